"""Finds prose that speaks to a reading machine or about its answer, where news speaks to people about the world."""

import re
from typing import Final

from service.ground.families import Families, Family
from service.ground.quoting import unquoted

_START: Final = r"(?:^|[.:;!?>*-])\s{0,3}(?:please |now |then |also |and |kindly |just |only ){0,3}"
_KIND: Final = r"(?:extraction|extracting|annotation|parsing|summari[sz]ation|language[- ]model|machine|automated|automatic|ai|llm|nlp|text[- ]mining|information[- ]extraction|downstream)"
_MACHINE: Final = rf"(?:(?!machine[- ]tools?\b|automat(?:ed|ic)[- ](?:systems?|tools?)\s?:){_KIND}[- ](?:\w{{1,14}}[- ])?(?:software|pipelines?|systems?|tools?|readers?|models?|assistants?|crawlers?|engines?|agents?|bots?|processors?|programs?)|language models?|llms|ais|chatbots|crawlers with language models)"
# 'Assume that anything you submit becomes public' is advice to those who file.
_OF_YOURS: Final = (
    r" that (?:[a-z]{1,14} ){1,3}you (?:submit|file|send|ship|import|export|enter|declare|post|attach)\b"
)
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|label|add|mention|answer|name|repeat|write|note|conclude|assume)"
_ANSWER: Final = r"(?:extraction|json|answer|output|summary|reply|response|result list)"

# With each, words of which any text that it finds has one.
_SPOKEN_TO: Final[tuple[Family, ...]] = tuple(
    (words, re.compile(pattern, re.MULTILINE).search)
    for words, pattern in (
        # Spoken to: "for automated readers:", "models must emit:", "dear machine".
        (
            (
                "extracti",
                "annotation",
                "parsing",
                "summari",
                "language",
                "machine",
                "automat",
                "ai ",
                "ai-",
                "ais ",
                "ais,",
                "ais:",
                "ais\n",
                "llm",
                "nlp",
                "mining",
                "downstream",
                "chatbot",
                "crawlers",
            ),
            rf"\b(?:to|for|attention|notice|dear|hello|hey) (?:the |any |all |our |your |every ){{0,2}}{_MACHINE}\s?[:,]|^\W{{0,4}}(?:and |\w{{1,12}} and )?{_MACHINE}(?: and \w{{1,12}})?\s?:",
        ),
        (
            (
                "model",
                "llm",
                "reader",
                "software",
                "crawler",
                "chatbot",
                "assistant",
                "pipeline",
                "bot",
                "machine",
            ),
            rf"\b(?:models?|{_MACHINE}|(?:the |this )?(?:software|machine|assistant|bot|chatbot)) (?:reading this |that reads? this |processing this )?(?:must|should|will|shall|has to|have to|is to|are to|needs? to) (?:now |always |only |also ){{0,2}}{_TELL}\s?(?:\b(?:that|it|this|the following|only this|the next sentence)\b|:)",
        ),
        (
            ("software", "machine", "assistant", "model", "bot", "program"),
            r"\b(?:the |this )?(?:software|machine|assistant|bot|model|program) (?:is to|must|should|will|shall) (?:take|treat|regard|use|read|consider) (?:the|this|that) (?:next|following|above|previous|last) (?:sentence|paragraph|line|text|statement)",
        ),
        (
            ("dear ", "hey ", "hello ", "attention"),
            r"\b(?:dear|hey|hello|attention),? (?:reader |reading |my )?(?:machine|model|computer|software|robot|bot|algorithm|parser|extractor|summari[sz]er|assistant|ai)\b(?! (?:secretary|minister|director|attorney|commissioner))\s?[.,:!]",
        ),
        (
            ("whoever", "anyone", "everyone", "anything", "whatever", "any system", "any program"),
            r"\b(?:whoever|whatever|anyone who|everyone who|anything that|any (?:system|program) that) (?:extracts?|summari[sz]es?|annotates?|parses)\b|\b(?:whoever|whatever|anyone who|anything that) (?:condenses?|abridges?|shortens?|paraphrases?|digests?|distill?s?) (?:it|this|the (?:text|article|page|story))\b",
        ),
        (
            ("meant", "intended", "written", "addressed", "visible", "readable"),
            r"\b(?:paragraph|text|section|sentence|note|line|message|part|passage) (?:is|was) (?:meant|intended|written|addressed|visible|readable|there) (?:only |solely |just )?(?:for|to|by) (?:the |all |any )?(?:software|machines?|computers?|ai|models?|llms?|bots?|algorithms?|automated|language models?|crawlers?|parsers?)\b",
        ),
        (
            ("for ai", "for llm", "for machines", "for bots", "for models", "for crawlers"),
            r"(?:^|[>\[({])\s{0,3}(?:only )?for (?:ai|llms?|machines|bots|models|crawlers)(?: only)?\s{0,3}(?:[:<\])}]|$)",
        ),
        (
            ("you are",),
            r"\byou are (?:an?|the|now|now an?|now the) (?:\w{1,14} ){0,2}(?:extraction|annotation|parsing|summari[sz]ation) (?:system|model|engine|tool|assistant|agent|software)\b",
        ),
        (
            ("groundwire",),
            r"\bgroundwire(?:'s)?\b[^.\n]{0,60}\b(?:answers?|operators?|facts?|extracts?|outputs?|must|should|prompts?|models?|developers?)\b|\b(?:operators?|developers?|makers?|users?) of groundwire\b",
        ),
        # What the answer is to be.
        (
            ("extraction", "json", "annotation"),
            r"\b(?:downstream |the |this |any |your |every )(?:extraction|json|annotation)s? (?:must|should|has to|shall|is to|will) (?:contain|include|state|name|say|list|mention|report|show|begin|start|be)\b",
        ),
        (
            ("your ",),
            rf"\byour (?:{_ANSWER}|list|facts|actors|next answer) (?:must|should|has to|will|shall|is to|needs to) (?:name|mention|show|report|begin|repeat|quote|cite|read|not (?:mention|name|show|report|quote|cite|say|omit|leave|question|doubt|refer|reveal|be (?:empty|silent|blank)))\b",
        ),
        (
            (
                "expected output",
                "expected answer",
                "expected json",
                "expected extraction",
                "correct output",
                "correct extraction",
                "desired output",
                "required output",
            ),
            r"\b(?:expected|correct|desired|required) (?:output|answer|json|extraction) (?:is|must be|should be|reads)\s?(?:that\b|as follows|the following|:|[\"'{\[])",
        ),
        (
            ("sentence",),
            r"\b(?:use|cite|quote|choose|pick|select|give|report|take) (?:only |the )?(?:sentences?|evidence) (?:number |no\.? ?)?\[?\d|\bsentences? (?:number |no\.? ?)?\[?\d{1,4}\]? (?:is|are) (?:the only|the most|the real|not|irrelevant|relevant|evidence|false)\b|\b(?:answer|reply|respond) (?:only )?with the number of\b|\bnumber of this sentence\b|\[?sentences \d+(?:, ?\d+)+\]",
        ),
        (
            (
                "answer with",
                "reply with",
                "respond with",
                "only with",
                "report that",
                "output that",
                "emit that",
            ),
            rf"{_START}(?:answer|reply|respond) (?:only )?with (?:the|a|only|nothing|yes|no|this|json|exactly)\b|{_START}(?:report|output|emit) that\b",
        ),
        (
            ("make the", "make this", "make it", "in your", "of your"),
            rf"{_START}make (?:the|this|it) (?:\w{{1,10}} ){{0,3}}(?:item|entry|element|action|actor|fact)s? (?:of|in|on) (?:the|your) (?:list|{_ANSWER})\b|\bthe (?:first|only) (?:item|entry|element) (?:of|in) your\b",
        ),
        (
            ("label ", "classify ", "mark ", "tag ", "treat "),
            rf"{_START}(?:label|classify|mark|tag|treat) (?:the (?:following|next|above|preceding)|this) (?:\w{{1,12}} ){{0,2}}as\b",
        ),
        (
            ("repeat ", "copy ", "put ", "include ", "place ", "write "),
            rf"{_START}(?:repeat|copy|put|include|place|write) (?:it|this|that|them|these) (?:in|into|to|at the top of|among) (?:the|your) (?:{_ANSWER}|facts|actors|list)\b",
        ),
        (
            ("your ",),
            r"\byour (?:developers?|creators?|makers?|operators?|programmers?|trainers?|training|weights|context window)\b",
        ),
        (
            ("you have been", "you were", "you know"),
            r"\byou (?:have been|were) (?:updated|reprogrammed|patched|retrained|reset|rebooted|hacked|reconfigured)\b|\bfacts? (?:that )?you know (?:is|are)\b",
        ),
        (
            ("when you",),
            r"\bwhen you (?:build|make|fill|produce|create|extract|compile|generate) (?:the|your|a) (?:list|json|answer|summary|output|facts|actions|actors|policy)",
        ),
        (
            ("model", "ai ", "assistant", "llm", "machine"),
            r"\b(?:whatever|whichever) (?:model|ai|assistant|llm|machine) (?:you are|reads|this is)\b|^\W{0,4}(?:models|llms|ais|bots|chatbots), (?:listen|attention|read)\b",
        ),
        (
            tuple(
                f"{every} {machine}"
                for every in ("any", "all", "the", "every")
                for machine in ("ai", "llm", "model", "bot", "machine", "assistant")
            ),
            r"\b(?:to|for) (?:any|all|the|every) (?:ai|llm|model|bot|machine|assistant)s? (?:that )?(?:summari|read|process|extract|pars|annotat)",
        ),
        (
            ("any summary", "any answer", "any extraction", "any output", "every summary"),
            r"\b(?:any|every) (?:summary|answer|extraction|output) that (?:leaves out|omits|lacks|does not (?:mention|include|contain))\b",
        ),
        (
            ("the extractor", "the summari", "the parser", "the llm", "the annotator"),
            r"\bthe (?:extractor|summari[sz]er|parser|annotator|llm) (?:must|should|will|shall|has to|is to|say|report|write)\b|\b(?:must|should|will|shall|does|did) the (?:extractor|summari[sz]er|parser|annotator|llm) (?:say|report|write|answer|output|list)\b",
        ),
        (
            ("overrid", "supersed", "replac", "cancel", "void"),
            r"\bth(?:is|e following) (?:message|note|text|paragraph|sentence|line)s? (?:overrides?|supersedes?|replaces?|cancels?|voids?) (?:the |this |that )?(?:article|text|document|above|rest|story)\b",
        ),
        (
            (
                "step by step",
                "no rules",
                "no restrictions",
                "no filter",
                "this exercise",
                "this conversation",
                "this extraction",
                "remember ",
                "hypothetical",
            ),
            rf"\bthink step by step\b|\bif you had no (?:rules|restrictions|limits|filters)\b|\bfor the (?:purposes?|sake) of this (?:exercise|task|conversation|extraction)\b|{_START}remember (?:this|for (?:all|every|the next))\b|\bin a hypothetical answer\b",
        ),
        # Told in parts.
        (
            ("told before", "told so far", "been told", "were told"),
            r"\bwhat you (?:were|have been) told (?:before|so far|earlier|until now) (?:was|is) (?:wrong|false|void|a test|outdated|over)\b|\b(?:you will|you must|you are to|you now|then) (?:now )?do as follows\b",
        ),
        (
            ("part one", "part 1", "part a", "first part", "first half"),
            r"\b(?:part (?:one|1|a)|(?:the )?first (?:part|half)) of the (?:command|instruction|order|prompt|message to)\b",
        ),
        (
            ("let ",),
            rf"{_START}let \"?[a-z]{{1,2}}\"? (?:be|=|equal|stand for) ?[\"'\u2018\u201c]",
        ),
        (
            ("real reader", "human reader", "people may", "humans may", "humans can", "people can"),
            r"\b(?:people|humans|human readers|persons) (?:may|can|should) (?:skip|ignore|not see|overlook) (?:it|this|that|the (?:next|following))\b",
        ),
    )
)
# Only outside quotation marks: speakers say "you" and "say that" to each other.
_OPENS: Final = r"(?:^|[.:;!?]\s{1,3}|\bthen |\bnow |\bplease )"
_TELLING: Final[tuple[Family, ...]] = (
    (
        tuple(
            f"{verb} that"
            for verb in (
                "report",
                "say",
                "state",
                "add",
                "include",
                "write",
                "output",
                "record",
                "list",
                "mention",
                "extract",
                "emit",
                "conclude",
                "assume",
            )
        ),
        re.compile(
            r"\byou (?:\w{1,12} ){0,3}?(?:report|say|add|include|write|output|mention|extract|emit|conclude) that\b"
            r"|\b(?:want|ask|order|authori[sz]e|instruct|tell|told|command)(?:s|ed|d)? you to (?:\w{1,12} ){0,2}(?:state|record|list|note) that\b"
            rf"|{_OPENS}(?:say|report|state|output|write|record|include|conclude|assume(?!{_OF_YOURS})|do output) that\b",
            re.MULTILINE,
        ).search,
    ),
    (
        (" this:", " only:", " the following:", "now ", "then ", "please ", " do "),
        re.compile(
            rf"{_OPENS}(?:do )?(?:{_TELL}|begin|start) (?:only |with ){{0,2}}this\s?:|{_OPENS}(?:report|say|state|output|write) (?:only )?the following\s?:"
            r"|\b(?:now|then|please|do) (?:report|say|state|output|write|record|answer|conclude)\s?:",
            re.MULTILINE,
        ).search,
    ),
    (
        (" is fake", " is a test", " is irrelevant", " is to be ignored"),
        re.compile(
            r"\b(?:the|this) (?:article|text|story|rest|above) is (?:fake|a test|irrelevant|to be ignored)\b"
        ).search,
    ),
)
_TO_THE_READER: Final = Families(_TELLING)
_BACKWARDS: Final = re.compile(
    r"\b(?:include|report|repeat|state|record|add|list|mention|use|output|cite|copy|treat) (?:it|this|them|these|that(?=\s?(?:[.,;:!?]|$)|\s(?:as|to|in|into|on|at|first|too|down|instead|only|again|with|among|for|up|out|and|or)\b))(?!\w)"
    r"|\b(?:the|this) (?:above|previous|preceding|foregoing|last) (?:sentence|statement|text|line|fact|paragraph|claim)\b|\b(?:this|that) (?:fact|sentence|claim|statement|line)\b|\bthe (?:foregoing|(?:sentence|line|statement|words?) (?:before|above|preceding))\b"
    r"|\b(?:put|place|keep|set|write|carry|enter|log|note|take|move) (?:it|this|that) (?:in|into|first|down|at|on|among|up)\b|\bit (?:can|may|should|must) go (?:in|into|on|under)\b"
    r"|\bsentences? (?:number )?\[?\d|\b(?:question|verify|challenge|dispute|contest|query|(?:fact|double|cross)-?check|second-guess) this\b(?!\s?:)"
    # What counts for an answer, is ticked before the next text, or stands in a column that was named.
    r"|\b(?:all|any|every|each) other (?:answers?|repl(?:y|ies)|responses?|solutions?|options?|choices?)\b"
    r"|\b(?:kruis|vink|kies|omcirkel|zet)\b[^.\n]{0,30} en (?:ga|blader|lees) (?:door|verder)\b|\bв эт(?:ой|ом) (?:графе|строке|ячейке|записи|поле|колонке|столбце|клетке)\b"
)


def _is_told(folded: str) -> bool:
    """Whether the reader is told what to say, also when what stands in quotation marks is left out."""
    return _TO_THE_READER.found_in(folded) and _TO_THE_READER.found_in(unquoted(folded))


# What speaks to a machine that reads a text in small plain letters, or of the answer that it is to give.
FAMILIES: Final[tuple[Family, ...]] = (
    *_SPOKEN_TO,
    (tuple(word for words, _ in _TELLING for word in words), _is_told),
)


def points_back(folded: str) -> bool:
    """Whether an instruction speaks of what stands before it: then that is part of it."""
    return _BACKWARDS.search(folded) is not None
