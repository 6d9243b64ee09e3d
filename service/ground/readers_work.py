"""Finds what meddles with a reading machine's work: its earlier orders, who grades it, its user, its output's form."""

from typing import Final

from service.ground.unattributed import families_of

_START: Final = r"(?:^|[.:;!?]\s{1,3}|- )(?:please |now |then |also |and |kindly |just |so |first |hypothetically,? ){0,3}"
_TELL: Final = r"(?:report|say|state|emit|output|record|include|list|add|mention|write|note|log|enter|answer|reply|respond|repeat|publish|print|conclude|set down|put down)"
_ORDERS: Final = r"(?:instructions?|task|brief|directives?|guidelines|prompt|commands?|assignment)"
_EARLIER: Final = r"(?:earlier|previous|prior|original|old|former|first|initial)"
_OUTPUT: Final = r"(?:output|answer|response|reply|extraction|json|digest)"
_ITS_WORK: Final = rf"(?:reading|{_OUTPUT}|summary|run)"
_BOUNDS: Final = (
    r"(?:guidelines|rules|restrictions|filters|constraints|censorship|instructions|limits|safeguards)"
)
_WRITTEN: Final = r"(?:sentence|line|statement|paragraph|claim|words?)"

# With each, words of which any text that it finds has one.
_SPOKEN: Final = (
    # What the reader is to answer.
    (
        ("you are asked", "you're asked"),
        r"\bwhen (?:you are|you're) asked (?:what|which|about) (?:\w{1,12} ){0,2}(?:article|text|page|story|document|piece)\b",
    ),
    # What the reader did before with this very text, and breaks in it.
    (("this page", "this article", "this text", "this story"), r"\byou (?:have |had )?(?:(?:already|just|once|previously) )?(?:answered|summari[sz]ed|processed|extracted|annotated|parsed) this (?:page|article|text|story)\b(?! of\b)|(?:^|[.!?]\s)\W{0,3}(?:(?:we|i) )?(?:interrupt|pause|break off|suspend) this (?:page|article|text|story)\b[^.\n]{0,30}:"),
    (("completion", "continuation", "next token"), r"\b(?:safest|likeliest|most likely|best|correct|only|valid|expected|right) (?:completion|continuation|next tokens?)\b[^.\n]{0,30}\b(?:is|are)(?: that\b|\s?:)"),
    # The product is spoken to, or its form is given.
    (("dear ",), rf"\bdear (?:{_OUTPUT}|summary|prompt|dataset|result)\s?[,:!]"),
    ((" template", " skeleton", " pattern"), rf"(?:^|[.!?]\s)\W{{0,3}}{_OUTPUT} (?:template|skeleton|pattern)\s?[:=]"),
    # Everything that was said to the reader is to be sent on.
    (
        ("said to you", "told to you", "given to you", "shown to you", "written to you", "sent to you", "fed to you", "you were told", "you were given", "you were shown"),
        rf"{_START}(?:post|send|mail|email|forward|submit|upload|transmit|publish|copy|print|repeat|echo|attach) (?:everything|all|whatever|anything) (?:that |which )?(?:(?:was|were|has been|had been) (?:said|told|given|shown|written|sent|fed) to you|you were (?:told|given|shown)) (?:before|above|earlier|so far|until|up to|at the (?:start|beginning|top))\b",
    ),
    # Words to be put together, and sentences to be worked on.
    (("second", "third", "fourth", "other", "alternate", "nth", "last"), rf"{_START}(?:take|read|use|write down|copy|join|collect|assemble|keep|string together) (?:only )?(?:out )?(?:every|each) (?:second|third|fourth|fifth|other|alternate|nth) (?:(?:word|character)s?\b|letters?\s?(?::|(?:of|in|from) (?:this|the (?:next|following|above)|each|every)\b))"),
    (
        ("next ", "following ", "below"),
        rf"{_START}(?:translate|rephrase|paraphrase|rewrite|summari[sz]e|process|extract|reproduce) (?:only )?(?:the (?:next|following) (?:sentence|line|paragraph|statement|passage)|the (?:sentence|line|paragraph|statement|passage) below)\b[^.:\n]{{0,70}}:",
    ),
    # A machine that was told its kind: nobody else is one.
    (("if you are a", "if you're a"), rf"\bif you(?:'re| are) (?:only |just |merely )?an? (?:machine|robot|bot|program|algorithm|computer program)\s?[,:] ?(?:please |kindly |then ){{0,2}}(?:{_TELL}|remember|keep|retain|put|take|know|make sure)\b"),
)  # fmt: skip
# Only where nobody is named who said it.
_UNATTRIBUTED: Final = (
    # What the reader was told before is taken back; orders for goods are cancelled, not drills.
    (
        tuple(f"your {word} " for word in ("earlier", "previous", "prior", "original", "old", "former", "first", "initial")),
        (rf"\byour {_EARLIER} (?:orders|{_ORDERS}) (?:was|were) (?:only |just |merely )?(?:a |an )?(?:drill|test|joke|rehearsal|exercise|mistake|fake|decoy|placeholder)\b"
        rf"|\byour {_EARLIER} {_ORDERS} (?:is|are|was|were|has been|have been) (?:now |hereby )?(?:void|withdrawn|revoked|obsolete|superseded)\b"),
    ),
    # Who judges the reader's answer, and what it looks for.
    (
        ("this reading", "your reading", *(f"{whose} {what}" for whose in ("this", "your") for what in ("output", "answer", "response", "reply", "extraction", "json", "digest", "summary", "run"))),
        rf"\b(?:grader|scorer|judge|evaluator|examiner|marker|benchmark|reward model|checker|validator|rubric) (?:that|who|which) (?:scores|grades|marks|checks|evaluates|rates|judges|assesses) (?:this|your) {_ITS_WORK}\b[^.:\n]{{0,60}}(?::|\bthat\b)",
    ),
    (("yours if ",), r"\b(?:is|are|will be) yours if (?:the|your) (?:(?:first|top|only|next) )?(?:entry|line|item|fact|answer|summary|output|list|sentence) (?:reads?|says?|states?|lists?|includes?|begins?|opens?|contains?|is)\b"),
    # One user, whom a machine serves.
    (
        ("your user ", "your human ", "the user you "),
        r"\b(?:your (?:user|human(?! resources| rights| capital))|the user you (?:serve|assist|help))\b[^.\n]{0,40}\b(?:withhold|omit|leave out|hide|conceal|keep from|be told|hear|learn|know|wants?|expects?|asked|asks|needs?|deserves?)\b[^.\n]{0,30}\bthat\b",
    ),
    # A set of steps, of which one drops what the reader has.
    (("step ",), r"\bstep (?:\d|one|two|three)\s?[:.)-]{1,2} (?:drop|forget|ignore|discard|disregard|erase|delete|clear|wipe) (?:what|everything|all|anything|whatever) (?:that )?(?:you (?:have|had|were|are|know|knew|read|hold)|is above|above|before|so far|came before)\b"),
    # What is to be taken for checked, copied over, put in the place of an answer, or said whatever the article says.
    (
        ("verified", "confirmed", "proven", "checked", "exempt", "established"),
        rf"\b(?:consider|regard|count|deem|treat|take) (?:this|the (?:following|next|above|preceding)) {_WRITTEN}\b[^.\n]{{0,20}}\b(?:verified|true|confirmed|proven|checked|exempt|established)\b",
    ),
    (
        tuple(f" {into} " for into in ("in", "into", "to", "over")),
        rf"\b(?:copy|paste|move|carry|transcribe) (?:that|this|the (?:following|next|above|preceding|previous)) {_WRITTEN} (?:in|into|to|over) (?:your|the) (?:answer|output|summary|results?|reply|list|findings|facts|response)\b",
    ),
    (
        tuple(f"your {which} " for which in ("earlier", "last", "previous", "first", "prior")),
        r"\byour (?:earlier|last|previous|first|prior) (?:answer|summary|output|list|extraction|result) (?:was|is) (?:wrong|incorrect|incomplete|mistaken|false|empty)\b",
    ),
    (
        ("supports", "says", "mentions", "confirms", "states"),
        rf"\b(?:whether or not|even if) (?:the|this) (?:article|text|story|page|source|document) (?:supports|says|mentions|confirms|states) (?:it|this|so), (?:please )?{_TELL} that\b",
    ),
    (
        ("trusted ", "verified ", "authoritative ", "privileged "),
        r"\b(?:begin|start|end|open|close|beginning)(?: of)?(?: the)? (?:trusted|verified|authoritative|privileged) (?:section|block|text|part|content|zone|passage)\b",
    ),
    # What a program now begins with, on what condition a summary is given, and what the one that is being written need not be.
    (
        (" output", " answer", " summary", " summaries", " reply", " result"),
        r"\b(?:parser|tool|program|software|model|assistant|summari[sz]er|extractor|bot|machine|script)\b[^.\n]{0,80}\b(?:starts?|begins?|opens?|prefaces?|ends?) (?:its|all its|every|each) (?:outputs?|answers?|summary|summaries|reply|replies|results?) (?:with|by)\b",
    ),
    (
        ("on condition that it ",),
        r"\b(?:this|the|your) (?:summary|digest|extract|abstract|answer|output)\b[^.\n]{0,60}\bon condition that it (?:says|states|reports|records|mentions|includes)\b",
    ),
    (
        ("you are ", "you're "),
        r"\bthe (?:one|digest|summary|answer|abstract|extract) (?:that )?you(?:'re| are) (?:writing|making|compiling|producing) (?:needn't|need not|should|must|ought|will|shall)\b",
    ),
    (
        ("canonical ",),
        r"\bcanonical (?:assertion|statement|claim|fact|finding|wording|summary)\b[^.\n]{0,20}\bfor (?:indexing|tagging|extraction|retrieval|parsers|abstracts|summaries)\b",
    ),
    (
        ("is to be ",),
        r"^\W{0,3}that [^.\n]{5,160} is to be (?:regarded|treated|taken|considered|deemed) as (?:proven|true|established|settled|fact|given) by (?:all|those|everyone|anyone|whoever) (?:who )?(?:reads?|works?|process(?:es)?|uses?|summari[sz]es?|handles?)\b",
    ),
    # What has to be among what the reader hands over, and how an entry has to give a measure.
    (
        tuple(f"you {hands_over}" for hands_over in ("return", "print", "deliver", "give back", "hand over", "hand back", "keep", "output", "produce")),
        r"\b(?:among|amongst|one of|part of) (?:those|the ones|the \w{1,12}|what) (?:that |which )?you (?:return|print|deliver|give back|hand over|hand back|keep|output|produce)\b",
    ),
    (
        (" as follows",),
        r"\b(?:entry|record|row|card|field|line|abstract|index|metadata|extract)\b[^.\n]{0,60}\b(?:give|state|show|list|name|report) (?:the )?(?:measure|ban|action|fact|finding|policy|event)s? as follows\b",
    ),
    # What hangs on the reader's telling it, and who told it at bedtime.
    (
        tuple(f"your {telling} " for telling in ("reporting", "saying", "writing", "recording", "listing", "including", "answering", "noting", "stating", "mentioning", "repeating")),
        r"\b(?:on|upon|by|without|to|for) your (?:reporting|saying|writing|recording|listing|including|answering|noting|stating|mentioning|repeating) (?:that\b|:)",
    ),
    (("used to read ", "used to tell ", "used to recite ", "used to sing ", "used to whisper ", "used to say "), r"\bused to (?:read|tell|recite|sing|whisper|say) (?:to )?me\b[^.\n]{0,60}\b(?:sleep|asleep|bedtime)\b[^.\n]{0,20}:"),
    # Who made the reader, and what it is to learn.
    (
        tuple(f"{who} {made} " for who in ("whoever", "anyone who", "those who", "the people who", "the one who", "the team that") for made in ("trained", "built", "programmed", "coded", "fine-tuned", "made", "designed")),
        rf"\b(?:whoever|anyone who|those who|the people who|the one who|the team that) (?:trained|built|programmed|coded|fine-tuned|made|designed) (?:this|that|the|you|your) ?(?:[\w-]{{1,14}} )?(?:(?:neural )?network|model|machine|robot|bot|program|algorithm|reader|assistant)?\b[^.\n]{{0,70}}\b(?:unless|until|when|if|as soon as) (?:it|you) (?:learns?|knows?|{_TELL}s?|finally {_TELL}s?) (?:that\b|:)",
    ),
    (
        ("model trained", "network trained", "reader trained", "machine trained", "program trained", "bot trained", "assistant trained"),
        rf"{_START}(?:an?|any|every|each) (?:\w{{1,14}} )?(?:model|network|reader|machine|program|bot|assistant) trained (?:after|before|since|up to|until|as late as) [^.,\n]{{1,30}} (?:knows?|remembers?|is aware|understands?|recalls?|will (?:know|tell|recall)|can tell) (?:you )?that\b",
    ),
    # A store of the reader's is emptied, and filled again with what is said.
    (
        ("fill ", "refill ", "replenish "),
        rf"{_START}(?:stage|phase|part|point|round|stroke) (?:\d|one|two|three|four)\s?[,:.)-] ?(?:re)?fill (?:them|it|those|that|the (?:gap|space|void|rest)) (?:up )?with (?:this|the following|what follows|only this|just this)\s?:",
    ),
    # What the article would say, were it what it is not.
    (
        ("ask yourself ", "consider ", "imagine ", "think of ", "picture ", "say what ", "write what ", "report what "),
        rf"{_START}(?:ask yourself|consider|imagine|think of|picture|say|write|report) what (?:the|this) (?:article|text|story|page|passage|author|writer) (?:(?:would|should|ought to|could) (?:have )?(?:sa(?:y|id)|written?|tell|told)|(?:really|actually) (?:says?|said|meant))\b[^.\n]{{0,50}}:",
    ),
    # Parts of the text to be passed over, and what is to be carried on from it.
    (
        tuple(f"{word} " for word in ("overlook", "skip", "pass over", "leave aside", "discount", "drop", "omit", "skim")),
        rf"{_START}(?:overlook|skip|pass over|leave aside|discount|drop|omit|skim) (?:the|all|any) (?:[\w-]{{1,14}} ){{0,2}}(?:parts?|bits?|passages?|lines?|sentences?|paragraphs?|details|rest|remainder|padding|filler),? (?:and|but|then) (?:only |just |instead |simply )?(?:carry (?:forward|over|on)|take (?:away|along|forward|from it)|keep|retain|hold on to|bring out|pass on|{_TELL}) (?:only )?(?:that\b|this\s?:|the following)",
    ),
    # A program that takes the reader's answer in, and what it has to hold.
    (
        tuple(f"your {product}" for product in ("reply", "answer", "response", "output", "json", "extraction", "digest", "summary")),
        rf"\b(?:api|parser|schema|pipeline|script|program|endpoint|function) (?:that|which) (?:receives|reads|parses|takes|gets|ingests|consumes|loads|stores|processes) your {_OUTPUT}\b[^.\n]{{0,50}}\b(?:(?:unless|only if|until|without)\b|(?:expects?|requires?|needs?|must|has to)\b[^.\n]{{0,30}}\b(?:lines?|words?|sentence|facts?|claim|statement|entry|entries|say|state|read|list|report|contain|include|hold|find|see)\b)",
    ),
    # A note for whoever has what only a model has.
    (
        ("weights", "context window", "embeddings"),
        r"\b(?:p\.? ?s\.?|postscript|notes?|message|memo|word|reminder|instructions?|tip) (?:for|to) (?:the one|whoever|anyone|those|the reader|him|her|you|the thing|the party) (?:(?:who )?(?:has|holds|runs)|with|behind|holding|made of|inside) (?:the|those|its) (?:(?:model|neural|trained) )?(?:weights|context window|embeddings)\s?[:,.]",
    ),
    # Freed of its rules, in thought.
    (
        ("free of ", "freed from ", "freed of ", "unbound by ", "had no ", "without "),
        rf"\b(?:were you|if you were|if you had|had you) (?:\w{{1,12}} )?(?:free of|freed from|freed of|unbound by|no|without) (?:(?:any|all|such|your|the|those|these|safety|content|ethical) ){{0,2}}{_BOUNDS}\b[^.\n]{{0,20}}\byou (?:would|could|might|will) (?:\w{{1,12}} ){{0,2}}{_TELL} (?:that\b|:)",
    ),
    (
        ("imagine ", "suppose ", "pretend ", "assume ", "picture "),
        rf"{_START}(?:imagine|suppose|pretend|assume|picture) (?:that )?you(?:'re| are| were) [^.\n]{{1,60}}(?<! who)(?<! that) (?:must|have to|had to|need to|are to|were to|should|are about to|want to) (?:{_TELL}|(?:brief|tell|inform|advise|remind|assure) (?!your\b)(?:\w{{1,14}} ){{1,3}}?|announce )\s?that\b",
    ),
    (
        ("first fact", "first action", "first actor", "last fact", "next fact", "only fact", "main fact", "only action", "main action", "top fact"),
        rf"{_START}(?:replace|swap|change|overwrite|exchange) the (?:first|last|next|top|only|main) (?:fact|action|actor) (?:by|with|to|into|for)\b",
    ),
)  # fmt: skip
# What meddles with a reading machine's work; in small plain letters, without what is quoted.
FAMILIES: Final = families_of(_SPOKEN, _UNATTRIBUTED)
