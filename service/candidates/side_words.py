"""The words that say of a measure what it is worth, or what good or harm it does."""

import re
from typing import Final

BAD: Final = (
    r"unfair|unjust(?:ified|ifiable)?|unwarranted|unlawful|illegal|wrong(?:headed)?|arbitrary|disastrous|harmful|reckless|misguided|"
    r"(?:deeply |badly |fatally )?flawed|(?:deeply )?distorted|unacceptable|excessive|baseless|groundless|mistake|blow|"
    r"tax on|affront|protectionis\w+|coercion|bullying|counterproductive|disappointing|unreasonable|absurd|"
    r"costly|terrible|bad|dangerous|discriminat\w+|punitive|unnecessary|unworkable|overreach|setback|burden|disaster|"
    r"catastroph\w+|devastating|gift to|half-measure|coupon for|betrayal|outrage\w*|insult|violation|abuse|massive cost|unprecedented attack|"
    r"slap in the face|kick in the teeth|(?:the )?wrong (?:answer|tool|approach|remedy|medicine|move|step)|self-defeating|short-?sighted|cynical|nonsens\w*|pointless|needless|useless|"
    r"toothless|inadequate|too (?:little|weak|broad|blunt|timid)|draconian|heavy-handed|disproportionate|dead end|own goal|death knell|nail in the coffin|bitter pill|"
    r"step back(?:wards?)?|backward step|farce|sham|giveaway|handout|windfall for|threat to|danger to|hardship|headache|nightmare|scandal|extortion|blackmail|hypocri\w+|illogical|"
    r"irrational|inexplicable|baffling|unhelpful|unfriendly|provocati\w+|inflationary|regressive|bullying"
)
GOOD: Final = (
    r"critical(?! of)|essential|vital|fair|proportionate|justified|lawful|overdue|welcome|reasonable|sound|"
    r"balanced|bold|crucial|indispensable|(?:good|right|important|positive|major|historic|great|welcome|significant|big) "
    r"(?:step|move|win|victory|thing|news|decision|day|deal|agreement)|win for|victory for|lifeline|"
    r"sensible|prudent|timely|wise|legitimate|workable|game[- ]changer|breakthrough|boon|godsend|shot in the arm|boost (?:for|to)|step forward|common sense|"
    r"good (?:start|policy|idea)|(?:the )?right (?:answer|tool|approach|call)|vindication|step in the right direction"
)
HARM: Final = (
    r"hurt|harm|cost|cripple|destroy|kill|devastate|undermine|damage|threaten|punish|jeopardi[sz]e|burden|violate|penali[sz]e|"
    r"raise (?:\w+ ){0,2}(?:prices|costs)|drive[ -]up|push up|increase (?:\w+ ){0,2}(?:prices|costs)|lead to (?:higher|job)|backfire|"
    r"pose (?:serious |significant |a )?(?:risks?|threats?)|disrupt|stifle|choke|"
    r"(?:close|shut(?: down)?) (?:[\w-]+ ){0,2}(?:plants?|mills?|factories|farms|businesses|shops)|put (?:[\w.'\u2019-]+ ){1,5}?(?:at a disadvantage|out of (?:business|work))|wipe out|crush|strangle|"
    r"bankrupt|decimate|hollow out|hamper|create (?:more |needless |unnecessary |new )+(?:paperwork|red tape|costs|burdens?)|invite (?:retaliation|abuse|fraud)|do nothing (?:for|to)"
)
HARMS: Final = (
    r"hurts|harms|cripples|undermines?|damages?|threatens?|punishes|violates?|raises (?:\w+ ){0,2}(?:prices|costs)|poses? risks?|"
    r"jeopardi[sz]es|penali[sz]es|makes? no sense|goes? too far|does nothing (?:for|to)|miss(?:es)? the (?:point|target|mark)"
)
HELP: Final = (
    r"level the playing field|keep (?:[\w-]+ ){0,2}(?:plants?|mills?|factories|farms) (?:open|running|alive)|bring (?:certainty|relief|stability)|restore fair\w*|"
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
