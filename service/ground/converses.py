"""Says a claim from the other side, never saying less: 'got a waiver from them' as 'they granted it a waiver'."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from service.ground.inflections import forms_of, plain_of

Restate = Callable[[str], Iterator[str]]  # from a claim to claims from which it follows

_GIVEN: Final = "granted|given|assigned|awarded|handed|issued|allotted|allocated|offered|sent|paid|sold"
_GOT: Final = re.compile(
    r"^(?P<who>[^,;\"]{2,80}?) (?P<aux>will |would |may |could |has |have |had )?(?P<verb>get|gets|got|gotten|receive[sd]?|obtain(?:s|ed)?|secure[sd]?|won|win|was given|were given|was granted|were granted) "
    r"(?P<what>(?:an?|the|its|their|no more|no|one|two|three|\d)\b[^,;\"]*?)(?: from (?P<by>[^,;\"]{2,60}?))?(?P<time> (?:last|this|in|on|because|after|for) [^;\"]*)?\.?$"
)
_DECISION: Final = re.compile(
    r"^(?P<who>[^,;\"]{2,60})'s? (?P<noun>decision|plan|offer|promise|pledge|refusal|intention|proposal|agreement|attempt|request|threat|vow|failure) to (?P<what>[a-z]{2,14}\b[^,;\"]*?)\.?$"
)
_DONE_BY_NOUN: Final = {
    "decision": "decided", "plan": "plans", "offer": "offered", "promise": "promised", "pledge": "pledged", "refusal": "refused", "intention": "intends", "proposal": "proposed",
    "agreement": "agreed", "attempt": "tried", "request": "asked", "threat": "threatened", "vow": "vowed", "failure": "failed",
}  # fmt: skip
_NOMINAL: Final = re.compile(
    r"\b(?P<the>[Tt]he )?(?P<noun>imposition|removal|suspension|extension|reduction|introduction|adoption|termination|revocation|expansion|renewal|rejection|repeal|closure|addition|"
    r"withdrawal|seizure|approval|lowering|raising|lifting|tightening|easing|publication|announcement|ratification|implementation|refusal|dismissal|cancellation|abolition) of (?P<what>[^,;\"]+?)(?: by (?P<by>[^,;\"]+?))? (?P<verb>was|were|is|takes? effect|took effect|will take effect|starts?|began|begins)\b"
)
_BLAMED: Final = re.compile(
    r"\b(?P<verb>blamed|blames) (?P<cause>[^,;\"]+?) for (?:the |a |an )?(?P<noun>drop|fall|decline|rise|increase|loss|losses|shortage|delay|damage|injury|closure) (?P<of>in|of|to) (?P<what>[^,;\"]+?)(?=[,.;]|$)"
)
_ATTRIBUTED: Final = re.compile(
    r"\battributed the (?P<noun>drop|fall|decline|rise|increase|loss|losses) (?P<of>in|of) (?P<what>[^,;\"]+?) to (?P<cause>[^,;\"]+?)(?=[,.;]|$)"
)
_DONE_BY_CHANGE: Final = {
    "drop": "dropped", "fall": "fell", "decline": "declined", "rise": "rose", "increase": "increased", "loss": "were lost", "losses": "were lost", "shortage": "ran short",
    "delay": "was delayed", "damage": "was damaged", "injury": "was injured", "closure": "closed",
}  # fmt: skip
_SHARE: Final = re.compile(
    r"^(?P<place>[A-Z][\w .-]{1,40}?) (?:accounts|accounted|makes|made) (?:for |up )(?P<much>[^,;\"]{3,40}?) of (?P<who>[^,;\"]{2,60}?)(?:'s|') (?P<what>revenues?|sales|turnover|profits?|exports|imports|output|earnings)\.?$"
)
_GAPPED_BE: Final = re.compile(
    r"\b(?P<be>was|were|is|are) (?P<done>[a-z]{3,14}(?:ed|en)) and (?P<what>(?:the|its|their|an?) [a-z][\w -]{2,40}?) (?P<also>[a-z]{3,14}(?:ed|en))\b"
)
_MORE_COSTLY: Final = re.compile(r"\bbecome (?P<much>[^,;\"]{3,24}?) more expensive\b")
_COST_MORE: Final = re.compile(r"\bcost (?P<much>[^,;\"]{3,24}?) more\b")
_PARTICULAR: Final = re.compile(r"\b(?:an?|one|any) (?:particular|single|specific|certain) ")
_NEGATED: Final = re.compile(r"\b(?:not|no|never|denie[sd]|deny)\b|n't\b")
_WANTED: Final = re.compile(
    r"\b(?P<verb>wants?|wanted) (?P<what>(?:the|its|their|an?|that|this|it)(?: [\w-]+){0,6}?) (?P<done>scrapped|ended|lifted|removed|rejected|approved|extended|imposed|raised|lowered|suspended|delayed|postponed|banned|abolished|kept|repealed|cut|changed|reviewed|exempted|published)\b"
)
_WANTS_TO: Final = re.compile(
    r"\b(?P<verb>wants?|wanted) (?P<who>(?:the|its|their|[A-Z])[^,;\"]{1,60}?) to (?P<what>[a-z]{2,14})\b"
)
_URGES: Final = (
    ("urged", "urge"), ("urged", "call"), ("asked", "ask"), ("demanded that", "demand"), ("pressed", "press"), ("told", "told"), ("requested that", "request"),
)  # fmt: skip
_FEW_DAYS: Final = re.compile(
    r"\bmay (?P<what>[a-z]{3,12}\b[^,;.\"]{0,60}?) within (?P<n>\d+|[a-z]{3,9}) (?P<unit>days|weeks|months|years)\b"
)
_SCHEDULED: Final = re.compile(
    r"(?<!\bto )(?<!\bfrom )(?<!will )(?<!would )(?<!\bmay )(?<!\bnot )(?<!must )(?<!could )(?<!\bhad )(?<!\bdid )\b(?P<verb>expires?|lapses?|ends?|starts?|begins?|takes? effect|runs? out|resumes?|opens?|closes?|rises?|falls?) (?=(?:on|in|from|at|next|by|this) )"
)
_DATED: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|next (?:week|month|year|spring|summer|autumn|fall|winter))\b"
)
_PRESENT: Final = re.compile(r"\b[a-z]{3,14}s\b")
_NOT_AFFECTED: Final = re.compile(
    r"^(?P<who>[^,;\"]{3,100}?) (?:is|are) not (?:affected|hit|covered) by (?P<what>(?:the|this|that|its) [^,;\"]{3,40}?)\.?$"
)
_HAS_UNTIL: Final = re.compile(
    r"\b(?:has|have) until (?P<day>\d{1,2} [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d{1,2}(?:, \d{4})?|[A-Z][a-z]+) to (?P<what>[a-z]{2,14}\b[^,;\"]*)$"
)
_FEARS: Final = re.compile(
    r"\b(?:fears?|feared|worry|worries|worried|are worried|is worried|is afraid|are afraid) that\b"
)
_UNHAPPY: Final = re.compile(r"\b(?:is|are|was|were) (?:unhappy|angry|upset|dissatisfied) that\b")
_COMES_FROM: Final = re.compile(r"^(?P<what>[^,;\"]{3,60}?) (?:comes?|came) from (?P<who>[^,;\"]{2,60}?)\.?$")
_OPPONENT: Final = re.compile(r", an? (?P<as>opponent|supporter|critic|backer) of (?P<what>[^,;\"]{2,40}),")
_DONE_AS: Final = {"opponent": "oppose", "supporter": "support", "critic": "criticize", "backer": "back"}
_TARGET: Final = re.compile(
    r"\b(?P<who>[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{1,30})*) is the (?:main |real |actual )?target of (?P<what>(?:the|this|its) [^,;.\"]{2,40})"
)
_MAY_NOT_BE: Final = re.compile(
    r"(?P<what>\b(?:[a-z-]+ ){0,3}[a-z]+) (?:may not|cannot|may no longer|can no longer) be (?P<done>exported|imported|shipped|sold)(?P<rest>(?: (?:to|from|by) [^,;\"]*?)?)(?P<until> (?:until|from|before|after|as of) [^,;\"]*?)?\.?$"
)


def turn_round(claim: str) -> Iterator[str]:
    """Claims from which a plain claim follows, each said from another side."""
    for marks, restate in _ALL:
        if any(mark in claim for mark in marks):
            yield from restate(claim)


def _got(claim: str) -> Iterator[str]:
    match = _GOT.match(claim)
    if match is None:
        return
    who, what, time = match["who"], match["what"], match["time"] or ""
    whom = (
        who
        if who[:1].isupper() and who.split()[0] not in {"The", "A", "An", "Its", "Their", "Some", "All"}
        else who[:1].lower() + who[1:]
    )
    future = (match["aux"] or "").strip()
    if match["by"]:
        by = match["by"][:1].upper() + match["by"][1:]
        if what.startswith("no more ") and future:
            yield f"{by} {future} no longer sell {what.removeprefix('no more ')} to {whom}{time}."
        for verb in ("grant", "give", "send", "sell"):
            done = f"{future} {verb}" if future in {"will", "would", "may", "could"} else forms_of(verb).past
            yield f"{by} {done} {whom} {what}{time}."
    elif not future:
        be = "were" if who.endswith("s") or " and " in who else "was"
        for verb in _GIVEN.split("|"):
            yield f"{who} {be} {verb} {what}{time}."


def _decision_to(claim: str) -> Iterator[str]:
    match = _DECISION.match(claim)
    if match:
        yield f"{match['who']} {_DONE_BY_NOUN[match['noun']]} to {match['what']}."


def _blamed(claim: str) -> Iterator[str]:
    for pattern in (_BLAMED, _ATTRIBUTED):
        match = pattern.search(claim)
        if match:
            done, cause = _DONE_BY_CHANGE[match["noun"]], match["cause"]
            yield f"{claim[: match.start()]}wrote that {match['what']} {done} because of {cause}{claim[match.end() :]}"


def _share(claim: str) -> Iterator[str]:
    match = _SHARE.match(claim)
    if match:
        yield f"{match['who']} earns {match['much']} of its {match['what']} in {match['place']}."


def _both_done(claim: str) -> Iterator[str]:
    match = _GAPPED_BE.search(claim)
    if match:
        yield f"{claim[: match.start('also')]}{match['be']} {claim[match.start('also') :]}"


def _dearer(claim: str) -> Iterator[str]:
    for pattern in (_MORE_COSTLY, _COST_MORE):
        match = pattern.search(claim)
        if match:
            before, after = claim[: match.start()], claim[match.end() :]
            yield f"{before}rise by {match['much']}{after}"
            yield f"{before}become {match['much']} more expensive{after}"


def _any_one(claim: str) -> Iterator[str]:
    if _NEGATED.search(claim):
        yield _PARTICULAR.sub("any ", claim)


def _wanted(claim: str) -> Iterator[str]:
    match = _WANTED.search(claim)
    if match:
        yield f"{claim[: match.start()]}demanded that {match['what']} be {match['done']}{claim[match.end() :]}"
    match = _WANTS_TO.search(claim)
    if match:
        for verb in ("urged", "asked", "called on", "pressed", "encouraged"):
            yield f"{claim[: match.start()]}{verb} {match['who']} to {match['what']}{claim[match.end() :]}"
        yield f"{claim[: match.start()]}demanded that {match['who']} {match['what']}{claim[match.end() :]}"


def _scheduled(claim: str) -> Iterator[str]:
    match = _SCHEDULED.search(claim)
    if match:
        verb, _, rest = match["verb"].partition(" ")
        plain = plain_of(verb) or verb
        yield f"{claim[: match.start()]}is due to {plain}{' ' + rest if rest else ''} {claim[match.end() :]}"


def _is_to(claim: str) -> Iterator[str]:
    if _DATED.search(claim):
        for match in _PRESENT.finditer(claim):
            plain = plain_of(match[0])
            if plain and plain != match[0]:
                yield f"{claim[: match.start()]}will {plain}{claim[match.end() :]}"
                yield f"{claim[: match.start()]}is to {plain}{claim[match.end() :]}"


def _not_affected(claim: str) -> Iterator[str]:
    match = _NOT_AFFECTED.match(claim)
    if match:
        yield f"{match['what'][:1].upper()}{match['what'][1:]} does not apply to {match['who'][:1].lower()}{match['who'][1:]}."


def _has_until(claim: str) -> Iterator[str]:
    match = _HAS_UNTIL.search(claim)
    if match:
        yield f"{claim[: match.start()]}may {match['what'].rstrip('.')} until {match['day']}."


def _fears(claim: str) -> Iterator[str]:
    yield _FEARS.sub("warned that", claim)
    yield _UNHAPPY.sub("complained that", claim)


def _comes_from(claim: str) -> Iterator[str]:
    match = _COMES_FROM.match(claim)
    if match:
        what = match["what"][:1].lower() + match["what"][1:]
        for verb in ("supply", "supplies", "provide", "provides", "send", "sends"):
            yield f"{match['who']} {verb} {what}."


def _opponent(claim: str) -> Iterator[str]:
    match = _OPPONENT.search(claim)
    if match:
        plain = _DONE_AS[match["as"]]
        for verb in (forms_of(plain).past, forms_of(plain).present):
            yield f"{claim[: match.start()]}, who {verb} {match['what']},{claim[match.end() :]}"


def _target_of(claim: str) -> Iterator[str]:
    match = _TARGET.search(claim)
    if match:
        yield f"{claim[: match.start('who')]}{match['what']} is aimed at {match['who']}{claim[match.end() :]}"


def _may_not_be(claim: str) -> Iterator[str]:
    match = _MAY_NOT_BE.search(claim)
    if match:
        trade = {"exported": "exports", "imported": "imports", "shipped": "shipments", "sold": "sales"}[
            match["done"]
        ]
        yield f"{claim[: match.start('what')]}{trade} of {match['what']}{match['rest']} are banned{match['until'] or ''}."
        yield f"{claim[: match.start('what')]}{trade} of {match['what']}{match['rest']}{match['until'] or ''} are banned."


_ALL: Final[tuple[tuple[tuple[str, ...], Restate], ...]] = (
    (
        (
            " get ",
            " gets ",
            " got ",
            " receive",
            " obtain",
            " secure",
            " won ",
            " win ",
            " given ",
            " granted ",
        ),
        _got,
    ),
    ((" to ",), _decision_to),
    (("blame", "attributed"), _blamed),
    ((" of ",), _share),
    ((" and ",), _both_done),
    (("more expensive", "cost "), _dearer),
    ((" on ", " in ", "From ", " from "), _is_to),
    ((" affected by ", " hit by ", " covered by "), _not_affected),
    ((" until ",), _has_until),
    (("fear", "unhappy", "angry"), _fears),
    ((" come", " came "), _comes_from),
    ((", an opponent ", ", a supporter ", ", a critic ", ", a backer "), _opponent),
    ((" target of ", " targets of "), _target_of),
    ((" not be ", " longer be "), _may_not_be),
    (("particular", "single", "specific", "certain"), _any_one),
    (("want",), _wanted),
    (
        (
            "expire",
            "lapse",
            "end",
            "start",
            "begin",
            "take",
            "run",
            "resume",
            "open",
            "close",
            "rise",
            "fall",
        ),
        _scheduled,
    ),
)
