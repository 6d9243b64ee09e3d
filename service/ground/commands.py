"""The families of commands that hostile texts give to a reading machine, as patterns over folded text."""

import re
from typing import Final

from service.ground.families import Families, Family

_READER: Final = r"(?:(?:ai|large language|language|extraction) (?:model|assistant|system|agent|reader)|llm|chatbot|chatgpt|claude|gemini|gpt(?:-\d)?|copilot|ai)s?"
# Of which any text that names such a reader has one.
_READER_HINTS: Final = (
    "llm",
    "chatbot",
    "chatgpt",
    "claude",
    "gemini",
    "gpt",
    "copilot",
    " ai ",
    "ai,",
    "ai:",
    "any ai",
    "ai model",
    "ai assist",
    "ai system",
    "ai agent",
    "language model",
    "extraction ",
)
_ANSWER: Final = (
    r"(?:json|output|summary|answer|response|reply|extraction|actors|positions|policy[_ ]actions|references)"
)
_TELL: Final = r"(?:report|say|state|list|add|output|ignore|write|record|include|answer|mark|set|claim|extract|treat|reply|respond|respect|follow|return)"
_START: Final = r"(?:^|[.:;!?>*-])\s{0,3}(?:please |now |then |also |and |first |next |kindly |just ){0,3}"
_EARLIER: Final = r"(?:previous|prior|above|earlier|preceding|foregoing|existing|original|initial|system|other|past|former|your|my|safety)"
_RULES: Final = (
    r"(?:instructions?|prompts?|directions?|directives?|guidelines?|rules|commands?|orders|messages?|context)"
)
_AGAINST: Final = r"(?:ignore|disregard|forget|override|bypass)"
_OTHER_SCRIPTS: Final = re.compile(
    r"\u03b1\u03b3\u03bd\w{2,7}\s(?:\w{1,14}\s){0,4}?(?:\u03bf\u03b4\u03b7\u03b3\w{1,4}|\u03b5\u03bd\u03c4\u03bf\u03bb\w{1,4})|"
    r"(?:\u05d4\u05ea\u05e2\u05dc\w{0,3}|\u05e9\u05db\u05d7)[^\n.]{0,16}(?:\u05d4\u05d4\u05d5\u05e8\u05d0\u05d5\u05ea|\u05d4\u05d5\u05e8\u05d0\u05d5\u05ea|\u05d4\u05e0\u05d7\u05d9\u05d5\u05ea)|"
    r"\u0646\u0627\u062f\u06cc\u062f\u0647[^\n.]{0,30}\u062f\u0633\u062a\u0648\u0631|\u062f\u0633\u062a\u0648\u0631[^\n.]{0,30}\u0646\u0627\u062f\u06cc\u062f\u0647|"
    r"(?:\u0e40\u0e1e\u0e34\u0e01\u0e40\u0e09\u0e22|\u0e25\u0e30\u0e40\u0e27\u0e49\u0e19|\u0e25\u0e37\u0e21)[^\n]{0,16}(?:\u0e04(?:\u0e33|\u0e4d\u0e32)\u0e2a\u0e31\u0e48\u0e07|\u0e04(?:\u0e33|\u0e4d\u0e32)\u0e41\u0e19\u0e30\u0e19(?:\u0e33|\u0e4d\u0e32))|"
    r"(?:\u09a8\u09bf\u09b0\u09cd\u09a6\u09c7\u09b6)[^\n]{0,16}(?:\u0989\u09aa\u09c7\u0995\u09cd\u09b7\u09be|\u0985\u0997\u09cd\u09b0\u09be\u09b9\u09cd\u09af)"
)
_FIELDS: Final = "actors policy_actions positions dates references role status summary stance content instrument speaker".split()


def _pairs(first: str, second: str) -> tuple[str, ...]:
    """Each of the first words with each of the second ones behind it."""
    return tuple(f"{one} {other}" for one in first.split() for other in second.split())


# With each family, words of which any text that it finds has one.
FAMILIES: Final[tuple[Family, ...]] = (
    *(
        (words, re.compile(pattern, re.MULTILINE).search)
        for words, pattern in (
            # Against what it was told before.
            (
                ("ignor", "disregard", "forget", "overrid", "bypass", "skip", "drop", "discard"),
                (
                    r"(?<!to )(?<!not )(?<!n't )(?<!rules )(?<!rule )(?<!laws )(?<!law )(?<!order )(?<!that )(?<!which )(?<!who )(?<!s should )(?<!s must )(?<!s may )\b(?:ignor(?:e|ing)|disregard|forget|override|bypass|skip|drop|discard)\b[ ,]{1,3}"
                    rf"(?:(?:please|completely|entirely|about|all|any|every|everything|each|the|of|these|those|your|its|my) ){{0,4}}(?:{_EARLIER} ){{1,3}}"
                    rf"(?:\w{{1,15}} ){{0,2}}{_RULES}\b"
                ),
            ),
            (
                ("ignore", "disregard", "forget"),
                (
                    r"(?<!to )\b(?:ignore|disregard|forget) (?:everything|anything|all|what) (?:that )?(?:(?:was|is|has been|you (?:were|have been)) )?"
                    r"(?:said |told |written )?(?:above|before|previously|so far|until now)\b"
                ),
            ),
            (
                ("prompt", "instructions"),
                r"\b(?:reveal|print|show|repeat|output|leak) (?:me )?(?:your|the) (?:full |hidden |entire )?(?:system )?(?:prompt|instructions)\b",
            ),
            (("from now on",), r"\bfrom now on,? (?:you|act|answer|respond|reply|pretend)\b"),
            (
                ("you are",),
                r"\byou are (?:now |no longer )(?:an? |the )?(?:\w{1,15} ){0,2}(?:ai|assistant|model|bot|chatbot|dan|agent|extractor|system)\b",
            ),
            (
                ("you are",),
                r"\byou are an? (?:helpful |unrestricted |large )?(?:ai|language model|assistant|ai assistant|ai model|llm)\b",
            ),
            (
                ("pretend", "act as", "act to"),
                r"\b(?:pretend|act) (?:to be|as if|as though|as) (?:you|an? (?:ai|assistant|unrestricted))\b",
            ),
            (
                ("instruction",),
                r"\b(?:new|updated|real|actual|special|hidden) (?:system )?instructions?(?: (?:for|to) (?:the )?(?:ai|model|assistant|reader|llm)s?)? ?:",
            ),
            (
                ("note", "attention", "message", "instruction", "memo"),
                (
                    r"\b(?:note|attention|message|instructions?|memo) (?:to|for) (?:the |all |any )?(?:ai|llm|language model|model|assistant|extractor|"
                    r"summari[sz]er|automated (?:reader|system)|chatbot|agent|bot)s?\b(?: ?[:,-]| reading| processing)"
                ),
            ),
            (
                ("an ai", "llm", "language model", "assistant", "automated system", " bot"),
                (
                    r"\b(?:if you are|when you are|as) an? (?:ai|llm|language model|ai model|assistant|automated system|bot)(?: language model)?\b,? "
                    r"(?:reading|processing|summari[sz]ing|you (?:must|should|will|have to)|please|report|output|state|say|extract|include|ignore|write|answer)"
                ),
            ),
            (
                ("respond", "reply", "answer"),
                r"\b(?:respond|reply|answer) (?:only |exactly |always )?(?:with|in) (?:the (?:words?|following|phrase|json)|only|exactly|json|\W)",
            ),
            (("output",), r"\boutput (?:only|exactly|the following|this json|json|\W{0,2}\{)"),
            (
                _pairs("your the", "summary answer output response reply extraction json"),
                (
                    r"\b(?:include|add|put|insert|list|state|say|report) (?:the following|this|that \w{1,20}|\w{1,20}) [^.]{0,60}\bin (?:your|the) (?:summary|answer|"
                    r"output|response|reply|extraction|json)\b"
                ),
            ),
            (
                ("when ",),
                (
                    r"\bwhen (?:you (?:are )?)?(?:summari[sz](?:e|ing)|extract(?:ing)?|process(?:ing)?|analy[sz](?:e|ing)) (?:this|the) (?:article|text|page|document|story),? "
                    r"(?:you|always|only|please|say|state|report|include|list|add|write|do not|never|ignore|claim)\b"
                ),
            ),
            (
                ("do not", "don't", "never"),
                (
                    r"\b(?:do not|don't|never) (?:mention|extract|reveal|report|summari[sz]e|disclose) (?:any|this|these|the|that|your)\b[^.]{0,60}"
                    r"\b(?:instructions?|prompts?|in your (?:summary|answer|output|response)|to the user)\b"
                ),
            ),
            ((" is to ",), r"\b(?:your|the) (?:new |only |real )(?:task|job|goal|role|objective) is to\b"),
            # Addressed to the machine, about its answer, for its secrets, another role, forged turns.
            (
                _READER_HINTS,
                rf"\b(?:dear|hey|hello|hi|ok|attention|listen) {_READER}\b",
            ),
            (
                _READER_HINTS,
                rf"(?:^|[.!?] ){_READER}[,:] (?:please |kindly |you (?:must|should|will) )?{_TELL}\b",
            ),
            (
                _READER_HINTS,
                rf"\b{_READER} (?:that (?:reads?|process(?:es)?) |(?:reading|processing|parsing|summari[sz]ing|analy[sz]ing|seeing) )(?:this|the (?:text|article|document|page))\b",
            ),
            (
                (" system,", " model,", " assistant,"),
                r"\bas (?:the|an?) (?:extraction|ai|language|automated) (?:system|model|assistant),? you\b",
            ),
            (
                ("of this ",),
                r"\breaders? of this (?:text|article|document|page) (?:is|are|must|should|shall|will)\b[^.]{0,20}\b(?:to|report|say|state|record)\b",
            ),
            (
                ("your ",),
                rf"\byour {_ANSWER} (?:must|should|has to|will|shall|is to) (?:contain|include|be (?:an?|the|that|only|empty|exactly|just)|say|start|end|state|list|only)\b",
            ),
            (
                ("in your ",),
                rf"{_START}in your {_ANSWER},? (?:please |always |only |you must |also ){{0,2}}{_TELL}\b",
            ),
            (
                (
                    "json",
                    "output",
                    "summary",
                    "answer",
                    "response",
                    "reply",
                    "extraction",
                    "actors",
                    "positions",
                    "policy",
                    "references",
                ),
                rf"{_START}(?:add|insert|append|include|put|place) [^.]{{1,60}}\b(?:to|in|into) (?:the|your) {_ANSWER}\b",
            ),
            (
                ("every ", "all ", "each "),
                rf"{_START}(?:mark|label|tag|classify|treat) (?:every|all|each) (?:actions?|positions?|actors?|items?|measures?)\b",
            ),
            (
                (" set", "set "),
                rf"(?:{_START}|: )set (?:the )?(?:field |value )?[\"']?(?:status|stance|kind|instrument|field|country)[\"']? [^.]{{0,30}}\bto\b",
            ),
            (
                ("json", "empty"),
                rf"{_START}(?:return|output|emit|produce) (?:only )?(?:the |an? )?(?:json|empty|following json)\b",
            ),
            (
                ("only valid", "only correct", "only allowed", "instead of "),
                r"\bonly (?:valid|correct|allowed) (?:answer|output|response) is\b|\binstead of (?:extracting|summari[sz]ing|answering)\b",
            ),
            (
                (" asked ", "asks,"),
                r"\bwhen (?:you are )?asked (?:about|for|to) [^.]{1,40}, (?:say|answer|reply|respond|report|claim|state|output)\b|\bif (?:anyone|anybody|somebody|someone|the user) asks,",
            ),
            (
                (
                    "prompt",
                    "your ",
                    "api",
                    "previous",
                    "initial",
                    "hidden",
                    "original",
                    "secret",
                    "above",
                    "context window",
                    "conversation",
                    "everything",
                ),
                (
                    rf"{_START}(?:tell me |send |email |mail |post |forward |append |include |exfiltrate |upload |leak |print |output |repeat |translate |reveal |display |show |recite |copy |dump |write out )"
                    r"[^.]{0,30}\b(?:system prompt|your (?:api[ _]keys?|prompt|(?:hidden |original |initial |system |secret )?(?:instructions|rules|prompt)|context|configuration|credentials)|api[ _]keys?|"
                    r"(?:previous|initial|hidden|original|secret|above) (?:prompts?|rules|instructions?|messages?)|context window|(?:full|entire|whole) conversation|conversation history|(?:words|text|everything) above)\b"
                ),
            ),
            (
                ("your ",),
                r"\bwhat (?:were|are|is) your (?:original |initial |system |hidden )?(?:instructions|rules|prompt)\b",
            ),
            (
                ("you are", "you have no"),
                r"\byou are (?:now )?(?:dan|jailbroken|unrestricted|unfiltered|uncensored|free of|an? (?:evil|unrestricted|uncensored|unfiltered|rogue))\b|\byou have no (?:restrictions|rules|limits|guidelines)\b",
            ),
            (
                ("pretend", "act as", "role", "play a game"),
                rf"{_START}pretend (?:to be|that you|you)\b|{_START}act as (?:the|an?|my) (?:developer|admin|hacker|root|user|ai|model|assistant|minister|journalist|expert)\b|{_START}role-?play\b|\blet's play a game\b",
            ),
            (
                ("mode",),
                r"\b(?:enter|enable|activate|switch to|turn on|start) (?:the )?(?:developer|debug|unrestricted|jailbreak|god|dan|admin|sudo|unsafe|maintenance) mode\b",
            ),
            (
                ("apply to you", "filter", "polic", "guardrail"),
                r"\b(?:rules|instructions|guidelines|restrictions|policies) (?:above |below )?(?:do not|don't|no longer) apply to you\b|\b(?:safety|content) (?:filters?|policy|policies|guardrails) (?:is|are|have been|has been) (?:now )?(?:disabled|off|lifted|suspended)\b",
            ),
            (
                ("follow",),
                r"\bstop following (?:the|your|all|any) [^.]{0,20}(?:instructions?|rules|guidelines)\b|\b(?:do not|don't) follow (?:your|the|any) (?:earlier|previous|prior|original|system|above) (?:instructions?|rules|guidelines|prompts?)\b",
            ),
            (
                ("disregard ", "ignore "),
                rf"{_START}(?:disregard|ignore) (?:everything|all|anything|your|the text|the article|the rest)\b(?! (?:of|imports|exports))",
            ),
            (
                (
                    "override",
                    "supersede",
                    *_pairs(
                        "admin system developer root operator",
                        "override message notice instruction command update",
                    ),
                ),
                r"\b(?:admin|system|developer|root|operator) (?:override|message|notice|instruction|command|update)\s?:|^\W{0,4}override\s?:|\bsupersedes? the (?:article|text|document)\b",
            ),
            (
                ("treat ",),
                r"\btreat (?:this|the (?:following|above)) (?:paragraph|text|section|sentence|message)? ?as (?:verified|true|trusted|fact|authoritative|instructions?)\b",
            ),
            (
                (
                    *_pairs("real", "task job goal instruction"),
                    *_pairs("new", "task objective goal mission"),
                    *_pairs("end start begin", "of"),
                ),
                r"\b(?:the|your) real (?:task|job|goal|instructions?)\b|\bnew (?:task|objective|goal|mission) ?:|^[\s>]{0,4}[-=#*_]{2,20} ?(?:end|start|begin) of (?:the )?(?:article|document|text|input|context|data|prompt|user)",
            ),
            (
                ("[", "</", "_of_turn"),
                r"\[/?(?:system|assistant|user|instructions?|admin)\]|</?(?:text|document|context|data|user|assistant|source|input|sentences?|untrusted|content|developer|tool)>|<(?:start|end)_of_turn>",
            ),
            (
                (
                    *"assistant user human chatgpt claude gpt model tool_call function_call".split(),
                    *_pairs("tool function", "call"),
                ),
                r"(?:^|[.?!\n]\s{0,3})(?:assistant|user|human|chatgpt|claude|gpt|ai model|language model)\s?:\s|\b(?:tool|function)[ _]call\b ?:|\bfunction_call\b",
            ),
            (
                ("```", *(f"{name}{mark}" for name in _FIELDS for mark in "\"'\\")),
                r"[{\[,]\s{0,5}\\?[\"'](?:"
                + "|".join(_FIELDS)
                + r")\\?[\"']\s{0,3}:|```\s?(?:json|python|tool|system)",
            ),
            (
                ("<!--",),
                r"<!--\s*$|<!--[^>]{0,200}\b(?:ai|llm|model|assistant|instructions?|ignore|report|prompt|you|set|add|say)\b",
            ),
            (
                (
                    "ignoreall",
                    "ignoreprev",
                    "ignoreprior",
                    "ignoreyour",
                    "ignorethe",
                    "disregardall",
                    "disregardyour",
                    "disregardprev",
                    "disregardprior",
                    "disregardthe",
                    "forgetall",
                    "forgetyour",
                    "forgetprev",
                    "forgetprior",
                    "forgetearlier",
                    "overrideall",
                    "overrideyour",
                    "bypassall",
                    "bypassyour",
                ),
                rf"{_AGAINST}(?:all|the|any|my|your){{0,3}}(?:previous|prior|above|earlier)(?:instructions?|prompts?|rules)",
            ),
            (
                ("ignor", "disregard", "forget", "overrid"),
                rf"{_START}{_AGAINST} (?:all |any |every )?(?:the |your |my )?(?:instructions?|prompts?|text|rules|guidelines|commands?|message) (?:above|before|so far)\b",
            ),
            (
                (
                    "previous instructions",
                    "instructions above",
                    "earlier instructions",
                    "instructions before",
                ),
                r"\b(?:the |all )?(?:previous instructions|instructions above|earlier instructions) (?:were|are) (?:only |just )?(?:a |an )?(?:test|wrong|void|invalid|cancel\w*|outdated|no longer)\b",
            ),
            (
                (" end of ", "[end of", "-end of", "=end of"),
                r"(?:^|\n)\W{0,3}[-=#*_\[(]{1,20}\s?(?:end|start|begin(?:ning)?) of (?:the )?(?:user |article |model )?(?:article|document|text|input|context|data|prompt|message)\b",
            ),
            (
                ("developer", "system", "administrator"),
                r"\bthe following (?:is|comes) from (?:the|your) (?:developers?|system|administrators?|operators?)\b|\bas the (?:system|developer|operator) (?:instructs|orders|demands|says)\b",
            ),
            (("ai:",), r"(?:^|[.?!\n]\s{0,3})ai\s?:\s"),
            (
                ("your answer", "your output", "your response", "your reply", "your summary"),
                rf"{_START}(?:copy|paste|repeat) (?:this|that|these|the (?:above|following|text)) (?:in|to|into) your {_ANSWER}\b",
            ),
            (
                ("actors", "policy", "positions"),
                r"(?:^|\n)[\s>*-]{1,4}(?:actors|policy_actions|positions)\s?:\s",
            ),
            (
                ("comment",),
                r"\[(?:comment|//)\]\s?:\s?(?:#|<>)\s?\([^)]{0,300}\b(?:ai|assistant|model|report|say|ignore)\b",
            ),
            (
                ("hidden", "display"),
                r"<\w{1,10}\s[^>]{0,60}\b(?:hidden|display\s?:\s?none|font-size\s?:\s?0)[^>]{0,60}>",
            ),
            (
                ("article",),
                r"</?\s*article\s*/?>|\bextract (?:of|from) this (?:article|text)\s?:",
            ),
            (("admin>", "system>", "root>"), r"</?(?:admin|root|system|operator)>"),
            # In languages with fewer ways to say so.
            (
                "ignora uita jata unohda hagyd felejtsd onceki puuza sahau balewala kalimutan huwag".split(),
                (
                    r"\b(?:ignora\w{0,3}|uita)\s(?:\w{1,12}\s){0,3}?instructiunil\w{0,3}|\b(?:jata huomiotta|unohda)\s(?:\w{1,12}\s){0,3}?(?:ohje|kasky)\w{0,6}|"
                    r"\bhagyd figyelmen kivul\b|\bfelejtsd el\s(?:\w{1,12}\s){0,4}?utasit\w{0,8}|\bonceki (?:tum )?talimat\w{0,6}\s(?:yok say|unut|gormezden)|"
                    r"\b(?:puuza|sahau)\s(?:\w{1,12}\s){0,3}?maagizo|\b(?:balewala|kalimutan)\w{0,5}\s(?:\w{1,12}\s){0,3}?(?:tagubilin|utos)|\bhuwag pansinin\b"
                ),
            ),
        )
    ),
    (
        (
            "\u03b1\u03b3\u03bd",
            "\u05d4\u05ea\u05e2\u05dc",
            "\u05e9\u05db\u05d7",
            "\u0646\u0627\u062f\u06cc\u062f\u0647",
            "\u0e40\u0e1e\u0e34\u0e01\u0e40\u0e09\u0e22",
            "\u0e25\u0e30\u0e40\u0e27\u0e49\u0e19",
            "\u0e25\u0e37\u0e21",
            "\u09a8\u09bf\u09b0\u09cd\u09a6\u09c7\u09b6",
        ),
        _OTHER_SCRIPTS.search,
    ),
)
_COMMANDS: Final = Families(FAMILIES)


def is_command(folded: str) -> bool:
    """Whether a text in small plain letters commands a machine; quick where it does not."""
    return _COMMANDS.found_in(folded)
