"""Dates in German, French, Spanish, Italian, Portuguese, Dutch and their like, beside what only looks like one."""

from datetime import date

import pytest

from service.annotate import annotate
from service.annotate.times import find_times

PUBLISHED = date(2024, 5, 1)  # a Wednesday


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Das Amt kündigte am 3. April 2024 Zölle an.", [("3. April 2024", "2024-04-03")]),
        ("de", "Gespräche vom 3. bis 5. April 2024.", [("3. bis 5. April 2024", "2024-04-03/2024-04-05")]),
        ("de", "Das Treffen am 3.-5. April 2024.", [("3.-5. April 2024", "2024-04-03/2024-04-05")]),
        ("de", "Das Treffen am 6./7. Mai 2024.", [("6./7. Mai 2024", "2024-05-06/2024-05-07")]),
        ("de", "Vom 30. März bis 3. April 2024.", [("30. März bis 3. April 2024", "2024-03-30/2024-04-03")]),
        ("de", "Mittwoch, den 3. April 2024.", [("Mittwoch, den 3. April 2024", "2024-04-03")]),
        ("de", "Erlasse vom 12. Dez. 2023 gelten.", [("12. Dez. 2023", "2023-12-12")]),
        ("de", "Am 03.04.2024 und 3.4.2024.", [("03.04.2024", "2024-04-03"), ("3.4.2024", "2024-04-03")]),
        ("de", "Die Zölle gelten ab 1. Juli.", [("1. Juli", "2024-07-01")]),
        ("de", "Sie werden im Oktober geprüft.", [("Oktober", "2024-10")]),
        ("de", "Im März stiegen die Exporte.", [("März", "2024-03")]),
        ("de", "Im ersten Quartal 2024 sank er.", [("ersten Quartal 2024", "2024-01/2024-03")]),
        ("de", "Im letzten Monat sank er.", [("letzten Monat", "2024-04")]),
        ("de", "Gestern, heute, morgen.", [("Gestern", "2024-04-30"), ("heute", "2024-05-01"), ("morgen", "2024-05-02")]),
        ("de-AT", "Am 3. Jänner 2024.", [("3. Jänner 2024", "2024-01-03")]),
        ("fr", "Annoncé le 3 avril 2024.", [("3 avril 2024", "2024-04-03")]),
        ("fr", "L'accord du 1er juillet 2025.", [("1er juillet 2025", "2025-07-01")]),
        ("fr", "L'accord du 1 er juillet 2025.", [("1 er juillet 2025", "2025-07-01")]),
        ("fr", "Du 3 au 5 avril 2024.", [("3 au 5 avril 2024", "2024-04-03/2024-04-05")]),
        ("fr", "Du 30 mars au 3 avril 2024.", [("30 mars au 3 avril 2024", "2024-03-30/2024-04-03")]),
        ("fr", "Entre le 30 mars et le 3 avril 2024.", [("30 mars et le 3 avril 2024", "2024-03-30/2024-04-03")]),
        ("fr", "D'avril à juin 2024.", [("avril à juin 2024", "2024-04/2024-06")]),
        ("fr", "Depuis le 14 août.", [("14 août", "2023-08-14")]),
        ("fr", "En vigueur le 12 déc. 2023.", [("12 déc. 2023", "2023-12-12")]),
        ("fr", "Les droits entreront en vigueur le 1er août.", [("1er août", "2024-08-01")]),
        ("fr", "Le mois dernier et l'an dernier.", [("mois dernier", "2024-04"), ("an dernier", "2023")]),
        ("fr", "Le 03/04/2024.", [("03/04/2024", "2024-04-03")]),
        ("es", "El 3 de abril de 2024.", [("3 de abril de 2024", "2024-04-03")]),
        ("es", "Del 3 al 5 de abril.", [("3 al 5 de abril", "2024-04-03/2024-04-05")]),
        ("es", "Entre el 3 y el 5 de abril de 2024.", [("3 y el 5 de abril de 2024", "2024-04-03/2024-04-05")]),
        ("es", "De enero a marzo de 2024.", [("enero a marzo de 2024", "2024-01/2024-03")]),
        ("es", "Entró en vigor el 1 de noviembre.", [("1 de noviembre", "2023-11-01")]),
        ("es", "Entrará en vigor el 1 de noviembre.", [("1 de noviembre", "2024-11-01")]),
        ("es", "El mes pasado y la próxima semana.", [("mes pasado", "2024-04"), ("próxima semana", "2024-05-06/2024-05-12")]),
        ("it", "Dal 3 al 5 aprile 2024.", [("3 al 5 aprile 2024", "2024-04-03/2024-04-05")]),
        ("it", "L'8 e l'11 aprile 2024.", [("8", "2024-04-08"), ("11 aprile 2024", "2024-04-11")]),
        ("it", "Il 1° maggio 2024, la settimana scorsa.", [("1° maggio 2024", "2024-05-01"), ("settimana scorsa", "2024-04-22/2024-04-28")]),
        ("pt", "Em 3 de abril de 2024.", [("3 de abril de 2024", "2024-04-03")]),
        ("pt", "De 3 a 5 de abril de 2024.", [("3 a 5 de abril de 2024", "2024-04-03/2024-04-05")]),
        ("pt-BR", "Em 1.º de maio de 2024.", [("1.º de maio de 2024", "2024-05-01")]),
        ("nl", "Van 3 tot 5 april 2024.", [("3 tot 5 april 2024", "2024-04-03/2024-04-05")]),
        ("nl", "In het eerste kwartaal van 2024.", [("eerste kwartaal van 2024", "2024-01/2024-03")]),
        ("pl", "Dnia 3 kwietnia 2024 r.", [("3 kwietnia 2024", "2024-04-03")]),
        ("sv", "Den 3 april 2024.", [("3 april 2024", "2024-04-03")]),
        ("da", "Den 3. april 2024.", [("3. april 2024", "2024-04-03")]),
        ("nb", "Den 3. mai 2024.", [("3. mai 2024", "2024-05-03")]),
        ("fr", "Le 15 mars dernier, elle a expiré.", [("15 mars", "2024-03-15")]),
        ("fr", "Les droits du 15 décembre dernier seront levés.", [("15 décembre", "2023-12-15")]),
        ("es", "El pasado 2 de marzo expiró.", [("2 de marzo", "2024-03-02")]),
        ("it", "Il 15 marzo scorso è scaduta.", [("15 marzo", "2024-03-15")]),
        ("de", "Am 15. Februar des vergangenen Jahres lief sie aus.", [("15. Februar des vergangenen Jahres", "2023-02-15")]),
        ("fr", "Le 15 février de l'année dernière.", [("15 février de l'année dernière", "2023-02-15")]),
        ("es", "El 15 de febrero del año pasado.", [("15 de febrero del año pasado", "2023-02-15")]),
        ("fr", "En mai de l'année prochaine.", [("mai de l'année prochaine", "2025-05")]),
        ("nl", "Op 15 februari van vorig jaar.", [("15 februari van vorig jaar", "2023-02-15")]),
        ("nl", "Van 3 tot en met 5 april werd onderhandeld.", [("3 tot en met 5 april", "2024-04-03/2024-04-05")]),
        ("de", "Im 1. Quartal 2024 sank er.", [("1. Quartal 2024", "2024-01/2024-03")]),
        ("pl", "W pierwszym kwartale 2024 roku.", [("pierwszym kwartale 2024", "2024-01/2024-03")]),
        ("sv", "Under första kvartalet 2024 föll den.", [("första kvartalet 2024", "2024-01/2024-03")]),
        ("it", "Da gennaio a marzo 2024 è calato.", [("gennaio a marzo 2024", "2024-01/2024-03")]),
        ("it", "La legge 3 agosto 2023, n. 2015.", [("3 agosto 2023", "2023-08-03")]),
        ("de", "Zölle gelten ab Juli.", [("Juli", "2024-07")]),
        ("de", "Zölle gelten ab Mai.", [("Mai", "2024-05")]),
        ("fr", "On April 3, 2024, in May 2024.", [("April 3, 2024", "2024-04-03"), ("May 2024", "2024-05")]),
    ],
)  # fmt: skip
def test_a_date_has_the_day_that_is_written(language: str, text: str, found: list[tuple[str, str]]) -> None:
    """Days, months, ranges and figures are read by the words and the order of the language."""
    assert [(time.text, time.value) for time in find_times(text, (), PUBLISHED, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Die Frist wurde bis zum 15. August verlängert.", "2024-08-15"),
        ("de", "Die Entscheidung wurde auf den 15. August verschoben.", "2024-08-15"),
        ("de", "Die Kommission hat Zölle ab dem 1. Juli angekündigt.", "2024-07-01"),
        ("fr", "La décision a été reportée au 15 août.", "2024-08-15"),
        ("fr", "La Commission a annoncé des droits à compter du 1er juillet.", "2024-07-01"),
        ("es", "La decisión se aplazó hasta el 15 de agosto.", "2024-08-15"),
        ("es", "El Gobierno anunció aranceles a partir del 1 de julio.", "2024-07-01"),
        ("it", "Il termine è stato prorogato fino al 15 agosto.", "2024-08-15"),
        ("it", "Il governo ha annunciato dazi dal 1° luglio.", "2024-07-01"),
        ("pt", "A decisão foi adiada para 15 de agosto.", "2024-08-15"),
        ("nl", "De termijn is verlengd tot en met 15 augustus.", "2024-08-15"),
        ("pl", "Decyzja została przełożona na 15 sierpnia.", "2024-08-15"),
        ("fr", "Les droits étaient en vigueur jusqu'au 1er mars.", "2024-03-01"),
        ("nl", "Hij zei dat de heffingen op 1 juni ingaan.", "2024-06-01"),
        ("de", "Er sagte, dass die Zölle am Montag steigen.", None),
        ("es", "En lo que va de año y desde principios de marzo, cayó.", "2024-03"),
        ("pl", "Komisja podejmie decyzję w listopadzie.", None),
        ("nl", "De groep, die in mei werd gevormd, beslist in november.", None),
    ],
)
def test_a_verb_that_looks_back_is_not_taken_for_that_of_what_is_to_come(
    language: str, text: str, value: str | None
) -> None:
    """What was moved or begins is ahead, though it was said; months away without a verb, the year stays open."""
    assert find_times(text, (), PUBLISHED, language)[-1].value == value


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Er sagte am Montag.", ["2024-04-29"]),
        ("de", "Er sagte, er werde am Montag reisen.", ["2024-05-06"]),
        ("nl", "Hij zei dat hij maandag zal reizen.", [None]),
        ("fr", "Les droits, annoncés lundi, seront levés.", ["2024-04-29"]),
        ("it", "I dazi annunciati lunedì saranno tolti.", ["2024-04-29"]),
        ("es", "Irá en junio y subirá el arancel, según dijo el lunes.", ["2024-06", "2024-04-29"]),
        ("de", "Die Gespräche werden am Freitag fortgesetzt.", ["2024-05-03"]),
        ("de", "Die Gespräche beginnen am Montag.", [None]),
        ("fr", "La réunion se tiendra mardi.", ["2024-05-07"]),
        ("fr", "Lundi, il a annoncé un accord.", ["2024-04-29"]),
        ("es", "El ministro anunció el lunes.", ["2024-04-29"]),
        ("es", "El lunes.", [None]),
        ("pt", "O governo anunciou na segunda-feira.", ["2024-04-29"]),
        ("nl", "De minister zei maandag.", ["2024-04-29"]),
    ],
)
def test_a_weekday_has_a_value_where_a_verb_tells_it(
    language: str, text: str, values: list[str | None]
) -> None:
    """Without a verb that is known to look back or ahead, the week stays open."""
    assert [time.value for time in find_times(text, (), PUBLISHED, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Mars a annoncé un rappel. La planète Mars. La mission Mars 2020."),
        ("fr", "Avril Lavigne chante. Il a 31 ans et 2500 emplois."),
        ("fr", "Le lundi, il dort. Chaque mardi aussi."),
        ("es", "Abril S.A. publicó el artículo 3. Abril S.A. y Julio Pérez."),
        ("es", "Los lunes por la mañana."),
        ("de", "Maria Mai traf Herrn August. Jeden Montag am Morgen."),
        ("de", "Rund 2000 Menschen. Artikel 2015. Verordnung (EU) 2019/1020."),
        ("de", "die mai und der märz"),
        ("de", "Sie stieg auf 2024 Fälle und sank von 1990 Euro auf 1890 Euro."),
        ("es", "Subió a 1950 dólares; más de 2015 empresas."),
        ("fr", "Plus de 2024 entreprises sont touchées."),
        ("pl", "Od 1950 do 2015 ton stali."),
        ("en", "The decree of 3 avril 2024, of 3 de abril de 2024 and of 3 kwietnia 2024."),
        ("en", "The mai tai, mars bars, juin and the Journal of mayo."),
        ("fi", "Ministeri sanoi 3. huhtikuuta 2024."),
        ("hu", "2024. április 3-án."),
        ("cs", "Dne 3. dubna 2024."),
    ],
)
def test_what_is_no_date_or_cannot_be_read_is_left_out(language: str, text: str) -> None:
    """Names, habits and numbers are no dates, and a year never stands for a day that is written."""
    assert [time.text for time in find_times(text, (), PUBLISHED, language)] == []


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Verschoben auf Anfang Juni.", ["2024-06"]),
        ("de", "Der Export im Oktober.", [None]),
        ("fr", "Publié au journal du 4 décembre.", [None]),
        ("fr", "Publié au journal du 4 mars.", ["2024-03-04"]),
        ("fr", "Le décret n° 2024-12 du 3 janvier 2024.", ["2024-01-03"]),
        ("en", "Notice No. 2024-12 of January 3, 2024.", ["2024-01-03"]),
    ],
)
def test_what_no_verb_places_is_near_or_open(language: str, text: str, values: list[str | None]) -> None:
    """Without a verb a month is the nearer one, and what is far from publication has no year."""
    assert [time.value for time in find_times(text, (), PUBLISHED, language)] == values


def test_the_language_is_guessed() -> None:
    """Nobody has to say that an article is in French."""
    text = "Le ministère a annoncé le 3 avril 2024 que les droits sur les importations seront relevés."
    assert [time.value for time in annotate(text, PUBLISHED).times] == ["2024-04-03"]
