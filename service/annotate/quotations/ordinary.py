"""Ordinary words that are capitalised only by their place: at a sentence's start or in a heading."""

import re

# Never part of a name, wherever they stand.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those and or but nor so yet for of in on at by to from with without within
    into onto over under above below after before since until till during through throughout between among
    against about around across along behind beyond despite except like near off out past per plus than
    toward towards upon via versus as if though although because while whereas whether unless when
    whenever where wherever why how who whom whose which what whatever whoever i me my mine myself we us_
    our ours you your yours he him his she her hers it its they them their theirs himself herself itself
    themselves one ones some any all both each every either neither none no not only own same such other
    others another many much more most few less least several enough is are was were be been being am do
    does did doing done have has had having will would shall should can could may_ might must ought there
    here then now just also too very quite rather still already always never ever often sometimes usually
    again once twice yes ok okay mr_ however moreover furthermore meanwhile therefore thus hence otherwise
    instead nevertheless nonetheless additionally finally recently earlier later currently previously
    separately according asked speaking citing following given regarding concerning including based due
    part parts see re
    """.split()
)
# No name when they begin a sentence.
STARTERS = frozenset(
    """
    last next first second third fourth fifth late early early-stage asked adding added answering arguing
    calling citing commenting considering despite describing echoing explaining noting pointing referring
    responding saying speaking stressing writing warning announcing urging told said says reacting
    replying two three four five six seven eight nine ten dozens hundreds thousands millions nearly almost
    about roughly approximately perhaps maybe probably clearly obviously unfortunately fortunately indeed
    certainly actually basically overall generally specifically similarly likewise consequently
    accordingly eventually ultimately initially originally formerly historically yesterday today tomorrow
    tonight this week analysts officials experts critics supporters opponents lawmakers exporters
    importers companies firms people sources investors economists traders lawyers residents police
    authorities prosecutors researchers scientists voters workers members leaders ministers diplomats
    negotiators senators representatives judges stocks shares prices tariffs talks trade news exports
    imports duties sanctions news breaking update photo image video read sign click share subscribe print
    email home menu search contact background summary introduction conclusion scope dates action agency
    addresses supplementary further information effective notice public comments comment section sections
    part article articles chapter title appendix annex table figure exhibit footnote page volume no. nos.
    inv. investigation order rule rules final preliminary interim proposed new old good great big small
    high low long short strong weak major minor key top local national international global foreign
    domestic federal state under pursuant provided upon having being let make take give get keep timely
    relevant each daily thank thanks welcome please note dear well right sure look listen think yes
    reporting reports report results amid whatever whoever plus ahead inside outside back even ever given
    shipbuilder chipmaker automaker carmaker planemaker drugmaker steelmaker airline startup lender
    insurer miner industry government business consumers customers farmers producers manufacturers
    retailers suppliers
    """.split()
)
PARTICLES = frozenset(
    "de da do dos das del della der den di du la le van von zu ten ter bin ibn bint al el ul y af ben".split()
)
NAME_SUFFIXES = frozenset("jr. sr. jr sr ii iii iv esq phd".split())
BODY_SUFFIXES = frozenset("inc. inc llc ltd. ltd corp. corp co. co lp l.p. s.a. plc n.v. ag llp".split())
# Particles that a hyphen joins to the name.
_JOINED = ("al-", "el-", "as-", "ash-", "bin-")


_CODE = re.compile(r"(?:/[A-Z]{1,6}){0,4}/[A-Z]{0,6}\d")


def is_in_code(text: str, start: int, end: int) -> bool:
    """Tell whether a word is a part of a document's number, as both are in 'WT/DS611'."""
    if text.startswith("/", end) and _CODE.match(text, end) is not None:
        return True
    return start > 0 and text[start - 1] == "/" and not text[start:end].isalpha()


def is_capital(word: str) -> bool:
    """Tell whether a word is capitalised, behind its particle too: 'al-Bashir'."""
    return word[0].isupper() or (word.startswith(_JOINED) and word.partition("-")[2][:1].isupper())
