"""Which snapshots stay, whatever was published when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from behoud.company import Retention
from behoud.engine.retention import Dated, month, staying

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2023, 1, 1), NOW.replace(tzinfo=None)).map(lambda at: at.replace(tzinfo=UTC))
PUBLISHED = st.lists(MOMENTS, max_size=40).map(
    lambda found: [Dated(at, f"s{n}") for n, at in enumerate(found)]
)
RULES = st.builds(Retention, days=st.integers(0, 60), months=st.integers(0, 30), least=st.integers(1, 5))


def days(*texts: str) -> list[Dated]:
    return [Dated(datetime.fromisoformat(text).replace(tzinfo=UTC), text) for text in texts]


def test_a_year_of_mondays_keeps_five_weeks_and_the_last_monday_of_each_month() -> None:
    mondays = [datetime(2025, 11, 24, tzinfo=UTC) + timedelta(weeks=n) for n in range(52)]
    found = [Dated(at, f"{at:%Y-%m-%d}") for at in mondays]
    assert sorted(staying(found, Retention(days=35, months=4, least=3), NOW)) == [
        "2026-08-31",
        "2026-09-28",
        "2026-10-19",
        "2026-10-26",
        "2026-11-02",
        "2026-11-09",
        "2026-11-16",
    ]


def test_who_refreshes_once_a_year_keeps_the_last_three() -> None:
    found = days("2021-01-05", "2022-01-05", "2023-01-05", "2024-01-05")
    assert staying(found, Retention(days=35, months=24, least=3), NOW) == {
        "2022-01-05",
        "2023-01-05",
        "2024-01-05",
    }


@given(PUBLISHED, RULES)
def test_all_of_the_last_days_stay_and_never_fewer_than_the_least(
    found: list[Dated], rule: Retention
) -> None:
    kept = staying(found, rule, NOW)
    assert {one.name for one in found if one.at >= NOW - timedelta(days=rule.days)} <= kept
    assert {one.name for one in sorted(found)[-rule.least :]} <= kept
    assert kept <= {one.name for one in found}


@given(PUBLISHED, RULES)
def test_of_every_month_that_counts_exactly_the_last_stays(found: list[Dated], rule: Retention) -> None:
    """Beside what stays for being recent or among the last few."""
    kept = staying(found, rule, NOW)
    recent = {one.name for one in found if one.at >= NOW - timedelta(days=rule.days)}
    few = {one.name for one in sorted(found)[-rule.least :]}
    last = {month(one.at): one.name for one in sorted(found) if month(NOW) - month(one.at) < rule.months}
    assert kept - recent - few == set(last.values()) - recent - few


@given(PUBLISHED, RULES, st.lists(MOMENTS, max_size=6))
def test_removing_earlier_takes_nothing_away_that_is_wanted_later(
    found: list[Dated], rule: Retention, refreshes: list[datetime]
) -> None:
    """What is left after a tidying up at each of several moments is what one at the end would leave."""
    left = list[Dated]()
    for at in sorted([*refreshes, NOW]):
        there = [
            one for one in found if one.at <= at and (one in left or one.at > last_before(refreshes, at))
        ]
        left = [one for one in there if one.name in staying(there, rule, at)]
    assert {one.name for one in left} == staying(found, rule, NOW)


def last_before(moments: list[datetime], at: datetime) -> datetime:
    earlier = [moment for moment in moments if moment < at]
    return max(earlier, default=datetime(1970, 1, 1, tzinfo=UTC))


@given(PUBLISHED, RULES)
def test_a_longer_rule_keeps_no_less(found: list[Dated], rule: Retention) -> None:
    longer = Retention(days=rule.days + 1, months=rule.months + 1, least=rule.least + 1)
    assert staying(found, rule, NOW) <= staying(found, longer, NOW)
