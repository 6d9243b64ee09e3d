"""Tells dates from their doubles: 'may', Theresa May, 2,000 people, Section 2015, every Monday."""

from service.annotate.times.effects import is_of_an_effect
from service.annotate.times.holidays import HOLIDAYS, LOOSE
from service.annotate.times.lexicon import ABBREVIATED_DAYS, ABBREVIATED_MONTHS, KINDS, MONTHS
from service.annotate.times.tokens import Tokens

YEARS = range(1500, 2201)
_PREPOSITIONS = frozenset(
    "in since by until till before after from through thru during to and or between of for circa around "
    "about throughout early late mid than as per into versus vs between, till".split()
)
_MONTH_PREPOSITIONS = frozenset(
    "in since by until till before after from through during to and or between of for early late mid last "
    "next this past coming around about throughout every each the beginning starting ending".split()
)
_NUMBERED = frozenset(
    "no. nos. vol. art. fig. no nos section sections sec sec. § part parts title chapter article rule form "
    "annex heading "
    "subheading hts htsus flight route highway room suite page pages pp p. line lot case docket regulation "
    "directive decision order resolution proclamation notice bulletin series model version size agenda "
    "vision horizon expo windows channel level area unit street avenue bill act gatt iso iec copyright "
    "headings subheadings forms rules articles chapters annexes titles items flights rooms lots pp. "
    "eo ruling ifrs pub u.s.c. usc cfr c.f.r. fr stat stat. dollars usd eur sr "
    "hr s. h.r. pin zip tel fax phone cas decree law".split()
)
_UNNAMED_MONTHS = frozenset("january february july september october november december".split())
_ACTS = frozenset("act code amendments statute constitution acts ordinance".split())
_COUNTED = frozenset(
    "people persons men women children soldiers troops workers employees jobs residents victims deaths "
    "passengers students members protesters miles kilometers kilometres km meters metres feet foot tons "
    "tonnes pounds kg kilograms dollars euros yuan yen percent barrels units cars vehicles homes houses "
    "copies votes points hours minutes seconds days weeks months years degrees mph calories acres hectares "
    "shares megawatts mw gallons liters litres pieces containers teu companies firms entries items "
    "lines cases suppliers products shipments dead injured words pages times million billion bushels head "
    "gmt utc est edt pst pdt bst cet cest ist jst aest hrs "
    "signatures civilians fighters refugees migrants customers subscribers users seats stores".split()
)
_NOUNS = frozenset({KINDS["other"], KINDS["name"]})
_NAMED_DAYS = frozenset("bloody black super fat casual freaky holy cyber sheffield ruby".split())
_OF_A_DAY = frozenset("times mirror telegraph school schools club league prayers".split())
_EVERY = frozenset("every each any most alternate other per a one no".split())
_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. minister president senator secretary sir dr dr. theresa judge justice".split()
)
_NOUNS_AFTER_THE_DAY = frozenset("of and or to through at in for by on when as with but that".split())
_HOLIDAY_PREPOSITIONS = frozenset(
    "be is was at on before after by since until over for around during of".split()
)
_HOLIDAY_NOUNS = frozenset(
    "island egg eggs tree trees shopping season sales gift gifts party parties lights market markets bunny "
    "decorations carol carols dinner period break holiday holidays rush card cards truce orders uprising "
    "rising celebrations resolution resolutions weekend week spirit spending purchases".split()
)
_SPELLED = {name.replace("'", "").replace(".", ""): name for name in HOLIDAYS}
_SEASON_PREPOSITIONS = frozenset("in during over since until through throughout by last before after".split())
_COUNTING = frozenset("about around than of for to and or between from with".split())
_DETERMINERS = frozenset("the a an this that its his her their our my your".split())
_NUMBERS = frozenset(KINDS[k] for k in "number year".split())
_BETWEEN = frozenset(KINDS[k] for k in "comma and".split())
_LISTED = 12
_SHORTENED = frozenset("vol no nos p pp art sec fig ch pt".split())
_OPENERS = frozenset(KINDS[k] for k in "open comma month year dash season break stop quote short".split())
_MONTH_LEADS = frozenset(KINDS[k] for k in "dash part slash".split())
_RANGES = frozenset(KINDS[k] for k in "dash to".split())
_CLOSERS = frozenset(KINDS[k] for k in "stop comma break quote close and to in of".split())
_CODE_MARKS = "#\u00a7$\u20ac\u2116_:."
_VERBS_IN_S = frozenset("was is has does its his this as us vs thus perhaps".split())
_OLDEST, _MODERN, _ROUND = 1000, 1800, 100
NOT_COUNTED = frozenset("the they he she it we was were is are will would has had said which during".split())
_LONE = frozenset({"", *(KINDS[k] for k in "stop comma quote break close and to at".split())})
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOVED = frozenset("moved postponed delayed extended rescheduled deferred pushed shifted back".split())
_PUT_OFF = frozenset("postponed delayed deferred rescheduled slipped slips slip slipping".split())
_BACK_OR_FORWARD = frozenset({"back", "forward"})
_PUT = frozenset("put brought pushed moved shifted".split())
_BEHIND_A_SEASON = frozenset("when because after amid from or but".split())
_OF_A_MATCH = frozenset(
    "touchdown touchdowns scored scoring quarterback yards yard interception fumble rebounds dunk halftime "
    "playoff playoffs punt kickoff innings nba nfl".split()
)
_MATCH_REACH = 25
_SPEECH = frozenset("told tells said says asked".split())
_GROUPS_BY_DAY = frozenset("group club fund foundation project society circle movement".split())


def is_led(tokens: Tokens, index: int) -> bool:
    """Whether a preposition of time stands before."""
    return tokens.word(index - 1) in {"in", "since", "by", "of", "until", "before", "after", "from", "during"}


def is_year(tokens: Tokens, index: int, year: int) -> bool:
    """Whether these figures stand where a year stands."""
    if year not in YEARS and not _is_of_old(tokens, index, year):
        return False
    if _is_joined(tokens, index) or _is_in_a_law(tokens, index):
        return False
    if _is_numbered(tokens, index) or _counts(tokens, index, year):
        return False
    if tokens.kind(index - 1) in _NUMBERS or tokens.kind(index + 1) in _NUMBERS:
        return False
    return _stands_as_year(tokens, index, year)


def _is_numbered(tokens: Tokens, index: int) -> bool:
    """'Section 2015', 'headings 1905, 1990 and 2008', 'vol. 2001'."""
    first = index
    while (
        index - first < _LISTED and tokens.kind(first - 1) in _BETWEEN and tokens.kind(first - 2) in _NUMBERS
    ):
        first -= 2
    before = tokens.word(first - 1)
    return before in _NUMBERED or (before == "." and tokens.word(first - 2) in _SHORTENED)


def _is_of_old(tokens: Tokens, index: int, year: int) -> bool:
    """'since 1415', 'in 1066.': rather a number, but for what stands around it."""
    led = tokens.word(index - 1) in {"in", "since", "circa", "until", "by"}
    return led and _OLDEST <= year < _MODERN and is_lone_day(tokens, index + 1)


def _counts(tokens: Tokens, index: int, year: int) -> bool:
    """'2000 people', '2,000', '2010 armed fighters'."""
    text, end = tokens.text, tokens.ends[index]
    after = tokens.word(index + 1)
    if (
        text[end : end + 1] in {"%", "\u00b0"}
        or after in _COUNTED
        or tokens.kind(index + 1) == KINDS["ordinal"]
    ):
        return True
    joined = tokens.word(index + 2) if text[end : end + 1] == "-" else ""
    if joined in _COUNTED or f"{joined}s" in _COUNTED or (after == "of" and not is_led(tokens, index)):
        return True
    return year % 10 == 0 and tokens.word(index + 2) in _COUNTED


def _stands_as_year(tokens: Tokens, index: int, year: int) -> bool:
    """Whether the words around say that this is a year."""
    before, kind = tokens.word(index - 1), tokens.kind(index - 1)
    after, after_kind = tokens.word(index + 1), tokens.kind(index + 1)
    plural = after.endswith("s") and not after.endswith("ss") and after_kind == KINDS["other"]
    plural = plural and after not in _VERBS_IN_S
    if kind in _OPENERS and (year < _MODERN or _is_in_a_citation(tokens, index)):
        return False
    if before in _PREPOSITIONS:
        return not (plural and before in _COUNTING and (year < _MODERN or year % _ROUND == 0))
    if plural and year % _ROUND == 0:
        return False
    if before in _DETERMINERS or kind == KINDS["possessive"]:
        listed = after in {"and", "or"} and tokens.kind(index + 2) == KINDS["year"]
        return listed or (bool(after_kind) and after_kind not in _CLOSERS)
    if kind == KINDS["name"]:
        return False
    return (
        not plural
        if kind in _OPENERS or not kind
        else kind == KINDS["other"] and not plural and year >= _MODERN
    )


def _is_joined(tokens: Tokens, index: int) -> bool:
    """Whether letters or more figures are joined to this number."""
    text, start, end = tokens.text, tokens.starts[index], tokens.ends[index]
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    mark = before[-1:]
    if mark in _CODE_MARKS and mark:
        return True
    if mark and mark in "-/\u2013" and before[:1].isalnum():
        return tokens.word(index - 2) not in {"mid", "early", "late"}
    return after[:1] in {"-", "/", "_", "\u2013"} and after[1:2].isdigit()


def _is_in_a_law(tokens: Tokens, index: int) -> bool:
    """'the Tariff Act of 1930', 'the Code of 1986': a year inside a name."""
    name = tokens.raw(index - 2)
    return tokens.word(index - 1) == "of" and name.lower() in _ACTS and name[:1].isupper()


def _is_in_a_citation(tokens: Tokens, index: int) -> bool:
    """'(Fed. Cir. 2015)', '1500 Pennsylvania Avenue'."""
    if tokens.raw(index - 1) == "." and 0 < len(tokens.raw(index - 2)) <= 4:
        return tokens.kind(index - 2) == KINDS["name"] and tokens.joined(index) == ")"
    return tokens.word(index + 2) in _NUMBERED and tokens.kind(index + 1) == KINDS["name"]


def is_range_of_years(tokens: Tokens, index: int) -> bool:
    """Whether nothing before '2014-2018' makes it a range of sections or pages."""
    before = tokens.raw(index - 1)
    code = before.isupper() and tokens.kind(index - 1) == KINDS["name"]
    code = code and before not in {"MY", "CY", "SY", "FY"}
    return not code and _NUMBERED.isdisjoint((before.lower(), tokens.word(index - 1)))


def is_far_back(tokens: Tokens, index: int) -> bool:
    """Whether a number below 1800 has no preposition that would make it a year: 'U.S.C. 1601, 1701-1706'."""
    return int(tokens.word(index)) < _MODERN and tokens.kind(index - 1) in _OPENERS


def is_month(tokens: Tokens, index: int, *, dated: bool) -> bool:
    """Whether a month's name means the month; `dated` when a day or year stands beside it."""
    word, before = tokens.word(index), tokens.word(index - 1)
    bare = word.rstrip(".")
    if dated:
        return not (bare == "may" and before in {"theresa", "minister"})
    led = before in _MONTH_PREPOSITIONS or tokens.kind(index - 1) in _MONTH_LEADS
    named = tokens.kind(index + 1) == KINDS["name"] and before in {"and", "or", "of", "for", "to", "than"}
    if tokens.kind(index - 1) == KINDS["quote"] and tokens.kind(index + 1) == KINDS["name"]:
        return False
    if before in _TITLES or (named and bare not in _UNNAMED_MONTHS) or _is_given_name(tokens, index):
        return False
    led = led or (tokens.kind(index + 1) in _RANGES and tokens.kind(index + 2) == KINDS["month"])
    if bare in ABBREVIATED_MONTHS and bare != "may":
        return led or (word.endswith(".") and bare not in {"mar", "dec", "jan"})
    if bare in {"may", "march"}:
        led = led or is_of_an_effect(tokens, index)
        return led and not tokens.raw(index).isupper() and not _is_march_on(tokens, index)
    return led or bare not in {"april", "june", "august"} or tokens.kind(index + 1) != KINDS["name"]


def _is_given_name(tokens: Tokens, index: int) -> bool:
    """'April told June that ...': who speaks and who is spoken to is a person."""
    bare, before = tokens.word(index), tokens.word(index - 1)
    if bare not in {"april", "june", "may", "august"}:
        return False
    speaks = tokens.word(index + 1) in _SPEECH and before not in _MONTH_PREPOSITIONS
    hears = before in {"told", "tells", "asked", "asks"} and tokens.kind(index + 1) in _NOUNS | {
        KINDS["step"]
    }
    return speaks or hears


def _is_march_on(tokens: Tokens, index: int) -> bool:
    """'the March on Washington', 'the March for Life'."""
    return tokens.word(index - 1) == "the" and tokens.word(index + 1) in {"on", "for", "of"}


def is_impossible_day(tokens: Tokens, index: int) -> bool:
    """'31 June', 'June 31': a mistake, and no month either; but 'in June 31 people'."""
    month = MONTHS.get(tokens.word(index).rstrip("."), 0)
    day, after = KINDS["day"], tokens.word(index + 1)
    if tokens.kind(index - 1) == day and tokens.kind(index - 2) not in _RANGES:
        return int(tokens.word(index - 1)) > _LONGEST[month - 1]
    alone = is_lone_day(tokens, index + 2) or tokens.word(index + 2) in NOT_COUNTED
    return tokens.kind(index + 1) == day and alone and int(after) > _LONGEST[month - 1]


def is_moved_to(tokens: Tokens, index: int) -> bool:
    """'moved to', 'postponed until': a day follows, also where only its number is told."""
    return tokens.word(index - 1) in {"to", "until"} and tokens.word(index - 2) in _MOVED


def is_match(tokens: Tokens, index: int) -> bool:
    """Whether the words around tell of a game, whose quarters are no part of a year."""
    return not _OF_A_MATCH.isdisjoint(tokens.words[max(0, index - _MATCH_REACH) : index + _MATCH_REACH])


def is_season(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a season's name with neither year nor determiner means a time."""
    before, after, after_kind = tokens.word(first - 1), tokens.word(index + 1), tokens.kind(index + 1)
    if after == "of":
        return False
    if before == "to" and _is_put_off(tokens, first, may_be_verb=first == index):
        # 'extended to winter tires', 'pushed to fall in line', 'moved to Spring, Texas'
        ends = after != "to" and (after_kind in _LONE or after in _BEHIND_A_SEASON)
        return ends and tokens.raw(index).islower()
    if before not in _SEASON_PREPOSITIONS:
        return False
    if tokens.word(index) not in {"fall", "spring"}:
        return True
    lone = after_kind not in _NOUNS or after in {"when", "as"}
    return lone and after != "in" and (first < index or before in {"until", "since", "by", "in"})


def _is_put_off(tokens: Tokens, first: int, *, may_be_verb: bool) -> bool:
    """'moved to the', 'put off to', 'pushed back to'; not 'looked forward to' or 'prices moved to fall'."""
    verb, before = tokens.word(first - 2), tokens.word(first - 3)
    if verb in _PUT_OFF:
        return True
    if verb in _BACK_OR_FORWARD or verb == "off":
        return before in _PUT
    is_safe = not may_be_verb or tokens.word(first) not in {"fall", "spring"}
    return is_safe and verb in _MOVED


def is_weekday(tokens: Tokens, index: int, *, dated: bool) -> bool:
    """Whether a weekday's name means one particular day."""
    bare = tokens.word(index).rstrip(".")
    before = tokens.word(index - 1)
    if bare in ABBREVIATED_DAYS and not dated:
        led = before in {"on", "next", "last", "this", "or", "and", "by"} or tokens.word(index).endswith(".")
        return led and bare not in {"sun", "sat"}
    if (
        before in _NAMED_DAYS
        or before in _TITLES
        or tokens.word(index + 1) in _OF_A_DAY
        or _is_weekly(tokens, index)
        or _is_group(tokens, index)
    ):
        return False
    return not is_one_of_many(tokens, index, index + 1)


def _is_group(tokens: Tokens, index: int) -> bool:
    """'the Monday Club', 'the Friday Group'."""
    raw = tokens.raw(index + 1)
    return raw[:1].isupper() and raw.lower() in _GROUPS_BY_DAY


def _is_weekly(tokens: Tokens, index: int) -> bool:
    """'a Monday-to-Friday job', 'any given Sunday', 'Saturday Night Live'."""
    glued = tokens.text[tokens.ends[index] : tokens.ends[index] + 4] in {"-to-", ".com"}
    show = tokens.word(index + 1) == "night" and tokens.word(index + 2) == "live"
    given = tokens.word(index - 1) == "given" and tokens.word(index - 2) == "any"
    return (
        glued
        or show
        or given
        or tokens.text[max(tokens.starts[index] - 4, 0) : tokens.starts[index]] == "-to-"
    )


def is_repeated(tokens: Tokens, index: int) -> bool:
    """'every Monday', 'each year': a frequency, no date."""
    before = tokens.word(index - 1)
    return before in _EVERY and not (before == "one" and tokens.word(index - 2) in {"and", ","})


def is_one_of_many(tokens: Tokens, first: int, end: int) -> bool:
    """'every Monday', 'on a Monday', but not 'in a Monday interview', 'a January primary'."""
    if not is_repeated(tokens, first):
        return False
    told = tokens.word(first - 1) == "a" and tokens.word(first - 2) not in {"on", "for", "like", "once"}
    return not (told and tokens.kind(end) in _NOUNS and tokens.word(end) not in _NOUNS_AFTER_THE_DAY)


def is_other_year(tokens: Tokens, index: int) -> bool:
    """'model year 2019', 'marketing year 2020': not years of the calendar."""
    return tokens.word(index - 1) in {"model", "marketing", "crop", "tax", "academic", "hebrew"}


def is_lone_day(tokens: Tokens, end: int) -> bool:
    """Whether nothing that could be counted follows 'the 17th'."""
    kind = tokens.kind(end)
    return kind in _LONE or tokens.word(end) in _NOUNS_AFTER_THE_DAY


def is_counted(tokens: Tokens, end: int) -> bool:
    """Whether the number before `end` counts something: '5 percent'."""
    return tokens.word(end) in _COUNTED or tokens.joined(end - 1) == "%"


def is_paper(tokens: Tokens, index: int) -> bool:
    """'USA Today', 'International Trade Today': a name that holds a date's word."""
    raw = tokens.raw(index)
    return raw[:1].isupper() and tokens.kind(index - 1) == KINDS["name"] and not raw.isupper()


def is_title(tokens: Tokens, first: int, end: int) -> bool:
    """'She sang "Yesterday"'."""
    quote = KINDS["quote"]
    return tokens.kind(first - 1) == quote == tokens.kind(end) and tokens.raw(first)[:1].isupper()


def is_inside_a_code(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the figures from `first` to `last` are joined to more letters or figures."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before[-1:] and (before[-1] in "#\u00a7$_:." or (before[-1] in "-/" and before[:1].isalnum())):
        return True
    return bool(after[:1]) and after[0] in "-/_" and after[1:2].isalnum()


def holiday_name(tokens: Tokens, index: int, *, dated: bool) -> str | None:
    """The holiday a token names, None where the word means something else."""
    raw = tokens.raw(index)
    name = " ".join(raw.lower().replace("\u2019", "'").split())
    if name not in HOLIDAYS:
        name = _SPELLED.get(name.replace("'", "").replace(".", ""), "")
    if not name:
        return None
    if name in LOOSE and not dated:
        before = tokens.word(index - 1)
        used = tokens.kind(index + 1) == KINDS["name"] or tokens.word(index + 1) in _HOLIDAY_NOUNS
        return name if before in _HOLIDAY_PREPOSITIONS and raw[:1].isupper() and not used else None
    return name
