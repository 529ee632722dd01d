"""How a customer is disposed towards us: all that it ever answered and how we rated it, as one figure."""

from __future__ import annotations

from collections.abc import Mapping

import ibis

from behoud.engine.calendar import days_between
from behoud.predict.catalogue import SURVEYS
from behoud.predict.features.seen import ONE, Seen, faded, none, number, rounded, share

SCALES = {"nps": (0, 10), "csat": (1, 5), "grade": (1, 10), "ces1": (1, 5), "ces2": (1, 7), "intent": (1, 5)}
"""The lowest and highest score of a metric, where an answer does not tell its scale."""
BAD_WHEN_HIGH = "ces1"
OF_ONE_CONTACT = ("csat", "ces1", "ces2")
WHOLE, THIRD = 1000, 333
"""What an answer weighs, in thousandths: one about a single contact says less of the relation."""
RATINGS = (1, 10)
HALF_LIVES = {"mood_recent": 120, "mood_lasting": 1600}
"""Days after which an answer weighs half."""
BEST = 10_000
"""The best there is, 100 points, in hundredths."""
ORDINARY, APART, MOST_APART = 5_000, 1_500, 5_000
"""In hundredths: who answers as everyone does, what one standard deviation makes of it, and at most."""
UNSURE = 1_500
"""Taken as ordinary before anyone said anything: the weight of one and a half answers."""
USUAL, SPREAD, FEW = 7_000, 2_000, 20
"""What so many answers to a question are taken to have been, and how far apart, before any is known."""


def has_mood(seen: Seen) -> bool:
    """Whether anything is known that tells it."""
    return seen.has("responses") or seen.has("estimates")


def mood(seen: Seen) -> ibis.Table:
    """Per customer its mood from 0 to 100, once with what is fresh weighing most and once over the years.

    A mean of answers and ratings, each beside what everyone answers to that question (50; a standard
    deviation is 15), that weigh less as they grow old and stay near the ordinary while there are few.
    Weights and points are whole numbers: their sums are exact in any order.
    """
    return averaged(seen, beside_others(said(seen), said(everyone(seen))), HALF_LIVES)


def averaged(seen: Seen, rows: ibis.Table, half_lives: Mapping[str, int]) -> ibis.Table:
    """Per customer the mean of `points` by their weight and age, once per half-life, by its name."""
    age = days_between(seen.today, rows.day)
    sums: dict[str, ibis.Value] = {}
    for name, days in half_lives.items():
        left = faded(rows.weight, age, days)
        sums |= {f"{name}_points": (left * rows.points).sum(), f"{name}_weight": left.sum()}
    found = rows.group_by("customer_id").aggregate(**sums)
    return found.select("customer_id", **{name: near_ordinary(found, name) for name in half_lives})


def everyone(seen: Seen) -> Seen:
    """The same day as seen by the whole company."""
    return Seen(seen.whole, seen.first_days)


def said(seen: Seen) -> ibis.Table:
    """All answers and ratings: customer_id, kind, day, points from worst (0) to best, and weight."""
    parts = [of(seen) for table, of in (("responses", answers), ("estimates", ratings)) if seen.has(table)]
    return ibis.union(*parts) if len(parts) > 1 else parts[0]


def beside_others(rows: ibis.Table, everyone: ibis.Table) -> ibis.Table:
    """The same with points that say how far from the ordinary answer to its question each answer is.

    Some questions get sevens and others nines: 7 is little praise where most say 9.
    """
    found = everyone.group_by("kind").aggregate(
        many=everyone.points.count(),
        total=everyone.points.sum(),
        squares=(everyone.points * everyone.points).sum(),
    )
    many = number(found.many) + FEW
    mean = (number(found.total) + FEW * USUAL) / many
    square = (number(found.squares) + FEW * (USUAL**2 + SPREAD**2)) / many
    usual = found.select(question="kind", usual=mean, spread=(square - mean * mean).sqrt())
    beside = rows.join(usual, rows.kind == usual.question)
    off = (beside.points - beside.usual) / beside.spread * APART
    points = ORDINARY + rounded(within_scale(off))
    return beside.mutate(points=points).drop("kind", "question", "usual", "spread")


def within_scale(off: ibis.Value) -> ibis.Value:
    """How far from the ordinary, at most as far as the scale goes."""
    most = ibis.literal(MOST_APART).cast("float64")
    return ibis.greatest(-most, ibis.least(most, off))


def near_ordinary(found: ibis.Table, name: str) -> ibis.Value:
    """The mean in whole points, the ordinary counted in."""
    points = found[f"{name}_points"] + ORDINARY * UNSURE
    return number(rounded(share(points, (found[f"{name}_weight"] + UNSURE) * (BEST // 100))))


def answers(seen: Seen, *more: str) -> ibis.Table:
    """Answers to surveys, as in `said`, with more of their columns."""
    rows = seen.rows("responses")
    rows = rows.filter(rows.metric.isin(SURVEYS) & rows.score.notnull())
    low, high = (ibis.coalesce(rows[name], usual_end(rows.metric, end)) for end, name in enumerate(ENDS))
    points = on_scale(rows.score, low, high)
    bad = ibis.coalesce(rows.direction == "high_is_bad", rows.metric == BAD_WHEN_HIGH)
    weight = rows.metric.isin(OF_ONE_CONTACT).ifelse(THIRD, WHOLE)
    points = bad.ifelse(BEST - points, points)
    kept = rows.select("customer_id", "day", *more, kind=rows.metric, points=points, weight=number(weight))
    return kept.filter(kept.points.notnull())


ENDS = ("scale_min", "scale_max")


def usual_end(metric: ibis.Value, end: int) -> ibis.Value:
    """The lowest (0) or highest (1) score of a metric."""
    known = [(metric == name, ibis.literal(scale[end]).cast("float64")) for name, scale in SCALES.items()]
    return ibis.cases(*known, else_=ibis.null("float64"))


def ratings(seen: Seen) -> ibis.Table:
    """What account managers think of it, as in `said`."""
    rows = seen.rows("estimates")
    low, high = (ibis.literal(end).cast("float64") for end in RATINGS)
    points = on_scale(rows.rating, low, high)
    return rows.select(
        "customer_id", "day", kind=ibis.literal("rating"), points=points, weight=number(ibis.literal(WHOLE))
    )


def on_scale(score: ibis.Value, low: ibis.Value, high: ibis.Value) -> ibis.Value:
    """Where a score lies between the worst and the best, in hundredths of a point; null where no scale is."""
    part = ibis.greatest(none(), ibis.least(ONE, (score - low) / (high - low)))
    # Not a null that the two would pass over: to them it is no number at all.
    return (high > low).ifelse(rounded(part * BEST), ibis.null("int64"))
