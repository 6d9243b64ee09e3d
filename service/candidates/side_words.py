"""The words that say of a measure what it is worth, or what good or harm it does."""

import re
from typing import Final

BAD: Final = (
    r"unfair|unjust(?:ified|ifiable)?|unwarranted|unlawful|illegal|wrong(?:headed)?|arbitrary|disastrous|harmful|reckless|misguided|"
    r"(?:deeply |badly |fatally )?flawed|(?:deeply )?distorted|unacceptable|excessive|baseless|groundless|mistake|blow|"
    r"tax on|affront|protectionis\w+|coercion|bullying|counterproductive|disappointing|unreasonable|absurd|"
    r"costly|terrible|bad|dangerous|discriminat\w+|punitive|unnecessary|unworkable|overreach|setback|burden|disaster|"
    r"catastroph\w+|devastating|gift to (?:[A-Z]|our (?:rivals|competitors)|rivals|competitors|foreign|smugglers|criminals|speculators|traffickers|cheats)|half-measure|coupon for|betrayal|outrage\w*|insult|violation|abuse|massive cost|unprecedented attack|"
    r"slap in the face|kick in the teeth|(?:the )?wrong (?:answer|tool|approach|remedy|medicine|move|step)|self-defeating|short-?sighted|cynical|nonsens\w*|pointless|needless|useless|"
    r"toothless|inadequate|too (?:little|weak|broad|blunt|timid)|draconian|heavy-handed|disproportionate|dead end|own goal|death knell|nail in the coffin|bitter pill|"
    r"step back(?:wards?)?|backward step|farce|sham|giveaway|handout|windfall for|threat to|danger to|hardship|headache|nightmare|scandal|extortion|blackmail|hypocri\w+|illogical|"
    r"irrational|inexplicable|baffling|unhelpful|unfriendly|provocati\w+|inflationary|regressive|bullying|"
    r"boomerang|noose|death sentence|madness|folly|shakedown|recipe for(?! success)|sales tax|largest tax|straitjacket|millstone|poison pill|time bomb|theat(?:re|er)|charade|tax hike|"
    r"knife in the back|stab in the back|trojan horse|de facto embargo|band-aid|trap|straw man|race to the bottom|raw deal|hammer blow|body blow"
)
GOOD: Final = (
    r"critical(?! of)|essential|vital|fair|proportionate|justified|lawful|overdue|welcome|reasonable|sound|"
    r"balanced|bold|crucial|indispensable|(?:good|right|important|positive|major|historic|great|welcome|significant|big) "
    r"(?:step|move|win|victory|thing|news|decision|day|deal|agreement)|win for|victory for|lifeline|"
    r"sensible|prudent|timely|wise|legitimate|workable|game[- ]changer|breakthrough|boon|godsend|shot in the arm|boost (?:for|to)|step forward|common sense|"
    r"good (?:start|policy|idea)|(?:the )?right (?:answer|tool|approach|call)|vindication|step in the right direction|"
    r"act of (?:simple )?justice|breath of fresh air|necessity|counterweight|cornerstone|bulwark|seawall|backbone|milestone|turning point|(?:the |our )?(?:best|only) (?:news|deal|result|outcome|remedy|defen[cs]e|hope|protection)|"
    r"worth (?:having|paying|defending|keeping)|no longer a luxury|safety net|new dawn"
)
HARM: Final = (
    r"hurt|harm|cost|cripple|destroy|kill|devastate|undermine|damage|threaten|punish|jeopardi[sz]e|burden|violate|penali[sz]e|"
    r"raise (?:\w+ ){0,2}(?:prices|costs)|drive[ -]up|push up|increase (?:\w+ ){0,2}(?:prices|costs)|lead to (?:higher|job)|backfire|"
    r"pose (?:serious |significant |a )?(?:risks?|threats?)|disrupt|stifle|choke|"
    r"(?:close|shut(?: down)?) (?:[\w-]+ ){0,2}(?:plants?|mills?|factories|farms|businesses|shops)|put (?:[\w.'\u2019-]+ ){1,5}?(?:at a disadvantage|out of (?:business|work))|wipe out|crush|strangle|"
    r"bankrupt|decimate|hollow out|hamper|create (?:more |needless |unnecessary |new )+(?:paperwork|red tape|costs|burdens?)|invite (?:retaliation|abuse|fraud)|do nothing (?:for|to)|"
    r"(?:finish|kill) (?:off|[\w ]{2,20} off)|erase|gut|bleed|squeeze|sink|shatter|sabotage|starve|suffocate|price (?:[\w'\u2019-]+ ){1,4}out|eat (?:into|away)|shave [\w\s.%-]{1,30}? off|"
    r"(?:simply )?(?:hand|gift) (?:[\w'\u2019-]+ ){1,5}?to (?:[A-Z]|rivals|competitors|our)|chase (?:[\w'\u2019-]+ ){1,4}(?:out|away|to|abroad)|drive (?:[\w'\u2019-]+ ){1,4}(?:out|away|under|abroad|to)|"
    r"force (?:[\w'\u2019-]+ ){1,4}to (?:close|shut|lay|cut|leave|fold)|send (?:[\w'\u2019-]+ ){1,4}(?:to the|into|elsewhere)|slam the door|make (?:[\w'\u2019-]+ ){0,4}(?:dearer|costlier|pricier|more expensive|"
    r"unaffordable|impossible|uncompetitive|unviable)|add (?:about |roughly |up to |another )?(?:[$\u20ac\u00a3][\d.,]+(?: \w+)?|(?:thousands|hundreds|millions|billions) of \w+) to|shut (?:[\w'\u2019-]+ ){1,5}out of|throw (?:[\w'\u2019-]+ ){1,3}out of work|double the (?:price|cost)|leave (?:[\w'\u2019-]+ ){1,5}?(?:stranded|worse off|to wither|idle|exposed|with the bill)"
)
# The same as told of what a measure has done.
HARMED: Final = (
    r"hurt|harmed|cost|crippled|destroyed|killed|devastated|undermined|damaged|punished|burdened|erased|gutted|bled|squeezed|shattered|strangled|choked|stifled|wiped out|crushed|decimated|hollowed out|"
    r"backfired|driven (?:up|out|away)|chased|pushed up|priced (?:[\w'\u2019-]+ ){1,4}out|made (?:[\w'\u2019-]+ ){0,4}(?:dearer|costlier|more expensive|unaffordable|impossible|uncompetitive)|"
    r"forced (?:[\w'\u2019-]+ ){1,4}to (?:close|shut|lay|cut|fold)|raised (?:\w+ ){0,2}(?:prices|costs)|doubled the (?:price|cost)|left (?:[\w'\u2019-]+ ){1,5}?(?:stranded|worse off|idle|exposed)|frozen (?:[\w$-]+ ){1,4}of (?:projects|investment|orders)"
)
HARMS: Final = (
    r"hurts|harms|cripples|undermines?|damages?|threatens?|punishes|violates?|raises (?:\w+ ){0,2}(?:prices|costs)|poses? risks?|"
    r"jeopardi[sz]es|penali[sz]es|makes? no sense|goes? too far|does nothing (?:for|to)|miss(?:es)? the (?:point|target|mark)"
)
HELPED: Final = (
    r"persuaded|proved (?:its|their) worth|saved|rescued|spared|brought (?:[\w'\u2019-]+ ){1,5}back|levell?ed the|stamped out|revived|coaxed|lured|built|created (?:[\w'\u2019,-]+ ){0,4}jobs|kept (?:[\w'\u2019-]+ ){1,5}(?:open|alive|afloat|solvent|running|on the land)|"
    r"given (?:[\w'\u2019-]+ ){1,5}(?:relief|certainty|breathing|stability)|opened (?:up )?(?:the|new|a|doors?)|unlocked|protected|benefited|boosted|worked\b"
)
HELP: Final = (
    r"rescue|save (?!for\b)|spare|revive|unlock|open (?:up )?(?:the |a |new )?(?:doors?|markets?)|throw open|sweep away|plug (?:a|the) (?:hole|gap|loophole)|close (?:a|the) (?:loophole|gap)|"
    r"cut (?:[\w'\u2019-]+ ){0,3}(?:bills?|red tape|paperwork|costs|prices|poverty)|put (?:[\w.'\u2019-]+ ){1,6}?on (?:an? )?(?:even|equal|level|firmer) footing|bring (?:[\w'\u2019-]+ ){1,4}(?:back|home)|create (?:[\w'\u2019,-]+ ){0,4}jobs|"
    r"give (?:[\w'\u2019-]+ ){1,5}(?:relief|certainty|breathing|stability|a (?:fair )?chance|an edge)|guarantee|finally (?:make|give|bring|let|end|put)|stamp out|"
    r"level the playing field|keep (?:[\w-]+ ){0,4}(?:open|running|alive|afloat|solvent)|bring (?:certainty|relief|stability)|restore fair\w*|"
    r"(?:protect|help|benefit|save|boost|safeguard|defend)(?= [^.;,]{0,30}?\b(?:workers|jobs|consumers|farm\w*|famil\w+|"
    r"our|American|domestic|local|growers|mills|manufactur\w+|U\.S\.|producers|makers|companies)\b)"
)
PRESSURE: Final = re.compile(r"\b(?:sanction|embargo|designation|price cap|blacklist)", re.IGNORECASE)
# Where a phrase ends and its verb begins.
GOES_ON: Final = re.compile(
    r"\s[\"\u201c]?(?:is|are|was|were|would|will|has|have|can|could|may|might|must|should|do|does|did|gives?|gave|makes?|made|leaves?|left|"
    r"goes|go|needs?|comes?|came|means?|takes?|took|covers?|applies|apply|helps?|works?|shows?|sends?|sets?|fails?)\b"
)
# Whom a measure may be meant to hit.
ADVERSARY: Final = re.compile(
    r"\b(?:Russia\w*|Moscow|Kremlin|Iran\w*|Tehran|Beijing|China|Chinese|North Korea\w*|Pyongyang|rivals?|competitors|regime|terror\w*|"
    r"evad\w+|cheat\w*|traffick\w+|smuggl\w+|military|war|cartels?|networks?|those who)\b"
)
# 'Berlin isn't opposed to it, its minister said': who speaks is of whom it is said.
ITS_OWN: Final = re.compile(
    r", its (?:[\w-]+ ){0,3}?(?:minister|secretary|president|spokes\w+|ambassador|chief)\b"
)
