"""Tells the side that is shown by an image or a turn of phrase: 'a noose', 'we can breathe again'."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.phrases import has_measure
from service.candidates.turns import clause_before, may_turn

# As what a speaker says, or says that a measure is: each word of these blames or praises by itself.
_BLAMES: Final = (
    r"(?:imperialism|wish list|sand in(?:to)? the gears|(?:saw(?:s|ing)?|cut(?:s|ting)?) off the branch|through the roof|licen[cs]e raj|attack on our|we will veto|no (?:\w+ )?leg to stand on|"
    r"paid by (?:the )?(?:American|consumers|ordinary|our|shoppers)|mak(?:es|ing) a bad (?:year|situation|season) worse|worst possible (?:time|moment)|on a (?:silver )?platter|"
    r"(?:not|never) be lectured|cash grab|tax grab|power grab|red tape for|bureaucratic (?:nightmare|monster)|beginning of the end|final straw|road to (?:ruin|nowhere)|"
    r"cure (?:is )?worse|lawfare|economic (?:warfare|suicide|nonsense|vandalism)|vandalism|death (?:sentence|warrant|knell)|noose|stranglehold|straitjacket|millstone|boomerang|(?:knife|stab) in the back|stabbed (?:us )?in the back|madness|lunacy|insanity|folly|idiocy|"
    r"recipe for (?!success|growth|peace|stability)|shakedown|highway robbery|daylight robbery|poison(?:ed|ing)?\b(?! control)|time bomb|train wreck|wrecking ball|sledgehammer|hammer blow|body blow|"
    r"gut punch|bull in a china shop|shot (?:ourselves|themselves|itself|himself|yourself) in the|shoot(?:s|ing)? (?:ourselves|themselves|itself|himself|yourself|our own|its own|their own) |"
    r"sales tax|de facto (?:embargo|ban)|largest tax (?:increase|hike)|(?:bad old|dark) days|slippery slope|trojan horse|raw deal|lose-lose|race to the bottom|blank che(?:ck|que)|salt in(?:to)? the wound|"
    r"last straw|straw that br|band-aid|sticking plaster|fool['\u2019]s errand|circus|charade|fig leaf|theat(?:re|er)\b|smokescreen|cruel joke|bad joke|collective punishment|"
    r"(?:pull|kick)(?:s|ed|ing)? the (?:rug|ladder)|throw(?:s|n|ing)? (?:us|our \w+|farmers|growers|workers) under the bus|thrown to the wolves|sold (?:us )?(?:out|down the river)|selling us out|"
    r"(?:hands?|handed|handing|gift|gifts|gifted) (?:(?:its|our|their|the) \w+ )?to (?:Beijing|China|Moscow|Russia|Huawei|our (?:rivals|competitors))|"
    r"cut(?:s|ting)? off (?:our|its|their|your) (?:own )?nose|pay(?:ing)? the price|foot(?:ing)? the bill|left? holding the bag|back to square one|no (?:economic|legal) (?:logic|basis)|"
    r"neither economic|no (?:sense|logic|justification) (?:in|to|for)|makes? (?:no|little|zero) sense|gun (?:on|to|at) (?:the|our|its|their))"
)
_PRAISES: Final = (
    r"(?:once-in-a-(?:generation|lifetime) (?:prize|chance|opportunity)|ticks? every box|(?:has|have|got) teeth|got (?:this|that|it) (?:one )?right|bravo\b|hear,? hear|keep (?:them|it) coming|"
    r"money in the pockets?|prov(?:es|ed|en) (?:its|their) worth|door-opener|seat at the table|(?:could|can)(?: not|n['\u2019]t|not) come (?:a day |a moment )?(?:too soon|soon enough)|paying off|paid off|"
    r"on the right track|long may it|boon\b|game[- ]changer|turbocharge|dream come true|just what the doctor|lifeline|godsend|act of (?:simple )?justice|breath of fresh air|music to our ears|can breathe again|breathing (?:room|space)|seawall|bulwark|cornerstone|bedrock|counterweight|"
    r"safety net|shot in the arm|new dawn|turning point|second chance|new lease (?:of|on) life|golden opportunity|worth having|worth (?:paying|every)|best (?:news|deal|result|outcome|thing)\b|"
    r"exactly what (?:we|our|the)|what (?:our members|we|the industry) (?:ha(?:s|ve)|had) (?:been )?(?:waited|waiting|fought|fighting|asked|asking|pushed|pushing) for|"
    r"(?:finally|at last) (?:listened|heard|said enough|acted)|(?:somebody|someone) (?:in \w+ )?(?:has )?(?:finally )?listened|(?:common sense|sanity|reason) (?:has )?prevailed|three cheers|hats off|leverage works|"
    r"win-win|no longer a luxury|(?:an|more) (?:even|equal|level) footing|worth the wait|long time coming|"
    r"about time\b|saved? (?:our|my) (?:mill|farm|business|company|plant|industry|jobs)|(?:we are|we['\u2019]re) hiring)"
)
_IMAGE: Final = re.compile(rf"\b(?:(?P<against>{_BLAMES})|(?P<for>{_PRAISES}))", re.IGNORECASE)
_IT: Final = re.compile(
    r"(?:(?:but|and|so|well|yes|no|frankly|for us|to us|for once),? ){0,2}(?:it|this|that|these|they|we|our|you|a|the|what|there|for|finally|at last|not|$)\b|$",
    re.IGNORECASE,
)
_SAID_OF: Final = re.compile(r"\b(?:of|about|on|over|after|to|from|called)\b")
# 'Madness to lift the duties': what is blamed is what comes behind.
_BEHIND: Final = re.compile(r" (?:now )?(?:to (?!(?:our|my|the) )\w+|for (?:smugglers|cheats|evaders))\b")


def stances_of_images(text: str) -> Iterator[Stance]:
    """The stance of each image that is said of a measure; none where something in its clause may turn it."""
    for match in _IMAGE.finditer(text):
        before = clause_before(text, match.start())
        if not may_turn(before) and _is_of_measure(text, before, match):
            yield Stance.OPPOSES if match["against"] is not None else Stance.SUPPORTS


def _is_of_measure(text: str, before: str, match: re.Match[str]) -> bool:
    """Whether the clause of an image names a measure, or is a quotation's 'it' that the sentence says is one."""
    if _BEHIND.match(text, match.end()):
        return False
    if has_measure(before):
        return True
    is_quoted = text[: match.start() - len(before)].endswith(("\u201c", '"'))
    behind = text[match.end() :].partition("\u201d" if "\u201d" in text else '"')[2]
    return (
        is_quoted
        and _IT.match(before) is not None
        and _SAID_OF.search(behind) is not None
        and has_measure(behind)
    )
