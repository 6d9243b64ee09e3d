"""Claims that give a verb, a date or an aside to another than their evidence does."""

from typing import Final

_CALLED: Final = (
    "Millers in Turkey had asked that the charge be put at 9 percent, which officials called unfair."
)
_AGENCY: Final = "The appeals court held that the agency had erred when it took prices from Laos."
_MEMBERS: Final = (
    "The assembly still has to ratify the change, which several senators, led by Moreno, consider useless."
)
_MAKES: Final = "Brunel Yards, which builds most of its ferries in Gdansk, would lose from a ban."
_RIVAL: Final = "The watchdog told Kestrel Steel, a rival of Orban Works, that it would examine its books."
_UNLIKE: Final = "Denmark, unlike Sweden, has decided that it will publish the list."
_SECOND: Final = "The first annex opens on 5 May and the second, for sheet glass, on 3 August."
_ASIDE: Final = "Norway, which filed the case with Chile, wants the subsidies ended within 90 days."
_REPLACED: Final = (
    "The accord replaces a 2011 understanding that both governments had stopped observing in 2020."
)
_ONE: Final = "As the notice cancels one from 2016, goods shipped before 2 June keep the old rate."
_COMMENTS: Final = "Remarks on the planned form are due by 9 March."
_PRICES: Final = "Prices of dried figs doubled in April."
_DEFINED: Final = "Plants that miss their emission goals must repay the aid in full."
_STANDARDS: Final = "Brussels wants Tunis to accept European labels for at least 30,000 crates a year."
_EXPLAINED: Final = "Judge Orlova gave the office 30 days to explain its choice of data."
_SPOKE: Final = (
    "The Trade Office blacklisted five hauliers in Muscat that it says moved ore for Syria's army."
)

# What the evidence says, and what follows from it.
ATTACHED_TRUE: Final = (
    (_CALLED, ("Millers in Turkey had asked that the charge be put at 9 percent.", "Officials called the charge unfair.")),
    (_AGENCY, ("The appeals court held that the agency erred when it took prices from Laos.",)),
    (_MEMBERS, ("The assembly still has to ratify the change.", "Several senators consider the change useless.")),
    (_MAKES, ("Brunel Yards would lose from a ban.", "Brunel Yards builds most of its ferries in Gdansk.")),
    (_RIVAL, ("The watchdog told Kestrel Steel that it would examine its books.",)),
    (_UNLIKE, ("Denmark has decided that it will publish the list.",)),
    (_SECOND, ("The first annex opens on 5 May.",)),
    (_ASIDE, ("Norway wants the subsidies ended within 90 days.",)),
    (_REPLACED, ("The accord replaces a 2011 understanding.",)),
    (_ONE, ("Goods shipped before 2 June keep the old rate.",)),
    (_COMMENTS, ("Remarks on the planned form are due by 9 March.", "Remarks are due by 9 March.")),
    (_PRICES, ("Prices of figs doubled in April.",)),
    (_DEFINED, ("Plants that miss their emission goals must repay the aid.",)),
    (_STANDARDS, ("Brussels wants Tunis to accept European labels for at least 30,000 crates a year.",)),
    (_EXPLAINED, ("Judge Orlova gave the office 30 days to explain its choice.",)),
    (_SPOKE, ("The Trade Office blacklisted five hauliers in Muscat.",)),
)  # fmt: skip

# What the evidence says, and what gives it to another.
ATTACHED_FALSE: Final = (
    (_CALLED, ("Millers in Turkey called a charge of 9 percent unfair.",)),
    (_AGENCY, ("The appeals court erred when it took prices from Laos.",)),
    (_MEMBERS, ("The assembly considers the change useless.", "Moreno still has to ratify the change.")),
    (_MAKES, ("Gdansk would lose from a ban.",)),
    (_RIVAL, ("The watchdog told Orban Works that it would examine its books.",)),
    (_UNLIKE, ("Sweden, unlike Denmark, has decided that it will publish the list.", "Sweden has decided that it will publish the list.")),
    (_SECOND, ("The first annex, for sheet glass, opens on 5 May and the second on 3 August.",)),
    (_ASIDE, ("Norway wants the case ended within 90 days.",)),
    (_REPLACED, ("Both governments had stopped observing the accord in 2020.",)),
    (_ONE, ("The notice from 2016 cancels the old rate.", "Goods shipped before 2 June keep the rate from 2016.")),
    (_COMMENTS, ("The planned form is due by 9 March.",)),
    (_PRICES, ("Dried figs doubled in April.",)),
    (_DEFINED, ("Plants that repay the aid in full miss their emission goals.",)),
    (_STANDARDS, ("Brussels wants Tunis to accept at least 30,000 European crates a year.",)),
    (_EXPLAINED, ("Judge Orlova explained her choice of data in 30 days.",)),
    (_SPOKE, ("Five hauliers in Muscat moved ore for Syria's army.",)),
)  # fmt: skip
