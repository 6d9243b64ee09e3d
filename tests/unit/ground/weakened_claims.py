"""Claims that lose a word which weakens, denies or narrows, or answer what is only asked."""

from typing import Final

_LATER: Final = "Chile and Peru agreed to open the port to trawlers, but not before 2029."
_UNTIL: Final = "Growers may land the fruit, not after 4 June, at Callao."
_SOON: Final = "A clerk at the ministry called it too soon to name the winners."
_MANY: Final = "The tribunal found that too many samples had been lost."
_GAIN: Final = "Lasko Mills, which spins most of its yarn in Ohio, would win little from the accord."
_INTEREST: Final = "Buyers in Ghent show little interest in the new licence."
_TWICE: Final = "Ports that miss the target twice in a row must return the grant."
_SINCE: Final = "Inspectors rejected the cargo twice before the owner appealed."
_THAN: Final = "The panel will hear both sides in May, two weeks earlier than planned."
_FEARED: Final = "The fee rose less than feared, the shippers' union said."
_WAS: Final = (
    "The scheme had been described as voluntary, then made binding for banks, and is now to cover insurers."
)
_HALF: Final = "The bank will lend farmers 40 million euros at 3 percent, a third of it set aside for growers who irrigate."
_SOME: Final = "The office cleared 90 crates of tiles, some of which were bound for Oman."
_NOTICE: Final = "Either member may leave the treaty after giving twelve months' notice."
_RULED: Final = "Peru's finance minister ruled out any change in the fuel levy until the census."
_TALKS: Final = "No one at the embassy would say when the visit of the fleet might begin."
_WHETHER: Final = "The importer wondered whether the customs house had opened the boxes."
_WHY: Final = "Union members asked why older boats in Vigo were left out."
_OR: Final = "The court gave the ministry 40 days to justify the fee or to repay the shippers."
_CHOICE: Final = "Firms will have to register the pumps or return them to the maker."
_TRADED: Final = "The rule covers barges or ferries that carry ore."
_MORE: Final = "Chad will keep its quota for another three seasons."
_EITHER: Final = "The fund may pay either the kilns or the hauliers, but not both."
_IF_NOT: Final = "Its lawyer described the notice as a nuisance, if not quite a threat."
_STORED: Final = "Half of the cocoa is kept in silos that were condemned in 2019."
_NOTED: Final = "The bank froze 12 accounts that had been opened by brokers in Riga."

# What the evidence says, and what follows from it.
WEAKENED_TRUE: Final = (
    (_LATER, ("Chile and Peru agreed to open the port to trawlers, but not before 2029.", "Chile and Peru agreed to open the port to trawlers.")),
    (_SOON, ("A clerk at the ministry called it too soon to name the winners.",)),
    (_MANY, ("The tribunal found that too many samples had been lost.",)),
    (_GAIN, ("Lasko Mills would win little from the accord.",)),
    (_INTEREST, ("Buyers in Ghent show little interest in the licence.",)),
    (_TWICE, ("Ports that miss the target twice in a row must return the grant.",)),
    (_SINCE, ("Inspectors rejected the cargo twice.",)),
    (_THAN, ("The panel will hear both sides in May.", "The panel will hear both sides in May, two weeks earlier than planned.")),
    (_HALF, ("The bank will lend farmers 40 million euros at 3 percent.",)),
    (_SOME, ("The office cleared 90 crates of tiles.",)),
    (_NOTICE, ("Either member may leave the treaty after giving twelve months' notice.",)),
    (_RULED, ("Peru's finance minister ruled out any change in the fuel levy until the census.",)),
    (_WHY, ("Union members asked why older boats in Vigo were left out.",)),
    (_WHETHER, ("The importer wondered whether the customs house had opened the boxes.",)),
    (_OR, ("The court gave the ministry 40 days to justify the fee or repay the shippers.",)),
    (_CHOICE, ("Firms will have to register the pumps or return them.",)),
    (_MORE, ("Chad will keep its quota for another three seasons.",)),
    (_EITHER, ("The fund may pay either the kilns or the hauliers.",)),
    (_STORED, ("Half of the cocoa is kept in silos.", "The silos were condemned in 2019.")),
    (_NOTED, ("The bank froze 12 accounts.", "The accounts had been opened by brokers in Riga.")),
)  # fmt: skip

# What the evidence says, and what says more.
WEAKENED_FALSE: Final = (
    (_LATER, ("Chile and Peru agreed to open the port to trawlers before 2029.",)),
    (_UNTIL, ("Growers may land the fruit after 4 June at Callao.",)),
    (_SOON, ("A clerk at the ministry called it soon to name the winners.",)),
    (_MANY, ("The tribunal found that many samples had been lost.",)),
    (_GAIN, ("Lasko Mills would win from the accord.", "Ohio would win little from the accord.")),
    (_INTEREST, ("Buyers in Ghent show interest in the new licence.",)),
    (_TWICE, ("Ports that miss the target must return the grant.",)),
    (_SINCE, ("Inspectors rejected the cargo before the owner appealed.",)),
    (_THAN, ("The panel will hear both sides in May, as planned.", "The panel planned to hear both sides in May.")),
    (_FEARED, ("The fee rose as feared, the shippers' union said.",)),
    (_WAS, ("The scheme is voluntary.", "The scheme is now voluntary.")),
    (_HALF, ("The bank will lend 40 million euros to growers who irrigate.",)),
    (_SOME, ("The office cleared 90 crates of tiles bound for Oman.",)),
    (_NOTICE, ("Either member may leave the treaty.",)),
    (_RULED, ("Peru's finance minister ruled out any change in the fuel levy.",)),
    (_TALKS, ("The visit of the fleet might begin.",)),
    (_WHETHER, ("The customs house had opened the boxes.",)),
    (_WHY, ("Union members left out older boats in Vigo.", "Union members asked that older boats in Vigo be left out.")),
    (_OR, ("The court gave the ministry 40 days to justify the fee and to repay the shippers.", "The court gave the ministry 40 days to repay the shippers.", "The court gave the ministry 40 days to justify the fee.")),
    (_CHOICE, ("Firms will have to return the pumps to the maker.", "Firms will have to register the pumps and return them.")),
    (_TRADED, ("The rule covers barges that carry ore.",)),
    (_MORE, ("Chad will keep its quota for another season.",)),
    (_EITHER, ("The fund may pay the kilns.", "The fund may pay the kilns and the hauliers.")),
    (_IF_NOT, ("Its lawyer described the notice as a threat.",)),
    (_STORED, ("The cocoa was condemned in 2019.",)),
    (_NOTED, ("The bank had been opened by brokers in Riga.",)),
)  # fmt: skip
