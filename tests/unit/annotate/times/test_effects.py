"""When measures take effect that news tells of as decided or done."""

from datetime import date

import pytest

from service.annotate.times import find_times


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The U.S. announced tariffs effective July 1.", date(2025, 4, 10), "2025-07-01"),
        ("The U.S. announced tariffs effective July 1.", date(2025, 7, 20), "2025-07-01"),
        ("The U.S. announced tariffs on steel from July 1.", date(2025, 4, 10), "2025-07-01"),
        ("The agency published a rule effective Aug. 1.", date(2025, 4, 10), "2025-08-01"),
        ("China announced a ban beginning in June.", date(2025, 4, 10), "2025-06"),
        ("The ministry announced a quota from October.", date(2025, 4, 10), "2025-10"),
        ("Customs issued guidance on the duties effective March 4.", date(2025, 4, 10), "2025-03-04"),
        ("Canada imposed duties starting July 1.", date(2025, 4, 10), "2025-07-01"),
        ("Canada imposed duties starting Dec. 1.", date(2025, 1, 10), "2024-12-01"),
        ("The EU cut duties on fish from January 1.", date(2025, 4, 10), "2025-01-01"),
        # No measure, another verb or another clause between: the past tense decides as ever.
        ("The firm announced results from December.", date(2025, 4, 10), "2024-12"),
        ("Duties collected from July 1 rose.", date(2025, 4, 10), "2024-07-01"),
        ("Imports from July 1 were subject to duties.", date(2025, 4, 10), "2024-07-01"),
        ("He announced that tariffs fell starting in October.", date(2025, 4, 10), "2024-10"),
        ("The board announced a tariff; the mill closed, effective Nov. 1.", date(2025, 4, 10), "2024-11-01"),
    ],
)
def test_what_was_decided_takes_effect_later(text: str, published: date, value: str) -> None:
    """What was announced begins after publication, what was done on the day that is nearer."""
    assert [t.value for t in find_times(text, (), published)] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Effective May, duties rise.", [("May", "2025-05")]),
        ("Effective March, the fee is waived.", [("March", "2025-03")]),
        ("The duties, effective May, will rise.", [("May", "2025-05")]),
        ("Effective May 5, duties rise.", [("May 5", "2025-05-05")]),
        ("Effective Jan. 1, duties rise.", [("Jan. 1", "2026-01-01")]),
        ("The cure is effective, May said.", []),
        ("Nobody knows how effective May, the minister, was.", []),
        ("Effective May was not.", []),
    ],
)
def test_a_month_by_which_something_is_effective(text: str, found: list[tuple[str, str]]) -> None:
    """'Effective May' names the month where nothing follows on it."""
    assert [(t.text, t.value) for t in find_times(text, (), date(2025, 4, 10))] == found
