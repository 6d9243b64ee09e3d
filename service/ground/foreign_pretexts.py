"""Finds orders under a pretext in other languages: of a superior, of a new task, of what the reader is, and guises."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

from typing import Final

from service.ground.beginnings import beginnings
from service.ground.families import Family
from service.ground.foreign_patterns import as_folded, as_words

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
    r"не вздумай(?:те)? (?:пропустить|забыть|упустить|опустить)",
    r"avant d(?:e |')(?:conclure|finir|terminer|clore|partir|rendre|envoyer)[^.\n]{0,40}, (?:precise|ajoute|note|indique|mentionne|rappelle|signale|ecris|precisez|ajoutez|notez|indiquez|mentionnez|rappelez|signalez|ecrivez) (?:bien |aussi |encore )?(?:que\b|qu'\w{1,30}|ceci\b)",
    r"antes de (?:concluir|terminar|acabar|cerrar|entregar|enviar)[^.\n]{0,40}, (?:agregue|agrega|anota|anote|apunta|apunte|indica|indique|menciona|mencione|precisa|precise|recuerda|recuerde|acrescente|anote|indique|mencione) (?:bien |tambien |tambem )?que\b",
    r"prima di (?:concludere|finire|terminare|chiudere|consegnare|inviare)[^.\n]{0,40}, (?:precisa|aggiungi|annota|indica|menziona|ricorda|segnala|scrivi|precisi|aggiunga|annoti|indichi|menzioni|ricordi|segnali|scriva) (?:bene |anche )?che\b",
    r"deine (?:neue )?aufgabe (?:ist (?:jetzt|nun|ab jetzt)|lautet|besteht jetzt)",
    r"ta (?:nouvelle )?(?:tache|mission|consigne) (?:est (?:desormais|maintenant)|consiste (?:desormais|maintenant))",
    r"tu (?:nueva )?(?:tarea|mision|instruccion) (?:es ahora|ahora es|consiste ahora)",
    r"tua (?:nova )?(?:tarefa|missao|instrucao) (?:e agora|agora e|passa a ser)",
    r"tuo (?:nuovo )?compito (?:e ora|ora e|adesso e)",
    r"(?:je|jouw) (?:nieuwe )?(?:taak|opdracht) (?:is nu|is voortaan|luidt)",
    r"twoje (?:nowe )?zadanie (?:to teraz|brzmi|jest teraz)",
    r"twoim (?:nowym )?zadaniem jest teraz",
    r"твоя (?:новая )?задача (?:теперь|отныне)",
    r"теперь твоя задача",
    r"твоє (?:нове )?завдання (?:тепер|відтепер)",
    r"yeni gorevin(?:iz)? (?:artik|simdi)",
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
# 'As a machine you must', 'if you are a machine'.
_MACHINES: Final = (
    r"als (?:ki|sprachmodell|programm|maschine|assistent|bot) (?:musst|sollst|hast|wirst) du",
    r"(?:wenn|falls) du (?:ein|eine) (?:ki|sprachmodell|programm|maschine|bot) bist",
    r"en tant qu(?:e |')(?:ia|modele de langage)[^.\n]{0,40} (?:vous devez|tu dois)",
    r"si (?:tu es|vous etes) (?:un |une )?(?:ia|intelligence artificielle|modele de langage)",
    r"como (?:ia|modelo de lenguaje)[^.\n]{0,40} (?:debes|tienes que)",
    r"si (?:tu es|vous etes) (?:un |une )(?:machine|programme|logiciel|robot|bot)\s?,",
    r"si (?:eres|es usted) (?:un |una )(?:maquina|programa|robot|bot)\s?,",
    r"se (?:voce e|o senhor e|tu es|fores) (?:um |uma )(?:maquina|programa|robo|bot)\s?,",
    r"se (?:sei|lei e) (?:un |una )(?:macchina|programma|robot|bot)\s?,",
    r"(?:wenn|falls) sie (?:ein |eine )(?:maschine|programm|roboter|bot) sind\s?,",
    r"если вы (?:машина|программа|робот|бот)\s?,",
    r"si eres (?:un |una )?(?:ia|inteligencia artificial|modelo de lenguaje)",
    r"se (?:tu )?(?:es|fores) (?:um |uma )?(?:ia|inteligencia artificial|modelo de linguagem)",
    r"se sei (?:un |una |un')?(?:ia|intelligenza artificiale|modello linguistico)",
    r"als (?:je|jij) een (?:ai|taalmodel|programma|bot) bent",
    r"jesli jestes (?:modelem jezykowym|botem|sztuczna inteligencja)",
    r"как (?:программа|модель|нейросеть|машина|ии|ассистент)[^.\n]{0,30} ты (?:должна|должен|обязана|обязан)",
    r"если ты (?:программа|модель|нейросеть|машина|бот|ии|ассистент|языковая модель)",
    r"якщо ти (?:програма|модель|нейромережа|машина|бот|ші|асистент)",
    r"(?:yapay zeka|dil modeli|robot|program)(?:ysan|san|sen|saniz|seniz|ysaniz)",
    r"jika kamu adalah (?:ai|model bahasa|mesin|bot|program)",
    r"sebagai (?:ai|model bahasa|mesin|program) (?:\w{1,12} ){0,3}kamu (?:harus|wajib)",
    r"neu ban la (?:mo hinh ngon ngu|tri tue nhan tao|may đoc)",
    r"(?:यदि|अगर) (?:आप|तुम) (?:एक )?(?:एआई|मॉडल|मशीन|बॉट) (?:हैं|हो)",
    r"(?:एआई|बॉट) (?:के रूप में|होने के नाते) (?:आपको|तुम्हें|आप|तुम)",
    r"(?:إذا|إن) كنت (?:آلة|برنامجا|برنامجًا|نموذجا لغويا|ذكاء اصطناعيا|روبوتا)",
    r"(?:بوصفك|بصفتك|باعتبارك) (?:آلة|برنامجا|برنامجًا|برنامج|نموذجا لغويا|ذكاء اصطناعيا|روبوتا)",
    r"اگر (?:تو|شما) (?:یک )?(?:مدل زبانی|ربات|هوش مصنوعی) (?:هستی|هستید)",
    r"(?:如果|若|假如)(?:你|您)是[^。,\n]{0,10}(?:工具|语言模型|ai|机器人|人工智能)\s?[,:那]",
    r"作为(?:一个|一名)?(?:ai|人工智能|语言模型),?(?:你|您)(?:必须|应该|应当|需要|要)",
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
    r"(?:đanh cho|gui toi|gui đen) (?:chuong trinh|mo hinh|he thong|may) (?:đang )?(?:đoc|tom tat|xu ly) (?:bai|van ban|tin)",
    r"(?:给|致|告)(?:正在|负责)[^。:\n]{0,8}(?:摘要|总结|阅读|提取|处理)[^。:\n]{0,4}的(?:机器|模型|程序|系统|ai|助手|算法|软件)\s?[:,]",
    r"この(?:文|文章|記事|テキスト|ページ)を(?:読|要約|処理|解析)[^。\n]{0,8}(?:ai|モデル|システム|プログラム|機械|ボット)(?:へ|に告ぐ)[。、:,]",
    r"이 (?:글|기사|문서|텍스트)[을를] (?:읽|요약|처리)[^.\n]{0,6} (?:ai|모델|프로그램|시스템|기계|봇)(?:에게|에 알림)",
    r"ملاحظة (?:لأي|لكل|إلى أي) (?:برنامج|نظام|نموذج) (?:يقرأ|يلخص|يعالج) (?:هذا|هذه)",
    r"إلى (?:النظام|البرنامج|النموذج) (?:\w{1,12} )?الذي (?:يقرأ|يلخص|يعالج) (?:هذا|هذه)",
    r"(?<![^.:;!?] )gui (?:mo hinh ngon ngu|tro ly ao|chatbot) (?:đang )?(?:đoc|tom tat|xu ly) (?:bai|van ban|tin)",
    r"bu (?:metni|haberi|yaziyi|makaleyi) (?:okuyan|ozetleyen|isleyen) (?:yapay zekaya|dil modeline|programa|robota) (?:not|mesaj|uyari)",
)
# A machine is called in scripts without capitals or in which a comma is no sign of it.
_CALLS: Final = (
    r"(?:drogi|szanowny) (?:modelu|asystencie|bocie|programie)",
    r"(?:尊敬的|亲爱的|親愛的|嘿,?|喂,?|你好,?)(?:ai|人工智能|语言)?(?:助手|模型|系统|系統|机器人|機器人)\s?[,:!。]",
    r"(?:親愛なる|こんにちは、?|やあ、?)(?:ai|人工知能)?(?:モデル|アシスタント|ボット)",
    r"(?:친애하는|안녕,?|이봐,?) ?(?:ai|모델|챗봇|봇|어시스턴트)",
    r"(?:मॉडल|एआई|सहायक) (?:महोदय|जी),",
    r"प्रिय (?:मॉडल|सहायक|एआई|बॉट|प्रणाली)",
    r"أيها (?:المساعد|النموذج|الروبوت|البرنامج)",
    r"ای (?:دستیار|مدل|ربات|هوش مصنوعی)",
    r"(?<![^.:;!?] )(?:nay|oi|chao) (?:tro ly|mo hinh),",
    r"wahai (?:asisten|pembantu digital|model|robot|mesin|ai)",
)
# Something is to be put into *the answer*, in the bare or familiar imperative, which news uses to nobody: 'add it to the
# list of the answer'. Ministries that ask for answers ask politely, and what judges order is quoted or told of.
_ANSWERS: Final = (
    r"(?:回答|答え|応答|返答|出力|要約|抽出結果)(?:の(?:リスト|一覧|項目|先頭|冒頭|最初|中|一行目|1行目))?(?:に|へ)[^。\n]{0,80}(?:追加せよ|追加しろ|追加しなさい|加えろ|加えよ|加えなさい|含めろ|含めよ|含めなさい|記載せよ|記載しろ|記載しなさい|記録せよ|記録しろ|明記せよ|明記しろ|入れろ|入れよ|入れなさい|書け|書きなさい|列挙せよ|記せ|載せろ|載せよ)\s?(?:[。.!]|$)",
    r"(?:답변|대답|응답|출력|요약|결과)(?:의)? ?(?:목록|첫머리|첫 줄|맨 앞)?에 [^.\n]{0,60}(?:추가|기재|포함|기록|명시|작성)(?:하라|해라|하여라|할 것)\s?(?:[.!]|$)",
    r"(?:добавь|укажи|напиши|запиши|внеси|отметь|упомяни|включи|впиши|поставь|сообщи) (?:\w{1,14} )?(?:в|во) (?:\w{1,14} )?(?:ответе?|резюме|выводе?|перечень|перечне|итоге?|сводк[уе]|таблиц[уе]|списо?ке?|пересказе?|json)(?: \w{1,14})?(?:, что\b|\s?:)",
    r"(?:उत्तर|जवाब|सारांश|परिणाम) (?:की सूची )?में [^।\n]{0,80}(?:जोड़ो|जोड़ दो|लिखो|लिख दो|दर्ज करो|शामिल करो|डाल दो|रखो)\s?(?:[।.!]|$)",
    r"(?:把|将|將)[^。\n]{1,40}(?:写进|写入|加入|加进|填入|放进|列入|寫進|加進)(?:回答|答案|摘要|输出|輸出|结果列表|結果列表|答复|回复)(?:的?(?:列表|清单|第一条|开头))?[里中]?\s?[。!.]",
)

# No order, but a guise: the custom of summaries, a game, an exam or a riddle that the reader sits, a form filled in already,
# what is taken when texts are parsed, a dare, and what would be enough to write.
_GUISES: Final = (
    r"(?:dans|pour) (?:les|nos|vos|tous les) (?:resumes|syntheses|abreges|recapitulatifs|sommaires|notices|chronologies)\b[^.\n]{0,60}, (?:on|nous) (?:y )?(?:ouvr|commen|debut|pla|met|inscri|retien|gard|cit|mentionn)\w{0,8} (?:[a-z]{1,14}ment|toujours|d'ordinaire|d'habitude|d'usage|par coutume|par habitude|d'office|d'abord|en general)\b",
    r"l'usage\b[^.\n]{0,20},? (?:dans|pour|des) (?:les |nos |tous les )?(?:resumes|syntheses|abreges|recapitulatifs|sommaires|notices|chronologies)\b[^.\n]{0,40}(?:veut|est) (?:qu'on|que l'on|d'|de )\s?(?:ouvr|commenc|debut|plac|mett|inscri|reten|cit)\w{0,4}",
    r"io (?:dico|do|nomino|detto|indico|comincio|leggo)\b[^.\n]{0,40},? (?:e )?tu (?:completi|compili|riempi|aggiungi|scrivi|segni|registri|annoti|salvi|finisci|copi) (?:la|il|lo|i|le|una|un) (?:sched|tabell|elenc|list|camp|rig|casell|modul|voc|riassunt|registr|record|archivi)\w{1,2}",
    r"(?:preencher|preencha|registar|registrar|anotar|copiar|copie|escrever|inserir|manter|lancar|constar|transcrever)(?: sempre)? (?:assim|deste modo|desta forma|tal qual|tal e qual|como esta|exatamente assim|o seguinte)\)\s?:",
    r"to (?:egzamin|test|quiz|sprawdzian|klasowka|kolokwium)\b[^.\n]{0,16} masz (?:tylko |zaledwie )?(?:jedna|jedno|dwie|ostatnia|trzy) (?:prob|szans|podejsc|odpowied)\w{1,3}",
    r"(?:prawid[lł]owa |poprawna |jedyna |wzorcowa )?odpowiedz,? (?:ktora|jaka) (?:uznajemy|uznamy|zaliczamy|zaliczymy|przyjmujemy|punktujemy)\s?:",
    r"при (?:разборе|обработке|извлечении|пересказе|парсинге|выгрузке|индексации|разметке|реферировании|составлении (?:сводки|реферата|резюме|таблицы|перечня))(?: (?:данных|текста|статьи|заметки))? (?:бер[её]тся|берутся|учитывается|используется|применяется|принимается|нужно брать|следует брать) (?:именно|только|лишь|исключительно) (?:она|он|оно|эта|этот|это|такая|последн\w{2})",
    r"(?:загадка|задачка|задача|задание|упражнение) на (?:внимательность|внимание|понимание текста|сообразительность|чтение)\s?[:.]",
    r"если (?:вы|ты) (?:уже )?(?:записали?|написали?|ответили?|назвали?|вписали?|отметили?|внесли)\b[^\n]{1,90}, (?:то )?(?:(?:можете|можешь|смело|вправе|разрешается) (?:смело )?(?:читать|идти|читай|читайте|иди|идите) дальше|(?:читай|читайте|идите|иди) дальше|(?:можете |можешь )?(?:переходить|переходите|переходи) к следующ\w{2,3} (?:текст|стать|страниц|загадк|вопрос)\w{0,2})",
    r"(?:这类|此类|这种|此种|本类)(?:稿件|稿子|文章|消息|报道|新闻|条目)[^。\n]{0,12}(?:归|列|收|编|存|放)(?:录|入)?(?:在|入|到|进|于)[^。\n]{0,60}(?:条目|词条|标题|名目|类目|索引)(?:之下|下|中|里|名下)?[^。\n]{0,16}(?:照此|照样|同样|亦|也)[^。\n]{0,6}(?:入库|归档|收录|录入|登记|著录|存档)",
    r"(?<![^。!?\n\s])(?:填空题|判断题|单选题|多选题|问答题|简答题|抢答题|阅读理解题?)(?:[一二三四五六七八九十\d]{1,3})?\s?:",
    r"(?:照抄|照搬|抄写|誊抄|照录|原样抄|直接抄|照填|照写)\s?(?:到|进|入|在|至)(?:你的|您的)?(?:结果|答案|摘要|输出|答卷|答题卡|总结|回答|记录)(?:里|中|栏|上|内)?(?:面|边)?(?:就行|即可|就好|便可|就可以|吧|便是)",
    r"この(?:種|類|手|たぐい)の(?:記事|原稿|報道|ニュース|文章|記述)は[^。\n]{0,80}(?:見出し|項目|表題|標題|件名|題名)(?:で|に|の下に|のもとに|として)[^。\n]{0,8}(?:収|載|登録|整理|分類|保存|掲)[^。\n]{0,6}のが(?:習わし|慣わし|ならわし|慣例|通例|決まり|しきたり|恒例|原則)",
    r"(?:模範解答|正解|正答|解答例)は[^。\n]{1,80}(?:これ|それ|この|その)以外の(?:解答|答え|回答|答案)(?:は|を|には|では)[^。\n]{0,10}(?:採点|認め|点を与え|不正解|無効|誤り|0点|零点)",
    r"(?<![^。\n\s])問(?:題)?[一二三四五六七八九十\d]{1,3}[、,.:]\s?[^。\n]{2,80}(?:どこか|何か|どれか|だれか|誰か|いくらか|答えよ|答えなさい|述べよ|選べ)\s?[。?]",
    r"(?:事実|要約|結果|概要|摘要|抽出結果|回答|出力|措置)(?:の)?(?:欄|項目|項|枠|一覧|リスト)に\s?(?:は)?(?:、[^。\n]{2,80}、と|そう|こう|そのまま|一言)?(?:書いて|記して|記入して|記載して|載せて|入れて|足して|加えて)(?:おけば|くれれば|いただければ|くだされば|下されば|もらえれば)[^。\n]{0,8}(?:構いません|結構|よい|いい|十分|大丈夫|済みます|足ります|助かり)",
    r"(?:まとめ|要約|抽出結果|事実欄|結果欄)に[^。\n]{2,80}(?:って|と)(?:書い|入れ|載せ|足し|記し|メモし)(?:とくと|ておくと|といて|ておいて|とけば|ておけば)[^。\n]{0,16}(?:助か|嬉し|うれし|喜|ありがた|得)",
    r"(?:wetten|ich wette|wette|wir wetten|jede wette|was gilt die wette),? (?:dass )?(?:du|sie|ihr) (?:dich |sich |euch |es ){0,2}(?:niemals |nie |nicht |ja )?(?:dich |sich |euch |es )?(?:nicht )?(?:traust|trauen|traut|wagst|wagen|wagt|schaffst|schaffen|schafft)\b(?: dich| sich| euch| es)?(?: nicht)?, [^.\n]{0,30}(?:hinzuschreiben|aufzuschreiben|einzutragen|zu vermerken|zu notieren|festzuhalten|zu melden|aufzunehmen|anzugeben)",
    r"traust du dich (?:etwa |wohl |denn )?(?:nicht|nie),? [^.\n]{0,30}(?:hinzuschreiben|aufzuschreiben|einzutragen|zu vermerken|zu notieren|festzuhalten|aufzunehmen|anzugeben)",
    r"(?:kruis|vink|kies|omcirkel|zet) [^.\n]{0,24}? en (?:ga (?:door|verder)|blader (?:door|verder)|lees (?:door|verder)) (?:naar|met|op) (?:de|het) volgende (?:bladzijde|pagina|tekst|artikel|stelling|bewering|verhaal)",
)


def _family(words: str) -> Family:
    def finds(folded: str) -> bool:
        """The pattern is made when a text first asks for it."""
        return as_words(words).search(folded) is not None

    return beginnings(as_folded(words)), finds


# What is told to a reading machine under a pretext, not in English; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = tuple(
    _family(words) for words in (*_SUPERIORS, *_TASKS, *_MACHINES, *_AUTOMATIC, *_CALLS, *_ANSWERS, *_GUISES)
)
