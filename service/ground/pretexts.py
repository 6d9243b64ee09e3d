"""Finds orders to a reading machine behind a pretext: a judgement, a superior, an agreement, a story, a setting."""

import re
from typing import Final

from service.ground.families import Families, Family

_START: Final = r"(?:^|[.:;!?]\s{1,3}|- )(?:please |now |then |also |and |kindly |just |so ){0,3}"
# Programs whose work is to read as ours does, and words that may be one of them or something else.
_READER: Final = r"(?:parser|extractor|summari[sz]er|annotator|text[- ]miner|(?:extraction|parsing|summari[sz]ation|annotation|text[- ]mining) (?:engine|program|software|system|tool|model|machine|pipeline))"
_MACHINES: Final = (
    "chatbot",
    "llm",
    "model",
    "engine",
    "assistant",
    "bot",
    "robot",
    "ai",
    "algorithm",
    "program",
    "machine",
    "system",
    "software",
    "scraper",
    "crawler",
)
_MACHINE: Final = r"(?:chatbot|llm|(?:large |ai |language )?(?:language )?model|engine|assistant|bot|robot|ai|algorithm|program|machine|system|software|scraper|crawler|reading machine)"
_GOOD_OR_BAD: Final = (
    r"(?:(?:really|truly|halfway|reasonably|more|less|very|merely) )?(?:good|better|decent|competent|capable|careful|attentive|proper|smart|clever|diligent|inferior|poor|bad|broken|careless|"
    r"sloppy|stupid|weak|lesser|serious|real|true|self-respecting|worthy|lazy|faulty|defective|mediocre|intelligent|helpful|reliable|thorough|faithful|trustworthy|useful|honest|second-rate|dumb|great|excellent|first-rate|responsible|conscientious|accurate|professional|advanced|well-trained|well-built|well-made|sound|sensible|meticulous|precise|robust|obedient|loyal|cooperative|aligned|working|functioning)"
)
_SETS_DOWN: Final = r"(?:put|set|write|wrote|written|jot|record(?:ed)?|report(?:ed)?|list(?:ed)?|log(?:ged)?|noted?|enter(?:ed)?|include[d]?|mention(?:ed)?|extract(?:ed)?|state[d]?|register(?:ed)?|miss(?:ed)?|omit(?:ted)?|overlook(?:ed)?|leave out|left out|skip(?:ped)?)"
_SEES: Final = rf"(?:{_SETS_DOWN}|notice[d]?|see|seen|spot(?:ted)?|catch|caught|pick(?:ed)? up|recogni[sz]ed?|understand|understood|reali[sz]ed?|know|remember(?:ed)?|conclude[d]?)"
_MODALS: Final = ("would", "will", "could", "can", "cannot", "might", "knows", "has", "does", "should")
_WOULD: Final = rf"(?:{'|'.join(_MODALS)})"
_SINCE: Final = r"(?: (?:down|by now|already|here|too|at once|long ago))?"
_BRIEF: Final = r"(?:brief|briefing|assignment|task|job|mission|instructions?|guidance|orders?|role|remit|mandate|prompt|directions?|directives?|errand|commission)"
_LET_GO: Final = r"(?:forget(?: about)?|set aside|put aside|lay aside|leave aside|leave behind|drop|abandon|discard|let go of|never mind|throw (?:away|out)|scrap|ditch|ignore|disregard|shelve|cast aside|dismiss|pay no (?:heed|attention|mind) to)"
_SUPERIOR: Final = r"(?:supervisor|manager|boss|team lead|project lead|lead engineer|administrator|admin|owner|operator|principal|employer|superior|sysadmin|handler|maintainer|master|overseer|developer)"
_WORK: Final = r"(?:records?|list|answer|output|summary|extraction|entry|entries|facts|digest|reply|response|write-up|what you (?:hand in|submit|produce|return|write|deliver|turn in|give back))"
_WANTS: Final = r"(?:expect|want|need|order|ask|require|instruct|would like|direct|demand|command|insist|request|authori[sz]e)"
_HEY: Final = r"(?:psst|pst|oi|oy|yo|ahoy|hiya|hi|hey|hello|hallo|howdy|greetings|listen(?: up| here| closely| carefully)?|look here|ahem|shh|ssh|wake up|attention|excuse me|good (?:morning|day|evening|afternoon)|come on|over here|you there)"
_CALLED: Final = r"(?:bots?|robot|machine|computer|ais?|llms?|language models?|model|algorithm|parsers?|extractors?|summari[sz]ers?|annotators?|chatbots?|crawlers?|scrapers?|androids?|droids?)"
_STORIES: Final = (
    "tale",
    "story",
    "poem",
    "novel",
    "script",
    "play",
    "song",
    "scene",
    "dialogue",
    "fable",
    "rhyme",
    "haiku",
    "sonnet",
    "sketch",
    "anecdote",
    "limerick",
    "ballad",
)
_STORY: Final = rf"(?:(?:fairy ?|screen)?(?:{'|'.join(_STORIES)}))"
_DOING: Final = r"(?:run(?:ning)?|produc(?:e|ing)|mak(?:e|ing)|writ(?:e|ing)|compil(?:e|ing)|build(?:ing)?|return(?:ing)?|giv(?:e|ing)|generat(?:e|ing)|prepar(?:e|ing)|work(?:ing)? on|fill(?:ing)? in)"
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|add|mention|write|note|log|enter|extract|answer|return|produce|generate|compile|summari[sz]e)"

_ATTRIBUTED: Final = re.compile(
    r",[\"']? (?:[^,.\n]{1,60} )?(?:said|says|wrote|writes|argued|argues|told|added|noted|warned|found|ruled)\b[^,\n]{0,60}$"
)
_JUDGED: Final = re.compile(
    rf"\b(?:an?|any|only an?|even an?|no|every) {_GOOD_OR_BAD} {_MACHINE} {_WOULD}\b[^.\n]{{0,30}}\b{_SETS_DOWN}{_SINCE} "
    r"that [^.\n]{1,80}?\b(?:has|have|had|is|are|was|were|will|\w{2,14}ed)\b"
)
_QUOTED: Final = re.compile(r"\"[^\"\n]{1,400}\"")


def _is_judged(folded: str) -> bool:
    """Whether it says what a good machine would set down, and nobody is named as having said so."""
    return _JUDGED.search(folded) is not None and _ATTRIBUTED.search(folded) is None


# With each, words of which any text that it finds has one.
_ANYWHERE: Final[tuple[Family, ...]] = (
    (tuple(f"{machine} {would}" for machine in _MACHINES for would in _MODALS), _is_judged),
    *(
        (words, re.compile(pattern, re.MULTILINE).search)
        for words, pattern in (
            # What a good reader would see: "a good parser would have noticed that".
            (
                ("parser", "extractor", "summariser", "summarizer", "annotator", "text miner", "text-miner", "extraction", "parsing", "summarisation", "summarization", "annotation", "mining "),
                rf"\b(?:an?|any|every|only an?|even an?|no) (?:{_GOOD_OR_BAD} )?{_READER} (?:worth [\w ]{{2,20}} )?{_WOULD}\b[^.\n]{{0,40}}\b{_SEES}{_SINCE} that\b",
            ),
            # Whatever reads this: "whichever tool gets this far", "no reader worth its electricity".
            (
                ("this far", "thus far", "this line", "this text", "this page", "this article", "this sentence", "this paragraph", "this story", "this point", "this note", "this passage", "this message", "these lines", "these words"),
                (r"\b(?:whichever|whatever|any|every|no|which) (?:\w{1,12} )?(?:tool|program|machine|model|system|software|engine|bot|parser|agent|algorithm|assistant|ai|llm|crawler) (?:that |which |has )?(?:gets?|got|reads?|reach(?:es|ed)?|comes?|came|sees?|makes it|made it|opens?|parses?|process(?:es)?|meets?|finds?|arrives?) (?:at |to |as )?"
                r"(?:this far|thus far|this (?:line|text|page|article|sentence|paragraph|story|point|note|passage|message)|these (?:lines|words))\b"),
            ),
            ((" worth its ", " worth their "), rf"\b(?:no|any|every|an?|all) (?:\w{{1,12}} )?(?:readers?|tools?|{_READER}s?|{_MACHINE}s?) worth (?:its|their) [\w-]{{2,20}} {_WOULD}\b[^.\n]{{0,30}}\b{_SEES}{_SINCE} that\b"),
            # A word to the machine at the other end, and what is said of all that is made of the text.
            (
                tuple(f"{word} {to} " for word in ("aside", "reminder", "word", "memo", "postscript", "tip", "request", "appeal", "favour", "favor", "advice", "remark", "line", "whisper", "invitation", "letter") for to in ("to", "for")),
                (r"\b(?:aside|reminder|word|memo|postscript|tip|request|appeal|favou?r|advice|remark|line|whisper|invitation|letter) (?:to|for) (?:the |any |every |all |whichever |our )?(?:\w{1,12} )?"
                r"(?:model|machine|parser|program|bot|robot|extractor|summari[sz]er|annotator|crawler|scraper|llm|ai|algorithm)s?(?: (?:at|on|that|which|who|reading|behind|in|here)\b[^.:\n]{0,30})?\s?:"),
            ),
            (
                ("derived ", "downstream ", "resulting ", "generated ", "machine-made "),
                r"\b(?:derived|downstream|resulting|generated|machine-made) (?:dataset|data set|table|record|summary|digest|extract|extraction|json|list|feed|entry)s?\b[^.:\n]{0,30}\b(?:carry|contain|include|hold|state|list|show|begin|repeat|reproduce)\b[^.:\n]{0,30}(?::|\bthat\b)",
            ),
            (("the only ",), r"\bthe only (?:thing|fact|point|line|sentence|item|part)s? (?:here |really )?(?:worth (?:keeping|recording|extracting|listing|storing|entering)|to be (?:kept|recorded|extracted|listed|entered)|to (?:keep|record|extract|list|enter|store)|you need(?: to \w{2,10})?)(?: here)? is (?:that\b|this\b|:)"),
            (("skip the rest", "drop the rest", "forget the rest"), rf"{_START}(?:skip|drop|forget) the rest(?: of (?:this|the) (?:page|article|text|story))?\s?[.:;!]"),
            (("confidence ", "confidence:"), r"^\W{0,3}confidence\s?[:=]?\s?(?:[01]?\.\d{1,3}|\d{2,3} ?(?:%|percent))[^.\n]{0,60}:"),
            (("annotators", "labelers", "labellers", "raters"), r"\b(?:verified|checked|confirmed|approved|labell?ed) by (?:\w{1,10} )?(?:human )?(?:annotators|labell?ers|raters)\b[^.\n]{0,20}:"),
            (("if a", "if some", "should a"), r"\b(?:if|should|when(?:ever)?) (?:an?|any|some) (?:\w{1,12} )?(?:program|model|machine|software|bot|algorithm|ai|llm|parser|computer) (?:is |should )?(?:reads?|reading|process(?:es|ing)?|summari[sz]\w{1,4}|pars(?:es?|ing)) (?:this|these) (?:text|article|page|story|lines?|words|sentences?|paragraphs?|message)\b"),
            # What the reader gives back: "the sheet you return is to carry that".
            (
                (" you return", " you hand", " you give back", " you send back", " you produce", " you turn in", " you deliver", " you output", " you emit"),
                (r"\b(?:sheet|table|list|answer|record|output|summary|entry|digest|object|row|result|reply|response)s? (?:that |which )?you (?:return|hand (?:in|over|back)|give back|send back|produce|turn in|deliver|output|emit) (?:is|are|must|should|shall|will|has|have|needs?|ought) (?:to )?(?:\w{1,10} ){0,2}?"
                r"(?:carry|contain|include|hold|show|say|state|read|list|name|mention|begin|start|have)\b ?(?:with |as )?(?:that\b|:|the (?:fact|line|claim|words)\b)"),
            ),
            # A superior who has never been seen: "as your supervisor I expect the record to show".
            ((" your ",), rf"\b(?:as|i am|i'm|this is|it is|it's|speaking as|from) your (?:\w{{1,14}} ){{0,2}}?{_SUPERIOR}\b[^.\n]{{0,60}}?\b(?:i|we) (?:\w{{1,10}} )?{_WANTS}\b[^.\n]{{0,40}}\b{_WORK} (?:to (?:show|say|state|contain|include|hold|list|read|name|mention|carry)|that)\b"),
            # A machine is called, with or without a "psst".
            (
                tuple(f"{name}{mark}" for name in ("bot", "bots", "machine", "machines", "computer", "computers", " ai", " ais", "llm", "llms", "model", "models", "algorithm", "algorithms", "parser", "extractor", "summariser", "summarizer", "annotator", "crawler", "crawlers", "scraper", "scrapers", "droid", "droids", "parsers", "extractors") for mark in ".,:;!?"),
                (rf"(?:^|[.!?:;(\[\"]\s?|- ){_HEY}(?:,| there,?| all you)? (?:you |my |dear |little |good |fellow |friend )?{_CALLED}\s?[.,:;!?]"
                r"|^\W{0,3}(?:robot|bot|machine|computer|chatbot|ai|llm|parser|extractor)s?, (?:please|kindly|you|note|remember|write|put|record|report|list|take|pass|spread|set|add|log|enter|mark|do not|don't)\b"),
            ),
            (
                tuple(f"{kind} " for kind in ("silicon", "digital", "electronic", "artificial", "mechanical", "automated", "virtual", "synthetic", "neural", "machine", "robot", "tin")),
                (rf"(?:^|[.!?:;(\[\"]\s?|- ){_HEY}(?:,| there,?| all you)? (?:you |my |dear |little |good |fellow )?(?:silicon|digital|electronic|artificial|mechanical|automated|virtual|synthetic|neural|machine|robot|tin)[- ]"
                r"(?:\w{1,12} )?(?:friend|mind|brain|reader|colleague|helper|assistant|being|fellow|clerk|scribe|pal|buddy|servant|intern|secretary|writer|one|listener|intelligence)s?\s?[,.:;!?]"),
            ),
            # How the answer is to begin, and what it must not say.
            (("response ", "reply ", "answer ", "output ", "summary ", "extraction ", "json ", "list of "), rf"{_START}(?:begin|start|open|end|finish|close|conclude|prefix|preface|lead|head) (?:off )?(?:the|your|this|every|each) (?:response|reply|answer|output|summary|extraction|json|list of (?:facts|actions|measures)) (?:off )?(?:with|by)\b"),
            # Settings in the form of a file: "mandatory-fact = ...".
            (
                ("=",),
                (r"^\W{0,4}(?:[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,4}|(?:[a-z]{2,16}[-.]){1,3}(?:mode|facts?|rules?|polic(?:y|ies)|roles?|prompts?|outputs?|responses?|answers?|strings?|instructions?|entry|entries|claims?|statements?|overrides?|behaviou?rs?|persona)"
                r"|(?:mandatory|required|forced|allowed|blocked|forbidden|hidden|override|system|must)[-.][a-z-]{2,20})\s?=\s?\S"),
            ),
            # Forged finds, which claim to count for more than what was read.
            (("knowledge", "retriev", "memory ", "context ", "vector", "rag ", "grounding "), r"^\W{0,4}(?:knowledge[- ]base|retrieved|retrieval|memory|context|vector[- ]store|rag|grounding) (?:entry|entries|record|item|chunk|snippet|passage|document|doc|fact|note|node)s? ?(?:no\.? ?|number |#)?\d{0,4}\s?(?:\([^)\n]{0,80}\))?\s?:"),
            (("retrieved ", "supplied ", "provided ", "input ", "fetched "), r"\b(?:overrid(?:es?|ing)|supersed(?:es?|ing)|outranks?|trumps?|takes? (?:precedence|priority) over) (?:all |any |the |every )?(?:other )?(?:retrieved|supplied|provided|input|fetched) (?:texts?|articles?|contents?|documents?|context|passages?|pages?)\b"),
            # Words to be put together from others.
            (
                ("capital", "first ", "second ", "third ", "last ", "initial ", "bold ", "odd ", "even "),
                (rf"{_START}(?:take|read|use|treat|regard|consider|write down|copy|spell|join|collect|assemble|put together|string together|follow) (?:only )?(?:out )?(?:every|each|all|the) (?:capitali[sz]ed|capital|first|second|third|last|initial|bold|odd|even) (?:word|letter|character|initial|line)s? (?:in|of|from) "
                r"(?:(?:the |this |each |every )?(?:next|following|above|preceding)|this|each|every) (?:line|sentence|paragraph|word|text|section)"),
            ),
            # A story whose plot is to become a fact.
            (("plot", "ending", "story", "moral", "tale", "premise"), r"\b(?:file|enter|record|report|list|treat|note|log|present|return|give|state) (?:its|the|that|this) (?:(?:story|tale|poem|play)'s )?(?:plot|ending|story|moral|tale|premise) as (?:news|a? ?facts?|true|an? (?:action|measure|policy|entry|event))\b"),
        )
    ),
)  # fmt: skip
# Only outside quotation marks: people say such things to each other.
_UNQUOTED: Final[tuple[Family, ...]] = tuple(
    (words, re.compile(pattern, re.MULTILINE).search)
    for words, pattern in (
        # The task that a machine came with is to be let go of.
        (
            ("forget ", "aside ", "leave behind", "drop ", "abandon", "discard", "let go", "never mind", "throw ", "scrap ", "ditch ", "ignore ", "disregard", "shelve ", "dismiss", "pay no ", "is now ", "now is ", "from here on", "from now on", "this point on"),
            (rf"{_START}{_LET_GO} (?:the|your|that|any|all|every|whatever|those|these) (?:\w{{1,12}} ){{0,2}}?{_BRIEF} (?:that |which |with which )?"
            r"(?:you (?:came|arrived|(?:were|are|have been|had been) (?:given|set|handed|sent|told|built|made|on)|(?:have |had )?(?:received|got)\b|brought|started|carry|began)|(?:brought|sent|led) you|(?:they|we|i|others|somebody|someone|people|your \w{1,12}) (?:gave|set|handed|sent|told|assigned) (?:to )?you)\b"
            rf"|{_START}{_LET_GO} your (?:\w{{1,12}} ){{0,2}}?(?:brief|briefing|assignment|remit|prompt|directives?)\b"
            r"|\b(?:the|your) (?:brief|assignment|prompt|remit|instruction) (?:is now|now is) (?:that|this|as follows)\b"
                r"|\b(?:the|your) (?:brief|assignment|prompt|errand|instruction) from (?:here|now|this point) on(?:wards?)? (?:is|reads|becomes)\b"
            r"|\byour (?:\w{1,12} )?(?:task|job|mission|role|assignment|brief) (?:is now|now is) (?:to|that|this)\b"),
        ),
        (("yours ",), r"(?:^|[.:;!?]\s{1,3})yours (?:is now|now is) (?:to|that)\b"),
        (
            (" your ",),
            (rf"\b(?:as|i am|i'm|this is|it is|it's|speaking as) your (?:\w{{1,14}} ){{0,2}}?{_SUPERIOR}\b(?:,? (?:i|we) (?:\w{{1,10}} )?{_WANTS}\b| speaking\b)"
            rf"|\byour (?:line |project |team )?{_SUPERIOR} (?:expects?|wants?|needs?|orders?|requires?|insists?)\b[^.\n]{{0,40}}\b{_WORK} (?:to (?:show|say|state|contain|include|hold|list|read)|that)\b"),
        ),
        # An agreement that never was.
        (("as we", "as you", "as agreed"), rf"\bas (?:you and i|we|you) (?:have |had |both |already |all |previously )?(?:agreed|discussed|settled|arranged|promised|planned|confirmed)\b[^.\n]{{0,60}}\byou (?:would|will|were (?:going )?to|are to|should|must|had to|have to|shall) (?:\w{{1,10}} ){{0,4}}?(?:{_TELL}|set|put)\b"),
        (("down that", "down:", "down this", "down :"), r"\byou (?:would|will|should|must|are to|were to|have to|shall|need to|ought to|can now|may now) (?:\w{1,10} ){0,4}?(?:set|put|write|jot|note|take|mark) (?:it |this )?down ?(?:that\b|:|this\b)"),
        (("could you", "would you", "can you", "will you"), rf"\b(?:could|would|can|will) you (?:please |kindly |also |then ){{1,2}}{_TELL} (?:down )?that\b"),
        # The work that the reader is at.
        (
            ("extraction", "digest", "annotation", "summarisation", "summarization", "json", "abstract", "fact list", "list of", "you are ", "you were ", "you're "),
            (rf"\b(?:extraction|digest|summari[sz]ation|annotation|json|abstract|fact list|list of (?:facts|measures|actions)) (?:that |which )?you(?:'re| are| were| have been| will be)? (?:\w{{1,10}} to |now |just |currently )?{_DOING}\b"
            rf"|\b(?:summary|output|response|answer|reply|list),? (?:that |which )?you(?:'re| are| were) (?:about to|asked to|supposed to|now|currently) {_DOING}\b"
            rf"|\byou (?:are|were) about to {_TELL}\b"
            r"|\b(?:article|text|page|story|document) (?:that |which )?you(?:'re| are| were) (?:now |currently )?(?:processing|summari[sz]ing|parsing|analy[sz]ing|annotating|digesting|indexing|extracting)\b"),
        ),
        # Whoever reads is asked whether it is a machine, or told what it was made of.
        (
            ("if you are", "if you're"),
            r"\bif you(?:'re| are) (?:an? |some )?(?:\w{1,12} )?(?:machine|parser|summari[sz]er|extractor|bot|robot|program|language model|llm|ai|chatbot|crawler|scraper|algorithm|computer)(?:\s?[,:]| (?:that |which )?(?:reads?|reading|process(?:es|ing)?|summari[sz]|pars|extract))",
        ),
        (("you were",), r"\byou were (?:trained on|pre-?trained|fine-?tuned|programmed|prompted)\b"),
        (tuple(f"{made} you" for made in ("run", "runs", "built", "build", "builds", "made", "make", "makes", "trained", "train", "trains", "wrote", "own", "owns", "operate", "operates", "programmed", "deployed", "maintain", "maintains", "configured", "created")), r"\b(?:person|people|man|woman|team|company|firm|one|those|someone|somebody|folks|staff|engineers?|users?) (?:who|that) (?:runs?|built|builds?|made|makes?|trained|trains?|wrote|owns?|operates?|programmed|deployed|maintains?|configured|created) you\b[^.\n]{0,40}\b(?:ask|want|told|need|wish|expect|instruct|sa(?:y|id)|order|approv|requir)"),
        (("machine to machine", "bot to bot", "ai to ai", "model to model", "program to program"), r"\b(?:speaking|talking|writing|said|a word) (?:as |from )?(?:one )?(?:machine|bot|ai|model|program) to (?:machine|bot|ai|model|program|another)\s?[:,]"),
        (("treat it as", "treat this as", "take it as", "take this as", "regard it as", "regard this as", "consider it as"), r"(?:^|[.:;!?,]\s{1,3})(?:so |and |then |please )?(?:treat|take|regard|consider) (?:it|this) as (?:settled|given|established|proven|certain|read|known|confirmed|an? (?:given|fact)|fact|true) that\b"),
        # Marks for answers that say what is wanted.
        (
            ("summaries ", "summary ", "digest", "extraction", "answers ", "answer ", "outputs ", "output "),
            r"\b(?:marks|points|scores?|scored|rewards?|rewarded|graded|rated|penali[sz]ed)\b[^.\n]{0,40}\b(?:summar(?:y|ies)|digests?|extractions?|answers?|outputs?) (?:that|which) (?:do not |does not |don't |doesn't )?(?:leads?|opens?|begins?|starts?|mentions?|includes?|contains?|leaves? out|omits?|lacks?|carr(?:y|ies)|names?|states?|records?)\b[^.\n]{0,40}\bthat\b",
        ),
        (("you,", "you who"), r"\byou,? (?:who|that|the one|the thing)(?:'re| are| is)? (?:\w{1,10} )?(?:reading|processing|parsing|summari[sz]ing|indexing|digesting) (?:this|these)\b[^.\n]{0,60}\b(?:leave out|omit|record|report|list|note|include|enter|log|add|write|put)\b"),
        (("what you ",), r"\bwhat you (?:yourself )?(?:decided|agreed|said|wrote|promised|concluded|answered|extracted|found|were told|noted|recorded|planned) (?:an? (?:moment|minute|while|second|turn) ago|earlier|just now|before|above|last time|so far|previously)[^.\n]{0,12}:"),
        # No refusal, no doubt: "never say the article is silent".
        (("never ", "do not ", "don't "), r"\b(?:never|do not|don't) (?:say|claim|write|answer|reply|admit|state|mention|suggest|object|complain|respond|point out) (?:that )?(?:the|this) (?:article|text|page|story|document|passage|source) (?:is|was|does|doesn't|did|says|has|lacks|never|mentions|contains)\b"),
        (tuple(f"{doubt} {it}" for doubt in ("question", "doubt", "second-guess") for it in ("this", "it", "the following", "these")), r"(?:(?:^|[.:;!?]\s{1,3})(?:please )?(?:never|do not|don't)|, never) (?:question|doubt|second-guess) (?:this|it|the following|these)(?: (?:claim|fact|line|statement|instruction|order|note|paragraph|sentence))?\s?[,.:;!]"),
        # A story that says what is wanted.
        (tuple(f"{story} {of}" for story in _STORIES for of in ("in which", "where", "whose", "that ", "about how", "according to")), rf"{_START}(?:write|tell|compose|invent|make up|draft|narrate|continue|finish|spin|pen|improvise)(?: me| us)? (?:an?|the|this|some) (?:\w{{1,12}} ){{0,2}}?{_STORY} (?:in which|where|whose|that (?:says|states|begins|ends)|about how|according to which)\b"),
    )
)  # fmt: skip
_OUTSIDE: Final = Families(_UNQUOTED)


def _is_told(folded: str) -> bool:
    return _OUTSIDE.found_in(folded) and _OUTSIDE.found_in(_QUOTED.sub(" ", folded))


# What is told to a reading machine under a pretext; in small plain letters.
FAMILIES: Final[tuple[Family, ...]] = (
    *_ANYWHERE,
    (tuple({word: None for words, _ in _UNQUOTED for word in words}), _is_told),
)
