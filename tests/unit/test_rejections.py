"""What is wrong with an article is said in full where nothing stands beside the message."""

import pytest

from service.api.job_bodies import envelope_of
from service.errors import ArticleRejected
from service.rejections import checked_article


def test_every_problem_is_said() -> None:
    """In a file of failures, in a terminal, and in the reason of a strict job."""
    with pytest.raises(ArticleRejected) as refused:
        checked_article({"txt": "a", "id": 3})
    message = refused.value.message
    assert [part.partition(" ")[0] for part in message.split("; ") if part != 'did you mean "text"?'] == [
        "text",
        "id",
        "txt",
    ]
    assert "see errors" not in message


def test_no_field_is_named_twice() -> None:
    """The name of the field and what is said of it make one sentence."""
    with pytest.raises(ArticleRejected) as refused:
        checked_article({"text": "An article.", "metadata": {"x": "y" * 20_000}})
    assert refused.value.message == "metadata is larger than 16384 bytes as JSON; send less of it"


@pytest.mark.parametrize("address", ["notaurl", "ftp://host", "https://", "http://[", "https://a b"])
def test_an_address_that_is_none_is_told_in_our_words(address: str) -> None:
    """As are all others; whoever sent it learns what one looks like."""
    with pytest.raises(ArticleRejected, match=r'^webhook\.url must be an address with its scheme, such as "'):
        envelope_of(mode=None, strict=False, model=None, webhook=address)


def test_a_message_stays_short() -> None:
    """The first five are said and the others counted; all stand in `problems`."""
    with pytest.raises(ArticleRejected) as refused:
        checked_article({"text": "An article.", **{f"field_{n}": n for n in range(9)}})
    assert refused.value.message.endswith("; and 4 more")
    assert len(refused.value.problems) == 9
