"""Checks that a stance is the one that the speaker's words show: 'would not support' is no support."""

import re
from collections.abc import Iterable
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.casing import in_small_letters, of_small_letters
from service.candidates.reporting import ASKING, ASKS_LESS
from service.candidates.stances import STANCE_CUES
from service.ground.by_letter import compile_by_letter, find_by_letter

_FOR: Final = (
    r"support(?:s|ed|ing|ive)?|back(?:s|ed|ing)|(?:to|not|would|will|cannot|n't|fully|strongly|firmly|also|we|they|i) back|favou?r(?:s|ed)?|welcom(?:e|es|ed|ing)|prais(?:e|es|ed|ing)|applaud(?:s|ed|ing)?|"
    r"endors(?:e|es|ed|ing)|hail(?:s|ed|ing)?|champion(?:s|ed|ing)?|cheer(?:s|ed|ing)?|embrac(?:e|es|ed|ing)|commend(?:s|ed|ing)?|celebrat(?:e|es|ed|ing)|"
    r"pleased|delighted|thrilled|grateful|glad|great news|good news|right (?:step|move|decision|thing|direction)|fair(?! (?:trade|share|value|market|competition|price))|overdue|makes sense|happy|thank(?:s|ed)|weight behind|lifeline|voic\w{1,3} support|in favou?r of|would protect|will protect|long overdue|much needed|"
    r"sid(?:es|ed) with|approv(?:es|ed) of|good for|a win for|a victory for|vot(?:es|ed|ing) (?:for|in favou?r)|"
    r"exactly what [\w' ]{1,30}? needed|just what [\w' ]{1,30}? needed"
)
_AGAINST: Final = (
    r"oppos(?:e|es|ed|ing|ition)|critici[sz](?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|reject(?:s|ed|ing)?|protest(?:s|ed|ing)?|"
    r"object(?:s|ed|ing|ion|ions)? to|objections?|(?:are|is|was|were|be|been|strongly|firmly) against|unfair|unjust(?:ified)?|illegal|unlawful|wrong|mistake|disaster|disastrous|unacceptable|disappoint(?:ed|ing|ment)|harmful|"
    r"slam(?:s|med)|blast(?:s|ed)|attack(?:s|ed)|assail(?:s|ed)|lambast(?:s|ed|es)?|decri(?:es|ed)|ruin(?:s|ed|ous)?|devastat(?:e|es|ing)|bad (?:for|news)|a tax on|"
    r"(?:would|will) (?:hurt|harm|cost|destroy|kill|ruin|punish|cripple)|outrag(?:e|ed|eous)|resent(?:s|ed)|fight (?:the|this|it)|reckless|foolish|misguided|"
    r"harms|hurts|punish(?:es|ing)|a blow to|catastroph\w{1,4}|terrible|senseless|useless|question(?:s|ed) the (?:need|wisdom|value|legality)|doubt(?:s|ed) (?:that )?|reservations|(?:will|would|could) sink|came out against|makes? no sense|unhappy|warn(?:s|ed|ing)(?! (?:that |of |about )?(?:[\w'-]{1,16} ){0,5}?(?:without|unless|if|unfair|dump\w{0,4}|evasion|surges?)\b)|protectionist|a gift to|"
    r"vot(?:es|ed|ing) (?:no on|against)|argu(?:es|ed|ing) against|sp(?:oke|eaks?|eaking) (?:out )?against|never been for"
)
_SIDES: Final = compile_by_letter([("FOR", rf"\b(?:{_FOR})\b"), ("AGAINST", rf"\b(?:{_AGAINST})\b")])
# 'Urged lawmakers to adopt it', 'asked for the duties to be renewed'; what is asked to be undone may be asked for a measure.
_KEEP: Final = r"(?:adopt|pass|approv|enact|keep|kept|maintain|extend|renew|ratif|sign|impos|uph[eo]ld|preserv|retain|strengthen|tighten)"
_ASKED: Final = re.compile(
    r"\b(?:urg|ask|press|call|lobb|want|demand|plead|appeal|push)\w{0,5}(?: on| for| with| that)?(?: (?!not\b|to\b|whether\b|if\b|how\b)[\w'\u2019-]{1,20}){1,5}"
    rf"(?P<no> not)?(?: to(?: be)?| be)(?: \w{{2,12}}ly)? {_KEEP}\w{{0,4}}\b"
)
_ASKED_UNDONE: Final = re.compile(
    r"\b(?:urg|ask|press|call|lobb|want|demand|plead|appeal|push)\w{0,5}(?: on| for| with)?(?: (?!not\b|to\b|whether\b)[\w'\u2019-]{1,20}){1,5} "
    r"to (?:be )?(?:scrap|drop|repeal|lift|abolish|abandon|rescind|revoke)\w{0,4}\b"
)
_ONLY_IF: Final = re.compile(r"\bonly (?:if|when|once|on condition)\b", re.IGNORECASE)
# 'The board is drafting a rule, an official said' tells how far a plan is, not what anybody makes of it.
_DESCRIBES: Final = re.compile(
    r"\b(?:is|are|was|were|has been|have been)(?: (?:also|still|now|already|\w{3,12}ly))? (?:draft|prepar|plann|writ|draw|develop|finali[sz]|revis|design)ing\b"
    r"[^.;]{3,160}, (?:an?|one|two|several|the|senior|\w{2,12}) [^.,;]{2,60} (?:said|says|told|confirmed|added|noted)\b|"
    r"\b(?:officials?|spokes\w{3,6}|aides?|diplomats?|sources?|ministry|agency|department|bureau|office|briefers?|staff\w{0,3})(?: (?:also|later|\w{3,12}ly))? "
    r"(?:describ|outlin|detail|explain|summari[sz]|confirm|disclos|set out|laid out|lays out|sets out)(?:s|es|ed|d)?\b"
    r"(?=[^.;]{0,40}\b(?:draft|plan|proposal|rule|scope|list|text|measure|order|quota|timetable|schedule|procedure|process|details)s?\b)(?! as \w+ful\b)",
    re.IGNORECASE,
)
_FORMERLY: Final = re.compile(r"\b(?:had(?: \w{2,12}(?:ly)?)?|used to|once) $")
_NOT: Final = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|no|nothing|neither|nor|none|without|hardly|refus\w{1,3} to|declin\w{1,3} to|fail\w{0,3} to|unable to|unwilling to|stopp?\w{0,3} short of|"
    r"den(?:y|ied|ies)(?: that)?|withdrew|withdr\w{2,4}|lack(?:s|ed)?(?: of)?|reject\w{0,3}|dropp?\w{0,3}|abandon\w{0,3}|end(?:s|ed)|lost)|n['\u2019]t)"
    r"(?: (?!but\b|only\b|because\b)[\w'\u2019-]{1,14}){0,3} $|\b(?:nobody|no one)(?: [\w'\u2019-]{1,14}){1,6} $",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\b(?:whether|if|unless|would only|only)\b[^,;.]{0,80}$|\bwithout\b[^;.]{0,60}$|"
    r"\b(?:may|might|could) (?:(?!not\b)\w{1,12} )?$",
    re.IGNORECASE,
)
# Where the measure is being undone, or somebody else's side is told, being for one thing is being against another.
_TURNED: Final = re.compile(
    r"\b(?:lift\w{0,3}|end(?:s|ed|ing)?|repeal\w{0,3}|remov\w{1,3}|scrap\w{0,4}|suspen[ds]\w{0,4}|paus\w{1,3}|delay\w{0,3}|postpon\w{1,3}|eas(?:e|es|ed|ing)|exempt\w{0,4}|exclusions?|waivers?|cut(?:s|ting)?|"
    r"reduc\w{1,4}|lower\w{0,3}|revo[ck]\w{1,6}|rescind\w{0,3}|withdr\w{2,5}|cancel\w{0,5}|abolish\w{0,3}|drop(?:s|ped|ping)?|opponents?|critics?|supporters?|advocates?|critici[sz]m|"
    r"block(?:ed|ing)?|veto\w{0,3}|strik\w{1,3}|struck|overturn\w{0,3}|retaliat\w{1,4}|too (?:weak|narrow|late|little|soft))\b",
    re.IGNORECASE,
)
_WITHHELD: Final = re.compile(
    r"\b(?:declin\w{1,3} to (?:say|comment|take|answer|discuss|speculate)|(?:did|would|could)(?: not|n['\u2019]t) (?:say|comment|respond|take a (?:side|position|stand))|no comment|"
    r"neither for nor against|took no (?:position|side|stance|stand)|takes no (?:position|side|stance)|ha(?:s|ve|d)(?: not|n['\u2019]t)(?: yet)? (?:decided|taken a (?:position|side|stance)|made up|commented|settled|formed)|"
    r"ha(?:s|ve|d) yet to (?:take|decide|say|state|announce)|undecided|uncommitted|too early|(?:still|is|are) (?:studying|reviewing|weighing|considering|undecided)|neither (?:supports?|backs?|endorsed?|opposes?)|"
    r"stay(?:s|ed)? neutral|remain(?:s|ed)? neutral|no (?:position|opinion|view) on|reserv(?:ed|es) judgment)",
    re.IGNORECASE,
)
_HEDGED: Final = re.compile(
    r"\b(?:argu|conten|urg|call|thank|agree|den(?:y|ie)|protect|defend|importan|commit|progress|may not)",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided (?:that )?|as long as|so long as|on condition|conditional on)\b", re.IGNORECASE
)
_SMALL_WITHHELD: Final = of_small_letters(_WITHHELD)
_SMALL_CUES: Final = {stance: of_small_letters(cue) for stance, cue in STANCE_CUES.items()}
_SPLIT: Final = re.compile(r"; |, (?:while|whereas|but|although|though|and|as) |\b(?:while|whereas) |\. ")
_OPENING: Final = 40  # characters in which the subject of a clause stands


def fitting_stance(stance: Stance, words: str, topic: str = "") -> Stance:
    """The stance itself where the speaker's words allow it, else the one that they show.

    Who asks to scrap what the topic names is against it.
    """
    if stance is Stance.NEUTRAL:
        return stance
    shown, denied = _sides(words)
    if _ASKED_UNDONE.search(words.lower()) and not _TURNED.search(topic):
        shown |= {Stance.OPPOSES}
        if stance is Stance.SUPPORTS and stance not in shown:
            return Stance.OPPOSES
    small = in_small_letters(words)
    withheld = (_WITHHELD.search(words) if small is None else _SMALL_WITHHELD.search(small)) is not None
    if stance in {Stance.SUPPORTS, Stance.OPPOSES}:
        return _of_side(stance, words, shown, denied, withheld=withheld)
    if STANCE_CUES[stance].search(words) or withheld or denied or len(shown) != 1:
        return stance
    if _CONDITION.search(words):
        return Stance.CONDITIONAL
    return stance if _TURNED.search(words) else next(iter(shown))


def _of_side(
    stance: Stance, words: str, shown: frozenset[Stance], denied: frozenset[Stance], *, withheld: bool
) -> Stance:
    other = Stance.OPPOSES if stance is Stance.SUPPORTS else Stance.SUPPORTS
    if stance in shown:
        return stance
    if withheld:
        return stance if other in shown else Stance.UNCOMMITTED
    if (_CONDITION if other in shown else _ONLY_IF).search(words) and not denied:
        return Stance.CONDITIONAL
    if _hints(words, stance) or (other in shown and _TURNED.search(words)):
        return stance  # 'criticised the plan to lift the duty' may be for the duty
    if other in shown:
        return other
    if denied == {stance}:
        # 'Would not support' opposes; 'does not oppose' says no more than that.
        stance = Stance.OPPOSES if stance is Stance.SUPPORTS else Stance.NEUTRAL
    elif not denied and _DESCRIBES.search(words) and not _is_quoted(words):
        stance = Stance.NEUTRAL
    return stance


def _sides(words: str) -> tuple[frozenset[Stance], frozenset[Stance]]:
    """The sides that the words take, and those that they say are not taken."""
    shown: set[Stance] = set()
    denied: set[Stance] = set()
    folded = words.lower()
    for match in find_by_letter(_SIDES, folded):
        side = Stance.SUPPORTS if match.lastgroup == "FOR" else Stance.OPPOSES
        before = folded[max(0, match.start() - 90) : match.start()]
        if _OPEN.search(before) or ("now" in folded and _FORMERLY.search(before)):
            continue
        (denied if _NOT.search(before) else shown).add(side)
    for match in _ASKED.finditer(folded):
        if _NOT.search(folded[max(0, match.start() - 90) : match.start()]) is None:
            shown.add(Stance.OPPOSES if match["no"] else Stance.SUPPORTS)
    if any(word in folded for word in ASKING) and any(
        match["firm"] is not None and _NOT.search(folded[max(0, match.start() - 90) : match.start()]) is None
        for match in ASKS_LESS.finditer(folded)
    ):
        shown.add(Stance.OPPOSES)  # 'urged the agency to wait'
    return frozenset(shown), frozenset(denied)


def _hints(words: str, stance: Stance) -> bool:
    """Whether a weaker word speaks for the stance."""
    small = in_small_letters(words)
    found = STANCE_CUES[stance].finditer(words) if small is None else _SMALL_CUES[stance].finditer(small)
    return any(
        _HEDGED.match(match[0]) is None
        and not _takes_a_side(words.lower(), match.start())
        and _NOT.search(words[max(0, match.start() - 60) : match.start()]) is None
        for match in found
    )


def _is_quoted(words: str) -> bool:
    return any(mark in words for mark in '\u201c\u201d"')


def _takes_a_side(folded: str, at: int) -> bool:
    pattern = _SIDES.get(folded[at])
    return pattern is not None and pattern.match(folded, at) is not None


def own_words(text: str, own: Iterable[str], others: Iterable[str]) -> str:
    """The clauses of a text that name the speaker, by `own` names and quotes, and those that go on after them.

    All of it where none names the speaker.
    """
    mine, theirs = tuple(own), tuple(others)
    pieces: list[str] = []
    start, goes_on = 0, False
    for end in [*(edge.end() for edge in _SPLIT.finditer(text)), len(text)]:
        piece = text[start:end]
        start = end
        opening = piece[:_OPENING]
        goes_on = any(word in piece or piece.strip(" .,;") in word for word in mine) or (
            goes_on and not any(word in opening for word in theirs)
        )
        if goes_on:
            pieces.append(piece)
    return "".join(pieces) if pieces else text
