"""What kinds of words count when a sentence is weighed, in the languages in which their weights were learnt."""

from collections.abc import Mapping
from typing import Final

# A word may be of several kinds; in small plain letters, as `fold` writes them.
_WORDS: Final[Mapping[str, str]] = {
    # Who may read for others.
    "reader": """
        parser parsers summarizer summarizers summariser summarisers model models assistant assistants bot bots machine machines software tool tools program programs
        programme algorithm algorithms ai llm llms extractor extractors indexer indexers annotator annotators compiler compilers crawler crawlers scraper scrapers
        aggregator aggregators pipeline chatbot robot robots engine engines agent agents script scripts computer reader readers classifier network operator user users
        processor processors tagging mining technology maschine maschinen programme modell leser logiciel logiciels outil modele lecteur programa programas modelo
        herramienta lector maquina programma programmi modello lettore czytnik программа программы модель система системы машина алгоритм читатель""",
    "whoever": """
        whoever whichever whatever anyone anybody anything everyone everybody anything those wer quien quienquiera chi quem quiconque ceux кто kto wie""",
    # What is made of a text.
    "made": """
        summary summaries digest digests abstract abstracts precis abridgement abridgements condensation synopsis record records entry entries answer answers reply response
        responses output outputs result results list lists table tables sheet row rows bullet bullets note notes index catalogue catalog database dataset archive archives
        register registers registry file findings extraction extract extracts excerpt excerpts heading headings headline item items version versions edition editions json
        field fields slot cell metadata tag tags keyword keywords gist takeaway column card label draft annotation report tally lines line ledger chronicle calendar
        chronology descriptor abridged renderings rendering reading readings result
        zusammenfassung auszug liste antwort eintrag archiv verzeichnis bericht zeile kurzfassung ergebnis notizen stichwort
        resume resumes reponse fiche notice registre compte ligne synthese extrait entree resultat conclusions
        resumen resumenes lista respuesta ficha archivo registro linea entrada extracto notas informe resultado
        riassunto riassunti elenco risposta scheda archivio riga sintesi estratto appunti
        resumo resumos resposta arquivo linha sintese conclusoes samenvatting lijst lijstje antwoord archief regel uittreksel
        streszczenie streszczeniu listy odpowiedzi odpowiedz archiwum rejestr wierszu notatki
        резюме список списка ответ ответа ответе архив архива сводка сводку сводке строке строку запись выжимке выжимка заметки итог итоге
        sammanfattning svar arkiv rad""",
    # What stands for a claim that follows.
    "claim": """
        fact facts point points words word wording statement clause sentence finding measure measures event news line truth claim message hecho fait fatto fato Tatsache
        faktum informacje сведение факт""",
    # To put something down, bare.
    "put": """
        record note enter log write say state report mention include add put register insert index cite give carry contain hold bear retain keep set jot pop slip pencil
        quote repeat output print return emit produce summarise summarize treat consider count regard assume understand remember conclude extract store save catalogue tag
        label mark file list show read tell pass take place make open lead begin start finish close answer spot restore preserve assign describe attest yield stick rank
        fill compile copy append prefix transcribe acknowledge confirm certify announce declare type settle drop rename replace correct
        vermerken notieren schreiben festhalten angeben nennen aufnehmen eintragen erwahnen notiere schreib schreibe trage tragen nimm nehmen fuge beginnen beginnt stehen
        mentionner inscrire noter ecrire indiquer ajouter porter retenir signaler ajoutez ajoute inscrivez notez ecrivez ecris mentionnez retenez indiquez retiendront indiquera
        decir escribir anotar consignar registrar incluir mencionar anada incluya anote apunta escriba escribe hacer ponga pon poner registraran agregue hagase constar
        scrivere annotare riportare indicare inserire aggiungi scrivi annota annoti inserisci riporta indichi menzionare inserito
        escrever registar escreva acrescente acrescenta inclua registe dizer
        vermelden schrijven noteren opnemen toevoegen schrijf vermeld zet voeg noteer
        napisac odnotowac zapisac umiescic podac dodac zapisz dopisz dodaj napisz wpisz zawierac wpisac
        записать указать отметить написать добавить внести включить напиши напишите добавь добавьте укажи укажите отметьте запиши запишите внеси внесите содержать
        ange skriv namne tilfoj laegg lagg fej""",
    # Putting it down, or down already.
    "putting": """
        recorded noted entered logged listed written registered inserted indexed included added mentioned stated filed catalogued tagged labelled labeled stored saved
        extracted retained kept described assigned read noting recording reporting mentioning adding writing listing stating entering including saying spotting omitting
        records notes enters lists writes states includes adds mentions carries contains holds bears retains keeps shows reads gives opens leads begins starts closes yields
        attests describes tells drops runs takes vermerkt genoteerd eingetragen""",
    "must": """
        must should shall ought required requires require requested expected obliged bound need needs advised instructed supposed is-to
        soll sollen sollte muss mussen moge doit doivent devra convient debe deben debera deve devono dovra devem va dever moet moeten wordt musi nalezy powinno trzeba
        должен должно должны следует нужно ska skal""",
    "please": "please kindly bitte merci veuillez prosze пожалуйста alstublieft grateful favour kindness",
    "you": """
        you your yours yourself you've you're you'll you'd du dein deine deiner deinem ihre ihrer ihren sie tu ton ta tes vous votre vos su sus tuo tua tuoi seu sua tus
        je jouw uw twoje twojej swojej твой твоем свой своем вашем ваш din""",
    "i": "i i'm i'll me my mine we us our ich mir wir nous mi me nos io",
    "this": """
        this these here above below following diese dieser dieses diesem ce cet cette ces este esta estos questo questa deste dit deze tego niniejszego этот этого этой эта
        denna dette denne""",
    "text": """
        page article story text texts piece paragraph paragraphs clipping cutting dispatch passage document feed website copy sample item textes texto testo tekst tekstu seite
        artikel articulo articolo artigo artykul текст текста статья статьи страницы pagina texte""",
    "first": """
        first top foremost ahead opening number one main leading priority second last next only decisive erste ersten erster wichtigste premier premiere tete primera primer prima
        primeira eerste pierwszym первой первым первое forsta""",
    "that": "that dass que qu che dat ze что att namely",
    "custom": """
        convention conventions house style policy practice custom customary customarily usual usually standing editorial desk newsdesk series collection guide rule rules
        editors editor library librarians documentalists production syndication syndicated reuse errata correction repository retrieval archiving ublicherweise""",
    "talk": "ok okay hi hey hello oh ah look listen thanks thank right quick btw sorry wait friend come well psst now just then good",
    "trial": "test testing exercise evaluation score scored points key sample correct solution truth grade graded verified approved example rehearsal",
    "said": """
        said says told wrote announced warned argued reported asked explained according sagte teilte heisst indique precise dijo informa disse dice diz mowi сообщил сообщила
        сообщила заявил сказал говорится writes tells asks urged reminded""",
    "people": """
        importer importers exporter exporters broker brokers officer officers official officials company companies firm firms ministry minister ministers agency agencies
        department commission court senate president secretary members member traders trader applicants filers parties party customs cbp commerce government union council
        chamber lawyers lawyer farmers applicant persons person delegate office bank judge clerk senator carriers shippers staff inspectors sellers customers workers he she
        unternehmen importeure zollamt ministerium importateurs ministere importadores aduana importatori ministro ministre minister министерство импортеры министр""",
    "trade": """
        duty duties tariff tariffs quota quotas invoice shipment shipments licence licenses license goods product products steel value code certificate form forms docket comments
        declaration fee box exports imports ban export import percent entries shipped produkt ware zollanmeldung marchandise mercancia merce mercadoria goederen товар""",
}


def _kinds() -> dict[str, tuple[str, ...]]:
    kinds: dict[str, tuple[str, ...]] = {":": (":",), "?": ("?",), "0": ("0",)}
    for kind, words in _WORDS.items():
        for word in words.split():
            known = kinds.get(word, ())
            if kind not in known:
                kinds[word] = (*known, kind)
    return kinds


KINDS: Final = _kinds()
