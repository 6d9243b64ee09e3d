"""The words by which speakers show how they stand to something."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Stance


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})", re.IGNORECASE)


STANCE_CUES: Final[Mapping[Stance, re.Pattern[str]]] = MappingProxyType(
    {
        Stance.SUPPORTS: _words(
            r"welcom", r"hope(?:s|d|ful)?\b", r"optimis", r"confiden(?:t|ce)\b", r"satisf", r"productive", r"progress",
            r"support", r"prais", r"applau", r"look(?:s|ed|ing)? forward", r"pleased", r"importan", r"commit(?:ted|ment)",
            r"benefit", r"harmony", r"back(?:s|ed|ing)\b", r"favou?r", r"endors", r"essential", r"vital", r"success",
            r"glad\b", r"thank", r"protect", r"defend", r"necessary", r"strengthen", r"right step", r"good\b", r"great\b",
            r"agree(?:s|d)?\b", r"on course", r"will continue", r"urg(?:e|es|ed|ing)\b",
            r"call(?:s|ed)? (?:for|on)\b", r"relie(?:f|ved)\b", r"proportionate\b", r"sid(?:es|ed) with", r"plead(?:s|ed)?\b", r"petition(?:s|ed) for", r"delighted", r"enthusiastic", r"stands? behind", r"weight behind", r"would rather", r"fair(?:ness)?\b(?! (?:value|market|trade))",
            r"overdue\b", r"level (?:the )?playing field", r"victory\b", r"historic\b", r"deserv", r"proud", r"the right\b", r"(?:is|are|was|were) right (?:to|in)\b", r"justified", r"(?:is|are|was|were) (?:badly |urgently )?needed\b",
        ),
        Stance.OPPOSES: _words(
            r"oppos", r"disagree", r"disput(?:e|es|ed|ing)\b", r"fight\b", r"critici", r"warn", r"harm", r"hurt", r"wrong", r"unfair", r"illegal", r"unlawful", r"reject",
            r"disappoint", r"protest", r"condemn", r"unjustif", r"mistake", r"burden", r"costly", r"damag", r"denounc",
            r"object(?:s|ed|ion)", r"against\b", r"challeng", r"violat", r"coerc", r"abus", r"fail(?:s|ed|ure)\b",
            r"arbitrar", r"devastat", r"undermin", r"threaten", r"regret", r"concern", r"should(?:n['\u2019]t| not)",
            r"argu(?:es?|ed|ing)\b", r"conten(?:ds?|ded)\b", r"den(?:y|ies|ied)\b", r"may not\b",
            r"baseless", r"groundless", r"flawed", r"distort", r"dissatisf", r"discontent", r"unhappy", r"accus(?:e|es|ed|ing)\b",
            r"contest(?:s|ed|ing)?\b", r"kill(?:s|ed)?\b", r"cripple", r"punish", r"a blow\b", r"double standard", r"bully", r"retaliat", r"countermeasure",
            r"necessary measures", r"safeguard (?:the|its|their) (?:legitimate |lawful )?rights", r"rais(?:e|es|ing) (?:retail |consumer )?(?:prices|costs)",
            r"unacceptab", r"inappropriate", r"shortcoming", r"f(?:all(?:s|en|ing)?|ell) short\b", r"not (?:go far|meet)\b", r"dismiss(?:es|ed|ing)\b", r"dismay", r"deplorabl", r"backfir", r"(?:sharp|stinging) rebuke", r"slam", r"blast(?:s|ed|ing)\b", r"bad (?:policy|idea|deal)\b", r"blatant", r"no basis", r"alarm(?:s|ed|ing)?\b", r"caution(?:s|ed|ing)? (?:against|about|over|[\w ]{2,30}(?:against|about|over))\b", r"misgivings", r"reservations about", r"wary\b",
            r"unease\b", r"half-measure", r"catastroph", r"devastating", r"(?:more|new|great\w*) uncertainty", r"representations\b", r"drive[ -]up\b", r"(?:urg|ask|warn|told|beg)\w* (?:[\w\u2019'-]+ ){1,6}not to\b", r"furious", r"outraged?\b", r"angry\b", r"s[kc]eptical", r"out of the question", r"do(?:es)?(?: not|n['\u2019]t) (?:recogni[sz]e|intend)\b", r"no intention", r"took aim", r"(?:hit|lash)\w* (?:back|out)\b", r"push\w* back (?:against|on)", r"doubts?\b", r"took issue", r"balk(?:s|ed)? at\b", r"los(?:e|es|ing)\b", r"cost(?:s|ing)? (?:us|them|jobs|customers)", r"discriminat", r"protectionis",
        ),
        Stance.CONDITIONAL: _words(
            r"if\b", r"unless\b", r"as long as", r"provided that", r"(?<=, )provided\b", r"only (?:if|when|after|as)", r"ha(?:s|ve) to\b",
            r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )need(?:s|ed)? to\b", r"otherwise", r"balance", r"complicated", r"depend", r"subject to", r"contingent",
            r"must\b", r"condition", r"in exchange", r"so long as", r"before\b", r"live with\b",
        ),
        Stance.UNCOMMITTED: _words(
            r"declin(?:e|es|ed|ing)\b", r"no comment", r"not (?:yet )?(?:decided|determined|commented)", r"studying",
            r"review(?:s|ing)\b", r"consider(?:s|ing)\b", r"too early", r"ha(?:s|ve)(?:n['\u2019]t| not) (?:yet )?",
            r"did(?:n['\u2019]t| not) (?:say|comment|respond|rule out|exclude)", r"open to", r"weighing", r"would(?:n['\u2019]t| not) say",
            r"evaluat", r"no information\b", r"look(?:s|ing)? (?:at|into)", r"undecided", r"yet to (?:make up|decide|take|say|commit)",
        ),
    }
)  # fmt: skip


def stances_in(passage: str) -> tuple[Stance, ...]:
    """The stances that a passage's words allow; neutral always is one."""
    found = [stance for stance, cue in STANCE_CUES.items() if cue.search(passage)]
    return (*found, Stance.NEUTRAL)
