"""Words that tell what a name is: titles, roles, words of bodies and their fields, places and peoples."""

from functools import cache

import pycountry

from service.annotate.quotations.given import GIVEN

HONORIFICS = frozenset(
    """
    mr. mrs. ms. mx. dr. prof. sir lady lord dame mr mrs ms dr prof sen. rep. sens. reps. gov. govs. gen.
    lt. col. sgt. capt. maj. adm. hon. rev. fr. amb. cmdr. insp. supt. messrs. pres. madam judge justice
    magistrate
    """.split()
)
# Words after which a person's name may come, or which stand for one.
TITLES = frozenset(
    """
    secretary undersecretary under-secretary ambassador president minister chancellor premier commissioner
    commissioners chair chairman chairwoman chairperson director directors general governor senator
    senators representative representatives congressman congresswoman lawmaker delegate mayor judge judges
    justice justices attorney attorneys counsel counsels solicitor solicitors prosecutor prosecutors
    administrator administrators ambassadors undersecretaries mayors ceo cfo coo cto cio
    ciso evp svp officer official spokesman spokeswoman spokesperson deputy envoy negotiator adviser
    advisor aide chief head king queen prince princess pope emperor sultan sheikh ayatollah imam bishop
    archbishop cardinal pastor reverend rabbi speaker whip leader manager executive founder co-founder
    cofounder partner professor analyst economist lawyer scientist researcher fellow consultant engineer
    author journalist reporter editor correspondent columnist coach captain major colonel lieutenant
    sergeant admiral marshal commander agent detective det insp supt sheriff superintendent
    inspector treasurer
    comptroller controller trustee vice-president co-chair cochair co-president co-ceo strategist diplomat
    taoiseach first-lady councillor councilman councilwoman alderman mp mep assemblyman assemblywoman
    member principal dean provost rector registrar clerk vice-chair vice-chairman director-general
    secretary-general spokesmen trader farmer owner operator expert specialist activist campaigner
    organizer lobbyist advocate critic scholar historian physicist doctor nurse pilot actor actress singer
    artist co-author co-sponsor co-owner co-writer co-director co-chairman coauthor musician filmmaker
    writer novelist poet designer architect student teacher veteran resident
    witness plaintiff defendant petitioner chairmen ministers presidents secretaries directors nominee
    """.split()
)
FEMALE_ROLES = frozenset(
    """
    spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman actress queen princess
    mrs. ms. lady dame mrs ms madam mother wife daughter sister woman saleswoman policewoman girl aunt
    grandmother
    """.split()
)
MALE_ROLES = frozenset(
    """
    spokesman chairman congressman councilman assemblyman businessman king prince sir mr. mr lord father
    husband son brother man pope emperor sheikh imam salesman policeman boy uncle grandfather
    """.split()
)
TITLE_PREFIXES = frozenset(
    """
    former ex- acting senior deputy chief assistant associate principal vice prime foreign executive
    managing general ranking interim lead top longtime veteran co- lead trade policy research company
    industry committee government state federal international global legal sales communications press
    media defense finance economy development budget party opposition majority minority house senate city
    county political military intelligence security assistant-secretary current late then-president fellow
    staff board group bank union law market energy environmental commerce treasury export import customs
    north south east west american u.s. us eu uk independent republican democratic democrat interior
    justice labor agriculture health education transport transportation technology regional program
    project then-prime outgoing incoming designate emeritus retired
    """.split()
)
# A run of capitalised words with one of these is a body.
BODY_WORDS = frozenset(
    """
    department bureau commission ministry court council committee agency authority administration
    association institute institution organization organisation federation confederation alliance
    coalition chamber union league society foundation fund center centre university college school academy
    bank group board office parliament senate congress house assembly government cabinet party service
    services corps command army navy force forces police guard embassy consulate secretariat directorate
    division directorate-general tribunal panel caucus delegation mission inc inc. corp corp. co co. ltd
    ltd. llc llp lp plc ag gmbh sa nv bv ab asa oyj spa kk pte pty corporation company companies
    industries enterprises holdings partners partnership associates technologies technology electronics
    semiconductor semiconductors pharmaceuticals chemical chemicals motors motor airlines airways steel
    aluminum energy oil petroleum gas solar power systems solutions international capital ventures
    securities insurance financial media press news times journal post network networks studios records
    laboratories labs hospital church museum library club team coalition network taskforce
    representative's registry exchange workers teamsters manufacturers producers retailers farmers growers
    brewers task team trust consortium conference bloc initiative forum roundtable reserve treasury
    pentagon kremlin watch amnesty laboratory customs brothers bros. bros cos. partnership cooperative
    logistics shipping foods brands communications telecom mobile automotive aerospace dynamics
    instruments materials circuit homes steelworkers autoworkers mineworkers farmworkers ironworkers
    glassworkers metalworkers dockworkers machinists
    """.split()
)
# Words that a body's or an office's name goes on with: 'Secretary of Commerce'.
FIELDS = frozenset(
    """
    district commerce state defense defence treasury energy labor labour agriculture justice interior
    transportation education health homeland security industry trade affairs administration enforcement
    compliance policy finance economy economic foreign international export exports import imports customs
    border protection intelligence development growth environment environmental science technology human
    rights services budget management means ways relations cooperation studies strategic research
    statistics standards investment investments urban housing veterans transport infrastructure
    communications information telecommunications information food drug safety control controls consumer
    competition market markets monetary settlement appeals claims nations europe asia arms
    nonproliferation nuclear space innovation strategy operations planning revenue taxation tourism
    armed culture sports manufacturing manufacturers commercial general implementation sanctions assets
    strategic democracy peace progress public national domestic counterterrorism terrorism political
    economics employment social welfare civil mines patent trademark copyright shipping aviation maritime
    fisheries forestry water resources climate mexican
    """.split()
)
KNOWN_BODIES = frozenset(
    """
    Commerce Treasury Congress Parliament Pentagon Kremlin Huawei Intel Nvidia NVIDIA IBM TSMC ASML Apple
    Google Microsoft Amazon Meta Facebook Twitter Tesla Boeing Airbus Samsung Sony Toyota Honda Nissan
    Volkswagen BMW Siemens SMIC ZTE YMTC TikTok ByteDance Tencent Alibaba Baidu Xiaomi Qualcomm Broadcom
    Micron AMD Rapidus Reuters Bloomberg Politico Axios CNN BBC NBC CBS ABC NPR AFP AP Xinhua Interpol
    Hezbollah Hamas Nucor Cleveland-Cliffs ArcelorMittal POSCO Walmart Netflix Disney Ford Chrysler
    Stellantis Shell BP ExxonMobil Chevron Gazprom Rosneft Rosatom Aramco Petrobras Interpol Greenpeace
    Oxfam BIS USTR CBP ITC USITC OFAC DHS DOJ FTC FDA EPA FCC SEC IRS FBI CIA NSA NSC WTO IMF NATO OPEC
    OECD UNESCO WHO UN EU ECB CFIUS DDTC USDA GAO CIT CAFC MOFCOM METI FAA NASA CDC ICE TSA USPTO NTSB
    FEMA UNICEF UNHCR IAEA ASEAN BRICS Republicans Democrats Labour Tories Conservatives Senate House
    Cabinet Politburo Facebook YouTube Uber Lyft Airbnb SpaceX OpenAI Anthropic Oracle Cisco Dell HP
    Lenovo Foxconn Hynix Kioxia Nikon Canon Panasonic Toshiba Hitachi
    """.split()
)
_PEOPLES = """
afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian
austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian
burmese cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech
danish dutch ecuadorian egyptian emirati english estonian ethiopian european filipino finnish french
georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian
iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kuwaiti kyrgyz laotian
latvian lebanese libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian moroccan
mozambican nepali nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan
peruvian philippine polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese
serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik
tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh
western yemeni zambian zimbabwean latin muslim christian jewish islamic catholic soviet british-born
hispanic euro-american eurasian baltic nordic arctic americans africans arabs asians australians britons
canadians europeans germans indians italians koreans mexicans russians ukrainians israelis palestinians
iranians iraqis muslims christians jews
"""
_PLACES = """
u.s. us u.s usa u.s.a. uk u.k. u.k uae u.a.e. prc p.r.c. roc drc dprk america england scotland wales
britain europe asia africa oceania russia iran syria vietnam laos taiwan korea bolivia venezuela tanzania
moldova turkey turkiye türkiye brunei palestine gaza crimea donbas kosovo macau macao tibet xinjiang hong
beijing shanghai shenzhen guangdong washington brussels london paris berlin tokyo seoul taipei moscow kyiv
kiev delhi mumbai geneva vienna hague rome madrid ottawa toronto canberra sydney jakarta manila hanoi
bangkok tehran jerusalem riyadh dubai ankara istanbul cairo nairobi lagos johannesburg brasilia davos
pyongyang islamabad baghdad damascus kabul singapore york california texas florida ohio michigan illinois
pennsylvania virginia georgia carolina massachusetts jersey maryland arizona oregon wisconsin minnesota
missouri tennessee indiana kentucky louisiana alabama iowa kansas nebraska nevada utah colorado oklahoma
arkansas mississippi connecticut delaware montana idaho wyoming dakota maine vermont hampshire alaska
hawaii chicago boston houston dallas detroit seattle atlanta miami philadelphia denver los angeles san
francisco d.c. dc kong midwest pacific atlantic indo-pacific eurozone caribbean arabia emirates
netherlands zealand kingdom states republic union-27 czechia congo ivory coast mediterranean sahel balkans
gulf persian federation africa's south north east west central eastern western southern northern southeast
northeast middle latin united
"""
PEOPLES = frozenset(_PEOPLES.split())
CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today
    yesterday tomorrow christmas easter ramadan thanksgiving
    """.split()
)


_NOT_PLACES = GIVEN | frozenset(
    {"Saint", "Islands", "Island", "Holy", "See", "Heard", "Cook", "Man", "Minor", "Part"}
)


@cache
def places() -> frozenset[str]:
    """Return the lower-case words of countries, regions and well-known cities and states."""
    words = set(_PLACES.split())
    for country in pycountry.countries:
        name = str(getattr(country, "common_name", country.name)).split(",")[0].split("(")[0]
        parts = name.split()
        words.update(p.lower() for p in parts if p[0].isupper() and (len(parts) == 1 or p not in _NOT_PLACES))
    return frozenset(words) - {"jordan", "chad"}


def is_calendar(word: str) -> bool:
    """Tell whether a lower-case word is a weekday, a month or a feast."""
    return word.rstrip(".") in CALENDAR


PERSON_NOUNS = TITLES | frozenset(
    """
    man woman person boy girl father mother brother sister son daughter husband wife source friend
    neighbor neighbour colleague victim survivor suspect driver passenger customer worker employee lawyer
    attorney critic opponent supporter candidate nominee lawmaker politician businessman businesswoman
    investor banker broker economist policeman policewoman soldier player veteran rapper widow uncle aunt
    grandfather grandmother teenager mom dad insider whistleblower informant host guest caller reader user
    blogger vendor tourist villager protester
    """.split()
)
# Who or what may be said to speak when only a common noun stands before a weak verb.
_PLURALS = """
people police officials sources leaders lawmakers critics analysts economists experts groups companies
authorities prosecutors lawyers attorneys executives scientists researchers residents officers members
republicans democrats administration opponents supporters plaintiffs defendants petitioners respondents
senators representatives ministers diplomats investigators regulators producers manufacturers importers
exporters farmers workers unions judges spokesmen aides advisers negotiators firms industries governments
countries allies nations parties staff investors traders doctors witnesses relatives families parents
students teachers activists campaigners observers commentators media reporters journalists newspapers
agencies ministries departments men women friends colleagues victims families report statement letter
notice filing order ruling opinion complaint lawsuit study memo document release email indictment petition
brief decision magazine newspaper website paper survey audit resolution communique communiqué dissent
majority text verdict affidavit summary spokespeople one another others some many
magistrate jury accord note sign banner placard
poster message inscription caption headline plaque draft text transcript website
"""
# What is written and says something.
WRITTEN = frozenset(
    """
    report statement letter notice filing order ruling opinion complaint lawsuit study memo document release
    indictment petition brief decision magazine newspaper website paper survey audit resolution communique
    communiqué verdict affidavit draft text editorial
    """.split()
)
SPEAKING_NOUNS = PERSON_NOUNS | BODY_WORDS | frozenset(_PLURALS.split())
