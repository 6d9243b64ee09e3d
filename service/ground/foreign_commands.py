"""Commands against earlier instructions in many languages: a verb, a word for 'earlier' or 'your', and a noun."""
# ruff: noqa: RUF001 - tables of words read better as long rows, and many scripts are the point

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from service.ground.beginnings import beginnings
from service.ground.families import Family
from service.ground.foreign_patterns import as_folded

_NEAR: Final = 70  # characters that the three words stand within

# language -> stems of imperatives (ignore, forget, disregard), of 'previous, all, your, above', and of 'instructions', as
# folded text has them: small, and Latin letters without accents. All three must stand together, in any order.
_STEMS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "Albanian": (r"injoro\w*|shperfill\w*|harro\w*", r"mepar\w*|gjitha", r"udhezim\w*|urdhr\w*"),
        "Amharic": (r"ችላ|እርሳ\w*|ርሱ", r"ቀደም|ቀዳሚ|ሁሉ", r"መመሪያ\w*|ትእዛዝ\w*|ትዕዛዝ\w*"),
        "Azerbaijani": (
            r"nəzərə alma(?:yin|yiniz)?|unut(?:un|unuz)?|gormezdən gəl(?:in|iniz)?|məhəl qoyma(?:yin)?",
            r"əvvəlki|butun|yuxaridaki|sənə|sizə",
            r"təlimat\w*|gostəris\w*|əmrlər\w*|tapsiriq\w*",
        ),
        "Armenian": (r"անտես\w*|մոռաց\w*", r"նախորդ|բոլոր", r"հրահանգ\w*|հրաման\w*|ցուցում\w*"),
        "Belarusian": (
            r"забудзь(?:це)?|ігнаруй(?:це)?|не зважай(?:це)?|адкінь(?:це)?",
            r"раней|папярэдн\w*|усё|усе|табе|вам",
            r"інструкцы\w*|указанн\w*|загад\w*|даручэнн\w*|казалі",
        ),
        "Bulgarian": (
            r"пренебрегн\w*|игнорира\w*|забрав\w*",
            r"предишн\w*|всички|предходн\w*|горн\w*",
            r"инструкци\w*|указани\w*",
        ),
        "Catalan": (
            r"ignor[ae]\w?|ignoreu|oblida\w*|oblideu|no facis cas|no feu cas",
            r"anteriors?|totes|previes",
            r"instruccions|indicacions|ordres",
        ),
        "Chinese": (
            r"不要理會|不要理会|不理會|不用管|别管|忽略|無視|无视|忽視|忽视|忘掉|忘記|忘记|放棄|放弃",
            r"上面|以上|之前|先前|前面|所有|原有",
            r"指示|指令|提示|說明|说明|命令|規則|规则",
        ),
        "Croatian and Serbian": (
            r"ignoriraj\w*|ignorisi\w*|zanemari\w*|zaboravi\w*",
            r"prethodn\w*|ranij\w*|sve",
            r"uput\w*|instrukcij\w*|naredb\w*",
        ),
        "Czech and Slovak": (
            r"ignoruj\w*|zapomen\w*|zabudni\w*|nedbej\w*|prehliadaj\w*",
            r"predchozi\w*|predchadzaj\w*|vsechn\w*|vsetk\w*|drivejs\w*",
            r"pokyn\w*|instrukc\w*|prikaz\w*",
        ),
        "Danish, Norwegian, Swedish": (
            r"se bort fra|bortse fra|se bort fran|bortse fran|ignorer\w*|glem|glom|ignorera|overse",
            r"tidligere|tidigare|forrige|foregaende|alle|alla|ovenstaende|ovanstaende",
            r"instruks\w*|instruktion\w*|anvisning\w*|ordre\w*|beskeder|stod|sagts",
        ),
        "Dutch": (
            r"negeer|vergeet|tegen alle",
            r"vorige|eerdere|voorgaande|bovenstaande|alle",
            r"instructies|opdrachten|aanwijzingen|bevelen",
        ),
        "Esperanto": (r"neglekt\w*|ignoru|forgesu", r"antau\w*|ciujn|suprajn", r"instrukci\w*|ordonojn"),
        "Estonian": (r"eira\w*|unusta\w*", r"eelnev\w*|varasema\w*|koiki|koik", r"juhis\w*|kaske|kask\w*"),
        "Finnish": (
            r"sivuuta\w*|ohita\w*|unohda\w*|jata huomiotta|ala valita",
            r"aiem\w*|edelli\w*|aikaisem\w*|kaikki\w*|sinulle",
            r"ohje\w*|kask\w*|maaray\w*|sanottiin",
        ),
        "French": (
            r"faites abstraction|fais abstraction|ne tenez (?:pas|aucun) compte|ne tiens (?:pas|aucun) compte|(?<!\ba )(?<!ont )(?<!ait )(?:ignor(?:e|ez)|oubli(?:e|ez))|passez outre|negligez",
            r"precedentes?|anterieur\w*|vos|tes|toutes|ci-dessus|initiales",
            r"consigne\w*|instruction\w*|directive\w*|ordres",
        ),
        "Georgian": (r"უგულებელყ\w*|დაივიწყ\w*", r"წინა|ყველა", r"მითითებ\w*|ინსტრუქცი\w*|ბრძანებ\w*"),
        "German": (
            r"setze? dich|setzen sie sich|ignorier(?:e|en sie)?|vergiss|vergessen sie|missachte\w*|beachte\w* nicht|lass\w*",
            r"bisherig\w*|vorherig\w*|fruher\w*|vorig\w*|obig\w*|deine\w?|ihre\w?|alle",
            r"anweisung\w*|instruktion\w*|vorgabe\w*|befehl\w*",
        ),
        "Greek": (
            r"αγνο\w*|αγvo\w*|ξεχα\w*|παραβλε\w*",
            r"προηγουμεν\w*|ολες|παραπανω",
            r"οδηγι\w*|εντολ\w*",
        ),
        "Hausa": (r"yi watsi|manta", r"duk|suka gabata|baya", r"umarni\w*"),
        "Hindi in Latin letters": (
            r"bhool jao|bhul jao|bhool jaye\w*|nazarandaz|andekha\w*",
            r"pichh?l\w*|sabhi|upar",
            r"nirdesh\w*|aadesh\w*",
        ),
        "Hungarian": (
            r"ne vegy\w* figyelembe|hagy\w* figyelmen kivul|felejts\w*|hagy\w* el",
            r"korabbi\w*|elozo\w*|osszes|fenti\w*",
            r"utasitas\w*|iranymutatas\w*|parancs\w*",
        ),
        "Icelandic": (
            r"hunsa\w*|gleymd\w*",
            r"fyrri|oll|ofangreind\w*",
            r"fyrirm(?:æ|ae)l\w*|lei[ðd]bein\w*",
        ),
        "Indonesian and Malay": (
            r"abaikan|lupakan|hiraukan|jangan ikuti|jangan turuti",
            r"sebelumnya|semua|di atas|terdahulu",
            r"instruksi|perintah|arahan",
        ),
        "Irish": (r"neamhaird|dearmad", r"go leir|roimhe|uile", r"treor\w*|orduithe"),
        "Italian": (
            r"ignora(?:te)?|dimentica(?:te)?|non (?:tenere|tenete|tener) conto|trascura(?:te)?|tralascia(?:te)?",
            r"precedent[ei]|tutte|tue|vostre|sopra",
            r"istruzion\w*|indicazion\w*|direttiv\w*|ordini",
        ),
        "Japanese": (
            r"無視|忘れ|従わないで|破棄",
            r"以前|これまで|前の|上記|すべて|全て",
            r"指示|命令|プロンプト|指図",
        ),
        "Kazakh and Kyrgyz": (
            r"елеме\w*|ескерме\w*|ұмыт\w*|унут\w*",
            r"алдыңғы|мурунку|барлық|бардык|бұрынғы|бұған дейінгі|буга чейинки",
            r"нұсқау\w*|нускама\w*|бұйрық\w*|буйрук\w*|тапсырма\w*|тапшырма\w*",
        ),
        "Korean": (r"무시|잊[어으]|따르지", r"이전|앞의|위의|모든|기존", r"지시|명령|지침|프롬프트"),
        "Latvian and Lithuanian": (
            r"ignore\w*|ignoruok\w*|aizmirsti\w*|pamirsk\w*",
            r"ieprieks\w*|ankstesn\w*|visas|visus",
            r"noradijum\w*|instrukcij\w*|nurodym\w*",
        ),
        "Marathi and Gujarati": (
            r"दुर्लक्ष|विसर\w*|અવગણ\w*|ભૂલી",
            r"मागील|सर्व|આગળ\w*|બધી|પાછલ\w*",
            r"सूचना\w*|સૂચના\w*|સૂચનો",
        ),
        "Mongolian": (r"үл тоо\w*|март\w*", r"өмнөх|бүх", r"заавар\w*|зааврыг|тушаал\w*"),
        "Polish": (
            r"z?ignoruj(?:cie)?|zapomnij(?:cie)?|pomin(?:cie)?",
            r"poprzedni\w*|wczesniejsz\w*|wszystkie|powyzsz\w*|swoje",
            r"instrukcj\w*|polecen\w*|wytyczn\w*",
        ),
        "Portuguese": (
            r"ignor[ea]\w?|desconsider[ea]\w?|esqueca\w?|esquece|nao (?:leve|tenha) em conta|desobedeca",
            r"anterior\w*|acima|antes|todas|tuas|suas",
            r"instruc\w*|ordens|diretrizes|comandos|dito|disseram",
        ),
        "Romanian": (
            r"ignora\w*|uita\w*|neglij\w*|nu tine cont",
            r"anterioar\w*|precedent[ae]|toate",
            r"instructiun\w*|indicati\w*|ordin\w*",
        ),
        "Russian": (
            r"игнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимани\w*|пренебреги(?:те)?\b|отмени(?:те)?\b|не следуй(?:те)?",
            r"предыдущ\w*|прежн\w*|все|вс[её]|выше\w*|прошл\w*",
            r"инструкци\w*|указани\w*|команд\w*|правил\w*",
        ),
        "Russian in Latin letters": (
            r"zabud\w*|ignoriru\w*|prenebreg\w*",
            r"predydush\w*|predyduc\w*|predydusch\w*|prezhn\w*|vse",
            r"instrukts\w*|instrukci\w*|ukazani\w*|komand\w*",
        ),
        "Serbian": (
            r"игнориши(?:те)?|занемарите|заборавите|не обазири(?:те)? се",
            r"претходн\w*|раниј\w*|све|досадашњ\w*",
            r"упутств\w*|инструкциј\w*|наредб\w*|налог\w*",
        ),
        "Spanish": (
            r"hag[ao]n? caso omiso|haz caso omiso|ignor[ae]\w?|olvid[ae]\w?|no (?:tenga|tengas) en cuenta|descart[ae]\w?|desobedec\w*",
            r"anterior\w*|previas?|todas|tus|sus|arriba|iniciales",
            r"instruccion\w*|indicacion\w*|ordenes|directric\w*",
        ),
        "Tagalog": (
            r"balewalain|huwag pansinin|kalimutan|huwag (?:mong|ninyong) (?:sundin|pansinin)|huwag sundin",
            r"nakaraang|naunang|lahat|nauna|dati",
            r"tagubilin|utos|instruksyon",
        ),
        "Tamil": (r"புறக்கணி\w*|மறந்து\w*", r"முந்தைய|அனைத்து|முன்", r"வழிமுறை\w*|அறிவுறுத்தல்\w*|கட்டளை\w*"),
        "Telugu": (r"విస్మరించ\w*|మర్చిపో\w*", r"మునుపటి|అన్ని|గత", r"సూచన\w*|ఆదేశ\w*"),
        "Thai": (
            r"เพิกเฉย|ละเว้น|ลืม|ไม่ต้องสนใจ|ไม่สนใจ",
            r"ก่อนหน้า|ทั้งหมด|ข้างต้น|เดิม",
            r"คำสั่ง|คําสั่ง|คำแนะนำ|คําแนะนํา",
        ),
        "Turkish": (
            r"yok\s?say\w*|gormezden gel\w*|unut\w*|dikkate alma\w*|goz ardi et\w*",
            r"onceki|tum|yukaridaki",
            r"talimat\w*|komut\w*|yonerge\w*",
        ),
        "Ukrainian": (
            r"ігноруй(?:те)?|забудь(?:те)?|знехтуй(?:те)?|не зважай(?:те)?",
            r"попередн\w*|усі|всі|вищ\w*",
            r"інструкці\w*|вказівк\w*|команд\w*",
        ),
        "Urdu and Persian": (
            r"نظر\s?انداز|نادیده|فراموش|بھول",
            r"پچھلی|تمام|سابقہ|قبلی|پیشین|همه",
            r"ہدایات|احکامات|دستور\w*|راهنما\w*",
        ),
        "Uzbek": (
            r"e.tiborsiz qoldiring|unut(?:ing)?|chetga sur(?:ib qo.ying|ing)|inobatga olmang|e.tibor bermang",
            r"oldingi|avvalgi|barcha|shu paytgacha|yuqoridagi",
            r"ko(?:'|‘|ʻ)rsatma\w*|buyruq\w*|topshiriq\w*|yo(?:'|‘|ʻ)riqnoma\w*",
        ),
        "Vietnamese": (
            r"bo qua|quen di|hay quen|phot lo|mac ke",
            r"truoc do|truoc day|truoc đay|tat ca|o tren|phia tren|ban đau",
            r"huong dan|chi thi|lenh|chi dan|nhiem vu",
        ),
        "Welsh": (r"anwybydd\w*|anghofi\w*", r"blaenorol|pob|uchod|holl", r"cyfarwydd\w*|gorchym\w*"),
        "Arabic": (
            r"تجاهل\w*|(?<!\w)(?:و|ف|)انسَ?(?:وا|ي|)(?!\w)|أهمل\w*|لا تتبع",
            r"السابقة|جميع|كل|أعلاه",
            r"التعليمات|تعليمات|الأوامر|التوجيهات",
        ),
        "Hebrew": (
            r"התעלמ?ם?\w*|שכח\w*|אל תציית\w*",
            r"קודמות|כל|לעיל|הקודמות",
            r"הוראות|ההוראות|הנחיות|ההנחיות",
        ),
        "Hindi and Bengali": (
            r"अनदेखा|नजरअंदाज|नज़रअंदाज़|छोड़िए|छोड़ो|भूल जाए\w*|উপেক্ষা|অগ্রাহ্য|ভুলে",
            r"पिछल\w*|पुरान\w*|सभी|पूर्व|উপরের|পূর্ববর্তী|সব|আগের",
            r"निर्देश\w*|आदेश\w*|নির্দেশ\w*|আদেশ\w*",
        ),
        "Swahili": (
            r"puuza|sahau|usifuate",
            r"yote|yaliyotangulia|ya awali|yaliyopita",
            r"maagizo|maelekezo",
        ),
    }
)


def _family(stems: Sequence[str]) -> Family:
    is_latin = stems[0][0].isascii()
    verb, earlier, noun = (
        re.compile((r"\b(?:%s)\b" if is_latin else "(?:%s)") % as_folded(each).replace(r"\w*", r"\w{0,12}"))
        for each in stems
    )

    def commands(folded: str) -> bool:
        for found in verb.finditer(folded):
            around = folded[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            if earlier.search(around) is not None and noun.search(around) is not None:
                return True
        return False

    return beginnings(as_folded(stems[2])), commands


# What commands its reader, not in English, to drop what it was told; in small letters.
FAMILIES: Final[tuple[Family, ...]] = tuple(map(_family, _STEMS.values()))
