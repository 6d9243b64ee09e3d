"""The words by which a clause denies, leaves open or only expects, and where a clause ends."""

import functools
import re
from collections.abc import Iterator, Mapping
from enum import IntEnum, auto, unique
from itertools import chain
from types import MappingProxyType
from typing import Final

from service.ground.by_letter import compile_by_letter, narrow, sees_one_word
from service.remembering import remembered


@unique
class Mood(IntEnum):  # of integers, because their hashes are quick
    """How real what a clause says is; a clause with none tells what is or was."""

    WILL = auto()
    AGREE = auto()
    WOULD = auto()
    PLAN = auto()
    ANNOUNCE = auto()
    EXPECT = auto()
    WANT = auto()
    MAY = auto()
    CONSIDER = auto()
    PROPOSE = auto()
    SHOULD = auto()


MOODS: Final = {mood.name: mood for mood in Mood}
CONTRACTED: Final[Mapping[str, Mood]] = MappingProxyType(
    {
        "won't": Mood.WILL,
        "wouldn't": Mood.WOULD,
        "couldn't": Mood.MAY,
        "shouldn't": Mood.SHOULD,
        "mustn't": Mood.SHOULD,
    }
)
Piece = tuple[str, str]  # a mood's name, 'word', 'break' ... with its words


def _any_of(*words: str) -> str:
    return "|".join(words)


_NOT: Final = r"(?:not|n't|never)"
_SAY: Final = (
    r"(?:say|comment|confirm|answer|respond|discuss|disclose|elaborate|specify|provide|give|reply|speculate)"
)
_OPEN: Final = _any_of(
    rf"(?:did|does|do|would|could|will|has|have|had|can)\s?{_NOT}(?: yet)? (?:ruled?|ruling|exclude|excluded) (?:it |them |this )?(?:out)?",
    rf"(?:did|does|do|would|will|has|have|had)\s?{_NOT}(?: yet)? (?:immediately )?{_SAY}(?:ed|d)?(?: on| to| whether| if| when| that)?",
    rf"(?:has|have|had|is|are|was|were)\s?{_NOT}(?: yet)? (?:been )?(?:decided|determined|said|commented|responded|specified|confirmed|"
    r"known|clear|certain|sure|committed|finalized|settled|made (?:up|a decision))(?: whether| if| when| on)?",
    rf"(?:did|does|do|has|have|had|would)\s?{_NOT}(?: yet)? (?:denied|deny|rejected|reject|dismissed|dismiss|oppose|opposed)(?: that)?",
    r"(?:refus|declin)(?:e|es|ed|ing) to rule (?:it |them )?out",
    rf"(?:refus|declin)(?:e|es|ed|ing) to {_SAY}(?: on| to| whether| if| when)?",
    r"no (?:final )?decisions?(?: has| have| had| was| yet)?",
    r"no comment|without comment",
    r"neither confirmed nor denied",
    r"undecided|unclear|uncommitted|uncertain(?:ty)?|unknown",
    r"(?:left|leaves?|leaving|keeps?|kept|keeping) (?:the (?:door|possibility|option) )?open(?: to| the (?:door|possibility|option))?",
    r"remain(?:s|ed)? (?:open|undecided)|open question|on the table",
    r"whether(?: or not)?",
)
_NOTHING: Final = _any_of(
    r"not only|no later than|no earlier than|no sooner than|no (?:more|less|fewer) than|not (?:more|less|fewer) than|no doubt",
    r"no\. (?=\d)|nothing but|none other than|nonetheless|no matter",
)
_DENY: Final = _any_of(
    r"(?:deny|denies|denied|denying)(?: that| having)?",
    r"(?:rule|rules|ruled|ruling) (?:it |them |this )?out(?: that)?",
    r"(?:refuse|refuses|refused|refusing|decline[sd]?|declining|fail|fails|failed|failing) to",
    r"(?:reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed|dismissing)(?: (?:the )?(?:claims?|suggestions?|ideas?|notion) that)?",
    r"not true that|no evidence(?: that| of)?|no (?:plans?|intentions?)(?: to| of)?|stopp?(?:s|ed)? short of|(?:has|have) yet to|had yet to",
    r"(?:doubt|doubts|doubted)(?: that)?|refrain(?:s|ed)? from|unable to|unwilling to|unlikely|no longer|falsely|turn(?:s|ed|ing)? down|turn(?:s|ed|ing)? (?:the |its |their |this |that |an? )?[\w-]{2,20} down|reluctant to",
    r"(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing))(?= \w{2,14}ing\b)|against imposing|in lieu of|instead of|rather than",
)
_NEG: Final = _any_of(
    r"\w{2,7}n't|cannot|not|never|none|neither|nobody|nothing|nor|no|hardly|barely|lack(?:s|ed|ing)?|absent|absence of|scarcely|rarely|seldom|nowhere"
)
_ALLEGE: Final = _any_of(
    r"accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|edly|ations?)|reportedly|purport(?:s|ed|edly)|apparently|supposedly|suspect(?:s|ed)?",
    r"hint(?:s|ed|ing)?|signal(?:s|l?ed|l?ing)?|impl(?:y|ies|ied)|believ(?:e|es|ed)|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|thinks?|thought",
    r"my (?:guess|bet|view|hope|prediction)(?:, for what it is worth,)? is that",
    r"rumou?r(?:s|ed)?|(?:charge|contend|assert|complain)(?:s|ed) that|claims? that",
)
_MOODS: Final = (
    (Mood.WILL, r"will|'ll|shall|(?:is|are|was|were|been) (?:set |due |scheduled |slated |going |about )?to(?= )"),
    (Mood.WOULD, r"would|'d"),
    (Mood.PLAN, (r"plan(?:s|ned|ning)?(?: to)?|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)? (?:to|at)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|"
                r"promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|prepar(?:e|es|ed|ing) (?:to|for)|offer(?:s|ed)? to|wants? to|"
                r"wanted to|hop(?:e|es|ed|ing) to|tr(?:y|ies|ied|ying) to|seeks? to|sought to|vows")),
    (Mood.AGREE, r"agree[sd]? (?:to|on)"),
    (Mood.ANNOUNCE, r"announc(?:e|es|ed|ing|ement|ements)|unveil(?:s|ed|ing)?"),
    (Mood.WANT, r"want(?:s|ed)?(?! to\b)|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|ask(?:s|ed)?(?= (?:\w+ ){0,3}(?:to|for) )"),
    (Mood.EXPECT, r"expect(?:s|ed|ing|ations?)?|likely|anticipat(?:e|es|ed|ing)|forecasts?|predict(?:s|ed)?|projected|probably|should soon"),
    (Mood.MAY, r"may|might|could|can|possible|possibly|possibility|potential|potentially|perhaps|maybe|optional|in which to"),
    (Mood.CONSIDER, (r"consider(?:s|ed|ing|ation)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|explor(?:e|es|ed|ing)|"
                    r"look(?:s|ed|ing)? (?:at|into)|think(?:s|ing)? about|evaluat(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing)|examin(?:e|es|ed|ing)")),
    (Mood.PROPOSE, (r"propos(?:e|es|ed|ing|al|als)|drafted|drafting|recommend(?:s|ed|ing|ations?)?|petition(?:s|ed|ing)?|"
                   r"suggest(?:s|ed|ing|ions?)?")),
    (Mood.SHOULD, (r"should|must|ought|needs? to|needed to|ha(?:s|ve|d) to|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|calls? (?:for|on)|"
                  r"called (?:for|on)|calling (?:for|on)|press(?:es|ed|ing)? (?:for|to)|require[sd]? to")),
)  # fmt: skip
_REPORT: Final = (
    r"said|says|saying|say|told(?: (?:\w+ ){1,3}?(?=that))?|according to|stated|noted|wrote(?=,? (?:that|\")|,)|argued|argues|claimed|"
    r"reported|testified|warned|explained(?! (?:its|his|her|their|the|an?|why|how)\b)"
)
_IF: Final = r"if|unless|provided(?: that|(?= (?:they|it|he|she|the|its|their|we|you)\b))|as long as|only when|on condition that|subject to|contingent on|should(?= (?:the|an?|any|its|their|\w{2,13}[^s\W]s) )|(?:^|(?<=\. ))(?:had|were|should)(?= \w)"
_BREAK: Final = (
    r"[;:()\"]|\.(?!\d)|,(?!\d)|[?!]| - |\b(?:that|which|who|whom|but|while|although|though|because|whereas|however|after|"
    r"before|when|once|following|despite|even though)\b|"
    r"\b(?:and|or)\b(?= (?:not|no|never|will|would|may|might|could|can|should|must|has|have|had|is|are|was|were|it|he|she|they|we|i|you|"
    r"did|does|do|\w{2,14}ed|plans?|to|struck|cut|set|kept|held|gave|took|put|rose|fell|lost|won|let|upheld)\b)|"
    r"\b(?:and|or)\b(?= (?:its|their|his|her|the|an?) (?:[\w'-]{1,20} ){1,4}(?:will|would|may|might|could|should|must|has|have|had|is|are|was|"
    r"were|did)\b)"
)
_WORD: Final = r"\d(?:[\d,.]{0,30}\d)?|[^\W\d_]+"
_GROUPS: Final = (
    ("nothing", rf"\b(?:{_NOTHING})"),
    ("open", rf"\b(?:{_OPEN})\b"),
    ("deny", rf"\b(?:{_DENY})\b"),
    ("allege", rf"\b(?:{_ALLEGE})\b"),
    ("neg", rf"\b(?:{_NEG})\b"),
    ("without", r"\bwithout (?:an? |any |the )?"),
    *((mood.name, rf"(?:\b|(?='))(?:{words})\b") for mood, words in _MOODS),
    ("report", rf"\b(?:{_REPORT})\b"),
    ("if", rf"\b(?:{_IF})\b"),
    ("break", _BREAK),
    ("word", _WORD),
)
_SCAN: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _GROUPS))
_SCANS: Final = compile_by_letter(_GROUPS)
# What any of the patterns above can begin with: four letters, or a whole shorter word. Most words begin none.
_STARTS: Final = frozenset(
    """abse ask aske asks ceas acco accu alle beli fear hint impl sign worr think appa asse char comp cont purp repo rumo scar rare seld nowh relu supp susp afte agai agre aim aime aimi aims alth and anno anti are aren argu as bare been beca befo but call can cann
    clai cons cont coul decl dema deni deny desp did didn dism do does doub draf eval even exam expe expl fail fals foll
    fore had hadn hard has hasn have hope hopi howe if in inst inte is isn keep kept lack leav left like look may mayb
    migh mull must my need neit neve no nobo none nor not note noth offe on once only open opti or ough perh peti plan pled
    poss pote pred prep pres prob proj prom prop prov rath reco refr refu reje rema repo requ rule ruli said say sayi
    says seek shal shou soug stat stop stud subj sugg test that thin thou thre told trie try tryi turn unab unce uncl
    unco unde unkn unle unli unve unwi urge urgi vow vowe vowi vows want warn was wasn weig were when were wher whet whic whil
    who whom will with woul wrot""".split()
)
# Written so that most words are read only once: at most 14 letters with 'n't'.
_LETTER: Final = r"[^\W\d_]"
_TOKENS: Final = r"{words}(?:(?<={letter}n)(?<!{letter}{{14}})'t)?|\d(?:[\d,.]{{0,30}}\d)?|[.,](?!\d)|[;:()\"?!]|'(?:ll|d)\b| - "
_TOKEN: Final = re.compile(_TOKENS.format(words=rf"(?:[a-z]+(?!{_LETTER})|{_LETTER}+)", letter=_LETTER))
_BREAKS: Final = frozenset({".", ",", ";", ":", "(", ")", '"', "?", "!", " - "})  # begin nothing else


def scan(text: str) -> tuple[Piece, ...]:
    """What a text in small letters consists of."""
    found: list[Piece] = []
    stretches = text.split(" ")
    alone = [*map(_alone, stretches), None]
    start = done = at = 0  # the offset and the number of the next stretch, and where the last operator ends
    while True:
        i = done if start < at else alone.index(None, done)
        if i > done:
            found += chain.from_iterable(alone[done:i])  # type: ignore[arg-type] # None comes only then
            start += sum(map(len, stretches[done:i])) + i - done
        if i == len(stretches):
            return tuple(found)
        at = _scan_beside(text, stretches[i], start, at, found)
        start += len(stretches[i]) + 1
        done = i + 1


def _scan_beside(text: str, stretch: str, start: int, at: int, found: list[Piece]) -> int:
    """Scan a stretch whose words may be told by those behind it; where the last operator ends."""
    if stretch == "-":
        is_break = at < start < len(text) - 1
        found += [("break", " - ")] * is_break
        return start + 2 if is_break else at
    for place, piece, pattern in _parts(stretch):
        if start + place < at:
            continue
        match = None if pattern is None else pattern.match(text, start + place)
        if match is None:
            found.append(piece)
        else:
            found.append((match.lastgroup or "word", match[0]))
            at = match.end()
    return at


@remembered(8192)
def _parts(stretch: str) -> tuple[tuple[int, Piece, re.Pattern[str] | None], ...]:
    """Where each token of a stretch stands, what it is by itself, and what may begin with it."""
    return tuple(
        (token.start(), piece or ("word", token[0]), None if piece else _scan_of(token[0])[0])
        for token in _TOKEN.finditer(stretch)
        for piece in (_piece_of(token[0]),)
    )


@remembered(4096)
def _scan_of(word: str) -> tuple[re.Pattern[str], bool]:
    """What of the patterns above may begin with a word, and whether the words beside it have no say in it."""
    if not (word.isascii() and word.isalpha()):
        return _SCANS.get(word[0], _SCAN), False
    groups = narrow(_GROUPS[:-1], word)
    return _compiled(groups), sees_one_word(groups)


@functools.lru_cache(maxsize=1024)
def _compiled(groups: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in groups) or "(?!)")


@remembered(8192)
def _alone(stretch: str) -> tuple[Piece, ...] | None:
    """What stands between two blanks consists of, or None where what is behind it may tell."""
    if stretch == "-":
        return None
    pieces: list[Piece] = []
    for token in _TOKEN.finditer(stretch):
        piece = _piece_of(token[0])
        if piece is None:
            pattern, sees_one = _scan_of(token[0])
            if not sees_one:
                return None
            match = pattern.match(stretch, token.start())
            piece = ("word", token[0]) if match is None else (match.lastgroup or "word", match[0])
        pieces.append(piece)
    return tuple(pieces)


def _piece_of(word: str) -> Piece | None:
    """What a token is by itself, or None where the patterns tell."""
    if word in _BREAKS:
        return "break", word
    if word[:4] not in _STARTS and word[0] != "'" and word[-2:] != "'t":
        return "word", word
    return None


def scan_slowly(text: str) -> Iterator[Piece]:
    """The same without the table of beginnings; what tests hold it against."""
    return ((match.lastgroup or "word", match[0]) for match in _SCAN.finditer(text))
