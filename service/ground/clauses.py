"""Cuts a sentence into clauses and tells for each what it denies, leaves open, or only expects."""
# ruff: noqa: E501 - tables of words and patterns read better as long rows

import re
from dataclasses import dataclass
from enum import Enum, auto, unique
from typing import Final

from service.ground.lexicon import STOP, is_verb, meaning


@unique
class Mood(Enum):
    """How real what a clause says is; a clause with none tells what is or was."""

    WILL = auto()
    AGREE = auto()
    WOULD = auto()
    PLAN = auto()
    ANNOUNCE = auto()
    EXPECT = auto()
    MAY = auto()
    CONSIDER = auto()
    PROPOSE = auto()
    SHOULD = auto()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its meanings, the ones that lead it, and how it is meant."""

    marks: frozenset[str]
    heads: frozenset[str]
    is_negative: bool
    is_open: bool
    is_reporting: bool
    is_conditional: bool
    moods: frozenset[Mood]
    outer: frozenset[Mood]  # of the clause that this one completes: 'proposed a rule that would ...'
    governed: frozenset[str]  # meanings after the word that tells the mood
    denies: bool  # by a verb such as 'ruled out'


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
    r"(?:doubt|doubts|doubted)(?: that)?|refrain(?:s|ed)? from|unable to|unwilling to|unlikely|no longer|falsely|turn(?:s|ed)? down",
    r"against imposing|in lieu of|instead of|rather than",
)
_NEG: Final = _any_of(
    r"\w{2,7}n't|cannot|not|never|none|neither|nobody|nothing|nor|no|hardly|barely|lack(?:s|ed)?|absent"
)
_MOODS: Final = (
    (Mood.WILL, r"will|'ll|shall|(?:is|are|was|were) (?:set |due |scheduled |slated |going |about )?to(?= )"),
    (Mood.WOULD, r"would|'d"),
    (Mood.PLAN, (r"plan(?:s|ned|ning)?(?: to)?|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)? (?:to|at)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|"
                r"promis(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|prepar(?:e|es|ed|ing) (?:to|for)|offer(?:s|ed)? to|wants? to|"
                r"wanted to|hop(?:e|es|ed|ing) to|tr(?:y|ies|ied|ying) to|seeks? to|sought to|vows")),
    (Mood.AGREE, r"agree[sd]? (?:to|on)"),
    (Mood.ANNOUNCE, r"announc(?:e|es|ed|ing|ement|ements)|unveil(?:s|ed|ing)?"),
    (Mood.EXPECT, r"expect(?:s|ed|ing|ations?)?|likely|anticipat(?:e|es|ed|ing)|forecasts?|predict(?:s|ed)?|projected|probably|should soon"),
    (Mood.MAY, r"may|might|could|can|possible|possibly|possibility|potential|potentially|perhaps|maybe|optional"),
    (Mood.CONSIDER, (r"consider(?:s|ed|ing|ation)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|explor(?:e|es|ed|ing)|"
                    r"look(?:s|ed|ing)? (?:at|into)|think(?:s|ing)? about|evaluat(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing)|examin(?:e|es|ed|ing)")),
    (Mood.PROPOSE, (r"propos(?:e|es|ed|ing|al|als)|drafts?|drafted|recommend(?:s|ed|ing|ations?)?|petition(?:s|ed|ing)?|"
                   r"suggest(?:s|ed|ing|ions?)?|request(?:s|ed|ing)?|seek|seeks|sought|seeking")),
    (Mood.SHOULD, (r"should|must|ought|needs? to|needed to|ha(?:s|ve|d) to|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|calls? (?:for|on)|"
                  r"called (?:for|on)|calling (?:for|on)|press(?:es|ed|ing)? (?:for|to)|require[sd]? to")),
)  # fmt: skip
_REPORT: Final = (
    r"said|says|saying|say|told(?: (?:\w+ ){1,3}?(?=that))?|according to|stated|noted|wrote|argued|argues|claimed|"
    r"reported|testified|warned|explained"
)
_IF: Final = r"if|unless|provided that|as long as|only when|on condition that|subject to|contingent on"
_BREAK: Final = (
    r"[;:()\"]|\.(?!\d)|,(?!\d)|[?!]| - |\b(?:that|which|who|whom|but|while|although|though|because|whereas|however|after|"
    r"before|when|once|following|despite|even though)\b|"
    r"\b(?:and|or)\b(?= (?:not|no|never|will|would|may|might|could|can|should|must|has|have|had|is|are|was|were|it|he|she|they|we|i|you|"
    r"did|does|do|\w{2,14}ed|plans?|to|struck|cut|set|kept|held|gave|took|put|rose|fell|lost|won|let|upheld)\b)|"
    r"\b(?:and|or)\b(?= (?:its|their|his|her|the|an?) (?:[\w'-]{1,20} ){1,4}(?:will|would|may|might|could|should|must|has|have|had|is|are|was|"
    r"were|did)\b)"
)
_SCAN: Final = re.compile(
    rf"(?P<nothing>\b(?:{_NOTHING}))|(?P<open>\b(?:{_OPEN})\b)|(?P<deny>\b(?:{_DENY})\b)|"
    rf"(?P<neg>\b(?:{_NEG})\b)|(?P<without>\bwithout (?:an? |any |the )?)|"
    + "|".join(rf"(?P<{mood.name}>(?:\b|(?='))(?:{words})\b)" for mood, words in _MOODS)
    + rf"|(?P<report>\b(?:{_REPORT})\b)|(?P<if>\b(?:{_IF})\b)|(?P<break>{_BREAK})"
    + r"|(?P<word>\d[\d,.]{0,30}|[^\W\d_]+)"
)
_COMPLETING: Final = frozenset({"that", "which"})
WITHOUT: Final = "without "  # before the meaning of what is missing
_BE: Final = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "to", "also", "soon"}
)


def read_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a plain text, in order; those without a word of meaning are left out."""
    clauses: list[Clause] = []
    growing = _Growing()
    for match in _SCAN.finditer(text.lower()):
        kind = match.lastgroup or "word"
        if kind == "break":
            completes = match[0] in _COMPLETING
            outer = growing.moods | growing.outer if completes else set()
            growing = growing.close(clauses)
            growing.outer = outer
        elif kind == "report":
            growing.reporting = True
            growing = growing.close(clauses)
        elif kind == "if":
            growing = growing.close(clauses)
            growing.conditional = True
        else:
            growing.take(kind, match[0])
    growing.close(clauses)
    return tuple(clauses)


class _Growing:
    """A clause while it is read."""

    __slots__ = (
        "conditional",
        "denials",
        "expects_head",
        "governed",
        "heads",
        "marks",
        "moods",
        "negations",
        "open",
        "outer",
        "reporting",
        "without",
    )

    def __init__(self) -> None:
        self.marks: set[str] = set()
        self.heads: set[str] = set()
        self.moods: set[Mood] = set()
        self.outer: set[Mood] = set()
        self.governed: set[str] = set()
        self.negations = 0
        self.denials = 0
        self.without = False
        self.open = False
        self.reporting = False
        self.conditional = False
        self.expects_head = False

    def take(self, kind: str, word: str) -> None:
        if kind == "word":
            self._take_word(word)
            return
        if kind == "without":
            self.without = True
            return
        self.expects_head = True
        if kind == "deny":
            self.denials += 1
        elif kind == "neg":
            self.negations = 1  # 'neither ... nor' denies once
            if word.endswith("n't"):
                mood = _CONTRACTED.get(word)
                self.moods.update({mood} if mood else ())
        elif kind == "open":
            self.open = True
        elif kind != "nothing":
            self.moods.add(Mood[kind])

    def _take_word(self, word: str) -> None:
        if word in _BE:
            self.expects_head = True
            return
        if word in STOP:
            return
        mark = meaning(word.rstrip(".,"))
        if self.without:
            mark, self.without = f"{WITHOUT}{mark}", False
        self.marks.add(mark)
        if self.moods:
            self.governed.add(mark)
        if self.expects_head or word.endswith("ed") or is_verb(mark):
            self.heads.add(mark)
        self.expects_head = False

    def close(self, clauses: list[Clause]) -> "_Growing":
        if self.marks or self.negations or self.denials or self.open:
            clauses.append(
                Clause(
                    marks=frozenset(self.marks),
                    heads=frozenset(self.heads),
                    is_negative=(self.negations + self.denials) % 2 == 1,
                    is_open=self.open,
                    is_reporting=self.reporting,
                    is_conditional=self.conditional,
                    moods=frozenset(self.moods),
                    outer=frozenset(self.outer),
                    governed=frozenset(self.governed),
                    denies=self.denials > 0,
                )
            )
        return _Growing()


_CONTRACTED: Final = {
    "won't": Mood.WILL,
    "wouldn't": Mood.WOULD,
    "couldn't": Mood.MAY,
    "shouldn't": Mood.SHOULD,
    "mustn't": Mood.SHOULD,
}
