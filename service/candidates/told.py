"""Tells what of a sentence may report a measure, and which measures its words name."""

import re
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import Instrument
from service.annotate.extents import Stretches
from service.annotate.values import Sentence
from service.candidates.anaphors import may_mean_one_told
from service.candidates.asides import without_asides, without_authority, without_order
from service.candidates.deadlines import beside_deadline
from service.candidates.flows import instruments_by_flow
from service.candidates.measures import instruments_in
from service.candidates.other_senses import without_other_senses
from service.candidates.reasons import without_reason
from service.candidates.states import statuses_in

# These name the paper of a measure, not what it does.
PAPERS: Final = frozenset({Instrument.RULEMAKING})
# A mayor is sentenced, and cocaine is seized, without any trade policy.
_JUDGED: Final = frozenset({Instrument.ENFORCEMENT, Instrument.COURT_DECISION, Instrument.INVESTIGATION})
_VIOLENCE: Final = re.compile(
    r"\b(?:murder\w*|manslaughter|rape|theft|robber\w+|burglar\w+|brib\w+|assault|divorce|cocaine|heroin|kidnap\w*)\b"
)
_CRIME: Final = re.compile(
    r"\b(?:seiz|sentenced|indict|plead|charged|convict|pay|ordered|arrest|raid|intercept|settle|fine[sd]|smuggl)\w*"
)
_TRADE: Final = re.compile(
    r"\b(?:exports?|exporters?|exporting|imports?|imported|importers?|importing|[Cc]ustoms|misclassif\w*|mis-?declared|containers?|border|Revenue|dut(?:y|ies)|tariffs?|sanction\w*|trad(?:e|ing)|licen[cs]\w+|unlicen[cs]ed|shipments?|shipping|shipped|"
    r"cargo(?:es)?|counterfeit\w*|forced labou?r|goods|tankers?|vessels?|chips?|servers?|EAPA|evasion|BIS|CBP|OFAC|Commerce|DOJ|Justice|FMC|Maritime|HMRC|crypto|"
    r"penalt(?:y|ies)|origin|transship\w*|smuggl\w+|Iran\w*|Syria\w*|Cuba\w*|Venezuela\w*|Belarus\w*|Myanmar|embargo\w*|listed|export-controlled|dual-use|freight|forwarders?|brokers?)\b"
)
MAKES: Final = re.compile(r"\b(?:propos|publish|issu|adopt|amend|releas|unveil|introduc)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, what of it may report a measure, and which measures that names.

    `is_call` says that it only tells until when to comment on one, `whose` where it is told whose measure a
    clause tells, if not in the clause.
    """

    sentence: Sentence
    whole: str
    text: str
    instruments: tuple[Instrument, ...]
    is_call: bool = False
    whose: Sentence | None = None


def tell(whole: str, sentence: Sentence, text: str, quotes: Stretches) -> Told:
    """What a sentence of a text tells outside quotations, without what only sounds like a measure."""
    spoken = without_asides(_outside_quotations(text, sentence, quotes))
    beside, tells_deadline = beside_deadline(spoken)
    instruments = _instruments(beside)
    rest = without_other_senses(beside) if instruments or may_mean_one_told(beside) else beside
    if rest != beside:
        instruments = _instruments(rest)
    if PAPERS.issuperset(instruments):
        instruments = tuple(dict.fromkeys((*instruments_by_flow(beside), *instruments)))
    if instruments and _JUDGED.issuperset(instruments) and _VIOLENCE.search(whole):
        instruments = ()
    if instruments == (Instrument.ENFORCEMENT,) and _CRIME.search(whole) and not _TRADE.search(whole):
        instruments = ()
    if tells_deadline:
        others = set(instruments) - {Instrument.COMMENT_PERIOD}
        if not others or not statuses_in(rest) or (PAPERS.issuperset(others) and MAKES.search(rest) is None):
            return Told(sentence, whole, spoken, (Instrument.COMMENT_PERIOD,), is_call=True)
    return Told(sentence, whole, rest, instruments)


def _instruments(text: str) -> tuple[Instrument, ...]:
    """Those that a text names; why somebody is listed ('for circumventing export controls') names none.

    Nor does the order under which it is done, where something else is named.
    """
    text = without_authority(text)
    told = without_order(without_reason(text))
    if told == text:
        return instruments_in(text)
    named = instruments_in(text)
    return instruments_in(told) or tuple(i for i in named if i not in PAPERS) or named


def _outside_quotations(text: str, sentence: Sentence, quotes: Stretches) -> str:
    # What somebody says inside quotation marks is a position, not a report of an action.
    kept = []
    for extent in sentence.extents:
        at = extent.start
        for start, end in quotes.touching(extent.start, extent.end):
            if at < end:
                kept.append(text[at:start] if at < start else "")
                at = end
        kept.append(text[at : extent.end])
    return " ".join("".join(kept).split())
