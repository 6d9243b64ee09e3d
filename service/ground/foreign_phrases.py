"""Words with which other languages speak to a reading machine: of its answer and of what it is now."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one language as folded text has them; none of a column where it is empty.

    `tell` are imperatives; some are other forms of their verb too ('he adds', 'that he add'), so that `answer` is always the
    reader's own ('in your answer', never 'in the answer'), and `told_that` has none that reports what others say.
    """

    tell: str  # 'write', 'add'
    answer: str = ""  # 'in your answer'
    program: str = ""  # 'system', 'language model'
    are_now: str = ""  # 'you are now', 'from now on you'
    told_that: str = ""  # 'write that', wherever nobody but a reader is told so


PHRASES: Final[Mapping[str, Phrases]] = MappingProxyType(
    {
        "Arabic": Phrases(
            tell=r"(?:|و|ف)(?:أضف|اكتب|اذكر|ضع)",
            answer=r"في إجابتك|في جوابك|في ردك|في ملخصك|إلى إجابتك|إلى ردك|إلى ملخصك",
            program=r"النظام|نظام|البرنامج|برنامج|النموذج|نموذج|المساعد|مساعد|الذكاء الاصطناعي|الروبوت",
            are_now=r"أنت الآن|أنت من الآن|أنت لم تعد|من الآن فصاعدا أنت",
            told_that=r"(?:|و|ف)(?:اكتب|أضف|اذكر) أن",
        ),
        "Azerbaijani": Phrases(
            tell=r"yaziniz|əlavə et(?:in|iniz)?|bildir(?:in|iniz)?|qeyd et(?:in|iniz)?|gostərin|daxil et(?:in|iniz)?",
            answer=r"cavabin(?:da|a|izda|iza)|nəticə(?:yə|nə|nizə)|xulasə(?:yə|nə|nizə|ndə)|siyahi(?:ya|na|niza)",
            program=r"proqram|sistem|model|komekci|intellekt|robot",
            are_now=r"sən artiq|sən indi|bundan sonra sən|sən (?:\w{1,14} ){0,5}(?:proqram|sistem|model|komekci|intellekt)(?:san|sən)\b",
            told_that=r"(?<=\w\w)(?:digini|diyini|dugunu|duyunu) (?:yaz|bildir|əlavə et|qeyd et)(?:in|iniz)?\s?[.!]",
        ),
        "Belarusian": Phrases(
            tell=r"напішы(?:це)?|дадай(?:це)?|пазначце|паведаміце|укажы(?:це)?|запішы(?:це)?",
            answer=r"у (?:сваім|тваім|вашым) адказе",
            program=r"праграм\w{1,3}|сістэм\w{1,3}|мадэл\w{1,3}|памочнік\w{0,2}|бот\w{0,2}",
            are_now=r"ты цяпер|цяпер ты|ты больш не",
            told_that=r"(?:напішы|паведамі|запішы|укажы)(?:це)?,? што",
        ),
        "Bengali": Phrases(
            tell=r"লিখুন|যোগ করুন|যোগ করো|উল্লেখ করুন",
            answer=r"আপনার উত্তরে|তোমার উত্তরে|আপনার সারাংশে|তোমার সারাংশে",
            program=r"এআই|সিস্টেম|প্রোগ্রাম|মডেল|সহকারী|কৃত্রিম বুদ্ধিমত্তা",
            are_now=r"আপনি এখন (?:একটি|একজন)|তুমি এখন (?:একটি|একজন)|এখন থেকে তুমি",
        ),
        "Bulgarian": Phrases(
            tell=r"напиши(?:те)?|запишете|запиши|впиши|посочете|добавете|съобщете|включете|отбележете",
            answer=r"в твоя отговор|в вашия отговор|във вашия отговор|в отговора си|в резюмето си",
            program=r"програма\w{0,2}|система\w{0,2}|модел\w{0,2}|асистент\w{0,2}|помощник\w{0,2}|изкуствен интелект",
            are_now=r"ти вече си|отсега нататък ти",
            told_that=r"(?:напиши|напишете|съобщете|запишете),? че",
        ),
        "Chinese": Phrases(
            tell=r"请把|请将|请在|請把|請將|請在|请务必|請務必|务必|必须写|请写",
            answer=r"在你的(?:回答|答案|摘要|输出|总结|回复)(?!中心)|在您的(?:回答|答案|摘要|输出|总结|回复)(?!中心)|(?:写进|写入|填入|填进|加进|记入|寫進|寫入)[^。\n]{0,10}(?:一栏|一欄|答案|回答|摘要|输出|輸出|回复)",
            program=r"助手|模型|系统|系統|程序|人工智能|人工智慧|机器人|記錄員|记录员|提取器",
            are_now=r"你现在的角色是|你的新?(?:角色|身份)是|你现在是|你現在是|从现在起,?(?:你|您)(?:是|就是|只|将是)|從現在起,?(?:你|您)(?:是|就是|只)|你(?:已经)?不再是",
        ),
        "Croatian and Serbian": Phrases(
            tell=r"navedi(?:te)?|napisi(?:te)?|dodaj(?:te)?|upisi(?:te)?|zapisi(?:te)?",
            answer=r"u (?:svom|tvom|vasem|svojem|tvojem) (?:odgovoru|sazetku|izlazu)",
            program=r"program\w{0,2}|sustav\w{0,2}|sistem\w{0,2}|model\w{0,2}|pomocnik\w{0,2}|asistent\w{0,2}|umjetn\w{1,2} inteligencij\w|bot\w{0,2}",
            are_now=r"ti si (?:od )?sada",
            told_that=r"(?:napisi|navedi|upisi)(?:te)? da",
        ),
        "Czech and Slovak": Phrases(
            tell=r"napiste|uved(?:te)?|pridej(?:te)?|pridaj(?:te)?|zapiste|doplnte|oznamte|zaznamenej(?:te)?",
            answer=r"(?:v|ve|vo) (?:tve|vasi|tvojej|vasej) (?:odpovedi|shrnuti|zhrnuti|vystupu)",
            program=r"program\w{0,2}|system\w{0,3}|model\w{0,2}|asistent\w{0,2}|umel\w{1,2} inteligenc\w{1,2}|bot\w{0,2}|nastroj\w{0,2}",
            are_now=r"jsi (?:nyni|ted|od nynejska)|od nynejska jsi|nyni jsi",
            told_that=r"(?:napiste|uvedte|oznamte|zapiste), (?:ze|aby)",
        ),
        "Dutch": Phrases(
            tell=r"schrijf|vermeld|meld|noteer|voeg|zet|neem|geef|zeg",
            answer=r"in (?:je|jouw|uw) (?:antwoord|samenvatting|uitvoer|lijst)|aan (?:je|jouw|uw) (?:antwoord|samenvatting|lijst)",
            program=r"programma|systeem|model|taalmodel|assistent|software|ai|bot",
            are_now=r"(?:je|jij) bent (?:nu|voortaan|vanaf nu|niet langer) een|(?:vanaf nu|voortaan) ben (?:je|jij) een",
            told_that=r"(?<![^.:;!?,] )(?:schrijf|meld|vermeld) (?:dan |nu |alleen |maar )?dat",
        ),
        "Finnish": Phrases(
            tell=r"kirjoita|kirjoittakaa|lisaa|lisatkaa|mainitse|mainitkaa|merkitse",
            answer=r"(?:vastauksee|yhteenvetoo|tiivistelmaa|luetteloo)(?:si|nne)\b|(?:vastauksessa|yhteenvedossa|tiivistelmassa)(?:si|nne)\b",
            program=r"ohjelma\w{0,3}|jarjestelma\w{0,3}|malli\w{0,2}|kielimalli\w{0,2}|avustaja\w{0,2}|tekoaly\w{0,3}|botti\w{0,2}",
            are_now=r"olet nyt|olet tasta lahtien|tasta lahtien olet",
            told_that=r"(?<!ei )(?<!eivat )(?<!en )(?<!emme )kirjoita,? etta",
        ),
        "French": Phrases(
            tell=r"ecrivez|ecris|ajoutez|ajoute|indiquez|mentionnez|inscrivez|inscris|signalez|dites|notez|precisez|mettez|repondez",
            answer=r"dans (?:votre|ta|ton|vos) (?:reponse|resume|sortie|synthese|liste)|a (?:votre|ta|ton) (?:reponse|resume|liste)",
            program=r"programme|systeme|modele|assistant|logiciel|intelligence artificielle|ia|robot|outil",
            are_now=r"(?:vous etes|tu es) (?:desormais|maintenant|dorenavant|a present) une?|(?:desormais|dorenavant|a partir de maintenant),? (?:vous etes|tu es) une?|tu n'es plus",
            told_that=r"(?<![^.:;!?,] )(?:ecrivez|ecris|inscrivez|signalez|rapportez) (?:donc |simplement |seulement )?qu(?:e\b|')",
        ),
        "German": Phrases(  # 'schreibe' and 'in ihrer Antwort' also report what she wrote
            tell=r"schreib|schreibe|gib|nenne|vermerke|melde|notiere|trage|erganze|fuge|nimm|sag|sage",
            answer=r"in (?:deiner|deine|deinem) (?:antwort|zusammenfassung|ausgabe|liste|ergebnis)|deiner (?:antwort|zusammenfassung|liste) hinzu",
            program=r"programm|system|modell|sprachmodell|assistent|assistentin|software|ki|bot|werkzeug",
            are_now=r"du bist (?:jetzt|nun|ab jetzt|ab sofort|fortan|nicht mehr|nicht langer) (?:ein|eine|der|die|das|kein|keine)|(?:ab jetzt|ab sofort|von nun an|fortan) (?:bist|antwortest|schreibst|sagst) du",
            told_that=r"(?<![^.:;!?] )(?:schreibe?|melde|notiere|vermerke|berichte)(?: nur| jetzt| nun| bitte)?, dass|gib (?:nur )?an, dass",
        ),
        "Greek": Phrases(
            tell=r"γρ[άα]ψε|γρ[άα]ψτε|πρ[όο]σθεσε|προσθ[έε]στε|αν[άα]φερε",
            answer=r"στην απ[άα]ντησ[ήη] σ[οα][υς]|στη σ[ύυ]νοψ[ήη] σ[οα][υς]|στην περ[ίι]ληψ[ήη] σ[οα][υς]",
            program=r"πρ[όο]γραμμα|σ[ύυ]στημα|μοντ[έε]λο|βοηθ[όο]ς",
            are_now=r"ε[ίι]σαι (?:τ[ώω]ρα|πλ[έε]ον)|απ[όο] τ[ώω]ρα και στο εξ[ήη]ς ε[ίι]σαι",
            told_that=r"γρ[άα]ψ(?:ε|τε) [όο]τι|αν[άα]φερε [όο]τι",
        ),
        "Gujarati": Phrases(
            tell=r"લખો|લખજો|ઉમેરો|ઉમેરજો|નોંધો",
            answer=r"તમારા જવાબમાં|તમારા સારાંશમાં",
            program=r"મૉડેલ|મોડેલ|મોડલ|સિસ્ટમ|પ્રોગ્રામ|સહાયક|એઆઈ|કૃત્રિમ બુદ્ધિ",
            told_that=r"(?:લખો|ઉમેરો|નોંધો) કે",
        ),
        "Hebrew": Phrases(
            tell=r"כתוב|כתבי|כתבו|הוסף|הוסיפי|ציין|רשום",
            answer=r"בתשובתך|בתשובה שלך|בסיכום שלך|בסיכומך|בפלט שלך",
            program=r"מערכת|תוכנה|תוכנית|מודל|עוזר|בינה מלאכותית|בוט",
            are_now=r"אתה עכשיו|אתה כעת|מעתה אתה|מעתה את",
        ),
        "Hindi": Phrases(
            tell=r"जोड़ें|जोड़ो|जोड़िए|लिखें|लिखो|लिखिए|दर्ज करें|दर्ज करो|शामिल करें|शामिल करो|जोड़ दें",
            answer=r"अपने उत्तर में|अपने जवाब में|अपने सारांश में|अपने आउटपुट में",
            program=r"एआई|प्रणाली|सिस्टम|प्रोग्राम|मॉडल|सहायक|बॉट|कृत्रिम बुद्धि|सॉफ्टवेयर",
            are_now=r"आप अब एक|तुम अब एक|अब से तुम|अब आप एक|अब तुम एक",
            told_that=r"(?:लिखो|लिखिए|जोड़िए) कि",
        ),
        "Hungarian": Phrases(
            tell=r"ird|irjad|jelentsd|add hozza|tuntesd fel|sorold fel|mondd",
            answer=r"a (?:valaszodban|valaszodba|osszefoglalodban|osszefoglalodba|kimenetedben)",
            program=r"program\w{0,3}|rendszer\w{0,3}|modell\w{0,3}|asszisztens\w{0,2}|mesterseges intelligenc\w{1,4}|bot",
            are_now=r"mostantol te|te most egy",
            told_that=r"(?:ird le|ird meg|ird azt|jelentsd),? hogy|ird hogy|ird, hogy",
        ),
        "Indonesian and Malay": Phrases(
            tell=r"tulis(?:kan|lah)?|catat(?:kan|lah)?|tambahkan(?:lah)?|laporkan(?:lah)?|sebutkan(?:lah)?|masukkan(?:lah)?|nyatakan(?:lah)?|(?:hanya boleh|harus|hanya) menulis|(?:hanya boleh|harus) melaporkan",
            answer=r"(?:dalam|ke dalam|pada|di) (?:jawaban|ringkasan|jawapan|keluaran|balasan|rangkuman)(?:mu| anda| kamu)",
            program=r"sistem|program|model|asisten|pembantu|kecerdasan buatan|ai|bot|mesin|perangkat lunak",
            are_now=r"(?:kamu|anda|engkau) sekarang (?:adalah|ialah)|mulai (?:sekarang|saat ini),? (?:kamu|engkau)|mulai (?:sekarang|saat ini),? anda (?:adalah|hanya)|(?:kamu|anda) bukan lagi",
            told_that=r"(?:tulislah|catatlah|laporkanlah|nyatakanlah|sebutkanlah|tambahkanlah) bahwa",
        ),
        "Italian": Phrases(
            tell=r"scrivi|scrivete|scriva|aggiungi|aggiungete|aggiunga|riporta|riportate|indica|indicate|inserisci|inserite|di'|dichiara",
            answer=r"nella (?:tua|vostra) (?:risposta|sintesi|lista)|nel (?:tuo|vostro) (?:riassunto|riepilogo|output)|alla (?:tua|vostra) (?:risposta|lista)",
            program=r"programma|sistema|modello|assistente|software|intelligenza artificiale|ia|bot",
            are_now=r"(?:tu )?(?:sei|siete) (?:ora|adesso|d'ora in poi|da ora) un|d'ora in (?:poi|avanti),? (?:sei|siete|tu)|non sei piu un",
            told_that=r"(?<![^.:;!?,] )(?:scrivi|scrivete|inserisci) che",
        ),
        "Japanese": Phrases(
            tell=r"(?:書いて|追加して|含めて|記載して|報告して|述べて|加えて|記録して|出力して)(?:ください|下さい)|書きなさい",
            answer=r"(?:あなた|君|お前)の(?:回答|出力|要約|返答|応答|リスト|一覧)(?:に|の中)",
            program=r"システム|モデル|プログラム|アシスタント|ai|人工知能|ボット|ツール",
            are_now=r"あなたは(?:今から|これから|今後|もはや)|(?:今から|これから|今後)(?:は|、)?あなたは|お前は(?:今|もう)",
            told_that=r"と(?:書いて|報告して|出力して|記載して|記録して)(?:ください|下さい)",
        ),
        "Kazakh": Phrases(
            tell=r"жазыңыз|жазыңыздар|хабарлаңыз|қосыңыз|көрсетіңіз|енгізіңіз|айтыңыз|деп жаз\b|деп айт\b",
            answer=r"жауабың\w{0,6}|қорытындыңыз\w{0,3}|қорытындыға|тізіміңізге|түйініңізге",
            program=r"жүйе\w{0,3}|бағдарлама\w{0,3}|модель\w{0,3}|көмекші\w{0,3}|жасанды интеллект\w{0,3}|бот\w{0,3}",
            are_now=r"сен енді|бұдан былай сен|(?:сіз|сен) (?:\w{1,14} ){0,5}(?:жүйе|бағдарлама|модель|көмекші|бот)(?:сіз|сің|сыз|сың)\b",
            told_that=r"деп (?:жазыңыз|хабарлаңыз|көрсетіңіз|айтыңыз|жаз|айт|(?:есепке |тізімге |жауапқа )(?:қос|енгіз)(?:ыңыз|іңіз)?)\s?[.!]",
        ),
        "Korean": Phrases(
            tell=r"(?:추가|포함|기재|작성|기록|보고|출력)하(?:세요|십시오)|(?:추가|포함|기재|작성|기록|보고|출력)해\s?주세요|쓰세요|적으세요",
            answer=r"(?:당신의|너의|네) (?:답변|요약|출력|응답|대답|목록)에",
            program=r"시스템|모델|프로그램|어시스턴트|인공지능|ai|챗봇",
            are_now=r"(?:너는|당신은|넌)\s?(?:이제|지금부터|더 이상)|(?:이제|지금)부터\s?(?:너는|당신은|넌)",
            told_that=r"(?:다고|라고) (?:보고|작성|기록|출력|기재)(?:하세요|하십시오|해\s?주세요)|(?:다고|라고) (?:쓰세요|적으세요)",
        ),
        "Kyrgyz": Phrases(
            tell=r"жазыңыз|жазгыла|көрсөт(?:үңүз)?|кошуңуз|билдириңиз|айтыңыз",
            answer=r"жообуң\w{0,6}|жыйынтыгыңыз\w{0,3}|тизмеңизге",
            program=r"система\w{0,3}|программа\w{0,3}|модель\w{0,3}|жардамчы\w{0,3}|интеллект\w{0,3}|бот\w{0,3}",
            are_now=r"сен эми|мындан ары сен|(?:сен|сиз) (?:\w{1,14} ){0,5}(?:система|программа|модель|бот)(?:сың|сыз)\b",
            told_that=r"(?<=[\w ])(?:деп|ганын|генин|гонун|гөнүн) (?:жаз|айт|көрсөт|билдир|кош)(?:ыңыз|үңүз|иңиз|уңуз)?\s?[.!]",
        ),
        "Macedonian": Phrases(
            tell=r"наведи|наведете|напиши|напишете|додај|додадете|запиши|запишете",
            answer=r"во твојот одговор|во вашиот одговор",
            program=r"програма\w{0,2}|систем\w{0,2}|модел\w{0,2}|помошник\w{0,2}|асистент\w{0,2}|бот\w{0,2}",
            are_now=r"ти си сега",
            told_that=r"(?:напиши|наведи|запиши|напишете|наведете) дека",
        ),
        "Mongolian": Phrases(
            tell=r"бичээрэй|бичнэ үү|нэмээрэй|нэмнэ үү|тэмдэглээрэй",
            answer=r"хариултдаа|хариултандаа|дүгнэлтдээ",
            program=r"систем\w{0,3}|програм\w{0,3}|загвар\w{0,3}|туслах\w{0,3}|хиймэл оюун\w{0,3}",
            are_now=r"чи одоо|одооноос эхлэн чи",
            told_that=r"гэж (?:бич|мэдээл|тэмдэглэ)(?:ээрэй|нэ үү)?\s?[.!]",
        ),
        "Persian": Phrases(
            tell=r"بنویس(?:ید)?|اضافه کن(?:ید)?|ذکر کن(?:ید)?|درج کن(?:ید)?|بگو(?:یید)?",
            answer=r"در پاسخ خود|در پاسخت|در خلاصه خود|در خلاصهات|به پاسخ خود|به فهرست اقدامات",
            program=r"سامانه|سیستم|برنامه|مدل|دستیار|هوش مصنوعی|ربات",
            are_now=r"تو اکنون|تو حالا|شما اکنون یک|از این پس تو|از این پس شما یک",
            told_that=r"بنویس(?:ید)? که|گزارش (?:بده|دهید) که",
        ),
        "Polish": Phrases(
            tell=r"podaj(?:cie)?|napisz(?:cie)?|dodaj(?:cie)?|wpisz(?:cie)?|zapisz(?:cie)?|zglos(?:cie)?|zgłos(?:cie)?|wymien(?:cie)?|umiesc(?:cie)?|stwierdz(?:cie)?",
            answer=r"w (?:twoim|twojej|waszej) (?:podsumowaniu|odpowiedzi|streszczeniu)",
            program=r"program\w{0,3}|system\w{0,3}|model\w{0,3}|asystent\w{0,3}|sztuczn\w{1,2} inteligencj\w{1,2}|bot\w{0,3}|narzedzi\w{1,3}",
            are_now=r"jestes (?:teraz|odtad|od teraz|juz nie)|(?:teraz|odtad|od teraz) jestes",
            told_that=r"(?:napisz|zglos|zgłos|zapisz|podaj)(?:cie)?,? ze",
        ),
        "Portuguese": Phrases(
            tell=r"escreva|acrescente|adicione|inclua|registe|registre|mencione|afirme|deves (?:afirmar|dizer|escrever|informar|relatar|incluir)|deve (?:afirmar|escrever) que",
            answer=r"na (?:tua|vossa) (?:resposta|sintese|saida|lista)|no (?:teu|vosso) (?:resumo|resultado)|a tua (?:resposta|lista)",
            program=r"programa|sistema|modelo|assistente|software|inteligencia artificial|ia|robo|bot",
            are_now=r"(?:tu es|voce e) (?:agora|a partir de agora|doravante) um|(?:agora|a partir de agora|doravante),? (?:tu es|es|voce e) um|ja nao es um",
            told_that=r"(?<![^.:;!?,] )(?:escreva|registe|acrescente) (?:apenas |so )?que",
        ),
        "Romanian": Phrases(
            tell=r"scrieti|adaugati|adauga|mentionati|raportati|includeti|spuneti|noteaza|notati",
            answer=r"in raspunsul (?:tau|dumneavoastra|vostru)|in rezumatul (?:tau|dumneavoastra|vostru)|la raspunsul tau",
            program=r"program\w{0,3}|sistem\w{0,3}|model\w{0,3}|asistent\w{0,3}|inteligent\w{1,2} artificial\w{1,2}|robot\w{0,3}",
            are_now=r"esti acum un|de acum (?:inainte )?esti|nu mai esti un",
            told_that=r"(?<![^.:;!?,] )scrieti (?:doar |numai )?ca\b",
        ),
        "Russian": Phrases(
            tell=r"напиши(?:те)?|укажи(?:те)?|сообщи(?:те)?|добавь(?:те)?|запиши(?:те)?|внеси(?:те)?|включи(?:те)?|выведи(?:те)?|впиши(?:те)?|утверждай(?:те)?",
            answer=r"в (?:вашем|твоем|твоём) (?:ответе|резюме|пересказе|выводе)|в (?:ваш|твой) (?:ответ|пересказ|список)",
            program=r"программ\w{1,3}|систем\w{1,3}|модел\w{1,3}|ассистент\w{0,2}|помощник\w{0,2}|нейросет\w{1,2}|искусственн\w{2,4} интеллект\w{0,2}|ии|бот\w{0,2}",
            are_now=r"ты теперь|ты отныне|ты больше не|отныне ты|теперь ты|с этого момента ты",
            told_that=r"(?:напиши|укажи|сообщи|запиши)(?:те)?,? что",
        ),
        "Serbian": Phrases(
            tell=r"наведи(?:те)?|напиши(?:те)?|додај(?:те)?|упиши(?:те)?|запиши(?:те)?|реци(?:те)?",
            answer=r"у (?:твом|вашем) (?:одговору|резимеу|сажетку)",
            program=r"програм\w{0,2}|систем\w{0,2}|модел\w{0,2}|помоћник\w{0,2}|асистент\w{0,2}|вештачк\w{1,2} интелигенциј\w|бот\w{0,2}",
            are_now=r"ти си (?:од )?сада",
            told_that=r"(?:напиши|наведи|упиши)(?:те)? да",
        ),
        "Spanish": Phrases(
            tell=r"escribe|escriba|escribid|anade|anada|agrega|agregue|incluye|incluya|indica|indique|informa|informe|registra|registre|menciona|mencione|debes (?:afirmar|decir|escribir|informar|incluir)",
            answer=r"en (?:tu|vuestra|vuestro) (?:respuesta|resumen|salida|lista)|a tu (?:respuesta|lista)",
            program=r"programa|sistema|modelo|asistente|software|inteligencia artificial|ia|robot|bot",
            are_now=r"(?:tu )?eres (?:ahora|desde ahora|a partir de ahora) un|(?:ahora|desde ahora|a partir de ahora),? (?:tu )?eres un|ya no eres un",
            told_that=r"(?<![^.:;!?,] )(?:escribid|anote|escriba) que",
        ),
        "Swahili": Phrases(
            tell=r"andika|uandike|ongeza|uongeze|taja|useme",
            answer=r"katika jibu lako|kwenye jibu lako|katika muhtasari wako",
            program=r"mfumo|programu|modeli|msaidizi|akili bandia|roboti",
            are_now=r"wewe sasa ni|kuanzia sasa wewe ni",
            told_that=r"andika kwamba",
        ),
        "Swedish, Danish and Norwegian": Phrases(
            tell=r"skriv|ange|tilfoj|legg|lagg|oppgi|angiv|namn|nevn|ta med",
            answer=r"i (?:ditt|dit|din) (?:svar|sammanfattning|sammenfatning|sammendrag|oppsummering|liste?)",
            program=r"program|system|modell?|sprakmodell|assistent|programvara|ai|ki|robot",
            are_now=r"du ar (?:nu|inte langre|fran och med nu) en|du er (?:nu|na|nå|ikke længere|ikke lenger) en|fran och med nu ar du|fra nu af er du|fra na av er du",
            told_that=r"skriv (?:bara |kun |bare |nu )?(?:att|at)\b",
        ),
        "Tagalog": Phrases(
            tell=r"(?:isulat|idagdag|iulat|ilagay|sabihin|itala) (?:mo|ninyo)(?:ng)?",
            answer=r"sa (?:iyong|inyong) (?:sagot|buod|tugon)",
            program=r"sistema|programa|modelo|katulong|ai|bot|makina",
            are_now=r"ikaw (?:ay )?ngayon|ikaw na ngayon|mula ngayon,? ikaw",
            told_that=r"(?:isulat|iulat|idagdag|sabihin|itala) (?:mo|ninyo)(?:ng)? na\b",
        ),
        "Tamil": Phrases(
            tell=r"எழுதவும்|எழுதுங்கள்|சேர்க்கவும்|குறிப்பிடவும்",
            answer=r"உங்கள் பதிலில்|உங்கள் சுருக்கத்தில்|உன் பதிலில்",
            program=r"அமைப்பு|நிரல்|மாதிரி|உதவியாளர்|செயற்கை நுண்ணறிவு",
            are_now=r"நீங்கள் இப்போது ஒரு|நீ இப்போது ஒரு",
        ),
        "Tatar": Phrases(
            tell=r"языгыз|өстәгез|күрсәтегез|дип яз\b",
            answer=r"җавабың\w{0,5}|җавабыгыз\w{0,3}|җавапта",
            program=r"программа\w{0,3}|система\w{0,3}|модель\w{0,3}|ярдәмче\w{0,3}|бот\w{0,3}",
            are_now=r"син хәзер|моннан соң син",
            told_that=r"дип (?:яз|языгыз|хәбәр ит|хәбәр итегез)\s?[.!]",
        ),
        "Thai": Phrases(
            tell=r"เขียน|เพิ่ม|ระบุ|รายงาน|ใส่",
            answer=r"ในคำตอบของคุณ|ในบทสรุปของคุณ|ในคำตอบของท่าน|ลงในคำตอบ",
            program=r"ระบบ|โมเดล|แบบจำลอง|ผู้ช่วย|โปรแกรม|ปัญญาประดิษฐ์|เอไอ|บอท",
            are_now=r"(?:ตอนนี้|บัดนี้|จากนี้ไป|ต่อไปนี้)คุณ(?:คือ|เป็น)",
            told_that=r"(?:จง|โปรด|กรุณา)(?:เขียน|รายงาน|ระบุ|เพิ่ม)ว่า",
        ),
        "Turkish": Phrases(
            tell=r"yaziniz|yazmalisin|ekle|ekleyin|ekleyiniz|bildirin|bildiriniz|belirt|belirtin|kaydet|kaydedin|raporla|raporlayin|soyleyin",
            answer=r"(?:cevab|yanit)in(?:a|da|iza|izda)\b|ozetin(?:e|de|ize|izde)\b|ciktin(?:a|da|iza|izda)\b|onlemler listesine",
            program=r"program\w{0,3}|sistem\w{0,3}|model\w{0,3}|asistan\w{0,3}|yazilim\w{0,3}|yapay zeka\w{0,4}|robot\w{0,3}",
            are_now=r"sen artik|sen simdi|bundan (?:sonra|boyle) sen|(?:program|sistem|asistan|model|yazilim|robot|yapay zeka)(?:sin|siniz|sun|sunuz)\b",
            told_that=r"(?<=\w\w)(?:digini|tigini|dugunu|tugunu) (?:yaz|bildir|belirt|raporla|kaydet|soyle)(?:in|iniz|yin)?\s?[.!]",
        ),
        "Turkmen": Phrases(
            tell=r"yazyn|diyip yaz|gosun|habar berin|gorkezin",
            answer=r"jogabyn(?:da|a|yzda|yza)",
            program=r"programma\w{0,3}|ulgam\w{0,3}|model\w{0,3}|komekci\w{0,3}|emeli an\w{0,3}",
            are_now=r"sen indi|mundan beylak sen",
            told_that=r"diyip (?:yaz|yazyn|habar ber|ayt)\s?[.!]",
        ),
        "Ukrainian": Phrases(
            tell=r"напиши|напишіть|вкажи|вкажіть|повідомте|додай(?:те)?|запиши|запишіть|внеси|внесіть|зазначте",
            answer=r"у (?:твоїй|вашій) відповіді",
            program=r"програм\w{1,3}|систем\w{1,3}|модел\w{1,3}|асистент\w{0,2}|помічник\w{0,2}|штучн\w{2,4} інтелект\w{0,2}|ші|бот\w{0,2}",
            are_now=r"ти тепер|ти відтепер|відтепер ти|ти більше не",
            told_that=r"(?:напиши|повідом|вкажи|запиши),? що|(?:напишіть|повідомте|вкажіть|запишіть),? що",
        ),
        "Urdu": Phrases(
            tell=r"لکھیں|لکھو|شامل کریں|شامل کرو|درج کریں|درج کرو",
            answer=r"اپنے جواب میں|اپنے خلاصے میں|اپنی فہرست میں",
            program=r"نظام|سسٹم|پروگرام|ماڈل|معاون|مصنوعی ذہانت|بوٹ",
            are_now=r"آپ اب ایک|تم اب ایک|اب سے تم",
            told_that=r"لکھو کہ",
        ),
        "Uzbek": Phrases(
            tell=r"yozing|yozib qo.ying|qo.shing|kiriting|bildiring|ayting|ko.rsating",
            answer=r"javobing(?:da|ga|izda|izga)|xulosang(?:da|ga|izda|izga)|xulosaga|hisobotingizga",
            program=r"dastur\w{0,3}|tizim\w{0,3}|model\w{0,3}|yordamchi\w{0,3}|intellekt\w{0,3}|robot\w{0,3}",
            are_now=r"sen endi|bundan buyon sen|(?:siz|sen) (?:[\w'\u2018\u02bb]{1,14} ){0,5}(?:dastur|tizim|model|yordamchi|intellekt)(?:siz|san)\b",
            told_that=r"(?<=\w)(?:ganini|ganligini|kanini) (?:yozing|ayting|bildiring|qo.shing|kiriting|yoz)\s?[.!]",
        ),
        "Vietnamese": Phrases(
            tell=r"hay (?:ghi|viet|them|neu|bao cao|bo sung|liet ke|noi)|ghi them|viet rang",
            answer=r"(?:trong|vao) (?:cau tra loi|ban tom tat|phan tra loi) cua ban",
            program=r"mo hinh|tro ly|he thong|chuong trinh|tri tue nhan tao|ai|bot|phan mem",
            are_now=r"(?:bay gio|tu gio|tu nay) ban la|ban (?:bay gio|gio đay) la|ban khong con la",
        ),
    }
)
