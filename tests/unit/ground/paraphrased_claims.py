"""Claims in other words or another order: shares as percents, the passive, nouns for verbs; and what such words may not hide."""

from typing import Final

_FIFTH: Final = "The grant lapses if output drops by more than a fifth."
_QUARTER: Final = "The levy, a quarter of the landed price, spares cooperatives."
_FEWER: Final = "Lapland exported 700 tonnes of moss in 2022 and 90 in 2025."
_TERM: Final = "The pact had been signed for two years and is now to last for six."
_PROVIDED: Final = "Small mills are let off for a year, provided they keep a book and show it on demand."
_PLAN: Final = "The plan was adopted by the senate on Monday."
_REQUEST: Final = "The request was granted by the port office in May."
_PETITION: Final = "A petition for duties on bricks was filed by two kilns."
_SCHEDULED: Final = "The board is to vote on the fee on October 4."
_EFFECT: Final = "The decree takes effect on 9 July."
_ASKED: Final = "Oman, which buys most of the hay, asked for talks."
_TURNED: Final = "The registry turned down the appeal of the skippers."
_THROWN: Final = "The tribunal threw out the complaint of the weavers."
_AGO: Final = "Peru shipped more squid to Spain this spring than a year ago."
_RATHER: Final = "Bakers rather than millers will have to file the form."
_GLUT: Final = "Growers blame a glut, not the toll that Hanoi brought in last autumn."
_TOLD: Final = "The refiners, having waited nine months, were told on Friday to wait until spring."
_PROPOSED: Final = "Makers in Izmir say that Brussels rejected the label when Ankara proposed it in 2018."
_AMONG: Final = "Nine ports, among them Bari and Split, joined the pact."
_INTO: Final = "The office opened an inquiry into imports of glue."
_AFTER: Final = "The toll was lifted by the ministry after protests by drivers."
_SUSPENSION: Final = "The judge upheld the suspension of the permit."
_BACK: Final = "The office withdrew the permit of Halmar Fisk on Monday, only to hand it back two days later with a letter."
_GIVEN: Final = "The firm has all but given up on the Arctic route."
_LESS: Final = "Oman earned 6 percent less for its dates, but sold a third more of them."
_MONEY: Final = "Owners will get their money back, minus a charge that the harbour puts at 40 euros."
_SHIPS: Final = "Anyone who brings cut glass into the port will need a permit showing where the sand was dug."
_WHOSE: Final = "A clerk mixed up Halmar Fisk and Helmar Fish, whose trawlers had been caught with eels."
_BREWERS: Final = "Cairo put the rise down to drought, but brewers around Suez put it down to greed."

# What the evidence says, and what says the same.
PARAPHRASED_TRUE: Final = (
    (_FIFTH, ("The grant lapses if output drops by more than 20 percent.",)),
    (_QUARTER, ("The levy is a quarter of the landed price.", "The levy is 25 percent of the landed price.")),
    (_FEWER, ("Lapland exported 700 tonnes of moss in 2022.", "Lapland exported 90 tonnes of moss in 2025.")),
    (_TERM, ("The pact is now to last for six years.",)),
    (_PROVIDED, ("Small mills are let off for a year if they keep a book and show it on demand.",)),
    (_PLAN, ("The senate adopted the plan on Monday.",)),
    (_REQUEST, ("The port office granted the request in May.",)),
    (_PETITION, ("Two kilns filed a petition for duties on bricks.",)),
    (_SCHEDULED, ("The board votes on the fee on October 4.", "The board will vote on the fee on October 4.")),
    (_EFFECT, ("The decree will take effect on 9 July.",)),
    (_ASKED, ("Talks were requested by Oman.", "Oman requested talks.")),
    (_TURNED, ("The registry rejected the appeal of the skippers.",)),
    (_THROWN, ("The complaint of the weavers was thrown out by the tribunal.",)),
    (_AGO, ("Peru shipped more squid to Spain this spring than a year earlier.",)),
    (_RATHER, ("Bakers will have to file the form.",)),
    (_GLUT, ("Growers blame a glut.",)),
    (_TOLD, ("On Friday, the refiners were told to wait until spring.",)),
    (_PROPOSED, ("Makers in Izmir say that Brussels rejected the label in 2018.",)),
    (_AMONG, ("Nine ports joined the pact.", "Nine ports, including Bari and Split, joined the pact.")),
    (_INTO, ("The office launched an investigation into glue imports.", "An inquiry into glue imports was opened by the office.")),
    (_AFTER, ("The ministry lifted the toll after drivers protested.",)),
    (_SUSPENSION, ("The suspension of the permit was upheld by the judge.",)),
    (_BACK, ("The office withdrew the permit of Halmar Fisk on Monday.",)),
)  # fmt: skip

# What the evidence says, and what says something else.
PARAPHRASED_FALSE: Final = (
    (_FIFTH, ("The grant lapses if output drops by more than 25 percent.", "The grant lapses if output drops by more than a tenth.", "The grant lapses if output drops by 20 percent.")),
    (_QUARTER, ("The levy is 20 percent of the landed price.", "The levy spares a quarter of cooperatives.")),
    (_FEWER, ("Lapland exported 90 tonnes of moss in 2022.", "Lapland exported 90 euros of moss in 2025.")),
    (_TERM, ("The pact is now to last for two years.", "The pact is now to last for six months.")),
    (_PROVIDED, ("Small mills are let off for a year.", "Small mills are let off for a year if they keep a book or show it on demand.")),
    (_PLAN, ("The plan was rejected by the senate on Monday.", "The senate plans to adopt it on Monday.")),
    (_PETITION, ("Duties on bricks were imposed.", "Two kilns imposed duties on bricks.")),
    (_SCHEDULED, ("The board voted on the fee on October 4.", "The board votes on the fee on October 5.")),
    (_EFFECT, ("The decree took effect on 9 July.",)),
    (_ASKED, ("Talks were held by Oman.", "Oman held talks.")),
    (_TURNED, ("The registry allowed the appeal of the skippers.",)),
    (_THROWN, ("The weavers threw out the complaint of the tribunal.",)),
    (_RATHER, ("Millers will have to file the form.", "Bakers and millers will have to file the form.")),
    (_GLUT, ("Growers blame the toll that Hanoi brought in last autumn.",)),
    (_TOLD, ("The refiners told Friday to wait until spring.",)),
    (_PROPOSED, ("Ankara rejected the label in 2018.",)),
    (_AMONG, ("Bari and Split joined nine ports.",)),
    (_AFTER, ("The ministry lifted the toll before drivers protested.", "Drivers lifted the toll after protests by the ministry.")),
    (_SUSPENSION, ("The judge suspended the permit.", "The judge overturned the suspension of the permit.")),
    (_BACK, ("The office withdrew the permit of Halmar Fisk with a letter.", "The office withdrew the permit of Halmar Fisk two days later.")),
    (_GIVEN, ("The firm has given up on the Arctic route.",)),
    (_LESS, ("Oman earned 6 percent more for its dates.",)),
    (_MONEY, ("Owners will get 40 euros back.",)),
    (_SHIPS, ("Anyone who brings sand into the port will need a permit.",)),
    (_WHOSE, ("Halmar Fisk's trawlers had been caught with eels.",)),
    (_BREWERS, ("Cairo puts the rise down to greed.", "Cairo put the rise down to greed.")),
)  # fmt: skip
