"""The words of dates in languages other than English, each by the English word that means the same."""

# ruff: noqa: E501 - tables read better as long rows

from typing import Final, NamedTuple

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class Vocabulary(NamedTuple):
    """What the words of one language mean in English, and how it writes dates."""

    words: dict[str, str]
    shortened: dict[str, str]  # months that only count beside a day or a year: 'avr.', 'Okt.'
    ahead: tuple[str, ...] = ()  # the ends of verbs that look ahead
    back: tuple[str, ...] = ()  # and back
    names_in_capitals: bool = False  # German writes all nouns with a capital
    dotted_days: bool = False  # '3. April'


def _vocabulary(months: str, days: str, shortened: str, others: str) -> Vocabulary:
    """Make a vocabulary of tables, where '/' parts the spellings of one word."""
    words = _spellings(_MONTHS, months) | _spellings(_DAYS, days)
    for row in others.split("\n"):
        english, _, foreign = row.strip().partition(": ")
        words |= dict.fromkeys(foreign.split(), english)
    return Vocabulary(words, _spellings(_MONTHS, shortened))


def _spellings(english: list[str], foreign: str) -> dict[str, str]:
    return {
        word: name
        for name, words in zip(english, foreign.split(), strict=True)
        for word in words.split("/")
        if word != "-"
    }


VOCABULARIES: Final[dict[str, Vocabulary]] = {
    "de": _vocabulary(
        "januar/jänner/januars februar/februars/feber märz april/aprils mai juni/juno juli/juls august september/septembers oktober/oktobers november/novembers dezember/dezembers",
        "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
        "jan febr/feb mrz apr - jun jul aug sept/sep okt nov dez",
        """in: im in
        on: am
        from: vom von
        until: bis
        since: seit
        effective: ab
        between: zwischen
        and: und
        the: den dem der
        last: letzten letzter letztes letzte letztem vergangenen vergangene vergangenem vergangenes vorigen vorige vorigem voriges
        this: diesen diesem dieses dieser diese
        next: nächsten nächste nächster nächstes nächstem kommenden kommende kommendem kommendes
        month: monat monats
        year: jahr jahres jahre
        week: woche
        quarter: quartal quartals
        half: halbjahr halbjahres halbjahrs
        first: erste ersten erstes
        second: zweite zweiten zweites
        third: dritte dritten drittes
        fourth: vierte vierten viertes
        yesterday: gestern
        today: heute
        tomorrow: morgen
        late: ende
        early: anfang
        mid: mitte
        will: wird werden soll sollen will wollen dürfte dürften
        was: wurde wurden war waren hat haben hatte hatten
        article: artikel verordnung richtlinie nr absatz aktenzeichen
        every: jeden jede jedes jedem
        mr: herr herrn frau
        said: sagte sagten erklärte erklärten kündigte kündigten teilte teilten gab gaben trat traten unterzeichnete unterzeichneten verhängte verhängten beschloss beschlossen veröffentlichte veröffentlichten einigte einigten forderte stieg stiegen sank sanken fiel fielen begann begannen traf trafen endete endeten""",
    )._replace(dotted_days=True, names_in_capitals=True),
    "fr": _vocabulary(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janv/jan févr/fév/fevr - avr - - juil/juill - sept oct nov déc/dec",
        """in: en dans
        of: du de des
        to: à au aux
        until: jusqu'au jusqu'en jusqu'à
        since: depuis
        effective: partir
        between: entre
        and: et
        the: le
        before: avant
        last: dernier dernière passé passée
        next: prochain prochaine
        this: ce cet cette
        month: mois
        year: an année
        week: semaine
        quarter: trimestre
        half: semestre
        first: premier première
        second: deuxième second
        third: troisième
        fourth: quatrième
        yesterday: hier
        today: aujourd'hui
        tomorrow: demain
        late: fin
        early: début
        mid: mi
        will: sera seront devra devront devrait devraient doit doivent va vont pourra pourraient aura auront
        was: a ont était étaient avait avaient fut furent
        article: article articles règlement directive n décret page
        every: chaque
        mr: monsieur madame mme""",
    )._replace(
        ahead=(
            "era",
            "ira",
            "dra",
            "aura",
            "evra",
            "ourra",
            "eront",
            "iront",
            "dront",
            "vront",
        )
    ),
    "es": _vocabulary(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo",
        "ene feb mar abr - jun jul ago sept/sep/set oct nov dic",
        """in: en
        of: de del
        to: a al
        until: hasta
        from: desde
        effective: partir
        between: entre
        and: y e
        the: el
        last: pasado pasada último última
        next: próximo próxima
        this: este esta
        month: mes
        year: año
        week: semana
        quarter: trimestre
        half: semestre
        first: primer primero primera
        second: segundo segunda
        third: tercer tercero
        fourth: cuarto
        yesterday: ayer
        today: hoy
        tomorrow: mañana
        late: finales
        early: principios
        mid: mediados
        will: será serán deberá deberán podrá podrán va van debe deben
        was: fue fueron era eran ha han había habían estaba
        article: artículo reglamento directiva núm n nº resolución decreto página
        every: cada
        mr: señor señora""",
    )._replace(
        ahead=(
            "rá",
            "rán",
        ),
        back=(
            "ó",
            "aron",
            "ieron",
        ),
    ),
    "it": _vocabulary(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "gen feb/febbr mar apr mag giu lug ago sett/set ott nov dic",
        """in: in nel nell a ad
        of: di del dell della
        from: dal dall dalla da
        to: al all
        until: fino
        between: tra fra
        and: e ed
        the: il l lo
        last: scorso scorsa
        next: prossimo prossima
        this: questo questa quest
        month: mese
        year: anno
        week: settimana
        quarter: trimestre
        half: semestre
        first: primo prima
        second: secondo
        third: terzo
        fourth: quarto
        yesterday: ieri
        today: oggi
        tomorrow: domani
        late: fine
        early: inizio
        mid: metà
        will: sarà saranno dovrà dovranno potrà deve devono dovrebbe
        was: è ha hanno aveva era erano fu furono stato stata
        article: articolo regolamento direttiva n decreto pagina
        every: ogni
        mr: signor signora""",
    )._replace(
        ahead=(
            "rà",
            "ranno",
        )
    ),
    "pt": _vocabulary(
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "jan fev mar abr - jun jul ago set out nov dez",
        """in: em no na
        of: de do da
        to: a ao
        until: até
        since: desde
        effective: partir
        between: entre
        and: e
        the: o
        last: passado passada último última
        next: próximo próxima
        this: este esta neste nesta deste desta
        month: mês mes
        year: ano
        week: semana
        quarter: trimestre
        half: semestre
        first: primeiro primeira
        second: segundo
        third: terceiro
        fourth: quarto
        yesterday: ontem
        today: hoje
        tomorrow: amanhã
        late: final finais
        early: início
        mid: meados
        will: será serão deverá deverão poderá vai vão deve devem
        was: foi foram era eram havia tinha tem
        article: artigo regulamento diretiva n nº decreto página
        every: cada todo toda
        mr: senhor senhora""",
    )._replace(
        ahead=(
            "rá",
            "arão",
            "erão",
            "irão",
        ),
        back=(
            "ou",
            "aram",
        ),
    ),
    "nl": _vocabulary(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "jan feb mrt apr - jun jul aug sept okt nov dec",
        """in: in
        on: op
        of: van
        to: t/m
        until: tot
        since: sinds
        effective: vanaf per ingaande
        between: tussen
        and: en
        last: vorige afgelopen
        next: volgende komende
        this: dit deze
        month: maand
        year: jaar
        week: week
        quarter: kwartaal
        half: halfjaar
        first: eerste
        second: tweede
        third: derde
        fourth: vierde
        yesterday: gisteren
        today: vandaag
        tomorrow: morgen
        late: eind
        early: begin
        mid: medio half
        will: zal zullen gaat gaan moet moeten
        was: werd werden was waren heeft hebben had hadden
        article: artikel verordening richtlijn nr pagina
        every: elke iedere
        said: zei zeiden kondigde kondigden meldde maakte tekende""",
    ),
    "pl": _vocabulary(
        "stycznia/styczniu/styczeń lutego/lutym/luty marca/marcu/marzec kwietnia/kwietniu/kwiecień maja/maju/maj czerwca/czerwcu/czerwiec lipca/lipcu/lipiec sierpnia/sierpniu/sierpień września/wrześniu/wrzesień października/październiku/październik listopada/listopadzie/listopad grudnia/grudniu/grudzień",
        "poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę niedziela/niedzielę",
        "- - - - - - - - - - - -",
        """in: w we
        on: dnia
        of: z
        from: od
        to: do
        and: i
        between: między pomiędzy
        year: roku rok
        yesterday: wczoraj
        today: dziś dzisiaj
        tomorrow: jutro
        will: będzie będą
        was: był była było były
        article: artykuł art ust rozporządzenie
        every: każdy co""",
    ),
    "sv": _vocabulary(
        "januari februari mars april maj juni juli augusti september oktober november december",
        "måndag/måndagen tisdag/tisdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen söndag/söndagen",
        "jan feb - apr - - - aug sept okt nov dec",
        """in: i
        on: på
        from: från
        to: till
        since: sedan
        and: och
        between: mellan
        the: den
        yesterday: igår
        today: idag
        tomorrow: imorgon
        will: ska skall kommer
        was: var har hade blev
        article: artikel förordning direktiv nr
        every: varje
        said: sade sa meddelade""",
    ),
    "da": _vocabulary(
        "januar februar marts april maj juni juli august september oktober november december",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "jan feb - apr - - - aug sept okt nov dec",
        """in: i
        on: på
        from: fra
        to: til
        since: siden
        and: og
        between: mellem
        the: den
        will: vil skal
        was: var har havde blev
        article: artikel forordning direktiv nr
        every: hver
        said: sagde meddelte""",
    )._replace(dotted_days=True),
    "no": _vocabulary(
        "januar februar mars april mai juni juli august september oktober november desember",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "jan feb - apr - - - aug sept okt nov des",
        """in: i
        on: på
        from: fra
        to: til
        since: siden
        and: og
        between: mellom
        the: den
        will: vil skal
        was: var har hadde ble
        article: artikkel forordning direktiv nr
        every: hver
        said: sa meldte""",
    )._replace(dotted_days=True),
}
_SAME_AS: Final = {"nb": "no", "nn": "no"}
MONTHS_ELSEWHERE: Final = frozenset(
    word
    for v in VOCABULARIES.values()
    for word, english in v.words.items()
    if english in _MONTHS and word not in _MONTHS
)


def vocabulary_of(language: str | None) -> Vocabulary | None:
    """The words of a language, None for English and for those whose dates we cannot read."""
    primary = (language or "").lower().replace("_", "-").split("-")[0]
    return VOCABULARIES.get(_SAME_AS.get(primary, primary))
