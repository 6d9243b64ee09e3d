"""Names, countries, statuses and speakers: one table of must-pass and must-fail for each check."""
# ruff: noqa: RUF001 - a row of a table is one line, with the marks that print uses

from collections.abc import Sequence
from dataclasses import replace

import pytest

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle, Extent, Mention, Quotation
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition, DraftTarget
from service.ground import Grounded, Seen, ground
from service.ground.countries import country_told
from service.ground.names import Wording, find_name, stands_in
from service.ground.reading import Reading
from service.ground.statuses import fitting_status

ALL = frozenset(Section)

PEOPLE = (
    "Commerce Secretary Jane Smith met Senator Adam Smith on Monday. The International Trade Commission (ITC) sent "
    "observers. Smith said little. Lena Ortiz\u00a0Vega joined later; Ortiz Vega left early. The ITC will report. "
    "Marta O’Hara-Lind spoke too."
)


@pytest.mark.parametrize(
    ("name", "is_person", "found", "count"),
    [
        ("Jane Smith", True, "Jane Smith", 2),  # with the later surname, that code alone cannot give to one
        ("Secretary Jane Smith", True, "Jane Smith", 2),
        ("the International Trade Commission", False, "International Trade Commission", 3),
        ("International Trade Commission", False, "International Trade Commission", 3),
        ("Lena Ortiz Vega", True, "Lena Ortiz Vega", 1),
        ("Marta O’Hara-Lind", True, "Marta O’Hara-Lind", 1),
        ("ITC", False, "ITC", 2),
        ("Jane  Smith", True, "Jane Smith", 2),
    ],
)
def test_names_are_found_with_their_short_forms(name: str, is_person: bool, found: str, count: int) -> None:
    """Titles are let go, acronyms and surnames later on count."""
    got, mentions = find_name(Wording(PEOPLE, ()), name, is_person=is_person)
    assert got == found
    assert len(mentions) == count or (name.endswith("Smith") and len(mentions) in {1, 2})
    for mention in mentions:
        assert PEOPLE[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "name",
    [
        "John Smith",
        "Jan",
        "Jane Smithson",
        "Trade",
        "Ortiz Lena",
        "jane smith",
        "IT",
        "",
        " ",
        "…",
        "Smith Lena",
    ],
)
def test_other_names_are_not_found(name: str) -> None:
    """A name that the article does not have as whole words, in this order and case, stands nowhere."""
    _, mentions = find_name(Wording("Jane-Ann Smith of the ITCA said. Lena Ortiz.", ()), name, is_person=True)
    assert mentions == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Adam Ruiz spoke in Geneva. Ruiz said no.", 2),
        ("Adam Ruiz spoke. On Monday Ruiz said no.", 2),
        ("Adam Ruiz spoke. But Ruiz said no.", 2),
        ("Adam Ruiz spoke. Mr. Ruiz said no.", 2),
        ("Adam Ruiz spoke. Maria Ruiz said no.", 1),
        ("Adam Ruiz spoke. M. Ruiz said no.", 1),
        ("Adam Ruiz spoke. April Ruiz said no.", 1),
    ],
)
def test_a_surname_alone_is_a_mention_unless_another_first_name_stands_before(text: str, count: int) -> None:
    """The end of a sentence, a day, a conjunction and a title are no first name."""
    assert len(find_name(Wording(text, ()), "Adam Ruiz", is_person=True)[1]) == count


def test_what_is_skipped_holds_no_name() -> None:
    """A name inside boilerplate is no mention."""
    text = "Ann Lee spoke. Contact: Ann Lee."
    assert len(Wording(text, (Extent(15, len(text)),)).find("Ann Lee")) == 1


@pytest.mark.parametrize(
    ("text", "phrase", "stands"),
    [
        ("Chinese  steel", "Chinese steel", True),
        ("chinese steel", "Chinese Steel", True),
        ("Chinese steels", "Chinese steel", False),
        ("anti-Chinese", "Chinese", True),
        ("C++ (new)", "C++", True),
        ("text", "", False),
    ],
)
def test_phrases_stand_as_whole_words(text: str, phrase: str, stands: bool) -> None:
    """Any case, any white space, no part of a word."""
    assert stands_in(text, phrase) is stands


@pytest.mark.parametrize(
    ("text", "name", "code", "told"),
    [
        ("Chinese telecom giant Norvalt will appeal.", "Norvalt", "CN", True),
        ("Norvalt of China will appeal.", "Norvalt", "CN", True),
        ("Norvalt, a Japanese chipmaker, will appeal.", "Norvalt", "JP", True),
        ("Taiwan-based Norvalt will appeal.", "Norvalt", "TW", True),
        ("South Korea's Norvalt will appeal.", "Norvalt", "KR", True),
        ("Norvalt (Germany) will appeal.", "Norvalt", "DE", True),
        ("French Trade Minister Luc Roy spoke.", "Luc Roy", "FR", True),
        ("Norvalt, based in Canada, will appeal.", "Norvalt", "CA", True),
        ("The EU's Norvalt will appeal.", "Norvalt", "EU", True),
        ("Norvalt ships to Japan.", "Norvalt", "JP", False),
        ("Norvalt said Japan should wait.", "Norvalt", "JP", False),
        ("Tariffs on China hurt us, Norvalt said.", "Norvalt", "CN", False),
        ("China and Norvalt disagree.", "Norvalt", "CN", False),
        ("Japan said Norvalt may appeal.", "Norvalt", "JP", False),
        ("Norvalt will appeal. Japan is far.", "Norvalt", "JP", False),
        ("Toyoda Metal will appeal.", "Toyoda Metal", "JP", False),
    ],
)
def test_a_country_is_told_and_never_guessed(text: str, name: str, code: str, told: bool) -> None:
    """The words beside a mention tell the country; a country elsewhere in the article does not."""
    start = text.index(name)
    mention = Mention(start, start + len(name), name)
    assert country_told(text, code, [mention], (name, None, None)) is told


@pytest.mark.parametrize(
    ("sentence", "status", "fitting"),
    [
        ("Commerce imposed a 10 percent tariff on pipe.", "in_force", "in_force"),
        ("The rule took effect on July 1.", "in_force", "in_force"),
        ("The duties are now 25 percent.", "in_force", "in_force"),
        ("A final rule was published and will apply to pipe.", "in_force", "in_force"),
        ("Canada imposed tariffs, and said it will add more.", "in_force", "in_force"),
        ("The court rejected the appeal.", "rejected", "rejected"),
        ("Mexico suspended the quota and may revisit it.", "suspended", "suspended"),
        ("Chile ended its probe in May.", "ended", "ended"),
        ("Commerce proposed a rule on chips.", "proposed", "proposed"),
        ("Talks on the deal continue.", "under_negotiation", "under_negotiation"),
        ("Commerce will impose a 10 percent tariff on pipe.", "in_force", "announced"),
        ("Commerce proposed a rule that would restrict exports.", "in_force", "proposed"),
        ("Commerce issued a proposed rule on Tuesday.", "in_force", "proposed"),
        ("The ministry is expected to raise duties in May.", "in_force", "announced"),
        ("The ministry plans to lift the quota.", "ended", "announced"),
        ("China may ban exports of gallium.", "in_force", "considered"),
        ("The tariff will be suspended in May.", "suspended", "announced"),
        ("The White House is considering ending the exemption.", "ended", "considered"),
        ("BIS is set to add ten firms to the Entity List.", "in_force", "announced"),
        ("Mexico announced a 10 percent tariff on bicycles.", "in_force", "announced"),
        ("India could reject the offer.", "rejected", "considered"),
        ("Japan has not imposed a tariff on steel.", "in_force", "considered"),
        ("No tariff was imposed.", "in_force", "considered"),
    ],
)
def test_a_status_fits_its_sentence(sentence: str, status: str, fitting: str) -> None:
    """What is proposed, to come or possible is not in force, ended, suspended or rejected."""
    assert fitting_status(ActionStatus.of(status), Reading(sentence)).value == fitting


SPOKEN = (
    "“The duty is unfair,” Minister Olga Brandt said. “It protects our mills,” Secretary Tom Reed answered.\n\n"
    "Reed’s office declined to comment on bolts. The steel union opposes the duty.\n\n"
    "“Nobody asked us,” said a trucker from Ohio."
)


def person(name: str) -> DraftActor:
    """A person without details."""
    return DraftActor(name, ActorKind.PERSON, None, None, None)


def position(speaker: str, sentences: Sequence[int], quotes: Sequence[str] = ()) -> DraftPosition:
    """A position that opposes."""
    return DraftPosition(speaker, "the duty", Stance.OPPOSES, None, tuple(quotes), tuple(sentences))


def grounded_of(text: str, draft: Draft, article: AnnotatedArticle | None = None) -> Grounded:
    """Ground a draft as the extractor does."""
    annotated = article or annotate(text, None, "en")
    candidates = gather_candidates(annotated)
    return ground(Seen.of(annotated), draft, candidates.entities + candidates.governments, ALL)


def voices_of(text: str, draft: Draft) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """Who says what in the answer, and the codes of its warnings."""
    grounded = grounded_of(text, draft)
    names = {a.id: a.name for a in grounded.data.actors}
    said = [(names[p.actor], [q.text for q in p.quotes]) for p in grounded.data.positions]
    return said, [w.code for w in grounded.warnings]


CAST = (person("Olga Brandt"), person("Tom Reed"))


@pytest.mark.parametrize(
    ("drafted", "said", "codes"),
    [
        (position("Olga Brandt", [1], ["q1"]), [("Olga Brandt", ["The duty is unfair,"])], []),
        (position("Olga Brandt", [1]), [("Olga Brandt", ["The duty is unfair,"])], []),
        (position("Tom Reed", [1], ["q1"]), [("Olga Brandt", ["The duty is unfair,"])], ["speaker_corrected"]),
        (position("Nobody", [1], ["q1"]), [("Olga Brandt", ["The duty is unfair,"])], ["speaker_corrected"]),
        (position("Olga Brandt", [1, 2], ["q1", "q2"]), [("Olga Brandt", ["The duty is unfair,"])], ["quote_of_other_speaker"]),
        (position("Tom Reed", [1, 2], ["q2"]), [("Tom Reed", ["It protects our mills,"])], []),
        (position("Tom Reed", [1]), [("Olga Brandt", ["The duty is unfair,"])], ["speaker_corrected"]),
        (position("Tom Reed", [3]), [("Tom Reed", [])], ["stance_corrected"]),
        (position("Olga Brandt", [4]), [], ["speaker_unknown"]),
        (position("Tom Reed", [5], ["q3"]), [], ["speaker_unknown"]),
        (position("Tom Reed", [99]), [], ["evidence_missing"]),
    ],
)  # fmt: skip
def test_the_text_decides_who_speaks(
    drafted: DraftPosition, said: list[tuple[str, list[str]]], codes: list[str]
) -> None:
    """The annotator's speaker corrects the model's; words of somebody who is no actor are dropped."""
    assert voices_of(SPOKEN, Draft(actors=CAST, positions=(drafted,))) == (said, codes)


def test_two_people_of_one_surname_stay_apart() -> None:
    """A bare surname that two share is nobody's, and no third actor."""
    text = "Jane Smith of Ohio praised the duty. Adam Smith of Utah disliked it. Smith said more."
    grounded = grounded_of(text, Draft(actors=(person("Jane Smith"), person("Adam Smith"), person("Smith"))))
    assert [a.name for a in grounded.data.actors] == ["Jane Smith", "Adam Smith"]
    spans = [(m.start, m.end) for a in grounded.data.actors for m in a.mentions]
    assert len(spans) == len(set(spans))


def action(**changes: object) -> DraftAction:
    """An action on the first sentence."""
    plain = DraftAction(
        summary=None,
        instrument=Instrument.IMPORT_TARIFF,
        status=ActionStatus.IN_FORCE,
        issuers=(),
        targets=(),
        sentences=(1,),
        times=(),
        citations=(),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


MEASURE = (
    "Canada imposed a 9 percent duty on Chilean salmon on 3 May 2024. Chile will appeal under 19 USC 1677f."
)


@pytest.mark.parametrize(
    ("drafted", "code"),
    [
        (action(issuers=("Norway",)), "issuer_unknown"),
        (action(targets=(DraftTarget("Norwegian salmon", TargetKind.PRODUCT),)), "target_not_in_evidence"),
        (action(summary="Canada imposed a 19 percent duty on Chilean salmon."), "summary_not_supported"),
        (action(sentences=(2,)), "status_corrected"),
        (action(sentences=(7,)), "evidence_missing"),
        (action(instrument=Instrument.SAFEGUARD), "instrument_corrected"),
    ],
)
def test_what_does_not_hold_is_reported(drafted: DraftAction, code: str) -> None:
    """Each failure has its code."""
    actors = (DraftActor("Canada", ActorKind.GOVERNMENT, None, None, "CA"),)
    assert code in [w.code for w in grounded_of(MEASURE, Draft(actors=actors, actions=(drafted,))).warnings]


def test_what_holds_passes_without_a_word() -> None:
    """A true action has its issuer, target, date and no warning."""
    actors = (DraftActor("Canada", ActorKind.GOVERNMENT, None, None, "CA"),)
    drafted = action(
        summary="Canada imposed a 9% duty on salmon from Chile on May 3, 2024.",
        issuers=("Canada",),
        targets=(DraftTarget("Chilean salmon", TargetKind.PRODUCT),),
        times=("t1",),
    )
    grounded = grounded_of(MEASURE, Draft(actors=actors, actions=(drafted,)))
    assert grounded.warnings == ()
    found = grounded.data.policy_actions[0]
    assert (found.issuers, found.dates, found.targets[0].country) == (["a1"], ["d1"], "CL")
    assert found.summary == drafted.summary


@pytest.mark.parametrize(
    ("instrument", "status"), [(Instrument.COMMENT_PERIOD, "in_force"), (Instrument.QUOTA, "proposed")]
)
def test_comments_on_a_proposal_are_asked_for_now(instrument: Instrument, status: str) -> None:
    """What is proposed is not in force; the period to comment on it is."""
    drafted = action(instrument=instrument)
    grounded = grounded_of(
        "Public comments on the proposal for a quota are due Feb. 1.", Draft(actions=(drafted,))
    )
    assert grounded.data.policy_actions[0].status.value == status


@pytest.mark.parametrize(("first", "second", "count"), [("Canada", "Chile", 2), ("Canada", "Canada", 1)])
def test_one_sentence_may_tell_measures_of_two_issuers(first: str, second: str, count: int) -> None:
    """What one issuer does is joined to one action; what another does stays an action of its own."""
    text = "Canada imposed a duty on salmon, and Chile imposed a duty on cod, in May 2024."
    names = ("Canada", "Chile")
    actors = tuple(DraftActor(name, ActorKind.GOVERNMENT, None, None, None) for name in names)
    actions = (action(issuers=(first,)), action(issuers=(second,)))
    grounded = grounded_of(text, Draft(actors=actors, actions=actions))
    assert len(grounded.data.policy_actions) == count


def test_the_one_aimed_at_is_no_issuer() -> None:
    """'A duty on Chile' is no duty of Chile's."""
    text = "The government imposed a 9 percent duty on Chile last week."
    actors = (DraftActor("Chile", ActorKind.GOVERNMENT, None, None, "CL"),)
    grounded = grounded_of(text, Draft(actors=actors, actions=(action(issuers=("Chile",)),)))
    assert grounded.data.policy_actions[0].issuers == []
    assert [w.code for w in grounded.warnings] == ["issuer_not_in_evidence"]


def test_events_have_to_stand_beside_their_date() -> None:
    """The event of a date follows from its own sentence, or gives way to the sentence's own words."""
    good = grounded_of(MEASURE, Draft(events=(DraftEvent("t1", "Canada imposed the duty"),)))
    assert good.data.dates[0].event == "Canada imposed the duty"
    bad = grounded_of(MEASURE, Draft(events=(DraftEvent("t1", "Canada lifted the duty"),)))
    told = bad.data.dates[0].event
    assert told is not None
    assert told in MEASURE
    assert [w.code for w in bad.warnings] == ["event_not_supported"]


def test_a_replaced_event_is_reported_where_its_date_stands() -> None:
    """The warning points at the date's place in the answer, whichever the annotator's number is."""
    text = "Canada now taxes tin. It imposed the duty on May 4, 2026, and lifted the quota on June 5, 2026."
    annotated = annotate(text, None, "en")
    last = annotated.times[-1]
    found = grounded_of(text, Draft(events=(DraftEvent(last.id, "Canada doubled the quota"),)))
    (warning,) = found.warnings
    place = [date.text for date in found.data.dates].index(last.text)
    assert place > 0
    assert warning.path == f"/data/dates/{place}/event"


def test_boilerplate_alone_is_no_evidence() -> None:
    """A sentence that an annotator marks as no content supports nothing."""
    text = "Canada imposed a duty."
    article = annotate(text, None, "en")
    boilerplate = annotate("Sign up for a free preview to unlock the rest of this article").boilerplate[0]
    marked = replace(article, boilerplate=(replace(boilerplate, start=0, end=len(text), text=text),))
    grounded = grounded_of(text, Draft(actions=(action(),)), marked)
    assert grounded.data.policy_actions == []
    assert [w.code for w in grounded.warnings] == ["evidence_in_boilerplate"]


def test_a_topic_names_only_what_the_passage_names() -> None:
    """An invented topic is replaced by the article's own words."""
    drafted = replace(position("Olga Brandt", [1], ["q1"]), topic="tariffs on Norway")
    grounded = grounded_of(SPOKEN, Draft(actors=CAST, positions=(drafted,)))
    assert "Norway" not in grounded.data.positions[0].topic
    assert [w.code for w in grounded.warnings] == ["topic_not_supported"]


def test_a_speaker_without_a_mention_in_the_cast_is_nobody() -> None:
    """A quotation whose speaker is no actor cannot make one."""
    article = annotate(SPOKEN, None, "en")
    quotes: tuple[Quotation, ...] = article.quotes
    assert len(quotes) == 3
    said, codes = voices_of(SPOKEN, Draft(positions=(position("Olga Brandt", [1], ["q1"]),)))
    assert (said, codes) == ([], ["speaker_unknown"])
