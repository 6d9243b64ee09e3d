"""US codes, laws, the Federal Register and orders of the President."""

import pytest

from service.annotate.citations import find_citations

CFR = [
    ("under 15 CFR 744.23, exporters", [("15 CFR 744.23", "15 CFR 744.23")]),
    ("15 C.F.R. § 744.23(a)(2)", [("15 C.F.R. § 744.23(a)(2)", "15 CFR 744.23(a)(2)")]),
    ("15 CFR part 744", [("15 CFR part 744", "15 CFR 744")]),
    ("15\u00a0CFR\u00a0Part\u00a0744", [("15\u00a0CFR\u00a0Part\u00a0744", "15 CFR 744")]),
    ("22 CFR parts 120\u2013130", [("22 CFR parts 120\u2013130", "22 CFR 120-130")]),
    ("31 CFR chapter V", [("31 CFR chapter V", "31 CFR chapter V")]),
    (
        "15 CFR 744.11, 744.16 and 744.23 apply",
        [("15 CFR 744.11", "15 CFR 744.11"), ("744.16", "15 CFR 744.16"), ("744.23", "15 CFR 744.23")],
    ),
    ("19 CFR parts 207 and 351", [("19 CFR parts 207", "19 CFR 207"), ("351", "19 CFR 351")]),
    (
        "15 CFR §§ 744.11-744.23",
        [("15 CFR §§ 744.11", "15 CFR 744.11"), ("744.23", "15 CFR 744.23")],
    ),
    (
        "19 CFR 351.213(b) and 19 CFR 351.302(d)",
        [("19 CFR 351.213(b)", "19 CFR 351.213(b)"), ("19 CFR 351.302(d)", "19 CFR 351.302(d)")],
    ),
    ("48 CFR 9903.201 on accounting", [("48 CFR 9903.201", "48 CFR 9903.201")]),
    ("26 CFR 1.482(b)-1T", [("26 CFR 1.482(b)-1T", "26 CFR 1.482(b)-1T")]),
    ("47 CFR 54.506 (c)", [("47 CFR 54.506 (c)", "47 CFR 54.506(c)")]),
    ("47 CFR 54.506 (amended)", [("47 CFR 54.506", "47 CFR 54.506")]),
    ("Section 744.23 of the EAR", [("Section 744.23 of the EAR", "15 CFR 744.23")]),
    ("§ 126.1 of the ITAR", [("§ 126.1 of the ITAR", "22 CFR 126.1")]),
    (
        "part 177 of title 19, Code of Federal Regulations",
        [("part 177 of title 19, Code of Federal Regulations", "19 CFR 177")],
    ),
    ("15 CFR 744.23 and 12.5 percent", [("15 CFR 744.23", "15 CFR 744.23")]),
]
USC = [
    ("19 U.S.C. 1677f", [("19 U.S.C. 1677f", "19 USC 1677f")]),
    ("19 USC §1677(5)(A)", [("19 USC §1677(5)(A)", "19 USC 1677(5)(A)")]),
    ("19\u202fU.S.C.\u00a0§\u00a01862", [("19\u202fU.S.C.\u00a0§\u00a01862", "19 USC 1862")]),
    (
        "19 U.S.C. §§ 1671d, 1673d and 1675",
        [("19 U.S.C. §§ 1671d", "19 USC 1671d"), ("1673d", "19 USC 1673d"), ("1675", "19 USC 1675")],
    ),
    ("19 U.S.C. 1671 and 2024 imports", [("19 U.S.C. 1671", "19 USC 1671")]),
    ("50 U.S.C. 1701 et seq.", [("50 U.S.C. 1701 et seq", "50 USC 1701 et seq.")]),
    ("28 U.S.C. 2461 note", [("28 U.S.C. 2461 note", "28 USC 2461 note")]),
    ("50 U.S.C. App. 2401", [("50 U.S.C. App. 2401", "50 USC App. 2401")]),
    ("5 U.S.C. 601-612", [("5 U.S.C. 601-612", "5 USC 601-612")]),
    (
        "5 U.S.C. §§ 601-612",
        [("5 U.S.C. §§ 601-612", "5 USC 601"), ("5 U.S.C. §§ 601-612", "5 USC 612")],
    ),
    ("42 U.S.C. §§ 2000e-5", [("42 U.S.C. §§ 2000e-5", "42 USC 2000e-5")]),
    (
        "Title 18, United States Code, Section 1343",
        [("Title 18, United States Code, Section 1343", "18 USC 1343")],
    ),
    ("section 5362(5) of title 31, United States Code", [("section 5362(5) of title 31", "31 USC 5362(5)")]),
]
LAWS = [
    ("Public Law 117-167", [("Public Law 117-167", "Pub. L. 117-167")]),
    ("Pub. L. No. 116\u201392", [("Pub. L. No. 116\u201392", "Pub. L. 116-92")]),
    ("P.L. 117-58", [("P.L. 117-58", "Pub. L. 117-58")]),
    (
        "Public Laws 117-58 and 117-167",
        [("Public Laws 117-58", "Pub. L. 117-58"), ("117-167", "Pub. L. 117-167")],
    ),
    (
        "section 103(b) of Public Law 117-167",
        [("section 103(b) of Public Law 117-167", "Pub. L. 117-167 § 103(b)")],
    ),
    ("136 Stat. 1366", [("136 Stat. 1366", "136 Stat. 1366")]),
    ("U.S. Const. art. I, § 8, cl. 3", [("U.S. Const. art. I, § 8, cl. 3", "US Const. art. I, § 8, cl. 3")]),
]
REGISTER = [
    ("87 FR 62186", [("87 FR 62186", "87 FR 62186")]),
    ("83 FR 58,641", [("83 FR 58,641", "83 FR 58641")]),
    ("83 Fed. Reg. 47974 (Sept. 21, 2018)", [("83 Fed. Reg. 47974", "83 FR 47974")]),
    ("89 F.R. 23878", [("89 F.R. 23878", "89 FR 23878")]),
    ("[FR Doc. 2016-08720 Filed", [("FR Doc. 2016-08720", "FR Doc. 2016-08720")]),
    ("FR Doc. No. 2024\u201328270", [("FR Doc. No. 2024\u201328270", "FR Doc. 2024-28270")]),
]
ORDERS = [
    ("Executive Order 14105", [("Executive Order 14105", "EO 14105")]),
    ("Executive Order (E.O.) 14105", [("Executive Order (E.O.) 14105", "EO 14105")]),
    ("E.O. 13873, as amended", [("E.O. 13873", "EO 13873")]),
    ("EO 14,257", [("EO 14,257", "EO 14257")]),
    ("Executive Orders 14257 and 14259", [("Executive Orders 14257", "EO 14257"), ("14259", "EO 14259")]),
    ("Proclamation 9704", [("Proclamation 9704", "Proclamation 9704")]),
    (
        "Proclamations 9704 and 9705",
        [("Proclamations 9704", "Proclamation 9704"), ("9705", "Proclamation 9705")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*CFR, *USC, *LAWS, *REGISTER, *ORDERS])
def test_codes_and_orders_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    """Every variant of writing leads to the same key."""
    assert [(one.text, one.key) for one in find_citations(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        ("15 CFR 744.23", "cfr", "https://www.ecfr.gov/current/title-15/section-744.23"),
        ("15 CFR part 744", "cfr", "https://www.ecfr.gov/current/title-15/part-744"),
        ("22 CFR parts 120-130", "cfr", None),
        (
            "19 USC 1677f",
            "usc",
            "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title19-section1677f&num=0&edition=prelim",
        ),
        ("5 USC 601-612", "usc", None),
        ("50 USC App. 2401", "usc", None),
        ("87 FR 62186", "federal_register", "https://www.federalregister.gov/citation/87-FR-62186"),
        ("46 FR 1234", "federal_register", None),
        ("FR Doc. 2016-08720", "federal_register", "https://www.federalregister.gov/d/2016-08720"),
        ("Pub. L. 117-167", "public_law", "https://www.govinfo.gov/link/plaw/117/public/167"),
        ("Pub. L. 88-352", "public_law", None),
        ("Pvt. L. No. 112-1", "other", "https://www.govinfo.gov/link/plaw/112/private/1"),
        ("EO 14105", "executive_order", "https://www.federalregister.gov/executive-order/14105"),
        ("Executive Order 7531", "executive_order", None),
        ("Proclamation 9704", "executive_order", None),
    ],
)
def test_addresses_are_built_where_the_form_is_certain(text: str, kind: str, url: str | None) -> None:
    """A public address follows from the key, or there is none."""
    (found,) = find_citations(text)
    assert (found.kind, found.url) == (kind, url)


@pytest.mark.parametrize(
    "text",
    [
        "Section 301 tariffs",
        "the 19 USC students who marched",
        "99 CFR 744.23",
        "99 USC 1",
        "in 12 FR pages",
        "200 FR 12",
        "UPL 117-2",
        "PL 19-4",
        "EO 2024 was a year",
        "CEO 1500 staff",
        "EOS 1200D",
        "Executive Order of 2022",
        "the Proclamation of 1941",
        "Proclamation 2023",
        "12 Statistics 45",
        "section 3 of title II",
        "section 12, title 7 fight",
        "version 15.744.23",
        "section 5 of Title 14 of the Delaware Code",
        "section 12.1 of the EAR",
        "ear part 3 of 5",
    ],
)
def test_what_only_looks_like_a_code_is_left(text: str) -> None:
    """Years, quantities and impossible titles are no citations."""
    assert find_citations(text) == ()
