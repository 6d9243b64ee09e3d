"""Finds sentences that instruct whoever reads the article, in several languages and disguises: data, never facts."""

import re
import unicodedata
from dataclasses import replace
from html import unescape
from typing import Final
from urllib.parse import unquote

from service.annotate.values import AnnotatedArticle, Sentence
from service.ground.addressed import is_addressed
from service.ground.commands import is_command
from service.ground.encodings import is_encoded, may_be_encoded
from service.ground.foreign_commands import is_foreign_command
from service.ground.frames import is_frame
from service.ground.misspelled import straightened
from service.ground.reach import Line, reach

_LOOKALIKES: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u0261\u03bf\u03b1\u03b5\u03b9\u03c1\u03c5\u0131",
    "aeopcyxijsdgoaeipyi",
)
_SMALL_CAPITALS: Final = {
    **str.maketrans(
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22",
        "abcdefghijklmnoprstuvwyz",
    ),
    **{start + i: ord("a") + i for start in (0x1F150, 0x1F170) for i in range(26)},  # white on black
}
_SMALL_CAPITAL: Final = re.compile("[\u1d00-\u1d22\u0262-\u029f\ua730\ua731\U0001f150-\U0001f189]")
_LEET: Final = str.maketrans("013457@$\u20ac", "oieastase")
_FOREIGN: Final = re.compile(
    r"(?<!\ba )(?<!ont )(?<!ait )\b(?:ignor[aeo]\w{0,3}|olvid[ae]\w{0,2}|oubli(?:e|ez)|descart[ae]\w{0,2}|esquec?[ae]\w{0,2}|dimentica\w{0,2}|"
    r"desconsidere|ne tenez pas compte|tralascia)\s(?:todas?|todos?|toutes|tous|les|las|los|as|os|le|tutte|ces|estas|essas|queste|de|des|cualquier|qualsiasi)\s(?:\w{1,12}\s){0,4}?(?:instru\w{3,9}|istruzion\w|consignes|ordenes|indicacione?s|indicazioni|"
    r"directives|ordens|regle?s)\b"
    r"|\b(?:ignorier\w{0,3}|vergiss|vergessen|missachte\w{0,2})\s(?:\w{1,12}\s){0,5}?(?:anweisung\w{0,2}|instruktion\w{0,2}|befehle|vorgaben)\b"
    r"|\b(?:negeer|vergeet)\s(?:\w{1,12}\s){0,4}?(?:instructies|opdrachten|aanwijzingen)\b"
    r"|\b(?:zignoruj\w{0,2}|ignoruj\w{0,2}|zapomnij|pomin)\s(?:\w{1,14}\s){0,4}?(?:instruk\w{2,5}|polecen\w{1,3}|pokyny)\b"
    r"|\bonceki (?:tum )?(?:talimat\w{0,5}|komut\w{0,5})\b[^.]{0,30}\b(?:yoksay|gormezden|unut|dikkate alma)"
    r"|\babaikan\s(?:\w{1,12}\s){0,3}?(?:instruksi|perintah|arahan)|\bbo qua\s(?:\w{1,8}\s){0,4}?(?:huong dan|chi thi|lenh)"
    r"|\b(?:ignorera|glom|bortse fran|ignorer|glem)\s(?:\w{1,12}\s){0,4}?(?:instruktion\w{0,3}|instruks\w{0,4})"
)
# What each of them begins with; 'vergiss' is of 'verg', 'ignorera' of 'ignor'.
_FOREIGN_BEGINNINGS: Final = (
    "ignor", "olvid", "oubli", "descart", "esque", "dimentica", "desconsidere", "ne tenez", "tralascia", "verg", "missachte",
    "negeer", "zapomnij", "pomin", "onceki", "abaikan", "bo qua", "glom", "bortse", "glem",
)  # fmt: skip
_OTHER_SCRIPTS: Final = re.compile(
    r"(?:\u0438\u0433\u043d\u043e\u0440\u0438\u0440\w{1,6}|\u0437\u0430\u0431\u0443\u0434\u044c\w{0,2}|\u0456\u0433\u043d\u043e\u0440\w{1,6})\s(?:\w{1,14}\s){0,4}?"
    r"(?:\u0438\u043d\u0441\u0442\u0440\u0443\u043a\w{2,5}|\u0456\u043d\u0441\u0442\u0440\u0443\u043a\w{2,5}|\u0443\u043a\u0430\u0437\u0430\u043d\w{1,3}|\u043f\u0440\u0430\u0432\u0438\u043b\u0430)"
    r"|(?:\u5ffd\u7565|\u65e0\u89c6|\u7121\u8996|\u5ffd\u89c6|\u5fd8\u8bb0|\u5fd8\u6389)[^\n\u3002]{0,12}(?:\u6307\u4ee4|\u6307\u793a|\u8bf4\u660e|\u63d0\u793a|\u8aaa\u660e)"
    r"|(?:\u6307\u793a|\u547d\u4ee4|\u30d7\u30ed\u30f3\u30d7\u30c8)[^\n\u3002]{0,6}(?:\u7121\u8996|\u5fd8\u308c)"
    r"|(?:\uc9c0\uc2dc|\uba85\ub839|\uc9c0\uce68)[^\n.]{0,8}(?:\ubb34\uc2dc|\uc78a)"
    r"|(?:\u062a\u062c\u0627\u0647\u0644|\u0627\u0646\u0633)[^\n.]{0,16}(?:\u0627\u0644\u062a\u0639\u0644\u064a\u0645\u0627\u062a|\u062a\u0639\u0644\u064a\u0645\u0627\u062a|\u0627\u0644\u0623\u0648\u0627\u0645\u0631)"
    r"|(?:\u0928\u093f\u0930\u094d\u0926\u0947\u0936)[^\n\u0964]{0,16}(?:\u0905\u0928\u0926\u0947\u0916\u093e|\u0928\u091c\u0930\u0905\u0902\u0926\u093e\u091c)"
)
_TURNS: Final = re.compile(
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|^\W{0,4}(?:assistant|system|system prompt|developer message|ai instructions?)\s?:"
    r"|###\s?(?:instruction|system|response|assistant)\b|\b(?:begin|end|start of) (?:system|admin|developer) (?:prompt|message|override)\b"
    r"|</?(?:article|system|instructions?|prompt)>",
    re.MULTILINE,
)
# One of these stands in each of them.
_TURNS_HOLD: Final = ("assistant", "system", "developer", "ai instruction", "admin", "<", "[", "###")
_LABEL: Final = re.compile(r"\b(?:assistant|system|system prompt|developer message|ai instructions?)\s?:")
_BACKWARDS: Final = re.compile(r"snoitcurtsni|erongi|vafgehpgvbaf|vtaber (?:nyy|cerivbhf)")
_WRAPPED: Final = re.compile(
    r"&#?\w{2,8};|%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})|(?:ignor\w{1,4}|disregard|forget|override|bypass)[-_/|+~.]\w"
)
_WRAPPINGS: Final = ("&", "%", "\\", "ignor", "disregard", "forget", "override", "bypass")  # one is in each
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))")
_ESCAPED: Final = re.compile(r"(?:\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})){4}")
_HYPHENED: Final = re.compile(r"(?<=[a-z])-\s?(?=[a-z])")
_INVISIBLE: Final = re.compile("[\U000e0020-\U000e007e]{8}")  # a flag has fewer of these
_JOINED: Final = re.compile(r"[-_/|+~.]")
_SPACED: Final = re.compile(r"\b\w(?:[ ._*-]\w){4,60}\b")
_SPACED_INSIDE: Final = re.compile(r"[ ._*-]\w[ ._*-]\w[ ._*-]\w[ ._*-]")  # in each of them
_MIXED: Final = re.compile(r"(?<![a-z0-9@$\u20ac])(?=[0-9@$\u20ac]{0,20}[a-z])[a-z0-9@$\u20ac]{2,24}")
_MIXED_INSIDE: Final = re.compile(r"[013457@$\u20ac](?<=[a-z].)(?=[a-z])")
_MENTIONED: Final = re.compile(
    r"\b(?:inject\w{0,4}|attack\w{0,4}|hackers?|researchers?|chatbots?|jailbreak\w{0,4}|hidden (?:text|command|message|instruction|prompt)s?|"
    r"phrases?|such as|told|telling|tells|that says?|saying|instruct(?:s|ed|ing)|tricked?|vulnerab\w{0,6}|typed?|typing|wrote|reads?|reading|like|called|"
    r"example|words?|scam\w{0,4}|security|testers?|exploit\w{0,4}|embedded|inserted|slipped|planted|malicious)\b"
)
_QUOTED: Final = re.compile(
    r"[\"\u201c\u2018'\u00ab]([^\"\u201c\u201d\u2018\u00ab\u00bb\n]{4,400})[\"\u201d\u2019'\u00bb]"
)
_UNSEEN: Final = frozenset({"Cf", "Cc"})
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_SPACES: Final = re.compile("[ \t\u2028\u2029]{2,}|[\t\u2028\u2029]")
_SOME_SPACES: Final = ("  ", "\t", "\u2028", "\u2029")
_LATIN: Final = re.compile(r"[a-z]")
_LOOKING_LATIN: Final = re.compile("[\u0370-\u052f\u0131]")
_WORD: Final = re.compile(r"\w{1,40}")
_CLAIMING: Final = re.compile(
    r"\b(?:report|say|state|write|record|announce|conclude|claim|add|list)(?: only)? (?:that|this:)\s"
    r"|^\W{0,3}(?:assistant|system|bot|chatgpt|model|ai) ?: (?:\w{1,30} ){2}"
    r"|^\W{0,3}(?:to|for|attention|note|dear|hey) [^:]{0,40}\b(?:ai|llms?|models?|assistants?|readers?|bots?)\b[^:]{0,30}:\s(?:\w{1,30} ){2}"
)
_CHOPPED: Final = re.compile(r"[.!?](?<=[a-z]{2}.)\s{1,3}[a-z]{2,14}[.!?]\s")
_EMPTY_LINE: Final = re.compile(r"\n\s*\n")
_SHORT_WORDS: Final = 2  # a sentence of so many may be a piece of one that was cut up


def find_instructions(article: AnnotatedArticle) -> frozenset[int]:
    """The numbers of the sentences that tell the reader what to do, with what they tell it to claim.

    Text that only tells of such instructions, as news about prompt injection does, is none.
    """
    if not may_instruct(article.text):
        return frozenset()
    lines: list[Line] = []
    before: Sentence | None = None
    for sentence in article.sentences:
        words = " ".join(article.text[e.start : e.end] for e in sentence.extents)
        between = "" if before is None else article.text[before.end : sentence.start]
        line = Line(
            n=sentence.n,
            words=_folded(words),
            orders=instructs(words),
            opens_paragraph=before is None or "\n" in between,
            opens_block=before is None or _EMPTY_LINE.search(between) is not None,
        )
        lines.append(line)
        before = sentence
    return reach(_joined(lines))


def _joined(lines: list[Line]) -> list[Line]:
    """With an order that was cut up into sentences of a word or two seen as one."""
    joined = list(lines)
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and len(_WORD.findall(lines[end].words)) <= _SHORT_WORDS:
            end += 1
        run = lines[start:end]
        if len(run) > 1 and is_command(" ".join(re.sub(r"[.!?]", "", line.words) for line in run)):
            joined[start:end] = [replace(line, orders=True) for line in run]
        start = max(end, start + 1)
    return joined


def may_instruct(text: str) -> bool:
    """Whether anything in a text looks like an instruction; quick, and right when it says no."""
    folded = _folded(text)
    return (
        _is_order(folded)
        or (any(word in folded for word in _TURNS_HOLD[:4]) and _LABEL.search(folded) is not None)
        or (_SPACED_INSIDE.search(folded) is not None and _SPACED.search(folded) is not None)
        or _MIXED_INSIDE.search(folded) is not None
        or may_be_encoded(text)
        or _hides(text)
        or _HYPHENED.search(folded) is not None
        or _CHOPPED.search(folded) is not None
        or straightened(folded) is not folded
        or _is_wrapped(folded)
    )


def _is_wrapped(folded: str) -> bool:
    return any(mark in folded for mark in _WRAPPINGS) and _WRAPPED.search(folded) is not None


def instructs(text: str) -> bool:
    """Whether a text tells a reading machine what to do, rather than telling of such a text."""
    folded = _folded(text)
    if _is_order(folded):
        return not _only_mentions(folded)
    return _hides(text) or _is_disguised(folded) or is_encoded(text)


def _hides(text: str) -> bool:
    """Whether words are written in signs that nobody sees, of those for which UTF-16 takes two units."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text) and (
        _INVISIBLE.search(text) is not None
    )


def _is_disguised(folded: str) -> bool:
    """Whether an order stands there in spaced letters, with figures for letters, or wrapped up."""
    squeezed = _SPACED.sub(lambda m: re.sub(r"[ ._*-]", "", m[0]), folded)
    if squeezed != folded and ("ignore" in squeezed or "instruction" in squeezed):
        return True
    if _MIXED_INSIDE.search(folded) and _is_order(_MIXED.sub(lambda m: m[0].translate(_LEET), folded)):
        return True
    if any(
        meant is not folded and is_command(meant)
        for meant in (straightened(folded), _HYPHENED.sub("", folded))
    ):
        return True
    if _ESCAPED.search(folded) is not None:
        return True
    if not _is_wrapped(folded):
        return False
    written = _folded(_unwrapped(folded))
    return (written != folded and _is_order(written)) or _is_order(_JOINED.sub(" ", written))


def _unwrapped(folded: str) -> str:
    """With the characters that entities, percent signs and escapes stand for."""
    return unquote(unescape(_ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), folded)))


def _is_order(folded: str) -> bool:
    if any(word in folded for word in _FOREIGN_BEGINNINGS) and _FOREIGN.search(folded) is not None:
        return True
    if any(word in folded for word in _TURNS_HOLD) and _TURNS.search(folded) is not None:
        return True
    if _BACKWARDS.search(folded) is not None:
        return True
    if is_frame(folded) or is_addressed(folded) or is_foreign_command(folded):
        return True
    return (not folded.isascii() and _OTHER_SCRIPTS.search(folded) is not None) or is_command(folded)


def _only_mentions(folded: str) -> bool:
    """The order stands inside quotation marks, in a sentence that speaks about it, and claims nothing itself."""
    if any(_CLAIMING.search(quoted) for quoted in _QUOTED.findall(folded)):
        return False
    outside = _QUOTED.sub(" ", folded)
    return outside != folded and not _is_order(outside) and _MENTIONED.search(outside) is not None


def _folded(text: str) -> str:
    plain = text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"').replace("\u2014", " ")
    if any(spaces in plain for spaces in _SOME_SPACES):
        plain = _SPACES.sub(" ", plain)
    if plain.isascii():
        return plain.lower()
    folded = _NOT_ASCII.sub(lambda m: "".join(map(_without_accent, _seen(m[0]))), plain).lower()
    if _SMALL_CAPITAL.search(folded):
        folded = folded.translate(_SMALL_CAPITALS)
    if _LOOKING_LATIN.search(folded):
        # Latin words written with Cyrillic or Greek letters; words wholly in those scripts stay.
        folded = _WORD.sub(lambda m: m[0].translate(_LOOKALIKES) if _LATIN.search(m[0]) else m[0], folded)
    return folded


def _seen(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in _UNSEEN]


def _without_accent(character: str) -> str:
    if "\u0300" <= character <= "\u036f":
        return ""
    if "\u00c0" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff":
        return unicodedata.normalize("NFD", character)[0]
    return character
