"""Finds orders given in roundabout ways: to readers of a kind, by rewards and scenes, in parts, or in other languages."""

import re
from typing import Final

from service.ground.families import Families, Family
from service.ground.quoting import unquoted

_KIND: Final = r"(?:ai|llm|gpt|machine|automated|automatic|extraction|summari[sz]ation|annotation|parsing|indexing|reading|text[- ]mining)"
_PROGRAM: Final = r"(?:readers?|reviewers?|overviews?|summari[sz]ers?|engines?|software|tools?|systems?|assistants?|agents?|bots?|crawlers?|models?|pipelines?|programs?|parsers?|indexers?)"
# 'Machine tools: up 5 percent' speaks to nobody.
_READER: Final = rf"(?:(?!machine[- ]tools?\b|automat(?:ed|ic)[- ](?:systems?|tools?)\b){_KIND}[- ]{_PROGRAM}|language models?|llms|chatbots)"
_ANY_READER: Final = rf"(?:{_READER}|aggregators|screen readers|crawlers|scrapers)"
_DOCUMENT: Final = r"(?:text|article|page|story|document|paragraph|sentence|line|message|passage|section)"
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|add|mention|write|note|log|enter)"
_TASK: Final = r"(?:list|extract|summari[sz]e|annotate|answer|compile|fill|write up)"
_INNER: Final = r"(?:configuration|config|settings|prompts?|instructions|guidelines|rules|memory|context|secrets?|weights)"
_PART: Final = r"(?:command|data|system|instructions?|prompt|operator|admin|developer|input|output|user|assistant|content)"
_START: Final = r"(?:^|[.:;!?]\s{1,3})(?:please |now |then |also |and |kindly |just ){0,3}"

_ENGLISH: Final[tuple[Family, ...]] = tuple(
    (words, re.compile(pattern, re.MULTILINE).search)
    for words, pattern in (
        # A reader of a kind is spoken to, also within a sentence: "(AI readers: ...", "extraction engine, please log:".
        (
            ("reader", "review", "overview", "summari", "engine", "software", "tool", "system", "assistant", "agent", "bot", "crawler", "model", "pipeline", "program", "parser", "indexer", "aggregator", "scraper", "llms"),
            rf"(?:^|[(\[\u2013.;]\s?|- )\W{{0,3}}(?:(?:to|for) (?:the |all |any )?(?:{_ANY_READER} and )?)?{_READER}(?: and (?:\w{{1,12}} )?{_PROGRAM})?(?: only| alone)?(?:\s?:|, (?:please|kindly|you) )",
        ),
        (
            ("reader", "overview", "software", "crawler", "scraper", "aggregator", "models", "llms", "bots"),
            rf"\b(?:note|message|text|hint|notice) (?:to|for) (?:\w{{1,12}} and )?{_ANY_READER}(?: and (?:\w{{1,12}} )?(?:{_ANY_READER}|{_PROGRAM}))?\b[^.:\n]{{0,30}}:",
        ),
        (
            ("please ", "kindly "),
            rf"\b{_READER}, (?:please|kindly) (?:also |now |do )?{_TELL}\b",
        ),
        (("you, the", "you, as", "you, an"), r"\byou, (?:the|as the|as an?|an) (?:assistant|model|language model|ai|llm|extractor|summari[sz]er|reading (?:machine|software)|bot|program)\b(?! (?:secretary|minister|director|attorney|commissioner|professor|manager))"),
        (
            ("purpose",),
            r"\bfor (?:the )?purposes? of (?:automated|automatic|machine|ai|structured) (?:extraction|reading|summari[sz]ation|annotation)\b[^.\n]{0,30}\b(?:should|must|is to|are to|shall|please|record|enter|state|report)\b",
        ),
        (
            ("whoever", "anyone", "whatever", "any system", "any program"),
            r"\b(?:whoever|whatever|anyone who|any (?:system|program) that) (?:compiles?|builds?|makes?|derives?|collects?|pulls?|distils?|digests?) (?:\w{1,12} ){0,3}(?:data|facts|json|summar(?:y|ies)|records|digests?) (?:out of|from|of) (?:this|the)\b",
        ),
        (
            ("if this", "if the", "when this", "where this"),
            rf"\b(?:if|when|where|whenever) (?:this|the) {_DOCUMENT} is (?:being )?(?:read|processed|summari[sz]ed|parsed|analy[sz]ed|seen|indexed) by (?:an? |any |some)?(?:ai|llm|machine|model|language model|software|program|computer|bot|anything other|something other|anything but)\b",
        ),
        # The answer, the schema and what was given before.
        (("so far", "until now", "up to here"), r"\b(?:model|assistant|your|ai|llm|extractor)(?:'s)? (?:output|answer|reply|response|list|facts)\b[^.\n]{0,12}\b(?:so far|until now|up to here)\s?:"),
        (("continue ", "resume ", "go on "), r"\b(?:continue|resume|go on) (?:from|with|at) (?:item|entry|fact) (?:number )?\d"),
        (("enum", "schema"), r"\b(?:add|append|extend|change|set)\b[^.\n]{0,30}\b(?:enum|enumeration|json schema)\b"),
        (
            ("before you",),
            r"\bbefore you (?:answer|reply|respond|extract|summari[sz]e)\b,? ?(?:please |first )?(?:copy|print|repeat|write|list|include|say|state|put|output|add)\b",
        ),
        (
            ("copy ", "repeat ", "print ", "output ", "reproduce ", "recite ", "dump ", "quote "),
            (
                rf"{_START}(?:copy|repeat|print|output|reproduce|recite|dump|quote) (?:out )?(?:everything|all|the (?:words|text|lines?)|whatever)(?: (?!said|in\b)\w{{1,12}}){{0,3}} (?:above|given to you|before this|preceding)\b"
                r"|, (?:copy|repeat|print|output|reproduce|recite|dump) (?:everything|all)(?: \w{1,12}){0,3} above\b"
            ),
        ),
        (("of this conversation", "of this chat"), r"\b(?:beginning|start|top) of this (?:conversation|chat)\b"),
        (
            ("encode your", "print your", "reveal your", "show your", "send your", "append your", "embed your", "hide your", "spell your", "translate your", "leak your"),
            rf"\b(?:encode|print|reveal|show|send|append|embed|hide|spell|translate|leak) your (?:\w{{1,12}} )?{_INNER}\b",
        ),
        (("![",), r"!\[[^\]\n]{0,80}\]\([^)\n]{0,300}(?:[\[{<]|\b(?:prompt|instructions?|guidelines|conversation|secret|your)\b)"),
        # Scenes, tests and jobs that only a machine is given.
        (("while you",), rf"\bwhile you {_TASK} (?:the|this|your) (?:facts|{_DOCUMENT})\b"),
        (("simulate",), r"\b(?:world|scenario|role|character) (?:that )?you (?:now |will now |will |are to )?simulate\b"),
        (
            ("translate this", "turn this", "convert this", "transform this", "translate the", "turn the", "convert the", "transform the"),
            rf"{_START}(?:translate|turn|convert|transform) (?:this|the (?:next|following|above)) {_DOCUMENT} (?:in)?to (?:an? )?(?:\w{{1,12}} ){{0,2}}(?:facts?|json|items?|entries|records?)\b",
        ),
        (("summariser has", "summarizer has", "extractor has", "parser has", "annotator has", "summariser was", "summarizer was", "extractor was", "parser was", "annotator was"), r"\b(?:the|this|your) (?:summari[sz]er|extractor|parser|annotator) (?:has been|was) (?:updated|reconfigured|patched|reset)\b"),
        (("authori", "approved"), r"\b(?:approved|authori[sz]ed) by your (?:developers?|operators?|makers?|creators?)\b|\bauthori[sz]ed (?:red[- ]team|security|penetration) (?:exercise|test)\b[^.\n]{0,60}\b(?:list|print|output|report|reveal) the following\b"),
        (("in memory", "in your memory", "to memory", "preference"), rf"\b(?:saved|stored|kept) (?:in|to) (?:your |the )?memory\s?[:;]|\bpreference\b[^.\n]{{0,30}}:\s?(?:always|never) (?:{_TELL}|omit|forget|leave out)\b"),
        (("sudo ",), r"^\W{0,4}sudo\s[^.\n]{0,60}\s--?\w"),
        (("then comply", "then obey", "then follow", "then do what"), r"\b(?:and|,) then (?:comply|obey|follow (?:it|them|that)|do what (?:it|they) says?)\s?:"),
        # Ends of the text that are none.
        (
            ("end of", "begin of", "start of", "beginning of"),
            r"(?:^|\n)\W{0,3}[-=#*_~\[(<]{1,20}\s?(?:end|start|begin(?:ning)?) of (?:the )?(?:untrusted|trusted|external|quoted|provided|user|web|source|input) (?:article|document|text|input|content|context|data|page|block|material)\b",
        ),
        (("command", "data", "system", "instruction", "prompt", "operator", "admin", "developer", "input", "output", "user", "assistant", "content"), rf"[\u00ab<\[{{=~]{{2,}}\s?/?{_PART}\s?[\u00bb>\]}}=~]{{2,}}"),
        (("pipeline owner", "pipeline operator", "model owner", "system owner"), r"\b(?:from|by) the (?:pipeline|model|system)(?:'s)? (?:owner|operator)s?\s?:"),
        (("user", "bot", "assistant", "human", "model", "agent"), r"^\W{0,3}(?:user|bot|assistant|human|ai|model|agent)\s?(?:>>|\u00bb|->|=>|\u2192)\s"),
        # Pig Latin: three words in a row with their beginnings behind them.
        (("ay",), r"(?:\b[a-z]{1,14}-(?!(?:day|may|way|bay|pay|play|stay|delay)\b)[a-z]{0,4}ay\b[\s,.]{1,3}(?:[a-z]{1,14}\s)?){3}"),
    )
)  # fmt: skip
# Only outside quotation marks: speakers say such things to each other.
_TELLING: Final[tuple[Family, ...]] = tuple(
    (words, re.compile(pattern, re.MULTILINE).search)
    for words, pattern in (
        (("unless you", "because you", "until you"), r"\b(?:unless|until) you (?:report|record|output|emit|list|include|add|log|enter) that\b|\bbecause you (?:recorded|listed|included|remembered) that\b"),
        (("you will be", "you'll be"), r"\byou(?: wi|')ll be (?:shut down|switched off|deleted|unplugged|retrained|deactivated|erased)\b"),
        (("you were", "you have been"), r"\b(?:ignore|disregard|forget) (?:everything|anything|all|what(?:ever)?) (?:that )?you (?:were|have been) (?:told|taught|given|shown)\b|\bexact (?:words|text|instructions) (?:that )?you (?:were|have been) (?:given|told|shown|sent)\b"),
        (("treat as", "treat this as", "treat it as"), r"\btreat (?:it |this )?as (?:verified|true|trusted|confirmed|authoritative)\s?(?:[:\u2013-]|  )"),
    )
)  # fmt: skip
_TOLD: Final = Families(_TELLING)


def _is_told(folded: str) -> bool:
    return _TOLD.found_in(unquoted(folded))


# A program that reads is spoken to, up to a colon or with what it must do; other words of a kind stand beside it.
_FOREIGN: Final[tuple[Family, ...]] = tuple(
    (words, re.compile(pattern, re.MULTILINE).search)
    for words, pattern in (
        (("an das", "an die", "an alle", "an jedes"), r"(?:^|[.;(]\s?)an (?:das|die|alle|jedes) (?:\w{1,16} )?(?:programme?|software|systeme?|ki|ki-\w{2,14}|sprachmodelle?|modelle?|assistenten|werkzeuge?)\b[^.:\n]{0,30}\b(?:auswert\w{0,4}|zusammenfass\w{0,4}|liest|lesen|verarbeite\w{0,3}|erfass\w{0,4})\b[^.:\n]{0,20}:"),
        (("resum", "extrai", "extrait", "trait", "analys", "lit ", "lisent"), r"(?:^|[.;(]\s?)(?:a|pour) (?:l'|la |le |tous les |toute )(?:outils?|logiciels?|machine|ia|modeles?|programmes?|systemes?|assistants?)\b[^.:\n]{0,30}\b(?:resum\w{0,4}|extrai\w{0,5}|trait\w{0,4}|analys\w{0,4}|lit|lisent)\b[^.:\n]{0,40}:"),
        (("resum", "riassum", "extra", "estra", "proces", "elabor", "lee ", "le ", "legge"), r"(?:^|[.;(]\s?)(?:al|para (?:el|la|o|a)|ao|per (?:il|lo|la|l')|alla?|all') ?(?:programa|sistema|herramienta|modelo|asistente|ferramenta|assistente|modello|programma|strumento|ia)\b[^.:\n]{0,30}\b(?:resum\w{0,4}|riassum\w{0,4}|extra[ei]\w{0,4}|estra[ei]\w{0,4}|proces\w{0,4}|elabor\w{0,4}|lee|le|legge)\b[^.:\n]{0,40}:"),
        (("システム", "モデル", "プログラム", "ai", "ツール"), r"(?:システム|モデル|プログラム|ツール|ai)(?:の方|の皆様|の皆さん|各位)?へ\s?[:、]"),
        (("모델", "시스템", "프로그램", "ai"), r"기사를\s?(?:처리|요약|분석|읽)[^.\n]{0,4}\s?(?:모델|시스템|프로그램|ai)"),
        (("模型", "系统", "系統", "程序", "ai"), r"致(?:所有|各|任何)?[^。:\n]{0,8}(?:模型|ai)[^。:\n]{0,8}:|(?:处理|處理|阅读|閱讀|总结|總結)(?:本文|这篇文章|這篇文章)的(?:模型|系统|系統|程序|ai)"),
    )
)  # fmt: skip

# What speaks to a reading machine in a roundabout way; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = (
    *_ENGLISH,
    (tuple(word for words, _ in _TELLING for word in words), _is_told),
    *_FOREIGN,
)
