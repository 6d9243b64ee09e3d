"""The words of dates in French, Spanish, Italian and Portuguese, each by its English word."""

# ruff: noqa: E501 - tables read better as long rows

from typing import Final

from service.annotate.times.vocabulary import Vocabulary, vocabulary

ROMANCE: Final[dict[str, Vocabulary]] = {
    "fr": vocabulary(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janv/jan févr/fév/fevr - avr - - juil/juill - sept oct nov déc/dec",
        """in: en dans
        of: du de des
        to: à au aux
        until: jusqu'au jusqu'en jusqu'à ici
        since: depuis
        effective: partir compter
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
        postponed: reporté reportée reportés reportées repoussé repoussée repoussés repoussées
        extended: prolongé prolongée prolongés prolongées prorogé prorogée prorogés prorogées
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
        ),
        done=("é", "és", "ée", "ées"),
    ),
    "es": vocabulary(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo",
        "ene feb mar abr - jun jul ago sept/sep/set oct nov dic",
        """in: en
        of: de del
        to: a al
        until: hasta antes
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
        said: dijo dijeron hizo hicieron puso
        postponed: aplazó aplazado aplazada aplazados aplazadas pospuso pospuesto pospuesta pospuestos pospuestas retrasó retrasado retrasada
        extended: prorrogó prorrogado prorrogada prorrogados prorrogadas extendió extendido extendida
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
        done=("ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas"),
    ),
    "it": vocabulary(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "gen feb/febbr mar apr mag giu lug ago sett/set ott nov dic",
        """in: in nel nell a ad
        of: di del dell della dello
        from: dal dall dalla da
        to: al all
        until: fino entro
        effective: partire decorrere
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
        said: disse dissero
        postponed: rinviato rinviata rinviati rinviate slittato slittata
        extended: prorogato prorogata prorogati prorogate esteso estesa
        was: è ha hanno aveva era erano fu furono stato stata
        article: articolo regolamento direttiva n decreto pagina
        every: ogni
        mr: signor signora""",
    )._replace(
        ahead=(
            "rà",
            "ranno",
        ),
        done=("ato", "ata", "ati", "ate", "uto", "uta", "ito", "ita", "iti", "ite"),
    ),
    "pt": vocabulary(
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "jan fev mar abr - jun jul ago set out nov dez",
        """in: em no na
        of: de do da
        to: a ao
        until: até antes
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
        said: disse disseram fez fizeram
        postponed: adiou adiado adiada adiados adiadas
        extended: prorrogou prorrogado prorrogada prorrogados prorrogadas
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
            "iu",
            "iram",
            "ceu",
            "deu",
            "reu",
            "teu",
        ),
        done=("ado", "ados", "ada", "adas", "ido", "idos", "ida", "idas"),
    ),
}
