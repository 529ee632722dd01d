"""Every metric by name."""

from __future__ import annotations

from behoud.measure import bridge, churn, partial, renewal, revenue, snapshot
from behoud.measure.metric import Metric
from behoud.words import fault
from behoud.words.nearest import nearest

METRICS: dict[str, Metric] = {
    metric.name: metric
    for family in (churn, revenue, bridge, renewal, partial, snapshot)
    for metric in family.METRICS
}


def metric_named(name: str) -> Metric:
    """The metric called `name`; BehoudError with the nearest name where there is none.

    >>> metric_named("customer_churn_rate").unit
    'share'
    """
    if name not in METRICS:
        raise fault("measure-metric", metric=name, near=nearest(name, METRICS), known=", ".join(METRICS))
    return METRICS[name]
