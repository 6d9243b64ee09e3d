"""Words and figures that look like dates and are none."""

from datetime import date

import pytest

from service.annotate.times import find_times


@pytest.mark.parametrize(
    "text",
    [
        "They may go, and they march on.",
        "Theresa May and Fredric March met Judge April Stone.",
        "About 2000 people, 1950 tons and 2010 cars.",
        "It cost $2019, 2,019 euros and €2020.",
        "Section 2015, No. 2019, Rule 1990 and Title 2020.",
        "Docket USTR-2018-0026, BIS-2022-0025 and A-570-106.",
        "The number is 202-205-1819 or +86 2010-2015-86.",
        "Regulation 2019/1020 and FR Doc. 2023-01234.",
        "See 15 CFR 744.23, 87 FR 62186, 50 U.S.C. 1601-1651.",
        "HTS 8541.40.2020 and version 1.2.2023.4.",
        "The Tariff Act of 1930 and the Trade Expansion Act of 1962.",
        "Every Friday, each year, any Monday and on Fridays.",
        "It lasted five years, two-year terms and 30 days.",
        "USA Today and International Trade Today report it.",
        "He came second; the second man fell; spring water rose in the sun.",
        "In his forties he ran 1984 points at 1500 meters.",
        "The Windows 2000 and Boeing 2010 at Expo 2020 and Agenda 2030.",
        "A now-defunct firm, now that it ended, in the most recently ended case.",
        "The 1:23-cv-00108 case, Slip Op. 23-12, and 19-00123.",
        "at https://example.org/2019/05/03/page and www.example.org/2020",
        "The 17th floor and the 5th of them.",
        "Feb. 30 and 2023-13-45 and 45/99/2020.",
        "The March on Washington was a march.",
    ],
)
def test_doubles_are_not_dates(text: str) -> None:
    """A false find is worse than a miss."""
    assert [time.text for time in find_times(text, (), date(2023, 1, 19), "en-US")] == []
