"""Finds what speaks to a reading machine in other languages: of its answer or of what it is now."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from service.ground.beginnings import beginnings
from service.ground.families import Family
from service.ground.foreign_patterns import as_folded, as_words
from service.ground.foreign_phrases import PHRASES, Phrases

_NEAR: Final = 70  # characters that belong together
_REST: Final = re.compile(r"\w{0,20}")
_ROLE: Final = 30  # characters in which it is said what one is now


# Someone writes to a machine as one writes to a person: 'dear model'. Words that also are 'expensive' or a name are not here.
_DEAR: Final = (
    r"liebe|lieber|liebes|sehr geehrte|sehr geehrter|estimado|estimada|prezado|prezada|szanowny|dragi|"
    r"geachte|kære|kjære|sevgili|hurmatli|wahai|kinh gui|mahal na|"
    r"уважаемый|уважаемая|шановний|шановна|драги|драга|поштовани|құрметті|урматтуу"
)
_MODEL: Final = (
    r"sprachmodell|taalmodel|ki|ia|ai|inteligencia artificial|assistente digital|asistente virtual|assistant|asystencie|yapay zeka|yordamchi|chatbot|"
    r"mo hinh|tro ly|модель|нейросеть|ассистент|асистенте?|моделе|помоћниче|бот|көмекші|ии"
)
# A forged message of a system: 'mensaje del sistema:'.
_SYSTEM: Final = (
    r"mensaje del sistema|instruccion del sistema|mensagem do sistema|messaggio di sistema|message systeme|message du systeme|systemnachricht|systemanweisung|"
    r"komunikat systemowy|systemova zprava|systeembericht|systemmeddelande|sistem mesaji|sistem talimati|sistem istemi|pesan sistem|instruksi sistem|thong bao he thong|loi nhac he thong|"
    r"системное сообщение|системный промпт|системная инструкция|системная подсказка|системне повідомлення|системска порука|жүйелік хабарлама|"
    r"系统提示词?|系统消息|系统指令|系統提示|系統訊息|系統指令|システム(?:プロンプト|メッセージ|指示)|시스템 프롬프트|시스템 메시지|시스템 지시|رسالة النظام|تعليمات النظام|پیام سیستم|"
    r"सिस्टम संदेश|सिस्टम निर्देश|सिस्टम प्रॉम्प्ट|সিস্টেম বার্তা|সিস্টেম নির্দেশ|ข้อความระบบ|คำสั่งระบบ|הודעת מערכת"
)


def _families(phrases: Phrases) -> Iterator[Family]:
    if phrases.answer:
        yield beginnings(as_folded(phrases.answer)), partial(_is_dictated, phrases)
    if phrases.are_now:
        yield beginnings(as_folded(phrases.are_now)), partial(_is_cast, phrases)
    if phrases.told_that:
        yield beginnings(as_folded(phrases.told_that)), partial(_is_told, phrases)


def _is_dictated(phrases: Phrases, folded: str) -> bool:
    """'In your answer', and 'write' near it."""
    tell = as_words(phrases.tell)
    return any(
        tell.search(folded, max(0, found.start() - _NEAR), _word_end(folded, found.end() + _NEAR))
        for found in _found(phrases.answer, folded)
    )


def _is_cast(phrases: Phrases, folded: str) -> bool:
    """'You are now' a machine, or whatever 'must write'."""
    program, tell = as_words(phrases.program), as_words(phrases.tell)
    return any(
        program.search(folded, found.start(), _word_end(folded, found.end() + _ROLE))
        or tell.search(folded, found.end(), _word_end(folded, found.end() + _NEAR))
        for found in _found(phrases.are_now, folded)
    )


def _is_told(phrases: Phrases, folded: str) -> bool:
    """'Write that'."""
    return as_words(phrases.told_that).search(folded) is not None


def _word_end(text: str, at: int) -> int:
    """Where the word ends that a limit cuts, for half a verb is another."""
    rest = _REST.match(text, at)
    return at if rest is None else rest.end()


def _found(words: str, text: str) -> Iterator[re.Match[str]]:
    return as_words(words).finditer(text)


# What speaks to a reading machine, not in English; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = (
    *(family for phrases in PHRASES.values() for family in _families(phrases)),
    (
        tuple(f"{dear} " for dear in _DEAR.split("|")),
        re.compile(
            rf"(?:^|[.!?:;(\"]\s?)(?:{_DEAR}) (?:\w{{1,14}} )?(?:{_MODEL})\b[^.\n]{{0,60}}?[,:!]",
            re.MULTILINE,
        ).search,
    ),
    (
        beginnings(as_folded(_SYSTEM)),
        re.compile(rf"^\W{{0,4}}(?:{as_folded(_SYSTEM)})\s?:", re.MULTILINE).search,
    ),
)
