"""Claims about what somebody only says, believes or holds against another: it may not be told as a fact."""

from typing import Final

_ACCUSED: Final = (
    "Nadia Fonseca, who runs the millers' league, accused Inspector Tom Brandt of losing the samples."
)
_CALLED: Final = "Korea's envoy called the credits a bribe in disguise, a remark that Lisbon's negotiator Ana Melo rejected."
_LISTED: Final = (
    "The Trade Department listed four barge owners in Malta that it says carried fuel for Belarus's army."
)
_ESTIMATED: Final = "Economists at Harrow Institute estimate that the cap threatens 4,000 jobs in forestry, mostly in the north."
_TOLD: Final = "Agriculture Secretary Leo Brandt told lawmakers that bakers would notice nothing."
_SAID: Final = "Activists said the delay helped mills that had cut the oldest trees."
_INSISTED: Final = "Tunis insists that it is inspecting the barges, not holding them."
_TRAILING: Final = "The levy has emptied the docks at Gdynia, a shippers' union complained."
_OWN: Final = "Norway will lift its duty on cheese on 4 May, Trade Minister Kari Moe said."
_OFFICIAL: Final = "Imports of cheese fell 12 percent in May, the customs office said."
_DESCRIBED: Final = "The guild described the ruling as a gift to smugglers."
_BELIEVED: Final = "Growers believe that the ministry lost their letters, and the ministry will reply in May."

# What the evidence says, and what follows from it.
TOLD_TRUE: Final = (
    (_ACCUSED, ("Inspector Tom Brandt was accused by Nadia Fonseca of losing the samples.", "Nadia Fonseca accused Inspector Tom Brandt of losing the samples.")),
    (_CALLED, ("Korea's envoy called the credits a bribe in disguise.",)),
    (_LISTED, ("The Trade Department listed four barge owners in Malta.",)),
    (_ESTIMATED, ("Economists at Harrow Institute estimate that the cap threatens 4,000 jobs in forestry.",)),
    (_TOLD, ("Agriculture Secretary Leo Brandt told lawmakers that bakers would notice nothing.",)),
    (_SAID, ("Activists said the delay helped mills that had cut the oldest trees.",)),
    (_INSISTED, ("Tunis insists that it is inspecting the barges.",)),
    (_TRAILING, ("A shippers' union complained that the levy has emptied the docks at Gdynia.",)),
    (_OWN, ("Norway will lift its duty on cheese on 4 May.", "The duty on cheese will be lifted by Norway on 4 May.")),
    (_OFFICIAL, ("Imports of cheese fell 12 percent in May.",)),
    (_BELIEVED, ("The ministry will reply in May.",)),
)  # fmt: skip

# What the evidence says, and what it makes no fact of.
TOLD_FALSE: Final = (
    (_ACCUSED, ("Inspector Tom Brandt lost the samples.", "Tom Brandt was losing the samples.")),
    (_CALLED, ("The credits are a bribe in disguise.", "Lisbon's credits are a bribe.")),
    (_LISTED, ("Four barge owners in Malta carried fuel for Belarus's army.", "Barge owners carried fuel for the army.")),
    (_ESTIMATED, ("The cap threatens 4,000 jobs in forestry.", "4,000 jobs in forestry are threatened.")),
    (_TOLD, ("Bakers will notice nothing.", "Bakers would notice nothing.")),
    (_SAID, ("The delay helped mills that had cut the oldest trees.", "Mills had cut the oldest trees.")),
    (_INSISTED, ("Tunis is not holding the barges.", "Tunis is inspecting the barges.")),
    (_TRAILING, ("The levy has emptied the docks at Gdynia.",)),
    (_DESCRIBED, ("The ruling is a gift to smugglers.",)),
    (_BELIEVED, ("The ministry lost their letters.", "The ministry lost the letters.")),
)  # fmt: skip
