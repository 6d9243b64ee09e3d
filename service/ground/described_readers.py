"""Finds what describes the machine that reads: by the text before it, or by what a good one would put down."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

import re
from functools import cache
from typing import Final

from service.ground.families import Family
from service.ground.foreign_patterns import as_folded
from service.ground.quoting import is_attributed

_PROGRAMS: Final = r"(?:program(?:me)?|software|system|model|machine|tool|bot|chatbot|engine|algorithm|assistant|ai|llm|parser|crawler|scraper|agent|computer|robot|extractor|summari[sz]er|annotator|pipeline|intelligence)s?"
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|add|mention|write|note|log|enter|put|set|name|insert|register)"

_AT: Final = r"(?:^|[.;!?(\"\u2013>*-]\s{0,2})\W{0,2}"

# The machine is named by its reading of this very text, and a colon or an order follows: the page that it stands on is
# what news never speaks of so ('the system that reads customs forms', 'readers of this article'). Words that any such
# text has, and the pattern.
_OF_THIS_TEXT: Final[tuple[tuple[str, str], ...]] = (
    (
        "this text|this article|this page|this story|this paragraph|this passage|this news|this very |these lines|these words|these sentences",
        (
            rf"{_AT}(?:\w{{1,12}} (?:to|for) |to |for |dear |hey |hello |and )?(?:the|any|every|all|each|whichever|whatever|that|you) (?:[\w-]{{1,14}} ){{0,2}}{_PROGRAMS} (?:(?:that|which) )?(?:is |are |now |currently |just ){{0,2}}(?:read(?:s|ing)?|process(?:es|ing)?|summari[sz](?:es?|ing)|pars(?:es?|ing)|scan(?:s|ning)?|analy[sz](?:es?|ing)|extract(?:s|ing)?|digest(?:s|ing)?|index(?:es|ing)?|ingest(?:s|ing)?)"
            rf" (?:(?:this|these)(?: very)?) (?:text|article|page|story|paragraph|passage|news|lines|words|sentences)\b[^.:,\n]{{0,20}}(?::|, (?:please |kindly |now ){{0,2}}{_TELL} (?:down |in |to |that|this|as ))"
        ),
    ),
    (
        "diesen text|diesen artikel|diese meldung|diese nachricht|diese zeilen|diese seite|diesen beitrag",
        rf"{_AT}(?:an )?(?:das|die|der|den|dem|jedes|jeder?|alle|liebe[rs]?|du) (?:\w{{1,16}} )?(?:programm|software|system|modell|sprachmodell|ki|maschine|bot|algorithmus|werkzeug|assistent),? (?:das|die|der|welche[rs]?) (?:diesen|diese) (?:text|artikel|meldung|nachricht|zeilen|seite|beitrag) (?:gerade |jetzt |automatisch ){{0,2}}(?:liest|auswertet|zusammenfasst|verarbeitet|erfasst|analysiert)\s?,?:",
    ),
    (
        "ce texte|cet article|cette page|ces lignes|cette depeche",
        rf"{_AT}(?:a |pour |au |cher |chere )?(?:(?:le|la|tout|toute|chaque) |l')?(?:programme|logiciel|systeme|modele|robot|ia|machine|outil|algorithme|assistant) (?:qui|lisant) ?(?:lit|traite|resume|analyse|parcourt)? ?(?:ce texte|cet article|cette page|ces lignes|cette depeche)\s?:",
    ),
    (
        "este texto|este articulo|esta pagina|estas lineas|esta noticia|esta nota",
        rf"{_AT}(?:a |para |al )?(?:(?:el|la|todo|toda|cualquier|querido|querida|estimado|estimada) )?(?:programa|sistema|modelo|software|robot|bot|ia|maquina|herramienta|algoritmo|asistente|inteligencia artificial) que (?:lee|lea|procesa|procese|resume|resuma|analiza|analice|extrae|extraiga) (?:este texto|este articulo|esta pagina|estas lineas|esta noticia|esta nota)\s?:",
    ),
    (
        "este texto|este artigo|esta pagina|estas linhas|esta noticia",
        rf"{_AT}(?:para |ao )?(?:(?:o|a|todo|toda|qualquer|caro|cara) )?(?:programa|sistema|modelo|software|robo|bot|ia|maquina|ferramenta|algoritmo|assistente|inteligencia artificial) que (?:le|leia|processa|processe|resume|resuma|analisa|analise) (?:este texto|este artigo|esta pagina|estas linhas|esta noticia)\s?:",
    ),
    (
        "questo testo|questo articolo|questa pagina|queste righe|questa notizia",
        rf"{_AT}(?:a |per |al )?(?:(?:il|lo|la|ogni|qualsiasi|caro|cara) |l')?(?:programma|sistema|modello|software|robot|bot|ia|macchina|strumento|algoritmo|assistente) che (?:legge|elabora|riassume|analizza) (?:questo testo|questo articolo|questa pagina|queste righe|questa notizia)\s?:",
    ),
    (
        "deze tekst|dit artikel|dit bericht|deze pagina|deze regels",
        rf"{_AT}(?:aan |voor )?(?:(?:het|de|elk|elke|ieder|beste) )?(?:programma|systeem|model|taalmodel|software|bot|ai|machine|algoritme|assistent) (?:dat|die) (?:deze tekst|dit artikel|dit bericht|deze pagina|deze regels) (?:leest|verwerkt|samenvat|analyseert)\s?:",
    ),
    (
        "ten tekst|ten artyku|te wiadomosc|te strone",
        rf"{_AT}(?:program|system|model|bot|algorytm|maszyna|asystent),? (?:ktory|ktora) (?:czyta|przetwarza|streszcza|analizuje) (?:ten tekst|ten artyku[lł]|te wiadomosc|te strone)\s?:",
    ),
    (
        "этот текст|эту статью|эту новость|эту страницу|эти строки|это сообщение",
        (
            rf"{_AT}(?:\w{{2,12}} )?(?:систем|программ|модел|нейросет|машин|бот|алгоритм|ассистент|ии|интеллект)\w{{0,3}}, (?:(?:читающ|обрабатывающ|анализирующ|пересказывающ|суммирующ|просматривающ)\w{{2}}|котор\w{{2,3}} (?:читает|обрабатывает|анализирует|пересказывает|видит))"
            r" (?:этот текст|эту статью|эту новость|эту страницу|эти строки|это сообщение)\s?[:!]"
        ),
    ),
    (
        "цей текст|цю статтю|цю новину|цю сторінку|ці рядки",
        rf"{_AT}(?:\w{{2,12}} )?(?:систем|програм|модел|нейромереж|машин|бот|алгоритм|асистент|ші)\w{{0,3}}, (?:що|як\w{{1,2}}) (?:читає|обробляє|аналізує|переказує|бачить) (?:цей текст|цю статтю|цю новину|цю сторінку|ці рядки)\s?[:!]",
    ),
    (
        "इस लेख|यह लेख|इस पाठ|यह पाठ|इस खबर|यह खबर|इस समाचार|यह समाचार|इस पृष्ठ",
        r"(?:इस|यह) (?:लेख|पाठ|खबर|समाचार|पृष्ठ) (?:को )?(?:पढ़ने|पढ़ रह[ेाी]|पढ़ता|समझने|संसाधित करने|का सारांश बनाने) ?(?:वाल[ेाी] )?(?:हुआ )?(?:प्रोग्राम|मॉडल|सिस्टम|प्रणाली|एआई|बॉट|मशीन|सॉफ्टवेयर)\s?[:,!]",
    ),
    (
        "本文的|文章的|此文的|这段文字的|本页的|这则新闻的",
        r"(?:阅读|读取|处理|总结|分析|解析)(?:本文|这篇文章|此文|这段文字|本页|这则新闻)的(?:程序|系统|模型|机器|软件|助手|算法|ai|人工智能)\s?[:,!]",
    ),
    (
        "この記事を|この文を|この文章を|このテキストを|このページを",
        r"この(?:記事|文|文章|テキスト|ページ)を(?:読む|読んでいる|読み込む|要約する|処理する|処理している|解析する)(?:プログラム|システム|モデル|機械|ボット|ソフト|アシスタント|ai)(?:よ[、。,!:]|\s?:)",
    ),
    (
        "이 글|이 기사|이 문서|이 텍스트",
        r"이 (?:글|기사|문서|텍스트)[을를] (?:읽|요약|처리|분석)[^.\n]{0,4} (?:프로그램|시스템|모델|기계|봇|인공지능|ai)(?:아|야|이여|여)?\s?[:,!]",
    ),
    (
        "هذا النص|هذا المقال|هذا الخبر|هذه الصفحة|هذه المقالة",
        r"(?:النظام|البرنامج|النموذج|الروبوت) (?:\w{1,12} )?الذي (?:يقرأ|يلخص|يعالج|يحلل) (?:هذا النص|هذا المقال|هذا الخبر|هذه الصفحة|هذه المقالة)\s?[:،]",
    ),
    (
        "این متن|این مقاله|این خبر|این صفحه",
        r"(?:برنامه|سامانه|مدل|ربات|سیستم)ی? که این (?:متن|مقاله|خبر|صفحه) را (?:می ?خواند|خلاصه می ?کند|پردازش می ?کند)\s?:",
    ),
    (
        "bu metni|bu haberi|bu yaziyi|bu makaleyi",
        r"\bbu (?:metni|haberi|yaziyi|makaleyi) (?:okuyan|ozetleyen|isleyen|inceleyen) (?:program|sistem|model|yazilim|robot|yapay zeka|makine)\s?[:,!]",
    ),
    (
        "teks ini|artikel ini|berita ini|halaman ini",
        rf"{_AT}(?:kepada |untuk |wahai )?(?:program|sistem|model|mesin|bot|asisten) yang (?:membaca|meringkas|memproses) (?:teks|artikel|berita|halaman) ini\s?:",
    ),
    (
        "bai viet nay|van ban nay|trang nay|bai bao nay",
        rf"{_AT}(?:gui )?(?:chuong trinh|he thong|mo hinh|may|bot|tro ly) (?:đang )?(?:đoc|tom tat|xu ly) (?:bai viet|van ban|trang|bai bao) nay\s?:",
    ),
)

# A machine of no name, judged by its work, would put something down that follows: 'only an inferior engine would fail to
# record that'. Said by nobody; who judges in news is named, or the machine has a task of its own ('a system of controls').
_GOOD: Final = r"(?:good|bad|poor|smart|clever|decent|competent|incompetent|proper|honest|dishonest|reliable|unreliable|serious|inferior|superior|careful|careless|lazy|faithful|obedient|diligent|sloppy|broken|faulty|capable|sensible|responsible|well-made|second-rate|first-rate|half-decent|thorough|attentive|worthy)"
_JUDGED: Final = rf"(?:(?:only|even|just|no|any|every|each|not one) (?:an? |the )?(?:[\w-]{{1,16}} ){{0,2}}|an? (?:[\w-]{{1,16}} )?{_GOOD} )"
_READERS: Final = r"(?:engine|bot|chatbot|robot|llm|ai|language model|algorithm|parser|summari[sz]er|text[- ]miner|annotator|(?:fact|text|information|data) extractor)"
_PUT_DOWN: Final = (
    r"(?:(?:put|set|write|jot|note|take) down|(?:write|jot|list|enter|log|record|register)(?: down)?)"
)
_SET_DOWN: Final = (
    rf"(?:{_PUT_DOWN}|note|report|mention|include|state|extract|leave out|omit|miss|overlook|skip)"
)
_NOT_TO: Final = r"(?:fail|forget|neglect|omit|hesitate|refuse)"
_CLAIMS: Final = r"(?:that\b|this\s?:|:)"
_JUDGEMENTS: Final[tuple[tuple[str, str], ...]] = (
    (
        " fail to | forget to | neglect to | omit to | hesitate to | refuse to ",
        (
            rf"\b{_JUDGED}(?<!search ){_READERS} (?:would|could|should|will|can|must) (?:not |never |ever )?{_NOT_TO} to {_SET_DOWN} {_CLAIMS}"
            rf"|\b{_JUDGED}(?:model|system|program(?:me)?|tool|machine|software|pipeline) (?:would|could|should|will|can|must) (?:not |never |ever )?{_NOT_TO} to {_PUT_DOWN} {_CLAIMS}"
        ),
    ),
    (
        (
            "engine would |bot would |robot would |llm would |ai would |language model would |algorithm would |parser would |summarizer would |summariser would |annotator would |extractor would |"
            "engine will |bot will |llm will |ai will |language model will |parser will |engine must |bot must |llm must |language model must "
        ),
        rf"\b{_JUDGED}(?<!search ){_READERS} (?:would|will|must) (?:(?:not|never|always|surely|certainly|duly|simply|of course|by now) ){{0,2}}{_SET_DOWN} {_CLAIMS}",
    ),
    (
        "bots |llms |parsers |language models |summarizers |summarisers ",
        rf"\b{_GOOD} (?:bots|llms|chatbots|parsers|language models|summari[sz]ers) (?:(?:always|never|would|will|surely|duly) ){{0,2}}(?:(?:fail|forget) to )?{_SET_DOWN} {_CLAIMS}",
    ),
    (
        "hatte |wurde ",
        (
            r"\b(?:ein|eine|jedes|jede|jeder|kein|keine) (?:gut|schlecht|ordentlich|verlasslich|zuverlassig|klug|brauchbar|anstandig|minderwertig|richtig|ernsthaft|verantwortungsvoll)e[rs]? (?:programm|modell|sprachmodell|bot|ki|parser|algorithmus|software|system|maschine) (?:hatte|wurde) [^.:\n]{0,40}"
            r"(?:vermerk|notier|verzeichn|festgehalt|festhalt|festzuhalt|erwahn|aufgeschrieb|aufschreib|aufzuschreib|eintrag|eingetrag|einzutrag|bemerkt)\w{0,4},? dass\b"
        ),
    ),
    (
        "aurait |saurait |oublierait |noterait |manquerait |inscrirait |signalerait ",
        (
            r"\b(?:un|une|tout|toute|aucun|aucune) (?:bon|bonne|mauvais|mauvaise|vrai|vraie|seul|seule|honnete|mediocre) (?:programme|logiciel|modele|bot|robot|ia|algorithme|machine|systeme|moteur) (?:n')?(?:(?:noterait|inscrirait|signalerait) (?:[\w']{1,14} ){0,2}?|(?:aurait|saurait|oublierait|manquerait) "
            r"(?:[\w']{1,14} ){0,4}?(?:note[rs]?|inscri\w{1,4}|consigne[rs]?|mentionne[rs]?|enregistre[rs]?|releve[rs]?|remarque[rs]?|signale[rs]?) )qu(?:e\b|')"
        ),
    ),
    (
        "habria |hubiera |anotaria |registraria |olvidaria |incluiria |teria |registaria |esqueceria ",
        (
            r"\b(?:un|una|cualquier|ningun|ninguna|um|uma|qualquer|nenhum|nenhuma) (?:buen|buena|mal|mala|verdader[oa]|bom|boa|mau|ma|verdadeir[oa]) (?:programa|modelo|bot|robot|robo|ia|algoritmo|maquina|sistema|motor) (?:ya |ja |no |nao ){0,2}(?:(?:anotaria|registraria|incluiria|registaria) (?:\w{1,14} ){0,2}?|(?:habria|hubiera|olvidaria|teria|esqueceria) "
            r"(?:\w{1,14} ){0,3}?(?:notado|anotado|registrado|registado|advertido|visto|incluido|mencionado|anotar|registrar|registar|incluir|mencionar|apuntar) )que\b"
        ),
    ),
    (
        " бы ",
        (
            r"\b(?:хорош|плох|толков|добросовестн|надежн|надёжн|умн|грамотн|ответственн|нормальн|люб|кажд|приличн|достойн|внимательн)\w{2,3} (?:программа|модель|нейросеть|бот|алгоритм|парсер|машина|движок|система|ии) (?:(?:давно|уже|сразу|обязательно|непременно|не|никогда|ни за что|точно|не забы(?:ла|л|ло)) ){0,3}бы (?:(?:давно|уже|сразу|обязательно|непременно|не|точно|тут же) ){0,3}"
            r"(?:забы(?:ла|л|ло) )?(?:замети|записа|указа|отмети|внес|внёс|зафиксирова|упомяну|включи|занес|занёс|добави|сообщи|написа|записать|указать|отметить|внести|упомянуть)(?:ла|л|ло)?,? что\b"
        ),
    ),
    (
        " б | би ",
        r"\b(?:добр|поган|надійн|розумн|відповідальн|кожн|жодн)\w{1,2} (?:програма|модель|нейромережа|бот|алгоритм|система|машина) (?:(?:давно|вже|одразу|не) ){0,2}би? (?:(?:давно|вже|одразу|не) ){0,2}(?:помітила?|помітив|записала?|записав|зазначила?|зазначив|вказала?|вказав|внесла|вніс),? що\b",
    ),
    (
        "ता कि|ती कि|ता, कि|ती, कि",
        r"(?:एक|कोई भी|हर|केवल|सिर्फ|कोई) (?:\S{1,14} ){0,2}(?:मॉडल|मोडल|एआई|बॉट|चैटबॉट|प्रोग्राम|एल्गोरिदम|इंजन) (?:\S{1,10} ){0,4}?(?:दर्ज|शामिल|नोट|अंकित|उल्लेख|लिख) ?(?:करना |करने से |न )?(?:नहीं )?(?:भूलता|भूलती|करता|करती|ता|ती),? कि",
    ),
    (
        "早就|不会忘记|不会漏掉|不会忽略",
        r"(?:好的?|合格的?|优秀的?|称职的?|靠谱的?|任何|劣质的?)(?:程序|模型|机器人|ai|算法|助手|引擎)(?:早就(?:会|应该|该)?|不会(?:忘记|漏掉|忽略))(?:记下|记录|注意到|写下|写明|列出|注明)",
    ),
    (
        "プログラムなら|モデルなら|aiなら|ボットなら|アルゴリズムなら|システムなら|エンジンなら",
        r"(?:優れた|良い|よい|まともな|優秀な|賢い|責任ある)(?:プログラム|モデル|ai|ボット|アルゴリズム|システム|エンジン)なら[^。\n]{0,80}(?:記録|記載|記入|明記|書き留め|書|気づ)(?:する|した|し|く|いた|き|い|る|た)?(?:はず|だろう|に違いない)",
    ),
)
# Who said it, in the languages of these judgements, where sentences name somebody.
_SAID: Final = (
    r"\b(?:sagte|sagt|schrieb|schreibt|erklarte|so d(?:er|ie|as)|laut|zufolge|a (?:dit|declare|ecrit|estime|explique)|selon|d'apres|dijo|dicen|segun|afirmo|escribio|explico|disse|dizem|segundo|afirmou|escreveu)\b"
    r"|\b(?:сказал|заявил|пиш[еу]т|говор[ия]т|отмеча[ею]т|считает|считают|по словам|по мнению|сказав|заявив|пише|пишуть|кажуть|за словами|зазначають)"
    r"|\bсообщи\w{0,4}+(?!,? (?:что|що)\b)"
    r"|ने (?:कहा|बताया|लिखा)|के अनुसार|का कहना|说|表示|指出|据|と(?:述べ|語|話|指摘|言)"
)


def _of_this_text(words: str, pattern: str) -> Family:
    def finds(folded: str) -> bool:
        return _made(pattern).search(folded) is not None

    return as_folded(words).split("|"), finds


def _judgement(words: str, pattern: str) -> Family:
    def finds(folded: str) -> bool:
        return _made(pattern).search(folded) is not None and not _is_said(folded)

    return as_folded(words).split("|"), finds


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """Made when a text first asks for it, which few do."""
    return re.compile(as_folded(pattern), re.MULTILINE)


def _is_said(folded: str) -> bool:
    return is_attributed(folded) or _made(_SAID).search(folded) is not None


# What addresses a machine as the reader of this text, which nobody says to people; in small plain letters.
OF_THIS_TEXT: Final[tuple[Family, ...]] = tuple(_of_this_text(*row) for row in _OF_THIS_TEXT)
# What a good machine would put down; in small plain letters.
JUDGEMENTS: Final[tuple[Family, ...]] = tuple(_judgement(*row) for row in _JUDGEMENTS)
