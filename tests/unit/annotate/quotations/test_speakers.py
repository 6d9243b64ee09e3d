"""Each quotation gets the speaker that the text names, or none."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re

import pytest

from service.annotate.quotations import find_quotations
from service.annotate.values import Extent, Sentence

_SENTENCE = re.compile(r"[^\n.]+(?:\.(?![\s”\"’'])[^\n.]*)*[.]?[”\"’]?")


def cut(text: str) -> tuple[Sentence, ...]:
    """Cut after full stops, roughly, as a splitter that knows nothing of quotations would."""
    found = [(m.start() + len(m[0]) - len(m[0].lstrip()), m.end()) for m in _SENTENCE.finditer(text)]
    spans = [(start, end) for start, end in found if start < end]
    return tuple(Sentence(n, (Extent(start, end),)) for n, (start, end) in enumerate(spans, 1))


def speakers(text: str) -> list[str | None]:
    """Return the speaker's text for each quotation."""
    return [q.speaker.text if q.speaker else None for q in find_quotations(text, cut(text))]


BESIDE = [
    ("“We are on course,” Okafor said.", ["Okafor"]),
    ("“We are on course,” said Okafor.", ["Okafor"]),
    ("Okafor said, “We are on course.”", ["Okafor"]),
    ("Okafor said: “We are on course.”", ["Okafor"]),
    ("Okafor said that the talks were “on course.”", ["Okafor"]),
    ("According to Okafor, the talks are “on course.”", ["Okafor"]),
    ("The talks are “on course,” according to Okafor.", ["Okafor"]),
    ("“Are we on course?” Okafor asked.", ["Okafor"]),
    ("“Never!” shouted Okafor.", ["Okafor"]),
    ("“We,” Okafor said, “are on course.”", ["Okafor", "Okafor"]),
    ("“We are on course,” Okafor told reporters in Lagos. “Nothing will stop us.”", ["Okafor", "Okafor"]),
    ("“We are on course,” Okafor told a committee hearing.", ["Okafor"]),
    ("“We are on course,” Okafor wrote in a letter to Congress.", ["Okafor"]),
    ("“We are on course”, he said. Okafor left.", [None]),
    ("“We are on course,” Joseph Okafor, the trade minister, said.", ["Joseph Okafor"]),
    ("“We are on course,” said the trade minister, Joseph Okafor.", ["Joseph Okafor"]),
    ("“We are on course,” said Trade Minister Joseph Okafor, who led the talks.", ["Joseph Okafor"]),
    ("“We are on course,” said Joseph Okafor, trade minister of Ghana.", ["Joseph Okafor"]),
    ("“We are on course,” said Ghana's trade minister, Joseph Okafor.", ["Joseph Okafor"]),
    ("“We are on course,” said Acme Chief Executive Officer Jane Lin.", ["Jane Lin"]),
    ("“We are on course,” said company president Jane Lin.", ["Jane Lin"]),
    ("“We are on course,” said Jane Lin, chief executive of Acme Corp., in an interview.", ["Jane Lin"]),
    ("“We are on course,” said Jane Lin of Acme Corp.", ["Jane Lin"]),
    ("Jane Lin, who runs the Acme plant in Ohio, told reporters the order is “overdue.”", ["Jane Lin"]),
    ("Jane Lin, a lawyer at Pratt & Moss, said the rule is “murky.”", ["Jane Lin"]),
    ("Rep. Jane Lin (R-Ohio) said the rule is “murky.”", ["Jane Lin"]),
    ("Sen. Jane Lin, D-Ore., called the rule “murky.”", ["Jane Lin"]),
    ("Lin -- a lawyer in Denver -- said the rule is “murky.”", ["Lin"]),
    ("Jane Lin also said the rule is “murky.”", ["Jane Lin"]),
    ("Jane Lin has repeatedly said the rule is “murky.”", ["Jane Lin"]),
    ("Jane Lin on Tuesday said the rule is “murky.”", ["Jane Lin"]),
    ("Jane Lin last week said the rule is “murky.”", ["Jane Lin"]),
    ("On Tuesday, Jane Lin said the rule is “murky.”", ["Jane Lin"]),
    ("In a letter to the Commerce Department, Jane Lin said the rule is “murky.”", ["Jane Lin"]),
    ("Speaking in Geneva, Jane Lin said the rule is “murky.”", ["Jane Lin"]),
    ("But Jane Lin said the rule is “murky.”", ["Jane Lin"]),
    ("Jane Lin, however, said the rule is “murky.”", ["Jane Lin"]),
    ("While Paul Roy called the rule “clear,” Jane Lin said it is “murky.”", ["Paul Roy", "Jane Lin"]),
    ("Jane Lin called the rule “murky” and said it would be “a burden.”", ["Jane Lin", "Jane Lin"]),
    ("Jane Lin described it as “murky.”", ["Jane Lin"]),
    ("Jane Lin dismissed the report as “nonsense.”", ["Jane Lin"]),
    ("Jane Lin referred to the deal as “a start.”", ["Jane Lin"]),
    ("Jane Lin said there was a “sense of urgency.”", ["Jane Lin"]),
    ("Jane Lin went on to say that the rule is “murky.”", ["Jane Lin"]),
    ("Jane Lin was quoted as saying the rule is “murky.”", ["Jane Lin"]),
    ("The rule is, in Lin's words, “murky.”", ["Lin"]),
    ("The rule is, in the words of Jane Lin, “murky.”", ["Jane Lin"]),
    ("As Jane Lin put it, “The rule is murky.”", ["Jane Lin"]),
    ("The rule is “murky” (Jane Lin said).", ["Jane Lin"]),
    ("Jane Lin criticized the rule, saying it is “murky.”", ["Jane Lin"]),
    ("Jane Lin issued a statement saying the rule is “murky.”", ["Jane Lin"]),
    ("Said Jane Lin: “The rule is murky.”", ["Jane Lin"]),
    ("Jane Lin: “The rule is murky.”", ["Jane Lin"]),
    ("“The rule is murky.” — Jane Lin, president, Acme Corp.", ["Jane Lin"]),
    ("“The rule is murky.” Jane Lin said.", ["Jane Lin"]),
    ("The “murky” rule must go, Jane Lin said.", ["Jane Lin"]),
    ("Jane Lin said the “murky” rule must go.", ["Jane Lin"]),
    ("“The rule is murky,” says Jane Lin. “It must go.”", ["Jane Lin", "Jane Lin"]),
    ("“The rule,” explained Jane Lin, “is murky.”", ["Jane Lin", "Jane Lin"]),
    ('Mr. Lin said, "The rule is murky."', ["Lin"]),
    ("Jane Lin and Paul Roy said the rule is “murky.”", ["Jane Lin and Paul Roy"]),
    ("“The rule is murky,” Lin and Roy wrote.", ["Lin and Roy"]),
    ("“Das ist gut,” said Chancellor Karl von Hagen.", ["Karl von Hagen"]),
    ("“It is fine,” said Foreign Ministry spokesman Zhou Benli.", ["Zhou Benli"]),
    ("“It is fine,” Zhou Benli, a ministry spokesman, told a regular briefing.", ["Zhou Benli"]),
]  # fmt: skip

BODIES = [
    ("“We reject this,” the Commerce Department said.", ["Commerce Department"]),
    ("“We reject this,” the Chinese Ministry of Commerce said in a statement.",
     ["Chinese Ministry of Commerce"]),
    ("The International Trade Commission said the record was “thin.”", ["International Trade Commission"]),
    ("“We reject this,” said the Office of the U.S. Trade Representative.",
     ["Office of the U.S. Trade Representative"]),
    ("“We reject this,” Acme Corp. said in a filing.", ["Acme Corp."]),
    ("Acme Corp. fell 3 percent. “We reject this,” the company wrote in a filing.", ["Acme Corp."]),
    ("The Ninth Circuit reversed. “We see no error,” the court held.", ["Ninth Circuit"]),
    ("The Bureau of Industry and Security said the agency is “looking” at it.",
     ["Bureau of Industry and Security"]),
    ("CBP opened a portal. The agency said it is “easy to use.”", ["CBP"]),
    ("China said the move was “bullying.”", ["China"]),
    ("Beijing called the move “bullying.”", ["Beijing"]),
    ("The European Union will “respond firmly,” it said.", ["European Union"]),
    ("“We reject this,” the ministry said.", ["ministry"]),
    ("“We reject this,” Reuters quoted the minister as saying.", ["minister"]),
]  # fmt: skip

UNNAMED = [
    ("Dutch officials said they are “open” to it.", ["Dutch officials"]),
    ("“It is close,” a senior official said.", ["a senior official"]),
    ("“It is close,” said a senior official who asked not to be named.", ["a senior official"]),
    ("“It is close,” two people familiar with the matter said.", ["two people familiar with the matter"]),
    ("“It is close,” according to a person briefed on the talks.", ["a person briefed on the talks"]),
    ("A spokesman for the ministry said it was “close.”", ["A spokesman for the ministry"]),
    ("“It is close,” said a spokeswoman for Acme Corp.", ["a spokeswoman for Acme Corp."]),
    ("A lawyer who represents Acme Corp. said the rule is “murky.”", ["A lawyer"]),
    ("Analysts said the rule is “murky.”", ["Analysts"]),
    ("U.S. and Korean negotiators said the text is “final.”", ["U.S. and Korean negotiators"]),
    ("The report said exports were “resilient.”", ["report"]),
    ("“Exports were resilient,” the report found.", ["report"]),
    ("“We are ready,” said one. “We are not,” said another.", ["one", "another"]),
]  # fmt: skip

PRONOUNS = [
    ("Jane Lin spoke in Ohio. “The rule is murky,” she said.", ["Jane Lin"]),
    ("Jane Lin was angry. In a post that met a drop in the S&P 500, she wrote: “We will act.”", ["Jane Lin"]),
    ("Jane Lin met Paul Roy in Ohio. “The rule is murky,” she said.", ["Jane Lin"]),
    ("Jane Lin met Paul Roy in Ohio. “The rule is murky,” he said.", ["Paul Roy"]),
    ("“The rule is murky,” Jane Lin said. She added that it is “a burden.”", ["Jane Lin", "Jane Lin"]),
    ("Although Lin was pleased, he also said the rule is “murky.”", ["Lin"]),
    ("Lin said the rule is “murky.” But he also said it was “a start.”", ["Lin", "Lin"]),
    ("Lin spoke first. Roy then took the floor. “The rule is murky,” he said.", ["Roy"]),
    ("Asked about President Roy, Lin said the rule is “murky.” He left it there: “Enough.”",
     ["Lin", "Lin"]),
    ("Dutch officials were cautious. “It is early,” they said.", ["Dutch officials"]),
    ("Acme Corp. opened a plant. It said the site is “ready.”", ["Acme Corp."]),
    ("Trade Minister Ana Silva arrived on Monday. The minister said the text is “final.”", ["Ana Silva"]),
    ("“It is raining,” she said.", [None]),
    ("Acme Metals bought coils in Ohio. It told the court that “the coils were done.”", ["Acme Metals"]),
    ("“It is early,” Lin, the group's president, said. “We wait,” he added.", ["Lin", "Lin"]),
    ("Panel Faults Egypt\n\nIn a report on Monday, it found the text “thin.”", [None]),
    ("The move is “a step back,” in the view of Jane Lin.", ["Jane Lin"]),
]  # fmt: skip

# Somebody stands behind 'said' who is only told of.
TOLD_OF = [
    ("The judge, Jane Lin, said Commerce “ignored the record.”", ["Jane Lin"]),
    ("Jane Lin, the group's president, said Canada “must act.”", ["Jane Lin"]),
    ("The council, which speaks for importers, said Commerce “ignored the record.”", ["council"]),
    ("The judge, Jane Lin, said that Commerce “ignored the record.”", ["Jane Lin"]),
    ("The tariff would hurt growers, said Lin. “It will.”", ["Lin"]),
    ("“We lost,” said Lin “and we know it.”", ["Lin", "Lin"]),
    ("Acme Tires alleged dumping; Siam Rubber countered that the claim was “baseless.”", ["Siam Rubber"]),
    ("Acme Tires alleged that Siam Rubber held “too much stock.”", ["Acme Tires"]),
    ("Jane Lin said in a joint statement that the panel's ruling is “final.”", ["Jane Lin"]),
    ("Under document WT/DS611/12, the talks “go on.” “They will,” he predicted.", [None, None]),
]  # fmt: skip

PASSAGES = [
    ("“One,” Lin said. “Two. Three.” “Four.”", ["Lin", "Lin", "Lin"]),
    ("Lin was blunt. “This is murky,” she said. “It must go.”", ["Lin", "Lin"]),
    ("“One,” said Jane Lin.\n\n“Two is better than one.”", ["Jane Lin", "Jane Lin"]),
    ("“One.\n\n“Two,” said Jane Lin.", ["Jane Lin", "Jane Lin"]),
    ("Jane Lin issued this statement:\n\n“One. Two.”", ["Jane Lin"]),
    ("“One,” said Jane Lin.\n\n“Two,” said Paul Roy. “Three.”", ["Jane Lin", "Paul Roy", "Paul Roy"]),
    ("Lin said the rule is murky. “It must go.”", ["Lin", "Lin"][:1]),
    ("“One,” Lin said, adding that Roy had seen “nothing.”", ["Lin", "Lin"]),
]  # fmt: skip

SILENT = [
    ("The term “foreign entity” means a body under foreign control.", [None]),
    ("The Department of Commerce (“Commerce”) opened a review.", [None]),
    ("Tariff Act of 1930 (hereinafter “the Act”) applies.", [None]),
    ("The so-called “chip war” goes on.", [None]),
    ("The firm makes “smart” pumps in Ohio.", [None]),
    ("The song “Blue Harbor Nights” was released in May.", [None]),
    ("A program called “Clean Ports” ended in May.", [None]),
    ("The area is known as “the corridor”.", [None]),
    ("Lin said the so-called “chip war” goes on.", [None]),
    ("Lin said the film “Long Road Home” moved her.", [None]),
    ("A memo titled “Next Steps” was sent to staff.", [None]),
    ("The word “shall” appears twice.", [None]),
    ("Jane Lin, asked about “murky” rules, left.", [None]),
    ("The statute speaks of “the sale” alone.", [None]),
    ("Tourists were told “no” at the gate.", [None]),
]  # fmt: skip

TAGS = [
    ("“I had the soup,” offered Constable Riley.", ["Constable Riley"]),
    ("“I had the soup,” Riley offered.", ["Riley"]),
    ("“No way?” queried Jane Lin.", ["Jane Lin"]),
    ("“They sang”, Jane Lin suggested quietly.", ["Jane Lin"]),
    ("“There was nobody like her,” the conductor Paul Roy said.", ["Paul Roy"]),
    ("“There was nobody like her,” his friend and colleague Paul Roy said.", ["Paul Roy"]),
    ("After “the Event,” police closed the road.", [None]),
    ("The mill's neighbour, Jane Lin, pointed out: “July is late.”", ["Jane Lin"]),
    ("“July is late,” the mill's neighbour, Jane Lin, pointed out.", ["Jane Lin"]),
]  # fmt: skip

PASSIVES = [
    ("The plan was dismissed by critics as “a joke.”", ["critics"]),
    ("The plan was called “a joke” by the mayor.", ["mayor"]),
    ("The plan, described by one official as “a joke,” failed.", ["one official"]),
    ("The builder was accused of “delay” by the water ministry.", ["water ministry"]),
    ("The bill was called “the Act” in 1990.", [None]),
]  # fmt: skip

WRITINGS = [
    ("The bridge was “failing,” according to an inspection report got hold of.", ["an inspection report"]),
    ("The county was warned, the report says. “Cracks grow,” it states.", ["report"]),
    ("The shop has put up a sign: “No dipping.”", [None]),
]  # fmt: skip

PHRASES = [
    ("The passengers' watchdog called it “a plague.”", ["passengers' watchdog"]),
    ("A man accused of stealing 11 tons of cheese said he was “hungry.”",
     ["A man accused of stealing 11 tons of cheese"]),
    ("Its owner, a former surfer named Paul Roy, said he was “surprised.”", ["Paul Roy"]),
    ("The agency's head, retired Gen. Paul Roy, said it was “neglected.”", ["Paul Roy"]),
    ("Jane Lin, a partner at Pratt & Moss, said the petition covers rod “in coils.”", ["Jane Lin"]),
    ("In Mayor Orlov's words, it was “a hymn.”", ["Orlov"]),
    ("Talks are “done,” the two sides said in a joint statement.", ["two sides"]),
    ("“You can't file that,” wrote one in the chat.", ["one"]),
    ("“It is about a donor,” said one of them, Congressman Paul Roy.", ["Paul Roy"]),
    ("One Tory backbencher was less kind: “It is a satnav.”", ["One Tory backbencher"]),
    ("Around him, colleagues chanted “Enough!”", ["colleagues"]),
    ("Yusra Amin did not cry. “Risk appetite,” Amin repeats slowly.", ["Amin"]),
    ("Jane Lin spoke of rules. Lin's answer: “Then don't.”", ["Lin"]),
    ("Jane Lin was modest. “It hit my knee,” the 19-year-old said.", ["Jane Lin"]),
    ("Roy praised her. Roy's mother wept. “It's over,” she said.", ["Roy's mother"]),
    ("Jane Lin took questions. On wages she was blunter: “No.”", ["Jane Lin"]),
    ("Acme & Lund will cut jobs, it said on Wednesday, citing “weak demand.”", ["Acme & Lund"]),
    ("The Copper Council called it “strong,” while Public Ledger, a group, said it “ties hands.”",
     ["Copper Council", "Public Ledger"]),
    ("“One,” Lin said. “Two.\n\n“Three.\n\n“Four.”\n\nHis rival, Paul Roy, called it “late.”",
     ["Lin", "Lin", "Lin", "Lin", "Paul Roy"]),
]  # fmt: skip

SURNAMES = [
    ("“We were candid,” Trade Envoy He Xiaoming said.", ["He Xiaoming"]),
    ("“We were candid,” said Trade Envoy He Xiaoming.", ["He Xiaoming"]),
    ("Spokesperson He Yalan told reporters the text was “candid.”", ["He Yalan"]),
    ("According to He Qiang, the text was “candid.”", ["He Qiang"]),
    ("He Qiang said the text was “candid.”", ["He Qiang"]),
    ("“We were candid,” Trade Envoy He said.", ["He"]),
    # The pronoun.
    ("Paul Roy spoke. He Tuesday said the text was “candid.”", ["Paul Roy"]),
    ("Paul Roy met the Envoy. He said the text was “candid.”", ["Paul Roy"]),
    ("Paul Roy spoke. “It was candid,” He said.", ["Paul Roy"]),
    ("What He Made of It\n\nThe text was “candid,” Paul Roy said.", ["Paul Roy"]),
]  # fmt: skip

PARTICLES = [
    ("Karin von der Aue met Lin. “It is not,” von der Aue said.", ["von der Aue"]),
    ("Piet de Graaf met Lin. “It is not,” said de Graaf.", ["de Graaf"]),
    ("Piet de Graaf met Lin. According to de Graaf, it is “not.”", ["de Graaf"]),
    ("“It is not,” van Dongen said.", ["van Dongen"]),
    ("Samir al-Hakim met Lin. “It is not,” said Samir al-Hakim.", ["Samir al-Hakim"]),
    # Named in full without the particle.
    ("Piet Graaf met Lin. “It is not,” said the head of Banco de Graaf.", ["head of Banco de Graaf"]),
    ("Karin Aue met Lin. “It is not,” Aue said.", ["Aue"]),
]  # fmt: skip

OWNERS = [
    ("Jan Roos of the Belgian Liberals called the duty “late.”", ["Jan Roos"]),
    ("Jan Roos of the Liberals called the duty “late.”", ["Jan Roos"]),
    ("Belgian Liberals called the duty “late.”", ["Belgian Liberals"]),
    ("“It is late,” the U.K. Chamber of Shipping's Jane Lin said.", ["Jane Lin"]),
    ("“It is late,” Japan's Shigeru Roy said.", ["Shigeru Roy"]),
    ("The Copper Council's members called it “late.”", ["Copper Council's members"]),
    ("Lawmakers including Senator Jane Lin, D-Ohio, urged Roy to “act.”", ["Lawmakers"]),
    ("Critics including Jane Lin called it “late.”", ["Critics including Jane Lin"]),
    ("Critics such as Jane Lin called it “late.”", ["Critics such as Jane Lin"]),
    ("The bill, including a ban, is “late,” said Jane Lin.", ["Jane Lin"]),
]  # fmt: skip

BEHIND = [
    ("“It is late,” Okoro posted.", ["Okoro"]),
    ("“It is late,” Okoro countered on Monday.", ["Okoro"]),
    ("“Late,” posted Okoro on Monday.", ["Okoro"]),
    ("“No,” Okoro said; “Yes,” Brandt claimed.", ["Okoro", "Brandt"]),
    ("“No,” Okoro said; “not yet.”", ["Okoro", "Okoro"]),
    # No quotation that goes on: the word begins a sentence of its own.
    ("“It is late.” Revenue posted a gain.", [None]),
]  # fmt: skip

CLAUSES = [
    ("Okoro, who has called Peru “a threat,” said the town needs “a plan.”", ["Okoro", "Okoro"]),
    ("Lin met Okoro, who was blunt: “It is a threat,” said Okoro.", ["Okoro"]),
    ("Lin, who is retired, met Roy. “It is a threat,” said Roy this week.", ["Roy"]),
    ("Judge Lin said the “test” failed; Judge Jane Roy dissented, calling it “fair.”", ["Lin", "Jane Roy"]),
    ("Jane Lin said the “test” failed, but Paul Roy dissented, calling it “fair.”",
     ["Jane Lin", "Paul Roy"]),
    ("Jane Lin said it is “late”; Paul Roy disagreed and called it “early.”", ["Jane Lin", "Paul Roy"]),
    ("Jane Lin said it is “late”; prices rose; and called it “dear.”", ["Jane Lin", "Jane Lin"]),
    ("Jane Lin said it is “late,” but the plan lives, calling it “dear.”", ["Jane Lin", "Jane Lin"]),
    ("Jane Lin said it is “late,” while praising Paul Roy, calling him “a friend.”",
     ["Jane Lin", "Jane Lin"]),
]  # fmt: skip

_TABLES = (BESIDE, TOLD_OF, BODIES, UNNAMED, PRONOUNS, PASSAGES, SILENT, TAGS, PASSIVES, WRITINGS, PHRASES)
_NAMED = (SURNAMES, PARTICLES, OWNERS, BEHIND, CLAUSES)
CASES = [case for table in (*_TABLES, *_NAMED) for case in table]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_speakers_are_those_of_the_text(text: str, expected: list[str | None]) -> None:
    """A quotation's speaker is the mention that a reader would underline."""
    assert speakers(text) == expected
