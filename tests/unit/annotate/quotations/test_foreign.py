"""Quotations in German and French articles get the speaker that the words beside them name, or none."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest

from service.annotate.quotations import find_quotations

GERMAN = [
    ("„Wir handeln“, sagte Handelskommissarin Mara Lind am Montag.", ["Mara Lind"]),
    ("„Die Zölle schaden allen“, so Minister Jens Petersen.", ["Jens Petersen"]),
    ("„Das ist ein Fehler“, erklärte der Verband der Metallindustrie.", ["Verband der Metallindustrie"]),
    ("„Noch ist nichts entschieden“, teilte ein Sprecher der Kommission mit.", ["Sprecher der Kommission"]),
    ("„Das ist falsch“, sagte die Ministerin der Zeitung „Bote“.", ["Ministerin", None]),
    ("„Nein“, sagte Lind. „Wir warten.“", ["Lind", "Lind"]),
    ("Lind sagte: „Nein.“ Sie fügte hinzu: „Wir warten.“", ["Lind", "Lind"]),
    ("Am Montag sagte Lind vor Journalisten: „Wir handeln.“", ["Lind"]),
    ("Die Vorsitzende Karla Hoffmann nannte den Plan „mutlos“.", ["Karla Hoffmann"]),
    ("Laut Ökonom Emil Fuchs ist das „ein Fehler“.", ["Emil Fuchs"]),
    ("Nach Angaben des Ministeriums ist die Lage „stabil“.", ["Ministeriums"]),
    ("„Wir protestieren“, hieß es.", [None]),
    ("„Ich gehe“, sagte er.", [None]),
    ("Der Begriff „Zoll“ ist alt.", [None]),
]
FRENCH = [
    ("« Nous allons réagir », a déclaré le ministre Luc Le Goff lundi.", ["Luc Le Goff"]),
    ("« C’est un poison », a estimé Anne Lamy, ancienne directrice.", ["Anne Lamy"]),
    ("« Nous avons des garanties », a déclaré la ministre devant les députés.", ["ministre"]),
    ("Le syndicat agricole FNE dénonce « un texte hâtif ».", ["FNE"]),
    ("« C’est fini », selon un porte-parole de la Commission.", ["porte-parole de la Commission"]),
    ("« Nous avons gagné », s’est félicitée la ministre du Commerce, Ana Rey.", ["Ana Rey"]),
    ("Selon Anne Lamy, l’accord est « inacceptable ».", ["Anne Lamy"]),
    ("Le ministre de l’Économie, Luc Le Goff, a promis « une riposte ».", ["Luc Le Goff"]),
    ("La Commission européenne a dénoncé « une mesure illégale ».", ["Commission européenne"]),
    (
        "Anne Lamy parle d’« une erreur », a déclaré Luc Roy. « Négocions », a-t-il ajouté.",
        ["Luc Roy", "Luc Roy"],
    ),
    ("« Je pars », a-t-il dit.", [None]),
    ("Le terme « taxe » est ancien.", [None]),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("de", *case) for case in GERMAN), *(("fr-BE", *case) for case in FRENCH)],
)
def test_the_words_beside_name_the_speaker(language: str, text: str, expected: list[str | None]) -> None:
    """Verb and name behind the quotation, or before it; a pronoun is who spoke last."""
    found = find_quotations(text, (), language=language)
    assert [quote.speaker and quote.speaker.text for quote in found] == expected
    for quote in found:
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
