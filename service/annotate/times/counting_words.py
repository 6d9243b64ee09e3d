"""The words that ten languages count days with: numbers, units, and what says 'ago' and 'in'."""

# ruff: noqa: E501 - tables read better as long rows

from typing import Final, NamedTuple


class Counting(NamedTuple):
    """How one language counts: 'vor zwei Wochen', 'il y a deux semaines', 'twee weken geleden'."""

    numbers: dict[str, int]
    joins: frozenset[str]  # 'treinta y uno', 'vingt-et-un'
    ordinals: dict[str, int]  # of days: 'dritten April'
    thousands: tuple[str, ...]  # what opens a year that is spelled: 'zweitausend', 'dos mil'
    units: dict[str, str]
    few: frozenset[str] = frozenset()
    about: tuple[tuple[str, ...], ...] = ()  # 'hace más de dos años'
    days_in_cardinals: bool = False  # 'tres de abril', where German says 'dritten April'
    articles: frozenset[str] = frozenset()  # which as numbers name no day: 'un mai froid'
    ago_before: tuple[tuple[str, ...], ...] = ()
    ago_after: frozenset[str] = frozenset()
    ago_if_past: str = ""  # 'há dois anos' lasts, but beside a verb that looks back it is 'ago'
    ago_around: tuple[str, str] = ("", "")  # 'för två veckor sedan'
    ahead: tuple[tuple[str, ...], ...] = ()
    not_before: frozenset[str] = frozenset()  # 'desde hace dos años' lasts
    not_after: frozenset[str] = frozenset()  # 'il y a deux ans de prison'
    that: frozenset[str] = frozenset()  # where the clause begins with it: 'hace dos años que'
    has_articles: bool = True
    singular: frozenset[str] = frozenset()  # which count one without an article: 'rok temu'
    phrases: dict[tuple[str, ...], tuple[str, ...]] = {}  # noqa: RUF012 - never changed


def _numbers(*rows: str) -> dict[str, int]:
    """Each row opens with a number; its words, parted by spaces, count up from there, spellings by '/'."""
    found: dict[str, int] = {}
    for row in rows:
        first, *words = row.split()
        step = 10 if first in {"20", "30", "40"} and len(words) > 1 else 1
        for place, spellings in enumerate(words):
            found |= dict.fromkeys(spellings.split("/"), int(first) + step * place)
    return found


def _units(days: str, weeks: str, months: str, years: str) -> dict[str, str]:
    return {
        word: english
        for words, english in ((days, "days"), (weeks, "weeks"), (months, "months"), (years, "years"))
        for word in words.split()
    }


def _ahead_of_tens(ones: dict[str, int], joint: str, tens: dict[str, int]) -> dict[str, int]:
    """'einundzwanzig', 'eenentwintig'."""
    return {f"{one}{joint}{ten}": n + m for one, n in ones.items() for ten, m in tens.items() if n < 10}


def _after_tens(tens: dict[str, int], ones: dict[str, int]) -> dict[str, int]:
    """'venticinque', 'trentuno', 'ventotto'."""
    return {
        (ten[:-1] if one[0] in "uo" else ten) + one: n + m
        for ten, n in tens.items()
        for one, m in ones.items()
        if m < 10
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _about(text: str) -> tuple[tuple[str, ...], ...]:
    """Longest first: 'poco más de' before 'más de'."""
    return tuple(sorted((tuple(phrase.split()) for phrase in text.split(",")), key=len, reverse=True))


_DE_ONES = _numbers("1 ein zwei drei vier fünf sechs sieben acht neun")
_DE_TENS = _numbers("20 zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig")
_DE = {
    **_DE_ONES,
    **_numbers(
        "1 eins/eine/einem/einer/einen",
        "10 zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    ),
    **_DE_TENS,
    **_ahead_of_tens(_DE_ONES, "und", _DE_TENS),
}
_DE_ORDINALS = {
    f"{stem}{ending}": number
    for stem, number in {
        **_numbers("1 erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft"),
        **{f"{word}t": n for word, n in _DE.items() if 13 <= n <= 19},
        **{f"{word}st": n for word, n in _DE.items() if 20 <= n <= 31},
    }.items()
    for ending in ("e", "en", "er")
}
_NL_ONES = _numbers("1 een/één/eén twee drie vier vijf zes zeven acht negen")
_NL_TENS = _numbers("20 twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_NL = {
    **_NL_ONES,
    **_numbers("10 tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"),
    **_NL_TENS,
    **_ahead_of_tens(_NL_ONES, "en", _NL_TENS),
    **_ahead_of_tens({"twee": 2, "drie": 3}, "ën", _NL_TENS),
}
_IT_TENS = _numbers("20 venti trenta quaranta cinquanta sessanta settanta ottanta novanta")
_IT_ONES = _numbers("1 uno due tre/tré quattro cinque sei sette otto nove")
_IT = {
    **_IT_ONES,
    **_numbers(
        "1 un/una/un'",
        "10 dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    ),
    **_IT_TENS,
    **_after_tens(_IT_TENS, _IT_ONES),
}
_FR = _numbers(
    "1 un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "20 vingt trente quarante cinquante soixante",
)
_ES = _numbers(
    "1 un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "16 dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve",
    "30 treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_PT = _numbers(
    "1 um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze",
    "16 dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
    "20 vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
)
_PL = _numbers(
    "1 jeden/jedną dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    "20 dwadzieścia trzydzieści czterdzieści",
)
_PL_ORDINALS = _numbers(
    "1 pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego dziesiątego jedenastego dwunastego trzynastego czternastego piętnastego szesnastego siedemnastego osiemnastego dziewiętnastego",
    "20 dwudziestego trzydziestego",
)
_SV = _numbers("1 en/ett två tre fyra fem sex sju åtta nio tio elva tolv", "20 tjugo trettio fyrtio")
_DA = _numbers("1 en/et to tre fire fem seks syv otte ni ti elleve tolv", "20 tyve tredive")
_NO = _numbers(
    "1 en/ett/et to tre fire fem seks sju/syv åtte ni ti elleve tolv", "20 tjue/tyve tretti/tredve"
)
_NORDIC_DAYS: dict[tuple[str, ...], tuple[str, ...]] = {("i", "år"): ("this", "year")}

COUNTING: Final[dict[str, Counting]] = {
    "de": Counting(
        _DE,
        frozenset(),
        _DE_ORDINALS,
        ("zweitausendund", "zweitausend"),
        _units("tag tage tagen", "woche wochen", "monat monate monaten", "jahr jahre jahren"),
        _words("einigen wenigen mehreren"),
        _about("etwa, rund, ungefähr, fast, knapp, gut, über, genau, mehr als, weniger als, gerade erst"),
        ago_before=(("vor",),),
        ahead=(("in",),),
        phrases={("vorgestern",): ("ereyesterday",), ("übermorgen",): ("overmorrow",)},
    ),
    "nl": Counting(
        _NL,
        frozenset(),
        _numbers("1 eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde"),
        ("tweeduizendën", "tweeduizenden", "tweeduizend"),
        _units("dag dagen", "week weken", "maand maanden", "jaar jaren"),
        _words("enkele enige"),
        _about("ongeveer, bijna, ruim, circa, meer dan, minder dan"),
        ago_after=_words("geleden terug"),
        days_in_cardinals=True,
        articles=_words("een"),
        ahead=(("over",),),
        phrases={("eergisteren",): ("ereyesterday",), ("overmorgen",): ("overmorrow",)},
    ),
    "fr": Counting(
        _FR,
        _words("et -"),
        _numbers("1 premier"),
        ("deux mille", "deux mil"),
        _units("jour jours", "semaine semaines", "mois", "an ans année années"),
        _words("quelques plusieurs"),
        _about("environ, presque, plus de, moins de, près de, à peine, un peu plus de, seulement"),
        ago_before=(("il", "y", "a"),),
        days_in_cardinals=True,
        articles=_words("un une"),
        ahead=(("dans",),),
        not_after=_words("de d entre"),
        that=_words("que qu"),
        phrases={("avant", "-", "hier"): ("ereyesterday",), ("après", "-", "demain"): ("overmorrow",)},
    ),
    "es": Counting(
        _ES,
        _words("y"),
        _numbers("1 primero primer"),
        ("dos mil",),
        _units("día días dia dias", "semana semanas", "mes meses", "año años"),
        _words("unos unas algunos algunas pocos pocas varios varias"),
        _about("casi, aproximadamente, más de, menos de, cerca de, poco más de, apenas, solo, sólo"),
        ago_before=(("hace",),),
        days_in_cardinals=True,
        articles=_words("un una"),
        ago_after=_words("atrás"),
        ahead=(("dentro", "de"),),
        not_before=_words("desde"),
        not_after=_words("de"),
        that=_words("que"),
        phrases={
            ("pasado", "mañana"): ("overmorrow",),
            **dict.fromkeys((("anteayer",), ("antier",)), ("ereyesterday",)),
            **{(unit, "que", "viene"): ("next", english) for unit, english in (("semana", "week"), ("mes", "month"), ("año", "year"))},
        },
    ),
    "pt": Counting(
        _PT,
        _words("e"),
        _numbers("1 primeiro"),
        ("dois mil e", "dois mil"),
        _units("dia dias", "semana semanas", "mês meses", "ano anos"),
        _words("alguns algumas poucos poucas vários várias"),
        _about("cerca de, quase, aproximadamente, mais de, menos de, pouco mais de, apenas"),
        ago_after=_words("atrás"),
        ago_if_past="há",
        days_in_cardinals=True,
        articles=_words("um uma"),
        ahead=(("dentro", "de"), ("daqui", "a")),
        not_after=_words("de"),
        that=_words("que"),
        phrases={
            ("anteontem",): ("ereyesterday",),
            ("depois", "de", "amanhã"): ("overmorrow",),
            **{(unit, "que", "vem"): ("next", english) for unit, english in (("semana", "week"), ("mês", "month"), ("ano", "year"))},
        },
    ),
    "it": Counting(
        _IT,
        frozenset(),
        _numbers("1 primo"),
        ("duemila",),
        _units("giorno giorni", "settimana settimane", "mese mesi", "anno anni"),
        _words("alcuni alcune pochi poche qualche diversi"),
        _about("circa, quasi, oltre, più di, meno di, poco più di, appena"),
        ago_after=_words("fa orsono"),
        days_in_cardinals=True,
        articles=_words("un una un'"),
        ahead=(("tra",), ("fra",)),
        not_before=_words("per in da ogni tra fra nei negli"),
        not_after=_words("di parte"),
        phrases={("dopodomani",): ("overmorrow",), **dict.fromkeys((("altroieri",), ("l'altroieri",), ("l'altro", "ieri"), ("l\u2019altro", "ieri"), ("avantieri",)), ("ereyesterday",))},
    ),
    "pl": Counting(
        _PL,
        frozenset(),
        _PL_ORDINALS,
        ("dwa tysiące", "dwutysięcznego"),
        _units("dzień dni", "tydzień tygodnie tygodni", "miesiąc miesiące miesięcy", "rok lata lat"),
        _words("kilka parę"),
        _about("około, prawie, ponad, niecały"),
        ago_after=_words("temu"),
        has_articles=False,
        singular=_words("dzień tydzień miesiąc rok"),
        ahead=(("za",),),
        phrases={("przedwczoraj",): ("ereyesterday",), ("pojutrze",): ("overmorrow",)},
    ),
    "sv": Counting(
        _SV,
        frozenset(),
        _numbers("1 första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte"),
        ("tjugohundra",),
        _units("dag dagar", "vecka veckor", "månad månader", "år"),
        _words("några"),
        _about("omkring, cirka, nästan, mer än, drygt"),
        ago_around=("för", "sedan"),
        ahead=(("om",),),
        phrases={
            **_NORDIC_DAYS,
            **{("i", word): (english,) for word, english in (("går", "yesterday"), ("dag", "today"), ("morgon", "tomorrow"), ("förrgår", "ereyesterday"), ("övermorgon", "overmorrow"))},
            ("i", "fjol"): ("last", "year"),
        },
    ),
    "da": Counting(
        _DA,
        frozenset(),
        _numbers("1 første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte"),
        ("totusind",),
        _units("dag dage", "uge uger", "måned måneder", "år"),
        _words("nogle få"),
        _about("omkring, cirka, næsten, mere end"),
        ago_around=("for", "siden"),
        ahead=(("om",),),
        phrases={
            **_NORDIC_DAYS,
            **{("i", word): (english,) for word, english in (("går", "yesterday"), ("dag", "today"), ("morgen", "tomorrow"), ("forgårs", "ereyesterday"), ("overmorgen", "overmorrow"))},
        },
    ),
    "no": Counting(
        _NO,
        frozenset(),
        _numbers("1 første andre tredje fjerde femte sjette sjuende/syvende åttende niende tiende ellevte tolvte"),
        ("totusen",),
        _units("dag dager", "uke uker", "måned måneder", "år"),
        _words("noen få"),
        _about("omkring, cirka, nesten, mer enn"),
        ago_around=("for", "siden"),
        ahead=(("om",),),
        phrases={
            **_NORDIC_DAYS,
            **{("i", word): (english,) for word, english in (("går", "yesterday"), ("dag", "today"), ("morgen", "tomorrow"), ("overmorgen", "overmorrow"))},
            ("i", "fjor"): ("last", "year"),
        },
    ),
}  # fmt: skip
