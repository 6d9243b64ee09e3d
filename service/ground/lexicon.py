"""The words by which two wordings of one fact are known as the same, and as opposites."""

from typing import Final

from service.remembering import remembered

# One line, one meaning: any word of a line stands for the first.
_SAME_VERBS: Final = """
impose levy slap institute enact imposition
raise increase hike boost grow grew grown rise rose risen climb jump surge soar
cut lower reduce decrease slash trim fall drop decline fell fallen slip slide slid tumble plunge sink sank dip slump reduction
end terminate revoke withdrew withdrawn repeal scrap withdraw rescind abolish lift remove eliminate cancel termination revocation withdrawal abolition removal cancellation elimination
suspend pause postpone delay defer freeze froze frozen halt suspension postponement deferral
extend renew prolong extension renewal prolongation
ban bar prohibit block forbid forbade forbidden outlaw prohibition
allow permit authorize authorise
approve grant accept endorse ratify ratification approval clear
reject deny dismiss refuse rejection dismissal refusal denial
uphold upheld sustain affirm
overturn vacate invalidate strike struck annul
support back favor favour welcome praise applaud
oppose criticize criticise condemn denounce protest
start begin began begun launch initiate commence open
resume restart resumption
reopen
tighten toughen stiffen
ease loosen relax soften
widen broaden expand expansion
narrow shrink
buy bought purchase
sell sold
win won
lose lost
add
delist unlist
sue sued lawsuit
hurt harm injure injury damage
need require requirement
keep kept maintain retain preserve
stay remain
seek sought request
finish complete conclude conclusion
build built construct construction
help aid assist assistance
write wrote written
hold held
pay paid
send sent
take took taken
find found
lead led
leave left
bring brought
choose chose chosen
speak spoke spoken
drive drove driven
receive obtain get got gotten
answer reply respond
operate
spend spent
meet met
break broke broken violate breach
steal stole stolen
draw drew drawn
ship shipment
throw threw thrown
split divide
close closure
"""
_SAME_NOUNS: Final = """
tariff duty duties levies
chip semiconductor
car auto automobile vehicle
aluminum aluminium
lumber timber softwood
telecom telecommunications
medicine drug pharmaceutical
battery batteries
talk negotiation negotiate negotiating
probe investigation investigate inquiry
country nation
company firm
agreement deal pact accord
law legislation statute
rule regulation
curb restriction restrict limit control
license licence
subsidy subsidies subsidize subsidise
preliminary preliminarily
provisional provisionally
kind type sort
farmer grower
maker manufacturer producer
goods product merchandise
worker employee
plant factory
lawmaker legislator
program programme scheme
spokesman spokeswoman spokesperson
illegal unlawful
legal lawful
result outcome
tentative tentatively
end expire lapse expiry expiration
"""
# The two sides of each row contradict each other.
_OPPOSED: Final = (
    ("import", "export"),
    ("importer", "exporter"),
    ("raise", "cut"),
    ("raise", "end"),
    ("impose", "end"),
    ("impose", "suspend"),
    ("extend", "end"),
    ("extend", "suspend"),
    ("ban", "allow"),
    ("approve", "reject"),
    ("uphold", "overturn"),
    ("uphold", "reject"),
    ("approve", "overturn"),
    ("support", "oppose"),
    ("start", "end"),
    ("start", "suspend"),
    ("resume", "suspend"),
    ("resume", "end"),
    ("tighten", "ease"),
    ("widen", "narrow"),
    ("buy", "sell"),
    ("win", "lose"),
    ("add", "end"),
    ("add", "delist"),
    ("surplus", "deficit"),
    ("inbound", "outbound"),
    ("domestic", "foreign"),
    ("preliminary", "final"),
    ("buyer", "seller"),
    ("before", "after"),
    ("above", "below"),
    ("majority", "minority"),
    ("legal", "illegal"),
    ("lawful", "unlawful"),
    ("higher", "lower"),
    ("more", "fewer"),
    ("plaintiff", "defendant"),
    ("affirmative", "negative"),
    ("antidumping", "countervail"),
    ("supplier", "customer"),
    ("break", "comply"),
)
# Goods: what is not among the evidence's goods may not be among the summary's.
_GOODS: Final = """
steel aluminum iron copper nickel tin zinc titanium magnesium tungsten gallium germanium graphite lithium cobalt
polysilicon solar panel chip battery car truck tire motorcycle aircraft ship drone engine turbine telecom smartphone laptop
computer television refrigerator dishwasher textile apparel garment shoe footwear cotton silk wool leather furniture lumber
paper pulp plywood cement glass ceramic tile plastic rubber fertilizer chemical medicine vaccine glove mask syringe
toy wine beer whiskey whisky bourbon cheese milk dairy beef pork poultry chicken egg fish seafood shrimp salmon tuna crab
corn maize wheat rice barley soybean sugar honey coffee tea cocoa tomato potato avocado banana garlic onion oil gas coal
petroleum diesel gasoline ethanol biodiesel uranium gold silver diamond platinum palladium mattress cabinet pipe tube wire
bolt nail rebar
"""
# Verbs in their plain form, as after 'to' and 'would'.
_ACTIONS: Final = frozenset(
    """accept accuse achieve acquire act adapt add address adjust adopt advance affect agree aid allow alter amend announce answer apply appoint argue
    ask assess assign avoid ban bar be become begin benefit block boost bring build buy call carry cause change charge check circumvent claim clarify
    clear close collect comment compete complete comply conclude conduct confirm consider consult continue control convince cooperate cover create
    curb cut decide declare defend delay deliver deny design determine develop diversify do double triple halve drop ease employ enable encourage end enforce enforce
    engage ensure enter establish evade evaluate examine exceed exclude exempt expand expire explain export express extend face fail favor file fill find
    finish fix follow force freeze fund gain get give go grant grow halt harm have hear help hide hike hit hold hurt identify impede implement
    import impose improve include increase inform inspect intervene introduce invest investigate issue join judge keep lapse last launch lead leave let
    levy liberalize license lift limit list lose lower maintain make manage match meet modernize modify monitor move narrow negotiate notify object
    obtain offer offset open operate oppose order overturn own pay penalize permit persuade phase place postpone prevent produce prohibit prolong
    promote protect prove provide publish punish purchase pursue push put raise ratify reach react reassess recalculate receive recommend reconsider
    recover reduce refer refund refuse register regulate reinstate reject relax release remain remand remove renew reopen repay replace reply report
    request require resolve respond restart restore restrict resume retaliate return review revise revoke rise rule safeguard save scrap secure seek
    sell send serve set settle ship sign slow source speed stabilize start stay stop strengthen submit substantiate sue supply support suspend sustain
    take target tax tell terminate test threaten tighten trade transfer transship treat try turn undergo update uphold urge use vacate verify veto
    violate visit vote wait waive want warn weaken welcome widen win withdraw withhold work write""".split()
)
_NOUNS: Final = frozenset(
    """imposition reduction termination revocation withdrawal abolition removal cancellation elimination suspension postponement deferral extension
    renewal prolongation prohibition rejection dismissal refusal denial resumption expansion closure suspensions extensions renewals reductions
    withdrawals removals rejections refusals denials closures prohibitions""".split()
)
# Says nothing by itself.
STOP: Final = frozenset(
    """a an the this that these those such its his her their our your it he she they we you i them him us who whom
    which what and or of in on at by for from to with into onto as than then so too also only just about over under
    between among through during per via be is are was were been being am has have had having do does did doing s t
    said say says saying told tell tells according noted notes statement stated states there here new some
    any all both each other another more most much many very still yet already now later earlier recently up out off
    down around again while when where whether if because since until against toward towards upon within one us-made
    report reported reports reporting asked ask asks called call calls made make makes making take takes taken took
    get gets got runs run ran whose itself themselves""".split()
)
_AS_VERB: Final = {"levied": "impose", "levying": "impose"}  # 'levies' are duties
_ENDINGS: Final = (
    "izations",
    "ization",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ed",
    "es",
    "s",
)
_LEAST: Final = 3


def stem(word: str) -> str:
    """A word without its ending: 'imposed', 'imposes' and 'imposing' are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending in {"ies", "ied"} else "")
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST else word


@remembered(8192)
def meaning(word: str) -> str:
    """What a lower-case word counts as: its stem, or the first of its line of synonyms."""
    plain = stem(_AS_VERB.get(word, word))
    return _CANONICAL.get(plain, plain)


@remembered(4096)
def opposites(mark: str) -> frozenset[str]:
    """The meanings that contradict this one."""
    return _OPPOSITES.get(mark, frozenset())


def is_verb(mark: str) -> bool:
    """Whether a meaning is one of trade policy's verbs."""
    return mark in _VERB_MARKS


def is_action(word: str) -> bool:
    """Whether a word in small letters is a verb in its plain form, such as after 'to'."""
    return word in _ACTIONS or (
        is_verb(meaning(word)) and not word.endswith(("s", "ed", "ing")) and not is_noun_of_action(word)
    )


def is_noun_of_action(word: str) -> bool:
    """Whether a word in small letters names what is done, and does not tell it: 'suspension'."""
    return word in _NOUNS


def is_goods(mark: str) -> bool:
    """Whether a meaning is a kind of goods."""
    return mark in _GOODS_MARKS


def has_goods(marks: frozenset[str]) -> bool:
    """Whether one of these meanings is a kind of goods."""
    return not marks.isdisjoint(_GOODS_MARKS)


_CANONICAL: Final = {
    stem(word): stem(line.split()[0])
    for line in (_SAME_VERBS + _SAME_NOUNS).split("\n")
    for word in line.split()
}
_VERB_MARKS: Final = frozenset(stem(line.split()[0]) for line in _SAME_VERBS.strip().split("\n"))


def _canonical(word: str) -> str:
    plain = stem(word)
    return _CANONICAL.get(plain, plain)


_GOODS_MARKS: Final = frozenset(_canonical(word) for word in _GOODS.split())
_OPPOSITES: Final[dict[str, frozenset[str]]] = {}
for _one, _other in _OPPOSED:
    _a, _b = _canonical(_one), _canonical(_other)
    _OPPOSITES[_a] = _OPPOSITES.get(_a, frozenset()) | {_b}
    _OPPOSITES[_b] = _OPPOSITES.get(_b, frozenset()) | {_a}
