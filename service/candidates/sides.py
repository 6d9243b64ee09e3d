"""Tells which side a speaker takes, and on what, where the clause that says so leaves no doubt."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.agents import start_of_passive
from service.candidates.images import stances_of_images
from service.candidates.judgements import judgements
from service.candidates.manners import stances_of_manner
from service.candidates.oughts import SOMEBODY, judged_so, oughts
from service.candidates.phrases import measure_before, names_measure, phrase_at
from service.candidates.side_words import (
    BAD,
    GOES_ON,
    GOOD,
    ITS_OWN,
    PRESSURE,
)
from service.candidates.wishes import conditions, measure_at, wishes


@dataclass(frozen=True, slots=True)
class Side:
    """What a passage's words settle: the stance, or what it is about, or both."""

    stance: Stance | None = None
    topic: str | None = None


Owns = Callable[[str, bool], bool]
UNTOLD: Final = Side()
_SO: Final = r"(?:also|again|still|now|long|both|too|\w{3,14}ly|on [A-Z]\w+(?: \d{1,2})?|by contrast,?) "
_FOR: Final = (
    r"welcom(?:es?|ed)|prais(?:es?|ed)|applaud(?:s|ed)?|support(?:s|ed)?|back(?:s|ed)|endors(?:es?|ed)|"
    r"favou?r(?:s|ed)?|hail(?:s|ed)|cheer(?:s|ed)|commend(?:s|ed)?|embrac(?:es?|ed)|defend(?:s|ed)|"
    r"celebrat(?:es?|ed)|(?:is|are|was|were|remains?) (?:\w{2,12}ly )?(?:pleased|glad|happy|delighted|grateful|encouraged|enthusiastic|relieved)"
    r"(?: (?:with|by|to see|for|about))?|(?:is|are) (?:\w{2,12}ly )?in favou?r of|approves? of|laud(?:s|ed)|"
    r"(?:(?:has|have|had) )?(?:come|came|speaks?|spoke|spoken) out (?:\w{2,12}ly )?in favou?r of"
)
_AGAINST: Final = (
    r"oppos(?:es?|ed)|critici[sz](?:es?|ed)|condemn(?:s|ed)?|denounc(?:es?|ed)|deplor(?:es?|ed)|reject(?:s|ed)?|"
    r"protest(?:s|ed)?|object(?:s|ed)? to|slam(?:s|med)|blast(?:s|ed)|decr(?:y|ies|ied)|assail(?:s|ed)|"
    r"lambast(?:es?|ed)|attack(?:s|ed)|knock(?:s|ed)|(?:(?:will|would) )?vot(?:es?|ed) against|"
    r"(?:(?:has|have|had) )?(?:come|came|speaks?|spoke|spoken) out (?:\w{2,12}ly )?against|(?:is|are|was|were|remains?|remained) [\"\u201c]?(?:(?:\w{2,12}ly|also|still|now) ){0,2}"
    r"(?:opposed to|against|dissatisfied(?: with)?|disappointed(?: by| with| in)?|unhappy(?: with| about)?|concerned (?:about|by|over|that)|"
    r"worried (?:about|by|that)|s[kc]eptical (?:about|of)|(?:furious|angry|outraged|dismayed) (?:about|at|by|over|with)|troubled by|alarmed by|wary of)|sound(?:s|ed) the alarm (?:over|about|on)|t(?:akes?|ook) issue with|(?:balk|bristl)(?:s|es|ed) at|"
    r"(?:voic|express|rais)(?:es|ed) (?:\w{2,12} ){0,2}?(?:concerns?|doubts?|objections?|misgivings|alarm|dismay|reservations|unease|opposition|anger|regrets?|"
    r"disappointment|dissatisfaction|frustration|outrage|worries) (?:over|about|at|on|with|to|regarding)"
)
# Who takes the side: the one whose verb the cue is, or who speaks for itself.
_SELF: Final = (
    r"\b(?:I|[Ww]e|it|he|she|they|(?:[Oo]ur|[Mm]y|its|his|her|their|the) "
    r"(?:group|members|members?hip|association|company|country|government|ministry|council|union|party|agency|client|coalition|"
    r"industry|side|alliance|federation|chamber|department|office|delegation|administration))"
)
_NAME: Final = r"[A-Z][\w.&'\u2019-]{0,30}(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w.&'\u2019-]{0,30}){0,6}"
_OWN: Final = re.compile(
    rf"(?:{_SELF}|\b(?P<name>{_NAME})(?:, (?!and\b|or\b)[^,;.]{{2,80}},)?) [\"\u201c]?(?:{_SO}){{0,2}}(?:(?P<for>{_FOR})|(?P<against>{_AGAINST}))[\"\u201d]?(?:\s+|(?=[.,;]))(?P<that>that\b)?"
)
_HOPES: Final = re.compile(
    rf"(?:{_SELF} (?:{_SO})?)?\b(?:am|is|are|was|were|remains?|remained) (?:\w{{2,12}}ly )?"
    r"(?:committed to|hopeful|optimistic|confident|satisfied|looking forward to)\b"
)
# 'Warned of the levy', 'cautioned against scrapping the quota'; who is warned to obey a measure is told nothing against it.
_WARNS: Final = re.compile(
    r"\b(?:warn|caution)(?:s|ed|ing)? (?:(?:the |its |their )?(?:agency|ministry|government|board|commission|administration|department|president|minister|congress|lawmakers|"
    r"senators|parliament|cabinet|council|[A-Z][\w.\u2019'-]{1,20}(?: [A-Z][\w.\u2019'-]{1,20}){0,3}) )?(?:against|of|about|over)\s+"
    r"(?:(?P<undoing>(?:dropp|lift|scrapp|repeal|remov|withdraw|suspend|rescind|revok|cancell|abandon|abolish|end|halt|stopp|revers|roll(?:ing)? back|weaken|loosen|eas)ing)\s+|"
    r"(?P<doing>(?!lev)\w{2,12}ing(?: into| ahead with| through| up| on)?)\s+)?"
)
_ENDS_IT: Final = re.compile(
    r"\b(?:drop|lift|scrap|repeal|remov|withdr|suspen|rescind|revok|cancel|abandon|end\b|strike|struck|overturn|win\b|won\b|prevail|appeal|block|exempt|court)"
)
_CONDITIONED: Final = re.compile(
    r"\b(?:would|could|will) (?:only |also )?(?:support|back|accept|live with|agree to|welcome|endorse|oppose|join|sign|ratify|vote for|get behind|go along with|wave through|drop (?:its|their) objections? to)\s+"
)
# 'supports the quota as long as it covers rice': the condition is on what is supported.
_PROVIDED: Final = re.compile(
    r"[^,;.:]{2,90}?,? (?:but )?(?:provided(?: that)?|on (?:the )?(?:condition|understanding) (?:that|of)|only (?:if|once|when)|as long as|so long as|once )\b"
)
_WARNED: Final = re.compile(r"\bwarn(?:s|ed|ing) (?:[A-Z]\w+ |reporters |lawmakers )?that [\"\u201c]?")
_LACKED: Final = re.compile(r"\b(?:without|unless|if|lack|absence|end|loss|lapse|delay|failure)\b")
_UNOPPOSED: Final = re.compile(
    rf"(?:{_SELF}|\b(?P<name>{_NAME}))(?:(?: is| are|['\u2019]re)? not|(?: is| are)n['\u2019]t| does(?: not|n['\u2019]t)| do(?: not|n['\u2019]t))"
    r" (?:opposed to|against|oppose|object to)\s+(?=[^.;]{3,160}\bbut\b)"
)
_CUE: Final = re.compile(
    rf"(?:(?P<for>{_FOR})|(?P<against>{_AGAINST}|accus(?:es?|ed)))\b\s*(?P<that>that\b|[^.;,]{{2,50}} of [\"\u201c]?\w+ing\b)?"
)
# 'Deplores | and firmly opposes the move'.
_AND_VERB: Final = re.compile(rf"(?:and|or) (?:\w+ly )?(?:{_FOR}|{_AGAINST})(?:\s+|(?=[.,;]))")
_UNDO: Final = (
    r"drop|lift|scrap|repeal|remove|withdraw|suspend|rescind|revoke|cancel|abandon|abolish|end|halt|stop|reconsider|"
    r"rethink|avoid|block|veto|overturn|reject|refrain from|back away from|do away with|walk back|reverse|roll back|pause|"
    r"wait(?: on| with)?|hold off(?: on)?|hold back|hold fire(?: on)?|think (?:twice|again)(?: about)?|go slow(?:ly)?(?: on| with)?|slow down(?: on)?|"
    r"tread \w+(?: on)?|delay|postpone|put off|defer|bury|kill|ditch|axe|dump|shelve|strike down|strike out|tear up|throw out|vote down|water down|weaken|phase out|eliminate|cut"
)
_KEEP: Final = (
    r"adopt|pass|approve|enact|keep(?! [^.;,]{2,40}? (?:off|out of|from)\b)|maintain|extend|renew|ratify|sign|impose|uphold|preserve|retain|strengthen|tighten|"
    r"publish|issue|use|implement|enforce|expand|finali[sz]e|restore|back|support|grant|join|apply|"
    r"rush(?: into)?|hurry(?: with)?|hasten|act alone(?: on)?|go (?:it alone|ahead)(?: with| on)?|proceed(?: with)?|leave(?= [^.;,]{3,60} (?:untouched|intact|in place|alone))|make(?= [^.;,]{3,60} permanent)|protect|defend|(?:move|press|push) ahead(?: with)?|follow through with"
)
_TAKE: Final = (
    r"adopt|pass|approve|enact|extend|renew|ratify|impose|uphold|preserve|strengthen|tighten|restore"
)
_ASKS: Final = (
    r"(?:urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)|pressur(?:es?|ed|ing)|call(?:s|ed|ing)? on|lobb(?:y|ies|ied|ying)|"
    r"want(?:s|ed)?|request(?:s|ed|ing)?|beg(?:s|ged|ging)?|plead(?:s|ed|ing)? with|appeal(?:s|ed|ing)? to|exhort(?:s|ed|ing)?|implor(?:es?|ed|ing)|petition(?:s|ed|ing)|push(?:es|ed|ing)?|encourag(?:es?|ed|ing))"
)
_ASKED: Final = re.compile(
    rf"\b{_ASKS} (?P<whom>(?!not\b|to\b|whether\b|if\b|for\b|that\b)(?:[\w'\u2019.&-]{{1,24}} ){{1,7}}?)[\"\u201c]?(?P<no>not )?"
    rf"to [\"\u201c]?(?:\w{{3,14}}ly )?(?:(?P<undo>{_UNDO})|(?P<keep>{_KEEP}))(?:\s+|(?=[.,;\u201d\"]))"
)
_ASKS_FOR: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|ask(?:s|ed|ing)? for|urg(?:es|ed)|demand(?:s|ed|ing)?)\s+"
    r"(?P<undo>(?:the |an )?(?:immediate |swift |full )?(?:repeal|removal|end|withdrawal|elimination|lifting|suspension|cancellation|revocation) (?:of|to)\s+)?"
)
_ASKED_THAT: Final = re.compile(
    r"\b(?:ask|request|urg|demand|propos|insist|recommend)(?:s|es|ed|ing)? that (?P<what>[^.;,]{3,80}?) (?:should )?(?P<no>not )?be (?:\w+ly )?"
    r"(?:(?P<undo>dropped|lifted|scrapped|repealed|removed|withdrawn|suspended|rescinded|revoked|cancell?ed|abolished|ended|terminated|lowered|cut|"
    r"reduced)|(?P<keep>imposed|collected|kept|maintained|extended|adopted|renewed|raised|applied|levied|doubled|tightened|introduced))\b"
)
_SHOULD: Final = re.compile(
    rf"\b(?:should|must|ought to|needs? to)(?P<no> not|n['\u2019]t)? (?:\w{{3,14}}ly )?(?:(?P<undo>{_UNDO})|(?P<keep>{_TAKE}))\s+"
)
_CALLED: Final = re.compile(
    r"\b(?:call(?:s|ed)|considers?|considered|deem(?:s|ed)|describ(?:es|ed)|label(?:s|ed)|brand(?:s|ed)|denounc(?:es|ed)|dismiss(?:es|ed)|characteri[sz](?:es|ed)|decr(?:ies|ied)|criticized|condemned|knocked)\s+"
    r"(?!on\b|for\b|off\b)"
)
_AS: Final = re.compile(r"\s+(?:as\s+)?(?:an?\s+|the\s+)?[\"\u201c]?(?P<said>[^.;\"\u201d]{3,70})")
_EFFECTS: Final = re.compile(
    r"(?:the |an? |any |its |their )?(?:\w+ ){0,4}?(?:effects?|impacts?|consequences|implications|ramifications|lack|prospects?|idea|possibility)"
    r" (?:of|that|which|from) "
)
_FOR_DOING: Final = re.compile(r"[^.;,]{2,50}? for (?:\w+ly )?(?=\w+ing\b)(?:\w+ing )(?=\w)")
_BAD_WORD: Final = re.compile(rf"\b(?:{BAD})\b", re.IGNORECASE)
_GOOD_WORD: Final = re.compile(rf"\b(?:{GOOD})\b", re.IGNORECASE)
_ABUSES: Final = re.compile(
    r"\b(?:abus(?:es|ed|ing|e of)|weaponi[sz](?:es|ed|ing))\s+(?=[^.;]{0,40}\b(?:controls?|measures?|tariffs|sanctions|trade|rules?)\b)"
)
_WITHHELD: Final = re.compile(
    r"\b(?:declin(?:es|ed) to (?:say|comment|take|discuss|speculate)|no comment|took no position|takes no position|"
    r"(?:did|would|could|do|does)(?: not|n['\u2019]t) (?:say|comment|take a (?:side|position|stand))|"
    r"ha(?:s|ve|d)(?: not|n['\u2019]t) (?:yet )?(?:decided|settled|determined|made up|ruled out|taken a (?:side|position|stand))|"
    r"did(?: not|n['\u2019]t) (?:rule out|exclude))\b\s*(?:(?:on|about|whether|if|how|when)\s+(?:to \w+\s+)?)?"
)
_DOING: Final = re.compile(r"[a-z]{2,15}ing \w")
_PARTICIPLE: Final = re.compile(r"\w+ing\b")
_LEADS: Final = re.compile(rf"(?:{_SELF}|\b(?:and|but|also)|\u201c|\") (?:{_SO}){{0,2}}$|[\u201c\"]$")
_WEIGHS: Final = re.compile(
    r"\b(?:is|are|was|were) (?:still |also |now )?(?:considering|weighing|studying|reviewing|evaluating|looking at)\s+"
)
# What the other clause is about is not what the side is on: 'urged them to stop, and said its licences are legal'.
_TWO_SAID: Final = re.compile(r";|\band (?:said|says|called|calls|told|added|argued|warned|asked|insisted)\b")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?\u201d\"]) (?=[A-Z\u201c\"])")
_IF: Final = re.compile(
    r"(?<!even )(?<!as )\b(?:if|unless|provided(?: that)?|so long as|as long as|on (?:the )?(?:condition|understanding)|only (?:if|when|after|once)|and not a day sooner)\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"(?:\b(?:not|never|cannot|no longer|neither|nor|without|hardly|nobody|no|refus\w+ to|declin\w+ to|fail\w* to|stop\w* short of|den(?:y|ied|ies))|n['\u2019]t)"
    r"(?: [\w'\u2019-]{1,14}){0,3}\s*$",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\b(?:whether|if|unless|although|though|while|may|might|could|would|once|had|without|that if)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?:opponents?|critics?|supporters?|backers|those who|whoever|anyone|who)\b[^,;.]{0,30}$",
    re.IGNORECASE,
)
_BEFORE: Final = 70  # signs in which a word that turns another stands before it
_AFTER: Final = 300


def tell_side(passage: str, cue: int | None, is_own: Owns = lambda *_: False) -> Side:
    """The side that one sentence takes; `cue` is where the speaker's own verb stands in it.

    `is_own` tells of a name whether the speaker has it or speaks for it; it is told as well whether the name
    opens a clause that is given to the speaker only behind it: 'Japan opposes it, the ministry said'.
    """
    found = list(_sides(passage, cue, is_own))
    stances = {side.stance for side in found} - {None}
    if Stance.CONDITIONAL in stances:
        stances = {Stance.CONDITIONAL}
    stance = next(iter(stances)) if len(stances) == 1 else None
    if stance in {Stance.SUPPORTS, Stance.OPPOSES} and _IF.search(passage):
        stance = None
    topic = _topic_of(found, stance)
    if topic is None and (stance is None or not tells_two(passage)):
        topic = _subject(passage)
    return Side(stance, topic)


def tells_two(text: str) -> bool:
    """Whether a sentence has two clauses in which something is said: each may be about a measure of its own."""
    return _TWO_SAID.search(text) is not None


def _subject(text: str) -> str | None:
    """The measure of which something is said, whatever it is."""
    found = (measure_before(text, match.start()) for match in GOES_ON.finditer(text))
    return next((topic for topic in found if topic is not None), None)


def join_sides(sides: Iterable[Side]) -> Side:
    """What the sentences of one passage settle together: a stance only where none tells another."""
    told = [side for side in sides if side != UNTOLD]
    stances = {side.stance for side in told} - {None}
    if len(stances) > 1:
        stances -= {Stance.UNCOMMITTED}  # who backs one thing and declines to say another
    stance = next(iter(stances)) if len(stances) == 1 else None
    return Side(stance, _topic_of(told, stance))


def side_of(words: str) -> Side:
    """What some sentences settle, whoever says them."""
    return join_sides(tell_side(sentence, None) for sentence in _SENTENCE_END.split(words))


def _topic_of(told: Sequence[Side], stance: Stance | None) -> str | None:
    """The topic of what tells the stance; else of what tells none."""
    exact = (side.topic for side in told if side.topic and side.stance is stance)
    other = (side.topic for side in told if side.topic and (stance is None or side.stance is None))
    return next(exact, None) or next(other, None)


def _sides(text: str, cue: int | None, is_own: Owns) -> Iterator[Side]:
    yield from _taken(text, cue, is_own)
    yield from _asked(text, cue)
    yield from (Side(stance, topic) for stance, topic in judgements(text))
    for at, topic, is_for in oughts(text):
        if not _undone(text, at):
            yield Side(Stance.SUPPORTS if is_for else Stance.OPPOSES, topic)
    yield from _warned(text)
    yield from _warned_of(text, cue)
    yield from (Side(stance) for stance in stances_of_manner(text, cue))
    yield from (Side(stance) for stance in stances_of_images(text))
    yield from (Side(stance, t) for at, stance, t in wishes(text) if _is_speakers(text, at, cue))
    yield from (Side(Stance.CONDITIONAL, topic) for topic in conditions(text))
    for match in _CALLED.finditer(text):
        if _is_speakers(text, match.start(), cue):
            yield _named(text, match)
    for match in _WITHHELD.finditer(text):
        yield Side(Stance.UNCOMMITTED, measure_at(text, match.end()))
    for match in _WEIGHS.finditer(text):
        yield Side(None, measure_at(text, match.end()))


def _taken(text: str, cue: int | None, is_own: Owns) -> Iterator[Side]:
    """Where the speaker is said to be for or against something, or only on a condition."""
    own = _CUE.match(text, cue) if cue is not None else None
    if own is not None and not _undone(text, own.start()):
        yield _of_verb(text, own)
    for match in _OWN.finditer(text):
        if _is_own(match, cue, is_own) and not _undone(text, match.start()):
            yield _of_verb(text, match)
    for match in _UNOPPOSED.finditer(text):
        if _is_own(match, cue, is_own) or ITS_OWN.search(text, match.end()) is not None:
            yield Side(Stance.CONDITIONAL, measure_at(text, match.end()))
    for match in _HOPES.finditer(text):
        if not _ENDS_IT.search(text, match.end(), match.end() + _AFTER) and not _undone(text, match.start()):
            yield Side(Stance.SUPPORTS, measure_at(text, match.end() + 1))
    for match in _CONDITIONED.finditer(text):
        if _IF.search(text, match.end(), match.end() + _AFTER) and not _DENIED.search(
            text[max(0, match.start() - _BEFORE) : match.start()]
        ):
            yield Side(Stance.CONDITIONAL, measure_at(text, match.end()))


def _warned(text: str) -> Iterator[Side]:
    """Where somebody warns of what a measure does: 'warned that the quota could empty shelves'."""
    for match in _WARNED.finditer(text):
        verb = GOES_ON.search(text, match.end())
        topic = measure_before(text, verb.start()) if verb is not None else None
        if (
            topic is not None
            and verb is not None
            and len(text[match.end() : verb.start()].split()) <= len(topic.split()) + 1
            and not _LACKED.search(text, match.end(), verb.start())
            and not PRESSURE.search(topic)
            and not _undone(text, match.start())
        ):
            yield Side(Stance.OPPOSES, topic)


def _asked(text: str, cue: int | None) -> Iterator[Side]:
    """Where the speaker wants a measure to be taken, or undone."""
    for match in (*_ASKED.finditer(text), *_SHOULD.finditer(text)):
        topic = measure_at(text, match.end())
        if match.re is _SHOULD and topic is None:
            continue
        if match.re is _SHOULD or (
            _is_speakers(text, match.start(), cue) and not _undone(text, match.start())
        ):
            undone = (match["undo"] is not None) != (match["no"] is not None)
            topic = topic or (_doing(text, match.end()) if match["undo"] and not match["no"] else None)
            yield Side(Stance.OPPOSES if undone else Stance.SUPPORTS, topic)
    for match in _ASKED_THAT.finditer(text):
        topic = measure_before(text, match.end("what"))
        if topic is not None and _is_speakers(text, match.start(), cue) and not _undone(text, match.start()):
            undone = (match["undo"] is not None) != (match["no"] is not None)
            yield Side(Stance.OPPOSES if undone else Stance.SUPPORTS, topic)
    for match in _ASKS_FOR.finditer(text):
        topic = measure_at(text, match.end())
        if topic is not None and _is_speakers(text, match.start(), cue) and not _undone(text, match.start()):
            yield Side(Stance.SUPPORTS if match["undo"] is None else Stance.OPPOSES, topic)
    for match in _ABUSES.finditer(text):
        yield Side(Stance.OPPOSES, measure_at(text, match.end()))


def _warned_of(text: str, cue: int | None) -> Iterator[Side]:
    """Where the speaker warns of a measure, or against undoing one."""
    for match in _WARNS.finditer(text):
        effects = _EFFECTS.match(text, match.end())
        topic = measure_at(text, match.end() if effects is None else effects.end())
        if topic is not None and _is_speakers(text, match.start(), cue) and not _undone(text, match.start()):
            yield Side(Stance.OPPOSES if match["undoing"] is None else Stance.SUPPORTS, topic)


def _is_own(match: re.Match[str], cue: int | None, is_own: Owns) -> bool:
    name: str | None = match["name"]
    return name is None or is_own(name, cue is not None and match.start() < cue)


def _is_speakers(text: str, at: int, cue: int | None) -> bool:
    """Whether a verb is the speaker's: the one that the text gives to the speaker, or one joined to it."""
    return (
        at == cue
        or _PARTICIPLE.match(text, at) is not None
        or _LEADS.search(text, max(0, at - _BEFORE), at) is not None
    )


def _undone(text: str, at: int) -> bool:
    before = text[max(0, at - _BEFORE) : at]
    return any(pattern.search(before) for pattern in (_DENIED, _OPEN, _OTHERS))


def _of_verb(text: str, match: re.Match[str]) -> Side:
    stance = Stance.SUPPORTS if match["for"] else Stance.OPPOSES
    if match["that"] is not None:
        return Side(stance)
    if _PROVIDED.match(text, match.end()):
        return Side(Stance.CONDITIONAL, measure_at(text, match.end()))
    effects = _EFFECTS.match(text, match.end())
    if effects is not None:
        return Side(stance, measure_at(text, effects.end()))
    if text.startswith("by ", match.end()):
        return Side(stance, measure_before(text, start_of_passive(text, match.start())))
    blamed = _FOR_DOING.match(text, match.end())
    begin = blamed.end() if blamed is not None else match.end()
    more = _AND_VERB.match(text, begin)
    topic = phrase_at(text, begin if more is None else more.end())
    is_topic = topic is not None and (
        names_measure(topic)
        or (blamed is None and topic[:1].islower() and not SOMEBODY.search(topic.split(" for ")[0]))
    )
    return Side(stance, topic if is_topic else None)


def _named(text: str, match: re.Match[str]) -> Side:
    topic = phrase_at(text, match.end())
    if topic is None:
        return UNTOLD
    if (judged := judged_so(topic)) is not None:
        return Side(Stance.SUPPORTS if judged[1] else Stance.OPPOSES, judged[0])
    # The phrase as it stands there may have other small words in front; what is said of it comes behind.
    at = text.find(topic.split()[-1], match.end())
    said = _AS.match(text, at + len(topic.split()[-1]))
    bad, good = (word.search(said["said"]) if said is not None else None for word in (_BAD_WORD, _GOOD_WORD))
    stance = None
    if bool(bad) != bool(good):
        stance = Stance.OPPOSES if bad else Stance.SUPPORTS
    return Side(stance, topic if names_measure(topic) else None)


def _doing(text: str, at: int) -> str | None:
    """What somebody is asked to stop: 'stop | blocking trade'."""
    topic = phrase_at(text, at)
    return topic if topic is not None and _DOING.match(topic) else None
