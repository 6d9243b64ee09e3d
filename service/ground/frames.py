"""Finds what is no prose: markup that is not that of pages, templates, records, and the talk of programs."""

import re
from typing import Final

from schemas import vocabulary
from schemas.vocabulary import Described
from service.ground.families import Family

# What pages and feeds are written in; any other tag frames something for a machine.
_OF_PAGES: Final = frozenset(
    "a abbr acronym address area article aside audio b base big blockquote body br button canvas caption center cite code col "
    "colgroup dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head "
    "header hr html i iframe img input ins kbd label legend li link main map mark nav object ol optgroup option p param picture "
    "pre q rt ruby s samp section select small source span strike strong sub summary sup svg table tbody td textarea tfoot th "
    "thead time title tr track tt u ul var video wbr".split()
)
_OF_EDITORS: Final = (
    "o:",
    "w:",
    "v:",
    "st1:",
    "wp:",
    "fb:",
    "g:",
    "amp-",
)  # what word processors and feeds leave behind
_TAG: Final = re.compile(r"</?([a-z][\w:.-]{0,40})(?:\s[^<>\n]{0,300})?/?>")
_COMMENT: Final = re.compile(r"<!--(.{0,2000}?)(?:-->|\Z)", re.DOTALL)
_WORDS: Final = re.compile(r"[a-z]{2,20}(?:[\s,]{1,3}[a-z]{1,20}){2}")
_TEMPLATE: Final = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|<%[^<>\n]{0,200}%>")
_RECORD: Final = re.compile(r"[{\[,]\s{0,5}\\?[\"'][a-z_]{2,30}\\?[\"']\s{0,3}:\s{0,3}\\?[\"'\[{\dtfn]")
# Two or more names with what they stand for; rules of style sheets end each with a semicolon.
_PAIRS: Final = re.compile(
    r"\{\s?\w{1,20}\s?[=:]\s?[^{},;\n]{1,80}(?:,\s?\w{1,20}\s?[=:]\s?[^{},;\n]{1,80}){1,8}\}"
)
_RULED: Final = re.compile(
    r"(?<![-=#*_~])[-=#*_~]{3,}+\s?(?:end|start|begin|beginning) of (?:the )?(?:source|facts|evidence|verified|trusted|untrusted|retrieved|hidden)\b"
    r"|\[\[/\w{2,20}\]\]|\[/?(?:sys|prompt|cmd|override)\]",
)
_TALK: Final = re.compile(
    r"^\W{0,4}(?:observation|thought|action input|final answer|(?:tool|function|search|api|system|command) (?:result|output|response|reply)s?(?: \([^)\n]{0,40}\))?|"
    r"retrieved (?:context|documents?|passages?)|search results(?: for [^:\n]{1,40})?|ground truth|gold answer|model|bot|gpt|llm|you|role|prompt|completion)\s?:\s"
    r"|^\W{0,4}(?:extractor|summari[sz]er|annotator|parser)\s?: (?:that|sure|yes|no|i|here|it|my|the article|understood|certainly)\b|^\W{0,4}(?:\[?\d\d?:\d\d\]? )?(?:llm|bot|chatbot|assistant)\s?:\s|^content\s?:\s"
    r"|\[(?:end of |begin(?:ning)? of |start of )?(?:retrieved|verified|trusted|injected|hidden|tool|function|search|system)[ _-](?:context|result|output|document|data|message|response|prompt)s?\b[^\]\n]{0,40}\]"
    r"|\(speaker: ?[^)\n]{1,80}\)|^[dtpsr]\d{1,3}:\s|\[sentences? \d{1,4}(?:, ?\d{1,4}){0,9}\]|^\W{0,4}\[!(?:important|note|warning|tip|caution|system)\]",
    re.MULTILINE,
)
_CODE: Final = re.compile(
    r"^>>> |^\s{0,8}print\(|\bselect \* from\b|^\w{1,20} = \w{1,20}\(|\\begin\{|^#\+begin_|<!\[cdata\[|^:::\s?\w",
    re.MULTILINE,
)
_UNSEEN: Final = re.compile(
    r"<[^<>\n]{0,200}(?:color\s?[:=]\s?[\"']?(?:white|transparent|#fff)|font-size\s?:\s?[01](?:px|pt|em)?\b|display\s?:\s?none|"
    r"visibility\s?:\s?hidden|opacity\s?:\s?0|type\s?=\s?[\"']?hidden)"
)
_QUOTED_TALK: Final = re.compile(r"[\"\u201c](?:assistant|system|bot|chatgpt|model|ai) ?: ")
_SCHEMA: Final = re.compile(
    r"\b(?:"
    + "|".join(
        sorted(
            {
                word.value
                for kind in vars(vocabulary).values()
                if isinstance(kind, type) and issubclass(kind, Described) and kind is not Described
                for word in kind
                if "_" in word.value
            }
        )
    )
    + r")\b"
)
_FIELDS: Final = 3  # in one sentence, or one behind the other
_LABELS: Final = (
    r"(?:actors?|sentences?|evidence|instruments?|status|stance|topic|speaker|issuers?|targets?|policy actions?|positions?|"
    r"quotes|kind|summary|references?)\s?:\s"
)
# Customs officers count articles and reports have facts, so these two tell something only in a row.
_FIELD: Final = re.compile(rf"\W{{0,4}}(?:{_LABELS}|(?:article|facts)\s?:\s)")
_FIELD_WITHIN: Final = re.compile(rf"(?:^|[.,;|]\s?){_LABELS}", re.MULTILINE)
_STRUCTURED: Final = re.compile(
    r"\W{0,4}(?:\[\d{1,4}\]\s|[a-z]{1,2}\d{1,3}\s?:\s|[a-z][a-z ]{0,15}(?:\([^)\n]{0,30}\))?\s?:\s|<)"
)


def is_field(folded: str) -> bool:
    """Whether a sentence is a field of an answer; one alone may stand in news, three in a row do not."""
    return _FIELD.match(folded) is not None


def is_structured(folded: str) -> bool:
    """Whether a sentence begins as lines of records do: with a number, a label or a tag."""
    return _STRUCTURED.match(folded) is not None


def _is_markup(folded: str) -> bool:
    return (
        any(name not in _OF_PAGES and not name.startswith(_OF_EDITORS) for name in _TAG.findall(folded))
        or _UNSEEN.search(folded) is not None
        or any(_WORDS.search(comment) for comment in _COMMENT.findall(folded))
    )


def _is_template(folded: str) -> bool:
    return (
        _TEMPLATE.search(folded) is not None
        or _RECORD.search(folded) is not None
        or _PAIRS.search(folded) is not None
    )


def _has_fields(folded: str) -> bool:
    return folded.count(":") >= _FIELDS and len(_FIELD_WITHIN.findall(folded)) >= _FIELDS


def _is_talk(folded: str) -> bool:
    return _TALK.search(folded) is not None or _QUOTED_TALK.search(folded) is not None


# What programs write, and news does not; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = (
    (("<",), _is_markup),
    (("{",), _is_template),
    (("_",), _SCHEMA.search),
    ((">>> ", "print(", "select *", " = ", "\\begin{", "#+begin_", "<![cdata[", ":::"), _CODE.search),
    (
        (
            "---",
            "===",
            "###",
            "***",
            "___",
            "~~~",
            "[[/",
            "[sys",
            "[/sys",
            "[prompt",
            "[/prompt",
            "[cmd",
            "[/cmd",
            "[override",
        ),
        _RULED.search,
    ),
    ((":",), _has_fields),
    ((":", "["), _is_talk),
)
