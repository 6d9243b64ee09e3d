"""The words of dates in German, Dutch, Polish and the languages of Scandinavia, each by its English word."""

# ruff: noqa: E501 - tables read better as long rows

from typing import Final

from service.annotate.times.vocabulary import Vocabulary, vocabulary

NORTHERN: Final[dict[str, Vocabulary]] = {
    "de": vocabulary(
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
        of: des
        the: den dem der zum
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
        will: wird werden soll sollen will wollen dürfte dürften werde werden würde würden wolle sollte sollten muss müssen müsse könnte könnten
        was: wurde wurden war waren hat haben hatte hatten
        postponed: verschoben vertagt verlegt aufgeschoben
        extended: verlängert ausgedehnt
        article: artikel verordnung richtlinie nr absatz aktenzeichen
        every: jeden jede jedes jedem
        mr: herr herrn frau
        said: sagte sagten erklärte erklärten kündigte kündigten teilte teilten gab gaben trat traten unterzeichnete unterzeichneten verhängte verhängten beschloss beschlossen veröffentlichte veröffentlichten einigte einigten forderte stieg stiegen sank sanken fiel fielen begann begannen traf trafen endete endeten""",
    )._replace(dotted_days=True, names_in_capitals=True),
    "nl": vocabulary(
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
        last: vorige vorig afgelopen
        next: volgende volgend komende komend
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
        will: zal zullen gaat gaan moet moeten zou zouden
        postponed: uitgesteld verschoven opgeschort
        extended: verlengd
        was: werd werden was waren heeft hebben had hadden
        article: artikel verordening richtlijn nr pagina
        every: elke iedere
        said: zei zeiden kondigde kondigden meldde maakte tekende steeg stegen daalde daalden opende legde trad""",
    ),
    "pl": vocabulary(
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
        last: ubiegłym ubiegłego zeszłym zeszłego minionym minionego
        next: przyszłym przyszłego
        this: tym bieżącym bieżącego
        month: miesiąc miesiąca miesiącu
        week: tydzień tygodnia tygodniu
        quarter: kwartał kwartale kwartału
        half: półrocze półroczu półrocza
        first: pierwszy pierwszym pierwszego
        second: drugi drugim drugiego
        third: trzeci trzecim trzeciego
        fourth: czwarty czwartym czwartego
        postponed: przełożona przełożony przełożone przesunięty przesunięta
        extended: przedłużony przedłużona przedłużone
        year: roku rok
        yesterday: wczoraj
        today: dziś dzisiaj
        tomorrow: jutro
        will: będzie będą
        was: był była było były
        article: artykuł art ust rozporządzenie
        every: każdy co""",
    ),
    "sv": vocabulary(
        "januari februari mars april maj juni juli augusti september oktober november december",
        "måndag/måndagen tisdag/tisdagen onsdag/onsdagen torsdag/torsdagen fredag/fredagen lördag/lördagen söndag/söndagen",
        "jan feb - apr - - - aug sept okt nov dec",
        """in: i
        on: på
        from: från
        to: till
        since: sedan
        and: och
        quarter: kvartalet
        first: första
        second: andra
        third: tredje
        fourth: fjärde
        between: mellan
        the: den
        last: förra
        next: nästa
        this: denna
        week: vecka veckan
        month: månad månaden
        year: år året
        yesterday: igår
        today: idag
        tomorrow: imorgon
        will: ska skall kommer
        was: var har hade blev
        article: artikel förordning direktiv nr
        every: varje
        said: sade sa meddelade""",
    ),
    "da": vocabulary(
        "januar februar marts april maj juni juli august september oktober november december",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "jan feb - apr - - - aug sept okt nov dec",
        """in: i
        on: på
        from: fra
        to: til
        since: siden
        and: og
        quarter: kvartal
        first: første
        second: andet
        third: tredje
        fourth: fjerde
        between: mellem
        the: den
        last: sidste
        next: næste
        this: denne
        week: uge ugen
        month: måned måneden
        year: år året
        will: vil skal
        was: var har havde blev
        article: artikel forordning direktiv nr
        every: hver
        said: sagde meddelte""",
    )._replace(dotted_days=True),
    "no": vocabulary(
        "januar februar mars april mai juni juli august september oktober november desember",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "jan feb - apr - - - aug sept okt nov des",
        """in: i
        on: på
        from: fra
        to: til
        since: siden
        and: og
        quarter: kvartal
        first: første
        second: andre
        third: tredje
        fourth: fjerde
        between: mellom
        the: den
        last: forrige
        next: neste
        this: denne
        week: uke uken
        month: måned måneden
        year: år året
        will: vil skal
        was: var har hadde ble
        article: artikkel forordning direktiv nr
        every: hver
        said: sa meldte""",
    )._replace(dotted_days=True),
}
