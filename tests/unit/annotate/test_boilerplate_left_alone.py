"""Boilerplate: what must not be taken for it, because over-deletion is worse than a miss."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.annotate.boilerplate import find_boilerplate


@pytest.mark.parametrize(
    "text",
    [
        # about subscriptions
        "Subscribe to continue reading, the banner told visitors, and most of them left.",
        "Publishers say the tax on subscriptions will make readers think twice before they sign up for a free trial.",
        "Subscribers receive a refund under the settlement, the commission said.",
        "The newspaper told readers: “Sign up for a free preview to unlock the rest of this article.”",
        "Readers who start a free trial are rarely told how to cancel, the regulator said.",
        "The group has 40,000 members only half of whom pay dues.",
        "Members only voted after the minister had left the room.",
        "Countries may sign up to the agreement until March.",
        "Sign up to the agreement, the envoy urged them.",
        "To read the full notice, see the docket.",
        "To access the market, exporters must register with the customs office.",
        "Log in requirements for the customs portal change in May.",
        "Already a member of the bloc, Lithuania backed the plan.",
        "Create a free trade area, the economists urged.",
        "Create a free account of the events, he was told.",
        "Get full access to markets or leave the pact, the premier warned.",
        "Join the pact now or never, he said.",
        "Register now belongs to the state.",
        "Subscription prices rose by 4 percent.",
        "This content requirement is for members of the bloc only.",
        "This article is for members of the union, not for third countries.",
        # about cookies, banners and government sites
        "The cookie tariff rises to 12 percent, bakers said.",
        "Cookies and biscuits fall under heading 1905.",
        "We use cookies to test the duty, the baker said.",
        "Cookie makers accept all terms of the deal.",
        "The official website of the ministry was down for hours.",
        "An official website of the United States government was copied by swindlers, the agency said.",
        "He explained how you know a genuine certificate.",
        "Here's how you know the deal is dead.",
        # navigation words in prose and headings
        "Home > garden goods face a duty of 5 percent.",
        "In the home > garden section, duties rise.",
        "Exports rose from 5 > 7 percent of output.",
        "If A > B > C, the highest rate applies.",
        "Share prices fell in Tokyo.",
        "Print media face a levy.",
        "Search",
        "Events",
        "News of the deal spread fast",
        "Contact with the delegation was lost.",
        "Skip to the next round, negotiators urged.",
        "Home prices rose.",
        "Menu prices rise as duties bite",
        "The story continues below the line",
        "It takes 5 min to read the rule",
        "Privacy Policy | Tin Duties | Contact Us",
        "Advertisement rules change in May",
        "The next page of history",
        "Copyright rules are part of the pact.",
        # releases, contacts, marks
        "The minister called for immediate release of the cargo.",
        "For immediate release of the seized goods, importers were told to post a bond.",
        "The press release was withdrawn.",
        "Contact: the word that the two delegations avoid.",
        "Contacts between the two capitals are rare.",
        "The office of public affairs was closed by the ministry.",
        "He typed ### into the form and waited.",
        "“###” was all that the leaked page said.",
        "The case ends here.",
        "The end of the story is not written.",
        "The bill (-30- percent at most) passed.",
        "### Background",
        "The -END- flag marks the last record.",
        # bylines and datelines
        "Nord, U.S. — Both agreed to it.",
        "Montag – Die Kommission entschied.",
        "Le 3 mai – La mesure est suspendue.",
        "3. Mai – Zölle steigen.",
        "Norden, Süden – Alle stimmten zu.",
        "NATO — the alliance — agreed.",
        "ACME - a maker of wire - sued.",
        "By Monday the talks had failed.",
        "By May Beijing",
        "By Wednesday Noon",
        "BY THE STAFF",
        "By order of the Commission.",
        "By July Beijing had answered",
        "By the time the vote was held, nobody cared.",
        "By importing steel, the firm broke the law.",
        "BACKGROUND – The case began in May.",
        "SUMMARY: The office amends its rules.",
        "NAFTA – The pact of three countries – has ended.",
        "The talks in GENEVA – the third round – failed.",
        "Smith – the third to resign – left.",
        # scripts, masks, page marks
        "The var in the formula is a constant.",
        "Let us say that x = 5.",
        "He wrote an e-mail [sic] and waited.",
        "See page 22212 of the record.",
        "The answer was [[redacted]] by the court.",
        "Page 3 of the draft treats tin.",
        "[FR Doc. 2016-08720 Filed 4-14-16; 8:45 am]",
        "window.",
        "The function gtag (a tracker) has a brace { in it.",
        "The committee’s function (see the rule) is plain.",
        "Document (revised) follows; function (new) too.",
        "If we let x = 5, the rate is zero.",
        # footnotes
        "5 Ministers met in Geneva.",
        "12 Companies Added to the List",
        # teasers
        "Related: the two measures share one legal basis.",
        "Related parties must file together.",
        "Read more closely, the text says the opposite.",
        "Most popular of all was the tin quota.",
        "Watch: the duty may double.",
        "More: the duty may double, the firm said.",
        "More than 40 firms signed up for the newsletter, the agency said.",
        "The agency’s newsletter tells importers to sign up for alerts.",
        "Sign up for our pact, the minister told them.",
        "Sign up for our weekly briefings, the ministry told importers.",
        "The bureau’s head wrote: “Subscribe to our newsletter.” Few did.",
        "By Friday | Harbor Wire had the text.",
        "Follow us on this path, he urged the allies.",
        "Join us on the committee, she told the envoy.",
        "See also 19 CFR 351.402 for the rule.",
        "Opinion: the court finds no error.",
        "Find the trade minister on Facebook, and he answers within hours.",
        "For immediate release the firm paid 5 million euros.",
        "Contact: minister denies talks",
        "X\nX\nX",
        "Il parle de « tarifs » Mais » Non",
        "See also:\n19 CFR 351.402\n80 FR 60356",
        "Trending up: tin prices.",
        "Recommended: a duty of 12 percent.",
        "Top news agencies were shut out.",
        # repetition that is no duplicated lead
        "Duties.\nDuties.\nDuties.",
        "Tin, not elsewhere specified\nTin, not elsewhere specified",
    ],
)
def test_left_alone(text: str) -> None:
    """Prose and headings that only look like boilerplate."""
    assert [
        (b.kind, b.text) for b in find_boilerplate(f"The talks go on.\n\n{text}\n\nNobody knows how long.")
    ] == []


@pytest.mark.parametrize(
    "following",
    [
        "New Duties on Wire From Lantia\nCommission finds injury to home industry\nEmail: press@example.org",
        "Commission Finds Injury\nEmail: press@example.org",
        "Secretary Falk Visits Harbor\n202-555-0101",
        "GENEVA – The office today issued a rule.[1]\nWrite to press@example.org",
        "The office today issued a rule.[1] Write to press@example.org",
    ],
)
def test_article_goes_on_behind_a_contact(following: str) -> None:
    """Headlines and sentences between two ways to reach somebody stay."""
    contact = "Contact: Ada Lowe, 202-555-0100"
    found = find_boilerplate(f"Duties rose.\n\n{contact}\n{following}\n\nThe talks go on.")
    assert [b.text for b in found if not b.kind.is_content] == [contact]


@pytest.mark.parametrize(
    "following",
    [
        "The envoy said subscribers receive less than before.",
        "“Your subscription is void,” the court told him.",
        "Tolland called the talks a success.",
        "The island has offered full access to its ports.",
        "Quotas allow 20,000 tons a month for two years.",
        "The two sides discussed unlimited access to ports, officials said.",
    ],
)
def test_article_goes_on_behind_an_offer(following: str) -> None:
    """A block ends where reporting begins again."""
    offer = "Subscribe to continue reading"
    assert [b.text for b in find_boilerplate(f"Duties rose.\n{offer}\n{following}")] == [offer]


def test_prose_behind_a_heading_of_teasers() -> None:
    """A list of headlines ends where prose begins."""
    text = "Related articles\n- Tin next in line\n- Copper at a peak\nThe minister spoke for an hour."
    assert [b.text for b in find_boilerplate(text)] == [
        "Related articles\n- Tin next in line\n- Copper at a peak"
    ]


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(st.text())
def test_arbitrary_text(text: str) -> None:
    """Finds are exact, in order and apart, whatever the text."""
    _check(text)


_PIECES = st.sampled_from(
    [
        "\n", "\r\n", " ", "\t", "\xa0", "😀", "é\u0301", "\ud800", "\x00", ". ", "var x = {", "}", "(", "'", '"', "[[Page 1]]", "[email protected]",
        "Sign up for a free preview to unlock the rest of this article", "Subscribe to continue reading", "By Ada Lowe", "GENEVA –", "Home > News",
        "1. Home", "2. Tin", "# # #", "Media Contact:", "202-555-0100", "1 See it.", "so it is.1", "Related articles", "- Tin next", "<script>",
        "We use cookies", "An official website of the United States government", "İstanbul", "ǅ", "ß", "\u2028",
        "The duty on tin rises by four points in the spring, says the ministry.",
    ]
)  # fmt: skip


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_pieces_of_boilerplate(text: str) -> None:
    """The same for texts made of the marks that the patterns look for."""
    _check(text)


def _check(text: str) -> None:
    end = 0
    for item in find_boilerplate(text):
        assert end <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text == item.text.strip()
        end = item.end
