"""The forms of a verb: 'strike', 'strikes', 'struck', 'struck', 'striking', and the plain form of each."""

import functools
from typing import Final, NamedTuple

from service.ground.lexicon import is_action, is_plain_verb


class Forms(NamedTuple):
    """One verb in its five forms."""

    plain: str
    present: str
    past: str
    participle: str
    ing: str


# Plain form, past and participle; the others are made by adding endings.
_IRREGULAR: Final = {
    plain: (past, participle)
    for plain, past, participle in (
        row.split()
        for row in """be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built|buy bought bought|
        choose chose chosen|come came come|cut cut cut|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|fight fought fought|
        find found found|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard|hit hit hit|
        hold held held|hurt hurt hurt|keep kept kept|know knew known|lead led led|leave left left|let let let|lose lost lost|make made made|
        mean meant meant|meet met met|overturn overturned overturned|pay paid paid|put put put|read read read|rise rose risen|run ran run|say said said|
        see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shrink shrank shrunk|slide slid slid|speak spoke spoken|
        spend spent spent|stand stood stood|strike struck struck|take took taken|teach taught taught|tell told told|think thought thought|
        throw threw thrown|undercut undercut undercut|uphold upheld upheld|win won won|wind wound wound|withdraw withdrew withdrawn|
        withhold withheld withheld|write wrote written""".replace("\n", "").split("|")
    )
}
_DOUBLING: Final = frozenset(
    "ban bar cap drop get hit let plan put run scrap set ship slap slip stop trim win cut begin submit refer permit".split()
)
_PRESENT: Final = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_PLAIN_OF: Final = {form: plain for plain, forms in _IRREGULAR.items() for form in forms} | {
    form: plain for plain, form in _PRESENT.items()
}
_VOWELS: Final = "aeiou"


@functools.lru_cache(maxsize=2048)
def forms_of(plain: str) -> Forms:
    """The forms of a verb by its plain form; of several words, the first is the verb."""
    verb, _, rest = plain.partition(" ")
    rest = f" {rest}" if rest else ""
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    ends_in_y = verb.endswith("y") and verb[-2:-1] not in _VOWELS
    present = _PRESENT.get(verb) or (
        f"{verb[:-1]}ies"
        if ends_in_y
        else f"{verb}es"
        if verb.endswith(("s", "sh", "ch", "x", "z"))
        else f"{verb}s"
    )
    regular = f"{verb[:-1]}ied" if ends_in_y else f"{verb}d" if verb.endswith("e") else f"{stem}ed"
    past, participle = _IRREGULAR.get(verb, (regular, regular))
    ing = f"{verb[:-1]}ing" if verb.endswith("e") and verb[-2:] not in {"be", "ee"} else f"{stem}ing"
    return Forms(*(form + rest for form in (verb, present, past, participle, ing)))


@functools.lru_cache(maxsize=4096)
def plain_of(word: str) -> str | None:
    """The plain form of a verb in the past, present or in 'ing', where it is a known one."""
    if word in _PLAIN_OF:
        return _PLAIN_OF[word]
    for ending in ("ing", "ied", "ed", "es", "s"):
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        tried = [f"{stem}y"] if ending == "ied" else [stem, f"{stem}e"]
        if len(stem) > 2 and stem[-1] == stem[-2]:  # noqa: PLR2004 - 'banned'
            tried.append(stem[:-1])
        found = next((plain for plain in tried if is_plain_verb(plain) or plain in _IRREGULAR), None)
        if found is not None:
            return found
    return word if is_action(word) or word in _IRREGULAR else None
