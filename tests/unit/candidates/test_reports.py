"""Which sentences report a measure, with which choices, and which only say more of one."""

import pytest

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate import annotate
from service.candidates.actions import ActionCandidate
from service.candidates.gathering import gather_candidates
from service.candidates.measures import instruments_in
from service.candidates.states import statuses_in


def actions_of(text: str) -> tuple[ActionCandidate, ...]:
    """As the extractor gathers them."""
    return gather_candidates(annotate(text, None, "en")).actions


@pytest.mark.parametrize(
    "sentence",
    [
        "3 See Initiation of Antidumping Duty Reviews, 80 FR 60356 (October 6, 2015).",
        "It is the Board's practice to rescind a review of an antidumping duty order on request.",
        "This notice is issued and published in accordance with section 751 of the Tariff Act of 1930.",
        "The report on the tariff will be available by May 3; a copy of the final determination is on file.",
        "For a full discussion of antidumping duties, see the memorandum that was issued.",
        "Case briefs on the tariff must be submitted within 30 days.",
        "The merchandise covered by the antidumping duty order is salt.",
        "Norway should lift its tariff.",
        "Norway Lifts Tariff on Salt",
    ],
)
def test_formulas_and_headings_report_nothing(sentence: str) -> None:
    """What notices say on every occasion is no measure, however many words of trade it has."""
    assert actions_of(f"{sentence}\n\nThe sea was calm.") == ()


def test_a_line_without_an_end_is_a_heading() -> None:
    """A title in small letters tells again what the text below it tells; a list's items are text."""
    told = "Board keeps its tariff on salt in force for another year"
    assert not [a for a in actions_of(f"{told}\n\nThe Board lifted its quota on beans.") if a.text == told]
    listed = actions_of("The Board did two things:\n\n• It lifted its quota on beans\n\n• It sat down\n")
    assert [a.instruments for a in listed] == [(Instrument.QUOTA,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board did not respond to a request for comment on Monday.",
        "Nordvik Mills didn't return phone calls seeking comment about the talks.",
        "The minister acted in consultation with the Bureau of Salt.",
        "The duties will cost each baker a fortune.",
        "Chile called the quota cut a bad joke and said nothing else.",
        "We recommend that importers check the exclusion for salt.",
        "He said licences would be granted to bakers.",
        "The ban could push up prices for bakers.",
        "A baker said the duty is a burden and that he wants it scrapped.",
        "In accordance with the Board's regulations, Lea Roy was designated examiner of the case.",
        "The application was submitted pursuant to the Salt Act (19 U.S.C. 81a), and the regulations of the Board.",
        "A separate request will be handled under Section 12.4 of the Salt Board's regulations.",
        "Applicants are further requested to name the importers under investigation.",
        "Section 12.4 of the Board's rules provides that, where a review has ended, duties will be imposed.",
        "The factors the Board will consider include the effect that an import ban would have on bakers.",
        "The Grain and Salt Act requires the Department of Seas to revoke an antidumping order after five years unless it is needed.",
        "Within 45 days, the Board will set a target date for completing the investigation.",
        "The Board will make a final determination in the investigation at the earliest practicable time.",
        "All property and interests in property of the designated firms are blocked.",
        "Comments are invited on whether this collection of information is needed under the proposed rule.",
        "Banks that help them may expose themselves to sanctions.",
        "Violations of the sanctions may result in civil penalties.",
        "Importers of detained shipments have the opportunity to export the goods.",
        "This is the third import ban that the Board has issued this year.",
        "The exclusions were scheduled to expire on May 31.",
        "The government countered that the tariff was lawful once the proclamation took effect.",
        "The minister raised the duties with the president at a summit last week.",
        "Millers urged the Board not to negotiate the duties away.",
        "Millers support the consultation.",
        "The General Agreement on Tariffs and Trade was signed long ago.",
        "Peru dropped its objections to the export ban.",
        "An official familiar with the negotiations smiled.",
        "Judges pressed the government on its tariff.",
        "The Board rejected the bakers' arguments that the review of the tariff was unfair.",
        "The tariff isn't being dropped.",
        "He denied that the quota was drawn up at the request of Chile.",
        "Norway has signaled it will vote against the levy on salt.",
        "The bakers demanded that the quota on salt be lifted.",
        "Peru's foreign ministry said it was not asked and rejects unilateral sanctions.",
        "Deputy Director for Duties and Negotiations.",
        "The bakers said on Monday that they could live with the quota on salt.",
        "HAVE ADOPTED THIS REGULATION:",
        "(7) Any person who may hold a licence imposed with a tariff must file it.",
        "The bakers back the quota provided that no mill is shelved and no quota lifted.",
        "The baker negotiated with his suppliers in Peru.",
    ],
)
def test_what_only_sounds_like_a_measure_is_none(sentence: str) -> None:
    """Unanswered calls, effects, wishes, authorities, arguments and denials are no deeds."""
    assert actions_of(f"The sea was calm. Nobody slept. It rained. {sentence}") == ()


@pytest.mark.parametrize(
    ("text", "instrument", "status"),
    [
        ("Norway will put off until May a 10% surtax on salt.", "import_tariff", "suspended"),
        ("Norway has limited rock salt exports since May.", "export_control", "in_force"),
        ("Norway curbed fine table salt imports in May.", "import_restriction", "in_force"),
        ("The Board issued General License 9 to two banks.", "sanctions", "in_force"),
        ("Norway will pay $40 million in aid to salt makers.", "subsidy", "announced"),
        ("The ordinance will be promulgated in May.", "rulemaking", "announced"),
        ("The rule would require importers to name each mine.", "rulemaking", "proposed"),
        ("The Board found a reasonable indication of harm.", "investigation", "in_force"),
        ("The public consultation closed in May.", "comment_period", "ended"),
        ("The Board declined to extend the quota on salt.", "quota", "rejected"),
        ("The Board will accept comments on the regulation until May 3; comments are due then.", "comment_period", "announced"),
        ("The Board made an affirmative final determination that salt from Chile was subsidized.", "countervailing_duty", "in_force"),
        ("The Board will subsidize mills in May.", "subsidy", "announced"),
        ("The Board extended 12 exclusions in the Section 301 investigation of Chile's salt.", "exclusion", "in_force"),
        ("The Board launched a Section 301 investigation of Chile's salt.", "investigation", "in_force"),
        ("The Board determined that revoking the antidumping duty order on salt would be likely to lead to injury.", "antidumping", "in_force"),
        ("The Board had requested public comment on salt.", "comment_period", "in_force"),
        ("The antidumping duty order on salt will remain in place.", "antidumping", "in_force"),
        ("OFAC is designating Nordvik Mills, pursuant to Executive Order 13382, for its trade.", "sanctions", "in_force"),
        ("Nordvik Mills was blocked under Executive Order 13382.", "sanctions", "in_force"),
        ("The President signed an executive order on salt.", "rulemaking", "in_force"),
        ("Importers may face tariffs of 40% under a plan that Norway announced.", "import_tariff", "considered"),
        ("A WTO panel ruled Tuesday that Norway's checks on salt break the rules.", "court_decision", "in_force"),
        ("The ministry placed five firms on its unreliable entity list.", "entity_listing", "in_force"),
        ("The announcement came hours after Norway expanded curbs on advanced chips.", "export_control", "in_force"),
        ("Public comments on that proposal are due May 3.", "comment_period", "in_force"),
        ("Norway opened a 30-day consultation Friday on duties on salt.", "comment_period", "in_force"),
        ("Norway requested consultations with Chile over the duties.", "negotiation", "proposed"),
        ("The Board imposed a penalty of $4.2 million on Nordvik Mills of Oslo, Norway, to resolve violations of export controls.", "enforcement", "in_force"),
        ("The Board suspended the export privileges of Nordvik Mills.", "enforcement", "suspended"),
        ("License applications for the mill will face a presumption of denial.", "export_control", "announced"),
        ("Senators reintroduced legislation Thursday to renew the preferences.", "rulemaking", "proposed"),
        ("Close allies will need no licence to export salt.", "export_control", "announced"),
        ("A proposal to end imports of salt will follow in May.", "import_restriction", "proposed"),
        ("Salt classified under heading 2501 is also subject to 25% tariffs.", "import_tariff", "in_force"),
        ("The Board is asking for views on 88 goods that could face a 10% surtax.", "comment_period", "in_force"),
        ("The quota was suspended in March but is back in force.", "quota", "in_force"),
        ("(7) On 3 May 2021, the Council imposed a quota on salt.", "quota", "in_force"),
        ("Norway eased its quota on salt.", "quota", "in_force"),
        ("Norway imposed a quota on copper scrap, shelving and lifts.", "quota", "in_force"),
        ("Norway scrapped a quota on shelving.", "quota", "ended"),
        ("Norway will lift the quota on cut flowers.", "quota", "announced"),
        ("Norway shelved its quota on scrap.", "quota", "suspended"),
        ("Proclamation 17 of May 3 doubled the tariffs on salt.", "import_tariff", "in_force"),
        ("Regulation 17, imposing an antidumping duty on salt, took effect.", "antidumping", "in_force"),
        ("Norway vetoed a takeover of two salt mines.", "investment_screening", "in_force"),
        ("Norway has barred the sale of a 30% stake in a mine to foreign buyers.", "investment_screening", "in_force"),
        ("Under an order issued in May, bakers may seek an exemption from the tariff.", "exclusion", "in_force"),
        ("Under a proposed order, bakers may seek an exemption from the tariff.", "exclusion", "proposed"),
        ("The Board is looking at salt in an investigation that it opened in May.", "investigation", "in_force"),
        ("The Board closed its second inclusion window in May.", "import_tariff", "ended"),
    ],
)  # fmt: skip
def test_a_measure_is_known_by_its_words(text: str, instrument: str, status: str) -> None:
    """Surtaxes, limits, licences, aid, ordinances and decisions not to do something are measures as well."""
    (found,) = actions_of(text)
    assert (found.instruments[0].value, found.statuses[0].value) == (instrument, status)


@pytest.mark.parametrize(
    ("first", "second", "instrument"),
    [
        ("Norway imposed antidumping duties on salt.", "Customs will collect cash deposits at the same rates.", "antidumping"),
        ("Norway imposed antidumping duties on salt.", "It raised the combined rate to 34%.", "antidumping"),
        ("Norway imposed antidumping duties on salt.", "It did not impose duties on pepper.", "antidumping"),
        ("Norway imposed a tariff on salt.", "It did not impose duties on pepper.", "import_tariff"),
        ("Norway opened an antidumping investigation of salt.", "The Board determined that makers are not materially injured.", "antidumping"),
        ("Norway imposed sanctions on a bank.", "Chile listed four of the same companies.", "sanctions"),
        ("Norway imposed sanctions on a bank.", "Two mills were added on May 3.", "sanctions"),
        ("Norway added a bank to the Entity List.", "More designations are likely.", "entity_listing"),
        ("Norway tightened export controls on salt.", "Makers of brine will need a licence from May.", "export_control"),
        ("Norway tightened export controls on salt.", "A further revision is under study.", "export_control"),
    ],
)  # fmt: skip
def test_a_later_sentence_means_the_measure_named_last(first: str, second: str, instrument: str) -> None:
    """'The duties', 'cash deposits' and 'licences' are those of the measure of their kind that was told."""
    found = actions_of(f"{first} The sea was calm. {second}")
    assert [a.instruments[0].value for a in found[1:]] == [instrument]


@pytest.mark.parametrize(
    ("first", "second", "joins"),
    [
        ("Norway imposed a tariff on salt.", "The duties apply from May 3.", True),
        ("Norway imposed sanctions on a bank.", "The duties apply from May 3.", False),
        ("Norway suspended a tariff on salt.", "The tariffs take effect on May 3.", False),
        ("Norway is considering a quota on salt.", "A decision on trade talks could come in May.", False),
        (
            "Norway is considering a quota on salt.",
            "A decision could come before the trade talks in May.",
            True,
        ),
        ("Norway imposed a quota on salt.", "A decision could come before the trade talks in May.", False),
    ],
)
def test_when_a_measure_runs_or_is_decided_is_no_other(first: str, second: str, *, joins: bool) -> None:
    """It tells more of the same measure, where that is still to be decided, or holds."""
    found = actions_of(f"{first} {second}")
    assert (len(found) == 1 and [s.n for s in found[0].further] == [2]) is joins


def test_what_is_exempt_has_the_state_of_the_measure() -> None:
    """An exemption from what is to come is to come as well."""
    found = actions_of("Norway will impose a tariff on salt in May. The sea was calm. Sea salt is exempt.")
    assert [a.statuses[0] for a in found] == [ActionStatus.ANNOUNCED, ActionStatus.ANNOUNCED]


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        ("These additions are effective on publication, and the sanctions stay.", True),
        ("This action was taken under the sanctions law that was adopted in May.", True),
        ("The Board also imposed sanctions on two banks.", False),
        ("This rule also imposes sanctions on two banks.", False),
    ],
)
def test_what_goes_on_about_a_measure_is_no_other(second: str, *, joins: bool) -> None:
    """The sentence is further evidence of the one before, and is not asked about."""
    found = actions_of(f"The Board imposed sanctions on nine shippers. {second}")
    assert (len(found) == 1 and [s.n for s in found[0].further] == [2]) is joins


def test_one_call_for_comments() -> None:
    """The invitation, its deadline and its form are one call."""
    found = actions_of(
        "The Board invited comments on the draft. Nobody came. Comments are due by May 3. "
        "Comments may be filed on paper."
    )
    assert [(a.instruments, len(a.further)) for a in found] == [((Instrument.COMMENT_PERIOD,), 2)]


@pytest.mark.parametrize(
    ("sentence", "instruments", "statuses"),
    [
        ("Norway imposed a quota on May 14.", (Instrument.QUOTA,), (ActionStatus.IN_FORCE,)),
        ("Norway may impose a quota.", (Instrument.QUOTA,), (ActionStatus.CONSIDERED,)),
        ("The quota law, as amended, was adopted.", (Instrument.QUOTA,), (ActionStatus.IN_FORCE,)),
        (
            "Norway imposed provisional anti-dumping duties on imports of salt.",
            (Instrument.ANTIDUMPING,),
            (ActionStatus.IN_FORCE,),
        ),
        (
            "The board has voted to institute an investigation under the Tariff Act of 1930.",
            (Instrument.INVESTIGATION,),
            (ActionStatus.IN_FORCE,),
        ),
        ("It stands in the Harmonized Tariff Schedule.", (), ()),
        ("The Dispute Settlement Body met.", (), ()),
    ],
)
def test_words_leave_these_choices(
    sentence: str, instruments: tuple[Instrument, ...], statuses: tuple[ActionStatus, ...]
) -> None:
    """Months, names of laws and participles allow nothing."""
    assert instruments_in(sentence) == instruments
    assert statuses_in(sentence)[:1] == statuses


def test_a_court_that_rules_decides() -> None:
    """What it rules on is not the measure that the sentence reports."""
    found = actions_of(
        "The Court of Appeals on May 14 remanded the finding that the antidumping duty order covers salt."
    )
    assert [a.instruments for a in found] == [(Instrument.COURT_DECISION,)]
