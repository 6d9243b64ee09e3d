"""Dockets, tariff headings, trade remedy cases, customs rulings and WTO disputes."""

import pytest

from service.annotate.citations import find_citations

DOCKETS = [
    ("Docket No. BIS-2022-0025", [("BIS-2022-0025", "BIS-2022-0025")]),
    ("USTR\u20132018\u20130026", [("USTR\u20132018\u20130026", "USTR-2018-0026")]),
    ("USTR\u20112018\u20110026", [("USTR\u20112018\u20110026", "USTR-2018-0026")]),
    ("EPA-HQ-OAR-2021-0317", [("EPA-HQ-OAR-2021-0317", "EPA-HQ-OAR-2021-0317")]),
    ("Docket No. 220930-0204", [("220930-0204", "220930-0204")]),
    (
        "Docket Nos. ITA-2023-0001 and ITA-2023-0002",
        [("ITA-2023-0001", "ITA-2023-0001"), ("ITA-2023-0002", "ITA-2023-0002")],
    ),
    ("RIN 0694-AI94", [("RIN 0694-AI94", "RIN 0694-AI94")]),
    (
        "RINs 0694-AI94 and 0694\u2013AJ23",
        [("RINs 0694-AI94", "RIN 0694-AI94"), ("0694\u2013AJ23", "RIN 0694-AJ23")],
    ),
    ("Foreign-Trade Zones Board [B-18-2016]", [("B-18-2016", "B-18-2016")]),
]
TARIFF = [
    ("goods of 9903.88.15", [("9903.88.15", "9903.88.15")]),
    ("heading 8541", [("8541", "8541")]),
    ("subheadings 8541.42, 8541.43 and 8542.31", [("8541.42",) * 2, ("8541.43",) * 2, ("8542.31",) * 2]),
    ("HTSUS 7306.61.10.00", [("7306.61.10.00", "7306.61.1000")]),
    ("HTS code 8541430010", [("8541430010", "8541.43.0010")]),
    ("HS 854143", [("854143", "8541.43")]),
    ("subheading 2922.49.4020 of the schedule", [("2922.49.4020", "2922.49.4020")]),
    ("9903.88.01 through 9903.88.04", [("9903.88.01",) * 2, ("9903.88.04",) * 2]),
    ("HTS headings 7201 through 7229", [("7201", "7201"), ("7229", "7229")]),
]
REMEDIES = [
    ("[A-570-836]", [("A-570-836", "A-570-836")]),
    ("A\u2013570\u2013106 and C-580-884", [("A\u2013570\u2013106", "A-570-106"), ("C-580-884", "C-580-884")]),
    ("731-TA-1463 (Final)", [("731-TA-1463", "731-TA-1463")]),
    (
        "701-TA-545-547",
        [
            ("701-TA-545-547", "701-TA-545"),
            ("701-TA-545-547", "701-TA-546"),
            ("701-TA-545-547", "701-TA-547"),
        ],
    ),
    ("731-TA-999-1000", [("731-TA-999-1000", "731-TA-999"), ("731-TA-999-1000", "731-TA-1000")]),
    ("731-TA-1291-92", [("731-TA-1291-92", "731-TA-1291"), ("731-TA-1291-92", "731-TA-1292")]),
    ("731-TA-1463-1434", [("731-TA-1463-1434", "731-TA-1463-1434")]),
    (
        "731-TA-1063, 1064, and 1066-1067",
        [
            ("731-TA-1063", "731-TA-1063"),
            ("1064", "731-TA-1064"),
            ("1066-1067", "731-TA-1066"),
            ("1066-1067", "731-TA-1067"),
        ],
    ),
    ("Inv. No. 337-TA-944", [("337-TA-944", "337-TA-944")]),
    ("TA-201-79", [("TA-201-79", "TA-201-79")]),
    ("337-TA-1213 and -1214", [("337-TA-1213", "337-TA-1213"), ("-1214", "337-TA-1214")]),
    (
        "337-TA-1300, 1302, and \u20131310",
        [(n, f"337-TA-{n[-4:]}") for n in ("337-TA-1300", "1302", "\u20131310")],
    ),
    ("337-TA-944 and 960 workers", [("337-TA-944", "337-TA-944")]),
    ("337-TA-944 and 2019", [("337-TA-944", "337-TA-944")]),
    ("337-TA-1213 and 1,214 firms", [("337-TA-1213", "337-TA-1213")]),
    ("731-TA-1063 and -1064", [("731-TA-1063", "731-TA-1063"), ("-1064", "731-TA-1064")]),
    ("Investigation No. 332-605", [("Investigation No. 332-605", "ITC 332-605")]),
]
DISPUTES = [
    ("WTO panel DS610", [("DS610", "DS610")]),
    ("WT/DS516/4", [("WT/DS516/4", "DS516")]),
    ("WT/DS436/AB/RW.", [("WT/DS436/AB/RW", "DS436")]),
    ("WTO disputes DS544 and DS547", [("DS544", "DS544"), ("DS547", "DS547")]),
    ("at the WTO, dispute DS2", [("DS2", "DS2")]),
    ("WTO cases DS610 and 611", [("DS610", "DS610"), ("611", "DS611")]),
    ("at the WTO, DS544, 547 and DS548", [("DS544", "DS544"), ("547", "DS547"), ("DS548", "DS548")]),
    ("at the WTO, DS610 and 611 jobs", [("DS610", "DS610")]),
    ("at the WTO, DS610 and 612 million euros", [("DS610", "DS610")]),
    ("at the WTO, DS610 and 250 followed", [("DS610", "DS610")]),
    ("The panel in DS436 ruled.", [("DS436", "DS436")]),
    ("The DS436 panel found no harm.", [("DS436", "DS436")]),
    ("Norvik requested consultations with Lantia (DS610).", [("DS610", "DS610")]),
    ("the panel report on copper (DS 436)", [("DS 436", "DS436")]),
    ("the dispute over wire (DS544 and 547)", [("DS544", "DS544"), ("547", "DS547")]),
    ("WTO document G/SCM/N/401/USA", [("G/SCM/N/401/USA", "WTO G/SCM/N/401/USA")]),
]
RULINGS = [
    ("NY N341522", [("NY N341522", "NY N341522")]),
    ("CBP ruling N341522", [("N341522", "NY N341522")]),
    ("HQ H301619", [("HQ H301619", "HQ H301619")]),
    ("HQ 967364", [("HQ 967364", "HQ 967364")]),
    ("Headquarters Ruling Letter H301619", [("Headquarters Ruling Letter H301619", "HQ H301619")]),
    ("CSMS # 64018403", [("CSMS # 64018403", "CSMS 64018403")]),
    ("CBP Dec. 21\u201309", [("CBP Dec. 21\u201309", "CBP Dec. 21-09")]),
    ("customs ruling 963270", [("963270", "HQ 963270")]),
    ("two CBP origin rulings, 963270 and 862345", []),
    ("CBP rulings 963270 and 862345", [("963270", "HQ 963270"), ("862345", "NY 862345")]),
    ("HQ H303864 and HQ H303865", [("HQ H303864", "HQ H303864"), ("HQ H303865", "HQ H303865")]),
]


@pytest.mark.parametrize(("text", "expected"), [*DOCKETS, *TARIFF, *REMEDIES, *DISPUTES, *RULINGS])
def test_numbers_of_the_trade_world_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    """Every variant of writing leads to the same key; a range names each of its cases."""
    assert [(one.text, one.key) for one in find_citations(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        ("BIS-2022-0025", "docket", "https://www.regulations.gov/docket/BIS-2022-0025"),
        ("BIS-2022-0025-0001", "docket", "https://www.regulations.gov/document/BIS-2022-0025-0001"),
        ("Docket No. 220930-0204", "docket", None),
        ("RIN 0694-AI94", "docket", "https://www.federalregister.gov/r/0694-AI94"),
        ("9903.88.15", "hts", "https://hts.usitc.gov/search?query=9903.88.15"),
        ("A-570-836", "adcvd_case", None),
        ("731-TA-1463", "adcvd_case", None),
        ("337-TA-944", "other", None),
        ("WT/DS516/4", "wto_dispute", "https://www.wto.org/english/tratop_e/dispu_e/cases_e/ds516_e.htm"),
        ("NY N341522", "other", "https://rulings.cbp.gov/ruling/N341522"),
    ],
)
def test_kinds_and_addresses(text: str, kind: str, url: str | None) -> None:
    """Each family has its kind, and an address where there is a stable one."""
    (found,) = find_citations(text)
    assert (found.kind, found.url) == (kind, url)


@pytest.mark.parametrize(
    "text",
    [
        "DS3 and DS9 at the WTO",
        "a Nintendo DS 64 game",
        "DS610 alone, a camera",
        "solar panel in DS400 size and a touch panel (DS450)",
        "Owners filed complaints about the camera (DS610) and its panel, a DS610 panel for walls",
        "After consultations, H20 and N95 and DS3 stayed",
        "a customs ruling, 963270 pages long, and customs ruling 100000 tons out",
        "a customs ruling of 100000 and customs rulings 963,270",
        "N95 masks, H1N1, A-10 and C-130 aircraft",
        "Airbus A-320-200 and C-130-300",
        "Boeing 737-800",
        "part A-100-500",
        "202-555-0123 and 701-555-1234 and 1-800-555-1212",
        "on 10-2022 and 2019-20",
        "2023.01.17 and 2001.05.12",
        "192.168.10.12 and 8541.42.10.12.5",
        "rose 8541.42 points to $9903.88",
        "HTS 2024 edition",
        "heading into 2024",
        "under heading 9999 or heading 3000",
        "tariff 2500",
        "CVE-2023-1234 and ISO-2015-0001",
        "ABC-2022-0025",
        "a docket of 12",
        "S-400-2019 missiles and B-52-2010",
        "model N341522X, serial N341522",
        "New York, NY 10001",
        "CBP seized N123-456",
        "Registration No. 5",
        "RIN 0694",
        "ZIP 20230-0001",
    ],
)
def test_other_numbers_are_left(text: str) -> None:
    """Models, prices, dates, telephone numbers and addresses are no citations."""
    assert find_citations(text) == ()
