"""Boilerplate: what must be found, exactly, and in which kind."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest

from service.annotate.boilerplate import find_boilerplate
from service.annotate.values import BoilerplateKind

_PROSE = "The ministry said on Tuesday that the duty on copper wire would rise by four points in the spring."
_MORE = "Importers asked for a longer transition, which the cabinet has so far refused to grant to anybody."


def _found(text: str) -> list[tuple[str, str]]:
    """Kind and characters of every find."""
    return [(b.kind.value, b.text) for b in find_boilerplate(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for a free preview to unlock the rest of this article",
        "Sign up for a free trial now to read the full story.",
        "Subscribe to continue reading",
        "Subscribe now to keep reading!",
        "Subscribe or log in to read the rest of this article",
        "Please log in to continue reading this article.",
        "Log in to read more",
        "Already a subscriber? Log in",
        "Already a member? Sign in here.",
        "Not a subscriber? Join today",
        "Already have an account? Sign in",
        "To read the full story, subscribe or sign in.",
        "To continue reading, please create an account.",
        "Want to read this article, subscribe today.",
        "Create a free account",
        "Create your free account to continue",
        "This content is for members only.",
        "This article is available to subscribers only",
        "This story is reserved for our premium subscribers.",
        "Start your free trial",
        "Start your 30-day free trial today",
        "You have reached your limit of free articles.",
        "You’ve read 3 of 5 free articles this month.",
        "You have 2 free articles remaining this month",
        "Subscribers only",
        "Unlock this article",
        "Continue reading with a digital subscription",
        "Get unlimited access",
        "Subscribe today for just $1 a week",
        "View subscription options",
    ],
)
def test_subscription_lines(line: str) -> None:
    """Offers on a line of their own."""
    assert _found(f"{_PROSE}\n{line}\n{_MORE}") == [("subscription", line)]


@pytest.mark.parametrize(
    "block",
    [
        "Sign up for a free preview to unlock the rest of this article\nTimely, relevant coverage of rulings on tariffs and origin. Each day, Customs Wire Daily subscribers receive a headline email and access to our source document library.",
        "Subscribe to continue reading\nGet unlimited access to our reporting.\nCancel any time.\nAlready a subscriber? Log in",
        "Sign up for a free preview to unlock the rest of this article\nHarbor Law Daily combines U.S. customs news and rulings into a single daily information service for traders.",
        "This content is for members only.\n\nYour subscription includes the daily newsletter and the archive.",
    ],
)
def test_subscription_blocks(block: str) -> None:
    """An offer with its promotion is one find, up to where the article goes on."""
    assert _found(f"{_PROSE}\n{block}\n{_MORE}") == [("subscription", block)]


@pytest.mark.parametrize(
    ("before", "block", "after"),
    [
        (
            "Tolland said the controls ",
            "Sign up for a free preview to unlock the rest of this article",
            " need care.",
        ),
        (
            "Tolland said the controls ",
            "Sign up for a free preview to unlock the rest of this article Timely, relevant coverage of rulings on origin. Each day, Customs Wire Daily subscribers receive a headline email and a PDF edition.",
            " The envoy went on.",
        ),
        ("The rate will ", "Already a subscriber? Log in", " rise in May, officials said, and fall in June."),
        (
            "The rate will ",
            "Subscribe to continue reading.",
            " Rise in May, officials said, and fall in June.",
        ),
        ("The rate rose. ", "Sign up here for our weekly trade briefing.", " It will fall in June."),
        ("The rate rose. ", "Subscribe to our newsletter.", " It will fall in June."),
    ],
)
def test_subscription_inside_a_line(before: str, block: str, after: str) -> None:
    """Offers in the middle of a sentence."""
    assert _found(before + block + after) == [("subscription", block)]


@pytest.mark.parametrize(
    ("kind", "block"),
    [
        ("banner", "An official website of the United States government"),
        ("banner", "An official website of the United States government\nHere’s how you know"),
        ("banner", "Secure .gov websites use HTTPS"),
        (
            "banner",
            "A lock ( ) or https:// means you’ve safely connected to the .gov website. Share sensitive information only on official, secure websites.",
        ),
        ("banner", "The .gov means it’s official.\nFederal government websites often end in .gov or .mil."),
        ("banner", "We use cookies to improve your experience on our site."),
        ("banner", "This website uses cookies. By continuing to browse you agree to our cookie policy."),
        (
            "banner",
            "By clicking “Accept”, you agree to the storing of cookies on your device.".replace(
                "“Accept”", "Accept"
            ),
        ),
        ("banner", "Accept all cookies"),
        ("banner", "Cookie settings"),
        ("banner", "Please enable JavaScript in your browser."),
        ("navigation", "Skip to main content"),
        ("navigation", "Home > News > Trade"),
        ("navigation", "Home » Newsroom » Press Releases » Duties on copper wire rise"),
        ("navigation", "1. Home\n2. Newsroom\n3. Duties on copper wire rise"),
        ("navigation", "Breadcrumb"),
        ("navigation", "Share | Print | Email"),
        ("navigation", "Facebook Twitter LinkedIn Email"),
        ("navigation", "Share this article"),
        ("navigation", "Share on Facebook"),
        ("navigation", "Back to top"),
        ("navigation", "Load comments"),
        ("teaser", "Looking for a reprint of this article? Order your copy today!"),
        ("subscription", "Already a subscriber? Click here to view full article"),
        ("subscription", "To view the full article, register now."),
        ("navigation", "Home\nAbout Us\nContact\nSearch"),
        ("navigation", "Advertisement"),
        ("navigation", "Story continues below advertisement"),
        ("navigation", "Story continues below"),
        ("navigation", "5 min read"),
        ("navigation", "Reading time: 12 minutes"),
        ("navigation", "Privacy Policy | Terms of Use | Contact Us"),
        ("navigation", "© 2024 Harrow Wire. All rights reserved."),
        ("release_line", "FOR IMMEDIATE RELEASE"),
        (
            "release_line",
            "FOR IMMEDIATE RELEASE | Thursday, April 11, 2024 | Media Contact: [email protected]",
        ),
        ("release_line", "For Immediate Release: May 5, 2021"),
        ("release_line", "EMBARGOED UNTIL 5 P.M. EDT"),
        ("release_line", "Press Release"),
        ("contact", "Media Contact: Ada Lowe"),
        ("contact", "Contact: Ada Lowe, 202-555-0100"),
        ("contact", "Press Contacts:\nAda Lowe\n(202) 555-0100\nada.lowe@example.org"),
        (
            "contact",
            "Media Contacts:\nAda van Lowe (Geneva)\nHarbor Institute\n12 Quay Ave. NW\nHarbor, NT 20230\nada@example.org",
        ),
        (
            "contact",
            "Contact: Ada Lowe, 202-555-0100\nFinn O’Shea, Press Secretary\nPublic Affairs Officer\nEmail: finn@example.org",
        ),
        ("contact", "Contact: Ada Lowe, 202-555-0100\nFor more information, please call 202-555-0101."),
        ("contact", "Office of Public Affairs"),
        ("contact", "Media inquiries: press@example.org"),
        ("end_mark", "# # #"),
        ("end_mark", "###"),
        ("end_mark", "-30-"),
        ("end_mark", "-END-"),
        ("end_mark", "ENDS"),
        ("end_mark", "BILLING CODE 3510-DS-P"),
        ("byline", "By Ada Lowe"),
        ("byline", "By Ada Lowe and Finn O’Shea, Staff Writers"),
        ("byline", "BY ADA LOWE"),
        *(
            ("byline", f"By {name} Lowe")
            for name in "Maya Monica Theresa Sunil Janet Decker Octavio Jane Marcha Jan".split()
        ),
        ("byline", "Reporting by Ada Lowe in Geneva; editing by Finn Brandt"),
        ("byline", "By Ada Lowe and Finn Brandt | Harbor Wire | Updated 4:15 p.m. ET, June 3, 2024"),
        ("page_mark", "[[Page 22212]]"),
        ("page_mark", "Page 2 of 5"),
        ("script", 'var addthis_config = {"data_track": true, "ui": {"x": 1}};'),
        ("script", "googletag.cmd.push(function() { googletag.display('ad-1'); });"),
        ("script", "function gtag(){dataLayer.push(arguments);}"),
        ("script", "function show(a, b) {\n  if (a) { b(); }\n}"),
        ("script", "window.dataLayer = window.dataLayer || [];"),
        ("script", "(function(d, s) { var x = d.createElement(s); }(document, 'script'));"),
        ("script", '{"@context": "https://schema.org", "@type": "NewsArticle", "name": "Duties"}'),
        ("script", "<script>\nvar a = 1;\n</script>"),
        ("teaser", "Read more: Copper duty splits the cabinet"),
        ("teaser", "RELATED: Copper duty splits the cabinet"),
        ("teaser", "Also read: Copper duty splits the cabinet"),
        ("teaser", "Most popular"),
        ("teaser", "Related articles\n- Copper duty splits the cabinet\n- Tin next in line"),
        ("teaser", "Most read\nCopper duty splits the cabinet\nTin next in line"),
        ("teaser", "Sign up for our daily newsletter"),
        ("teaser", "Sign up for our newsletter to get the latest news in your inbox."),
        ("teaser", "Follow us on Twitter"),
        ("teaser", "Sign up for our newsletter\nEnter your email\nSIGN UP"),
        ("teaser", "Follow us on Facebook and LinkedIn"),
        ("teaser", "Click here to subscribe"),
    ],
)
def test_blocks(kind: str, block: str) -> None:
    """Blocks on lines of their own, between two paragraphs of an article."""
    assert _found(f"{_PROSE}\n\n{block}\n\n{_MORE}") == [(kind, block)]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("WASHINGTON, Jan. 5 (Wire) -- Duties rose.", "WASHINGTON, Jan. 5 (Wire) --"),
        ("WASHINGTON – Duties rose.", "WASHINGTON –"),
        ("WASHINGTON, D.C. – Duties rose.", "WASHINGTON, D.C. –"),
        ("WASHINGTON—Duties rose.", "WASHINGTON—"),
        ("WASHINGTON (AP) _ Duties rose.", "WASHINGTON (AP) _"),
        (
            "Wire8, Geneva (December 19, 2017, 7:58 PM EST) -- Duties rose.",
            "Wire8, Geneva (December 19, 2017, 7:58 PM EST) --",
        ),
        ("GENEVA (Wire) - Duties rose.", "GENEVA (Wire) -"),
        ("NEW YORK, March 3, 2021 — Duties rose.", "NEW YORK, March 3, 2021 —"),
        ("Brussels, 5 March 2024 – Duties rose.", "Brussels, 5 March 2024 –"),
        ("Tokyo (Wire) — Duties rose.", "Tokyo (Wire) —"),
        ("SÃO PAULO, May 2 (Wire) - Duties rose.", "SÃO PAULO, May 2 (Wire) -"),
        ("Austin, TX -- Duties rose.", "Austin, TX --"),
        ("Washington, D.C. — Duties rose.", "Washington, D.C. —"),
        ("(BRUSSELS) – Duties rose.", "(BRUSSELS) –"),
        ("Berlin (dpa/AFX) – Zölle steigen.", "Berlin (dpa/AFX) –"),
        ("Brüssel, 3. Mai (Wire) - Zölle steigen.", "Brüssel, 3. Mai (Wire) -"),
        ("Frankfurt am Main (Wire) - Zölle steigen.", "Frankfurt am Main (Wire) -"),
        ("WIEN/BRÜSSEL – Zölle steigen.", "WIEN/BRÜSSEL –"),
        ("Paris, le 3 mai 2024 – Les droits montent.", "Paris, le 3 mai 2024 –"),
        ("BRUXELLES, 1er juin (Wire) - Les droits montent.", "BRUXELLES, 1er juin (Wire) -"),
        ("Madrid (EFE).- Los aranceles suben.", "Madrid (EFE).-"),
        ("Roma, 3 maggio (ANSA) - I dazi salgono.", "Roma, 3 maggio (ANSA) -"),
        ("Brasília, 3 de maio de 2024 – As tarifas sobem.", "Brasília, 3 de maio de 2024 –"),
    ],
)
def test_datelines(text: str, dateline: str) -> None:
    """Datelines are labelled at the start of a paragraph."""
    assert _found(f"{_PROSE}\n{text}") == [("dateline", dateline)]


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("Write to [email protected] or call.", [("email_mask", "[email protected]")]),
        ("The claim [[Page 7]] was denied.", [("page_mark", "[[Page 7]]")]),
        ('var x_config = {"a": [1, 2]}; The minister spoke.', [("script", 'var x_config = {"a": [1, 2]};')]),
        (
            "An official website of the United States government Here's how you know Duties rose.",
            [("banner", "An official website of the United States government Here's how you know")],
        ),
    ],
)
def test_inside_a_line(text: str, finds: list[tuple[str, str]]) -> None:
    """What machines leave in the middle of a line."""
    assert _found(text) == finds


def test_footnotes() -> None:
    """Notes whose number is called before are labelled."""
    text = f"{_PROSE}1\n{_MORE}2\n\n1 See the notice of May.\n\n2 It is \
not final.\n\n\\3\\ Trade Office memo.\n\n5 Ministers met."
    assert _found(text) == [
        ("footnote", "1 See the notice of May."),
        ("footnote", "2 It is not final."),
        ("footnote", "\\3\\ Trade Office memo."),
    ]


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        (f"{_PROSE}\n\n{_PROSE}\n\n{_MORE}", [_PROSE]),
        (f"{_PROSE}\n{_MORE}\n{_PROSE}\n{_MORE}", [_PROSE, _MORE]),
        (f"{_PROSE[:70]}...\n\n{_PROSE}\n\n{_MORE}", [f"{_PROSE[:70]}..."]),
    ],
)
def test_duplicates(text: str, finds: list[str]) -> None:
    """The lead a second time, or shortened, is a duplicate."""
    assert _found(text) == [("duplicate", find) for find in finds]


def test_kinds_that_are_content() -> None:
    """Bylines, datelines and footnotes are read; the rest is not."""
    content = {kind for kind in BoilerplateKind if kind.is_content}
    assert content == {BoilerplateKind.BYLINE, BoilerplateKind.DATELINE, BoilerplateKind.FOOTNOTE}
