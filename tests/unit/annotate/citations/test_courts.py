"""Court dockets, slip opinions, reporters and state codes."""

import pytest

from service.annotate.citations import find_citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Acme v. United States, CIT # 24-00033)", [("CIT # 24-00033", "CIT 24-00033")]),
        ("CIT Consol. # 21-00123", [("CIT Consol. # 21-00123", "CIT 21-00123")]),
        ("CIT Nos. 24-00033, -00034", [("CIT Nos. 24-00033", "CIT 24-00033"), ("-00034", "CIT 24-00034")]),
        ("CIT 21-00052", [("CIT 21-00052", "CIT 21-00052")]),
        (
            "U.S. Court of International Trade case 22-00116",
            [("Court of International Trade case 22-00116", "CIT 22-00116")],
        ),
        (
            "Court of International Trade (CIT), 22-00116",
            [("Court of International Trade (CIT), 22-00116", "CIT 22-00116")],
        ),
        ("case 22-00116 at the Court of International Trade", [("case 22-00116", "CIT 22-00116")]),
        ("Consol. Court No. 17\u201300216", [("Consol. Court No. 17\u201300216", "CIT 17-00216")]),
        (
            "Court Nos. 17-00216, 17-00217",
            [("Court Nos. 17-00216", "CIT 17-00216"), ("17-00217", "CIT 17-00217")],
        ),
        ("Fed. Cir. # 23-2093", [("Fed. Cir. # 23-2093", "CAFC 23-2093")]),
        ("CAFC No. 2023-2093", [("CAFC No. 2023-2093", "CAFC 23-2093")]),
        ("CAFC 23-2093", [("CAFC 23-2093", "CAFC 23-2093")]),
        ("D.C. Cir. # 24-1234", [("D.C. Cir. # 24-1234", "D.C. Cir. 24-1234")]),
        ("9th Cir. # 23-55123", [("9th Cir. # 23-55123", "9th Cir. 23-55123")]),
        ("U.S. # 24-1287", [("U.S. # 24-1287", "SCOTUS 24-1287")]),
        ("D.D.C. # 1:24-00123", [("D.D.C. # 1:24-00123", "D.D.C. 1:24-00123")]),
        ("N.D. Cal. # 3:24-01234", [("N.D. Cal. # 3:24-01234", "N.D. Cal. 3:24-01234")]),
        ("1:23-cv-00108", [("1:23-cv-00108", "1:23-cv-00108")]),
        ("Case No. 21-CR-371-ABC", [("21-CR-371-ABC", "21-cr-00371")]),
        ("2024 CIT 112", [("2024 CIT 112", "2024 CIT 112")]),
        ("44 CIT 1234", [("44 CIT 1234", "44 CIT 1234")]),
    ],
)
def test_dockets_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    """A docket's key names the court and the padded number."""
    assert [(one.text, one.key, one.kind) for one in find_citations(text)] == [
        (*pair, "court_case") for pair in expected
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Slip Op. 19-164", ["Slip Op. 19-164"]),
        ("slip op. 24\u20131", ["Slip Op. 24-1"]),
        ("Slip Ops. 23-1 and 23-2", ["Slip Op. 23-1", "Slip Op. 23-2"]),
        ("Slip Opinion No. 21-45", ["Slip Op. 21-45"]),
    ],
)
def test_slip_opinions_are_read(text: str, keys: list[str]) -> None:
    """Slip opinions of the trade court are a kind of their own."""
    assert [(one.key, one.kind) for one in find_citations(text)] == [(key, "slip_opinion") for key in keys]


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("Foo v. Bar, 139 S. Ct. 1881 (2019)", "139 S. Ct. 1881", "139 S. Ct. 1881"),
        ("776 F.3d 1351, 1355 (Fed. Cir. 2015)", "776 F.3d 1351", "776 F.3d 1351"),
        ("435 F. Supp.\u00a03d 1377", "435 F. Supp.\u00a03d 1377", "435 F. Supp. 3d 1377"),
        ("Roe, 410 US 113 (1973)", "410 US 113", "410 U.S. 113"),
        ("102 F.4th 1252", "102 F.4th 1252", "102 F.4th 1252"),
        ("12 F. App\u2019x 345", "12 F. App\u2019x 345", "12 F. App'x 345"),
        ("2023 WL 1234567", "2023 WL 1234567", "2023 WL 1234567"),
        ("Roe v. Doe, 12 Bush 345 (1877)", "12 Bush 345", "12 Bush 345"),
        ("Roe v. Doe, 2 Trade Cas. (CCH) 345 (1999)", "2 Trade Cas. (CCH) 345", "2 Trade Cas. (CCH) 345"),
        ("2011 IL App (1st) 102579-U", "2011 IL App (1st) 102579-U", "2011 IL App (1st) 102579-U"),
        ("2020 ME 12", "2020 ME 12", "2020 ME 12"),
        ("2018-NMSC-012", "2018-NMSC-012", "2018-NMSC-012"),
        ("T.C. Memo. 2019-23", "T.C. Memo. 2019-23", "T.C. Memo. 2019-23"),
        ("Roe v. Doe, 5 U.S. (1 Cranch) 137 (1803)", "5 U.S. (1 Cranch) 137", "5 U.S. (1 Cranch) 137"),
    ],
)
def test_reporters_are_read_by_eyecite(text: str, found: str, key: str) -> None:
    """A reporter citation keeps its span and has the reporter's standard abbreviation."""
    (one,) = find_citations(text)
    assert (one.text, one.key, one.kind) == (found, key, "court_case")


def test_a_reporter_has_an_address_unless_it_is_private() -> None:
    """Pages of printed reporters have a public address; Westlaw numbers have none."""
    (printed,) = find_citations("776 F.3d 1351")
    (private,) = find_citations("2023 WL 1234567")
    assert printed.url == "https://www.courtlistener.com/c/F.3d/776/1351/"
    assert private.url is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Cal. Civ. Code § 1798.100", "Cal. Civ. Code § 1798.100"),
        ("Iowa Code § 714.16", "Iowa Code § 714.16"),
        ("11 R.I. Gen. Laws § 6-13", "11 R.I. Gen. Laws § 6-13"),
        ("Vt. Stat. Ann. tit. 9, § 2453", "Vt. Stat. Ann. tit. 9, § 2453"),
        ("Md. Code Ann., Com. Law § 13-301", "Md. Code Ann., Com. Law § 13-301"),
        ("Va. Code Ann. § 57-1", "Va. Code § 57-1"),
        ("D.C. Official Code § 3-1201.01(b)", "DC Code § 3-1201.01(b)"),
        ("54 DCR 8014", "54 DCR 8014"),
        ("D.C. Law 18-135A", "DC Law 18-135A"),
        ("Treas. Reg. § 1.482-1(b)", "Treas. Reg. § 1.482-1(b)"),
        ("ASBCA No. 61234", "ASBCA No. 61234"),
        ("CBCA No. 123-A", "CBCA No. 123-A"),
        ("U.S. Patent No. 7,162,537", "US Patent 7162537"),
    ],
)
def test_state_codes_and_numbered_series_are_other(text: str, key: str) -> None:
    """Series without a kind of their own are 'other'."""
    (one,) = find_citations(text)
    assert (one.text, one.key, one.kind) == (text, key, "other")


@pytest.mark.parametrize(
    "text",
    [
        "12 February 2023",
        "5 Dec. 2022",
        "10 Sept. 2021",
        "20 Mr. Smith 30",
        "5 Sen. 20",
        "25 U.S. 10-year notes",
        "in 2020 U.S. 10 companies",
        "rank 1 U.S. 540 2 China 300",
        "95 Theses 12",
        "10 Ave. 12",
        "the Federal Circuit, 2021-2022",
        "Suite 400 N.W. 20230",
        "rows 10 Ga. 50 20 Ind. 30",
        "CIT Group 2024",
        "CIT 12-14",
        "court no. 12-345",
        "Court No. 3",
        "The Court of International Trade, 22-12 as amended, and case 22-00116 in Ohio",
        "slip op. at 5",
        "a 12-cv score, 3:21-4",
        "COVID-19-20",
        "10 Corp. 2023",
        "10 Red, 12 Black 345.",
        "He ran 12 Day 345 of it",
        "Flight 12 Bee 345",
        "20 U.S. 14 soldiers",
        "2013-ABC-0013",
        "2016-Audi-001",
    ],
)
def test_dates_and_tables_are_no_cases(text: str) -> None:
    """A number, an abbreviation and a number are not always a reporter."""
    assert find_citations(text) == ()


def test_what_eyecite_wonders_at_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    """The words of an article do not get into logs by way of a library's warning."""
    find_citations("Roe v. Doe, U.S. § 2012-Ohio-3 (2012)")
    assert caplog.records == []
