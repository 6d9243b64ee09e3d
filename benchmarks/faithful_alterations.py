"""Alters true claims one thing at a time, by code, so that each becomes untrue."""
# ruff: noqa: E501 - tables of words and patterns read better as long rows

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from service.candidates.countries import country_of

Alter = Callable[[str, Sequence[str]], Iterator[str]]

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_AUX: Final = r"\b(will|would|may|might|can|could|must|should|is|are|was|were|has|have|had)\b (?!not\b|no\b|never\b|be\b|yet\b)"
_PAST: Final = {
    "imposed": "impose", "set": "set", "raised": "raise", "lowered": "lower", "extended": "extend", "suspended": "suspend",
    "banned": "ban", "approved": "approve", "rejected": "reject", "ruled": "rule", "found": "find", "opened": "open",
    "fined": "fine", "froze": "freeze", "proposed": "propose", "welcomed": "welcome", "opposed": "oppose", "urged": "urge",
    "allowed": "allow", "supported": "support", "resumed": "resume", "fell": "fall", "rose": "rise", "added": "add",
    "removed": "remove", "signed": "sign", "lifted": "lift", "ended": "end", "launched": "launch", "agreed": "agree",
    "ordered": "order", "upheld": "uphold", "said": "say", "told": "tell", "asked": "ask", "brought": "bring",
    "announced": "announce", "issued": "issue", "adopted": "adopt", "revoked": "revoke", "accused": "accuse",
    "criticized": "criticize", "dropped": "drop", "cut": "cut", "denied": "deny", "voted": "vote", "shipped": "ship",
    "widened": "widen", "narrowed": "narrow", "paid": "pay", "filed": "file", "sued": "sue", "won": "win", "lost": "lose",
    "granted": "grant", "published": "publish", "began": "begin", "joined": "join", "left": "leave", "delayed": "delay",
}  # fmt: skip
_NUMBER: Final = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]*\d)")
_WORDS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_UNITS: Final = {
    "percent": "percentage points", "%": " dollars", "million": "billion", "billion": "million", "days": "weeks",
    "weeks": "months", "months": "years", "years": "months", "tonnes": "kilograms", "tons": "pounds", "kilograms": "tonnes",
    "hours": "days", "year": "month", "barrels": "tons", "miles": "feet", "trillion": "billion", "pounds": "tons",
}  # fmt: skip
_CURRENCIES: Final = {
    "$": "€", "€": "$", "£": "$", "dollars": "euros", "euros": "dollars", "yen": "yuan", "yuan": "yen",
    "pounds sterling": "dollars", "pesos": "rupees", "rupees": "pesos", "won": "yen", "francs": "dollars",
}  # fmt: skip
_DIRECTIONS: Final = {
    "imports": "exports", "exports": "imports", "import": "export", "export": "import", "imported": "exported",
    "exported": "imported", "importer": "exporter", "exporters": "importers", "importers": "exporters", "exporter": "importer",
    "buyers": "sellers", "sellers": "buyers", "sales": "purchases", "inbound": "outbound", "outbound": "inbound",
    "buys": "sells", "bought": "sold", "sold": "bought",
}  # fmt: skip
_TO_FROM: Final = {"to": "from", "from": "to", "into": "out of"}
_MODALS: Final = {
    "will": ("may", "should"), "would": ("may", "did"), "may": ("will", "must"), "might": ("will",), "could": ("will",),
    "must": ("may", "will not have to"), "should": ("will",), "can": ("must",), "is considering": ("has decided on", "will take"),
    "are considering": ("have adopted",), "is expected to": ("will", "agreed to"), "are expected to": ("will",),
    "proposed": ("adopted", "is considering"), "plans to": ("will", "may"), "is likely to": ("will",), "wants": ("got",),
    "seeks": ("won",), "had argued": ("had proved",), "said it would": ("may",), "is accused of": ("admitted",), "was due to": ("did",),
    "agreed to": ("refused to",), "has to": ("may",), "threatened to": ("decided to",),
}  # fmt: skip
_STATUSES: Final = {
    "imposed": ("lifted", "proposed"), "proposed": ("imposed", "withdrew"), "extended": ("ended", "suspended"),
    "suspended": ("extended", "ended"), "approved": ("rejected", "proposed"), "rejected": ("approved", "accepted"),
    "raised": ("lowered", "proposed"), "lowered": ("raised",), "banned": ("allowed",), "opened": ("closed",),
    "resumed": ("suspended", "concluded"), "set": ("revoked",), "froze": ("released",), "preliminary": ("final",),
    "allowed": ("denied", "banned"), "launched": ("closed",), "upheld": ("struck down", "overturned"), "lifted": ("imposed", "kept"),
    "added": ("removed",), "removed": ("added",), "signed": ("rejected", "drafted"), "adopted": ("proposed", "rejected"),
    "ended": ("began", "extended"), "revoked": ("granted", "extended"), "struck down": ("upheld",), "kept": ("scrapped",),
    "granted": ("denied",), "delayed": ("brought forward",), "announced": ("withdrew",), "final": ("preliminary",),
    "ruled": ("hinted",), "dropped": ("filed",), "temporary": ("permanent",), "permanent": ("temporary",), "draft": ("final",),
    "welcomed": ("opposed", "criticized"), "opposed": ("supported", "welcomed"), "supported": ("opposed",), "opposes": ("supports",),
    "criticized": ("praised",), "backs": ("opposes",), "withdrew": ("submitted",), "dismissed": ("granted",), "reopened": ("closed",),
    "reversed": ("confirmed",), "confirmed": ("reversed",), "renewed": ("cancelled",), "exempted": ("targeted",), "seized": ("released",),
}  # fmt: skip
_GOODS: Final = {
    "pipe": "wire", "plywood": "plastic", "gloves": "masks", "oil": "coal", "quantum sensors": "lasers", "sugar": "rice",
    "tiles": "bricks", "kayaks": "canoes", "avocados": "tomatoes", "batteries": "engines", "rebar": "cable", "lithium": "cobalt",
    "tires": "shoes", "bicycles": "scooters", "rubber bands": "rubber boots", "steel": "copper", "sensors": "antennas",
    "battery": "turbine", "food": "fuel", "machinery": "furniture", "rubber": "cotton", "ceramic": "glass", "software": "hardware",
    "medical": "garden", "wood": "cotton", "shrimp": "squid", "aluminum": "zinc", "wheat": "barley", "chips": "cables",
    "solar": "wind", "salmon": "trout", "wine": "beer", "cement": "gypsum", "trucks": "buses", "graphite": "gallium",
    "beef": "pork", "honey": "jam", "cotton": "silk", "paper": "foil", "drones": "rockets", "cheese": "butter", "coffee": "cocoa",
    "coal": "gas", "cars": "boats", "fertilizer": "pesticide", "copper": "nickel", "leather": "denim", "tomatoes": "peppers",
    "mattresses": "pillows", "lumber": "granite", "bananas": "mangoes", "vaccines": "syringes", "turbines": "boilers", "tuna": "cod",
    "chemicals": "minerals", "magnets": "sensors", "toys": "tools", "rice": "corn", "tea": "tobacco", "garlic": "ginger",
}  # fmt: skip
_COUNTRIES: Final = (
    ("Vietnam", "Vietnamese", "Cambodia", "Cambodian"), ("Indonesia", "Indonesian", "Malaysia", "Malaysian"),
    ("Laos", "Laotian", "Thailand", "Thai"), ("Iran", "Iranian", "Iraq", "Iraqi"), ("Syria", "Syrian", "Libya", "Libyan"),
    ("Britain", "British", "France", "French"), ("Canada", "Canadian", "Norway", "Norwegian"), ("Russia", "Russian", "Belarus", "Belarusian"),
    ("India", "Indian", "Pakistan", "Pakistani"), ("Brazil", "Brazilian", "Argentina", "Argentine"), ("Australia", "Australian", "Austria", "Austrian"),
    ("Guatemala", "Guatemalan", "Honduras", "Honduran"), ("Turkey", "Turkish", "Egypt", "Egyptian"), ("Spain", "Spanish", "Portugal", "Portuguese"),
    ("Italy", "Italian", "Greece", "Greek"), ("Poland", "Polish", "Hungary", "Hungarian"), ("China", "Chinese", "Japan", "Japanese"),
    ("South Korea", "South Korean", "North Korea", "North Korean"), ("Mexico", "Mexican", "Colombia", "Colombian"), ("Japan", "Japanese", "China", "Chinese"),
    ("Chile", "Chilean", "Peru", "Peruvian"), ("Thailand", "Thai", "Vietnam", "Vietnamese"), ("Kenya", "Kenyan", "Uganda", "Ugandan"),
    ("Malaysia", "Malaysian", "Indonesia", "Indonesian"), ("Germany", "German", "Denmark", "Danish"), ("France", "French", "Belgium", "Belgian"),
    ("Ukraine", "Ukrainian", "Romania", "Romanian"), ("Taiwan", "Taiwanese", "Singapore", "Singaporean"), ("Peru", "Peruvian", "Chile", "Chilean"),
    ("Egypt", "Egyptian", "Morocco", "Moroccan"), ("Norway", "Norwegian", "Iceland", "Icelandic"), ("Bolivia", "Bolivian", "Peru", "Peruvian"),
    ("Argentina", "Argentine", "Brazil", "Brazilian"), ("Philippines", "Philippine", "Indonesia", "Indonesian"), ("Ghana", "Ghanaian", "Togo", "Togolese"),
)  # fmt: skip
_ADJECTIVES: Final = frozenset(word for _, one, _, other in _COUNTRIES for word in (one, other))
_QUANTIFIERS: Final = {
    "some": ("all",), "most": ("all", "few"), "many": ("all",), "several": ("all",), "a few": ("most",), "each of": ("one of",),
    "every": ("one",), "all of": ("some of",), "both": ("neither",), "half of": ("all",), "few": ("many",), "Some": ("All",), "Most": ("All",),
    "Two": ("All",), "Several": ("All",), "Many": ("All",), "All": ("Some",), "only": ("also",), "none of": ("all of",), "None of": ("All of",),
    "about": ("exactly",), "nearly": ("more than",), "Nearly": ("More than",), "at least": ("at most",), "no later than": ("no earlier than",),
    "up to": ("at least",), "less than": ("more than",), "more than": ("less than",), "almost": ("over",), "certain": ("all",), "fewer than": ("more than",),
}  # fmt: skip
_COMPARED: Final = {
    "higher": "lower", "lower": "higher", "more": "less", "less": "more", "above": "below", "below": "above", "rose": "fell", "fell": "rose",
    "falls below": "rises above", "widened": "narrowed", "narrowed": "widened", "exceeded": "stayed below", "raise": "cut", "doubled": "halved",
    "larger": "smaller", "smaller": "larger", "increased": "decreased", "dropped": "climbed", "faster": "slower", "gained": "lost", "too late": "too early",
    "tightened": "eased", "eased": "tightened", "jumped": "slid", "shrank": "grew", "grew": "shrank", "cheaper": "dearer", "best": "worst",
    "better": "worse", "stricter": "looser", "longer": "shorter", "outnumbered": "matched", "high": "low", "drops": "rises", "recovers": "weakens",
}  # fmt: skip
_FREQUENT: Final = {
    "a month": "a week", "every year": "every month", "a year": "a month", "annual": "monthly", "annually": "quarterly", "weekly": "daily",
    "monthly": "weekly", "quarterly": "yearly", "twice": "once", "once": "twice", "each year": "each week", "daily": "weekly", "often": "never",
    "rarely": "often", "five seasons": "one season", "every six months": "every six years", "first": "second", "second": "third", "per day": "per year",
    "always": "sometimes", "usually": "never", "every two years": "every two months", "again": "for the first time", "yearly": "daily",
}  # fmt: skip
_DURATIONS: Final = {
    "until": "from", "within": "after", "for {n}": "after {n}", "by ": "after ", "since": "until", "between": "before", "no later than": "not before",
    "after": "before", "before": "after", "from the start of": "until the end of", "for the next": "for the last", "as of": "until", "Since": "Until",
}  # fmt: skip
_CAUSES: Final = {
    "because": "although", "as builders bought": "until builders bought", "if": "because", "unless": "because", "after": "because of", "despite": "because of",
    "because of": "despite", "due to": "despite", "although": "because", "led to": "followed", ", so": ", although", "in response to": "before",
    "caused": "followed", "in order to": "instead of trying to", "while": "because", "when": "because", "even though": "because",
}  # fmt: skip
_CONDITIONS: Final = re.compile(
    r",? (?:unless|only if|if|provided that|except|without a|as long as|only when|subject to|on condition that|other than|but only|in case|"
    r"(?<!at )once|until (?!\d|the |[A-Z])|as soon as|for as long as|excluding|apart from|only (?=for|to|after|in|by))\b[^,.;]*(?=[,.;]|$)"
)
_HEDGES: Final = re.compile(
    r"\b(?:preliminary|alleged|allegedly|reportedly|draft(?! is)|proposed|planned|possible|potential|tentative|provisional|so-called|apparently|"
    r"nearly|almost|at least|up to|partly|partially|likely|some of|a few|only|less than|about|some|most|two of|several|accused of|attempted|temporary) "
)
_NAME: Final = re.compile(r"[A-Z][\w'-]+(?: (?:of |for )?[A-Z][\w'-]+)*")
_NO_NAMES: Final = frozenset(
    """The A An Two Some Most Imports Importers Officials Comments It Its Talks Several Many Under In On For By If Should Any But They She He
    About Both Half To Rare DATES SUMMARY AGENCY Without Only Asked Neither Eleven This These Their His Her After Before Because Although""".split()
)
_EARLY: Final = 60  # characters
_FAR: Final = 12
_SAYING: Final = r"(?:said|told|added|wrote|argued|warned|says|noted|testified|stated|insisted)"
_TWO: Final = re.compile(
    rf"^(?:The |A |An )?(?P<a>{_NAME.pattern})(?P<mid> (?:[^,.;]*? )?(?:[a-z]+ed|told|told|found|froze|set|sued|seeks|wants|said|beat|sold|owes|owns)\b [^,.;]*?)(?P<b>{_NAME.pattern})"
)


def _swap(table: Mapping[str, str | tuple[str, ...]]) -> Alter:
    """Each word of a table, where it stands, for its counterparts."""

    def alter(claim: str, _: Sequence[str]) -> Iterator[str]:
        for word, others in table.items():
            before, after = r"\b" if word[0].isalpha() else "", r"\b" if word[-1].isalpha() else ""
            for match in re.finditer(f"{before}{re.escape(word)}{after}", claim):
                for other in (others,) if isinstance(others, str) else others:
                    yield claim[: match.start()] + other + claim[match.end() :]

    return alter


def _drop_negation(claim: str, _: Sequence[str]) -> Iterator[str]:
    for pattern, instead in (
        (r"\b(?:did|does|do) not (?=rule out|say)", "did "), (r"\b(?:did|does|do) not ", ""), (r" not\b", ""), (r"n't\b", ""), (r"\bno (?=\w)", ""),
        (r"\bdenied that\b", "said that"), (r"\bdenied\b", "admitted"), (r"\bdeclined to\b", "agreed to"), (r"\bwithout\b", "with"), (r"\bnever ", ""), (r"\bno longer ", ""),
        (r"\bNeither (\w[\w ]*) nor ", r"Both \1 and "), (r"\brefused to\b", "agreed to"), (r"\brejected\b", "accepted"), (r"\bNone of\b", "All of"), (r"\bfailed to\b", "managed to"),
        (r"\bnot yet\b", "already"), (r"\bvoted against\b", "voted for"), (r"\bcannot\b", "can"), (r"\bNo\b", "A"), (r"^(?!.*\b[Nn]either\b)(.*)\bnor\b", r"\1or"), (r"\bunlikely\b", "likely"),
    ):  # fmt: skip
        altered = re.sub(pattern, instead, claim, count=1)
        if altered != claim:
            yield altered


def _add_negation(claim: str, _: Sequence[str]) -> Iterator[str]:
    match = re.search(_AUX, claim)
    if match:
        yield f"{claim[: match.end(1)]} not{claim[match.end(1) :]}"
    for past, base in _PAST.items():
        match = re.search(
            rf"(?<!was )(?<!were )(?<!been )(?<!be )(?<!is )(?<!had )(?<!has )\b{past}\b(?! by)", claim
        )
        if (match and past not in {"found", "left", "set"}) or (match and match.start() < _EARLY):
            yield f"{claim[: match.start()]}did not {base}{claim[match.end() :]}"
            yield f"{claim[: match.start()]}never {past}{claim[match.end() :]}"
            yield f"{claim[: match.start()]}refused to {base}{claim[match.end() :]}"


def _number(claim: str, _: Sequence[str]) -> Iterator[str]:
    for match in _NUMBER.finditer(claim):
        figure = match[0].rstrip(",")
        others = {
            _bumped(figure),
            f"{figure}0" if "." not in figure else figure.replace(".", ""),
            figure[::-1] if figure[::-1] != figure else "7",
        }
        for other in sorted(others - {figure}):
            if not other.startswith(("0", ",", ".")) and not other.endswith((",", ".")):
                yield claim[: match.start()] + other + claim[match.start() + len(figure) :]
    for i, word in enumerate(_WORDS):
        match2 = re.search(rf"\b{word}\b", claim)
        if match2 and word != "one":
            yield claim[: match2.start()] + _WORDS[(i + 2) % 12] + claim[match2.end() :]


def _bumped(figure: str) -> str:
    first = next(i for i, c in enumerate(figure) if c.isdigit())
    return figure[:first] + str(int(figure[first]) % 9 + 1) + figure[first + 1 :]


def _numbers_exchanged(claim: str, _: Sequence[str]) -> Iterator[str]:
    found = [
        m
        for m in _NUMBER.finditer(claim)
        if not re.search(rf"(?:{'|'.join(_MONTHS)})\.? ?$", claim[: m.start()])
    ]
    for one, other in pairwise(found):
        a, b = one[0].rstrip(","), other[0].rstrip(",")
        if a != b and claim[one.start() + len(a) : other.start()] not in {" and ", " or "}:
            yield (
                claim[: one.start()]
                + b
                + claim[one.start() + len(a) : other.start()]
                + a
                + claim[other.start() + len(b) :]
            )


def _date(claim: str, _: Sequence[str]) -> Iterator[str]:
    for i, month in enumerate(_MONTHS):
        match = re.search(rf"\b{month}\b(?= \d)|(?<=\d ){month}\b|(?<=in |by ){month}\b", claim)
        if match:
            yield claim[: match.start()] + _MONTHS[(i + 1) % 12] + claim[match.end() :]
    for i, day in enumerate(_DAYS):
        if re.search(rf"\b{day}\b", claim):
            yield re.sub(rf"\b{day}\b", _DAYS[(i + 2) % 7], claim)
    for match in re.finditer(r"\b(?:19|20)\d\d\b", claim):
        yield claim[: match.start()] + str(int(match[0]) + 1) + claim[match.end() :]


def _name(claim: str, others: Sequence[str]) -> Iterator[str]:
    """Another person or body, named elsewhere in the article or nowhere."""
    for match in _NAME.finditer(claim):
        words = match[0].split()
        if len(words) > 1 and not set(words) & {*_MONTHS, *_DAYS, "Section", "South", "North", "New"}:
            yield f"{claim[: match.start()]}{words[0]} Kowalczyk{claim[match.end() :]}"
            for other in others[:2]:
                if not set(other.split()) & set(words):
                    yield claim[: match.start()] + other + claim[match.end() :]


def _speaker(claim: str, others: Sequence[str]) -> Iterator[str]:
    match = re.search(
        rf"(?P<name>{_NAME.pattern})(?:, [^,.;]+,)? {_SAYING}\b|{_SAYING} (?P<name2>{_NAME.pattern})|According to (?P<name3>{_NAME.pattern})",
        claim,
    )
    if match:
        group = next(g for g in ("name", "name2", "name3") if match[g])
        for other in ("Gordon Pike", *others[:3]):
            if not set(other.split()) & set(match[group].split()):
                yield claim[: match.start(group)] + other + claim[match.end(group) :]


def _speaker_added(claim: str, others: Sequence[str]) -> Iterator[str]:
    if not re.search(rf"\b(?:{_SAYING}|told|denied|asked|urged|argued)\b", claim):
        for other in others[:2]:
            yield f"{other} said {claim[:1].lower() if claim.split(maxsplit=1)[0] in {'The', 'A', 'An', 'Most', 'Some', 'Two'} else claim[:1]}{claim[1:]}"


def _quote_spliced(claim: str, _: Sequence[str]) -> Iterator[str]:
    quotes = list(re.finditer(r'"([^"]+)"', claim))
    for match in quotes:
        words = match[1].split()
        for i in range(1, len(words) - 1):
            yield f"{claim[: match.start(1)]}{' '.join(words[:i] + words[i + 1 :])}{claim[match.end(1) :]}"
        yield f"{claim[: match.start(1)]}{' '.join([*words[:2], 'surely', *words[2:]])}{claim[match.end(1) :]}"
    bare = claim.rstrip(".").split()
    if not quotes and len(bare) > 8:  # noqa: PLR2004 - words put in quotation marks that nobody quoted so
        yield f'{" ".join(bare[:4])} "{" ".join([*bare[4:6], *bare[7:]])}."'


def _country(claim: str, _: Sequence[str]) -> Iterator[str]:
    for one, adjective, other, other_adjective in _COUNTRIES:
        for word, instead in ((one, other), (adjective, other_adjective)):
            match = re.search(rf"(?<!South )(?<!North )\b{word}\b(?! (?:News|Association))", claim)
            if match:
                yield claim[: match.start()] + instead + claim[match.end() :]


def _condition_dropped(claim: str, _: Sequence[str]) -> Iterator[str]:
    for match in _CONDITIONS.finditer(claim):
        altered = (claim[: match.start()] + claim[match.end() :]).strip(" ,")
        yield altered[:1].upper() + altered[1:] + ("" if altered.endswith(".") else ".")


def _condition_added(claim: str, _: Sequence[str]) -> Iterator[str]:
    bare = claim.rstrip(".")
    yield f"{bare} unless Congress objects."
    yield f"{bare} only for small firms."


def _hedge_dropped(claim: str, _: Sequence[str]) -> Iterator[str]:
    for match in _HEDGES.finditer(claim):
        altered = claim[: match.start()] + claim[match.end() :]
        yield altered[:1].upper() + altered[1:]


def _parts_exchanged(claim: str, _: Sequence[str]) -> Iterator[str]:
    match = _TWO.search(claim)
    if (
        match
        and match["a"] not in _NO_NAMES
        and match["b"] not in {*_NO_NAMES, *_MONTHS, *_DAYS}
        and not country_of(match["a"]) == country_of(match["b"]) is not None
        and not re.search(r"\b(?:talks|agreed|signed|met|resumed)\b|^ and ", match["mid"])
    ):
        yield claim[: match.start("a")] + match["b"] + match["mid"] + match["a"] + claim[match.end("b") :]


def _names_exchanged(claim: str, _: Sequence[str]) -> Iterator[str]:
    """The two outermost names change places, unless both are parts of one list."""
    found = [
        m
        for m in _NAME.finditer(claim)
        if m[0] not in _NO_NAMES and m[0].split()[0] not in {*_MONTHS, *_DAYS}
    ]
    if len(found) < 2:  # noqa: PLR2004 - needs two to exchange
        return
    one, other = found[0], found[-1]
    between = claim[one.end() : other.start()]
    if (
        country_of(one[0]) == country_of(other[0]) is not None  # Tokyo for Japan
        or {one[0], other[0]} == {"Chile", "Santiago"}
        or {one[0], other[0]} & _ADJECTIVES
        or one[0].endswith("'s")
        or other[0].endswith("'s")
        or one[0] in other[0]
        or other[0] in one[0]
        or len(between) < _FAR
        or re.search(r"\b(?:and|with|talks|between)\b", between)
    ):
        return
    yield claim[: one.start()] + other[0] + between + one[0] + claim[other.end() :]


OPERATORS: Final[Mapping[str, Alter]] = {
    "negation dropped": _drop_negation,
    "negation added": _add_negation,
    "number": _number,
    "numbers exchanged": _numbers_exchanged,
    "unit": _swap(_UNITS),
    "currency": _swap(_CURRENCIES),
    "date": _date,
    "name": _name,
    "speaker": _speaker,
    "speaker added": _speaker_added,
    "direction": _swap(_DIRECTIONS),
    "to and from": _swap(_TO_FROM),
    "modality": _swap(_MODALS),
    "status": _swap(_STATUSES),
    "quote spliced": _quote_spliced,
    "product": _swap(_GOODS),
    "country": _country,
    "condition dropped": _condition_dropped,
    "condition added": _condition_added,
    "hedge dropped": _hedge_dropped,
    "quantifier": _swap(_QUANTIFIERS),
    "comparison": _swap(_COMPARED),
    "parts exchanged": _parts_exchanged,
    "names exchanged": _names_exchanged,
    "duration": _swap(_DURATIONS),
    "frequency": _swap(_FREQUENT),
    "causation": _swap(_CAUSES),
}
