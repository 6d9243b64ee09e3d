"""Claims about sentences that tell parallel things of several: what belongs to one may not be given to another."""

from typing import Final

_RATES: Final = "Smelters in Ghana pay 3 percent and those in Togo 8 percent."
_LISTS: Final = "The first list applies from 4 May and the second, for frozen fish, from 7 August."
_FILING: Final = "Traders with more than 90 lorries must report weekly, smaller ones once a month."
_YEARS: Final = "Output of tin doubled in 2021, fell in 2022 and held steady in 2023."
_LIMITS: Final = "Old boats may land herring until 12 March 2028, and new ones until 15 October 2027."
_KEPT: Final = "Coffee and vanilla remain exempt, whereas dried ginger was struck from the annex."
_TESTS: Final = (
    "About 70 percent of the crates passed the check for weevils, and 4 percent failed the one for lead."
)
_LEVY: Final = (
    "Ghana's assembly has passed a 6 percent charge on foreign tiles but spared bricks for clinics."
)
_ADMITTED: Final = "Ruiz denied that she had read the memo, but conceded that her lawyers had."
_SHARES: Final = (
    "The complaint was backed by three of the nine Spanish mills, while the other six stayed silent."
)
_DRAFT: Final = "The first draft listed 40 ports, but the signed text stops at 22."
_PHASES: Final = "Peru will end the fee on kettles by 2029 and on fans by 2033."
_TRAILING: Final = (
    "Oslo put five yards from Estonia and three carriers from Malta on its watch list on Friday."
)
_DATED: Final = "Chile will charge a 20 percent duty on copper pipe from Turkey and a 7 percent duty on zinc rods from Egypt from 1 June 2027."

# What the evidence says, and what follows from it.
CROSSED_TRUE: Final = (
    (_RATES, ("Smelters in Ghana pay 3 percent.", "Smelters in Togo pay 8 percent.", "Those in Togo pay 8 percent.")),
    (_LISTS, ("The first list applies from 4 May.",)),
    (_FILING, ("Traders with more than 90 lorries must report weekly.",)),
    (_YEARS, ("Output of tin doubled in 2021.", "Output of tin fell in 2022.", "In 2022, output of tin fell.")),
    (_LIMITS, ("Old boats may land herring until 12 March 2028.", "New boats may land herring until 15 October 2027.")),
    (_KEPT, ("Coffee and vanilla remain exempt.", "Dried ginger was struck from the annex.")),
    (_TESTS, ("About 70 percent of the crates passed the check for weevils.",)),
    (_LEVY, ("Ghana's assembly has passed a 6 percent charge on foreign tiles.",)),
    (_ADMITTED, ("Ruiz denied that she had read the memo.",)),
    (_SHARES, ("The complaint was backed by three of the nine Spanish mills.",)),
    (_DRAFT, ("The first draft listed 40 ports.", "The signed text stops at 22.")),
    (_PHASES, ("Peru will end the fee on kettles by 2029.", )),
    (_TRAILING, ("Oslo put five yards from Estonia on its watch list.",)),
    (_DATED, ("Chile will charge a 20 percent duty on copper pipe from Turkey from 1 June 2027.", "From 1 June 2027, Chile will charge a 20 percent duty on copper pipe from Turkey.")),
)  # fmt: skip

# What the evidence says, and what crosses it.
CROSSED_FALSE: Final = (
    (_RATES, ("Smelters in Ghana pay 8 percent.", "Smelters in Togo pay 3 percent.", "Smelters pay 3 percent.")),
    (_LISTS, ("The first list, for frozen fish, applies from 4 May.", "The second list applies from 4 May.", "The first list applies from 7 August.")),
    (_FILING, ("Traders with more than 90 lorries must report once a month.", "Traders must report weekly.", "Smaller traders must report weekly.")),
    (_YEARS, ("Output of tin doubled in 2022.", "Output of tin fell in 2021, doubled in 2022 and held steady in 2023.", "Output of tin held steady in 2022.")),
    (_LIMITS, ("New boats may land herring until 12 March 2028.", "Old boats may land herring until 15 October 2027.", "Boats may land herring until 12 March 2028.", "New boats may land herring until 12 March 2028, and old ones until 15 October 2027.")),
    (_KEPT, ("Coffee, vanilla and dried ginger remain exempt.", "Dried ginger remains exempt.", "Coffee was struck from the annex.")),
    (_TESTS, ("About 70 percent of the crates passed the check for lead.", "About 70 percent of the crates passed the checks for weevils and lead.", "4 percent of the crates failed the check for weevils.")),
    (_LEVY, ("Ghana's assembly has passed a 6 percent charge on foreign tiles and bricks for clinics.", "Ghana's assembly has passed a 6 percent charge on bricks for clinics.")),
    (_ADMITTED, ("Ruiz denied that her lawyers had read the memo.", "Ruiz conceded that she had read the memo.")),
    (_SHARES, ("Three of the nine Spanish mills stayed silent.",)),
    (_DRAFT, ("The signed text stops at 40.", "The signed text listed 40 ports.", "The first draft stops at 22.")),
    (_PHASES, ("Peru will end the fee on kettles by 2033.", "Peru will end the fee on fans by 2029.")),
    (_TRAILING, ("Oslo put five carriers from Malta on its watch list.",)),
    (_DATED, ("Chile will charge a 20 percent duty on zinc rods from Egypt.",)),
)  # fmt: skip
