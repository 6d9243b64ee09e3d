"""Writes in one way what may be said in several: 'turned down' as 'rejected', 'bound for' as 'shipped to'."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from service.ground.inflections import forms_of, plain_of

# The first of a row is how it is written; the rest mean the same wherever they stand. Verbs in the plain form.
_VERBS: Final = """
reject | turn down | rebuff | knock down | vote down
postpone | put off | push back | hold off on
cancel | call off
scrap | do away with | get rid of | axe | ditch
conduct | carry out
take effect | come into force | enter into force | go into force | go into effect | come into effect | become effective | start to apply | begin to apply | kick in
approve | sign off on | give the green light to | greenlight | give approval to | wave through
overturn | reverse | strike down | quash
request | ask for | put in a request for | submit a request for
recover | get back | be refunded | get a refund of | receive a refund of
dissent | disagree with the majority | vote against the majority
regret | express regret over | express regret about | voice regret over | voice regret about
be aimed at | be meant for | be directed at
halve | cut in half | cut by half | reduce by half
account for | make up
end | stop charging | stop collecting | stop levying | stop imposing | cease charging | cease collecting | bring to an end | put an end to
fine | impose a fine on | levy a fine on
sue | file a lawsuit against | file suit against | bring a lawsuit against
decide | make a decision | take a decision
welcome that | be glad that | be pleased that | be happy that
welcome | express support for | be glad about | be pleased with | be happy about | be happy with
oppose | object to | be opposed to | come out against | be against
support | be in favor of | be in favour of | come out in favor of | speak out for
become more expensive | become dearer | become costlier | become pricier | cost more
blame | point the finger at
warn | caution
include | comprise
investigate | open an investigation into | launch an investigation into | open a probe into | launch a probe into
discuss | hold talks on | hold talks about | negotiate on | negotiate about
breach | violate | break | infringe | run afoul of | be in breach of | contravene
benefit from | profit from
rely on | depend on | be dependent on | be reliant on
begin | get under way | get underway
try | attempt | make an attempt
earn | make a profit of
resume | start again | pick up again
"""
_PHRASES: Final = """
because of | due to | owing to | on account of | as a result of | thanks to | on the back of
because | on the grounds that | on the ground that | given that | for the reason that | seeing that
before | ahead of | prior to | in advance of
after | in the wake of | subsequent to
shipped to | bound for | headed for | destined for | sent to
individually | one by one | one at a time | case by case | separately
more expensive | dearer | costlier | pricier
cheaper | less expensive | less costly
free of duty | duty-free | without duty | without paying duty | at zero duty | tariff-free | free of tariffs
currently | at present | at the moment | presently | right now
any | any one | any particular | any single | any specific
from abroad | from overseas | from other countries
abroad | overseas | in other countries
worldwide | around the world | across the world | across the globe
if | in the event that | on condition that | provided that
although | even though | despite the fact that | in spite of the fact that
despite | in spite of | notwithstanding
must | has to | have to | is required to | are required to | is obliged to | are obliged to | is obligated to | are obligated to | needs to
may | is allowed to | are allowed to | is permitted to | are permitted to | is free to | are free to | is entitled to | are entitled to
had to | was required to | were required to | was obliged to | were obliged to
will | is going to | are going to
per | for each | for every
under | in accordance with | pursuant to
concerning | regarding | on the subject of | with regard to | with respect to | relating to
within | in the space of
without | in the absence of
jointly | together
during | in the course of | over the course of
will end | will no longer charge | will no longer collect | will no longer levy | will no longer impose
for now | for the time being
twice as much | double
in response to | in retaliation for | in reply to
not commented | made no comment
and not | rather than | as opposed to
divided | split | at odds
the trade court | the court of international trade | the us court of international trade | the cit
the appeals court | the federal circuit | the court of appeals for the federal circuit | the us court of appeals for the federal circuit | the court of appeals
to date | so far | until now
the following day | the next day | a day later | one day later
"""
# 'Turned the request down'.
_SPLIT: Final = re.compile(
    r"\b(?P<verb>turn|put|call)(?P<s>s|ed|ing)? (?P<what>(?:the|an?|its|their|it|them|this|that)(?: [\w'-]{1,16}){0,3}?) (?P<off>down|off)\b"
)
_IN_HALF: Final = re.compile(
    r"\bcut(?P<s>s|ting)? (?P<what>(?:the|its|their|an?)(?: [\w'-]{1,16}){1,4}?) (?:in|by) half\b"
)
# The same only beside certain others: what is dropped is withdrawn where it is a threat, and lowered where it is a price.
_BESIDE: Final = (
    (
        re.compile(
            r"\b(?P<what>(?:threats?|complaints?|lawsuits?|petitions?|plans?|proposals?|bids?|offers?|cases?|claims?|charges|appeals?|demands?|requests?|bills?)"
            r"(?: [^,.;]{1,30})? (?:was|were|been|be)) (?:dropped|abandoned|shelved)\b"
        ),
        r"\g<what> withdrawn",
    ),
    (
        re.compile(
            r"\b(?:dropped|abandoned) (?=(?:its|the|their|his|her|a|an|that|all) (?:[\w-]{2,16} ){0,2}?(?:threat|complaint|lawsuit|petition|plan|proposal|bid|offer|case|claim|charges|appeal|demand|request|bill)s?\b)"
        ),
        "withdrew ",
    ),
    (
        re.compile(r"\b(?:ruled|held|determined|concluded|decided|voted(?P<by> \d{1,3}-\d{1,3})?)(?= (?:on \w{3,6}day |unanimously )?that\b)"),
        r"found\g<by>",
    ),
    (re.compile(r"(?<=, )(?P<who>[^,.;]{3,60}) (?:ruled|held|determined|concluded)(?=\.?$)"), r"\g<who> found"),
    (re.compile(r"\bgrow(?P<s>s?) (?=(?:[a-z]{4,8} )?\d[\d.]* percent of)"), r"produce\g<s> "),
    (re.compile(r"\b(?:that|which) (?:contain(?:s|ed)?|(?:had|have|has)(?! (?:been|not|yet|to|[a-z]+(?:ed|en|ld|wn|nt|ght|de|ut))\b)) (?=[a-z])"), "with "),
    (re.compile(r"\b(?:the )?(?P<f>half|third|quarter|fifth) of its revenues? (?:comes|came) from\b"), r"\g<f> of its revenue in"),
)  # fmt: skip
_TAKING_EFFECT: Final = r"\b(?P<what>(?:fee|dut(?:y|ie)|tariff|ban|rule|lev(?:y|ie)|tax|toll|requirement|measure|quota|charge|surcharge)s? (?:(?:was|were|is|are|had been) (?:due |set |scheduled )?to|will|would) )"
_PERIOD: Final = r"(?=(?:the (?:past|last) )?[\w-]{1,12} (?:years|months|weeks|decades)\b)"
_SPANS: Final = (
    (re.compile(rf"{_TAKING_EFFECT}(?:start|begin|apply)\b(?! to)"), r"\g<what>take effect"),
    (re.compile(rf"(?<!in )(?<!for )(?<!after )(?<!lasted )(?<!took )(?<!of )(?<!by )\bover {_PERIOD}"), "in "),
    (re.compile(r"\b(?P<moved>back|went|goes|go|rose|rises|climbed|moved|raised [^,.;]{1,30}?) up to (?=\W?\d)"), r"\g<moved> to "),
    (re.compile(r"\b(?:run|runs) (?=(?:the|its) )"), "operates "),
    (re.compile(r"\bfail(?P<s>s)? to\b"), lambda m: "does not" if m["s"] else "do not"),
    (re.compile(r"\b(?:failed|neglected) to\b"), "did not"),
    (re.compile(r"\bin (?P<when>[A-Z][a-z]+(?: \d{4})?) at the earliest\b"), r"as early as \g<when>"),
    (
        re.compile(r"\b(?P<what>ban|rule|duty|tariff|requirement|measure|order|fee|levy|tax|toll|quota|exemption|law|regulation)(?P<s>s?) (?P<not>does not |do not |did not |will |would )?(?P<verb>covers?|affects?|extends? to)\b"),
        lambda m: f"{m['what']}{m['s']} {m['not'] or ''}appl{'ies' if m['verb'].split()[0].endswith('s') else 'y'} to",
    ),
    (re.compile(r"\bdecided against (?P<verb>[a-z]{2,14})ing\b"), lambda m: f"decided not to {plain_of(m['verb'] + 'ing') or m['verb']}"),
)  # fmt: skip
_WORDS: Final = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?:'[a-z]{1,2}\b)?|[^A-Za-z]+")
_BEFORE_PLAIN: Final = frozenset(
    "to will would may might can could must should shall not did does do didn't doesn't don't won't".split()
)
_HAVE: Final = frozenset({"has", "have"})
_BE: Final = frozenset("be been being is are was were".split())
Row = tuple[tuple[str, ...], Mapping[str, str]]  # the words; what stands for them, by what stands before


def _rows() -> Iterator[tuple[str, Row]]:
    for line in _PHRASES.strip().split("\n"):
        first, *others = line.split(" | ")
        for other in others:
            words = tuple(other.split())
            yield words[0], (words, {"": first})
    for line in _VERBS.strip().split("\n"):
        first, *others = line.split(" | ")
        own = forms_of(first)
        for other in others:
            by_form: dict[str, dict[str, str]] = {}
            for name, form, instead in zip(own._fields, forms_of(other), own, strict=True):
                by_form.setdefault(form, {})[name] = instead
            if other.startswith("be "):
                rest = other.removeprefix("be ")
                by_form |= {f"were {rest}": {"past": own.past}, f"are {rest}": {"plain": own.plain}}
            for form, by_name in by_form.items():
                words = tuple(form.split())
                yield words[0], (words, by_name)


def _by_first_word() -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for word, row in _rows():
        found.setdefault(word, []).append(row)
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


_BY_FIRST: Final = _by_first_word()


def reword(text: str, *, also_quoted: bool = False) -> str:
    """A plain text in the one wording of its phrases, what stands in quotation marks only where it is asked for."""
    keeps = '"' in text and not also_quoted
    if not keeps:
        text = _SPLIT.sub(r"\g<verb>\g<s> \g<off> \g<what>", text)
        text = _IN_HALF.sub(r"cut\g<s> in half \g<what>", text)
    pieces = _WORDS.findall(text)
    kept: list[str] = []
    at, is_quoted, before = 0, False, ("", "", "")
    while at < len(pieces):
        piece = pieces[at]
        word = piece.lower()
        is_quoted ^= keeps and piece.count('"') % 2 == 1
        found = None if is_quoted or word not in _BY_FIRST else _match(pieces, at, before)
        if found is None:
            kept.append(piece)
            at += 1
        else:
            length, instead = found
            kept.append(instead[:1].upper() + instead[1:] if piece[0].isupper() else instead)
            at += length
        if word[0].isalpha():
            before = (*before[1:], word)
    reworded = "".join(kept)
    if not keeps:
        for pattern, instead in _BESIDE:
            reworded = pattern.sub(instead, reworded)
        for pattern, other in _SPANS:
            reworded = pattern.sub(other, reworded)
    return reworded


def _match(pieces: list[str], at: int, before: tuple[str, ...]) -> tuple[int, str] | None:
    """How many pieces of a text are one phrase, and what stands for it."""
    if (pieces[at].lower() in _HAVE and not _BEFORE_PLAIN.isdisjoint(before)) or (
        pieces[at] == "due" and not _BE.isdisjoint(before)
    ):
        return None  # 'will have to', 'is due to lapse'
    for words, instead in _BY_FIRST[pieces[at].lower()]:
        end = at + 2 * len(words) - 1
        if all(p.lower() == w for p, w in zip(pieces[at:end:2], words, strict=False)) and all(
            p == " " for p in pieces[at + 1 : end : 2]
        ):
            return (end - at, _fitting(instead, before[-1])) if end <= len(pieces) else None
    return None


def _fitting(instead: Mapping[str, str], before: str) -> str:
    if len(instead) == 1:
        return next(iter(instead.values()))
    if before in _BEFORE_PLAIN and "plain" in instead:
        return instead["plain"]
    if before in _BE and "participle" in instead:
        return instead["participle"]
    return instead.get("past") or next(iter(instead.values()))
