"""Sentence ends: which full stop, question mark or exclamation mark really ends a sentence."""

# ruff: noqa: E501 - tables of phrases read better as long rows
# ruff: noqa: RUF001 - look-alike marks are the subject here

import re

# Never the end of a sentence.
_INSIDE = frozenset(
    "mr mrs ms dr prof sen sens rep reps gov govs gen col lt capt sgt adm cmdr maj brig hon rev ste amb supt atty messrs mme mlle "
    "dep asst assoc adj undersec v vs e.g i.e eg ie cf viz approx ca ft mt pvt spc cpl insp lic ing srta herr".split()
)
_BEFORE_NUMBERS = frozenset(
    "no nos art arts sec secs par para paras pt pts ch chap vol vols p pp ex exh doc docs app ann tbl tel ext inv invs fig figs nr rm "
    "reg regs div fn no(s) jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CAPITALISED_BEFORE_NUMBERS = frozenset({"no", "nos", "no(s)"})
# What follows decides: in doubt the sentence goes on.
_EITHER = frozenset(
    "inc corp co ltd llc llp lp plc bros cos jr sr esq al seq cir ct reg supp stat pub op dept dist int'l nat'l ass'n assn st "
    "ave blvd rd mfg intl natl govt comm'n comm cong sess ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich "
    "minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri gmbh pte pty bhd pvt mgmt univ".split()
)
_EITHER_IN_LOWER_CASE = frozenset({"al", "seq", "int'l"})
_CLOCK = frozenset({"a.m", "p.m"})
_AFTER_CLOCK = re.compile(
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|JST|Eastern|Central|Pacific|Mountain|Greenwich|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May"
    r"|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Beijing|London|Brussels|Washington|Tokyo)\w*\b"
)
_AFTER_FED = re.compile(r"(?:Reg|Cir|Cl|Ct|R|App|Appx|Supp|Evid|Civ|Crim)\b")
_GERMAN_MONTH = re.compile(
    r"(?:Jan|Jän|Febr?|März|Mär|April|Apr|Mai|Juni?|Juli?|Aug|Sept?|Okt|Nov|Dez|Quartal|Jahrhundert|Kapitel|Runde)\w*\b"
)
_STARTERS = re.compile(
    r"[\"“‘'(\[]{0,3}(?:The|A|An|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|I|You|Your|My|There|Here|In|On|At|By|For"
    r"|From|With|Without|Under|Over|After|Before|During|Since|Until|While|When|Where|Why|How|What|Who|Which|If|As|Although|Though|But|And"
    r"|Or|So|Yet|Nor|However|Moreover|Meanwhile|Also|Both|Some|Many|Most|Several|Each|All|Any|Such|Other|Others|Another|No|Not|Only|Even"
    r"|Now|Then|Today|Yesterday|Tomorrow|Earlier|Later|Last|Next|Despite|Because|Instead|Still|Separately|Additionally|Furthermore"
    r"|Officials|Analysts|Critics|Experts|Lawmakers|Importers|Exporters|Companies|Once|Among|According|To|See|Is|Are|Was|Were|Do|Does|Did"
    r"|Can|Will|Would|Should|Could|Has|Have|Had|Let|Please|Perhaps|One|Two|Three|Four|Five|Asked|Neither|Either|Like|Unlike"
    r"|Within|Through|Between|Against|Following|Because|Against|Late|Early|About|Nearly|More|Much|Nothing|Everyone|Nobody)(?![\w'’-])"
)
_REPORTING = re.compile(
    r"(?:[A-Z][\w.'’-]{0,24} ){1,4}(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|wondered|demanded|replied|answered|cried"
    r"|exclaimed|shouted|joked|continued|insisted|recalled|quipped|inquired)\b"
)
_NUMBERED = re.compile(r"[#§]? ?\d|[#§]|[IVXLC]{1,6}\b|[A-Z]{1,3}-\d|[A-Z]\d")
_DOCKET = re.compile(r"Nos?[.(]|L\.|Law\b")
_COMPLETIONS = {
    "fed": _AFTER_FED,
    **dict.fromkeys(_CLOCK, _AFTER_CLOCK),
    **dict.fromkeys(
        ("inv", "invs", "doc", "ct", "cir", "civ", "crim", "pub", "reg", "dkt", "op", "ops"), _DOCKET
    ),
}
_WORD_BREAK = re.compile(r"[\s—–]")
_LONGEST_WORD = 40
_SEE = re.compile(r"\((?:[Aa]lso )?(?:[Ss]ee|[Cc]f\.) [^()\n]{1,300}(?<!\.)\)")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_MARKER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]")
_NOT_BEFORE = frozenset(".,;:!?…%)]}”’»›")
_OPENERS = "\"'“‘«‹„([{"
_ENDS_HERE = frozenset(".!?…")
_NOT_A_NAME = frozenset(
    "plan vitamin type annex appendix part option title group class hepatitis schedule exhibit table list tier phase category grade".split()
)
_DOTTED_PART = 3


def ends_sentence(text: str, begin: int, mark: int, following: int) -> bool:
    """Tell whether the sentence that began at `begin` ends before `following`.

    `mark` is the index of its last terminal mark, `following` that of the next character that is
    neither white space nor a closing mark; line breaks in `text` are blanks.
    """
    character = text[mark]
    if character not in _ENDS_HERE:
        return True
    if not _may_begin(text, following) or _SEE.match(text, following):
        return False
    closed = text[mark + 1 : following].strip()
    if character == ".":
        if text[mark - 1 : mark] == ".":
            return True
        return not _is_abbreviated(text, begin, mark, following, closed=bool(closed))
    return not (closed and _REPORTING.match(text, following))


def _may_begin(text: str, at: int) -> bool:
    """Tell whether a sentence can begin with the character here."""
    head = text[at]
    if head in _NOT_BEFORE:
        return False
    if head.islower():
        return _CAMEL.match(text, at) is not None
    if head in _OPENERS and at + 1 < len(text):
        return not text[at + 1].islower() or head in '"“„«'
    return True


def _word_before(text: str, begin: int, mark: int) -> str:
    """Return the word that the mark ends, without what opens it."""
    before = text[max(begin, mark - _LONGEST_WORD) : mark]
    return _WORD_BREAK.split(before)[-1].lstrip(_OPENERS)


def _is_abbreviated(text: str, begin: int, mark: int, following: int, *, closed: bool) -> bool:
    """Tell whether the full stop belongs to an abbreviation, an initial or an item's number."""
    word = _word_before(text, begin, mark)
    low = word.lower().replace("’", "'")
    if low in _INSIDE or _MARKER.fullmatch(text, begin, mark + 1):
        return True
    if not closed and _leads_to(low, word, text, following):
        return True
    doubtful = (
        (low in _EITHER and (word[0].isupper() or low in _EITHER_IN_LOWER_CASE))
        or (low not in _CLOCK and _is_dotted(word))
        or _is_initial(text, begin, mark - len(word), word)
    )
    return doubtful and not _STARTERS.match(text, following)


def _leads_to(low: str, word: str, text: str, following: int) -> bool:
    """Tell whether what follows completes the abbreviation: a number, a zone behind the hour, 'Reg.' behind 'Fed.'."""
    after = _COMPLETIONS.get(low)
    if after is None and low.isdecimal():
        after = _GERMAN_MONTH
    if after is not None and after.match(text, following):
        return True
    if low in _CAPITALISED_BEFORE_NUMBERS and not word[0].isupper():
        return False
    return low in _BEFORE_NUMBERS and _NUMBERED.match(text, following) is not None


def _is_dotted(word: str) -> bool:
    """Tell whether this is an abbreviation with inner full stops: 'U.S', 'D.C', 'Ph.D'."""
    parts = word.split(".")
    return len(parts) > 1 and all(part.isalpha() and len(part) <= _DOTTED_PART for part in parts)


def _is_initial(text: str, begin: int, at: int, word: str) -> bool:
    """Tell whether a single capital is a person's initial, and not the end of 'Plan B'."""
    if len(word) != 1 or not word.isupper():
        return False
    before = text[max(begin, at - _LONGEST_WORD) : at].split()
    return not before or before[-1].lower() not in _NOT_A_NAME
