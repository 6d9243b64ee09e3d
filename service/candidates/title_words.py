"""The words that titles are made of: what their bearers are, and the fields of states' offices."""

from typing import Final

# Each ends a title, whatever stands before it; in small letters.
HEADS: Final = (
    "secretary|minister|director|president|chair(?:man|woman|person)?|commissioner|ambassador|"
    "spokes(?:man|woman|person)|representative|analyst|economist|lawyer|attorney|counsel|chief executive|CEO|"
    "advis[eo]r|negotiator|envoy"
)
# What a state has ministers, secretaries and departments for, as a country calls it by one word.
PORTFOLIOS: Final = (
    "Trade|Commerce|Treasury|Finance|Econom(?:y|ic)|Industry|Energy|Agriculture|Labou?r|Defen[cs]e|Interior|"
    "Justice|Transport(?:ation)?|Health|Environment|Education|Business"
)
