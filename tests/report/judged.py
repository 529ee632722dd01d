"""What a refresh of Noorderpoort would have published of how its predictions did, reckoned by hand.

At the only test date 120 customers: forty were given 50 %, of whom 21 left, eighty 7 %, of whom
six did. The tables have the columns that a report reads.
"""

from datetime import date
from decimal import Decimal as D
from typing import Any

import pyarrow as pa

MONEY = pa.decimal128(18, 2)
TESTED_ON = date(2024, 1, 31)
TODAY = date(2025, 3, 1)
JUDGED: dict[str, Any] = {
    "horizon": 365,
    "n": 120,
    "departures": 27,
    "expected": 25.6,
    "base_rate": 0.225,
    "base_known": 0.048,
    "auc": 0.79,
    "auc_low": 0.70,
    "auc_high": 0.88,
    "auc_rule": 0.5,
    "auc_regression": 0.77,
    "brier": 0.13,
    "brier_rule": 0.18,
    "brier_regression": 0.14,
    "brier_base": 0.17,
    "log_loss": 0.42,
    "log_loss_rule": 0.55,
    "log_loss_regression": 0.44,
    "log_loss_base": 0.56,
    "log_loss_level_known": 0.40,
    "ece": 0.012,
    "ece_chance": 0.05,
    "lift_10": 3.0,
    "lift_10_rule": 1.1,
    "lift_10_regression": 2.8,
    "skill_over_regression": 0.045,
    "skill_over_regression_low": -0.02,
    "skill_over_regression_high": 0.11,
    "skill": 0.25,
    "skill_low": 0.10,
    "skill_high": 0.40,
    "skill_over_rule": 0.236,
    "skill_over_rule_low": 0.09,
    "skill_over_rule_high": 0.38,
}
OF_LINE = {"counted": True, "value_lost": D("27000.00"), "value_found_10": D("9000.00")}
BINS = [(1, 80, 0.07, 0.075, 0.035, 0.154), (2, 40, 0.50, 0.525, 0.375, 0.671)]
LOSSES = [
    (date(2024, 3, 1), "9000", "4000", "15000", "7000"),
    (date(2024, 6, 1), "9500", "4500", "16000", "27000"),
    (TODAY, "3000", "1000", "6000", None),
]
GROUPS = [
    ("segment", "groot", 80, False, 0.225, 0.20, 1.12, 0.8, 1.5, 0.3),
    ("segment", "klein", 40, False, 0.225, 0.24, 0.94, 0.6, 1.4, 0.2),
    ("segment", "", 4, True, None, None, None, None, None, None),
]
MOVES = [
    ("passive", "runaway", 6, "6000.00"),
    ("runaway", "passive", 2, "2000.00"),
    ("passive", "passive", 70, "70000.00"),
    (None, "passive", 3, "3000.00"),
    ("ambassador", None, 9, "9000.00"),
]


def tables() -> dict[str, pa.Table]:
    """The tables beside the scores, by name."""
    return {
        "evaluation": pa.Table.from_pylist(
            [JUDGED | OF_LINE | {"test_on": day} for day in (TESTED_ON, None)], OF_DATES
        ),
        "calibration": calibration(),
        "expected_loss": expected_loss(),
        "loyalty_value": loyalty_value(),
        "loyalty_evaluation": loyalty_evaluation(),
        "persona_movements": persona_movements(),
        "groups": groups(),
        "drift": drift(),
    }


OF_DATES = pa.schema(
    [(name, pa.int64() if isinstance(value, int) else pa.float64()) for name, value in JUDGED.items()]
    + [("test_on", pa.date32()), ("counted", pa.bool_()), ("value_lost", MONEY), ("value_found_10", MONEY)]
)


def calibration() -> pa.Table:
    names = ("bin", "n", "predicted", "observed", "observed_low", "observed_high")
    rows = [{"horizon": 365, "test_on": None} | dict(zip(names, one, strict=True)) for one in BINS]
    return pa.Table.from_pylist(rows).set_column(1, "test_on", pa.nulls(len(rows), pa.date32()))


def expected_loss() -> pa.Table:
    names = ("expected", "low", "high", "lost")
    return pa.table(
        {
            "as_of": [day for day, *_ in LOSSES],
            "horizon": [90] * len(LOSSES),
            "by": ["model"] * len(LOSSES),
            **{
                name: pa.array([None if row[place] is None else D(str(row[place])) for row in LOSSES], MONEY)
                for place, name in enumerate(names, start=1)
            },
            "customers": [120, 118, 91],
            "unpriced": [0, 0, 0],
        }
    )


def loyalty_value() -> pa.Table:
    """Five fifths of 24 customers; the least loyal kept 60 % of its value, the most loyal 95 %."""
    rows = [
        {
            "horizon": 365,
            "test_on": None,
            "fifth": fifth,
            "loyalty_from": 20.0 * (fifth - 1),
            "loyalty_to": 20.0 * fifth,
            "customers": 24,
            "departures": 12 - 2 * fifth,
            "value_before": D("24000.00"),
            "retained_share": share,
            "retained_low": share - 0.1,
            "retained_high": share + 0.04,
            "growth": share - 1,
        }
        for fifth, share in enumerate((0.60, 0.70, 0.80, 0.90, 0.95), start=1)
    ]
    return pa.Table.from_pylist(rows)


def loyalty_evaluation() -> pa.Table:
    rows = [
        {
            "horizon": 365,
            "test_on": day,
            "among": among,
            "n": 120,
            "departures": 27,
            "auc": 0.66,
            "auc_low": 0.58,
            "auc_high": 0.74,
            "auc_nps": 0.57,
            "auc_nps_low": 0.49,
            "auc_nps_high": 0.65,
            "difference": 0.09,
            "difference_low": 0.02,
            "difference_high": 0.16,
        }
        for day in (TESTED_ON, None)
        for among in ("nps", "all")
    ]
    return pa.Table.from_pylist(rows)


def persona_movements() -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "from_day": date(2024, 12, 1),
                "to_day": TODAY,
                "from": was,
                "to": now,
                "customers": count,
                "value": D(value),
            }
            for was, now, count, value in MOVES
        ]
    )


def groups() -> pa.Table:
    names = (
        "attribute",
        "group",
        "customers",
        "withheld",
        "observed",
        "predicted",
        "calibration",
        "calibration_low",
        "calibration_high",
        "found",
    )
    alike = {"horizon": 365, "calibration_differs": False, "found_differs": False}
    return pa.Table.from_pylist([alike | dict(zip(names, row, strict=True)) for row in GROUPS])


def drift() -> pa.Table:
    return pa.Table.from_pylist(
        [
            {
                "feature": feature,
                "psi": 0.31,
                "psi_usual": 0.02,
                "moved": True,
                "share_missing_then": 0.1,
                "share_missing_now": 0.0,
                "typical_then": 46.0,
                "typical_now": 31.0,
            }
            for feature in ("chance", "usage_90")
        ]
    )


CARD: dict[str, Any] = {
    "as_of": "2025-03-01",
    "churn": "contract",
    "horizons": {
        "30": {"given": False, "departures": 27},
        "365": {
            "given": True,
            "judged_through": None,
            "departures": 60,
            "calibrated_on": "later_period",
            "figures": JUDGED | {"ici": 0.01},
        },
    },
    "snapshots": ["2024-01-31", "2025-01-25"],
    "customers_learned_from": 126,
    "snapshot_rows": 246,
    "features": ["usage_90"],
    "customers_that_objected": 0,
    "cancelled_but_running": 2,
    "drift": {"psi": 0.31, "psi_usual": 0.02, "moved": ["usage_90"], "features": 40},
    "personas": {
        "own_rules": False,
        "rules": {"ambassador": "nps >= 9", "passive": "nps >= 7", "runaway": "nps <= 6"},
        "customers": {"ambassador": 0, "passive": 67, "runaway": 24},
        "unknown": 0,
        "nothing_known_of": [],
    },
    "version": "1.0",
    "seed": 7,
}
