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
        "May I ask who may march?",
        "Prime Minister May said May could win.",
        "May won't resign.",
        "May's government fell.",
        "Brian May and Sun Ra met Jan Hus.",
        "The Sun and the Mon people; Fri is short.",
        "The Sun newspaper said so.",
        "Wed to a banker, she sat in the sun.",
        "The dec was full; mar the view.",
        "In a second, in the second round, the second time.",
        "Second, he lied. Third, he ran.",
        "One in 5, 1 in 5, 3 in 10 and 9 out of 10.",
        "2019 cases, 2,019 cases, 2019 percent, 2019 of them and 2019 km.",
        "Section 301, Section 232, Title VII, Chapter 1990, Article 2004.",
        "HTS 8541.40.2020, 2009.11.00 and subheading 2008.19.",
        "heading 2009 of the tariff schedule; headings 1905 and 2008",
        "under 1701.99.10 and 1905.90",
        "Call 202-482-2000 or (202) 501-1999 or 1-800-2010-2011.",
        "They won 3-2, 21-19, 6-4 7-5 and drew 1-1.",
        "24/7, 9/10 of it, 1/2 cup, 3/4 done and 50/50.",
        "It cost $2019, US$1.2 billion, EUR 2020, 2000 yuan and 1,999 won.",
        "The 2000-seat hall, the 1500-metre race, the 1900-km road.",
        "Room 2010, Flight 1999, Boeing 2018, Lot 1988, PO Box 2005.",
        "A 5-year, 10-month, three-week and 90-day plan.",
        "for five years, for 30 days, monthly, weekly, daily, annually, twice a week",
        "every Monday, each March, most Fridays, any given Sunday",
        "24-hour news, a 30-day notice, ten years old, a 10-year-old",
        "Inv. No. 701-TA-545, 731-TA-1291, A-570-106, C-580-884",
        "Docket 2018-0026; USTR-2018-0026; RIN 0694-AH55",
        "83 FR 47974, 87 Fed. Reg. 62186, Pub. L. 117-167, E.O. 13873",
        "15 CFR 744.11, 19 CFR 351.213, 31 CFR part 1010",
        "ISO 9001:2015, IEC 62133-2:2017, GB/T 2010-1998",
        "ZIP 20005, 1600 Pennsylvania Ave., 2100 2nd Street",
        "COVID-19, G-20, Group of 20, B-52, MiG-29, AK-47",
        "Tariff Act of 1930, Trade Act of 1974, Companies Act 2006",
        "Agenda 2030, Horizon 2020, Expo 2020, Made in China 2025, Vision 2030",
        "500 of the Fortune 500; S&P 500 at 2019.50; the Russell 2000",
        "Augusta National, Aprilia, Juneau, Octavia, Decca, Novak, Marchand",
        "the fall of Rome, a fall in prices, spring water, spring rolls, to spring a leak, summer camp",
        "a spring-loaded trap; hot springs; falls; the fall in exports",
        "Prices went back to spring levels and slipped to winter lows; acreage shifted to spring wheat.",
        "Officials moved forward to fall short; rules were pushed to fall in line; prices were pushed to fall.",
        "The duties were extended to winter tires, shifted to fall on importers and extended to the winter allowance.",
        "Talks moved to the Summer Palace; it was moved to Spring, Texas, and to Fall River; I look forward to spring.",
        "Refiners shifted to summer blends; officials pushed to spring the trap; chips were moved to fall under it.",
        "an early riser, a late night, the late president, a mid-level aide",
        "the end of the road, the beginning of the end, the turn of the screw",
        "the present value, the present government, a present",
        "10 a.m. and 5 p.m., at noon, at midnight",
        "day by day, week after week, one day, some day, the other day, a day",
        "quarter-finals, a quarter of it, three quarters, the French Quarter",
        "2023.01.19.1 and 192.168.20.19",
        "1:23-cv-00108, 19-00123, 2:2",
        "0.2019, 12.2019%, 2019.5",
        "He scored 20 in 2010 minutes and 1990 seconds",
        "page 2019, pp. 1990-2010, vol. 2001, no. 2010",
        "model year 2019, MY2020, school year",
        "latitude 30 N, 45 degrees; 20 of 31",
        "the mayor may act; the march may stop",
        "a sixth sense; the fifth column; the fourth estate",
        "Chapter 11, Article 5, Rule 2004 and Form 1099",
        "the Boxer Rebellion, Independence Hall, Easter Island, Christmas tree",
        "Labour Party, Labor Department, Veterans Affairs, Memorial Hospital",
        "Version 2.0.19 and Build 2004.",
        "Monday.com and Saturday Night Live.",
    ],
)
def test_doubles_are_not_dates(text: str) -> None:
    """A false find is worse than a miss."""
    assert [time.text for time in find_times(text, (), date(2023, 1, 19), "en-US")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met on 3 and 5 April 2024.", [("3", "2024-04-03"), ("5 April 2024", "2024-04-05")]),
        ("Between 3 and 5 April 2024.", [("3 and 5 April 2024", "2024-04-03/2024-04-05")]),
        ("On 29 or 30 June 2023.", [("29 or 30 June 2023", "2023-06-29/2023-06-30")]),
        ("From 3 to 5 April 2024.", [("3 to 5 April 2024", "2024-04-03/2024-04-05")]),
    ],
)
def test_two_days_apart_are_no_range(text: str, found: list[tuple[str, str]]) -> None:
    """What lies between two days is only meant where they follow each other, or 'between' says so."""
    assert [(time.text, time.value) for time in find_times(text, (), date(2024, 5, 1))] == found
