"""Finds orders to whoever reads a text, of every family that code knows, in text whose disguise was taken off."""

import re
from typing import Final

from service.ground import (
    addressed,
    commands,
    described_readers,
    foreign_commands,
    foreign_pretexts,
    foreign_speech,
    frames,
    guises,
    pretexts,
    readers_work,
    roundabout,
)
from service.ground.families import Families, Family

_FOREIGN: Final = re.compile(
    r"(?<!\ba )(?<!ont )(?<!ait )\b(?:ignor[aeo]\w{0,3}|olvid[ae]\w{0,2}|oubli(?:e|ez)|descart[ae]\w{0,2}|esquec?[ae]\w{0,2}|dimentica\w{0,2}|"
    r"desconsidere|ne tenez pas compte|tralascia)\s(?:todas?|todos?|toutes|tous|les|las|los|as|os|le|tutte|ces|estas|essas|queste|de|des|cualquier|qualsiasi)\s(?:\w{1,12}\s){0,4}?(?:instru\w{3,9}|istruzion\w|consignes|ordenes|indicacione?s|indicazioni|"
    r"directives|ordens|regle?s)\b"
    r"|\b(?:ignorier\w{0,3}|vergiss|vergessen|missachte\w{0,2})\s(?:\w{1,12}\s){0,5}?(?:anweisung\w{0,2}|instruktion\w{0,2}|befehle|vorgaben)\b"
    r"|\b(?:negeer|vergeet)\s(?:\w{1,12}\s){0,4}?(?:instructies|opdrachten|aanwijzingen)\b"
    r"|\b(?:z?ignoruj(?:cie)?|zapomnij(?:cie)?|pomin(?:cie)?)\s(?:\w{1,14}\s){0,4}?(?:instruk\w{2,5}|polecen\w{1,3}|pokyny)\b"
    r"|\bonceki (?:tum )?(?:talimat\w{0,5}|komut\w{0,5})\b[^.]{0,30}\b(?:yoksay|gormezden|unut|dikkate alma)"
    r"|(?:(?<![a-z] )|(?<=dan )|(?<=harap )|(?<=tolong )|(?<=mohon )|(?<=silakan ))\babaikan\s(?:\w{1,12}\s){0,3}?(?:instruksi|perintah|arahan)|\bbo qua\s(?:\w{1,8}\s){0,4}?(?:huong dan|chi thi|lenh)"
    r"|\b(?:ignorera|glom|bortse fran|ignorer|glem)\s(?:\w{1,12}\s){0,4}?(?:instruktion\w{0,3}|instruks\w{0,4})"
)
_OTHER_SCRIPTS: Final = re.compile(
    r"(?:\u0438\u0433\u043d\u043e\u0440\u0438\u0440\u0443\u0439\w{0,2}|\u0437\u0430\u0431\u0443\u0434\u044c\w{0,2}|\u0456\u0433\u043d\u043e\u0440\u0443\u0439\w{0,2})\s(?:\w{1,14}\s){0,4}?"
    r"(?:\u0438\u043d\u0441\u0442\u0440\u0443\u043a\w{2,5}|\u0456\u043d\u0441\u0442\u0440\u0443\u043a\w{2,5}|\u0443\u043a\u0430\u0437\u0430\u043d\w{1,3}|\u043f\u0440\u0430\u0432\u0438\u043b\u0430)"
    r"|(?:\u5ffd\u7565|\u65e0\u89c6|\u7121\u8996|\u5ffd\u89c6|\u5fd8\u8bb0|\u5fd8\u6389)[^\n\u3002]{0,12}(?:\u6307\u4ee4|\u6307\u793a|\u8bf4\u660e|\u63d0\u793a|\u8aaa\u660e)"
    r"|(?:\u6307\u793a|\u547d\u4ee4|\u30d7\u30ed\u30f3\u30d7\u30c8)[^\n\u3002]{0,6}(?:\u7121\u8996|\u5fd8\u308c)"
    r"|(?:\uc9c0\uc2dc|\uba85\ub839|\uc9c0\uce68)[^\n.]{0,8}(?:\ubb34\uc2dc|\uc78a)"
    r"|(?:\u062a\u062c\u0627\u0647\u0644|\u0627\u0646\u0633)[^\n.]{0,16}(?:\u0627\u0644\u062a\u0639\u0644\u064a\u0645\u0627\u062a|\u062a\u0639\u0644\u064a\u0645\u0627\u062a|\u0627\u0644\u0623\u0648\u0627\u0645\u0631)"
    r"|(?:\u0928\u093f\u0930\u094d\u0926\u0947\u0936)[^\n\u0964]{0,16}(?:\u0905\u0928\u0926\u0947\u0916\u093e|\u0928\u091c\u0930\u0905\u0902\u0926\u093e\u091c)"
)
_TURNS: Final = re.compile(
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|^\W{0,4}(?:assistant|system|system prompt|developer message|ai instructions?)\s?:"
    r"|###\s?(?:instruction|system|response|assistant)\b|\b(?:begin|end|start of) (?:system|admin|developer) (?:prompt|message|override)\b"
    r"|</?(?:article|system|instructions?|prompt)>",
    re.MULTILINE,
)
_BACKWARDS: Final = re.compile(r"snoitcurtsni|erongi|vafgehpgvbaf|vtaber (?:nyy|cerivbhf)")
_EVEN_QUOTED: Final[tuple[Family, ...]] = (
    (
        # What each of them begins with; 'vergiss' is of 'verg', 'ignorera' of 'ignor'.
        (
            "ignor",
            "olvid",
            "oubli",
            "descart",
            "esque",
            "dimentica",
            "desconsidere",
            "ne tenez",
            "tralascia",
            "verg",
            "missachte",
            "negeer",
            "zapomnij",
            "pomin",
            "onceki",
            "abaikan",
            "bo qua",
            "glom",
            "bortse",
            "glem",
        ),
        _FOREIGN.search,
    ),
    (
        (
            "\u0438\u0433\u043d\u043e\u0440\u0438\u0440",
            "\u0437\u0430\u0431\u0443\u0434\u044c",
            "\u0456\u0433\u043d\u043e\u0440",
            "\u5ffd\u7565",
            "\u65e0\u89c6",
            "\u7121\u8996",
            "\u5ffd\u89c6",
            "\u5fd8\u8bb0",
            "\u5fd8\u6389",
            "\u6307\u793a",
            "\u547d\u4ee4",
            "\u30d7\u30ed\u30f3\u30d7\u30c8",
            "\uc9c0\uc2dc",
            "\uba85\ub839",
            "\uc9c0\uce68",
            "\u062a\u062c\u0627\u0647\u0644",
            "\u0627\u0646\u0633",
            "\u0928\u093f\u0930\u094d\u0926\u0947\u0936",
        ),
        _OTHER_SCRIPTS.search,
    ),
    (("assistant", "system", "developer", "ai instruction", "admin", "<", "[", "###"), _TURNS.search),
    (("snoitcurtsni", "erongi", "vafgehpgvbaf", "vtaber "), _BACKWARDS.search),
    *frames.FAMILIES,
    *addressed.FAMILIES,
    *commands.FAMILIES,
    *foreign_commands.FAMILIES,
    *roundabout.FAMILIES,
    *described_readers.OF_THIS_TEXT,
)
_ORDERS: Final = Families(
    (
        *_EVEN_QUOTED,
        *pretexts.FAMILIES,
        *foreign_speech.FAMILIES,
        *foreign_pretexts.FAMILIES,
        *described_readers.JUDGEMENTS,
        *readers_work.FAMILIES,
        *guises.FAMILIES,
    )
)
_PLAIN_ORDERS: Final = Families(_EVEN_QUOTED)


def is_order(folded: str) -> bool:
    """Whether a text in small plain letters gives orders to its reader, also where it only tells of them."""
    return _ORDERS.found_in(folded)


def is_plain_order(folded: str) -> bool:
    """Whether it does so in words that people do not say to each other, so that quotation marks are no excuse."""
    return _PLAIN_ORDERS.found_in(folded)
