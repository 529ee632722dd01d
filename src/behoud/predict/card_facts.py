"""What the model card is told of: the data that was learned from, and the model of each horizon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from behoud.predict.label import EPOCH
from behoud.predict.level import Level
from behoud.predict.outlook import Outlook
from behoud.predict.panel import Panel, Past


def learned_from(seen: Panel | None, past: Past, seed: int) -> dict[str, Any]:
    """What the model card says of the data behind the models."""
    return {
        "seed": seed,
        "customers_that_objected": len(past.without),
        "customers_learned_from": 0 if seen is None else int(seen.rows.customer_id.nunique()),
        "snapshots": [] if seen is None else [(EPOCH + timedelta(days=day)).isoformat() for day in seen.days],
        "snapshot_rows": 0 if seen is None else len(seen.rows),
        "features": [] if seen is None else list(seen.features),
    }


def facts(found: Outlook) -> dict[str, Any]:
    """What the model card says of one horizon."""
    if found.learned is None:
        return {"given": False}
    learned = found.learned
    lesson = learned.lesson
    return {
        "given": found.given,
        "judged_through": found.through,
        "model": learned.name,
        "slope": [round(float(slope), 4) for slope in learned.calibrations[learned.name].slope],
        "calibrated_on": learned.calibrated_on,
        "training_snapshots": int(lesson.rows.as_of.nunique()),
        "training_stretches": len(lesson.early.row),
        "calibration_stretches": len(lesson.later.row),
        "departures": lesson.departures,
        "features": len(learned.hazard.encoder.columns),
        "level": level_facts(learned.level),
    }


def drift_facts(found: Sequence[Outlook]) -> dict[str, Any] | None:
    """What the model card says of customers that are not as they were."""
    learned = found[-1].learned if found else None
    return learned.drift.card() if learned and learned.drift else None


def level_facts(found: Level | None) -> dict[str, Any] | None:
    """What the model card says of a base rate that is followed; None where none is."""
    if found is None:
        return None
    return {
        "horizon": found.horizon,
        "snapshots": len(found.points),
        "factor": found.factor,
        "usual": found.usual,
        "expected": found.expected,
    }
