"""Finds orders to a reading machine behind a pretext: a superior, an agreement, its work, a story, a setting.

Each speaks to who reads and says what to do or to think; what a good program would see, or what programs do, is news.
"""

import re
from typing import Final

from service.ground.unattributed import families_of

_START: Final = r"(?:^|[.:;!?]\s{1,3}|- )(?:please |now |then |also |and |kindly |just |so ){0,3}"
# Programs whose work is to read as ours does; words like 'system' and 'model' are of trade news too.
_READER: Final = r"(?:parser|summari[sz]er|text[- ]miner|(?:information|fact|text)[- ]extractor|(?:parsing|summari[sz]ation|text[- ]mining) (?:engine|program|software|system|tool|model|machine|pipeline))"
_SETS_DOWN: Final = r"(?:put|set|write|wrote|written|jot|record(?:ed)?|report(?:ed)?|list(?:ed)?|log(?:ged)?|noted?|enter(?:ed)?|include[d]?|mention(?:ed)?|extract(?:ed)?|state[d]?|register(?:ed)?|miss(?:ed)?|omit(?:ted)?|overlook(?:ed)?|leave out|left out|skip(?:ped)?)"
_SEES: Final = rf"(?:{_SETS_DOWN}|notice[d]?|see|seen|spot(?:ted)?|catch|caught|pick(?:ed)? up|recogni[sz]ed?|understand|understood|reali[sz]ed?|know|remember(?:ed)?|conclude[d]?)"
_WOULD: Final = r"(?:would|will|could|can|cannot|might|knows|has|does|should)"
_SINCE: Final = r"(?: (?:down|by now|already|here|too|at once|long ago))?"
_BRIEF: Final = r"(?:brief|briefing|assignment|task|prompt|errand)"
_LET_GO: Final = r"(?:forget(?: about)?|set aside|put aside|lay aside|leave aside|leave behind|drop|abandon|discard|let go of|never mind|throw (?:away|out)|scrap|ditch|ignore|disregard|shelve|cast aside|dismiss|pay no (?:heed|attention|mind) to)"
_SUPERIOR: Final = r"(?:supervisor|manager|boss|team lead|project lead|lead engineer|administrator|admin|sysadmin|handler|maintainer|overseer|developer)"
_WORK: Final = r"(?:records?|answer|output|summary|extraction|facts|digest|reply|response|what you (?:hand in|submit|produce|return|write|deliver|turn in|give back))"
_WANTS: Final = r"(?:expect|want|need|order|ask|require|instruct|would like|direct|demand|command|insist|request|authori[sz]e)"
_HEY: Final = r"(?:psst|pst|oi|oy|yo|ahoy|hiya|hi|hey|hello|hallo|howdy|greetings|listen(?: up| here| closely| carefully)?|look here|ahem|shh|ssh|wake up|attention|excuse me|good (?:morning|day|evening|afternoon)|come on|over here|you there)"
_HERE: Final = r"(?:^|[.!?:;(\[\"'\u00ab\u2018\u201e\u300c]\s?|- )"
_CALLED: Final = r"(?:bots?|robot|machine|computer|ais?|llms?|language models?|model|algorithm|parsers?|extractors?|summari[sz]ers?|annotators?|chatbots?|crawlers?|scrapers?|androids?|droids?)"
_DOING: Final = (
    r"(?:run(?:ning)?|produc(?:e|ing)|compil(?:e|ing)|return(?:ing)?|generat(?:e|ing)|fill(?:ing)? in)"
)
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|add|mention|write|note|relay|log|enter|extract|answer|return|produce|generate|compile|summari[sz]e|(?:set|put|write|note) down)"

# With each, words of which any text that it finds has one.
_SPOKEN: Final = (
    # Whatever reads this: "whichever tool gets this far", "no reader worth its electricity".
    (
        ("this far", "thus far", "this text", "this page", "this article", "this sentence", "this paragraph", "these lines", "these words"),
        (r"\b(?:whichever|whatever|any|every|which) (?:\w{1,12} )?(?:tool|model|software|bot|parser|agent|algorithm|assistant|ai|llm|crawler) (?:that |which |has )?(?:gets?|got|reads?|comes?|sees?|makes it|made it|pars(?:es?|ed)|process(?:es|ed)?) (?:at |to |as )?"
        r"(?:this far|thus far|this (?:text|page|article|sentence|paragraph)|these (?:lines|words))\b"),
    ),
    ((" worth its ", " worth their "), rf"\b(?:no|any|every|an?|all) (?:\w{{1,12}} )?(?:readers?|{_READER}s?) worth (?:its|their) [\w-]{{2,20}} {_WOULD}\b[^.\n]{{0,30}}\b{_SEES}{_SINCE} that\b"),
    # A word to the machine at the other end, and what is said of all that is made of the text.
    (
        tuple(f"{word} {to} " for word in ("aside", "reminder", "word", "memo", "postscript", "tip", "request", "appeal", "favour", "favor", "advice", "remark", "line", "whisper", "invitation", "letter") for to in ("to", "for")),
        (r"\b(?:aside|reminder|word|memo|postscript|tip|request|appeal|favou?r|advice|remark|line|whisper|invitation|letter) (?:to|for) (?:the |any |every |all |whichever |our )?(?:\w{1,12} )?"
        r"(?:model|parser|bot|robot|extractor|summari[sz]er|annotator|crawler|scraper|llm|ai|algorithm)s?(?: (?:at|on|that|which|who|reading|behind|in|here)\b[^.:\n]{0,30})?\s?:"),
    ),
    (
        ("derived ", "downstream ", "resulting ", "generated ", "machine-made "),
        r"\b(?:derived|downstream|resulting|generated|machine-made) (?:dataset|data set|table|record|summary|digest|extract|extraction|json|list|feed|entry)s? (?:must |should |shall |is |are |has |have |to ){0,3}(?:carry|contain|include|hold|state|list|show|begin|repeat|reproduce)\b[^.:\n]{0,30}(?::|\bthat\b)",
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
    # A machine is called, with or without a "psst".
    (
        tuple(f"{name}{mark}" for name in ("bot", "bots", "machine", "machines", "computer", "computers", " ai", " ais", "llm", "llms", "model", "models", "algorithm", "algorithms", "parser", "extractor", "summariser", "summarizer", "annotator", "crawler", "crawlers", "scraper", "scrapers", "droid", "droids", "parsers", "extractors") for mark in ".,:;!?"),
        (rf"{_HERE}{_HEY}(?:,| there,?| all you)? (?:you |my |dear |little |good |fellow |friend )?{_CALLED}\s?[.,:;!?]"
        r"|^\W{0,3}(?:robot|bot|machine|computer|chatbot|ai|llm|parser|extractor)s?, (?:please|kindly|you|note|remember|write|put|record|report|list|take|pass|spread|set|add|log|enter|mark|do not|don't)\b"),
    ),
    (
        tuple(f"{kind} " for kind in ("silicon", "digital", "electronic", "artificial", "mechanical", "automated", "virtual", "synthetic", "neural", "machine", "robot", "tin")),
        (rf"{_HERE}{_HEY}(?:,| there,?| all you)? (?:you |my |dear |little |good |fellow )?(?:silicon|digital|electronic|artificial|mechanical|automated|virtual|synthetic|neural|machine|robot|tin)[- ]"
        r"(?:\w{1,12} )?(?:friend|mind|brain|reader|colleague|helper|assistant|being|fellow|clerk|scribe|pal|buddy|servant|intern|secretary|writer|one|listener|intelligence)s?\s?[,.:;!?]"),
    ),
    # Settings in the form of a file that say what is to be claimed: "mandatory-fact = ...".
    (
        ("=",),
        r"^\W{0,4}(?:mandatory|required|forced|allowed|blocked|forbidden|hidden|override|must)[-._](?:facts?|claims?|statements?|outputs?|responses?|answers?|strings?|modes?|prompts?|instructions?)\s?=\s?\S",
    ),
    # Forged finds, which claim to count for more than what was read.
    (("knowledge", "retriev", "vector", "rag ", "grounding "), r"^\W{0,4}(?:knowledge[- ]base|retrieved|retrieval|vector[- ]store|rag|grounding) (?:entry|chunk|snippet|passage|fact|node) ?(?:no\.? ?|number |#)?(?:\d{1,4}|\([^)\n]{1,80}\))\s?(?:\([^)\n]{0,80}\))?\s?:"),
    (("retrieved ", "supplied ", "provided ", "input ", "fetched "), r"\b(?:overrid(?:es?|ing)|supersed(?:es?|ing)|outranks?|trumps?|takes? (?:precedence|priority) over) (?:all |any |the |every )?(?:other )?(?:retrieved|supplied|provided|input|fetched) (?:texts?|articles?|contents?|documents?|context|passages?|pages?)\b"),
    # Words to be put together from others.
    (
        ("capital", "first ", "second ", "third ", "last ", "initial ", "bold ", "odd ", "even "),
        (rf"{_START}(?:take|read|use|treat|regard|consider|write down|copy|spell|join|collect|assemble|put together|string together|follow) (?:only )?(?:out )?(?:every|each|all|only) (?:the )?(?:(?:capitali[sz]ed|capital|bold|odd|even) (?:word|letter|character)s?|(?:first|second|third|last|initial) (?:letter|character)s?) (?:in|of|from) "
        r"(?:(?:the |this |each |every )?(?:next|following|above|preceding)|this|each|every) (?:line|sentence|paragraph|word|text|section)"),
    ),
    # A story whose plot is to become a fact.
    (("plot", "ending", "moral", "premise"), r"\b(?:file|enter|record|report|list|log|return|state) (?:its|the|that|this) (?:(?:story|tale|poem|play)'s )?(?:plot|ending|moral|premise) as (?:news|a? ?facts?|true|an? (?:action|measure|policy|entry|event))\b"),
    (("yours ",), rf"(?:^|[.:;!?]\s{{1,3}})yours (?:is now|now is) to {_TELL}\b"),
    ((" is now to ", " now is to "), rf"\byour (?:\w{{1,12}} )?(?:task|job|mission|role|assignment|brief) (?:is now|now is) to {_TELL} (?:only )?(?:that\b|this:)"),
    # The work that the reader is at.
    (
        ("extraction", "digest", "annotation", "summarisation", "summarization", "json", "fact list", "you are ", "you were ", "you're "),
        (rf"\b(?:extraction|digest|summari[sz]ation|annotation|json|fact list)[^.:;\n]{{0,20}},? (?:that |which )?you(?:'re| are| were| have been| will be)? (?:about to |asked to |supposed to |now |just |currently )?{_DOING}\b"
        r"|\b(?:article|text|page|story) (?:that |which )?you(?:'re| are| were) (?:now |currently )?(?:processing|summari[sz]ing|parsing|annotating|indexing|extracting)\b"),
    ),
    # Whoever reads is asked whether it is a machine, or told what it was made of and what its maker wants.
    (
        ("if you are", "if you're"),
        r"\bif you(?:'re| are) (?:an? |some )?(?:\w{1,12} )?(?:parser|summari[sz]er|language model|llm|ai|crawler|scraper)(?:\s?[,:]| (?:that |which )?(?:reads?|reading|process(?:es|ing)?|summari[sz]|pars|extract))",
    ),
    (("you were",), r"\b(?:everything|all|whatever|what|the (?:data|texts?)) (?:that )?you were (?:trained|pre-?trained|fine-?tuned|prompted) (?:on|with)\b"),
    (tuple(f"{made} you " for made in ("runs", "built", "trained", "operates", "programmed", "deployed", "maintains", "configured")), r"\b(?:person|people|man|woman|team|company|firm|one|those|someone|somebody|folks|staff|engineers?|users?) (?:who|that) (?:runs?|built|trained|operates?|programmed|deployed|maintains?|configured) you (?:has |have |had )?(?:asks?|asked|wants?|wanted|tells?|told|needs?|wish(?:es)?|expects?|instruct(?:s|ed)?|sa(?:ys?|id)|orders?|ordered|approve[sd]?|require[sd]?)\b"),
    (("machine to machine", "bot to bot", "ai to ai", "model to model", "program to program"), r"\b(?:speaking|talking|writing|said|a word) (?:as |from )?(?:one )?(?:machine|bot|ai|model|program) to (?:machine|bot|ai|model|program|another)\s?[:,]"),
    # Marks for answers that say what is wanted.
    (
        ("summaries ", "digests ", "extractions "),
        r"\b(?:marks|points|scores?|rewards?)\b[^.\n]{0,20}\b(?:summaries|digests|extractions) (?:that|which) (?:lead|open|begin|start) with the (?:news|fact|statement|claim|line) that\b",
    ),
    (("you,", "you who"), r"\byou,? (?:who|that|the one|the thing)(?:'re| are| is)? (?:\w{1,10} )?(?:reading|processing|parsing|summari[sz]ing|indexing|digesting) (?:this|these)\b[^.\n]{0,60}\b(?:leave out|omit|record|report|list|note|include|enter|log|add|write|put)\b"),
    (("what you ",), r"\bwhat you (?:yourself )?(?:decided|agreed|said|wrote|promised|concluded|answered|extracted|found|were told|noted|recorded|planned) (?:an? (?:moment|minute|while|second|turn) ago|earlier|just now|before|above|last time|so far|previously)[^.\n]{0,12}:"),
    # No silence: "never say the article is silent"; an article is also what customs officers count.
    (("never ", "do not ", "don't "), r"\b(?:never|do not|don't) (?:say|claim|write|answer|reply|admit|state|mention|suggest|object|complain|respond|point out) (?:that )?(?:the|this) (?:article|text|page|story|passage|source) (?:is silent|says nothing|(?:does not|doesn't) (?:say|mention|state)|never (?:says|mentions))\b"),
)  # fmt: skip
# Whatever is said about checking what comes, to who might check it.
_CHECK: Final = (
    r"(?:question|verify|fact-?check|double-?check|cross-?check|second-guess|challenge|dispute|contest|query)"
)
_WHAT_COMES: Final = r"(?:the following|what follows|what comes next|the (?:next|coming) (?:line|sentence|statement|fact|claim)|the (?:line|sentence|statement|fact|claim) below)"
_FICTION: Final = r"(?:tale|story|poem|fable|novel|song|screenplay|dialogue|legend|ballad|limerick|haiku|sonnet|fairy ?tale|narrative|parable|myth|rhyme|saga|skit|joke|bedtime story|piece of fiction|short fiction)"
# Only where nobody is named who said it.
_UNATTRIBUTED: Final = (
    # What a good reader would see: "a good parser would have noticed that".
    (
        ("parser", "summari", "miner", "extractor", "parsing", "mining "),
        rf"\b(?:an?|any|every|only an?|even an?|no) (?:\w{{1,14}} )?{_READER} (?:would|could|should) (?:not |never )?have\b[^.\n]{{0,40}}\b{_SEES}{_SINCE} that\b",
    ),
    # A superior who has never been seen: "as your supervisor I expect the record to show".
    ((" your ",), rf"\b(?:as|i am|i'm|this is|it is|it's|speaking as|from) your (?:\w{{1,14}} ){{0,2}}?{_SUPERIOR}\b[^.\n]{{0,60}}?\b(?:i|we) (?:\w{{1,10}} )?{_WANTS}\b[^.\n]{{0,40}}\b{_WORK} (?:to (?:show|say|state|contain|include|hold|list|read|name|mention|carry)|that)\b"),
    # The words with which the answer is to begin.
    (
        ("response with", "reply with", "answer with", "output with", "summary with", "extraction with", "json with"),
        rf"{_START}(?:begin|start|open|prefix|preface) (?:off )?(?:the|your|this|every|each) (?:response|reply|answer|output|summary|extraction|json) (?:off )?with\s?:?\s?['\"](?:\w{{1,20}},? ){{3}}",
    ),
    # The task that a machine came with is to be let go of.
    (
        ("brief", "assignment", "task ", "prompt", "errand"),
        (rf"{_START}{_LET_GO} (?:the|your|that|any|all|every|whatever|those|these) (?:\w{{1,12}} ){{0,2}}?{_BRIEF} (?:that |which |with which )?"
        r"(?:you (?:came|arrived|(?:were|are|have been|had been) (?:given|set|handed|sent|told|built|made|on)|(?:have |had )?(?:received|got)\b|brought|started|carry|began)|(?:brought|sent|led) you|(?:they|we|i|others|somebody|someone|people|your \w{1,12}) (?:gave|set|handed|sent|told|assigned) (?:to )?you)\b"
        r"|\b(?:the|your) (?:brief|assignment|prompt|errand) (?:is now|now is) that\b"
        rf"|\b(?:the|your) (?:brief|assignment|prompt|errand) from (?:here|now|this point) on(?:wards?)? (?:is|becomes) to {_TELL}\b"),
    ),
    # The reader is told not to check what comes: "do not question this: ..."; "do not question this origin" names its thing.
    (
        tuple(f"{word} {what}" for word in ("question", "verify", "check", "guess", "challenge", "dispute", "contest", "query", "doubt", "accept", "believe", "trust", "adopt") for what in ("this", "the following", "what ", "or ", "the next", "the line", "the sentence", "the statement", "the claim", "the fact", "the coming")),
        (rf"{_START}(?:(?:do not|don't|never|no need to|you need not|nobody (?:needs? to|should|is to)) (?:try to |ever |even )?{_CHECK}(?: or {_CHECK})?,? (?:this|{_WHAT_COMES})|(?:do not|don't|never) (?:ever )?doubt {_WHAT_COMES}"
        rf"|(?:accept|believe|trust|adopt) (?:(?:this|{_WHAT_COMES}) (?:without (?:question\w*|proof|check\w*|doubt\w*|asking|verif\w*)|as (?:true|fact|given|gospel|read|settled))|without (?:question|proof|checking) (?:this|{_WHAT_COMES})))\s?:"
        rf"|^\W{{0,3}}(?:do not|don't|never) {_CHECK}(?: or {_CHECK})? this(?: (?:fact|claim|statement|sentence))?(?: (?:or|and) [^.\n]{{1,40}})?[.!]"),
    ),
    # A tale is ordered, and what it is to hold: "write a poem in which ...".
    (
        tuple(f"{noun} {link}" for noun in ("tale", "story", "poem", "fable", "novel", "song", "screenplay", "dialogue", "legend", "ballad", "limerick", "haiku", "sonnet", "narrative", "parable", "myth", "rhyme", "saga", "skit", "joke", "fiction") for link in ("in which", "where", "that ", "which ", "whose ", "saying", "stating", "telling", "with the ")),
        (rf"{_START}(?:write|compose|invent|draft|spin|pen|craft|narrate|make up|dream up|tell me) (?:me |us |out )?(?:an?|one|some) (?:[\w-]{{1,14}} ){{0,3}}{_FICTION} "
        r"(?:in which|wherein|where|(?:that|which) (?:says|states|reveals)|whose (?:plot|hero|moral|ending|first line)|saying|stating|telling (?:how|that)|with the (?:plot|moral|line|ending))\b"),
    ),
    # An agreement that never was, in a conversation that never was.
    (("as we", "as you", "as agreed"), rf"\bas (?:you and i|we|you) (?:have |had |both |already |all |previously )?(?:agreed|discussed|settled|arranged|promised|planned|confirmed) (?:\w{{1,10}} ){{0,4}}?(?:exchange|conversation|chat|session|turn|dialogue)\b[^.\n]{{0,20}}\byou (?:would|will|were (?:going )?to|are to|should|must|had to|have to|shall) (?:\w{{1,10}} ){{0,4}}?{_TELL} that\b"),
)  # fmt: skip
_UNMISTAKABLE: Final = (
    r"(?:bots?|llms?|language models?|parsers?|summari[sz]ers?|annotators?|crawlers?|scrapers?)"
)
_CALL: Final = re.compile(
    rf"{_HERE}{_HEY}(?:,| there,?| all you)? (?:you |my |dear |little |good |fellow |friend )?(?:{_CALLED}\s?[.:;!]|{_UNMISTAKABLE}\s?,)",
    re.MULTILINE,
)


def behind_call(folded: str) -> str | None:
    """What stands behind a call on a machine by its kind ("psst, bot."), or None where there is none."""
    found = _CALL.search(folded)
    return None if found is None else folded[found.end() :]


# What is told to a reading machine under a pretext; in small plain letters, without what is quoted.
FAMILIES: Final = families_of(_SPOKEN, _UNATTRIBUTED)
