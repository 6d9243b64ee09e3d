"""Verbs and phrases that report what somebody says."""

from enum import Enum, unique


@unique
class Force(Enum):
    """How much a verb needs beside it before it reports speech."""

    SAYS = "reports speech whatever follows"
    STATES = "reports speech with 'that', a quotation or a colon"
    QUOTES = "reports speech only with a quotation"


_SAYS = """
say said|tell told|warn|argue|explain|insist|testify testified|comment|remark|quip quipped|declare
assert|contend|stress|emphasize|emphasise|reiterate|caution|lament|complain|reply replied
respond|joke|opine|vow|urge|pledge|recount|allege|muse|retort|exclaim|whisper|shout|mutter
murmur|yell|scream|cry cried|boast|concede|acknowledge|admit admitted|predict|tweet|recall
wrote|write wrote|condemn|denounce|criticize|criticise|applaud|praise|blast|slam slammed|chide
decry decried|underline|underscore|reaffirm|posit|postulate|interject|blog blogged|gush|intone
inquire|enquire|grumble|scoff|gripe|fume|rant|elaborate|clarify clarified|demur demurred
swear swore|stipulate|lambaste|bemoan|rue|chime|deadpan deadpanned|plead|hint"""
_STATES = """
snap snapped|bark|growl|sob sobbed|chuckle|shrug shrugged|chant|smile|grin grinned|hiss|thunder|rage|laugh
sigh|counter|object|protest|maintain|add|announce|hold held|rule|find found|conclude|agree|believe
hope|think thought
expect|forecast forecast|determine
indicate|suggest|report|claim|note|state|observe|confirm|deny denied|disclose|reveal|answer|ask
read read|estimate|demand|know|worry worried|fear|feel felt|speculate|propose|recommend|promise
reason|charge|signal|advise|convey|imply implied|mention|request|affirm|decide|surmise|anticipate
express|voice|continue|begin began|wonder|guarantee|accuse|understand understood|point|go|post
publish"""
_NAMING = """
call|describe|dub dubbed|label|characterize|characterise|term|hail|brand|refer referred|dismiss|tout
liken|deride|portray|depict|deem|welcome|declare|cite|style|attack|mock|ridicule|bash|rip ripped
salute|invoke"""
_QUOTES = """
blame|consider|view|regard|compare|defend|thank|repeat|speak spoke|talk|discuss|address|seek sought
want|oppose|support|endorse|paint|threaten|challenge|question|detail|outline|highlight|encourage
commend|congratulate|celebrate|deliver|summarize|summarise|assess|attribute|appeal|apologize
apologise|reject|allude|prefer preferred"""


def _forms(block: str, force: Force) -> dict[str, Force]:
    forms: dict[str, Force] = {}
    for entry in block.replace("\n", "|").split("|"):
        lemma, _, past = entry.strip().partition(" ")
        if not lemma or lemma.endswith("_"):
            continue
        stem = lemma.removesuffix("e")
        if past in {
            "dubbed",
            "referred",
            "ripped",
            "slammed",
            "preferred",
            "quipped",
            "demurred",
            "admitted",
        }:
            stem = past[:-2]
        if past in {"blogged", "deadpanned", "snapped", "sobbed", "shrugged", "grinned"}:
            stem = past[:-2]
        ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "go", "o")) else "s"
        third = lemma[:-1] + "ies" if lemma[-1] == "y" and lemma[-2] not in "aeiou" else lemma + ending
        for form in (lemma, third, past or stem + "ed", stem + "ing"):
            forms[form] = force
    return forms


VERBS: dict[str, Force] = {
    **_forms(_QUOTES, Force.QUOTES),
    **_forms(_NAMING, Force.QUOTES),
    **_forms(_STATES, Force.STATES),
    **_forms(_SAYS, Force.SAYS),
    "put": Force.STATES,
    "puts": Force.STATES,
    "begun": Force.STATES,
    "written": Force.STATES,
}
NAMING = frozenset(_forms(_NAMING, Force.QUOTES))
# Also nouns or adjectives: verbs only with a quotation, 'that' or a colon close behind.
_NOUN_LIKE = """
comment comments reply replies warning claims claim reports report notes note states state answers answer
charges charge objects object cry cries protest protests counter urge pledge pledges vow vows announcing
praise boast quote quotes tweet tweets remark remarks response laugh shout swear plead complain rue hint
hints joke jokes concerned blast slam blog demand demands warned_ post posts
""".split()
VERBS.update({form: Force.STATES for form in _NOUN_LIKE if form in VERBS})
for _noun in """
talk talks detail details outline outlines question questions attack attacks address addresses challenge
challenges support supports view views regard regards blame appeal appeals seek brand style styles label
labels reject reason reasons rule rules want term terms
""".split():
    del VERBS[_noun]
# '“...,” he continued': reports only behind a quotation.
ONLY_BEHIND = frozenset(
    """
    continue continues continued continuing begin begins began go goes went point points pointed snap
    snaps snapped snapping bark barks barked growl growled sob sobbed sobs chuckle chuckled chuckles
    shrug shrugs shrugged smile smiles smiled smiling grin grins grinned hiss hissed thunder thundered
    rage raged laugh laughs laughed laughing sigh sighs sighed
    """.split()
)
# With these anything named may speak: 'a letter said', 'his brother told'.
PLAIN = frozenset("said says say saying added adds wrote writes told tells asked asks".split())
# 'Q, said X': verbs that stand before their subject.
INVERTS = frozenset(
    """
    said says say added adds wrote writes asked asks argued argues explained explains noted notes warned
    warns replied replies recalled recalls insisted insists declared declares remarked remarks continued
    continues concluded concludes stated states observed observes commented comments agreed agrees joked
    jokes quipped quips told reads read reported reports announced tweeted exclaimed cried shouted
    whispered muttered murmured responded responds stressed stresses emphasized claimed claims complained
    complains predicted predicts confirmed admitted admits goes went lamented laments countered counters
    cautioned cautions posted retorted testified contends contended mused thought answered interjected yelled
    screamed demanded inquired sighed opined
    """.split()
)
AUXILIARIES = frozenset("has had have also did does do would will could can should may might must".split())
BE_FORMS = frozenset("was were is are be been being gets got get".split())
# Between a subject and its verb.
SKIPPED = frozenset(
    """
    also later then still just even only now once again repeatedly recently previously earlier
    subsequently often always never ever frequently reportedly publicly privately specifically clearly
    simply further furthermore meanwhile however therefore thus too first both all instead actually
    already similarly likewise today yesterday tomorrow tonight monday tuesday wednesday thursday friday
    saturday sunday
    """.split()
)
GOVERNORS = frozenset(
    """
    went goes continued continues continue declined declines refused refuses began begins failed proceeded
    used hastened happened seemed appeared is was were are paused stopped interrupted wanted wants sought
    tried came decided dared chose
    """.split()
)
DECLINES = frozenset(
    {"declined", "declines", "refused", "refuses", "decline", "refuse", "declining", "refusing"}
)
NON_SPEECH_AFTER_ACCORDING = frozenset(
    {"plan", "plans", "schedule", "law", "size", "need", "needs", "type", "rules"}
)
DEFINING = frozenset(
    """
    term terms word phrase so-called called known titled entitled named nicknamed dubbed
    hereinafter hereafter headed labeled labelled defined defines define acronym abbreviation
    abbreviated abbreviation slogan hashtag codenamed code-named captioned category defining collectively
    spelled definition song film movie book novel series album magazine newspaper
    column documentary exhibition poem episode podcast
    """.split()
)
