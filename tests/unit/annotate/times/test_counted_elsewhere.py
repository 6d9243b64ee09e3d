"""Times that other languages count or spell, beside lengths and words that only look like them."""

from datetime import date

import pytest

from service.annotate.times import find_times

PUBLISHED = date(2024, 5, 1)  # a Wednesday
TWO_WEEKS_AGO, TWO_WEEKS_ON = "2024-04-15/2024-04-21", "2024-05-15"


def read(language: str, text: str) -> list[tuple[str, str | None]]:
    """What is found in a text published on Wednesday, May 1, 2024."""
    return [(time.text, time.value) for time in find_times(text, (), PUBLISHED, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Vor zwei Wochen kündigte er Zölle an.", [("Vor zwei Wochen", TWO_WEEKS_AGO)]),
        ("de", "Vor etwa 14 Tagen.", [("Vor etwa 14 Tagen", "2024-04-17")]),
        ("de", "Das war vor einundzwanzig Jahren.", [("vor einundzwanzig Jahren", "2003")]),
        ("de", "Vor einem Jahr.", [("Vor einem Jahr", "2023")]),
        ("fr", "Il y a deux semaines.", [("Il y a deux semaines", TWO_WEEKS_AGO)]),
        ("fr", "Il y a vingt-cinq ans, il y a 3 jours.", [("Il y a vingt-cinq ans", "1999"), ("il y a 3 jours", "2024-04-28")]),
        ("es", "Hace tres días.", [("Hace tres días", "2024-04-28")]),
        ("es", "Hace treinta y cinco años.", [("Hace treinta y cinco años", "1989")]),
        ("es", "Dos meses atrás.", [("Dos meses atrás", "2024-03")]),
        ("it", "Due settimane fa e ventuno anni fa.", [("Due settimane fa", TWO_WEEKS_AGO), ("ventuno anni fa", "2003")]),
        ("pt", "Duas semanas atrás.", [("Duas semanas atrás", TWO_WEEKS_AGO)]),
        ("pt-BR", "O governo anunciou a medida há duas semanas.", [("há duas semanas", TWO_WEEKS_AGO)]),
        ("nl", "Twee weken geleden, een jaar geleden.", [("Twee weken geleden", TWO_WEEKS_AGO), ("een jaar geleden", "2023")]),
        ("pl", "Dwa tygodnie temu.", [("Dwa tygodnie temu", TWO_WEEKS_AGO)]),
        ("pl", "Rok temu.", [("Rok temu", "2023")]),
        ("sv", "För två veckor sedan.", [("För två veckor sedan", TWO_WEEKS_AGO)]),
        ("da", "For to uger siden.", [("For to uger siden", TWO_WEEKS_AGO)]),
        ("nb", "For tre år siden.", [("For tre år siden", "2021")]),
        ("es", "El Gobierno anunció hace dos semanas que subirá.", [("hace dos semanas", TWO_WEEKS_AGO)]),
        ("fr", "Il a déclaré il y a trois jours que c'est fini.", [("il y a trois jours", "2024-04-28")]),
        ("fr", "Il y a un peu plus de deux ans.", [("Il y a un peu plus de deux ans", "2022")]),
        ("es", "Hace poco más de dos años.", [("Hace poco más de dos años", "2022")]),
        ("it", "Più di due anni fa.", [("Più di due anni fa", "2022")]),
        ("de", "Vor mehr als zwei Jahren.", [("Vor mehr als zwei Jahren", "2022")]),
        ("fr", "Il y a dix-huit mois.", [("Il y a dix-huit mois", "2022-11")]),
        ("pl", "Dwadzieścia dwa lata temu.", [("Dwadzieścia dwa lata temu", "2002")]),
        ("it", "Nel 2020. 25 anni fa.", [("2020", "2020"), ("25 anni fa", "1999")]),
        ("de", "Vor einigen Wochen.", [("Vor einigen Wochen", None)]),
        ("de", "Vor acht Tagen.", [("Vor acht Tagen", None)]),
        ("fr", "Il y a quinze jours, il y a 15 jours.", [("Il y a quinze jours", None), ("il y a 15 jours", "2024-04-16")]),
        ("es", "Hace unos días.", [("Hace unos días", None)]),
    ],
)  # fmt: skip
def test_what_is_counted_back(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    """'ago' has the value that it has in English; eight or fifteen days that are spelled may be weeks."""
    assert read(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "In drei Tagen wird er kommen.", [("drei Tagen", "2024-05-04")]),
        ("fr", "Dans deux mois, les droits entrent en vigueur.", [("deux mois", "2024-07")]),
        ("es", "Los aranceles suben dentro de dos semanas.", [("dos semanas", TWO_WEEKS_ON)]),
        ("it", "I dazi salgono tra due settimane.", [("due settimane", TWO_WEEKS_ON)]),
        ("pt", "A tarifa sobe daqui a duas semanas.", [("duas semanas", TWO_WEEKS_ON)]),
        ("nl", "Over twee weken begint het overleg.", [("twee weken", TWO_WEEKS_ON)]),
        ("pl", "Decyzja będzie za dwa tygodnie.", [("dwa tygodnie", TWO_WEEKS_ON)]),
        ("sv", "Avgiften ska höjas om två veckor.", [("två veckor", TWO_WEEKS_ON)]),
    ],
)
def test_what_is_counted_on(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    """As in English the preposition stands outside; where it may be a length, a verb has to look ahead."""
    assert read(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("es", "Entró en vigor el tres de abril de 2024.", [("tres de abril de 2024", "2024-04-03")]),
        ("es", "El tres de abril de dos mil veinticuatro.", [("tres de abril de dos mil veinticuatro", "2024-04-03")]),
        ("es", "El treinta y uno de marzo.", [("treinta y uno de marzo", "2024-03-31")]),
        ("es", "Del tres al cinco de abril.", [("tres al cinco de abril", "2024-04-03/2024-04-05")]),
        ("fr", "Le vingt et un mars, le deux mai.", [("vingt et un mars", "2024-03-21"), ("deux mai", "2024-05-02")]),
        ("it", "L'otto e l'undici aprile.", [("otto", "2024-04-08"), ("undici aprile", "2024-04-11")]),
        ("it", "Tra il tre e il cinque aprile.", [("tre e il cinque aprile", "2024-04-03/2024-04-05")]),
        ("es", "El dos de mayo y el tres de mayo.", [("dos de mayo", "2024-05-02"), ("tres de mayo", "2024-05-03")]),
        ("es", "El 2 de mayo y el 3 de mayo.", [("2 de mayo", "2024-05-02"), ("3 de mayo", "2024-05-03")]),
        ("fr", "Un mai froid.", []),
        ("es", "El tres de abril de dos mil", [("tres de abril de dos mil", "2000-04-03")]),
        ("es", "El treinta y", []),
        ("fr", "Le dix-huit juin.", [("dix-huit juin", "2024-06-18")]),
        ("nl", "De twee mei-weken.", []),
        ("fr", "Le premier avril.", [("premier avril", "2024-04-01")]),
        ("fr", "Le vingt-cinq mars deux mille vingt-trois.", [("vingt-cinq mars deux mille vingt-trois", "2023-03-25")]),
        ("it", "Il tre aprile duemilaventiquattro.", [("tre aprile duemilaventiquattro", "2024-04-03")]),
        ("pt", "Em primeiro de maio.", [("primeiro de maio", "2024-05-01")]),
        ("pt", "Em três de abril de dois mil e vinte e dois.", [("três de abril de dois mil e vinte e dois", "2022-04-03")]),
        ("de", "Am dritten April.", [("dritten April", "2024-04-03")]),
        ("de", "Am einundzwanzigsten März zweitausendzwanzig.", [("einundzwanzigsten März zweitausendzwanzig", "2020-03-21")]),
        ("de", "Vom dritten bis fünften April.", [("dritten bis fünften April", "2024-04-03/2024-04-05")]),
        ("nl", "Op drie april.", [("drie april", "2024-04-03")]),
        ("pl", "Dwudziestego pierwszego marca.", [("Dwudziestego pierwszego marca", "2024-03-21")]),
        ("sv", "Den tredje april.", [("tredje april", "2024-04-03")]),
        ("es", "El tres de abril de mil novecientos noventa.", []),
        ("es", "En abril dos mil trabajadores se fueron.", [("abril", "2024-04")]),
        ("de", "Im April zweitausend Stellen gestrichen.", [("April", "2024-04")]),
        ("fr", "En avril deux mille emplois perdus.", [("avril", "2024-04")]),
        ("it", "In aprile duemila 300 posti.", [("aprile", "2024-04")]),
        ("nl", "In april tweeduizend banen minder.", [("april", "2024-04")]),
        ("fr", "Le trois avril deux mille.", [("trois avril deux mille", "2000-04-03")]),
        ("de", "In der zweiten April-Woche, der erste April-Tag.", [("April", "2024-04"), ("April", "2024-04")]),
        ("de", "Am dritten April neunzehnhundertneunzig.", []),
    ],
)  # fmt: skip
def test_what_is_spelled(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    """Days and years in words are read, or left out where the year would be lost."""
    assert read(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Letzte Woche, nächsten Monat, vorgestern, übermorgen.", ["2024-04-22/2024-04-28", "2024-06", "2024-04-29", "2024-05-03"]),
        ("fr", "Le mois dernier, avant-hier, après-demain.", ["2024-04", "2024-04-29", "2024-05-03"]),
        ("es", "La semana pasada, el próximo año, la semana que viene.", ["2024-04-22/2024-04-28", "2025", "2024-05-06/2024-05-12"]),
        ("es", "Anteayer, pasado mañana.", ["2024-04-29", "2024-05-03"]),
        ("pt", "Anteontem, depois de amanhã, o mês que vem.", ["2024-04-29", "2024-05-03", "2024-06"]),
        ("it", "Dopodomani, l'altro ieri.", ["2024-05-03", "2024-04-29"]),
        ("nl", "Vorige week, eergisteren, overmorgen.", ["2024-04-22/2024-04-28", "2024-04-29", "2024-05-03"]),
        ("pl", "W zeszłym tygodniu, w przyszłym miesiącu, przedwczoraj.", ["2024-04-22/2024-04-28", "2024-06", "2024-04-29"]),
        ("sv", "I går, i dag, förra veckan, nästa år, i fjol.", ["2024-04-30", "2024-05-01", "2024-04-22/2024-04-28", "2025", "2023"]),
        ("da", "I går, sidste uge, næste år.", ["2024-04-30", "2024-04-22/2024-04-28", "2025"]),
        ("no", "I går, forrige uke, i fjor, i år.", ["2024-04-30", "2024-04-22/2024-04-28", "2023", "2024"]),
    ],
)  # fmt: skip
def test_what_is_told_from_publication(language: str, text: str, values: list[str]) -> None:
    """Words for the days around publication, and weeks, months and years beside it."""
    assert [value for _, value in read(language, text)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Seit zwei Wochen, für drei Tage, nach zwei Jahren."),
        ("de", "Er wird zu in drei Jahren Haft und zwei Jahren auf Bewährung verurteilt."),
        ("de", "Er schaffte es in drei Tagen. Er ist hier am Morgen."),
        ("de", "Sie kam vor zwei Gerichten und vor drei Uhr."),
        ("fr", "Il y a trois ans de prison et il y a deux mois d'attente."),
        ("fr", "Il y a deux mois que rien ne bouge. En deux mois, depuis deux semaines."),
        ("fr", "Il y a deux semaines entre les deux réunions. Dans deux ans de prison."),
        ("es", "Espera desde hace dos años. Hace tres días que espera."),
        ("es", "En dos semanas, por dos meses, las dos de la tarde."),
        ("es", "Trabaja por la mañana; esta mañana no."),
        ("it", "Per due anni fa parte del gruppo. In due settimane, da due anni."),
        ("it", "Ogni due settimane fa un rapporto."),
        ("pt", "Há dois anos que espera. Não chove há dois meses."),
        ("nl", "Hij praatte over twee weken vakantie. In twee weken."),
        ("nl", "Sinds twee weken op de markt."),
        ("nl", "3,5 jaar geleden, 2-3 weken geleden, twee of drie weken geleden, honderd twee jaar geleden."),
        ("it", "Due o tre anni fa, cento due anni fa."),
        ("fr", "Il y a soixante-dix ans, il y a quatre-vingts ans."),
        ("pl", "Sto dwa lata temu, sto lat temu."),
        ("pl", "Przez dwa tygodnie. Za dwa dni pracy zapłacono."),
        ("sv", "I två veckor. Det kostar mer än för två veckor."),
        ("de", "Er wird in dreißig Tagen nach Zustellung entscheiden."),
        (
            "fr",
            "Il est remis dans trente jours à compter de la notification, dans 10 jours ouvrés suivant l'avis.",
        ),
        ("es", "Será dentro de treinta días hábiles contados a partir de la notificación."),
        ("pt", "Dentro de 30 dias após a publicação, será decidido."),
        ("it", "Sarà deciso tra 30 giorni dalla notifica, fra due mesi dall'avviso."),
        ("pt", "Exporta há dez anos, disse. Ele disse que a guerra dura há dois anos."),
        ("fr", "Il y a deux ans et demi."),
        ("es", "Hace 2 años y medio."),
        ("da", "De sidste år, de næste år."),
        ("pl", "W tygodniu rok temu."),
        ("es", "Vale dentro de " + "1" * 5000 + " días, hace " + "1" * 5000 + " años."),
    ],
)
def test_a_length_is_no_time(language: str, text: str) -> None:
    """What lasts, and what other words only look like, is left out."""
    assert [found for found in read(language, text) if found[0] not in {"esta mañana", "mañana"}] == []
