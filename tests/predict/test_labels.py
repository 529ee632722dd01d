"""Who decided to leave within how many days, by hand."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from behoud.engine import Engine
from behoud.predict.label import Outcomes, day_number, labels, outcomes
from tests.predict import bakery
from tests.small import at, day, definitions

NOBODY = pd.Series([], dtype=object)
NO_NOTICES = pd.DataFrame({"customer_id": NOBODY, "decided": []})
NO_DEADLINES = pd.DataFrame({"customer_id": NOBODY, "deadline": []})


def asked(known: Outcomes, customer: str, on: str, horizon: int) -> float:
    return float(labels(known, pd.Series([customer]), pd.Series([day_number(day(on))]), horizon)[0])


@pytest.fixture
def known(tmp_path: Path, duckdb_engine: Engine) -> Outcomes:
    return outcomes(definitions(tmp_path, duckdb_engine, bakery.TABLES, as_of=bakery.AS_OF))


def test_notice_given_for_an_end_to_come_is_a_decision(known: Outcomes) -> None:
    assert asked(known, "Bas", "2025-06-01", 30) == 1.0
    assert asked(known, "Bas", "2025-06-10", 20) == 1.0
    assert asked(known, "Bas", "2025-05-11", 30) == 0.0


def test_who_cancelled_a_part_did_not_decide_to_leave(known: Outcomes) -> None:
    assert asked(known, "Cor", "2025-04-15", 30) == 0.0


def test_the_window_begins_on_the_day_and_ends_before_its_last(known: Outcomes) -> None:
    assert asked(known, "Dina", "2025-05-15", 30) == 1.0
    assert asked(known, "Dina", "2025-04-15", 30) == 0.0
    assert asked(known, "Dina", "2025-04-16", 30) == 1.0


def test_a_window_that_is_not_over_has_no_label(known: Outcomes) -> None:
    assert np.isnan(asked(known, "Ada", "2025-06-02", 30))
    assert asked(known, "Ada", "2025-06-01", 30) == 0.0


def test_a_deadline_that_passed_in_silence_is_unknown_until_the_term_is_over(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    manual = bakery.term(
        "9",
        "Gijs",
        "2024-10-01",
        "2025-09-30",
        "90.00",
        renewal="manual",
        notice_deadline_on=day("2025-05-20"),
    )
    known = outcomes(definitions(tmp_path, duckdb_engine, {"contract_terms": [manual]}, as_of=bakery.AS_OF))
    assert np.isnan(asked(known, "Gijs", "2025-05-10", 30))
    assert asked(known, "Gijs", "2025-04-10", 30) == 0.0


def test_who_let_the_deadline_pass_decides_on_the_last_day() -> None:
    left = pd.DataFrame(
        {"customer_id": ["Fien"], "started": [0], "decided": [100], "left": [160], "forced": [False]}
    )
    known = Outcomes(1000, left, NO_NOTICES, NO_DEADLINES)
    fien = pd.Series(["Fien"] * 3)
    assert labels(known, fien, pd.Series([90, 101, 140]), 30).tolist() == [1.0, 0.0, 1.0]


def test_labels_never_fall_as_the_horizon_grows(known: Outcomes) -> None:
    for customer in ("Ada", "Bas", "Dina", "Fien"):
        found = [asked(known, customer, "2025-05-02", horizon) for horizon in (5, 30, 45, 60)]
        assert found == sorted(found)


def test_without_a_contract_the_departure_counts(tmp_path: Path, duckdb_engine: Engine) -> None:
    rows = [
        {"transaction_id": on, "customer_id": "Hilde", "at": at(f"{on}T10:00:00"), "amount": 1}
        for on in ("2025-01-01", "2025-02-01")
    ]
    churn = 'kind = "inactivity"\ninactivity_days = 60'
    known = outcomes(
        definitions(tmp_path, duckdb_engine, {"transactions": rows}, as_of=bakery.AS_OF, churn=churn)
    )
    left = day("2025-04-02")
    assert known.departures.left.tolist() == [day_number(left)]
    assert [asked(known, "Hilde", "2025-03-03", h) for h in (30, 31)] == [0.0, 1.0]
