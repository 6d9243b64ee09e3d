"""Whatever a model answers about whatever text: no error, exact spans, unique ids, links that lead."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.facts import ExtractionData, Span
from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance, TargetKind
from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.draft import Draft, DraftAction, DraftActor, DraftEvent, DraftPosition, DraftTarget
from service.ground import Seen, ground

ARTICLE = (
    "Canada will raise its tariff on Chilean salmon to 9 percent on 3 May 2024, Minister Lea Roy said. "
    "\u201cWe waited,\u201d Roy added. The Salmon Council may sue under 19 USC 1677f. \U0001f41f \u00a0 end."
)
WORDS = st.one_of(
    st.sampled_from(
        ["Canada", "Lea Roy", "Roy", "Salmon Council", "Chilean salmon", "CL", "t1", "q1", "c1", "", " "]
    ),
    st.text(max_size=30),
    st.builds(lambda a, b: ARTICLE[min(a, b) : max(a, b)], st.integers(0, 200), st.integers(0, 200)),
)
MAYBE = st.none() | WORDS
NUMBERS = st.lists(st.integers(-2, 9), max_size=4).map(tuple)
SOME = st.lists(WORDS, max_size=3).map(tuple)
DRAFTS = st.builds(
    Draft,
    actors=st.lists(
        st.builds(
            DraftActor,
            name=WORDS,
            kind=st.sampled_from(ActorKind),
            title=MAYBE,
            affiliation=MAYBE,
            country=MAYBE,
        ),
        max_size=4,
    ).map(tuple),
    actions=st.lists(
        st.builds(
            DraftAction,
            summary=MAYBE,
            instrument=st.sampled_from(Instrument),
            status=st.sampled_from(ActionStatus),
            issuers=SOME,
            targets=st.lists(
                st.builds(DraftTarget, name=WORDS, kind=st.sampled_from(TargetKind)), max_size=2
            ).map(tuple),
            sentences=NUMBERS,
            times=SOME,
            citations=SOME,
        ),
        max_size=4,
    ).map(tuple),
    positions=st.lists(
        st.builds(
            DraftPosition,
            speaker=WORDS,
            topic=WORDS,
            stance=st.sampled_from(Stance),
            summary=MAYBE,
            quotations=SOME,
            sentences=NUMBERS,
        ),
        max_size=4,
    ).map(tuple),
    events=st.lists(st.builds(DraftEvent, time=WORDS, event=WORDS), max_size=2).map(tuple),
    unanswered=st.just(()),
)


def spans_of(data: ExtractionData) -> list[Span]:
    """Every span of an answer."""
    return [
        *(m for a in data.actors for m in a.mentions),
        *(e for a in data.policy_actions for e in a.evidence),
        *(e for p in data.positions for e in (*p.evidence, *p.quotes)),
        *(d.span for d in data.dates),
        *(r.span for r in data.references),
    ]


@settings(max_examples=60)
@given(
    st.one_of(st.just(ARTICLE), st.text(min_size=1, max_size=120)), DRAFTS, st.sets(st.sampled_from(Section))
)
def test_any_draft_against_any_text(text: str, draft: Draft, sections: set[Section]) -> None:
    """Nothing throws, each span is exact, each id is used once and each link finds an item of its type."""
    article = annotate(text, None, "en")
    candidates = gather_candidates(article)
    entities = candidates.entities + candidates.governments
    data = ground(Seen.of(article), draft, entities, frozenset(sections)).data
    for span in spans_of(data):
        assert text[span.start : span.end] == span.text
    ids = {
        section: [item.id for item in items]
        for section, items in (
            ("a", data.actors),
            ("p", data.policy_actions),
            ("s", data.positions),
            ("d", data.dates),
            ("r", data.references),
        )
    }
    for prefix, used in ids.items():
        assert len(used) == len(set(used))
        assert all(one.startswith(prefix) for one in used)
    for action in data.policy_actions:
        assert set(action.issuers) <= set(ids["a"])
        assert set(action.dates) <= set(ids["d"])
        assert set(action.references) <= set(ids["r"])
    for position in data.positions:
        assert position.actor in ids["a"]
        assert position.action in {None, *ids["p"]}
