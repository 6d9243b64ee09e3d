"""The words by which trade policy tells the state of a measure: proposed, in force, ended."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus
from service.candidates.casing import any_of

# What a verb has behind it, and no goods: 'lift the ban', 'scrap duties', not 'lifts', 'copper scrap' and 'shelving'.
_ITS: Final = (
    r"(?:(?:the|a|an|its|their|his|her|our|those|these|this|that|them|it|all|any|some|most|many|several|certain|both|\d+|"
    r"(?:[\w-]+ ){0,2}(?:tariffs?|dut(?:y|ies)|sanctions?|bans?|limits?|curbs?|restrictions?|controls?|quotas?|plans?|rules?|"
    r"lev(?:y|ies)|requirements?|embargo(?:es)?|exemptions?|moratorium|tax(?:es)?))\b)"
)
_MEASURE: Final = (
    r"(?:(?!(?:because|of|after|by|to|from|in|for|with|at|since|amid|as|exposed|and|on|before)\b)[\w%.'\u2019$-]+ ){0,5}?"
    r"(?:tariffs?|dut(?:y|ies)|sanctions?|bans?|limits?|curbs?|restrictions?|controls?|quotas?|rules?|orders?(?! from)|rates?|caps?|"
    r"lev(?:y|ies)|requirements?|embargo(?:es)?|exemptions?|exclusions?|moratorium|surcharges?|surtax|licen[cs]\w+|permits?|approvals?|fees?|subsid(?:y|ies)|"
    r"waivers?|preferences?|price band|denial)\b"
)
_DOES: Final = (
    r"impose|ban|require|bar|raise|add|allow|restrict|prohibit|expand|tighten|end|extend|create|limit|lower|let|apply|set|double|close|replace|cut|cover|"
    r"repeal|restore|renew|waive|block|scrap|abolish|introduce|lift|remove|suspend|exempt|halve|slap|ease|relax|sanction|deny|outlaw|drop|delay|launch|open|"
    r"start|begin|issue|publish|retaliate|appeal|resume|withdraw|respond|put off|hit|levy|reimpose|pause|postpone|designate|blacklist|stop|halt|grant|sign|reopen|(?:self-)?initiate|investigate|review|hold|seek|ratify|punish|charge"
)
_STRETCH: Final = r"(?:[^.;]|\.(?=\w| [a-z]))"
_DAY: Final = (
    r"\d|next|midnight|the end|january|february|march|april|may\b|june|july|august|september|october|november|december|jan\b|feb\b|aug\b|sept?\b|oct\b|nov\b|dec\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|mid-|early|late"
)
STATUS_CUES: Final[Mapping[ActionStatus, re.Pattern[str]]] = MappingProxyType(
    {
        ActionStatus.CONSIDERED: any_of(
            r"consider(?:s|ed|ing|ation)?",
            r"weigh(?:s|ed|ing)?",
            r"mull(?:s|ed|ing)?",
            r"stud(?:y|ies|ied|ying)",
            r"explor(?:e|es|ed|ing)",
            r"urg(?:e|es|ed|ing)",
            r"call(?:s|ed|ing)? (?:for|on)(?! evidence)",
            r"push(?:es|ed|ing)? for",
            r"hop(?:e|es|ed|eful|ing)",
            # The month is no 'may', and who may file is not being considered.
            r"(?:(?-i:may)|might|could)(?! once again)(?! (?:also |well |only |then )?(?:be (?:filed|submitted)|file|submit|request|blunt|hurt|harm|dent|push up|"
            r"drive up|raise (?:prices|costs|doubts|questions)|cost|benefit|lead|spur|prompt|spark|mean|weigh|cripple|squeeze|backfire|invite|"
            r"affect|undermine|complicate|cause|disrupt|result|erode|strain)\b)",
            r"(?:ha(?:s|ve|d)|did)(?:n['\u2019]t| not) (?:yet )?(?:decided?|settled?|made up)",
            r"declin(?:e|es|ed|ing) to (?:say|rule out)|undecided",
            r"convince|persuade|press(?:es|ed|ing)?(?! ahead\b| (?:\w+ ){1,4}(?:on|about)\b)",
            r"look(?:s|ed|ing)? (?:at|into)",
            r"open to",
            r"float(?:s|ed) (?:an?|the|its|plans)|toy(?:s|ed|ing) with|ponder(?:s|ed|ing)|moot(?:s|ed)|ey(?:es|ed|eing) (?:lifting|raising|cutting|imposing|ending|an?|new)",
            r"confident",
            r"(?:is|are|was|were) (?:expected|due|set) to (?:decide|determine|rule)(?: [\w ]{1,15})? (?:whether|if)|think(?:s|ing) about|seek(?:s|ing)? (?:talks|negotiations|consultations)|"
            r"debat(?:es|ed|ing)|(?:is|are) assessing|(?:ready|willing|prepared) to (?:negotiate|talk)|asking to be|"
            r"wants? to (?:ban|impose|raise|lift|cut|end|restrict|limit|tighten|extend|scrap|double|halve|introduce|bar|add|require|phase|close|expand)|"
            r"(?:is|are|was|were) (?:also |now )?(?:preparing|drawing up|working on)(?! to\b)|"
            r"(?:is|are) (?:also )?likely|under (?:study|consideration|discussion|assessment|examination)",
            r"(?:(?:ha(?:s|ve)|did|does|do|would|could)(?:n['\u2019]t| not)|cannot|can['\u2019]t|refus(?:es|ed) to) rul(?:e|ed) out",
        ),
        ActionStatus.PROPOSED: any_of(
            r"would (?:also |then |still )?(?:impose|ban|require|bar|raise|add|allow|restrict|prohibit|"
            r"expand|tighten|end|"
            r"extend|create|limit|make|lower|let|force|apply|set|double|close|replace|cut|give|cover|"
            r"subject|phase|refund|repeal|restore|renew|direct|authori[sz]e|fund|waive|charge|block|swap|scrap|abolish|tax|"
            r"introduce|lift|remove|suspend|exempt|cap|halve|slap|hike|broaden|widen|narrow|ease|relax|loosen|oblige|compel|punish|sanction|deny|"
            r"mandate|establish|treble|triple|quadruple|outlaw|penali[sz]e|drop (?:the|its|their)|bring (?:back|in))",
            r"ask(?:s|ed|ing)? (?:member states|lawmakers|parliament|the council|congress) to|ask(?:s|ed)? (?:[\w-]+ ){0,3}?for (?:[\w-]+ ){0,2}?(?:duties|tariffs|protection|relief|safeguards?|exemptions?|exclusions?|quotas?)|"
            r"sen(?:t|ds) (?:congress|parliament|lawmakers) (?:an?|the|its)|(?:submit(?:s|ted)|laid) (?:[\w'\u2019-]+ ){0,5}?(?:bill|draft|proposal|regulations|agreement)|"
            r"propos(?:e|es|ed|ing|al|als)|offer(?:s|ed|ing) to (?:cut|lower|lift|raise|buy|drop|end|remove|scrap|suspend|reduce|exempt|open)|(?:has |have )?(?:formally )?appl(?:y|ied|ies) to join",
            r"petition(?:s|ed|ers?)?",
            r"(?:re-?)?(?<!being )(?<!are )(?<!is )(?<!was )(?<!were )(?<!been )introduc(?:e|es|ed|ing)(?! (?:(?:an?|the|its|new) )*(?:[\w.%-]+ ){0,4}?(?:tariffs?|dut(?:y|ies)|quotas?|bans?|surcharges?|lev(?:y|ies)|controls|sanctions|fees?|restrictions|tax(?:es)?|curbs)\b)|(?:advanced|reported out|marked up|sponsor(?:s|ed)|filed) (?:[\w'\u2019-]+ ){0,6}?(?:bill|legislation|renewal|resolution|amendment)s?",
            r"draft(?:s|ed|ing)?|tabl(?:es|ed) (?:an?|the|its)|put(?:s|ting)? forward",
            r"recommend(?:s|ed|ation|ations)?",
            r"received an? (?:complaint|petition|request)|pass(?:es|ed),? by a vote|pass(?:es|ed) (?:for|on|at|in) (?:its )?(?:first|second|third|final) reading|applied for|(?<!licen[cs]e )applications? (?:for|to|from|by|that|was|were|has|is|are)",
            r"(?<!are )(?<!is )(?<!is further )(?<!are further )(?<!is also )(?<!are also )(?<!at the )request(?:s|ed|ing)?",
        ),
        ActionStatus.UNDER_NEGOTIATION: any_of(
            r"negotiat\w*",
            r"talks",
            r"consultations(?<!public consultations)(?! on\b)",
            r"(?<!as )discuss(?:es|ed|ing|ions?)?",
            r"align(?:s|ed|ing)?",
            r"met with|(?:is|are|was|were|be) meeting|meetings? (?:with|between)",
        ),
        ActionStatus.ANNOUNCED: any_of(
            r"to (?:impose|raise|launch|lift|ban|restrict|add|issue|begin|start|require|adopt|sign|cut|"
            r"extend)",
            r"announc(?:e|es|ed|ing|ement)",
            rf"(?<!aim )(?<!goal )(?<!purpose )(?<!idea )(?<!point )(?<!plan )(?<!job )(?<!task )(?:is|are) to (?:be (?:phased|set up|imposed|lifted|raised|cut|banned|introduced|extended|made|built|capped|abolished|scrapped|suspended|applied|created|halved|doubled|reduced|tightened|signed|launched|opened|closed|ended|removed|added|exempted|levied|entered)|hold|build|set up|phase|freeze|vote|{_DOES})\b|"
            r"seals? (?:an?|the|long|trade|deal|pact)|sealed|initiall?ed (?:an?|the)|to pay [\w$\u20ac\u00a3]{0,3}\d|ink(?:s|ed)|clinch(?:es|ed)|str(?:ikes?|uck) (?:an?|the) (?:[\w-]+ ){0,3}?(?:deal|pact|accord|agreement)|to (?:hear|hold) |"
            r"will(?! (?:also |now |next |then )?(?:study|consider|weigh|examine|explore|look (?:at|into))\b)",
            r"plan(?:s|ned|ning)?",
            r"intend(?:s|ed)?(?! for\b)|intent(?:ion)? to",
            r"expect(?:s|ed)?",
            r"agree(?:s|d)?|(?-i:agreement)",  # the name of one is told of nobody
            r"(?<!previously )(?<!already )(?<!court )decid(?:e|es|ed)(?! (?:not to|against)\b)",
            r"set to",
            r"scheduled",
            r"due(?:(?<=is due)|(?<=are due)) (?:to (?:be|take|start|begin|expire|end|rise|fall|come|go|run|enter|lapse|double|increase|drop|apply|meet|vote|decide|rule|issue|"
            r"publish|resume|open|close|make|hold)|on|by|in|out|back|next|this|before|at|within|later|soon|today|tomorrow|[a-z]{3,6}day|"
            r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? ?\d*|\d)",
            rf"(?:said|says|announced|added) (?:(?:on|late|early|last|this) [\w ]{{2,15}} )?(?:that )?(?:it|he|she|they|the (?:government|country|ministry|administration|bloc|agency|department|commission|bureau|cabinet)|ottawa|beijing|brussels|washington|london|tokyo|seoul|delhi|canberra|moscow|paris|"
            r"berlin|jakarta|canada|china|india|japan|mexico|brazil|vietnam|indonesia|australia|britain|turkey|commerce|customs) would (?:also |then |soon )?"
            rf"(?:{_DOES})|"
            rf"(?:will|would) (?:now )?need (?:an? |to (?:obtain|get|apply))|(?:starts?|begins?|kicks? in) (?:on |from |in |next |at )(?:{_DAY})|"
            r"(?:is|are) set for|vow(?:s|ed)?|press(?:es|ed) ahead with|would be (?:\w+ly )?(?:exempt|excluded)",
            r"threaten(?:s|ed)?",
            r"unveil(?:s|ed)?|pencill?ed in|slated|promised by|"
            r"(?:pledg(?:es|ed)|promis(?:es|ed)|poised|prepar(?:es|ing)|commit(?:s|ted)) to (?:impose|raise|lift|cut|lower|end|scrap|ban|extend|suspend|retaliate|"
            r"launch|open|introduce|adopt|grant|waive|remove|tighten|ease|hit|slap|restrict)|"
            r"(?:pledg(?:es|ed)|promis(?:es|ed)|earmark(?:s|ed)) (?:[\w.$\u20ac-]+ ){0,6}?(?:aid|loans?|lines?|credit|grants?|subsid\w+|support|package|relief)",
        ),
        ActionStatus.IN_FORCE: any_of(
            # Forms that say it is done; after 'to', 'will' or 'would' the bare verb says it is not.
            r"impos(?:es|ed|ing)|issued|issues (?:a|an|the|new|its)|publish(?:es|ed)|add(?:s|ed)|"
            r"(?:allow|permit|authori[sz])(?:s|ed|es) (?:[\w-]+ ){0,4}?(?:imports?|exports?|entry|shipments?|sales?)(?! (?:to|from) (?:rise|fall|grow))|(?<!to )join(?:s|ed) (?:the|an?) [^.;,]{0,40}(?:agreement|pact|deal|accord|bloc)|acced(?:es|ed) to|"
            r"sets (?:[\w-]+ ){0,3}?(?:duties|tariffs|quotas?|rates?|caps?|limits?)|(?:is|are) (?:now |also )?(?:reviewing|investigating|probing|consulting|examining)|(?:filed|lodged|brought) (?:[\w-]+ ){0,4}?(?:complaint|case|dispute|challenge)s? (?:at|with|to|before|against|in) the (?:WTO|World Trade)|"
            r"hits? back|retaliat(?:es|ed)|(?:respond(?:s|ed)|answer(?:s|ed)) with|appeal(?:s|ed) (?:the|a|an|that|against)|(?:started|began) (?:charging|collecting|levying|imposing|applying|requiring|enforcing)|"
            r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?)(?: on [\w -]{2,40}?)? (?:drops?|falls?|rises?|goes|go|climbs?|dropped|fell|rose|went) (?:up |down )?(?:from|to|by) \d|"
            r"(?:told|informed|notified) (?:an?|the) (?:[\w-]+ ){0,3}?(?:importer|exporter|company|producer|manufacturer|broker)s? that|(?:is|are) open (?:for|to) (?:public )?comments?|"
            r"remains? at \d|maintains (?:an?|the|its)|(?:,|temporarily|thereby|effectively) (?:banning|barring|halting|suspending|prohibiting|raising|lowering|restricting|extending|doubling)|"
            r"remains? (?:prohibited|banned|barred|forbidden)|deposit(?:s|ed) (?:its|the|an)|(?:is|are) (?:handing|giving|paying)|(?<!she )(?<!he )(?<!they )(?<!it )sent (?:[\w'\u2019-]+ ){0,6}?back|by (?:freez|impos|bann|rais|add|suspend|extend|slapp)ing|"
            r"(?:rule|order|regulation|notice|amendment|package|law|decree)s? (?:also )?(?:adds?|removes?|amends?|revises?|implements?|expands?|bans|bars|blocks|prohibits|imposes|raises|ends|lifts|extends)(?! (?:on|of)\b)|"
            r"must (?:now )?(?:apply|obtain|get|hold|register|declare)|may once again|(?:was|were|been) introduced|rulings? (?:treats|says|holds|finds)|certif(?:ies|ied)|asking [^.;]{2,30}? for (?:their )?(?:views|comments|opinions)|declar(?:es|ed) [^.;]{2,60} (?:unconstitutional|unlawful|illegal|void|invalid)|been applied|"
            r"(?:is|are|was|were) being introduced|(?:permits?|licen[cs]es?|approvals?)\b[^.;]{0,60}? withh(?:eld|olds|olding)|withh(?:eld|olds|olding) (?:[\w-]+ ){0,2}?(?:permits?|licen[cs]es?|approvals?)|safeguards?\b[^.;]{0,40}? (?:was|were) triggered|votes? to \w+|preliminarily (?:finds|found|determin\w+)|"
            rf"(?:put|puts|plac(?:es|ed)) {_STRETCH}{{2,70}}? (?:on|under) (?:(?:an?|the|its|their) )?(?:[\w-]+ ){{0,4}}?(?:list|alert|register|watch)|"
            rf"(?:trigger(?:s|ed) (?:its|the|an?) (?:[\w-]+ ){{0,2}}?(?:safeguards?|dut(?:y|ies)|tariffs?|investigation|review|clause|mechanism)|(?:activat|invok|updat|upgrad)(?:es|ed) (?:[\w'\u2019-]+ ){{0,5}}?(?:list|agreement|pact|area|clause|safeguards?|mechanism|instrument|law|act|rules?|controls|tariffs?|quotas?|dut(?:y|ies))|blacklists?(?:ed)?) |hits? {_STRETCH}{{2,60}}? with (?:[\w-]+ ){{0,3}}?(?:sanctions|tariffs|duties|lev(?:y|ies))|"
            r"lift(?:s|ed|ing) [^.;,]{2,40}? (?:to|by|from) \d|fr(?:oze|eezes|ozen) (?:the |its |their |all )?(?:[\w'\u2019-]+ ){0,2}?(?:assets|accounts|funds|property)|"
            r"suspend(?:s|ed) (?:all )?(?:[\w-]+ ){0,2}?(?:imports|exports|purchases|shipments|trade)\b|now (?:need|require|face|pay|owe|attract|carry)s?|may (?:again |now )?be (?:imported|exported)|"
            r"(?:bans|bars|blocks|halts|stops|curbs|limits|restricts) (?!on\b|of\b)(?:(?!on\b)[\w-]+ ){0,3}?(?:imports?|exports?|shipments|sales|trade|entry)\b|"
            rf"(?:is|are) (?:now |also )?(?:cutting|trimming|raising|reducing|easing|doubling|tightening) (?:{_MEASURE}|(?:[\w-]+ ){{0,2}}?rebates)|"
            r"(?:is|are) (?:now |also )?(?:adopting|reallocating|requiring|charging|revising|barring)|(?:re)?allocat(?:es|ed) (?:the |its |unused )?(?:[\w-]+ ){0,3}?(?:quotas?|quantit(?:y|ies)|volumes?|licen[cs]es?|tons)|"
            r"(?:told|ordered|forced|gave|asked) [^.;]{2,70}? to (?:divest|unwind|wind up|give up)|took control of|conduct(?:s|ed|ing)|soliciting|issues (?:interim|proposed|final)|"
            r"(?:allow|permit|authori[sz])(?:s|ed|es) (?:[\w-]+ ){1,4}?to (?:export|import|ship|sell)|(?:is|are|was|were) excluded from|g(?:ave|ives?|iven) [^.;,]{2,40}? (?:waiver|exemption|exclusion|carve-out)|"
            r"inked|bail(?:s|ed) out|raid(?:s|ed)|(?:is|are) (?:auditing|searching)|"
            r"froze (?:[\w-]+ ){0,3}?(?:imports|exports|shipments)|g(?:ave|ives?|iven) (?:the |a |its )?(?:green light|go-ahead|nod|approval|clearance)|crack(?:s|ed|ing) down on|conclud(?:es|ed) that|slap(?:s|ped)|(?:was|were|been|is|are) replaced by|replac(?:es|ed) (?:the|its|an?) (?:[\w-]+ ){0,3}?(?:ban|quotas?|dut(?:y|ies)|tariffs?|lev(?:y|ies)|rules?|licen[cs]\w+|system|scheme)|clear(?:s|ed) (?:the|an?|its) (?:[\w$\u20ac.-]+ ){0,4}?(?:purchase|sale|takeover|acquisition|merger|deal|imports?|exports?|bill|plan|way for)|heard (?:oral )?arguments?|reclassif(?:ies|ied)|"
            r"put(?:s)? (?:[\w-]+ ){1,6}on (?:the|its|an?) (?:[\w-]+ ){0,3}list|(?:plac|impos)(?:es|ed) (?:an? )?(?:[\w-]+ ){0,3}?(?:alert|hold|ban|embargo|cap|freeze|moratorium|limit|control|curb|restriction|quota)s?|"
            r"(?:clos|shut)(?:s|es|ed)? (?:the|its|their) (?:borders?|ports?|markets?) to|call(?:s|ed) in the|set conditions|"
            r"started (?:an?|the|its) (?:[\w-]+ ){0,5}?(?:reviews?|investigation|probe|inquiry|procedure|process|case|proceedings?)|"
            r"took effect|effective|enters (?:its|the) [\w-]+ phase|voted (?:[\d-]+,? )?(?:(?:on|last) \w+ )?that|voted (?:[\d-]+|unanimously|narrowly|overwhelmingly),?(?: on \w+ \d+)? to \w+|(?:c[ao]mes?|went|goes|brought|put) into (?:force|effect)|now appl(?:y|ies)|reimpos(?:es|ed|ing)|re-?introduced|zeroed|"
            r"resum(?:es|ed)(?! (?:[\w-]+ ){0,3}?imports\b)|notif(?:ies|ied) [^.;]{2,60}? of|award(?:s|ed)|hik(?:es|ed)|accept(?:s|ed) (?:[\w-]+ ){0,5}?(?:undertakings?|offer|commitments?|request|application|proposal|petition|quota)|clear(?:s|ed) [^.;]{2,60} for|readmitt?(?:s|ed)|(?<!are )(?<!is )(?<!be )prohibited (?!from)|"
            r"prolong(?:s|ed)|lowers|reopen(?:s|ed)(?! (?:its|the|their) (?:\w+ )?(?:markets?|borders?|ports?|crossing))|broaden(?:s|ed)|suspended [^.;]{2,60} from|exclud(?:es|ed) [^.;]{2,60} from|"
            r"ma(?:de|kes) (?:[\w-]+ ){1,6}?(?:mandatory|compulsory|obligatory)|restor(?:es|ed) (?:[\w-]+ ){0,5}?(?:bans?|tariffs?|dut(?:y|ies)|preferences?|quotas?|limits?|curbs?|controls?|restrictions?|benefits?|access|exclusions?|exemptions?|licen[cs]es?|sanctions)\b|punish(?:es|ed)|(?<!be )penali[sz](?:es|ed)|arrested|intercepted|convicted",
            r"(?:are|is) (?:hereby )?(?:requested|asked|encouraged) to|may (?:be (?:filed|submitted)|file|"
            r"submit)",
            r"(?:is|are) (?:hereby |also |now |concurrently )?(?:starting|designating|adding|amending|imposing|issuing|revising|modifying|"
            r"conducting|initiating|instituting|beginning|launching|opening|"
            r"expanding|extending|implementing|establishing|removing|being taken)|voted to \w+|"
            r"(?:enter(?:s|ed)|entry) into force",
            r"hereby|institut(?:es|ed)|modif(?:ies|ied)|revis(?:es|ed)|conforms|correct(?:s|ed)|"
            r"continues (?:the|its|to)",
            r"(?:ask(?:s|ed|ing)? for|sought|seeks|seeking|solicit(?:s|ed|ing)|invit(?:es|ing)|gather(?:s|ed|ing)|took|takes|taking|collecting) "
            r"(?:public |written |more |further )?(?:comments?|feedback|public input|views)",
            rf"(?:stopped|halted)(?! (?:its|the|their|all|those) {_MEASURE})|barred|curbed|ha(?:s|ve|d) (?:also |since |already )?limited|began|begun|began|blocks|levied|lowered|reduced|doubled|hiked|reinstat(?:es|"
            r"ed)|uph(?:olds|eld)|"
            r"establish(?:es|ed)|creat(?:es|ed)|assess(?:es|ed)|shall (?:be|apply)|appl(?:y|ies) (?:to|"
            r"from)|collect(?:s|ed)",
            r"applied (?:[\w-]+ ){0,3}?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions|quotas?|restrictions)|renew(?:s|ed)(?! (?:(?:his|her|its|their|an?|the) )?(?:threats?|calls?|push|vows?|demands?|pledges?|criticism|attacks?|efforts?|interest)\b)|finali[sz](?:es|ed)|"
            r"finding that|in effect|in force|adopt(?:s|ed)|enact(?:s|ed)|sign(?:s|ed)|launch(?:es|ed)|initiat(?:es|ed|"
            r"ion)",
            r"open(?:s|ed)|rul(?:es|ed)(?: unanimously)?(?: (?:(?:on|in|last|this|early|late) )?(?:[A-Z]\w{2,8}day|\w{3,9}(?<!against)(?<!for)(?: \d{1,2})?))? (?:that|in|against|for|on|to)|found(?! no (?:basis|reason|evidence|grounds?|merit)\b)|finds|determin(?:es|ed)|"
            r"held (?!talks|discussions|consultations|meetings)|holds",
            r"ma(?:de|kes) (?:an? |its |the |their )?(?:[\w-]+ ){0,4}determinations?|assign(?:s|ed)",
            r"revers(?:es|ed) (?:an?|the|that|its|those|and)\b|sid(?:es|ed) with|excluded (?!from\b)|"
            r"court (?:[\w.]+ ){0,6}said|(?:is|are|was|were|be|being) (?:\w+ly )?applied|ongoing|under ?way",
            r"affirm(?:s|ed)|remand(?:s|ed)|sets? (?:a|an|the|new|its|out|up|at|by|final|preliminary|"
            r"duties|rates)|designat(?:es|ed)|sanction(?:ed)|rais(?:es|ed)|increas(?:es|ed)",
            r"implement(?:s|ed)|(?<!as )(?<!the )(?<!an )amend(?:s|ed)|grant(?:s|ed)|approv(?:es|ed)|extend(?:s|ed)|fined|"
            r"seiz(?:es|ed)",
            rf"(?:eas(?:es|ed)|relax(?:es|ed)|loosen(?:s|ed)) {_ITS}",
            r"sets? (?:(?:anti-?dumping|countervailing|provisional|definitive|final|preliminary|additional|import) ){1,3}(?:dut(?:y|ies)|rates?|tariffs?|margins?|quotas?)",
            # What reporters write for it; most of it only of a measure, for firms trim and scale back as well.
            r"slapped|clapped|exacted|rolled out|rolls out|kick(?:s|ed) off|thr(?:ew|own) open|impound(?:s|ed)|confiscat(?:es|ed)|enjoin(?:s|ed)|outlawed|"
            r"allow(?:s|ed) (?:the )?(?:duty-free |free )?(?:imports?|exports?|entry) of|stripp?(?:s|ed) (?:[\w.'\u2019,-]+ ){1,8}?of|"
            rf"(?:brought (?:in|back)|roll(?:s|ed) over|prolong(?:s|ed)|tripl(?:es|ed)|trebl(?:es|ed)|quadrupl(?:es|ed)|halv(?:es|ed)|slash(?:es|ed)|trimm?(?:s|ed)|"
            rf"upped|bump(?:s|ed) up|rolled back|scaled back|capp?(?:s|ed)) {_MEASURE}",
            r"(?:was|were|been|be) (?:brought (?:in|back)|prolonged|tripled|trebled|halved|rolled back|scaled back)|prolonged for",
            r"greenlit|green-?light(?:s|ed)|wav(?:es|ed) through|sign(?:s|ed) off on|(?:was|were|been|had) spared|spared from|carved out|"
            r"free of (?:the|its|their|all|any|that) (?:[\d.]+(?:%| per ?cent) )?(?:charge|dut|tariff|lev|quota|tax|surcharge)\w*",
            r"pass(?:es|ed) (?:an?|the) (?:[\w-]+ ){0,4}?(?:bills?|laws?|acts?|legislation|resolution|decree|amendments?)|"
            r"introduced (?:an? |the |its |new )?(?:[\w.%-]+ ){0,4}?(?:tariffs?|dut(?:y|ies)|quotas?|bans?|surcharge|lev(?:y|ies)|controls|sanctions|fees?|restrictions)|"
            r"(?:has|have) until [^.;]{3,40} to (?:submit|comment|respond|file)|"
            r"(?:licen[cs]es?|permits?|authori[sz]ations?|certificates?) (?:is|are|was|were|has been|have been|became|become) (?:now |also )?"
            r"(?:compulsory|mandatory|obligatory|needed|required)",
            r"in place|take(?:s)? effect|return(?:s|ed)|owe(?:s|d)?|hold waivers?|"
            r"said in (?:(?:an?|its|the) )?(?:[\w-]+ ){0,3}?(?:ruling|determination|finding|decree)|surviv(?:es|ed) (?:an?|the|its)|"
            r"(?:is|are|was|were) (?:being )?maintained|lets? in (?:[\w-]+ ){1,4}?(?:free|at)|(?:remains?|stays?|is|are|was|were) (?:still )?(?:shut|locked|kept) out|"
            r"demand(?:s|ed|ing) (?:(?:an?|the) )?(?:[\w-]+ ){0,2}?(?:permits?|licen[cs]es?|certificates?)",
            r"(?:is|are|was|were|remains?|stays?) (?:also |still )?exempt(?:ed)?|exempts|exempted|waive[sd]",
            r"plac(?:es|ed) (?:[\w-]+ ){1,8}(?:on|under) (?:[^.;]{0,40}\blist|(?:new |strict\w* )?(?:controls|restrictions|sanctions))\b|designating|imposing|invited|targeted",
            r"expand(?:s|ed)|tighten(?:s|ed)|match(?:es|ed)|moved|gives notice|subject to",
            r"settl(?:es|ed)|ordered(?! (?:the|an?) (?:\w+ )?(?:abolition|removal|repeal|end|lifting|withdrawal)\b)|announced|calculat(?:es|ed)|requir(?:es|ed)|restrict(?:s|ed)|listed|"
            r"ratif(?:ies|ied)",
            r"sustain(?:s|ed)|classif(?:ies|ied)|charged|indicted|sentenced|pleaded|blocked(?! (?:new |further |more |the |an? )*(?:EU |bloc's |UN )?(?:sanctions|deal|proposal|plan|bill|agreement|package)\b)|banned|forbade|vetoed(?= [^.;,]{0,40}?\b(?:takeovers?|sales?|acquisitions?|purchases?|deals?|mergers?)\b)|"
            r"cuts?(?! (?:flowers?|roses|tobacco|diamonds|stones?|glass|vegetables|fruit)\b|-to-)|detained",
        ),
        ActionStatus.SUSPENDED: any_of(
            r"froze (?:approval|ratification|talks|work)|(?<!duty )(?<!tariff )suspen(?:d|ds|ded|ding|sion)(?! (?:all )?(?:[\w-]+ ){0,2}?(?:imports|exports|purchases|shipments|trade)\b)(?! (?:of )?(?:\w+ )?(?:entr(?:y|ies)|liquidation|"
            r"investigations?))",
            r"paus(?:e|es|ed|ing)",
            r"delay(?:s|ed|ing)?",
            r"stayed(?:(?<=is stayed)|(?<=are stayed)|(?<=was stayed)|(?<=were stayed)|(?<=been stayed)|(?<=being stayed)|(?<=be stayed))",
            r"stay(?:s|ed) (?:the(?! (?:course|same|way)\b)|its|that|those|all|any|enforcement|collection|implementation|proceedings|execution|cases|pending)",
            r"stay(?:s|ed) an? (?:order|ruling|injunction|case|decision|judgment)",
            r"postpon(?:e|es|ed|ing|ement)|put(?:s|ting)? off|push(?:es|ed|ing)? back|"
            rf"shelved|shelv(?:e|es|ing) {_ITS}",
            r"defer(?:s|red|ral|ring)?",
            rf"(?:halt|stopp?)(?:s|ed) (?:its|the|their|all|those) {_MEASURE}|stall(?:s|ed)",
            r"on hold|on ice|in abeyance|mothball(?:s|ed)|froze (?:the|its|all|any|plans)(?! assets| (?:\w+ )?(?:accounts|property|funds))",
            r"toll(?:ed|ing)",
            r"slip(?:s|ped) (?:again |further )?(?:to|into) (?:the |next |early |late |mid-?)*(?:spring|summer|autumn|winter|fall(?=[ ,.]|$)(?! in\b)|month|year|quarter|january|"
            r"february|march|april|may|june|july|august|september|october|november|december|20\d\d)",
        ),
        ActionStatus.ENDED: any_of(
            r"end(?:s|ed|ing)",
            r"(?:finished|completed|wrapped up|concluded) (?:the |their |its )?(?:negotiat\w+|talks)|clos(?:es|ed|ing)(?! (?:the|its|their) (?:borders?|ports?|markets?) to)|eliminat(?:es|ed|ing)|back(?:s|ed) (?:off|away from|down (?:on|from))|walk(?:s|ed) (?:back|out of|away from)|retreat(?:s|ed) (?:from|on)|"
            r"br(?:oke|eaks) off|close(?= (?:its|the|their|his|her|an?|off|down)\b)",
            r"terminat(?:e|es|ed|ing|ion)",
            r"expir(?:e|es|ed|ing|ation)",
            # What would follow from an end is said when there is none.
            r"(?:revok(?:e|es|ed|ing)|revocation)(?![^.;]{1,160} would (?:not )?(?:be )?(?:likely|lead))",
            r"withdr(?:aw|ew|awn|aws|awing|awal)(?! from warehouse)",
            rf"lifted(?! [^.;,]{{2,40}}? (?:to|by|from) \d)|lifting of|lift(?:s|ing)?(?! [^.;,]{{2,40}}? (?:to|by|from) \d) {_ITS}",
            r"(?:halt|stop|drop|end)(?:s|ed|ped)? (?:its|the|an?|all) (?:[\w-]+ ){0,3}?(?:investigation|probe|inquiry)|halts (?:[\w-]+ ){0,3}?(?:investigation|probe|inquiry)|"
            r"order(?:s|ed) (?:the|an?) (?:\w+ )?(?:abolition|removal|repeal|end|lifting|withdrawal)|str(?:ikes|uck) (?:off|from)|cancel(?:s|led|ed) (?:[^;,.]|\.(?=\d)){0,40}?(?:financing|funding|grants?|loans?)|let (?:[\w'\u2019-]+ ){1,9}?(?:lapse|expire)\b|"
            r"resum(?:es|ed) (?:[\w-]+ ){0,3}?imports\b|reopen(?:s|ed) (?:its|the|their) (?:\w+ )?(?:markets?|borders?|ports?|crossing)",
            r"rescin(?:d|ds|ded|ding)|rescission",
            r"repeal(?:s|ed)?",
            r"remov(?:e|es|ed|ing|al)",
            r"(?:concluded|(?<!to )conclude)(?! that)(?! (?:the|a|their|its) (?:[\w-]+ ){0,2}?round)(?! (?:an?|the|their|its) (?:[\w-]+ ){0,5}?(?:agreement|pact|deal|accord))|row(?:s|ed) back",
            r"no longer (?:appl(?:y|ies)|in (?:effect|force|place)|subject|require[ds]?|bans?|bars?|covers?)",
            r"t(?:ook|akes|aken) (?:[\w.'\u2019-]+ ){1,7}?off (?:the|its|their|a) (?:[\w-]+ ){0,4}?list|delist(?:s|ed|ing)|undid|undo(?:es|ing)? (?:the|its)|"
            r"laps(?:e|es|ed|ing)|los(?:es|t) the|(?:c[ao]me|comes|taken|struck|dropped|falls?|fell) off (?:the|its|that) (?:[\w-]+ )?list",
            rf"scrapped|scrap(?:s|ping)? {_ITS}",
            rf"drop(?:s|ped)|(?:abolish(?:es|ed)|ax(?:es|ed)|ditch(?:es|ed)|d(?:oes|id|one) away with|cancel(?:s|ed|led)|call(?:s|ed) off|phas(?:es|ed) out) {_MEASURE}",
            r"(?:is|are|was|were|been|be) (?:abolished|axed|ditched|cancell?ed|called off|phased out)|(?:allowed|left) to (?:lapse|expire)",
        ),
        ActionStatus.REJECTED: any_of(
            r"block(?:s|ed) (?:new |further |more |the |an? )*(?:EU |bloc's |UN )?(?:sanctions|deal|proposal|plan|bill|agreement|package)\b|"
            r"reject(?:s|ed|ing|ion)?|veto(?:es|ed)(?= [^.;,]{0,40}?\b(?:bills?|laws?|legislation|plans?|proposals?|resolution|budget|acts?)\b)|fail(?:s|ed) to (?:agree|approve|adopt|pass)",
            r"den(?:y|ies|ied|ying|ial)(?! (?:that|having)\b)",
            r"dismiss(?:es|ed|al)?",
            r"str(?:ike|uck) down",
            r"vacat(?:e|es|ed|ing)",
            r"voted? down",
            r"refus(?:e|es|ed|al)",
            r"overturn(?:s|ed)?|annul(?:s|led)|quash(?:es|ed)|nullif(?:ies|ied)|sets? aside (?:the|its|that|those|an? (?:order|ruling|decision|finding|determination|rule|dut))|thr(?:ew|own) out|throws out|toss(?:es|ed) out|turn(?:s|ed) away|"
            r"rebuff(?:s|ed)|spurn(?:s|ed)|nix(?:es|ed)",
            r"invalidat(?:e|ed|es)",
            r"turn(?:s|ed) down|abandon(?:s|ed)|decid(?:es|ed) against|(?:chose|chooses|decid(?:es|ed)|opt(?:s|ed)|vot(?:es|ed)) not to|"
            r"declin(?:es|ed) to (?:hear|take up|reconsider|impose|open|extend|add|grant|renew|reopen|review|approve|issue|lift)|"
            r"(?:did|does|do|will|wo|would)(?: not|n['\u2019]t) (?:impose|extend|renew|grant|reopen|approve|adopt|lift|issue)|"
            r"(?:found|finds|determin(?:es|ed)) (?:that )?(?:there (?:is|was) )?no (?:material )?injury|"
            r"(?:is|are|was|were)(?: not|n['\u2019]t) (?:materially )?(?:injured|harmed)|vot(?:es|ed) (?:no|in the negative)|negative (?:final |injury )?(?:determinations?|votes?)",
        ),
    }
)

_NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|yet to)|n['\u2019]t)(?: yet| been| being| be| have)? $|"
    # 'does not have any draft order ready' has neither a draft nor anything in place.
    r"(?:\b(?:not|never)|n['\u2019]t) (?:yet )?(?:have|had) (?:(?:an?|any|the|its|new) )?(?:[\w-]+ ){0,3}$|"
    r"\bfail(?:s|ed)? to $|"
    r"\b(?:no|without|lacks?|lacked) (?:an? |any |plans? (?:to|for) |intention (?:to|of) )$",
    re.IGNORECASE,
)
_NEGATION_REACH: Final = 50
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|whether|until|in case|should it|provided(?: that)?|(?:as|so) long as|on condition that)\b[^,;:]{0,80}$",
    re.IGNORECASE,
)
_CONDITION_REACH: Final = 90
# A state that follows from these is only hoped for, possible or to come.
NOT_YET: Final = any_of(
    r"will|would|could|(?-i:may)|might|should|if|whether|plans?|planned|intends?|proposes?|proposed|"
    r"propose|considers?|"
    r"considering|considered|expects?|expected|urges?|urged|hopes?|hopeful|seeks?|to be"
)
_STILL_OPEN: Final = re.compile(rf"(?:{NOT_YET.pattern})[^,;:]*$", re.IGNORECASE)


def statuses_in(text: str) -> tuple[ActionStatus, ...]:
    """The states that a text's words allow for a measure, the one told first before the others.

    What is negated ('has not agreed') is not told.
    """
    first: dict[ActionStatus, int] = {}
    for status, cue in STATUS_CUES.items():
        starts = [m.start() for m in cue.finditer(text) if not is_negated(text, m.start())]
        if starts:
            first[status] = starts[0]
    return tuple(sorted(first, key=lambda status: first[status]))


def is_yet_to_come(text: str, status: ActionStatus) -> bool:
    """Whether each word that tells the state follows one like 'would' in its clause."""
    return all(
        _STILL_OPEN.search(text[max(0, m.start() - _CONDITION_REACH) : m.start()])
        for m in STATUS_CUES[status].finditer(text)
        if not is_negated(text, m.start())
    )


def is_negated(text: str, start: int) -> bool:
    """Whether text[start] is negated, or only told as a condition ('if the case ends')."""
    return (
        _NEGATED.search(text[max(0, start - _NEGATION_REACH) : start]) is not None
        or _CONDITION.search(text[max(0, start - _CONDITION_REACH) : start]) is not None
    )
