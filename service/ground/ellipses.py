"""Says in full what a sentence leaves to be understood: 'may do the same', 'but one did not', 'against 7.9 before'."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from service.ground.inflections import forms_of, plain_of
from service.ground.lexicon import is_plain_verb

Restate = Callable[[str], Iterator[str]]  # from a plain text to texts that follow from it

# A point or comma within a number ends nothing.
_DECIMAL: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_POINTS: Final = {".": "\u2024", ",": "\u201a"}
_POINTS_BACK: Final = str.maketrans({other: point for point, other in _POINTS.items()})
_VERB: Final = re.compile(r"\b[a-z]{2,16}\b")
_CLAUSE_END: Final = re.compile(
    r"[,;.:\"]| (?:and|but|although|though|while|because|if|unless|until|after|before|so)\b"
)
_SAME: Final = re.compile(
    r"(?P<before>\b(?:will|would|may|might|can|could|must|should|to|not)(?: also| soon)? )(?:do the same|do so(?: too)?|follow suit|do likewise|do it too)\b"
)
_DID_SAME: Final = re.compile(r"\b(?:did the same|did so(?: too)?|followed suit|did likewise)\b")
_POINT: Final = re.compile(
    r"\b(?P<told>argued|claimed|said|contended|alleged|maintained|complained) that (?P<what>[^,;.\"]{8,200}),? (?:but|and|though|although)? ?"
    r"(?P<rest>[^,;.\"]{3,80}?\b(?:decide|resolve|settle|address|answer|reach|consider|rule on)\w{0,3}) (?:that|the|this) (?:point|question|issue|matter|argument|claim|contention)\b"
)
_THIS: Final = re.compile(
    r"\b(?P<verb>den(?:y|ies|ied)) (?:this|that|it|the charge|the allegation|the accusation|the claim)\b(?=[,.;]|$)"
)
_HAS_DONE: Final = re.compile(
    r"\b(?:have|has|had) (?:(?:allegedly|reportedly|apparently|illegally) ){0,2}(?P<done>[a-z]{2,14}(?:ed|en|t|d|n) [^,;.\"]{3,140})"
)
_GAP: Final = re.compile(
    r"(?P<head>.*?)(?P<one>[$\u20ac\u00a3]?\d[\d\u2024\u201a]*(?: percent| million| billion)?)(?P<mid> (?:[^,;\"\d]|\b(?:19|20)\d\d\b)*?)(?P<edge>,? (?:compared with|compared to|as against|against|versus|up from|down from) )"
    r"(?P<other>[$\u20ac\u00a3]?\d[\d\u2024\u201a]*(?: percent| million| billion)?) (?P<time>(?:before|in|during|for|a|the|one|two)\b[^,;.\"]{2,60})(?P<tail>[.;,].*)?$"
)
_TIME: Final = re.compile(r" (?:in|during|last|this|for) [^,;]{2,40}$")
_OF_WHOM: Final = re.compile(r"\b(?:from|of|by|in|for) (?:[\w-]+ )?(?:[\w-]+)$")
_AUX: Final = re.compile(
    r"\b(?P<be>is|are|was|were|has been|have been) (?P<what>[^,;.\"]{4,120}?),? (?P<join>but|and|while|whereas|although) (?P<who>[^,;.\"]{2,60}) (?P<aux>is|are|was|were)(?P<not> not)?(?=[.;,]|$)"
)
_AUX_VERB: Final = re.compile(
    r"\b(?P<who>[^,;.\"]{2,60}) (?P<aux>did|does|do|will|would|may|can|could|has|have|had)(?P<not> not)(?=[.;]|$)"
)
_INFINITIVE: Final = re.compile(
    r"\b(?P<verb>(?:never |not )?(?:tried|try|refused|failed|declined|promised|agreed|hesitated|offered)|yet succeeded|not succeeded|never succeeded|succeeded)(?=[,.;\"]|$)"
)
_TO_DO: Final = re.compile(
    r"\b(?P<to>to) (?P<what>(?P<verb>[a-z]{2,14})\b[^,;.\"]{2,120}?)(?= if\b| when\b| unless\b|[,;.\"]|$| and\b| but\b)"
)
_PARTICIPLE: Final = re.compile(
    r"(?P<head>^|[.;] |^[^,]{0,40}, )(?P<who>(?:(?:The|the|A|a) )?[A-Z]?[\w.'& -]{1,60}?) (?P<verb>[a-z]{2,14}(?:ed|t|d|n|s|e|k)) (?P<rest>[^;\"]{3,220}?),? (?P<tie>after|before|by|while|, )(?:[ ]?)(?P<ing>[a-z]{3,16}ing) (?P<what>[^;]{3,300})$"
)
_WAY: Final = re.compile(
    r"\b(?:opened the way|cleared the way|cleared the path|paved the way|made it possible) for (?P<who>[^,;.\"]{2,40}?) to (?P<what>[a-z]{2,14}\b)"
)
_LETS: Final = re.compile(
    r"\b(?:allows?|permits?|lets?|enables?|allowed|permitted|enabled|authori[sz]e[sd]?) (?P<who>[^,;.\"]{2,40}?) to (?P<what>[a-z]{2,14}\b)"
)
_MADE: Final = re.compile(
    r"\b(?P<cause>(?:the |a |an |its |their )?[\w' -]{2,60}?) (?P<aux>|has |had |have )(?:made|makes|make) (?P<who>them|it|him|her|[\w' -]{2,40}?) (?P<verb>[a-z]{2,14})(?P<what> [^,;.\"]{2,120})"
)
_NOUN_THAT: Final = re.compile(
    r"\b(?P<who>(?:[Tt]he |[Aa]n? )?(?:[a-z][\w-]*|[A-Z][\w.&-]*(?: (?:of |for |and )?[A-Z][\w.&-]*){0,5}))'s? (?P<noun>plea|argument|claim|contention|assertion|complaint|warning|demand|request|view|statement|promise|proposal|finding|ruling|conclusion) that (?P<what>[^;\"]{5,300})$"
)
_SAID_BY_NOUN: Final = {
    "plea": "pleaded", "argument": "argued", "claim": "claimed", "contention": "contended", "assertion": "asserted", "complaint": "complained", "warning": "warned",
    "demand": "demanded", "request": "requested", "view": "argued", "statement": "stated", "promise": "promised", "proposal": "proposed", "finding": "found", "ruling": "ruled",
    "conclusion": "concluded",
}  # fmt: skip
_FOR_WHICH: Final = re.compile(r"^(?P<cause>[^;\"]{5,160}), for which (?P<what>[^;\"]{5,160}?)\.?$")
_ADDED: Final = re.compile(
    r"\b(?P<who>[A-Z][\w' -]{1,40}?) (?:has |have |had )?added (?P<what>[^,;.\"]{3,120}?) to (?P<list>its|their|the) (?P<name>[^,;.\"]{3,60})"
)
_DAYS_TO: Final = re.compile(
    r"\b(?:has|have) (?P<n>\d+|[a-z]{3,9}) (?P<unit>days|weeks|months|years)(?: in which)? to (?P<what>[a-z]{3,12}\b[^,;.\"]{0,60})"
)
_DUE: Final = re.compile(
    r"\b(?:An?|an?|The|the) (?P<noun>audit|review|report|payment|reply|answer|decision|ruling) of (?P<what>[^,;.\"]{3,60}) is (?:due|required|needed|mandatory)\b"
)
_DONE_OF: Final = {"payment": "paid", "reply": "answered", "decision": "decided", "ruling": "ruled on"}
_OF_THEM: Final = re.compile(r"\bof (?:them|which|whom)\b")
_THINGS: Final = re.compile(
    r"\b(?:these|those|the|two|three|four|five|six|seven|eight|nine|ten|\d+|many|several|some) (?P<what>(?:[a-z-]{2,16} ){0,2}?[a-z]{2,16}[^\Ws]s)\b"
)
_MONEY: Final = r"[$\u20ac\u00a3]?\d[\d\u2024\u201a]*(?: (?:percent|million|billion|tons|tonnes))*"
_UP_FROM: Final = re.compile(
    rf"^(?P<what>[^,;\"]{{3,80}}?) (?:was|were|is|are|stood|reached|totaled|totalled|came)(?: worth| at| to)? (?P<new>{_MONEY})(?P<when>[^,;\"]*), (?P<up>up|down) from (?P<old>{_MONEY})(?P<then>[^,;.\"]*)"
)
_EARLIER: Final = re.compile(r" (?P<time>[\w ]{3,20}?) (?:earlier|before|ago)")
_DENIED_THAT: Final = re.compile(
    r"\bden(?:y|ies|ied) that (?P<who>[^,;.\"]{2,60}?) (?P<aux>had|has|have|was|were|is|are|would|will) (?!not\b)(?P<rest>[^;\"]+)$"
)
_SINCE: Final = re.compile(
    r"^Since (?P<what>[^,;\"]{5,100}?) (?:in|on) (?P<day>[A-Z][\w ]{2,16}), (?P<main>[^;\"]{5,200})$"
)
_TOOK_EFFECT: Final = re.compile(
    r"\btook effect (?:in|on) (?P<day>[A-Z][\w ]{2,16}|\d{1,2} [A-Z][\w ]{2,16})(?=[,;.])"
)
_HAD_TO: Final = re.compile(r"\b(?:had to|was forced to|were forced to|managed to) (?P<verb>[a-z]{2,14})\b")
_AND_DO: Final = re.compile(r" and ([a-z]{2,14})\b")
_GOES_TO: Final = re.compile(
    r"^(?P<what>[^,;\"]{3,60}?) (?P<verb>goes|go|went|will go) to (?P<who>(?:the |its )?[^;\"]{2,100})$"
)
_WHICH_NOUN: Final = re.compile(
    r"^(?P<head>[^\"]*?\bto be (?P<done>[a-z]{3,12}ed)\b[^\"]*?), which (?P<is>is|was|will|would|has|could|may) (?P<rest>[^\"]+)$"
)
_NOUN_OF: Final = {
    "ratified": "ratification", "approved": "approval", "adopted": "adoption", "reviewed": "review", "extended": "extension", "removed": "removal", "introduced": "introduction",
    "suspended": "suspension", "renewed": "renewal", "implemented": "implementation", "published": "publication", "signed": "signing", "repealed": "repeal",
}  # fmt: skip


def spell_out(text: str) -> Iterator[str]:
    """Texts that follow from a plain text, each with one thing said in full or from another side, or two."""
    plain = _DECIMAL.sub(lambda m: _POINTS[m[0]], text)
    first = list(dict.fromkeys(_spelled_out(plain)))
    for restated in dict.fromkeys([*first, *(other for one in first for other in _spelled_out(one))]):
        yield restated.translate(_POINTS_BACK)


def _spelled_out(text: str) -> Iterator[str]:
    for marks, restate in _ALL:
        if any(mark in text for mark in marks):
            yield from restate(text)


def _alone(words: str) -> str:
    """A sentence of its own."""
    words = words.strip(" ,")
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith(".") else ".")


def _do_the_same(text: str) -> Iterator[str]:
    for pattern in (_SAME, _DID_SAME):
        match = pattern.search(text)
        done = match and _done_before(text, match.start())
        if match and done:
            plain, rest = done
            verb = plain if pattern is _SAME else forms_of(plain).past
            clause = _CLAUSE_END.split(text[: match.start()])[-1]
            yield _alone(
                f"{clause}{match['before'] if pattern is _SAME else ''}{verb} {rest}{text[match.end() :]}"
            )


def _done_before(text: str, end: int) -> tuple[str, str] | None:
    """The first verb in the past before a place, in its plain form, and what follows it in its clause."""
    for match in _VERB.finditer(text, 0, end):
        word = match[0]
        plain = plain_of(word) if word.endswith("ed") or plain_of(word) not in {None, word} else None
        if plain and forms_of(plain).past == word:
            stop = _CLAUSE_END.search(text, match.end())
            rest = text[match.end() : min(stop.start() if stop else end, end)].strip()
            return (plain, rest) if rest else None
    return None


def _the_point(text: str) -> Iterator[str]:
    for match in _POINT.finditer(text):
        yield _alone(f"{match['rest']} whether {match['what']}")


def _deny_this(text: str) -> Iterator[str]:
    match = _THIS.search(text)
    done = match and _HAS_DONE.search(text, 0, match.start())
    if match and done:
        who = _CLAUSE_END.split(text[: match.start()])[-1]
        yield _alone(f"{who}{match['verb']} having {done['done']}")


def _gapped(text: str) -> Iterator[str]:
    match = _GAP.match(text)
    if match is None:
        return
    mid, time = match["mid"].rstrip(","), match["time"]
    if time.startswith("for "):
        whom = time.removeprefix("for ")
        other = re.search(r"\bfrom (?:[A-Za-z-]+ ){1,3}?(?=[a-z]+ed |[a-z]+s )", mid)
        last = whom.split()[-1]
        mid = (
            re.sub(
                rf"\b(?P<by>from|of|by|in|for) (?:[\w-]+ ){{1,2}}{re.escape(last)}\b", rf"\g<by> {whom}", mid
            )
            if other or last in mid
            else mid
        )
        yield f"{match['head']}{match['other']}{mid}{match['tail'] or '.'}"
    else:
        yield f"{match['head']}{match['other']}{_TIME.sub('', mid)} {time}{match['tail'] or '.'}"


def _after_be(text: str) -> Iterator[str]:
    for match in _AUX.finditer(text):
        yield _alone(f"{match['who']} {match['aux']}{match['not'] or ''} {match['what']}")


def _to_do(text: str) -> Iterator[str]:
    match = _INFINITIVE.search(text)
    if match is None:
        return
    what = next(reversed(list(_TO_DO.finditer(text, 0, match.start()))), None)
    if what is None:
        return
    if match["verb"].endswith("succeeded"):
        clause = _CLAUSE_END.split(text[: match.end()])[-1]
        verb, _, rest = what["what"].partition(" ")
        yield _alone(f"{clause} in {forms_of(verb).ing} {rest}")
        inner = _TO_DO.search(what["what"])
        if inner:
            verb, _, rest = inner["what"].partition(" ")
            yield _alone(f"{clause} in {forms_of(verb).ing} {rest}")
        return
    done = f"to {what['what']}"
    yield f"{text[: match.end()]} {done}{text[match.end() :]}"


def _participle(text: str) -> Iterator[str]:
    match = _PARTICIPLE.search(text)
    plain = match and plain_of(match["ing"])
    if match and plain and match["tie"] in {"after", "before", "by", "while"}:
        yield f"{match['who']} {forms_of(plain).past} {match['what']}"


def _way_for(text: str) -> Iterator[str]:
    for pattern in (_WAY, _LETS):
        match = pattern.search(text)
        if match:
            yield f"{text[: match.start()]}decided that {match['who']} may {match['what']}{text[match.end() :]}"
            yield f"{match['who'][:1].upper()}{match['who'][1:]} may {match['what']}{text[match.end() :]}"


def _made_do(text: str) -> Iterator[str]:
    match = _MADE.search(text)
    plain = match and plain_of(match["verb"])
    if match and plain == match["verb"]:
        who = {"them": "they", "him": "he", "her": "she"}.get(match["who"], match["who"])
        cause = match["cause"].split(" that ")[-1]
        start = match.start() + len(match["cause"]) - len(cause)
        yield f"{text[:start]}{who} {forms_of(plain).past}{match['what']} because of {cause}{text[match.end() :]}"


def _noun_that(text: str) -> Iterator[str]:
    match = _NOUN_THAT.search(text)
    if match:
        yield _alone(f"{match['who']} {_SAID_BY_NOUN[match['noun']]} that {match['what']}")


def _for_which(text: str) -> Iterator[str]:
    match = _FOR_WHICH.match(text)
    if match:
        yield f"{match['what'][:1].upper()}{match['what'][1:]} because {match['cause'][:1].lower()}{match['cause'][1:]}."


def _added_to(text: str) -> Iterator[str]:
    match = _ADDED.search(text)
    if match:
        owner = "The" if match["list"] == "the" else f"{match['who']}'s"
        yield f"{text[: match.start()]}{owner} {match['name']} now includes {match['what']}{text[match.end() :]}"


def _days_to(text: str) -> Iterator[str]:
    match = _DAYS_TO.search(text)
    if match:
        yield f"{text[: match.start()]}may {match['what']} within {match['n']} {match['unit']}{text[match.end() :]}"


def _due(text: str) -> Iterator[str]:
    match = _DUE.search(text)
    if match:
        what, done = match["what"], _DONE_OF.get(match["noun"]) or forms_of(match["noun"]).participle
        yield f"{text[: match.start()]}{what[:1].upper()}{what[1:]} must be {done}{text[match.end() :]}"


def _which_noun(text: str) -> Iterator[str]:
    match = _WHICH_NOUN.match(text)
    if match and match["done"] in _NOUN_OF:
        yield f"{_NOUN_OF[match['done']].capitalize()} {match['is']} {match['rest']}"


def _of_them(text: str) -> Iterator[str]:
    match = _OF_THEM.search(text)
    things = list(_THINGS.finditer(text, 0, match.start())) if match else []
    if match and things:
        yield f"{text[: match.start()]}of the {things[-1]['what']}{text[match.end() :]}"


def _up_from(text: str) -> Iterator[str]:
    match = _UP_FROM.match(text)
    if match:
        moved = "rose" if match["up"] == "up" else "fell"
        yield f"{match['what']} {moved} from {match['old']}{match['then']} to {match['new']}{match['when']}."
        years = _EARLIER.fullmatch(match["then"])
        if years:
            yield f"{match['what']} {moved} from {match['old']} to {match['new']} in {years['time']}."


def _denied_that(text: str) -> Iterator[str]:
    match = _DENIED_THAT.search(text)
    if match:
        yield f"{text[: match.start()]}said that {match['who']} {match['aux']} not {match['rest']}"


def _since(text: str) -> Iterator[str]:
    match = _SINCE.match(text)
    if match:
        yield _alone(f"{match['main'].rstrip('.')} since {match['day']}")
    for match in _TOOK_EFFECT.finditer(text):
        yield f"{text[: match.start()]}has been in force since {match['day']}{text[match.end() :]}"


def _had_to(text: str) -> Iterator[str]:
    match = _HAD_TO.search(text)
    plain = match and plain_of(match["verb"])
    if match and plain:
        rest = _AND_DO.sub(
            lambda m: f" and {forms_of(m[1]).past}" if is_plain_verb(m[1]) else m[0], text[match.end() :]
        )
        yield f"{text[: match.start()]}{forms_of(plain).past}{rest}"


def _goes_to(text: str) -> Iterator[str]:
    match = _GOES_TO.match(text)
    if match:
        verb = {"goes": "gets", "go": "get", "went": "got", "will go": "will get"}[match["verb"]]
        yield _alone(f"{match['who']} {verb} {match['what'][:1].lower()}{match['what'][1:]}")


_ALL: Final[tuple[tuple[tuple[str, ...], Restate], ...]] = (
    (("the same", " so", " suit", "likewise"), _do_the_same),
    (("point", "question", "issue", "matter", "argument", "claim", "contention"), _the_point),
    (("deny", "denied", "denies"), _deny_this),
    (("compared", "against", "versus", "up from", "down from"), _gapped),
    ((" is", " are", " was", " were"), _after_be),
    (
        (
            "tried",
            "try",
            "refused",
            "failed",
            "declined",
            "promised",
            "agreed",
            "hesitated",
            "offered",
            "succeeded",
        ),
        _to_do,
    ),
    (("ing ",), _participle),
    (
        ("the way for", "the path for", "possible for", "allow", "permit", "let", "enable", "authori"),
        _way_for,
    ),
    ((" made ", " makes ", " make "), _made_do),
    ((" that ",), _noun_that),
    ((", for which ",), _for_which),
    (("added ",), _added_to),
    (("days", "weeks", "months", "years"), _days_to),
    (("due", "required", "needed", "mandatory"), _due),
    ((", which ",), _which_noun),
    (("up from", "down from"), _up_from),
    (("denied that", "denies that", "deny that"), _denied_that),
    (("Since ", "took effect"), _since),
    (("had to ", "forced to ", "managed to "), _had_to),
    ((" to ",), _goes_to),
    (("of them", "of which", "of whom"), _of_them),
)
