"""Tells the kind of a body from the words of its name, where they tell it for certain."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations.given import GIVEN
from service.remembering import remembered

# Bodies that trade news names by acronym or by a word that no rule below would read.
KNOWN: Final[Mapping[str, ActorKind]] = MappingProxyType(
    dict.fromkeys(
        "BIS CBP ITC USITC USTR OFAC DOJ DHS ICE FDA USDA EPA FTC FMC CFIUS DDTC NIST MOFCOM METI MOTIE GACC KTC "
        "CBSA HMRC DGFT SDA IRS SEC DOD DOE DOC Customs Treasury Commerce Pentagon Kremlin Ofcom".split(),
        ActorKind.AGENCY,
    )
    | dict.fromkeys("CIT CAFC ECJ CJEU SCOTUS".split(), ActorKind.COURT)
    | dict.fromkeys(
        "Congress Senate House Parliament Bundestag Duma Diet Knesset Sejm".split(), ActorKind.LEGISLATURE
    )
    | dict.fromkeys(
        "WTO OECD IMF UN EU NATO ASEAN APEC G7 G20 WCO UNCTAD UNESCO OPEC Mercosur Eurasian".split(),
        ActorKind.INTERNATIONAL_ORGANIZATION,
    )
    | dict.fromkeys(
        ("White House", "Downing Street", "Beijing", "Brussels", "Washington"), ActorKind.GOVERNMENT
    )
    | dict.fromkeys(("AFL-CIO", "UAW", "USW", "Teamsters"), ActorKind.CIVIL_SOCIETY)
    | dict.fromkeys(
        ("Group of Seven", "Group of Eight", "Group of Twenty", "Group of 20", "G-7", "G-20", "BRICS"),
        ActorKind.INTERNATIONAL_ORGANIZATION,
    )
    | {"European Commission": ActorKind.AGENCY, "European Council": ActorKind.INTERNATIONAL_ORGANIZATION}
)


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})(?!\w)")


# Where a name ends so, or goes on behind a comma ('Ltd., of Leeds'); 'SE' and 'AG' elsewhere are other words.
_LEGAL_FORM: Final = re.compile(
    r"\b(?:Inc\.?|Corp\.?|Ltd\.?|LLC|LLP|Co\.|GmbH|PLC|plc|Pte|Pty|Bhd|S\.A\.|S\.p\.A\.|SpA|B\.V\.|A/S|A\.S\.|"
    r"S\.r\.l\.)(?!\w)|\b(?:AG|NV|SE|KG|Oy|AB|AS|ASA|SA|Oyj|BV)(?=$|,)"
)

# Tried in this order: 'Court of International Trade' is a court before 'International' makes it a body of states.
_RULES: Final[tuple[tuple[re.Pattern[str], ActorKind], ...]] = (
    (re.compile(r"\b(?:News|Press) Agency$|\bNewswire$"), ActorKind.CIVIL_SOCIETY),
    (_words("Court", "Courts", "Tribunal", "Federal Circuit"), ActorKind.COURT),
    (
        re.compile(r"^(?:House|Senate|Congressional) (?:Republicans|Democrats)$|^(?:Republicans|Democrats|Tories|Conservatives)$"),
        ActorKind.GROUP,
    ),
    (_words(r"Trades? Union", r"Council on(?! Environmental)", "Atlantic Council"), ActorKind.CIVIL_SOCIETY),
    (_words("Chambers? of Commerce", "Airlines for"), ActorKind.INDUSTRY_GROUP),
    # 'Fence Layers Institute', 'Port Foreign Commerce Club'; unions and readers' clubs are told by other words.
    (
        re.compile(
            r"\b(?!(?:Workers?|Teachers?|Consumers?|Voters?|Readers?|Writers?|Reporters?|Lawyers?|Scholars?|Researchers?|Prisoners?)['\u2019s ])"
            r"[A-Z][a-z]+(?:er|or)s?['\u2019]?s?['\u2019]? (?:Institute|Club|Society|Guild|League|Exchange)\b|"
            r"\b(?:Commerce|Trade|Traders?|Shipping|Importers?|Exporters?) Club\b"
        ),
        ActorKind.INDUSTRY_GROUP,
    ),
    (_words("Library of Congress", "Council on Environmental Quality"), ActorKind.AGENCY),
    (
        _words(
            "Senate", r"House of (?:Representatives|Commons|Lords|Councill?ors|Delegates)", "Parliament", "Congress",
            "National Assembly", "Chamber of Deputies", "Ways and Means", "Finance Committee", "Select Committee",
            r"(?:Foreign Affairs|Foreign Relations|Judiciary|Appropriations|Armed Services) Committee",
            "Subcommittee", "State Duma",
        ),
        ActorKind.LEGISLATURE,
    ),
    (re.compile(r"^House\b(?! of\b)"), ActorKind.LEGISLATURE),
    (
        _words(
            "World Trade Organization", "World Customs Organization", "United Nations", "European Union", "World Bank",
            "International Monetary Fund", "Organi[sz]ation (?:for|of)", "Appellate Body", "Dispute Settlement Body",
            "World (?:Health|Intellectual Property|Meteorological) Organization", "Association of Southeast Asian Nations",
            "International (?:Atomic )?Energy Agency", "Council of Europe", "(?:Economic|Customs) Union",
            "(?:Asian|African|Inter-American|Islamic) Development Bank",
            "African Union", "Gulf Cooperation Council",
        ),
        ActorKind.INTERNATIONAL_ORGANIZATION,
    ),
    (re.compile(r"\b(?:Commission|Agency|Bureau|Ministry|Department|Directorate|Authority)$"), ActorKind.AGENCY),
    # An office of state keeps its kind whatever it looks after: 'Ministry of Electronics', 'Office of Fair Trading'.
    (
        re.compile(r"(?:^|^[\w.'\u2019]+ )(?:Ministry|Department|Bureau|Office|Directorate|Directorate[ -]General|Agency|Commission) (?:of|for) "),
        ActorKind.AGENCY,
    ),
    (_LEGAL_FORM, ActorKind.COMPANY),
    # So does a group, of whatever firms: 'Semiconductor Industry Association'.
    (
        re.compile(r"\b(?:Association|Federation|Confederation|Alliance|Coalition|Chamber|Roundtable|Industry Council|Business Council|Trade Council|Policy Council)$"),
        ActorKind.INDUSTRY_GROUP,
    ),
    (
        _words(
            "Corporation", "Limited", "Company", "Companies", "Plant", "Works", "Holdings?", "Technologies", "Industries",
            "Motors?", "Electronics", "Semiconductors?", "OOO", "PAO", "JSC", "OJSC", "PJSC", "JV", "Enterprises",
            "Trading", "Airlines", "Mills",
        ),
        ActorKind.COMPANY,
    ),
    (
        _words(
            "Associations?", "Chambers?", "Federation", "Coalition", "Alliance", "Manufacturers", "Producers", "Growers",
            "Importers", "Exporters", "Retailers", "Confederation", "Business Council", "Business Roundtable",
            "Iron and Steel Institute", "Petroleum Institute", "Forum",
        ),
        ActorKind.INDUSTRY_GROUP,
    ),
    (
        _words(
            "[Aa]dministration", "[Gg]overnment", "Cabinet", "(?:City|Town|County) Council",
            r"(?:City|County|Town|Township|State|Province|Commonwealth) of [A-Z]\w+",
        ),
        ActorKind.GOVERNMENT,
    ),
    (
        _words(
            "Department", "Ministry", "Bureau", "Agency", "Commission", "Authority", "Directorate",
            r"Customs(?=$| (?:and|Service|Administration|Office|House|of|&)\b)",
            "Treasury", "Secretariat", "National Security Council", "State Council", "Trade Representative",
            "Foreign-Trade Zones Board", "Reserve", "Office", "Service", "Board", "Committee on Foreign Investment",
            "Border Protection", "Coast Guard", "Police", "Guard Corps", "Qods Force", "Army", "Navy", "Air Force", "Administration", "Central Bank", "Embassy",
            "Export-Import Bank", "(?:Security|State|Economic|Privy|Federal|Ministers|European) Council",
            "Council of (?:Ministers|Economic Advisers)",
        ),
        ActorKind.AGENCY,
    ),
    (_words("Council"), ActorKind.INDUSTRY_GROUP),
    (
        _words(
            "Center", "Centre", "University", "Union", "Foundation", "Institute", "Institution", "Society", "College",
            r"\w*[Ww]orkers", "Watch", "Times", "Journal", "Post", "News", "Reuters", "Bloomberg", "Fund", "Project",
        ),
        ActorKind.CIVIL_SOCIETY,
    ),
)  # fmt: skip

# 'Small Business Administration' is an agency; 'Biden administration' a government.
_AGENCY_ADMINISTRATION: Final = re.compile(
    r"\b(?:Trade|Business|Drug|Security|Safety|Space|Aviation|Customs|Tobacco|Energy|Enforcement|General|"
    r"State|"
    r"Maritime|Foreign|Information|Statistical) Administration\b|\bAdministration (?:of|for) [A-Z]|"
    r"\bPeople['\u2019]s Bank\b"
)


# Names that end so are things, whatever words they have inside.
_THING: Final = re.compile(
    r"\b(?:Acts?|Lists?|Rules?|Orders?|Systems?|Programs?|Forms?|Agreements?|Regulations?|Schedule|Code|"
    r"Database|Portal|"
    r"Framework|Treaty|Protocol|Initiative|Avenue NW|Avenue|Street|Road|Period|Review|Reviews|Report|"
    r"Operations|Notice|Plan|Register|Day|Week|"
    r"Bulletin|Gazette|Official Journal|Partnership|Publication|Memorandum|Docket|Website|Web Site|"
    r"Fact Sheet|Press Release|"
    r"News Release|Proclamation|Mechanism|Scheme|Opinion|Request|Application|License|Memorandum of Understanding|"
    r"Determination|Operations|Messaging Service|Service System|Electronic System)$|"
    r"\b(?:Schedule|Act|Code|Law|List|Official Journal) of "
)
# Parts of an address, offices that are only where something is sent or kept, and treaties and laws in letters.
_PLACE_OR_PART: Final = re.compile(
    r"\b(?:Avenue|Street|Road|Boulevard|Drive|Highway|Plaza|Parkway|Lane|Building)(?: [NS][EW]\.?)?$|"
    r"^Office [IVX]+$|^(?:Room|Reading Room|Central Records Unit|Floor|Building|Box|Web|Internet|Attn|Doc|"
    r"FR Doc|Slip Op)\b|"
    r"^Official Journal\b|^(?:FAQs?|USMCA|NAFTA|GATT|TRIPS|HTSUS?|IEEPA|AGOA|GSP|CBAM|EAR|ITAR|UFLPA|CPTPP|RCEP|TPP)$|"
    r"^(?:Exporters|Importers|Producers|Companies|Manufacturers|Suppliers|Retailers|Growers|Farmers|Lawmakers|Officials|CEOs|CFOs|MPs|MEPs|Republican|Democratic|Democrat)$"
)
# Firms are called by what they make or do; what else they are is for others to judge.
_WARES: Final = frozenset(
    "Tools Gears Machines Machinery Metals Metalworks Steel Steels Alloys Castings Forgings Fasteners Bearings Chemicals "
    "Plastics Polymers Materials Minerals Resources Components Parts Products Goods Devices Instruments Appliances "
    "Equipment Furniture Furnishings Textiles Fabrics Apparel Footwear Foods Beverages Seafood Seafoods Dairy Farms Vineyards "
    "Turbines Pumps Valves Cables Batteries Tires Tyres Vehicles Trucks Bikes Boats Toys Drones Solar Energy Petroleum Gas "
    "Pharma Pharmaceuticals Robotics Software Networks Communications Telecom Aerospace Automotive Logistics Freight "
    "Shipping Packaging Lighting Labs Laboratories Solutions Systems Services Brands Group Partners Ventures Capital "
    "International Global".split()
)


def is_called_by_wares(name: str) -> bool:
    """Whether a name ends as a firm's does and no person's: 'Lund Tools'; a given name may stand before any."""
    first, *others = name.split()
    return bool(others) and others[-1] in _WARES and first not in GIVEN


def is_thing(name: str) -> bool:
    """Whether a name's last word says that it is no body: an act, a list, a programme."""
    return _THING.search(name) is not None


def is_place_or_part(name: str) -> bool:
    """Whether a name is of no body: a street, a room, a file, a treaty."""
    return _PLACE_OR_PART.search(name) is not None


@remembered(4096)
def kind_of_body(name: str) -> ActorKind | None:
    """The kind that a body's name tells, or None when it tells nothing certain."""
    bare = name.removeprefix("the ").removeprefix("The ").strip()
    if bare not in KNOWN:
        bare = bare.removeprefix("White House ")
    without_country = bare.removeprefix("U.S. ").removeprefix("US ")
    if _THING.search(bare):
        return None
    known = KNOWN.get(bare) or KNOWN.get(without_country) or KNOWN.get(bare.removeprefix("European "))
    if known is not None:
        return known
    if _AGENCY_ADMINISTRATION.search(bare):
        return ActorKind.AGENCY
    return next((kind for pattern, kind in _RULES if pattern.search(without_country)), None)
