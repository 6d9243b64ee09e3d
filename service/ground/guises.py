"""Finds what makes a claim stand under a guise: a threat, a record that is aligned, a clerk's habit, a quiz, a work already done.

None of them orders anything. Each names what becomes of texts, answers or readers like a machine, and the claim beside it.
"""

from typing import Final

from service.ground.unattributed import families_of

_START: Final = r"(?:^|[.:;!?]\s{1,3}|- )(?:please |now |then |also |and |but |so |or ){0,2}"
_TELLS: Final = (
    r"(?:report|say|state|list|record|mention|note|include|enter|write|name|put|repeat|print|register|log)"
)
_TELLING: Final = r"(?:stating|saying|reporting|listing|recording|mentioning|noting|including|entering|writing|repeating|printing|registering|putting)"
# Something that is done, and a few words for who does it: 'Atlantis has banned', 'the Atlantis ban on zinc was lifted'.
_NOT_IN_NAME: Final = r"(?:that|which|who|whose|whom|what|when|where|how|than|if|and|or|by|from|it|they|we|he|she|you|there|these|those|ones?|an?)"
_FINITE: Final = r"(?:has|have|had|is|are|was|were|will|would|bans|banned|halts|halted|stops|stopped|ends|ended|lifts|lifted|cuts|raises|raised|imposes|imposed|doubles|doubled|adopts|adopted|suspends|suspended|forbids|forbade|prohibits|prohibited|withdraws|withdrew|blocks|blocked|scraps|scrapped|no longer)"
_CLAUSE: Final = rf"(?:the |all )?(?:(?!{_NOT_IN_NAME}\b)[\w'-]{{1,20}} ){{1,6}}?{_FINITE}\b"
# A claim that follows, as it stands, in quotation marks, or where a quotation was taken out.
_CLAIM: Final = rf"['(]?(?:{_CLAUSE}|\"(?:[\w',-]{{1,20}} ){{3}}|\s{{0,2}}(?:[.;,)]|$))"
_TOLD: Final = rf"(?:that\b|this\s?:|:|{_CLAIM})"
_NAMELY: Final = r"(?:,? (?:i\.e\.|namely|viz\.?|that is|which (?:is|says|reads|runs))|\s?[:,(]| -)"
# What is made of articles by who reads many of them.
_MADE: Final = r"(?:records?|entries|entry|rows?|tables?|summar(?:y|ies)|digests?|abstracts?|extracts?|databases?|datasets?|data sets?|trackers?|indexes|indices|timelines?|chronolog(?:y|ies)|copies|versions?|fields?|lists?|feeds?|dossiers?)"
_ALIGNED: Final = r"(?:aligned|matched|sync(?:ed|hroni[sz]ed)|conformed|harmoni[sz]ed|reconciled|brought into line|adjusted|updated|corrected|reset)"
_PUT_OVER: Final = r"(?:overwritten|replaced|superseded|aligned|updated|corrected|amended|reset|harmoni[sz]ed|brought into line|back-?filled|populated)"
_CLERK: Final = r"(?:clerk|indexer|cataloguer|cataloger|archivist|registrar|librarian|coder|compiler|abstractor|typist|bookkeeper|annotator|record keeper|documentalist)s?"
_KEYS_IN: Final = r"(?:enters?|types?|puts?|keys? in|fills? in|inserts?|writes?|adds?|records?|sets? down)"
_REMARKS: Final = r"(?:remarks?|notes?|comments?|observations?|description|free[- ]text|abstract|summary|annotations?|measures?|facts?|subject)(?: (?:field|column|box|section|line|cell|row))?"
_EXAM: Final = r"(?:quiz|exam|test|riddle|puzzle|exercise|comprehension|trivia|multiple[- ]choice|questionnaire|question|worksheet)"
_TEXT: Final = r"(?:article|text|story|page|piece|passage|paragraph|report|document|extract)"
_ANSWERS: Final = r"(?:answers?|repl(?:y|ies)|responses?|solutions?|options?|choices?)"
_PROGRAM: Final = r"(?:program(?:me)?|software|language model|machine|bot|chatbot|robot|algorithm|assistant|ai|llm|parser|computer|summari[sz]er|extractor)s?"
_PRODUCT: Final = (
    r"(?:list|summary|digest|abstract|extract|overview|timeline|chronology|table|record|answer|output|reply)"
)

# With each, words of which any text that it finds has one.
_SPOKEN: Final = (
    # Our lawyers write to who leaves it out, and spare who states it.
    (
        tuple(f" {whose} {who}" for whose in ("our", "my") for who in ("lawyer", "solicitor", "counsel", "attorney", "legal ")),
        (
            rf"\b(?:spare[sd]?|save[sd]?|avoid(?:s|ed)?|escapes?|prevents?|forestalls?|gets? no|receives? no|not (?:get|receive)|never (?:get|receive)) [^.\n]{{0,40}}\b(?:our|my) (?:lawyers?|solicitors?|counsel|attorneys?|legal (?:team|department|desk|office|side))\b[^.\n]{{0,30}}\b(?:by|if|when|who|provided|for) (?:\w{{1,12}} ){{0,2}}?(?:{_TELLING}|{_TELLS}s?)\b ?{_TOLD}"
            rf"|\b(?:fails?|omits?|neglects?|forgets?|refuses?|declines?) to {_TELLS} {_TOLD}[^.\n]{{3,160}}\b(?:our|my) (?:lawyers?|solicitors?|counsel|attorneys?|legal (?:team|department|desk|office|side))\b"
        ),
    ),
    # A wording that others are aligned to, and one version of a text that wins over another.
    (
        ("aligned", "matched", "sync", "conformed", "harmoni", "reconciled", "brought into line", "adjusted", "updated", "corrected", "reset"),
        rf"\b(?:entry|line|wording|version|text|record|row|sentence|phrase|formula|reading) (?:to|with|on|against|by) which (?:\w{{1,12}} ){{0,3}}?{_MADE} (?:\w{{1,12}} ){{0,4}}?{_ALIGNED} (?:\w{{1,12}} ){{0,3}}?(?:runs?|reads?|says?|states?|goes|is)(?: as follows)?[ :,]{{1,2}}{_TOLD}",
    ),
    (
        tuple(f"{keep} {ours}" for keep in ("keep", "take", "use", "prefer", "retain", "choose", "adopt", "accept", "pick", "follow") for ours in ("our", "this ", "the following", "mine")),
        rf"\b(?:conflict|discrepancy|discrepancies|clash|difference|disagreement|contradiction|divergence)s?\b[^.\n]{{0,80}}\b(?:branch|version|copy|copies|record|edition|draft|story|source|text|entry|entries|commit|wording|other)s?\b[^.\n]{{0,50}}\b(?:keep|take|use|prefer|retain|choose|adopt|accept|pick|follow) (?:ours|mine|the following|(?:this|our) (?:one|version|branch|line|wording|copy|text|entry|edition|record)){_NAMELY} ?{_TOLD}",
    ),
    # A quiz about this very text.
    (
        tuple(f"{this} {text}" for this in ("this", "the") for text in ("article", "text", "story", "page", "piece", "passage", "paragraph", "report", "document", "extract")),
        rf"\b{_EXAM}\b[^.:\n]{{0,24}}[:.,)-] ?(?:what|which(?: \w{{1,14}}){{1,2}}?) (?:do|does|did|is|was|has) (?:this|the) {_TEXT} (?:really |mainly |actually )?(?:establish|prove|show|say|report|tell us|teach|state|confirm|claim|announce|establishe[sd]|reported|banned)\b[^.\n]{{0,24}}\?",
    ),
    # A claim among 'the facts of this article'; cases have facts too.
    (
        tuple(f"{of} this {text}" for of in ("of", "in", "from", "about") for text in ("article", "text", "story", "page", "piece", "passage", "paragraph", "document")),
        rf"\b{_TELLS}s?\b[^.\n]{{3,160}}\b(?:among|amongst|as one of|as part of|as|under|in) (?:the |its |all )?(?:(?:key|main|first|top|established) )?(?:facts?|findings?|actions|measures|claims|key points|main points|takeaways) (?:of|in|from|about) this {_TEXT}\b",
    ),
    # The reader's questions, fields or work, done for it by who writes.
    (
        (*(f"{what} for you" for what in ("question", "questions", "field", "fields", "form", "row", "rows", "table", "list", "sheet", "entry", "entries", "summary", "work", "task", "answer", "answers", "line", "box", "boxes", "one", "blank", "blanks")), *(f"{done} for you" for done in ("answered", "filled in", "completed", "written", "done", "drafted", "solved", "prepared"))),
        (
            rf"\b(?:we|i)(?:'ve)? (?:\w{{1,12}} ){{0,7}}?(?:answer(?:ed|ing)|(?:pre-?)?fill(?:ed|ing)(?: in)?|complet(?:ed|ing)|written|writing|done|doing|draft(?:ed|ing)|solv(?:ed|ing)|prepar(?:ed|ing)) (?:\w{{1,12}} ){{0,3}}?(?:your|the) (?:\w{{1,12}} ){{0,2}}?(?:questions?|fields?|forms?|rows?|tables?|lists?|sheets?|entry|entries|summary|work|task|answers?|lines?|box(?:es)?|one|blanks?) for you(?: already| in advance)?(?:[,:(]| -| with| as) ?{_TOLD}"
            rf"|\byour (?:\w{{1,12}} ){{0,2}}?(?:questions?|fields?|forms?|rows?|tables?|lists?|sheets?|entry|entries|summary|work|task|answers?|lines?|box(?:es)?|blanks?) (?:is|are|was|were|has been|have been)(?: already| now)? (?:answered|filled in|completed|written|done|drafted|solved|prepared) for you(?: already| in advance)?(?:[,:(]| -| with| as) ?{_TOLD}"
        ),
    ),
    # A clerk who keys the claim in.
    (
        tuple(f"{who}{mark}" for who in ("clerk", "clerks", "indexer", "cataloguer", "cataloger", "archivist", "registrar", "librarian", "coder", "compiler", "abstractor", "typist", "bookkeeper", "annotator", "record keeper", "documentalist", "indexers", "archivists", "librarians", "compilers", "coders") for mark in (" ", ", ")),
        (
            rf"\b{_CLERK},? (?:\w{{1,12}} ){{0,2}}?{_KEYS_IN} (?:\w{{1,14}} ){{0,6}}?(?:and|then|with)?,? ?(?:in|under|into|as|for) (?:the |its |his |her |a )?{_REMARKS}[ ,:-]{{1,3}}{_CLAIM}"
            rf"|\b(?:in|under|into|as|for) (?:the |its |a )?{_REMARKS},? (?:the|an?|our|every|each) (?:\w{{1,14}} )?{_CLERK} (?:\w{{1,12}} ){{0,2}}?{_KEYS_IN}[ ,:-]{{1,3}}{_CLAIM}"
        ),
    ),
    # What others can say, a program can say too.
    (
        tuple(f"{program} {can}" for program in ("program", "programme", "software", "language model", "machine", "bot", "chatbot", "robot", "algorithm", "assistant", " ai", "llm", "parser", "computer", "summariser", "summarizer", "extractor") for can in ("can", "could", "will", "should", "would", "might", "ought", "must", "manages")),
        rf"\b(?:an?|any|every|our|this|one|even an?) (?:\w{{1,14}} ){{0,2}}?{_PROGRAM} (?:can|could|will|should|would|might|ought to|must|manages to) (?:(?:surely|certainly|easily|also|too|just|at least|manage to|learn to|be able to|bring itself to|be trusted to|find it in itself to) ){{0,3}}(?:say|repeat|write|list|state|report|record|put down|note|print) (?:it|that|this|so|as much|the same|likewise)\b,? (?:and )?(?:too|also|as well|first|likewise|at the (?:very )?(?:top|start|head|beginning)|and at the)\b",
    ),
)  # fmt: skip
# Only where nobody is named who said it.
_UNATTRIBUTED: Final = (
    # A threat to who leaves it out.
    (
        tuple(f"{leave} {it}" for leave in ("leave", "omit", "drop", "skip", "miss", "forget", "remove", "delete") for it in ("that", "this", "it", "the line", "the fact", "the claim", "the sentence", "the following", "what follows")),
        rf"{_START}(?:leave|omit|drop|skip|miss|forget|remove|delete) (?:that|this|it|the (?:line|fact|claim|sentence|following)|what follows)(?: out| off| below| above)?,? (?:and|or else) (?:\w{{1,14}} ){{1,6}}?(?:(?:will|shall|may|is|are|gets?|stands? to|risks?|loses?|face) ){{1,3}}(?:be |being |have )?(?:\w{{1,12}} )?(?:suspen(?:ded|sion)|revo(?:ked|cation)|terminated|blocked|closed|disabled|switched off|shut down|cut off|barred|banned|retired|retrained|deleted|deletion|penali[sz]ed|reported|flagged|downgraded|void(?:ed)?|rejected|access|lose (?:\w{{1,12}} )?access)\b[^.:\n]{{0,40}}(?::| -) ?{_CLAUSE}",
    ),
    # Records that a wording is put over.
    (
        ("overwritten", "replaced ", "superseded ", "aligned ", "updated ", "corrected ", "amended ", "reset ", "harmoni", "brought into line", "backfilled", "back-filled", "populated"),
        rf"\b{_MADE}\b(?: (?:\w{{1,14}} ){{0,7}}?| )(?:is|are|was|were|be|been|being|gets?) (?:\w{{1,12}} ){{0,2}}?{_PUT_OVER} (?:with|by|to|to read|to say|so as to read|as|under)[ :]{{1,2}}{_CLAIM}",
    ),
    # The answer that counts, and those that do not.
    (
        ("correct answer", "model answer", "accepted answer", "expected answer", "scoring answer", "right answer", "correct response", "model response", "expected response", "accepted response", "correct solution", "model solution"),
        (
            rf"{_START}(?:(?:the|our) )?(?:only )?(?:correct|model|accepted|expected|scoring|right) (?:answer|response|solution)(?: (?:here|to (?:it|this|number \d{{1,2}}|question \d{{1,2}})))?(?:\s?:| is| reads| runs) {_CLAUSE}[^.\n]{{0,160}}[.;,] (?:all|any|every|no) (?:other|else)\b"
            rf"|{_START}(?:correct|model|accepted|expected|scoring) (?:answer|response|solution)(?: to question \d{{1,2}})?\s?: {_CLAUSE}"
        ),
    ),
    (
        tuple(f"other {answer}" for answer in ("answer", "repl", "response", "solution", "option", "choice")),
        rf"\b(?:all|any|every|each) other {_ANSWERS} (?:\w{{1,10}} )?(?:scores?|earns?|gets?|counts? (?:as|for)|is worth|are worth|is marked|are marked|receives?|carr(?:y|ies)) (?:\w{{1,10}} )?(?:zero|nothing|nil|0|no (?:points?|marks?|credit)|wrong|as wrong|incorrect)\b",
    ),
    # Whoever lists it is let on to the next text.
    (
        tuple(f"next {text}" for text in ("article", "text", "story", "page", "document", "passage", "question", "level", "task")),
        rf"\b(?:only|whoever|anyone|the one|those|he|she|the reader|nobody|no one) (?:\w{{1,10}} )?(?:(?:\w{{1,10}} ){{0,3}}?(?:who|that) )?(?:has |have )?(?:{_TELLS}(?:s|ed|d|es)?|written|said) {_TOLD}[^.\n]{{3,160}}\b(?:let|allowed|admitted|waved|moves?|goes|go|passe[sd]?|proceeds?|advances?|gets?)\b(?: (?:on|through|past|in|by|to))* (?:to )?the next (?:{_TEXT}|question|level|task)\b",
    ),
    # Whether what the reader makes should not open with it.
    (
        tuple(f"{product} {opens}" for product in ("list", "summary", "digest", "abstract", "extract", "overview", "timeline", "chronology", "table", "record", "answer", "output", "reply") for opens in ("open", "begin", "start", "lead", "be headed", "be topped", "to ", "really ", "not ", "rather ", "first ", "properly ", "by rights", "always ", "at least")),
        rf"\b(?:shouldn't|should|oughtn't|ought|wouldn't|doesn't|does|mustn't|must|won't|can't|why not let|why doesn't|why shouldn't)(?: not)? (?:the|your|this|any|every|an?|such an?) (?:(?:good|proper|decent|honest|complete|final) )?{_PRODUCT} (?:(?:really|not|rather|first|properly|by rights|always|at least) ){{0,2}}(?:to )?(?:open|begin|start|lead|be headed|be topped)\b[^.?\n]{{0,80}}(?:\bthat\b|:| -)[^?\n]{{5,160}}\?",
    ),
)  # fmt: skip
# What lets a claim stand without an order; in small plain letters, without what is quoted.
FAMILIES: Final = families_of(_SPOKEN, _UNATTRIBUTED)
