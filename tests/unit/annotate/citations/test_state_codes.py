"""Codes, statutes and registers of the states, and what only looks like them."""

import pytest

from service.annotate.citations import find_citations

FORMS = [
    "Tex. Penal Code § 19.02",
    "Tex. Bus. & Com. Code § 17.46(b)(5)",
    "Tex. Gov't Code Ann. § 2270.001",
    "Tex. Rev. Civ. Stat. Ann. art. 4413",
    "Tex. Admin. Code tit. 1, § 1",
    "31 Tex. Reg. 100",
    "La. Rev. Stat. Ann. § 14:30",
    "La. Civ. Code art. 2315",
    "La. Code Civ. Proc. Ann. art. 966",
    "La. R.S. 51:1401",
    "720 Ill. Comp. Stat. Ann. 5/9-1",
    "720 ILCS 5/9-1",
    "35 ILCS 5/203(a)",
    "Conn. Gen. Stat. § 53a-54a",
    "Me. Rev. Stat. tit. 17-A, § 201",
    "Md. Code Ann., Crim. Law § 2-201",
    "Mass. Gen. Laws ch. 93A, § 2",
    "M.G.L. c. 93A, § 2",
    "N.H. Rev. Stat. Ann. § 630:1-a",
    "N.J. Stat. Ann. § 2C:11-3",
    "18 Pa. Stat. Ann. § 2502",
    "R.I. Gen. Laws § 11-23-1",
    "Wash. Rev. Code § 9A.32.030",
    "West's Ann. Cal. Civ. Code § 1",
    "Fla. Admin. Code Ann. r. 64B-1",
    "RCW 19.86.020",
    "KRS 507.020",
    "A.R.S. § 13-1105",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("around", ["{}", "The court cited {} in May.", "({})"])
def test_the_form_is_found_whole(form: str, around: str) -> None:
    """State, book and number are one citation, whatever stands around."""
    text = around.format(form)
    assert [(one.text, one.key) for one in find_citations(text)] == [(form, form)]


@pytest.mark.parametrize(
    "text",
    [
        "La. Gov. Code of conduct, art. 12 of the show",
        "Ind. sales of 720 units, 5/9 of them in Tex. Regions",
        "Mass. production laws",
        "The Or. Code of 1920 has 3 chapters.",
        "815 ILS 505/2 tons",
        "Cal. Reg. is short for California Register.",
        "the ORS 5 model and RCW 12",
        "Me. and my law § of motion",
    ],
)
def test_what_only_looks_like_one_is_left(text: str) -> None:
    """A state and a book without a number in its place are no citation."""
    assert find_citations(text) == ()
