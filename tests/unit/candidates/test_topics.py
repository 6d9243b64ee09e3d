"""What a topic like 'the notice' points to."""

import pytest

from service.annotate import annotate
from service.candidates.topics import fill_topic


@pytest.mark.parametrize(
    ("text", "topic", "filled"),
    [
        ("Sylvania put a quota on tin. Mills welcomed the quota.", "the quota", "quota on tin"),
        ("The levies on tin took effect. Mills fear the levies.", "the levies", "the levies on tin"),
        ("USTR issued a notice on pumps. It rained. Roy likes the notice.", "the notice", "notice on pumps"),
        ("Sylvania will impose an 8 percent tariff on zinc. Mills like the move.", "the move", "the move"),
        ("Sylvania has a quota on tin. Chile wants a limit on zinc. Mills like the plan.", "the plan", "the plan"),
        ("Sylvania drew up a plan for a quota. Mills like the plan.", "the plan", "plan for a quota"),
        ("Sylvania lifted its ban on cheese. Growers slammed the decision.", "the decision", "the decision"),
        ("Sylvania has a quota on tin and a quota on zinc. Mills like the quota.", "the quota", "the quota"),
        ("Roy is a copper tariffs expert. Roy likes the tariffs.", "the tariffs", "the tariffs"),
        ("Sylvania put a quota on tin. Roy likes every quota.", "quota", "quota"),
        ("Sylvania put a quota on tin. Roy likes the new quota.", "the new quota", "the new quota"),
        ("Sylvania put a quota on tin. Roy likes the tariff.", "the tariff", "the tariff"),
        ("The talks on wine stalled. Brook slammed the move.", "the move", "the move"),
        ("Sylvania put a duty on tin. Roy opposes any duty.", "duty", "duty on tin"),
        ("Sylvania put a duty on tin. Roy wants a duty.", "duty", "duty"),
        ("Sylvania put duties on tin. Roy hates duties.", "duties", "duties"),
        ("Sylvania put a quota on tin. Roy likes it.", "wine from Sylvania", "wine from Sylvania"),
    ],
)  # fmt: skip
def test_a_topic_that_points_back_gets_its_name(text: str, topic: str, filled: str) -> None:
    """The one that was told before, in its own words; where two may be meant, the topic stays."""
    article = annotate(text, None, "en")
    assert fill_topic(article, article.sentences[-1:], topic) == filled
