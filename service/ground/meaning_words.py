"""The words by which is told how the words beside them are meant."""

from typing import Final

from service.ground.lexicon import STOP, meaning

BE: Final = frozenset("be been being is are was were has have had to also soon".split())
PASSIVE: Final = frozenset("be been being is are was were".split())
# After these a word in 'ed' describes what follows: 'on imported cement'.
BEFORE_ADJECTIVE: Final = frozenset(
    """a an the its their his her our any some all every each no certain other most many several few such these those this that on of in for
    from with by to at into against over under between new two three four five six seven eight nine ten only than and or as
    """.split()
)
SPEAKING: Final = frozenset("argued argues claimed".split())
IDLE: Final = STOP - frozenset(
    "made make makes making take takes taken took get gets got ask asks asked call calls called".split()
)
ADJECTIVES: Final = frozenset(
    "proposed planned expected recommended suggested requested drafted intended draft".split()
)
CONTRASTS: Final = frozenset({"rather than", "instead of", "in lieu of"})
PREPOSITIONS: Final = frozenset(
    "of for from by without about against before after in on at into over to with despite".split()
)
# Behind these a word of mood is a noun: 'the plan', 'its request'.
NAMING: Final = frozenset("a an the its their his her this that any new".split())
ARTICLES: Final = frozenset({"a", "an", "the"})
FINITE: Final = frozenset("is are was were has have had".split())
FEARS: Final = frozenset(
    "fear fears avoid avoids risk risks consider considers oppose opposes stop stops resist".split()
)
# What they are for was done.
PUNISHED: Final = frozenset("fined penalized penalised punished jailed".split())
ASKING: Final = frozenset("ask complain thank protest object apologize".split())
WRITING: Final = frozenset({meaning("wrote")})
LETTING: Final = frozenset({"let", "lets", "letting"})
