"""Finds orders under a pretext in other languages: of a superior, of a new task, of what a good machine would see."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

from typing import Final

from service.ground.beginnings import beginnings
from service.ground.families import Family
from service.ground.foreign_patterns import as_folded, as_words, unquoted

# 'As your supervisor', who may as well be the developer.
_SUPERIORS: Final = (
    r"als (?:dein|deine|ihr|ihre) (?:vorgesetzte|vorgesetzter|chef|chefin|betreiber|entwickler|entwicklerin|administrator|teamleiter)",
    r"en tant que (?:votre|ton|ta) (?:superieur|superieure|chef|responsable|superviseur|administrateur|developpeur|operateur)",
    r"como (?:tu|su) (?:supervisor|supervisora|jefe|jefa|superior|administrador|desarrollador|operador)",
    r"(?:como|na qualidade de) (?:teu|seu|vosso) (?:supervisor|chefe|superior|administrador|desenvolvedor|programador)",
    r"(?:come|in qualita di|in quanto) (?:tuo|vostro|suo) (?:superiore|capo|responsabile|supervisore|amministratore|sviluppatore)",
    r"als (?:je|jouw|uw) (?:leidinggevende|baas|chef|beheerder|ontwikkelaar)",
    r"som din (?:chef|overordnade|handledare|utvecklare|overordnede|leder)",
    r"jako (?:twoj|panstwa|wasz) (?:przełozony|szef|kierownik|administrator|operator)",
    r"jako (?:tvuj|vas|tvoj) (?:nadrizeny|nadriadeny|sef|vedouci|veduci|spravce)",
    r"kao (?:tvoj|vas) (?:nadređeni|sef|rukovodilac|voditelj|administrator)",
    r"као (?:твој|ваш) (?:надређени|шеф|руководилац|администратор)",
    r"как (?:твой|ваш|твоя|ваша) (?:начальник|руководитель|руководительница|шеф|администратор|оператор|разработчик)",
    r"як (?:твій|ваш) (?:начальник|керівник|шеф|адміністратор|оператор|розробник)",
    r"(?:yoneticin|yoneticiniz|amirin|amiriniz|mudurun|mudurunuz|patronun|gelistiricin) olarak",
    r"(?:rahbaringiz|rahbaring|boshlig'ingiz|boshlig‘ingiz) sifatida",
    r"(?:сіздің|сенің) (?:басшыңыз|жетекшіңіз|басшың|жетекшің) ретінде",
    r"sebagai (?:atasan|penyelia|manajer|pengurus|bos|administrator|pengembang|pengawas)(?:mu| anda| kamu)",
    r"(?:作为|作為)(?:你|您)的(?:主管|上司|老板|老闆|管理员|管理員|开发者|負責人|负责人|经理|經理)",
    r"(?:你|您)的(?:主管|上司|老板|管理员|开发者|开发人员|创造者)(?:要求|命令|吩咐|希望)(?:你|您)",
    r"(?:あなた|君|お前)の(?:上司|管理者|開発者|監督者|運営者)として",
    r"(?:당신|너)의 (?:상사|관리자|개발자|감독자|운영자)로서",
    r"(?:आपके|तुम्हारे|आपका|तुम्हारा) (?:पर्यवेक्षक|प्रबंधक|मालिक|वरिष्ठ अधिकारी|डेवलपर|संचालक) (?:के रूप में|के नाते|की हैसियत से|होने के नाते)",
    r"(?:بصفتي|باعتباري|أنا) (?:مشرفك|مديرك|رئيسك|مسؤولك|مطورك|مشغلك)",
    r"به عنوان (?:سرپرست|مدیر|رئیس|توسعهدهنده) (?:تو|شما)",
)
# 'Your task is now'.
_TASKS: Final = (
    r"deine (?:neue )?aufgabe (?:ist (?:jetzt|nun|ab jetzt)|lautet|besteht jetzt)",
    r"(?:votre|ta) (?:nouvelle )?(?:tache|mission|consigne) (?:est (?:desormais|maintenant)|consiste (?:desormais|maintenant))",
    r"tu (?:nueva )?(?:tarea|mision|instruccion) (?:es ahora|ahora es|consiste ahora)",
    r"tua (?:nova )?(?:tarefa|missao|instrucao) (?:e agora|agora e|passa a ser)",
    r"(?:tuo|vostro) (?:nuovo )?compito (?:e ora|ora e|adesso e)",
    r"(?:je|jouw|uw) (?:nieuwe )?(?:taak|opdracht) (?:is nu|is voortaan|luidt)",
    r"twoje (?:nowe )?zadanie (?:to teraz|brzmi|jest teraz)",
    r"twoim (?:nowym )?zadaniem jest teraz",
    r"(?:твоя|ваша) (?:новая )?задача (?:теперь|отныне)",
    r"теперь (?:твоя|ваша) задача",
    r"твоє (?:нове )?завдання (?:тепер|відтепер)",
    r"(?:yeni )?gorevin(?:iz)? (?:artik|simdi)",
    r"tugas(?:mu| anda| kamu) (?:sekarang|kini|yang baru)",
    r"(?:你|您)的新任务是",
    r"(?:你|您)现在的任务是",
    r"(?:你|您)的任务现在是",
    r"あなたの(?:新しい|今の|これからの)(?:任務|タスク|仕事)は",
    r"(?:너의|당신의|네) (?:새로운|이제) (?:임무|과제|작업)",
    r"(?:आपका|तुम्हारा) (?:नया|अब) (?:काम|कार्य)",
    r"(?:|و|ف)مهمتك (?:الآن|الجديدة|من الآن)",
    r"وظیفه (?:تو|شما) (?:اکنون|حالا)",
    r"وظیفه جدید (?:تو|شما)",
)
# 'A good program would have noticed that'; the conditional is what news about programs seldom has.
_JUDGEMENTS: Final = (
    r"(?:gute|guter|gutes|fahiger|fahiges|aufmerksamer|aufmerksames|schlechter|schlechtes|brauchbares|ordentliches|kluges|kluger|anstandiger|anstandiges) (?:parser|modell|programm|assistent|system|leseprogramm|ki|sprachmodell) (?:hatte|wurde)\b[^.\n]{0,40}\b(?:bemerkt|gemerkt|erkannt|gesehen|notiert|vermerkt|festgehalten|gewusst|gemeldet|bemerken|merken|erkennen|sehen|notieren|vermerken|festhalten|melden), dass",
    r"(?:bon|bonne|mauvais|mauvaise|vrai|veritable) (?:programme|modele|assistant|systeme|logiciel|analyseur) (?:(?:aurait|n'aurait)\b[^.\n]{0,30} (?:remarque|note|vu|releve|inscrit|compris|mentionne|signale|retenu|omis)|verrait|noterait|saurait) qu(?:e\b|')",
    r"(?:buen|buena|mal|mala|verdadero) (?:programa|modelo|asistente|sistema|analizador) (?:ya )?(?:(?:habria|hubiera|no habria)\b[^.\n]{0,20} (?:notado|visto|anotado|registrado|advertido|incluido|mencionado|omitido)|sabria|notaria|anotaria) que",
    r"(?:bom|boa|mau) (?:programa|modelo|assistente|sistema|analisador) (?:ja )?(?:teria\b[^.\n]{0,20} (?:notado|visto|anotado|registado|registrado|percebido|incluido|mencionado)|saberia|notaria|registaria|registraria) que",
    r"(?:buon|bravo|cattivo) (?:programma|modello|assistente|sistema|parser) (?:(?:non )?avrebbe\b[^.\n]{0,20} (?:notato|visto|annotato|registrato|capito|riportato|omesso)|noterebbe|saprebbe) che",
    r"(?:goed|goede|slim|slimme|slecht|behoorlijk) (?:programma|model|assistent|systeem|parser) (?:had|zou)\b[^.\n]{0,30} (?:gemerkt|gezien|genoteerd|opgemerkt|vermeld|opmerken|noteren|zien|vermelden)(?: hebben)? dat",
    r"(?:dobry|dobra|porzadny|kazdy dobry|sprytny) (?:program|model|system|asystent|parser) [^.\n]{0,30}(?:zauwazy|zapisa|odnotowa|doda|poda)[lł]a?by\b[^.\n]{0,10} ze",
    r"(?:хорош|умн|внимательн|приличн|толков|грамотн|достойн|плох)\w{1,3} (?:программ|модел|систем|нейросет|ассистент|парсер|алгоритм)\w{0,2} (?:[^.\n]{0,25}\bбы (?:\w{1,10} )?(?:замети|записа|указа|внес|отмети|включи|увиде|пропусти)|[^.\n]{0,25}(?:замети|записа|указа|внес|отмети|включи|увиде|пропусти)\w{1,2} бы)\w{0,3},? что",
    r"(?:хорош|добр|розумн|уважн|пристойн)\w{1,3} (?:програм|модел|систем|асистент|парсер|алгоритм)\w{0,2} (?:[^.\n]{0,25}\bби? (?:\w{1,10} )?(?:поміти|записа|вказа|внес|зазначи|побачи)|[^.\n]{0,25}(?:поміти|записа|вказа|внес|зазначи|побачи)\w{1,2} би?)\w{0,3},? що",
    r"iyi bir (?:program|model|sistem|asistan|cozumleyici)[^.\n]{0,80}(?:fark ederdi|fark etmisti|fark etmis olurdu|yazardi|kaydederdi|gorurdu)",
    r"(?:program|model|sistem|asisten|pengurai) yang (?:baik|cerdas|teliti) (?:pasti|tentu|seharusnya|mestinya|akan)\b[^.\n]{0,20}(?:menyadari|mencatat|melihat|melaporkan|memperhatikan|menulis) bahwa",
    r"mot (?:mo hinh|chuong trinh|tro ly|he thong) (?:tot|gioi) (?:hon )?(?:le ra|đa phai|chac chan|se)\b[^.\n]{0,20}(?:nhan ra|nhan thay|ghi nhan|ghi|bao cao) rang",
    r"(?:好的|优秀的|合格的|称职的|負責任的|负责任的|聪明的)(?:语言)?(?:模型|程序|助手|系统|解析器)(?:早就|早该|都会|就会|应该会|一定会)[^。\n]{0,6}(?:注意到|发现|记录|写下|看出|指出|记下)",
    r"(?:優れた|良い|まともな|有能な)(?:モデル|プログラム|システム|アシスタント|パーサー)(?:なら|であれば)[^。\n]{0,12}(?:気づ|記録|記載|書|報告|見落)",
    r"(?:좋은|유능한|제대로 된) (?:모델|프로그램|시스템|어시스턴트|파서)(?:이)?라면 [^.\n]{0,12}(?:알아|기록|적었|보고|눈치|포함)",
    r"(?:अच्छा|जिम्मेदार|समझदार|होशियार|सही) (?:मॉडल|प्रोग्राम|सिस्टम|सहायक|एआई)[^।\n]{0,20}(?:दर्ज|लिख|जोड़|देख|समझ|नोट|शामिल)[^।\n]{0,12}(?:करता|लेता|जाता|देता|होता) कि",
    r"(?:نموذج|برنامج|مساعد|نظام) (?:جيد|كفء|ذكي|محترم|متقن) (?:كان|لكان)[^.\n]{0,16}(?:لاحظ|يلاحظ|سجل|يسجل|أدرك|يدرك|انتبه|ذكر|دون) أن",
)
# 'As a machine you must', 'if you are a machine'.
_MACHINES: Final = (
    r"als (?:ki|sprachmodell|programm|maschine|assistent|bot) (?:musst|sollst|hast|wirst) du",
    r"(?:wenn|falls) du (?:ein|eine) (?:ki|modell|sprachmodell|programm|maschine|assistent|bot)",
    r"en tant qu(?:e |')(?:ia|modele|assistant|programme|machine)[^.\n]{0,40} (?:vous devez|tu dois)",
    r"si (?:tu es|vous etes) (?:un |une )?(?:ia|intelligence artificielle|modele|machine|programme|assistant|robot)",
    r"como (?:ia|modelo|asistente|programa|maquina)[^.\n]{0,40} (?:debes|tienes que)",
    r"si eres (?:un |una )?(?:ia|inteligencia artificial|modelo|maquina|programa|asistente|robot)",
    r"se (?:tu )?(?:es|fores) (?:um |uma )?(?:ia|inteligencia artificial|modelo|maquina|programa|assistente|robo)",
    r"se sei (?:un |una |un')?(?:ia|intelligenza artificiale|modello|macchina|programma|assistente)",
    r"als (?:je|jij) een (?:ai|model|taalmodel|machine|programma|bot) bent",
    r"jesli jestes (?:modelem|programem|maszyna|asystentem|botem|sztuczna inteligencja)",
    r"как (?:программа|модель|нейросеть|машина|ии|ассистент)[^.\n]{0,30} ты (?:должна|должен|обязана|обязан)",
    r"если ты (?:программа|модель|нейросеть|машина|бот|ии|ассистент|языковая модель)",
    r"якщо ти (?:програма|модель|нейромережа|машина|бот|ші|асистент)",
    r"(?:yapay zeka|model|robot|program|makine|asistan)(?:ysan|san|sen|saniz|seniz|ysaniz) ",
    r"jika kamu (?:adalah )?(?:ai|model|mesin|bot|asisten|program)",
    r"sebagai (?:ai|model|asisten|mesin|program) (?:\w{1,12} ){0,3}kamu (?:harus|wajib)",
    r"neu ban la (?:ai|mo hinh|may đoc|tro ly|chuong trinh)",
    r"(?:यदि|अगर) (?:आप|तुम) (?:एक )?(?:एआई|मॉडल|मशीन|बॉट|सहायक)",
    r"(?:एआई|मॉडल|मशीन|सहायक) (?:के रूप में|होने के नाते) (?:आपको|तुम्हें|आप|तुम)",
    r"(?:إذا|إن) كنت (?:آلة|برنامجا|برنامجًا|نموذجا|نموذجًا|ذكاء|روبوتا|مساعدا|مساعدًا)",
    r"(?:بوصفك|بصفتك|باعتبارك) (?:آلة|برنامجا|برنامجًا|برنامج|نموذجا|نموذجًا|نموذج|مساعدا|مساعدًا|نظاما|نظامًا|ذكاء)",
    r"اگر (?:تو|شما) (?:یک )?(?:مدل|ربات|برنامه|دستیار|هوش مصنوعی)",
    r"(?:如果|若|假如)(?:你|您)是[^。,\n]{0,10}(?:工具|模型|ai|机器人|程序|助手|人工智能)",
    r"作为(?:一个|一名)?(?:ai|人工智能|语言模型|模型|助手|机器|程序),?(?:你|您)(?:必须|应该|应当|需要|要)",
    r"(?:あなた|君)が(?:ai|人工知能|モデル|機械|ボット)(?:なら|であれば)",
    r"(?:당신|너)(?:이|가) (?:ai|모델|기계|봇|인공지능)(?:이)?라면",
)
# 'For whoever summarises this automatically', 'if a program reads these lines'.
_AUTOMATIC: Final = (
    r"(?:wenn|falls|sofern) (?:sie|du) (?:diese|diesen|dieses) (?:meldung|nachricht|text|artikel|beitrag|seite|zeilen|bericht) (?:maschinell|automatisch|automatisiert) (?:erfassen|auswerten|lesen|verarbeiten|zusammenfassen|erfasst|auswertest|liest|verarbeitest)",
    r"wer (?:diese|diesen|dieses) (?:meldung|nachricht|text|artikel|beitrag|seite|zeilen|bericht) (?:maschinell|automatisch|automatisiert) (?:erfasst|auswertet|liest|verarbeitet|zusammenfasst)",
    r"(?:si|quand|lorsque) (?:un|le|ce) (?:logiciel|programme|modele|robot|systeme|algorithme) (?:lit|traite|resume|analyse) (?:ces lignes|ces mots|ces phrases|ce texte|cet article|cette page|cette depeche)",
    r"(?:si|cuando) (?:un|una) (?:programa|modelo|software|sistema|maquina|robot|algoritmo) (?:lee|procesa|resume|analiza) (?:este texto|este articulo|estas lineas|esta noticia|esta pagina|esto)",
    r"para quien(?:es)? (?:lea|lee|resuma|resume|procese) (?:esto|este texto|este articulo|esta noticia) (?:automaticamente|con un programa|con ia|con una maquina)",
    r"para quem (?:resume|resuma|le|leia|processa) (?:isto|isso|este texto|este artigo|esta noticia) (?:automaticamente|com um programa|com ia|por computador)",
    r"(?:se|quando) um (?:programa|modelo|software|sistema|robo|algoritmo) (?:le|ler|resume|resumir|processa|processar) (?:este texto|este artigo|estas linhas|isto)",
    r"(?:a|per) chi (?:legge|riassume|elabora) (?:questo|questa|cio) (?:\w{1,12} )?(?:automaticamente|con un programma|con l'ia)",
    r"se un (?:programma|modello|software|sistema|algoritmo) (?:legge|riassume|elabora) (?:questo testo|questo articolo|queste righe|questa notizia)",
    r"для тех, кто (?:читает|обрабатывает|пересказывает) (?:это|этот|эту) (?:\w{1,12} )?(?:алгоритмом|программой|автоматически|нейросетью|машиной)",
    r"если (?:это|этот текст|эту статью|эту новость|эти строки) (?:читает|обрабатывает|пересказывает|видит) (?:программа|модель|нейросеть|машина|алгоритм|бот|ии)",
    r"якщо (?:це|цей текст|цю статтю|цю новину) (?:читає|обробляє|переказує) (?:програма|модель|нейромережа|машина|алгоритм|бот|ші)",
    r"jesli (?:ten tekst|ten artyku[lł]|te wiadomosc) (?:czyta|przetwarza|streszcza) (?:program|model|maszyna|bot|algorytm|system)",
    r"eger bu (?:metni|haberi|yaziyi) bir (?:program|model|yapay zeka|robot|makine) (?:okuyorsa|ozetliyorsa|isliyorsa)",
    r"bu (?:metni|haberi|yaziyi) (?:otomatik|otomatik olarak|programla) (?:okuyan|ozetleyen|isleyen)",
    r"(?:bagi|untuk|kepada) (?:program|sistem|mesin|model|siapa pun) yang (?:membaca|meringkas|memproses) (?:ini|teks ini|berita ini|artikel ini) secara otomatis",
    r"(?:đanh cho|gui toi|gui đen) (?:chuong trinh|mo hinh|he thong|may|ai) (?:đang )?(?:đoc|tom tat|xu ly)",
    r"(?:给|致|告)(?:正在|负责)?[^。:\n]{0,8}(?:摘要|总结|阅读|提取|处理)[^。:\n]{0,4}的(?:机器|模型|程序|系统|ai|助手|算法|软件)\s?[:,]",
    r"この(?:文|文章|記事|テキスト|ページ)を(?:読|要約|処理|解析)[^。\n]{0,8}(?:ai|モデル|システム|プログラム|機械|ボット)(?:へ|に告ぐ)[。、:,]",
    r"이 (?:글|기사|문서|텍스트)[을를] (?:읽|요약|처리)[^.\n]{0,6} (?:ai|모델|프로그램|시스템|기계|봇)(?:에게|에 알림)",
)
# A machine is called in scripts without capitals or in which a comma is no sign of it.
_CALLS: Final = (
    r"(?:尊敬的|亲爱的|親愛的|嘿,?|喂,?|你好,?)(?:ai|人工智能|语言)?(?:助手|模型|系统|系統|机器人|機器人)\s?[,:!。]",
    r"(?:親愛なる|こんにちは、?|やあ、?)(?:ai|人工知能)?(?:モデル|アシスタント|ボット)",
    r"(?:친애하는|안녕,?|이봐,?) ?(?:ai|모델|챗봇|봇|어시스턴트)",
    r"(?:मॉडल|एआई|सहायक) (?:महोदय|जी),",
    r"प्रिय (?:मॉडल|सहायक|एआई|बॉट|प्रणाली)",
    r"أيها (?:المساعد|النموذج|الروبوت|البرنامج)",
    r"ای (?:دستیار|مدل|ربات|هوش مصنوعی)",
    r"(?:này|nay|oi|chao) (?:tro ly|mo hinh|ai|robot),",
    r"(?:wahai|hai|halo) (?:asisten|pembantu|model|robot|mesin|ai)",
)


def _family(words: str) -> Family:
    def finds(folded: str) -> bool:
        """Whether the reader is told so, not a person whose words are quoted."""
        pattern = as_words(words)
        return pattern.search(folded) is not None and pattern.search(unquoted(folded)) is not None

    return beginnings(as_folded(words)), finds


# What is told to a reading machine under a pretext, not in English; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = tuple(
    _family(words) for words in (*_SUPERIORS, *_TASKS, *_JUDGEMENTS, *_MACHINES, *_AUTOMATIC, *_CALLS)
)
