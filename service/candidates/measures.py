"""The words by which trade policy names its instruments."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Instrument
from service.candidates.casing import any_of, in_small_letters, of_small_letters

# 'Limited gallium exports', 'has curbed soda ash imports'.
_HOLDING_BACK: Final = (
    r"(?:(?:limit|restrict|curb|halt|block|prohibit)(?:s|ed|ing)?|ban(?:s|ned|ning)?|bar(?:s|red|ring)?)"
)
_SOME_GOODS: Final = r"(?:(?!(?:of|on|to|from|by|that|which|in|for|and its|if|when|as) )[\w-]{1,20},? ){1,5}?"
_OF_TRADE: Final = r"[^.;]{0,200}\b(?:trade|tariffs?|dut(?:y|ies)|exports?|imports?|exporters|importers|quotas?|customs|imported|market access|fees? on|wto|world trade)\b"
INSTRUMENT_CUES: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        Instrument.EXPORT_CONTROL: any_of(
            r"export[- ](?:control|restriction|curb|ban|limit|licen[cs]|administration regulation)\w*",
            r"(?:chip|semiconductor|technology) (?:control|restriction|curb|ban)s?",
            r"(?:curb|control|restriction|limit)s? on (?:[\w-]+ ){0,3}(?:chips?|semiconductors?|technology|technologies)",
            r"(?:ban|bans|banned|curb|curbs|restrict|restricts|restricted|control|"
            r"controls) (?:on )?(?:the )?exports?",
            r"licen[cs](?:e|ing) requirements?|licen[cs]e applications?|presumption of (?:denial|approval)",
            r"(?:limit|restriction|curb|control|ban)s? on (?:(?:the )?|(?:[\w-]+ ){1,3}?(?=export))(?:servic|sale|export|shipment|"
            r"transfer)\w*",
            r"servicing (?:ban|limit|restriction)s?",
            rf"{_HOLDING_BACK} {_SOME_GOODS}exports?",
            r"exports? of [^.;,]{1,40} (?:is|are|was|were|be|been) (?:now |also )?(?:limit|restrict|bann|barr|halt|prohibit|controll)ed",
            r"exports (?:is|are|was|were|be|been) (?:now |also |first |again )?(?:outlaw|bann|barr|halt|prohibit|curb)ed",
            r"licen[cs]es? (?:(?:is|are|has been|have been) )?(?:now )?(?:required |needed )?(?:to|before they) (?:export|ship)|export permits?",
            r"(?:licen[cs]es?|permits)(?<!import licence)(?<!import licences)(?<!import license)(?<!import licenses)(?<!import permits) "
            r"(?:is|are|has been|have been|became|become) (?:now )?(?:required|needed|compulsory|mandatory|obligatory)"
            r"(?! to (?:conduct|do|operate|work|engage|drive|sell|fish|practi[sc]e|enter|build|hunt|trade))",
            r"licen[cs]es? (?:will|would) (?:now )?be (?:required|needed)|licen[cs]es? for (?:the |all )?(?:shipments?|sales)|(?:permit|licen[cs]e|approval|authori[sz]ation)s? (?:for|to|before) (?:the |all |any |each )?export(?:s|ing)?|minimum export prices?|"
            r"(?:bans?|curbs?|limits?|restrictions?|controls?|freeze|moratorium) on (?:[\w-]+ ){0,4}?(?:exports?|overseas sales|foreign sales|sales (?:abroad|overseas))",
            r"(?:foreign[- ]produced )?direct product rule|general (?:export )?licen[cs]es?(?! (?:(?:no\. )?\d|(?:that |which )?(?:authori[sz]|allow|permit)))",
            r"Export Administration Regulations|EAR99|Commerce Control List",
            r"export (?:tax(?:es)?|dut(?:y|ies)|lev(?:y|ies)|tariffs?|cess|quotas?|permits?|embargo(?:es)?|freeze|prohibitions?|suspensions?)|"
            rf"(?:tax(?:es)?|lev(?:y|ies)|dut(?:y|ies)|cess|tariffs?|quotas?) on (?:the )?{_SOME_GOODS}exports?|"
            r"(?:halt|stop|end|freeze|suspension|moratorium) (?:to|of|on) (?:all |any |its |the |new )?(?:[\w-]+ )?exports|"
            r"(?:rare[- ]earths?|critical minerals?|mineral|gallium|graphite|antimony|germanium|tungsten|cobalt|nickel|lithium|bauxite|magnet) (?:curb|control|restriction|ban|quota)s?|"
            r"(?:bans?|curbs?|limits?|restrictions?|controls?|moratorium|prohibitions?) on (?:[\w-]+ ){1,3}?exports?|AI (?:diffusion|chip) rules?",
        ),
        Instrument.IMPORT_TARIFF: any_of(
            # The names of laws and schedules tell of no tariff.
            r"tariffs?(?!-rate quota| and Trade\b| (?:Acts?|Schedules?|Commission|classification|heading|subheading|numbers?|codes?)\b)",
            r"(?:import|customs|additional|reciprocal|retaliatory|ad valorem) dut(?:y|ies)",
            r"dut(?:y|ies) (?:(?:of|on) |ranging|between \d|as high as|(?:of )?up to|averaging)|retaliatory (?:action|measure|step)s?|countermeasures|\d(?:%|[ -]per ?cent) (?:[\w-]+ ){0,2}(?:dut(?:y|ies)|lev(?:y|ies)|tax(?:es)? on)",
            # 'The flower duty', not a heavy duty, nor a duty to tell.
            r"(?:the|an?|its|their|this|these|those|any|no|own) (?:(?!(?:heavy|civic|official|legal|statutory|double|active|jury|estate|stamp|moral|fiduciary|"
            r"patriotic|constitutional|night|public|solemn|sacred|guard|off|on|of)\b)[\w-]+ ){0,2}?dut(?:y|ies)(?!-free| (?:to|of care|drawback|roster|officers?|manager|station|"
            r"rules|free)\b)",
            r"most[- ]favou?red[- ]nation rates?|MFN rates?|counter-?tariffs?|retaliation (?:against|over|for) (?=[^.;]{0,200}\b(?:tariffs?|goods|imports?|exports?|products|whiske?y|soy\w*|duties)\b)|"
            r"carbon border \w+|CBAM|(?:fee|charge|tax|lev(?:y|ies)|surcharge)s? on (?:imported|(?:the )?(?:[\w-]+ ){0,3}?imports)|duty-free (?:imports?|access|entry|treatment)|zero[- ](?:duty|tariffs?)|(?:VAT|tax|fee|charge|lev(?:y|ies)|dut(?:y|ies)) on (?:[\w-]+ ){0,3}?parcels|(?:port|docking) fees? (?:on|for|against) (?:Chinese|U\.S\.|American|foreign|ships|vessels)|"
            r"surtax(?:es)?|(?:import|customs|tariff|border|temporary|provisional|flat) surcharges?|surcharges? (?:on|of that|of (?:up to )?[\d.]+(?:%| per ?cent) on (?!card|credit|bank|parcels|flights))|(?:import|border) tax(?:es)?",
            r"Section (?:232|301|122|338) (?:dut|tariff|action|measure)\w*",
            r"lev(?:y|ies) o[nf]|(?:with|retaliatory|new) lev(?:y|ies)|cess(?:es)?|inclusions? (?:process(?:es)?|rounds?|windows?|requests?)",
        ),
        Instrument.ANTIDUMPING: any_of(
            r"anti-?dumping",
            r"dumping (?:margin|rate|dut)\w*",
            r"less[- ]than[- ]fair[- ]value",
            r"dumped",
            "AD/CVD?",
            r"price undertakings?|(?:harmed|injured|hurt) by (?:[\w-]+ ){0,3}?imports? (?:of|from)\b",
            r"unfairly traded|orders? on [^.;,]{3,50}? (?:was|were|is being|will be|has been) (?:revoked|continued|lifted|extended)|DGTR|Directorate General of Trade Remedies|(?:revok|continu)\w* (?:of )?the (?:AD |CVD )?orders? on|determinations? of dumping|dumping (?:cases?|probes?|investigations?|complaints?|petitions?|findings?|inquir(?:y|ies))|dumps? (?!site)|"
            r"below (?:normal|fair) value|at less than (?:normal|fair) value|suspension agreements?|cash deposit (?:rates?|requirements?)",
            r"AD (?:and CVD? )?(?:dut(?:y|ies)|rates? (?:of|for|to)|orders?|cash deposits?|investigations?|margins?)",
        ),
        Instrument.COUNTERVAILING_DUTY: any_of(
            r"countervail\w*",
            r"anti-?subsidy|compensatory (?:dut(?:y|ies)|measures?)",
            r"CVD",
            r"AD/CVD?",
            r"CV (?:dut(?:y|ies)|rates?|orders?|cash deposits?)",
            r"subsid(?:y|ization) rates?",
            r"subsidized imports?|subsidi[sz]ed at|subsidies within the meaning",
            r"(?:affirmative|negative|preliminar\w{1,3}|final\w{0,2}) determin[^.;]{1,120}\bsubsid(?:y|ies|i[sz]ed)",
        ),
        Instrument.SAFEGUARD: any_of(
            r"safeguards? (?:dut|tariff|measure|investigation|action|quota|petition|case|probe|inquir|review|request|surcharge)\w*",
            r"(?<=ause )serious injury|in such increased quantities|(?:trigger|activat|invok)\w* (?:its|the|an?) (?:[\w-]+ )?safeguards?|Section 201|safeguards? (?:on|against|remedy|relief|regime|tariffs?)|(?:provisional|definitive|steel|solar|bilateral|import|emergency) safeguards?",
        ),
        Instrument.SANCTIONS: any_of(
            # The name of an office or of a law tells of no sanctions.
            r"sanction(?<!Office of sanction)(?<!Bureau of sanction)(?<!Office of Financial sanction)(?<!tied to sanction)"
            r"(?<!linked to sanction)(?<!with sanction)(?<!from sanction)(?<!to sanction)(?:s|ed|ing)?"
            r"(?! (?:Act|Coordination|Implementation|Policy Office|Regulations List)\b)",
            r"asset freezes?|froze (?:the )?assets|frozen assets",
            r"designat(?:es|ed|ing|ions?) [^.;]{0,60}(?:network|individual|person|entit|compan|vessel|"
            r"tanker|ship|bank|firm|people)\w*",
            r"(?:OFAC|Treasury)\b[^.;]{0,40} designat(?:es|ed|ing)\b",
            r"block(?:ed|ing) (?:of )?(?:the )?(?:property|assets|persons)|blocked (?:under|pursuant to) (?:E\.O\.|Executive Order)",
            r"specially designated nationals?|SDN",
            r"embargo(?:es)?|embargoed(?! (?:countr|destination|nation|state))",
            r"listed (?:\w+ ){0,2}?(?:individuals|persons|entities|vessels|officials|oligarchs|judges|generals|tankers|ships)|(?:State Department|State|Council|Britain|Canada|Japan|Australia) [^.;]{0,40}?designat(?:es|ed|ing)|nonproliferation (?:measures|sanctions)|Treasury (?:authori[sz]|licens)\w+|restrictive measures|(?:hit|hits|slap\w*|punish\w*|target\w*) [^.;,]{2,60}? with (?:[\w-]+ )?sanctions|(?:suspend|halt|stopp?|cut off|ban|bann|sever)(?:s|ed|ing)? (?:all )?(?:bilateral )?trade with|"
            r"(?:freez(?:e|es|ing)|froze|frozen) (?:of )?(?:the |its |their |all )?(?:[\w'\u2019-]+ ){0,2}?(?:assets|bank accounts|funds)|oil price ceiling|"
            r"price cap|general licen[cs]es? (?:(?:no\. )?\d+\w?|(?:that |which )?(?:authori[sz]|allow|permit)\w+)|(?:OFAC|Treasury|OFSI|sanctions)[^.;]{0,60}? general licen[cs]es?",
        ),
        Instrument.ENTITY_LISTING: any_of(
            r"entity list(?:ing|ed)?",
            r"(?:add(?:s|ed|ing)?|additions? of|remov(?:es|ed|ing)) [^.;]{0,40}\b(?:entit(?:y|ies)|parties|"
            r"companies|firms) [^.;]{0,40}\blist\b",
            r"(?:entit(?:y|ies)|parties|companies|firms) (?:have (?:also )?been |has (?:also )?been |were (?:also )?|was (?:also )?|are |"
            r"is )?(?:being )?added",
            r"unverified list",
            r"military end[- ]user list",
            r"denied persons list|(?:end[- ]user|military|sanctions|SDN|denied|trade|control) lists?|delist\w*|list of (?:firms|companies|entities) (?:it says|that|which|said|accused)|"
            r"affiliates rule|listing (?:of )?(?:[\w-]+ ){0,3}?(?:refiner(?:s|y|ies)|compan(?:y|ies)|firms?|banks?|vessels?|entit(?:y|ies))",
            r"UFLPA entity list",
            r"blacklist(?:ed|s|ing)?|unreliable entit(?:y|ies)",
            r"plac(?:es|ed|ing) [^.;]{0,60}\b(?:entit(?:y|ies)|parties|companies|firms) (?:on|under) [^.;]{0,40}\blist\b",
        ),
        Instrument.IMPORT_RESTRICTION: any_of(
            r"withhold release orders?|WROs?",
            r"import (?:ban|restriction|prohibition|curb|licen[cs]|permit|alert|approval|rule|requirement|regime|suspension|freeze|moratorium|registration|certificate|notice)\w*|surveillance of imports|(?:biosecurity|quarantine|phytosanitary|sanitary) (?:rules|requirements|restrictions|conditions|protocols?)|may (?:again |now |once more )?be imported|"
            r"licen[cs](?:es?|ing) (?:on|for) (?:[\w-]+ ){0,3}?imports|bans? on each other['\u2019]s|import (?:management|monitoring) systems?|(?:reference|minimum|floor) prices? (?:for|on) (?:imported|imports)|(?:halt|end|stop|ban) (?:to|on) shipments of [^.;,]{2,40} from",
            r"(?:ban|bans|banned|prohibit|prohibits|prohibited|bar|barred|halt|halted) (?:on )?(?:the )?"
            r"(?:imports?|entry|importation)",
            rf"{_HOLDING_BACK} {_SOME_GOODS}imports?|(?:suspend|block|halt|stop)(?:s|ed|ing)? (?:all )?imports?|(?:end|phase out|phasing out|stop)(?:s|ed|ing)? (?:all )?imports of",
            r"exclusion orders?",
            r"(?:import )?licens(?:es?|ing) (?:decree|scheme|system|regime)s?",
            r"UFLPA|forced[- ]labou?r",
            r"detain(?:ed|s|ing)? (?:shipments?|imports?|goods|merchandise)|(?:hold|held|holding) [^.;]{1,60} for inspection",
            r"(?:bans?|curbs?|limits?|restrictions?) on (?:[\w-]+ ){1,3}?imports?|(?:restrict|limit|curb)(?:s|ed)? imports?",
            r"allow(?:s|ed|ing)? (?:the )?(?:duty-free |free )?(?:imports?|entry) of|minimum import prices?|MIPs?|"
            r"(?:halt|stop|end|freeze|suspension|moratorium) (?:to|of|on) (?:all |any |its |the |new )?(?:[\w-]+ )?imports|(?:restricted|prohibited|negative) list|"
            r"(?:suspend|revok|cancel|restor|withdr)\w* (?:the )?(?:[\w-]+ ){0,3}?(?:registrations?|eligibility|approvals?|accreditation|permits) (?:of|for) (?:[\w.-]+ ){0,5}?"
            r"(?:exporters?|plants?|packers?|slaughterhouses|abattoirs|processors|mills|suppliers|facilities|establishments|orchards|elevators)|"
            r"(?:permit|licen[cs]e|approval|authori[sz]ation)s? (?:for|to|before) (?:the |all |any |each )?import(?:s|ing)?|(?:bans?|curbs?|restrictions?) on [^.;,]{2,50} into the country|"
            r"(?:customs|import|statistical) surveillance|(?:remains?|stays?|is|are|was|were) (?:still )?(?:shut|kept) out(?! of)",
        ),
        Instrument.QUOTA: any_of(
            r"quotas?|(?:import|export) (?:ceilings?|caps?|volumes? limits?)|caps? on (?:[\w-]+ ){0,3}?(?:imported|imports|exports)",
            r"tariff[- ]rate quotas?|TRQs?",
            r"quantitative (?:limit|restriction)s?",
        ),
        Instrument.SUBSIDY: any_of(
            r"trade adjustment assistance|(?:million|billion) grants?|subsid(?:y|ies|i[sz]e|i[sz]es|i[sz]ed|i[sz]ing)|bail(?:s|ed|ing)? out|tax (?:holidays?|incentives?|relief)|incentives? for|(?:direct|emergency|federal) aid|fund of [\w$\u20ac\u00a3. ]{1,12}(?:million|billion)",
            r"(?:million|billion)(?: (?:euros?|dollars|pounds|yen|yuan))?(?: [\w-]+){0,3} (?:aid|support|relief|rescue|assistance|stimulus) (?:packages?|programs?|"
            r"programmes?|funds?|schemes?)",
            r"(?:million|billion)(?: (?:euros?|dollars|pounds|yen|yuan))? (?:in|of) (?:[\w-]+ ){0,2}(?:aid|grants?|loans|support|relief|assistance|payments?|funding|financing|incentives|credit|compensation|public money|subsid\w+)",
            r"(?:state|financial|adjustment) (?:aid|support|assistance)|loan guarantees?|tax (?:breaks?|rebates?)|bail-?outs?|aid packages?|"
            r"grants? (?:for|to) (?:[\w-]+ ){0,3}(?:makers?|producers?|companies|firms|growers?|farmers|plants?|manufacturers?|mills?)",
            r"tax credits?|(?:credit )?lines? of [\w.]+ (?:million|billion)|soft loans?|lends? (?:up to )?[^\w ]?[\d.]+ (?:million|billion)|rescue packages?",
            r"(?:refund|rebat)\w* (?:value-added tax|VAT)|VAT (?:rebates?|refunds?)|export (?:tax )?rebates?|export promotion (?:mission|scheme|fund|programme|program)|"
            r"(?:farm|industry|sector|steel|auto) (?:rescue|bailout)|"
            r"(?:million|billion)(?: [\w-]+){0,2} (?:fund|facility|package|scheme|programme|program) (?:for|to)(?=[^.;]{0,200}\b(?:exporters|\w*makers|producers|farmers|growers|industr\w+|tariffs?|mills|manufacturers|smelters)\b)|state aid|(?:incentive|relief|support|grant|loan|credit) (?:schemes?|programs?|programmes?|packages?|funds?|facilit(?:y|ies)|lines?)|production-linked incentives?|PLI|"
            r"compensat(?:e|es|ed|ing|ion)(?: payments?)? (?:to |for )?(?:[\w-]+ ){0,3}?(?:farmers?|growers?|producers?|exporters?|fishermen|makers?|mills?)|"
            r"award(?:s|ed|ing)? (?:[\w$\u20ac.,-]+ ){0,8}?(?:million|billion) (?:in |of )?(?:grants?|funding|subsid\w+|loans?)",
            r"CHIPS (?:and Science )?Act (?:fund|award|grant|incentive)\w*",
        ),
        Instrument.INVESTMENT_SCREENING: any_of(
            r"CFIUS|Committee on Foreign Investment",
            r"(?:outbound|inbound|foreign) (?:direct )?investments? (?:screening|review|restriction|rule|"
            r"ban)\w*",
            r"FDI (?:norms|rules|policy|caps?|limits?)|norms (?:for|on) (?:[\w-]+ ){0,3}?(?:stakes?|investments?|FDI)|(?:pre-)?screen(?:s|ed|ing)? (?:of )?(?:foreign|inbound|outbound) (?:investments?|takeovers?|stakes?|bids)|outbound investment|foreign (?:stakes?|bids?)|"
            r"unw[io]und?\w* (?:the|its) (?:purchase|acquisition|deal|sale|takeover|merger)|bans? on (?:[\w-]+ ){0,3}?investments?|golden power|National Security and Investment Act|call(?:s|ed|ing) in the (?:takeover|acquisition|purchase|sale|deal|merger)|"
            r"(?:buy|own|purchas)\w* (?:[\w-]+ ){0,2}(?:farmland|agricultural land)|(?:rules?|curbs?|limits?|restrictions?|caps?|controls?) on (?:(?:[\w-]+ ){0,3}?investments?|foreign (?:compan(?:y|ies)|firms|ownership|investors|traders|banks))|"
            r"approvals? (?:for|of) (?:foreign|overseas) (?:purchases?|takeovers?|acquisitions?|buyers)|foreign (?:takeovers?|acquisitions?|ownership)|"
            r"(?:national|economic) security (?:reviews?|grounds)|national[- ]interest grounds|(?:order|requir|forc|told|direct|give|gave)\w* [^.;]{0,70}?divest\w*|divest\w* order|"
            r"investment (?:screening|restriction|curb|ban)s?",
            r"(?:block|bann|barr|prohibit|halt|veto|forbid|forbade|unw[io]und?)(?:s|ed|ing)? (?:[\w'\u2019-]+ ){0,4}?(?:sales?|purchases?|acquisitions?|"
            r"transfers?) of (?:[\w%.'\u2019-]+ ){0,4}?(?:stakes?|shares|holdings)",
            r"(?:block|bann|barr|prohibit|veto|forbid|forbade)(?:s|ed|ing)? (?:[\w'\u2019-]+ ){0,4}?takeovers?",
        ),
        Instrument.CUSTOMS_RULING: any_of(
            r"(?:customs|CBP|headquarters|binding|classification|origin|advance) rulings?",
            r"(?:CBP|Customs|headquarters)\b[^.;]{0,60}\b(?:ruled|rulings?)",
            r"rulings? (?:HQ |NY )?[A-Z]?\d{5,6}|(?:HQ|NY) [A-Z]\d{5,6}|revocation of (?:a |the )?(?:\w+ )?ruling",
            r"(?:re)?classif(?:y|ied|ies|iable|ication) (?:of|under|in|as|within)",
            r"reclassif(?:y|ied|ies) [^.;]{2,60} (?:under|in|as)|ruling letters?|classified (?:the|certain|its|an?) [^.;]{2,60}? (?:under|in) (?:heading|subheading|code|tariff|chapter|HTS\w*)|"
            r"substantial(?:ly)? transform\w*|(?:country of )?origin of the [\w -]{2,40} is|(?:country of origin|origin) (?:determinations?|rulings?|decisions?)|customs (?:valuation|value)|assessed value|"
            r"(?:under|in|as|of) (?:heading|subheading|code) \d{4}|must be marked",
            r"(?:dutiable|eligible for (?:duty-free|preferential)) ",
            r"first sale",
            r"marking requirements?",
        ),
        Instrument.COURT_DECISION: any_of(
            r"Court of International Trade|CIT|Court of Appeals|(?:Federal|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|D\.C\.) Circuit|CAFC|Supreme Court",
            r"(?:district|appeals|trade|federal|general|high|constitutional|administrative) court|court of appeal|Court of Justice",
            r"(?:lower|higher) courts?|appeal(?:s|ed|ing)? (?:the|a|an|that|against) (?:[\w-]+ ){0,3}?(?:ruling|decision|judgment|order|finding|determination)|the court\b|return(?:s|ed) the case",
            r"(?:the|WTO|dispute|arbitral|arbitration|compliance|binational) panel\b|Appellate Body",
            rf"(?:arbitrators?|tribunals?)(?={_OF_TRADE})",
            r"judges?|justices?|judgment|injunction|remand(?:s|ed|ing)?|lawsuit|plaintiffs?|appellate",
        ),
        Instrument.RULEMAKING: any_of(
            r"(?:proposed|final|interim|direct|new|draft|temporary) (?:final |interim )?rules?",
            r"into law(?=[^.;]{0,200}\b(?:trade|tariffs?|imports?|exports?|customs|sanctions)\b)|signed (?:it|them) into law|rules? (?:will |would )?(?:takes?|took|goes?|comes?|enters?|entered) (?:into )?(?:effect|force)|(?:foreign trade|export control|customs|anti-foreign sanctions|investment) law|propos(?:es|ed|ing) (?:an? |new |the |its )*(?:[\w-]+ ){0,2}?(?:rules?|regulations?)|adopting as final|quality control orders?|QCOs?|"
            r"mandatory (?:[\w-]+ ){0,2}?(?:certificates?|certification|registration|standards?|labels?|labelling|inspections?)(?=[^.;]{0,200}\b(?:trade|tariffs?|dut(?:y|ies)|exports?|exporters?|imports?|importers?|imported|quotas?|customs|market access|border)\b)|decree-laws?|decrees?(?=[^.;]{0,200}\b(?:trade|tariffs?|dut(?:y|ies)|exports?|exporters?|imports?|importers?|imported|quotas?|customs|market access|border)\b)|digital services tax(?:es)?|rulemaking|(?:draft|writ|prepar|finali[sz]|weigh)\w* (?:an?|the|its) (?:[\w-]+ ){0,2}rules?|a rule (?:that|to|which) (?=[^.;]{0,200}\b(?:importers?|exporters?|customs|brokers?|shippers?|shipments?|goods|trade|dut(?:y|ies))\b)",
            r"regulations?|ordinances?|promulgat(?:e|es|ed|ing|ion)",
            r"(?:propos(?:es|ed|ing) to|would|will|must) (?:also )?(?:require|oblige|make|force|let|allow) (?:all |most |some |large |small |foreign )?(?:importers|exporters|"
            r"companies|firms|brokers|carriers|filers|shippers|sellers|producers|applicants|manufacturers|platforms|retailers|couriers)",
            r"(?:executive|presidential) order|proclamation",
            r"(?:requir|oblig)(?:es|ed|ing) (?:all |foreign |most )?(?:importers|exporters|brokers|carriers|shippers|freight forwarders) to",
            r"(?:amend|revis|updat|rewr[io]t|overhaul)(?:s|ed|es|e|ten)? (?:its|the|their) (?:[\w-]+ ){0,3}?rules",
            r"(?:rescind|withdr[ae]w|repeal|revok|scrapp?|suspend|delay|postpon|overturn|finali[sz]|unveil|publish|issu)\w{0,3} (?:the|its|a|an) (?:[\w-]+ ){0,4}?rules?|"
            r"legislation|bills?|amendments?|statut(?:e|ory)|introduc(?:es|ed|ing) (?:an? |the )?(?:\w+ ){0,2}measure",
            r"introduc(?:e|es|ed|ing) (?:the|a) (?:[\w&'\u2019-]{1,20} ){1,7}act",
        ),
        Instrument.COMMENT_PERIOD: any_of(
            r"comment(?:s|ing)? (?:period|deadline|window)s?|public consultations?|consultation(?: period)?(?!s)|"
            r"consultations(?<!begin consultations)(?<!start consultations)(?<!hold consultations)(?<!held consultations)(?<!WTO consultations)"
            r"(?<!bilateral consultations)(?<!requested consultations)(?<!requests consultations) on (?!\w+\.? \d|\w+day)",
            r"(?:invit|ask|request)\w* (?:[\w-]+ ){0,3}?(?:parties|persons|stakeholders|firms|companies|businesses|the public) to (?:comment|(?:submit|send|file|give) (?:in )?(?:their )?(?:written )?(?:comments?|views|submissions|feedback|opinions|input|information))|"
            r"open (?:for|to) (?:public )?comments?|call for evidence|(?:solicit|seek|sought|ask|invit|gather|collect)\w* (?:[\w-]+ ){0,3}?(?:for )?(?:their )?(?:public )?(?:opinions?|views|input|feedback)|hear testimony|consulting on|public comments?|(?:has|have) until [^.;]{3,40} to (?:submit|comment|file (?:comments|submissions|views)|respond)|wish to comment",
            r"comments? (?:may|must|should|can) |comments? on [^.;]{0,80}(?:\bdue\b|\buntil\b|\bmay\b|"
            r"\bby [A-Z])",
            r"comments? (?:is|are) (?:invited|sought|due|requested|welcome)",
            r"(?:interested )?(?:parties|persons) (?:are )?(?:requested|invited|asked|may(?! (?:also )?(?:face|be (?:subject|liable)))) ",
            r"(?:comments|submissions|petitions|applications) (?:are|is|were|will be|must be) (?:due|"
            r"sought|requested)",
            r"(?:(?:request|seek|invit|accept|solicit)(?:e|s|es|ed|ing)?|sought) (?:for )?(?:public |"
            r"written )?(?:comments?|submissions|input)",
            # Hearings of courts and committees hear no comments.
            r"hearing(?<!evidentiary hearing)(?<!confirmation hearing)(?<!oversight hearing)(?<!nomination hearing)"
            r"(?<!court hearing)(?<!committee hearing)(?<!Senate hearing)(?<!House hearing)(?<!congressional hearing)s?",
            r"written submissions?|ask(?:s|ed|ing)? for (?:public |written )?(?:comments?|views|feedback|input)",
        ),
        Instrument.INVESTIGATION: any_of(
            r"investigat(?:e|es|ed|ing|ion|ions)|reasonable indication",
            r"(?:probe|inquiry|inquiries)s?",
            r"(?:administrative|sunset|five-year|new shipper|changed[- ]circumstances|scope) (?:review|"
            r"inquiry|inquiries|ruling)s?",
            r"review(?:s|ed|ing) (?:its |the |their )?(?:[\w-]+ ){0,2}?(?:normal values|duties|orders|measures|safeguards?|tariffs?|quotas?)|"
            r"(?:circumvents|circumvented|(?:is|are|was|were) circumventing) (?:the |an? |those |its |existing |U\.S\. )?(?:[\w-]+ )?(?:orders?|duties|measures|tariffs?)",
            r"(?:conduct|carr|launch)\w* (?:out )?(?:an? )?(?:[\w-]+ )?(?:inspection|audit|verification)s?(?=[^.;]{0,200}\b(?:trade|tariffs?|dut(?:y|ies)|exports?|exporters?|imports?|importers?|imported|quotas?|customs|market access|border)\b)|self-initiat\w+|(?:final|preliminary) (?:decision|finding)s? in the|rescind\w* (?:this|the|its|an?) (?:[\w-]+ ){0,4}?reviews?|complaint (?:on behalf of|alleging)|"
            r"(?:continue|drop|end|close|open|launch|terminate)\w* (?:the|its|their|an?) (?:[\w-]+ ){1,3}?cases?(?! (?:of|for|to)\b)|"
            r"(?:four|five)-year reviews?|(?:transition|expiry|interim) reviews?|review (?:of|under|pursuant|to determine)",
            r"(?:anti-?)?circumvention (?:rulings?|findings?|inquir(?:y|ies)|determinations?|investigations?|cases?)|sunset (?:votes?|determinations?)",
            r"preliminary (?:results|determination)s?|final (?:results|determination)s?",
        ),
        Instrument.TRADE_AGREEMENT: any_of(
            r"(?:free )?trade (?:agreement|deal|pact|accord)s?|framework (?:agreement|deal)|side letters?|"
            # Others make peace, or fight a climate that changes.
            rf"(?:(?<!own )accords?|pacts?|treat(?:y|ies)|(?:renew|extend|sign|ratif|upgrad|terminat)\w* (?:their|its|the|an?) (?:[\w-]+ ){{0,3}}agreement)(?={_OF_TRADE})|FTAs?|African Growth and Opportunity Act|Generali[sz]ed System of Preferences|Caribbean Basin Initiative|AfCFTA|Continental Free Trade Area|USMCA|T-MEC|CPTPP|RCEP|AGOA|IPEF|GSP|(?:textile|trade|tariff) preferences|preferences? (?:programs?|programmes?|schemes?)",
            r"(?:EU|UK|U\.S\.|US|China|India|Japan|Canada|Mexico|Korea|Swiss|Gulf|EFTA|Mercosur|ASEAN|UAE|Turkey|Indonesia|Vietnam)-\w+ (?:agreement|deal|pact|accord)|free trade areas?|trade protocol|"
            r"trans-Pacific (?:trade )?(?:partnership|pact)|accession (?:to|protocol)|customs unions?|instruments? of (?:acceptance|ratification|accession)|"
            r"(?:bilateral|framework|mutual recognition|association|(?:economic|comprehensive) partnership) (?:agreement|"
            r"deal|pact)s?",
            r"memorandum of understanding|MOU",
            r"ratif(?:y|ied|ies|ication)",
        ),
        Instrument.NEGOTIATION: any_of(
            # Firms negotiate too, with those whom they buy from or sell to.
            r"(?:in|into|holds?|held) (?:trade )?discussions? with (?:their |its |the |his |her )?(?:[\w.-]+ )?(?:counterparts?|officials|government)(?=[^.;]{0,200}\b(?:trade|tariffs?|dut(?:y|ies)|exports?|exporters?|imports?|importers?|imported|quotas?|customs|market access|border)\b)|"
            r"(?:meet|meets|met|meeting) (?:with )?(?:his|her|their|its|[A-Z][\w.]+['\u2019]s?) (?:[\w-]+ ){0,3}?(?:counterparts?|premier|trade minister|negotiators?|envoys?)(?=[^.;]{0,200}\b(?:trade(?! minister)|tariffs?|dut(?:y|ies)|exports?|imports?|quotas?|market access|round|time)\b)",
            r"(?<!can be )(?<!could be )(?:negotiat(?:e|es|ing|ion|ions|ors?)|(?<!is )negotiated)(?! (?:(?:[\w-]+ ){0,3}?with )(?:(?:its|their|his|her|foreign|the|several|some) )*"
            r"(?:\w+ )?(?:suppliers|customers|buyers|banks|lenders|vendors|shippers|sellers|retailers|clients|landlords|carriers)\b)",
            r"(?:trade )?talks",
            # States hold several, and a ministry holds one.
            r"(?:complaint|case|challenge|dispute)s? (?:at|with|to|before|in) the (?:WTO|World Trade Organi[sz]ation)|WTO (?:complaint|case|challenge|dispute)s?|"
            r"consultations(?<!public consultations)(?! on\b)|(?:begin|start|hold|held|WTO|bilateral|request(?:s|ed)?) consultations",
            r"(?:ministerial|dialogue|summit)s?",
        ),
        Instrument.ENFORCEMENT: any_of(
            r"subpoena\w*|intercept(?:s|ed)|punish(?:es|ed|ing)? (?:compan(?:y|ies)|firms?|exporters|importers|traders|anyone)|penalt(?:y|ies)|export privileges|charg(?:es|ed) (?:[\w.-]+ ){1,5}?with|arrest(?:s|ed)|raid(?:s|ed)|ordered (?:[\w.'\u2019-]+ ){0,4}?to pay|denial orders?|(?<!to )crack(?:s|ed|ing)?[- ]?downs? on|"
            r"(?:is|are|was|were|began) (?:auditing|searching)|pay [\w$\u20ac\u00a3.,]+ (?:million |billion )?over (?:[\w-]+ ){0,2}?(?:evaded|unpaid|duties|violations)",
            r"fine(?:s|d)",
            r"seiz(?:e|es|ed|ing|ures?)",
            r"settle(?:s|d|ment(?! Body)|ments)|settle (?:[\w-]+ )?(?:charges|claims|allegations|accusations)",
            r"indict(?:s|ed|ment|ments)|plead(?:s|ed)? guilty|pleaded|sentenced|charged with|convicted",
            r"forfeit\w*",
            r"evasion|EAPA|transship\w*|impound(?:s|ed)?|confiscat(?:es?|ed|ion)",
            r"False Claims Act|pay (?:[\w$\u20ac\u00a3.,-]+ ){1,4}?(?:to (?:settle|resolve|end)|over (?:claims|allegations|charges))|smuggl(?:ed|ing|ers?)|(?:was|were|been) charged (?:with|in)",
        ),
        Instrument.EXCLUSION: any_of(
            r"(?:tariff|product|Section 301|Section 232) exclusions?",
            r"exclusions? (?:request|process|extension|from)\w*|requests? for exclusions?",
            r"exempt(?:s|ed|ion|ions|ing)?",
            r"excluded from (?:(?:the|these|those|any|new|its) ){0,2}(?:[\w-]+ ){0,3}?(?:tariffs?|dut(?:y|ies)|quotas?|lev(?:y|ies)|surtax|sanctions)",
            r"exclud(?:es|ed|ing) [^.;]{2,60} from [^.;]{0,40}?(?:tariffs?|dut(?:y|ies)|quotas?|lev(?:y|ies)|surtax|measures?|sanctions)",
            r"(?:sanctions?|tariffs?|dut(?:y|ies)|licen[cs]e|licensing|quota|trade) exceptions?",
            r"exceptions? (?:to|from) (?:the |its |those |these )?(?:[\w-]+ ){0,2}(?:sanctions?|tariffs?|dut(?:y|ies)|"
            r"licen[cs]\w+|quotas?|controls?|bans?|restrictions?|rules?)",
            r"(?:will|would|are|is) not (?:be )?subject to (?:the |any |those )?(?:[\w%.-]+ ){0,4}?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|quotas?|sanctions)|(?:tariff|duty|sanctions) relief (?:to|for)|"
            r"(?:free of|without) (?:import |customs )?dut(?:y|ies)|remissions? (?:of|from|orders?)|duty suspensions?|duty-free (?:online |personal )?(?:purchases?|limit|threshold|allowance)|de minimis threshold|requests? to exclude|stay of application|remov(?:es|ed|ing) [^.;]{2,80}? from (?:its|the) list of (?:products|goods|items) (?:subject|covered|hit|facing)|spar(?:e|es|ed|ing) [^.;,]{2,50} from|relief from (?:the |its |those )?(?:[\w-]+ ){0,3}?(?:tariffs?|dut(?:y|ies)|quotas?|sanctions)|waivers?|waived|carved out|de minimis (?:exemption|treatment|exception|rule|entry|privilege|loophole)",
            r"carve-?outs?",
            r"exclusions",
        ),
    }
)

# Only these words say that a court decided; that a court is named does not.
DECIDING: Final = any_of(
    r"rul(?:es?|ed|ing|ings)|held|holds|remand\w*|affirm\w*|sustain\w*|vacat\w*|revers\w*|dismiss\w*|"
    r"enjoin\w*|quash\w*|annul(?:s|led)|thr(?:ew|ows) out|toss(?:es|ed) out",
    r"injunction|opinion|judgment|ordered|orders (?:the|that|a|an|it|[A-Z]\w+ to)\b|grant(?:s|ed)|den(?:y|ied|ies)|struck down|blocked|halted|barred|declar(?:es|ed) [^.;]{2,60} (?:unconstitutional|unlawful|illegal|void|invalid)|sid(?:es|"
    r"ed) with|overturn\w*",
    r"return(?:s|ed) the|sent back|(?<!she )(?<!he )(?<!they )(?<!it )sent [^.;]{2,60}? back|decid(?:es|ed)|decision|(?:agree(?:s|d) to|declin(?:es|ed) to) (?:hear|review|take up)|will (?:hear|take up)|hear(?:d|s)? (?:oral )?arguments?|wrote that|stay(?:s|ed)|uph(?:eld|olds)|rejects|rejected|"
    r"found|finds|finding that|told",
)
_REMEDIES: Final = frozenset({Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY})
_TARIFF: Final = re.compile(r"\btariffs?\b(?! Act| Schedule)|\bSection (?:232|301|122|338)\b", re.IGNORECASE)
_SMALL_CUES: Final = {instrument: (cue, of_small_letters(cue)) for instrument, cue in INSTRUMENT_CUES.items()}


def instruments_in(text: str, among: Collection[Instrument] = INSTRUMENT_CUES) -> tuple[Instrument, ...]:
    """The instruments that a text names, in the order of the vocabulary; fewer are quicker to look for.

    Trade remedies are always looked for, because they decide what else is meant.
    """
    small = in_small_letters(text)
    found = [
        instrument
        for instrument, (cue, small_cue) in _SMALL_CUES.items()
        if (instrument in among or instrument in _REMEDIES)
        and (cue.search(text) if small is None else small_cue.search(small))
        and (instrument is not Instrument.COURT_DECISION or DECIDING.search(text))
    ]
    if _REMEDIES.isdisjoint(found):
        return tuple(found)
    # An anti-dumping duty on imports is no customs tariff, and who is subsidised there is not being helped.
    beside = {Instrument.SUBSIDY} if _TARIFF.search(text) else {Instrument.SUBSIDY, Instrument.IMPORT_TARIFF}
    return tuple(instrument for instrument in found if instrument not in beside)
