"""The side that a clause settles, and what it is about."""

import pytest

from service.candidates.sides import join_sides, side_of, tell_side


def _told(sentence: str, verb: str | None = None, own: str = "") -> tuple[str | None, str | None]:
    cue = sentence.index(verb) if verb is not None else None
    side = tell_side(sentence, cue, lambda name, _opens: name == own)
    return (side.stance.value if side.stance is not None else None), side.topic


@pytest.mark.parametrize(
    ("sentence", "verb", "stance", "topic"),
    [
        ("The guild welcomed the duties on wire from Sylvania.", "welcomed", "supports", "the duties on wire from Sylvania"),
        ("Brook slammed the minister for delaying the quota on beans.", "slammed", "opposes", "the quota on beans"),
        ("The league said it strongly opposes the 10-digit requirement.", "said", "opposes", "the 10-digit requirement"),
        ("“We applaud this broad exemption,” Roy said.", "said", "supports", "the broad exemption"),
        ("The council urged the ministry to publish guidance on servicing.", "urged", "supports", "guidance on servicing"),
        ("The council urged the ministry to scrap the levy on zinc.", "urged", "opposes", "the levy on zinc"),
        ("The council urged the ministry not to impose tariffs on tin.", "urged", "opposes", "tariffs on tin"),
        ("Growers called for repeal of the surtax.", "called", "opposes", "the surtax"),
        ("Growers called for a quota on garlic.", "called", "supports", "quota on garlic"),
        ("Freedonia should lift the ban on cheese, the envoy said.", "said", "opposes", "the ban on cheese"),
        ("Roy said the new rule is “a costly mistake.”", "said", "opposes", "the new rule"),
        ("Roy said the rates are “firm, proportionate and final.”", "said", "supports", "the rates"),
        ("Roy warned that the lapse would raise retail prices.", "warned", "opposes", "the lapse"),
        ("Roy said the safeguard will protect 900 jobs.", "said", "supports", "the safeguard"),
        ("Roy called the ruling “deeply distorted” and left.", "called", "opposes", "the ruling"),
        ("Roy called the notice “half a loaf.”", "called", None, "the notice"),
        ("The embassy said Freedonia is abusing export controls.", "said", "opposes", "export controls"),
        ("The union is concerned about the effects that the tariff will have.", "is", "opposes", "the tariff"),
        ("Roy said he is glad that the court moved.", "said", "supports", None),
        ("Roy accused Freedonia of “stretching the idea of safety.”", "accused", "opposes", None),
        ("Roy said his firm would back the exclusion if it were wider.", "said", "conditional", "the exclusion"),
        ("Roy said his group is not opposed to the quota, but wants it cut.", "said", "conditional", "the quota"),
        ("Freedonia hasn't decided whether to match the limits on servicing.", None, "uncommitted", "the limits on servicing"),
        ("The minister did not rule out lowering the cap.", None, "uncommitted", "lowering the cap"),
        ("Freedonia is considering a quota on towels, Roy said.", "said", None, "quota on towels"),
        ("Roy said the servicing ban would “train rivals for free.”", "said", None, "the servicing ban"),
        ("The guild backs the quota as long as it covers rye.", "backs", "conditional", "the quota"),
        ("Roy said Sylvania would sign the pact only if rye is left out.", "said", "conditional", "the pact"),
        ("Roy warned that the cap “could empty pantries.”", "warned", "opposes", "the cap"),
        ("The guild warned against the levy on rye.", "warned", "opposes", "the levy on rye"),
        ("The guild urged Sylvania to “stop meddling” and said its permits are legal.", "urged", "opposes", None),
        ("The guild urged Sylvania to stop blocking rye.", "urged", "opposes", "blocking rye"),
        ("The guild, a body of bakers, opposes the rule and doubted that it works.", "opposes", "opposes", "the rule"),
    ],
)  # fmt: skip
def test_plain_clauses_settle_a_side(
    sentence: str, verb: str | None, stance: str | None, topic: str | None
) -> None:
    """Who welcomes, opposes, asks for or judges a measure leaves no doubt, and names it."""
    assert _told(sentence, verb) == (stance, topic)


@pytest.mark.parametrize(
    "sentence",
    [
        "Roy said the group does not oppose the tariffs as such.",
        "Roy said whether she supports the bill is open.",
        "Roy said the union may back the deal.",
        "Roy said critics who oppose the rule are few.",
        "Roy said the minister's argument that the tariffs were necessary was an insult.",
        "Roy said if it supports the bill, the union will split.",
        "Roy said Sylvania opposes the duties.",
        "Roy said the union refused to endorse the pact.",
        "Roy said the union had opposed the pact unless it covered shoes.",
        "Roy said the firm had once urged Sylvania to lift the ban.",
        "Roy fights unfair trade, she said.",
        "Roy is confident that the court will strike down the order.",
        "Although she is optimistic, the talks are slow, Roy said.",
        "Roy said the sanctions will hurt refiners.",
        "Roy said the ban would cripple Moscow's fleet.",
        "Roy said the delay would help Chinese producers.",
        "Roy said the rule is effective June 1.",
        "Roy said a licence is needed for lathes.",
        "Roy said importers must apply the new rate.",
        "The ministry supports 4,000 jobs in the region.",
        "Roy warned that without the cap mills would close.",
        "Roy warned that the sanctions must bite.",
        "Roy warned that unless the cap goes, mills could close.",
    ],
)
def test_what_is_open_or_denied_or_told_of_others_settles_none(sentence: str) -> None:
    """What is in doubt, denied, or another's view is left to whoever reads it all."""
    assert _told(sentence, None)[0] is None


@pytest.mark.parametrize(("own", "stance"), [("Sylvania", "opposes"), ("Freedonia", None)])
def test_whom_the_speaker_speaks_for_takes_the_speakers_side(own: str, stance: str | None) -> None:
    """'Sylvania opposes it, the ministry said' is the ministry's view only where it is Sylvania's."""
    assert _told("Sylvania “firmly opposes” the duties, the ministry said.", "said", own)[0] == stance


@pytest.mark.parametrize(
    ("words", "stance", "topic"),
    [
        ("We welcome the ruling. We deplore the delay.", None, "the ruling"),
        ("We welcome the ruling. He declined to comment on the appeal.", "supports", "the ruling"),
        ("The notice gives time. The lapse would raise prices.", "opposes", "the lapse"),
        ("It rained.", None, None),
    ],
)
def test_sentences_settle_a_side_together(words: str, stance: str | None, topic: str | None) -> None:
    """Sides that differ settle none; who takes one and withholds another has taken one."""
    side = side_of(words)
    assert ((side.stance.value if side.stance is not None else None), side.topic) == (stance, topic)
    assert join_sides([]).stance is None
