"""Speakers of quotations in German and French articles, found by the words right beside the marks."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.annotate.quotations.attribution import Attribution, Said
from service.annotate.quotations.marks import Quote
from service.annotate.quotations.reading import Reading
from service.annotate.values import Mention

Voice = tuple[Mention, Mention | None]

_REACH = 200  # code points read on each side of a quotation
_SENTENCE_END = re.compile(r"[.!?…][“”\"»«’]?\s+(?=[^\W\d_a-zß-ÿ]|[„“\"«»])|\n")
_GERMAN_SAID = (
    "sagten?|sagt|erklärten?|erklärt|betonten?|betont|schrieb(?:en)?|schreibt|meinten?|meint|kritisierten?|kritisiert"
    "|fügten?|ergänzten?|ergänzt|warnten?|warnt|forderten?|fordert|kommentierten?|kommentiert|versicherten?|bekräftigten?"
    "|unterstrich(?:en)?|äußerten?|urteilten?|antworteten?|antwortet|mahnten?|mahnt|lobten?|nannten?|nennt|bezeichneten?"
    "|bezeichnet|sprach(?:en)?|spricht|berichteten?|verkündeten?|begründeten?|räumten?|stellten?|teilten?|kündigten?|klagten?"
)
_NO_GERMAN_NAME = (
    r"(?!(?:Am|Im|In|An|Auf|Bei|Nach|Vor|Zu|Zur|Zum|Für|Mit|Von|Aus|Über|Seit|Das|Der|Die|Es|Wir|Ich|Man|Doch|Aber|Und|Auch|So"
    r"|Zuvor|Zudem|Dazu|Damit|Später|Gestern|Heute|Dabei|Dann|Dort|Hier|Dies\w{0,2}|Ein\w{0,2}|Wie|Was|Wer|Wenn|Als|Nun"
    r"|\w+tag|Mittwoch|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)
_GERMAN_NAME = rf"{_NO_GERMAN_NAME}[A-ZÄÖÜ][\wäöüß&.’'-]*[\wäöüß]"
_GERMAN_PERSON = rf"{_GERMAN_NAME}(?:\s(?:(?:von|van|zu|de)\s){{0,2}}{_GERMAN_NAME}){{0,4}}"
_GERMAN_BODY = (
    r"(?:[Dd](?:er|ie|as)|[Ee]ine?|[Ss]eine?|[Ii]hre?)\s(?P<body>(?:[a-zäöüß-]{2,20}(?:e|er|en|es)\s){0,2}"
    rf"{_GERMAN_NAME}(?:\s(?!der\s\S*(?:[Zz]eitung|[Aa]gentur))(?:(?:der|des|für|und)\s)?{_GERMAN_NAME}){{0,4}})"
)
_GERMAN_WHO = rf"(?:(?P<pronoun>[Ee]r|[Ss]ie)\b|{_GERMAN_BODY}|(?P<name>{_GERMAN_PERSON}))"
_GERMAN_ROLE = re.compile(
    r"(?:\S*(?:[Mm]inister|[Kk]anzler|[Pp]räsident|[Cc]hef|[Ss]precher|[Kk]ommissar|[Ss]ekretär|[Ll]eiter|[Dd]irektor|[Bb]otschafter|[Vv]orstand"
    r"|[Ee]xperte|[Öö]konom|[Aa]nalyst|[Aa]nwalt|[Rr]ichter|[Vv]olkswirt|[Pp]olitiker|[Pp]rofessor|[Ff]ührer)(?:in)?|\S*(?:[Vv]orsitzende|[Aa]bgeordnete|[Bb]eauftragte)r?|Herr|Frau|Dr\.?|Prof\.?)\s(?=[A-ZÄÖÜ])"
)

_FRENCH_SAID = (
    "déclar[ée]e?|affirmé?e?|estimé?e?|dit|expliqu[ée]e?|assuré?e?|souligné?e?|indiqu[ée]e?|ajouté?e?|averti|prévenu"
    "|dénonc[ée]e?|regretté?e?|précisé?e?|martelé|insisté?e?|écrit|répondu?|jugé?e?|lancé?e?|reconnu|confié|plaidé"
    "|rappel[ée]e?|critiqu[ée]e?|salué?e?|promis|annonc[ée]e?|commenté?e?"
    r"|s[’']est\s(?:félicit|inquiét|indign|réjoui|étonn|alarm)\w{1,4}"
)
_FRENCH_NAME = r"[A-ZÀÂÇÉÈÊÎÔ][\wÀ-ÿ.’'-]*[\wÀ-ÿ]"
_FRENCH_RUN = (
    rf"{_FRENCH_NAME}(?:\s(?:(?:de|du|des|van|von|el|ben|le|la)\s(?:la\s)?|d[’'])?{_FRENCH_NAME}){{0,4}}"
)
_FRENCH_STOP = (
    r"(?!(?:devant|à|au|aux|lors|dans|en|sur|qui|que|a|ont|avait|est|ce|cette|après|avant|pour|par|avec|mais|et|hier|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|de|du|des)\b)"
)
_FRENCH_BODY = (
    r"(?:[Ll]es?\s|[Ll]a\s|[Ll][’']|[Uu]ne?\s|[Ss](?:on|a|es)\s|[Ll]eurs?\s)"
    rf"(?P<body>[a-zà-ÿA-Z][\wÀ-ÿ-]*(?:\s{_FRENCH_STOP}[a-zà-ÿ][\wÀ-ÿ-]*){{0,2}}(?:\s(?:(?:de|du|des)\s|d[’'])(?:la\s|l[’'])?{_FRENCH_STOP}[\wÀ-ÿ-]+){{0,2}})"
)
_FRENCH_WHO = (
    rf"(?:{_FRENCH_BODY}(?:,?\s(?P<after>{_FRENCH_RUN}))?|(?P<name>{_FRENCH_RUN})|(?P<pronoun>ils?|elles?)\b)"
)
_FRENCH_TIMES = (
    r"(?:\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aussi|également|notamment))?"
)
_FRENCH_ROLE = re.compile(
    r"(?:M\.|Mme|MM\.|(?:[a-zà-ÿ][\wÀ-ÿ-]*\s){1,3}?(?=[A-ZÀÂÇÉÈÊÎÔ][\wÀ-ÿ-]+\s[A-ZÀÂÇÉÈÊÎÔ]))\s?"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language attributes: what stands right behind a quotation, what before it, and what a role is."""

    behind: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]
    role: re.Pattern[str]


GRAMMARS: Final[dict[str, Grammar]] = {
    "de": Grammar(
        behind=(
            re.compile(
                rf"\s?,?\s(?P<cue>{_GERMAN_SAID}|so)(?:\s(?:auch|zudem|weiter|dazu|am\s\w+))?\s{_GERMAN_WHO}"
            ),
            re.compile(
                rf"\s?,?\swie\s{_GERMAN_WHO}\s[^,.„»]{{0,60}}?(?P<cue>sagte|erklärte|mitteilte|betonte|schrieb)\b"
            ),
        ),
        before=(
            re.compile(
                rf"{_GERMAN_WHO}(?:,[^„»\"]{{2,90}},)?,?\s(?P<cue>{_GERMAN_SAID})\b[^.„“»«\"]{{0,90}}\Z"
            ),
            re.compile(rf"(?P<cue>{_GERMAN_SAID})\s{_GERMAN_WHO}(?=[\s,:])[^.„“»«\"]{{0,90}}:\s*\Z"),
            re.compile(
                rf"(?P<cue>[Ll]aut|[Nn]ach\sAngaben\s(?:von|der|des|vom))\s{_GERMAN_WHO}(?=[\s,])[^.„“»«\"]{{0,90}}\Z"
            ),
        ),
        role=_GERMAN_ROLE,
    ),
    "fr": Grammar(
        behind=(
            re.compile(
                rf"\s?,?\s(?P<cue>(?:(?:a|ont|avait)\s)?(?:{_FRENCH_SAID})){_FRENCH_TIMES}\s{_FRENCH_WHO}"
            ),
            re.compile(rf"\s?,?\s(?P<cue>selon|d’après|d'après)\s{_FRENCH_WHO}"),
            re.compile(
                rf"\s?,?\s(?:a(?:vait)?-t-(?P<pronoun>il|elle)\s(?P<cue>{_FRENCH_SAID})|(?P<cue2>dit|explique|ajoute|affirme)-t?-?(?P<pronoun2>il|elle))"
            ),
        ),
        before=(
            re.compile(
                rf"{_FRENCH_WHO}(?:,[^«»\"]{{2,90}},)?,?\s(?P<cue>(?:(?:a|ont|avait)\s)?(?:{_FRENCH_SAID}))\b[^.«»\"“]{{0,90}}\Z"
            ),
            re.compile(
                rf"\b(?P<cue>[Ss]elon|[Pp]our|[Dd][’']après)\s{_FRENCH_WHO}(?=[\s,])[^.«»\"“]{{0,120}}\Z"
            ),
        ),
        role=_FRENCH_ROLE,
    ),
}


def attribute_foreign(reading: Reading, grammar: Grammar) -> Attribution:
    """Give quotations their speakers; where the words beside one tell none, nobody is named."""
    voices = _voices(reading.text, reading.quotes, grammar)
    said = [
        Said(cue.start, speaker, cue, (number,))
        for number, (speaker, cue) in voices.items()
        if cue is not None
    ]
    return Attribution(voices, said)


def _voices(text: str, quotes: Sequence[Quote], grammar: Grammar) -> dict[int, Voice]:
    voices: dict[int, Voice] = {}
    speaker: Mention | None = None
    for number, quote in enumerate(quotes):
        floor = quotes[number - 1].last if number else 0
        limit = quotes[number + 1].first if number + 1 < len(quotes) else len(text)
        voice = _behind(text, quote, limit, grammar, speaker) or _before(text, quote, floor, grammar, speaker)
        if voice is None and number and number - 1 in voices and _goes_on(text, quotes[number - 1], quote):
            voice = voices[number - 1]
        if voice is not None:
            voices[number] = voice
            speaker = voice[0]
    return voices


def _behind(text: str, quote: Quote, limit: int, grammar: Grammar, known: Mention | None) -> Voice | None:
    end = min(limit, quote.last + _REACH)
    for pattern in grammar.behind:
        found = pattern.match(text, quote.last, end)
        if found is not None:
            return _voice(found, grammar, known)
    return None


def _before(text: str, quote: Quote, floor: int, grammar: Grammar, known: Mention | None) -> Voice | None:
    start = max(floor, quote.first - _REACH)
    for end in _SENTENCE_END.finditer(text, start, quote.first):
        start = end.end()
    for pattern in grammar.before:
        found = pattern.search(text, start, quote.first)
        if found is not None:
            return _voice(found, grammar, known)
    return None


def _goes_on(text: str, before: Quote, quote: Quote) -> bool:
    """Tell whether a quotation is a sentence of its own, in the paragraph of an attributed one."""
    between, inner = text[before.last : quote.first], text[quote.start : quote.end]
    alone = between.rstrip()[-1:] in {".", "!", "?"} and inner[-1:] in {".", "!", "?", "…"}
    return alone and quote.paragraph == before.paragraph


def _voice(found: re.Match[str], grammar: Grammar, known: Mention | None) -> Voice | None:
    """The speaker that a pattern found, without role and article; a pronoun is who spoke last."""
    groups = found.groupdict()
    cue = _mention(found, "cue" if groups.get("cue") else "cue2")
    if groups.get("pronoun") or groups.get("pronoun2"):
        return None if known is None else (known, cue)
    part = next(part for part in ("after", "name", "body") if groups.get(part))
    start, end = found.span(part)
    role = grammar.role.match(found.string, start, end)
    while role is not None and role.end() < end:
        start = role.end()
        role = grammar.role.match(found.string, start, end)
    return Mention(start, end, found.string[start:end]), cue


def _mention(found: re.Match[str], part: str) -> Mention:
    return Mention(*found.span(part), found[part])
