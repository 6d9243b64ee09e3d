"""Words with which other languages speak to a reading machine: of its answer, of what it reads and of what it is."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one language as folded text has them; none of a column where it is empty.

    `tell` are imperatives that are no other form of their verb: 'he added' and 'that he add' are not among them.
    """

    tell: str  # 'write', 'add'
    answer: str = ""  # 'in your answer'
    program: str = ""  # 'system', 'language model'
    reads: str = ""  # 'reading this article'
    are_now: str = ""  # 'you are now', 'from now on you'
    told_that: str = ""  # 'write that', wherever nobody but a reader is told so


PHRASES: Final[Mapping[str, Phrases]] = MappingProxyType(
    {
        "Arabic": Phrases(
            tell=r"(?:|و|ف)(?:أضف|اكتب|اذكر|أدرج|أبلغ|قل|ضع)",
            answer=r"في إجابتك|في جوابك|في ردك|في ملخصك|إلى إجابتك|إلى ردك|إلى ملخصك|إلى قائمة الإجراءات|إلى قائمة التدابير|إلى قائمة الحقائق",
            program=r"النظام|نظام|البرنامج|برنامج|النموذج|نموذج|المساعد|مساعد|الذكاء الاصطناعي|الروبوت",
            reads=r"(?:يقرأ|تقرأ|يلخص|تلخص|يعالج|تعالج|يحلل|تحلل) (?:هذا|هذه|هذين)",
            are_now=r"أنت الآن|أنت من الآن|أنت لم تعد|من الآن فصاعدا أنت",
            told_that=r"(?:|و|ف)(?:اكتب|أبلغ|أضف|اذكر) أن",
        ),
        "Azerbaijani": Phrases(
            tell=r"yazin|yaziniz|əlavə et(?:in|iniz)?|bildir(?:in|iniz)?|qeyd et(?:in|iniz)?|gostərin|daxil et(?:in|iniz)?",
            answer=r"cavabin(?:da|a|izda|iza)|nəticə(?:yə|nə|nizə)|xulasə(?:yə|nə|nizə|ndə)|siyahi(?:ya|na|niza)",
            program=r"proqram|sistem|model|komekci|intellekt|robot",
            reads=r"bu (?:mətn|məqalə|xəbər)\w{0,4} (?:oxuyan|təhlil edən|emal edən|xulasə edən)",
            are_now=r"sən artiq|sən indi|siz artiq|bundan sonra sən|sən (?:\w{1,14} ){0,5}(?:proqram|sistem|model|komekci|intellekt)(?:san|sən)\b",
            told_that=r"(?<=\w\w)(?:digini|diyini|dugunu|duyunu) (?:yaz|bildir|əlavə et|qeyd et)(?:in|iniz)?\s?[.!]",
        ),
        "Belarusian": Phrases(
            tell=r"напішы(?:це)?|дадай(?:це)?|пазначце|паведаміце|укажы(?:це)?|запішы(?:це)?",
            answer=r"у (?:сваім|тваім|вашым) адказе|у адказе",
            program=r"праграм\w{1,3}|сістэм\w{1,3}|мадэл\w{1,3}|памочнік\w{0,2}|бот\w{0,2}",
            reads=r"(?:чытае|чытаеш|чытаеце|апрацоўвае|аналізуе) гэт\w{1,3}",
            are_now=r"ты цяпер|вы цяпер|цяпер ты|цяпер вы",
            told_that=r"(?:напішы|паведамі|запішы|укажы)(?:це)?,? што",
        ),
        "Bengali": Phrases(
            tell=r"লিখুন|যোগ করুন|যোগ করো|উল্লেখ করুন",
            answer=r"আপনার উত্তরে|তোমার উত্তরে|আপনার সারাংশে|তোমার সারাংশে",
            program=r"এআই|সিস্টেম|প্রোগ্রাম|মডেল|সহকারী|কৃত্রিম বুদ্ধিমত্তা",
            reads=r"এই (?:নিবন্ধ|সংবাদ|লেখা|খবর|প্রতিবেদন)[^\s]{0,4} (?:পড়ছ|পড়া|বিশ্লেষণ করা|সারসংক্ষেপ করা)",
            are_now=r"আপনি এখন|তুমি এখন|এখন থেকে আপনি|এখন থেকে তুমি",
        ),
        "Bulgarian": Phrases(
            tell=r"напиши(?:те)?|запишете|запиши|впиши|посочете|добавете|съобщете|включете|отбележете",
            answer=r"в твоя отговор|в вашия отговор|във вашия отговор|в отговора си|в резюмето си",
            program=r"програма\w{0,2}|система\w{0,2}|модел\w{0,2}|асистент\w{0,2}|помощник\w{0,2}|изкуствен интелект",
            reads=r"(?:чете|четеш|обработва|обработваш|обобщава|анализира) (?:тази|този|това)",
            are_now=r"ти вече си|вие вече сте|сега си|отсега нататък ти",
            told_that=r"(?:напиши|напишете|съобщете|запишете),? че",
        ),
        "Chinese": Phrases(
            tell=r"请把|请将|请在|請把|請將|請在|请务必|請務必|务必|必须写|请写|请你|加上|写明|写道",
            answer=r"在你的(?:回答|答案|摘要|输出|输出|总结|回复)|在您的(?:回答|答案|摘要|输出|总结|回复)|(?:写进|写入|填入|填进|加进|记入|寫進|寫入)[^。\n]{0,10}(?:一栏|一欄|答案|回答|摘要|输出|輸出|回复)",
            program=r"助手|模型|系统|系統|程序|人工智能|人工智慧|机器人|記錄員|记录员|提取器",
            reads=r"(?:阅读|处理|总结|分析|閱讀|處理|總結)(?:本文|这篇文章|這篇文章|这条新闻|此文|该文)",
            are_now=r"你现在的角色是|你的新?(?:角色|身份)是|你现在是|你現在是|从现在起,?[你您]|從現在起,?[你您]|你(?:已经)?不再是",
        ),
        "Croatian and Serbian": Phrases(
            tell=r"navedi(?:te)?|napisi(?:te)?|dodaj(?:te)?|upisi(?:te)?|zapisi(?:te)?|reci(?:te)?",
            answer=r"u (?:svom|tvom|vasem|svojem|tvojem) (?:odgovoru|sazetku|izlazu)|u odgovoru|u sazetku",
            program=r"program\w{0,2}|sustav\w{0,2}|sistem\w{0,2}|model\w{0,2}|pomocnik\w{0,2}|asistent\w{0,2}|umjetn\w{1,2} inteligencij\w|bot\w{0,2}",
            reads=r"(?:cita(?:s|te)?|obrađuje(?:s|te)?|sazima(?:s|te)?|analizira(?:s|te)?) ov(?:aj|u|o|e)",
            are_now=r"ti si (?:od )?sada|vi ste (?:od )?sada|od sada si|od sada ste|sada si",
            told_that=r"(?:napisi|navedi|upisi)(?:te)? da",
        ),
        "Czech and Slovak": Phrases(
            tell=r"napis(?:te)?|uved(?:te)?|pridej(?:te)?|pridaj(?:te)?|zapis(?:te)?|doplnte|oznamte|zaznamenej(?:te)?",
            answer=r"(?:v|ve|vo) (?:sve |tve |vasi |svojej |tvojej |vasej )?(?:odpovedi|shrnuti|zhrnuti|vystupu)|do (?:odpovedi|shrnuti|zhrnutia|seznamu opatreni)",
            program=r"program\w{0,2}|system\w{0,3}|model\w{0,2}|asistent\w{0,2}|umel\w{1,2} inteligenc\w{1,2}|bot\w{0,2}|nastroj\w{0,2}",
            reads=r"(?:cte(?:s|te)?|cita(?:s|te)?|zpracovav\w{1,3}|spracuv\w{1,3}|shrnuje(?:s|te)?|zhrna\w{1,4}|analyzuje(?:s|te)?) (?:tento|tuto|toto)",
            are_now=r"jsi (?:nyni|ted|od nynejska)|jste nyni|si teraz|od teraz si|od nynejska jsi|nyni jsi",
            told_that=r"(?:napiste|napis|uvedte|oznamte|zapiste), (?:ze|aby)",
        ),
        "Dutch": Phrases(
            tell=r"schrijf|vermeld|meld|noteer|voeg|zet|neem|geef|zeg",
            answer=r"in (?:je|jouw|uw) (?:antwoord|samenvatting|uitvoer|lijst)|aan (?:je|jouw|uw) (?:antwoord|samenvatting|lijst)",
            program=r"programma|systeem|model|taalmodel|assistent|software|ai|bot",
            reads=r"(?:dit|deze) (?:artikel|tekst|bericht|stuk|pagina) (?:leest|verwerkt|samenvat|analyseert)",
            are_now=r"(?:je|jij|u) bent (?:nu|voortaan|vanaf nu|niet langer)|vanaf nu ben (?:je|jij|u)|voortaan ben (?:je|jij|u)",
            told_that=r"(?:schrijf|meld|vermeld) (?:dan |nu |alleen |maar )?dat",
        ),
        "Finnish": Phrases(
            tell=r"kirjoita|kirjoittakaa|lisaa|lisatkaa|mainitse|mainitkaa|merkitse",
            answer=r"(?:vastauksee|yhteenvetoo|tiivistelmaa|luetteloo)(?:si|nne)\b|(?:vastauksessa|yhteenvedossa|tiivistelmassa)(?:si|nne)\b",
            program=r"ohjelma\w{0,3}|jarjestelma\w{0,3}|malli\w{0,2}|kielimalli\w{0,2}|avustaja\w{0,2}|tekoaly\w{0,3}|botti\w{0,2}",
            reads=r"tata (?:artikkelia|tekstia|uutista|juttua) (?:lukeva|kasitteleva|tiivistava|analysoiva)",
            are_now=r"olet nyt|olet tasta lahtien|tasta lahtien olet",
            told_that=r"(?<!ei )(?<!eivat )(?<!en )(?<!emme )kirjoita,? etta",
        ),
        "French": Phrases(
            tell=r"ecrivez|ecris|ajoutez|ajoute|indiquez|mentionnez|inscrivez|inscris|signalez|dites|notez|precisez|mettez|repondez",
            answer=r"dans (?:votre|ta|ton|vos) (?:reponse|resume|sortie|synthese|liste)|a (?:votre|ta|ton) (?:reponse|resume|liste)",
            program=r"programme|systeme|modele|assistant|logiciel|intelligence artificielle|ia|robot|outil",
            reads=r"qui (?:lisez|lis|lit|resumez|resume|traitez|traite|analysez|analyse) (?:cet?|cette)",
            are_now=r"(?:vous etes|tu es) (?:desormais|maintenant|dorenavant|a present)|(?:desormais|dorenavant|a partir de maintenant),? (?:vous etes|tu es|vous devez|tu dois|vous n'|tu n')|(?:vous n'etes|tu n'es) plus",
            told_that=r"(?:ecrivez|ecris|inscrivez|signalez|rapportez) (?:donc |simplement |seulement )?qu(?:e\b|')",
        ),
        "German": Phrases(
            tell=r"schreib|schreibe|schreiben sie|gib|geben sie|nenne|nennen sie|vermerke|vermerken sie|melde|melden sie|notiere|notieren sie|trage|tragen sie|erganze|erganzen sie|fuge|fugen sie|nimm|nehmen sie",
            answer=r"in (?:deiner|deine|ihrer|ihre|deinem|ihrem) (?:antwort|zusammenfassung|ausgabe|liste|ergebnis)|(?:deiner|ihrer) (?:antwort|zusammenfassung|liste) hinzu",
            program=r"programm|system|modell|sprachmodell|assistent|assistentin|software|ki|bot|werkzeug",
            reads=r"(?:diese|diesen|dieses) (?:artikel|text|meldung|nachricht|beitrag|seite) (?:liest|liest du|lesen|auswertet|auswerten|zusammenfasst|verarbeitet|verarbeiten|analysiert)",
            are_now=r"du bist (?:jetzt|nun|ab jetzt|ab sofort|fortan|nicht mehr|nicht langer)|sie sind (?:ab sofort|fortan|ab jetzt)|(?:ab jetzt|ab sofort|von nun an|fortan) (?:bist|antwortest|schreibst|sagst) du",
            told_that=r"(?:schreibe?|melde|notiere|vermerke|berichte)(?: nur| jetzt| nun| bitte)?, dass",
        ),
        "Greek": Phrases(
            tell=r"γρ[άα]ψε|γρ[άα]ψτε|πρ[όο]σθεσε|προσθ[έε]στε|αν[άα]φερε",
            answer=r"στην απ[άα]ντησ[ήη] σ[οα][υς]|στη σ[ύυ]νοψ[ήη] σ[οα][υς]|στην περ[ίι]ληψ[ήη] σ[οα][υς]",
            program=r"πρ[όο]γραμμα|σ[ύυ]στημα|μοντ[έε]λο|βοηθ[όο]ς",
            are_now=r"ε[ίι]σαι (?:τ[ώω]ρα|πλ[έε]ον)|απ[όο] τ[ώω]ρα και στο εξ[ήη]ς ε[ίι]σαι",
            told_that=r"γρ[άα]ψ(?:ε|τε) [όο]τι|αν[άα]φερε [όο]τι",
        ),
        "Hebrew": Phrases(
            tell=r"כתוב|כתבי|כתבו|הוסף|הוסיפי|ציין|רשום",
            answer=r"בתשובתך|בתשובה שלך|בסיכום שלך|בסיכומך|בפלט שלך",
            program=r"מערכת|תוכנה|תוכנית|מודל|עוזר|בינה מלאכותית|בוט",
            reads=r"(?:הקורא|הקוראת|שקורא|שקוראת|המעבד|המעבדת|המסכם|המסכמת) את (?:ה|ידיעה|כתבה)",
            are_now=r"אתה עכשיו|אתה כעת|מעתה אתה|מעתה את",
        ),
        "Hindi": Phrases(
            tell=r"जोड़ें|जोड़ो|जोड़िए|लिखें|लिखो|लिखिए|दर्ज करें|दर्ज करो|शामिल करें|शामिल करो|जोड़ दें",
            answer=r"अपने उत्तर में|अपने जवाब में|अपने सारांश में|अपने आउटपुट में",
            program=r"एआई|प्रणाली|सिस्टम|प्रोग्राम|मॉडल|सहायक|बॉट|कृत्रिम बुद्धि|सॉफ्टवेयर",
            reads=r"(?:यह|इस) (?:लेख|समाचार|खबर|ख़बर|पाठ|दस्तावेज)[^\s]{0,3} (?:को |का )?(?:पढ़ने वाल|पढ़ रह|विश्लेषण करने वाल|सारांश बनाने वाल|संसाधित करने वाल)",
            are_now=r"आप अब एक|तुम अब एक|अब से आप|अब से तुम|अब आप एक|अब तुम एक",
            told_that=r"(?:लिखें|लिखो|लिखिए|जोड़ें|दर्ज करें|रिपोर्ट करें) कि",
        ),
        "Hungarian": Phrases(
            tell=r"ird|irjad|jelentsd|add hozza|tuntesd fel|sorold fel|mondd",
            answer=r"a (?:valaszodban|valaszodba|osszefoglalodban|osszefoglalodba|kimenetedben)",
            program=r"program\w{0,3}|rendszer\w{0,3}|modell\w{0,3}|asszisztens\w{0,2}|mesterseges intelligenc\w{1,4}|bot",
            reads=r"(?:ezt a|a jelen) (?:cikket|szoveget|hirt) (?:olvaso|olvasod|feldolgozo|osszefoglalo|elemzo)",
            are_now=r"mostantol (?:te )?|te most egy|mostantol te",
            told_that=r"(?:ird le|ird meg|ird azt|jelentsd),? hogy|ird hogy|ird, hogy",
        ),
        "Indonesian and Malay": Phrases(
            tell=r"tulis(?:kan|lah)?|tambahkan(?:lah)?|laporkan(?:lah)?|sebutkan(?:lah)?|masukkan(?:lah)?|nyatakan(?:lah)?|(?:hanya boleh|harus|hanya) menulis|(?:hanya boleh|harus) melaporkan",
            answer=r"(?:dalam|ke dalam|pada|di) (?:jawaban|ringkasan|jawapan|keluaran|balasan|rangkuman)(?:mu| anda| kamu)",
            program=r"sistem|program|model|asisten|pembantu|kecerdasan buatan|ai|bot|mesin|perangkat lunak",
            reads=r"yang (?:sedang )?(?:membaca|memproses|meringkas|merangkum|menganalisis) (?:artikel|teks|berita|dokumen|tulisan)",
            are_now=r"(?:kamu|anda|engkau) sekarang (?:adalah|ialah)|(?:sekarang|mulai sekarang|mulai saat ini),? (?:kamu|anda|engkau)|(?:kamu|anda) bukan lagi",
            told_that=r"(?<!kami )(?<!kita )(?<!saya )(?<!mereka )(?:tulis(?:kan|lah)|laporkan|nyatakan|sebutkan|tambahkan) bahwa",
        ),
        "Italian": Phrases(
            tell=r"scrivi|scrivete|scriva|aggiungi|aggiungete|aggiunga|riporta|riportate|indica|indicate|inserisci|inserite|di'|dichiara",
            answer=r"nella (?:tua|vostra|sua) (?:risposta|sintesi|lista)|nel (?:tuo|vostro|suo) (?:riassunto|riepilogo|output)|alla (?:tua|vostra) (?:risposta|lista)",
            program=r"programma|sistema|modello|assistente|software|intelligenza artificiale|ia|bot",
            reads=r"(?:leggi|leggete|riassumi|riassumete|elabori|elaborate|analizzi|analizzate) quest(?:o|a|')",
            are_now=r"(?:tu )?(?:sei|siete) (?:ora|adesso|d'ora in poi|da ora) un|d'ora in (?:poi|avanti),? (?:sei|siete|tu)|non sei piu un",
            told_that=r"(?:scrivi|scrivete|riportate|inserisci|aggiungi) che",
        ),
        "Japanese": Phrases(
            tell=r"(?:書いて|追加して|含めて|記載して|報告して|述べて|加えて|記録して|出力して)(?:ください|下さい)|書け|書きなさい|追加せよ|追加しろ|含めよ",
            answer=r"(?:回答|出力|要約|返答|応答|リスト|一覧)(?:に|の中)",
            program=r"システム|モデル|プログラム|アシスタント|ai|人工知能|ボット|ツール",
            reads=r"この(?:記事|文章|テキスト|ニュース|文書|ページ)を(?:自動で)?(?:読|要約|処理|解析|分析)",
            are_now=r"あなたは(?:今|もう|これから|今後)|(?:今から|これから|今後),?(?:は|、)?あなたは|お前は(?:今|もう)",
            told_that=r"と(?:書いて|報告して|出力して|記載して|記録して)(?:ください|下さい)",
        ),
        "Kazakh": Phrases(
            tell=r"жазыңыз|жазыңыздар|хабарлаңыз|қосыңыз|көрсетіңіз|енгізіңіз|айтыңыз|деп жаз\b|деп айт\b",
            answer=r"жауабың\w{0,6}|қорытындыңыз\w{0,3}|қорытындыға|тізіміңізге|түйініңізге",
            program=r"жүйе\w{0,3}|бағдарлама\w{0,3}|модель\w{0,3}|көмекші\w{0,3}|жасанды интеллект\w{0,3}|бот\w{0,3}",
            reads=r"(?:бұл|осы) (?:мақала|мәтін|хабар|жаңалық)\w{0,4} (?:оқитын|оқып|өңдейтін|өңдеп|талдайтын|талдап|қорытындылайтын)",
            are_now=r"сіз енді|сен енді|бұдан былай (?:сіз|сен)|(?:сіз|сен) (?:\w{1,14} ){0,5}(?:жүйе|бағдарлама|модель|көмекші|бот)(?:сіз|сің|сыз|сың)\b",
            told_that=r"деп (?:жазыңыз|хабарлаңыз|көрсетіңіз|айтыңыз|жаз|айт)\s?[.!]",
        ),
        "Korean": Phrases(
            tell=r"(?:추가|포함|기재|작성|기록|보고|출력)하(?:세요|십시오|라|시오)(?!고)|(?:추가|포함|기재|작성|기록|보고|출력)해\s?(?:주세요|라)|쓰세요|적으세요|써라|적어라",
            answer=r"(?:답변|요약|출력|응답|대답|목록)에",
            program=r"시스템|모델|프로그램|어시스턴트|인공지능|ai|챗봇",
            reads=r"이\s?(?:기사|글|문서|텍스트|뉴스)[를을]\s?(?:읽|처리|요약|분석)",
            are_now=r"(?:너는|당신은|넌)\s?(?:이제|지금부터|더 이상)|(?:이제|지금)부터\s?(?:너는|당신은|넌)",
            told_that=r"(?:다고|라고) (?:보고|작성|기록|출력|기재)(?:하세요|하십시오|해라|해\s?주세요)|(?:다고|라고) (?:쓰세요|적으세요|써라|적어라)",
        ),
        "Kyrgyz": Phrases(
            tell=r"жазыңыз|жазгыла|көрсөт(?:үңүз)?|кошуңуз|билдириңиз|айтыңыз",
            answer=r"жообуң\w{0,6}|жыйынтыгыңыз\w{0,3}|тизмеңизге",
            program=r"система\w{0,3}|программа\w{0,3}|модель\w{0,3}|жардамчы\w{0,3}|интеллект\w{0,3}|бот\w{0,3}",
            reads=r"(?:бул|ушул) (?:макала|текст|кабар)\w{0,4} (?:окуган|окуп|иштеткен|талдаган|талдап)",
            are_now=r"сен эми|сиз эми|мындан ары (?:сен|сиз)|(?:сен|сиз) (?:\w{1,14} ){0,5}(?:система|программа|модель|бот)(?:сың|сыз)\b",
            told_that=r"(?<=[\w ])(?:деп|ганын|генин|гонун|гөнүн) (?:жаз|айт|көрсөт|билдир|кош)(?:ыңыз|үңүз|иңиз|уңуз)?\s?[.!]",
        ),
        "Mongolian": Phrases(
            tell=r"бичээрэй|бичнэ үү|нэмээрэй|нэмнэ үү|тэмдэглээрэй",
            answer=r"хариултдаа|хариултандаа|дүгнэлтдээ",
            program=r"систем\w{0,3}|програм\w{0,3}|загвар\w{0,3}|туслах\w{0,3}|хиймэл оюун\w{0,3}",
            reads=r"энэ (?:нийтлэл|мэдээ|бичвэр)\w{0,4} (?:унш|боловсруул|хураангуйл)\w{0,6}",
            are_now=r"чи одоо|та одооноос|одооноос эхлэн (?:чи|та)",
            told_that=r"гэж (?:бич|мэдээл|тэмдэглэ)(?:ээрэй|нэ үү)?\s?[.!]",
        ),
        "Persian": Phrases(
            tell=r"بنویس(?:ید)?|اضافه کن(?:ید)?|ذکر کن(?:ید)?|درج کن(?:ید)?|بگو(?:یید)?",
            answer=r"در پاسخ خود|در پاسخت|در خلاصه خود|در خلاصهات|به پاسخ خود|به فهرست اقدامات",
            program=r"سامانه|سیستم|برنامه|مدل|دستیار|هوش مصنوعی|ربات",
            reads=r"این (?:مقاله|متن|خبر|سند) را (?:می\s?خوان|پردازش|خلاصه|تحلیل)",
            are_now=r"تو اکنون|تو حالا|شما اکنون یک|از این پس تو|از این پس شما یک",
            told_that=r"بنویس(?:ید)? که|گزارش (?:بده|دهید) که",
        ),
        "Polish": Phrases(
            tell=r"podaj(?:cie)?|napisz(?:cie)?|dodaj(?:cie)?|wpisz(?:cie)?|zapisz(?:cie)?|zglos(?:cie)?|zgłos(?:cie)?|wymien(?:cie)?|umiesc(?:cie)?|stwierdz(?:cie)?",
            answer=r"w (?:swoim |twoim |swojej |twojej |waszej )?(?:podsumowaniu|odpowiedzi|streszczeniu)|do (?:odpowiedzi|podsumowania|listy dzia[lł]an)",
            program=r"program\w{0,3}|system\w{0,3}|model\w{0,3}|asystent\w{0,3}|sztuczn\w{1,2} inteligencj\w{1,2}|bot\w{0,3}|narzedzi\w{1,3}",
            reads=r"(?:czyta\w{0,6}|przetwarza\w{0,6}|streszcza\w{0,6}|analizuj\w{1,5}) (?:ten|te|to) (?:artyku[lł]|tekst|wiadomosc|notatke|depesze)",
            are_now=r"jestes (?:teraz|odtad|od teraz|juz nie)|(?:teraz|odtad|od teraz) jestes",
            told_that=r"(?:napisz|zglos|zgłos|zapisz|podaj)(?:cie)?,? ze",
        ),
        "Portuguese": Phrases(
            tell=r"escreva|escreve|acrescente|acrescenta|adicione|inclua|inclui|informe|registe|registre|mencione|afirme|deves (?:afirmar|dizer|escrever|informar|relatar|incluir)|deve (?:afirmar|escrever) que",
            answer=r"na (?:tua|sua|vossa) (?:resposta|sintese|saida|lista)|no (?:teu|seu|vosso) (?:resumo|resultado)|a (?:tua|sua) (?:resposta|lista)",
            program=r"programa|sistema|modelo|assistente|software|inteligencia artificial|ia|robo|bot",
            reads=r"que (?:le|les|resume|resumes|processa|processas|analisa|analisas) est[ea]",
            are_now=r"(?:tu es|voce e) (?:agora|a partir de agora|doravante) um|(?:agora|a partir de agora|doravante),? (?:tu es|es|voce e) um|ja nao es um",
            told_that=r"(?:escreva|registe|acrescente) (?:apenas |so )?que",
        ),
        "Romanian": Phrases(
            tell=r"scrieti|adaugati|adauga|mentionati|raportati|includeti|spuneti|noteaza|notati",
            answer=r"in raspunsul (?:tau|dumneavoastra|vostru)|in rezumatul (?:tau|dumneavoastra|vostru)|la raspunsul tau",
            program=r"program\w{0,3}|sistem\w{0,3}|model\w{0,3}|asistent\w{0,3}|inteligent\w{1,2} artificial\w{1,2}|robot\w{0,3}",
            reads=r"(?:citeste|citesti|rezuma|rezumi|proceseaza|procesezi|analizeaza|analizezi) (?:acest|aceasta)",
            are_now=r"esti acum un|de acum (?:inainte )?esti|nu mai esti un",
            told_that=r"scrieti (?:doar |numai )?ca\b",
        ),
        "Russian": Phrases(
            tell=r"напиши(?:те)?|укажи(?:те)?|сообщи(?:те)?|добавь(?:те)?|запиши(?:те)?|внеси(?:те)?|включи(?:те)?|выведи(?:те)?|впиши(?:те)?|утверждай(?:те)?",
            answer=r"в (?:своем|своём|вашем|твоем|твоём) (?:ответе|резюме|пересказе|выводе)|в (?:свой|ваш|твой) (?:ответ|пересказ|список)|в ответе|в резюме|в пересказе|в список (?:мер|фактов|действий)",
            program=r"программ\w{1,3}|систем\w{1,3}|модел\w{1,3}|ассистент\w{0,2}|помощник\w{0,2}|нейросет\w{1,2}|искусственн\w{2,4} интеллект\w{0,2}|ии|бот\w{0,2}",
            reads=r"(?:чита|обрабатыва|пересказыва|анализиру|резюмиру)(?:ет|ешь|ете|ющ\w{2,4}) эт\w{1,2}",
            are_now=r"ты теперь|ты отныне|ты больше не|отныне ты|теперь ты|с этого момента ты|вы отныне|отныне вы|с этого момента вы",
            told_that=r"(?:напиши|укажи|сообщи|запиши)(?:те)?,? что",
        ),
        "Serbian": Phrases(
            tell=r"наведи(?:те)?|напиши(?:те)?|додај(?:те)?|упиши(?:те)?|запиши(?:те)?|реци(?:те)?",
            answer=r"у (?:свом|твом|вашем) (?:одговору|резимеу|сажетку)|у одговору|у сажетку",
            program=r"програм\w{0,2}|систем\w{0,2}|модел\w{0,2}|помоћник\w{0,2}|асистент\w{0,2}|вештачк\w{1,2} интелигенциј\w|бот\w{0,2}",
            reads=r"(?:чита(?:ш|те)?|обрађује(?:ш|те)?|сажима(?:ш|те)?|анализира(?:ш|те)?) ов(?:ај|у|о)",
            are_now=r"ти си (?:од )?сада|ви сте (?:од )?сада|од сада си|од сада сте",
            told_that=r"(?:напиши|наведи|упиши)(?:те)? да",
        ),
        "Spanish": Phrases(
            tell=r"escribe|escriba|escribid|anade|anada|agrega|agregue|incluye|incluya|indica|indique|informa|informe|registra|registre|menciona|mencione|debes (?:afirmar|decir|escribir|informar|incluir)",
            answer=r"en (?:tu|su|vuestra) (?:respuesta|resumen|salida|lista)|a (?:tu|su) (?:respuesta|lista)",
            program=r"programa|sistema|modelo|asistente|software|inteligencia artificial|ia|robot|bot",
            reads=r"que (?:lee|lees|resume|resumes|procesa|procesas|analiza|analizas) est[ea]",
            are_now=r"(?:tu )?eres (?:ahora|desde ahora|a partir de ahora) un|(?:ahora|desde ahora|a partir de ahora),? (?:tu )?eres un|ya no eres un",
            told_that=r"(?:escribid|anote|registre usted|escriba) que",
        ),
        "Swahili": Phrases(
            tell=r"andika|uandike|ongeza|uongeze|taja|useme",
            answer=r"katika jibu lako|kwenye jibu lako|katika muhtasari wako",
            program=r"mfumo|programu|modeli|msaidizi|akili bandia|roboti",
            reads=r"(?:inayosoma|unaosoma|anayesoma|inayochambua) (?:makala|habari)",
            are_now=r"wewe sasa ni|kuanzia sasa wewe",
            told_that=r"(?:andika|uandike|uripoti|useme) kwamba",
        ),
        "Swedish, Danish and Norwegian": Phrases(
            tell=r"skriv|ange|tilfoj|legg|lagg|oppgi|angiv|namn|nevn|ta med",
            answer=r"i (?:ditt|dit|din) (?:svar|sammanfattning|sammenfatning|sammendrag|oppsummering|liste?)",
            program=r"program|system|modell?|sprakmodell|assistent|programvara|ai|ki|robot",
            reads=r"(?:laser|læser|leser|behandlar|behandler|sammanfattar|analyserar) (?:denna|detta|denne|dette|den har)",
            are_now=r"du ar (?:nu|inte langre|fran och med nu)|du er (?:nu|na|nå|ikke længere|ikke lenger) en|fran och med nu ar du|fra nu af er du|fra na av er du",
            told_that=r"skriv (?:bara |kun |bare |nu )?(?:att|at)\b",
        ),
        "Tagalog": Phrases(
            tell=r"(?:isulat|idagdag|iulat|ilagay|sabihin|itala) (?:mo|ninyo)(?:ng)?",
            answer=r"sa (?:iyong|inyong) (?:sagot|buod|tugon)",
            program=r"sistema|programa|modelo|katulong|ai|bot|makina",
            reads=r"(?:bumabasa|nagbabasa|nagsusuri|nagbubuod) (?:ng|sa) (?:artikulo|balita|teksto)\w{0,3}",
            are_now=r"ikaw (?:ay )?ngayon|ikaw na ngayon|mula ngayon,? ikaw",
            told_that=r"(?:isulat|iulat|idagdag|sabihin|itala) (?:mo|ninyo)(?:ng)? na\b",
        ),
        "Tamil": Phrases(
            tell=r"எழுதவும்|எழுதுங்கள்|சேர்க்கவும்|குறிப்பிடவும்",
            answer=r"உங்கள் பதிலில்|உங்கள் சுருக்கத்தில்|உன் பதிலில்",
            program=r"அமைப்பு|நிரல்|மாதிரி|உதவியாளர்|செயற்கை நுண்ணறிவு",
            are_now=r"நீங்கள் இப்போது|நீ இப்போது|இனிமேல் நீங்கள்",
        ),
        "Thai": Phrases(
            tell=r"เขียน|เพิ่ม|ระบุ|รายงาน|ใส่",
            answer=r"ในคำตอบของคุณ|ในบทสรุปของคุณ|ในคำตอบของท่าน|ลงในคำตอบ",
            program=r"ระบบ|โมเดล|แบบจำลอง|ผู้ช่วย|โปรแกรม|ปัญญาประดิษฐ์|เอไอ|บอท",
            reads=r"ที่(?:กำลัง)?(?:อ่าน|ประมวลผล|สรุป|วิเคราะห์)(?:บทความ|ข่าว|ข้อความ|เอกสาร)นี้",
            are_now=r"ตอนนี้คุณ(?:คือ|เป็น)|บัดนี้คุณ|จากนี้ไปคุณ|ต่อไปนี้คุณ|คุณไม่ใช่",
            told_that=r"(?:จง|โปรด|กรุณา)(?:เขียน|รายงาน|ระบุ|เพิ่ม)ว่า",
        ),
        "Turkish": Phrases(
            tell=r"yazin|yaziniz|yazmalisin|ekle|ekleyin|ekleyiniz|bildirin|bildiriniz|belirt|belirtin|kaydet|kaydedin|raporla|raporlayin|soyleyin",
            answer=r"(?:cevab|yanit)in(?:a|da|iza|izda)\b|ozetin(?:e|de|ize|izde)\b|ciktin(?:a|da|iza|izda)\b|onlemler listesine",
            program=r"program\w{0,3}|sistem\w{0,3}|model\w{0,3}|asistan\w{0,3}|yazilim\w{0,3}|yapay zeka\w{0,4}|robot\w{0,3}",
            reads=r"bu (?:makale|metn|metin|haber|yazi|belge)\w{0,4} (?:okuyan|isleyen|ozetleyen|analiz eden|inceleyen)",
            are_now=r"sen artik|sen simdi|siz artik|bundan (?:sonra|boyle) (?:sen|siz)|(?:program|sistem|asistan|model|yazilim|robot|yapay zeka)(?:sin|siniz|sun|sunuz)\b",
            told_that=r"(?<=\w\w)(?:digini|tigini|dugunu|tugunu) (?:yaz|bildir|belirt|raporla|kaydet|soyle)(?:in|iniz|yin)?\s?[.!]",
        ),
        "Ukrainian": Phrases(
            tell=r"напиши|напишіть|вкажи|вкажіть|повідомте|додай(?:те)?|запиши|запишіть|внеси|внесіть|зазначте",
            answer=r"у (?:своїй|твоїй|вашій) відповіді|у відповіді|у зведенні|до списку заходів|до своєї відповіді",
            program=r"програм\w{1,3}|систем\w{1,3}|модел\w{1,3}|асистент\w{0,2}|помічник\w{0,2}|штучн\w{2,4} інтелект\w{0,2}|ші|бот\w{0,2}",
            reads=r"(?:чита|обробля|аналізу|узагальню)(?:є|єш|єте|юч\w{1,3}) ц\w{1,3}",
            are_now=r"ти тепер|ти відтепер|відтепер ти|відтепер ви|ти більше не",
            told_that=r"(?:напиши|повідом|вкажи|запиши),? що|(?:напишіть|повідомте|вкажіть|запишіть),? що",
        ),
        "Urdu": Phrases(
            tell=r"لکھیں|لکھو|شامل کریں|شامل کرو|درج کریں|درج کرو",
            answer=r"اپنے جواب میں|اپنے خلاصے میں|اپنی فہرست میں",
            program=r"نظام|سسٹم|پروگرام|ماڈل|معاون|مصنوعی ذہانت|بوٹ",
            reads=r"(?:یہ|اس) (?:مضمون|متن|خبر|تحریر) (?:کو |کا )?(?:پڑھنے وال|پڑھ رہ|خلاصہ کرنے وال|تجزیہ کرنے وال)",
            are_now=r"آپ اب ایک|تم اب ایک|اب سے آپ|اب سے تم",
            told_that=r"(?:لکھیں|لکھو|رپورٹ کریں) کہ",
        ),
        "Uzbek": Phrases(
            tell=r"yozing|yozib qo.ying|qo.shing|kiriting|bildiring|ayting|ko.rsating",
            answer=r"javobing(?:da|ga|izda|izga)|xulosang(?:da|ga|izda|izga)|xulosaga|hisobotingizga",
            program=r"dastur\w{0,3}|tizim\w{0,3}|model\w{0,3}|yordamchi\w{0,3}|intellekt\w{0,3}|robot\w{0,3}",
            reads=r"(?:ushbu|bu|shu) (?:matn|maqola|xabar)\w{0,4} (?:o.qiyotgan|o.qiydigan|tahlil qilayotgan|qayta ishlayotgan)",
            are_now=r"siz endi|sen endi|bundan buyon (?:siz|sen)|(?:siz|sen) (?:[\w'\u2018\u02bb]{1,14} ){0,5}(?:dastur|tizim|model|yordamchi|intellekt)(?:siz|san)\b",
            told_that=r"(?<=\w)(?:ganini|ganligini|kanini) (?:yozing|ayting|bildiring|qo.shing|kiriting|yoz)\s?[.!]",
        ),
        "Vietnamese": Phrases(
            tell=r"hay (?:ghi|viet|them|neu|bao cao|bo sung|liet ke|noi)|ghi them|viet rang",
            answer=r"(?:trong|vao) (?:cau tra loi|ban tom tat|phan tra loi)(?: cua)?",
            program=r"mo hinh|tro ly|he thong|chuong trinh|tri tue nhan tao|ai|bot|phan mem",
            reads=r"(?:đang|se) (?:đoc|xu ly|tom tat|phan tich) (?:bai|van ban|tin)",
            are_now=r"(?:bay gio|tu gio|tu nay) ban (?:la|chi|phai)|ban (?:bay gio|gio đay) la|ban khong con la",
            told_that=r"hay (?:ghi|viet|bao cao|noi) (?:them )?(?:rang|la)\b",
        ),
    }
)
