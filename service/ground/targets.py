"""Checks the targets of an action: the evidence words them so, and does not spare them or name them as who acts."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.facts import Target
from schemas.vocabulary import ActorKind, Instrument, TargetKind
from service.candidates.countries import country_of, find_countries
from service.draft import DraftAction, DraftTarget
from service.ground.bench import Bench
from service.ground.lexicon import is_goods, meaning
from service.ground.names import stands_in, whole_places
from service.ground.parts import is_only_acted_on

_SPARED: Final = re.compile(
    r"\b(?:but not|and not|not on|not for|not (?:affect|cover|apply to|include|touch|hit)|spar(?:es?|ed|ing)|exempt(?:s|ed|ing)?|except(?: for)?|excluding|exclud(?:es|ed)|other than|apart from|leav(?:es|ing) out|left out|without touching|"
    r"instead of|rather than) (?:the |any |all )?(?:[\w-]{1,20} ){0,2}$",
    re.IGNORECASE,
)
_LEFT_ALONE: Final = re.compile(
    r"(?: (?:will|would|shall|should|may|might|could|must|can|has|have|had|also|still|therefore|all|both|so far))*"
    r"(?: (?:are|is|were|was|be|been|being|remain|remains|remained|stay|stays|stayed|go|goes|went))?(?: (?:also|still|therefore|again|largely|both|all))? "
    r"(?:exempt(?:ed)?|excluded|spared|untouched|unaffected|off the hook|left (?:out|alone|untouched)|not (?:affected|covered|included|subject|be (?:affected|covered|included|subject|hit|touched)))\b"
    r"(?! no (?:longer|more)\b)"
)
_FORM: Final = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|GmbH|AG|SA|S\.A|NV|BV|Oy|AB|ASA|Corporation|Company|Limited|Holdings?|Group|Bank|University|Institute)\.?$"
)
_BY: Final = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
_IMPOSING: Final = re.compile(
    r"(?: (?:also|has|have|had|will|would|may|might|could|plans to|is set to|on \w+day|last \w{4,5}|formally|today)){0,3} "
    r"(?:impos(?:es?|ed)|levied|rais(?:es?|ed)|barr?(?:ed|s)?|bann?(?:ed|s)|set|sets|add(?:ed|s)?|sanction(?:ed|s)|hik(?:es?|ed)|suspend(?:s|ed)?|lift(?:s|ed)?|"
    r"limit(?:s|ed)|restrict(?:s|ed)?|cut|cuts|extend(?:s|ed)?|propos(?:es?|ed)|announc(?:es?|ed)|publish(?:es|ed)|adopt(?:s|ed)|revok(?:es?|ed)|withdrew|withdraws|doubl(?:es?|ed)|"
    r"tighten(?:s|ed)|introduc(?:es?|ed)|launch(?:es|ed)|designat(?:es?|ed)|fin(?:es|ed)|reject(?:s|ed)|approv(?:es|ed))\b"
)
_ACTING: Final = frozenset({ActorKind.AGENCY, ActorKind.COURT, ActorKind.LEGISLATURE})
_BODIES: Final = frozenset({ActorKind.COMPANY, ActorKind.PERSON, ActorKind.INDUSTRY_GROUP, *_ACTING})


def check_targets(
    bench: Bench, draft: DraftAction, issuers: Sequence[str], words: str, path: str
) -> list[Target]:
    """The targets that the evidence words so, of the kind that their names tell."""
    kept: list[Target] = []
    for target in draft.targets:
        reason = _strange(bench, target, draft.instrument, issuers, words)
        if reason is not None:
            bench.findings.changed(
                "target_not_in_evidence", f"{path}/targets", f"A target was dropped: the evidence {reason}."
            )
            continue
        kind = fitting_kind(target.name, target.kind, is_body=_is_body(bench, target.name))
        item = Target(name=target.name, kind=kind, country=country_of(target.name))
        if item not in kept:
            kept.append(item)
    return kept


def fitting_kind(name: str, kind: TargetKind, *, is_body: bool) -> TargetKind:
    """The kind itself where the name allows it, else the one that it tells."""
    countries = find_countries(name)
    is_country = (
        len(countries) == 1 and countries[0].is_name and countries[0].text == name.removeprefix("the ")
    )
    if is_country:
        return TargetKind.COUNTRY
    if is_body or _FORM.search(name):
        return TargetKind.ENTITY
    last = name.rsplit(maxsplit=1)[-1]
    if kind is TargetKind.COUNTRY and not (countries and countries[0].text == name):
        return TargetKind.PRODUCT if country_of(name) is None or last.islower() else kind
    if kind is TargetKind.ENTITY and last.islower() and is_goods(meaning(last.lower())):
        return TargetKind.PRODUCT
    return kind


def _strange(
    bench: Bench, target: DraftTarget, instrument: Instrument, issuers: Sequence[str], words: str
) -> str | None:
    """Why somebody or something is no target, or None."""
    if not stands_in(words, target.name):
        return "does not word it so"
    if instrument is not Instrument.EXCLUSION and is_only_spared(words, target.name):
        return "spares it"
    actor = bench.cast.find(target.name)
    if actor is None and country_of(target.name) is None:
        return None
    wordings = [target.name] if actor is None else [m.text for m in actor.mentions]
    if actor is not None and actor.id in issuers and not is_only_acted_on(words, wordings):
        return "names it as the one who acts"
    if only_acts(words, target.name):
        return "names it as the one who acts"
    return None


def is_only_spared(words: str, name: str) -> bool:
    """'Cars, but not hybrids': every time it is named, it is spared."""
    places = list(whole_places(words.lower(), name.lower()))
    return bool(places) and all(
        _SPARED.search(words[max(0, at - 60) : at]) or _LEFT_ALONE.match(words, at + len(name))
        for at in places
    )


def only_acts(words: str, name: str) -> bool:
    """'The United States barred cotton', 'set by Japan': every time it is named, it acts."""
    places = list(whole_places(words, name))
    return bool(places) and all(
        _BY.search(words[max(0, start - 12) : start]) or _IMPOSING.match(words, start + len(name))
        for start in places
    )


def _is_body(bench: Bench, name: str) -> bool:
    actor = bench.cast.find(name)
    return actor is not None and actor.kind in _BODIES
