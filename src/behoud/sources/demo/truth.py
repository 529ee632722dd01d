"""What really moved the customers, for judging the system against; the system never reads it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.sources.demo import catalogue, columns
from behoud.sources.demo.clock import stream, working_day
from behoud.sources.demo.hazard import DRIVERS
from behoud.sources.demo.roster import Roster
from behoud.sources.demo.world import World

EVERY_WEEK_UP_TO = 20_000
WEEKS_BETWEEN = 4


def treatment_table(world: World, roster: Roster, seed: int) -> pa.Table:
    """The table treatments: two campaigns, each drawn at random with a holdout of half."""
    rng = stream(seed, "treatments")
    rows = world.trace.treatments
    drawn = [(row.campaign, row.customer, row.day, row.treated) for row in rows]
    campaign, customer, day, arm = np.array(drawn, dtype=np.int64).reshape(-1, 4).T
    treated = arm == 1
    assigned = columns.moments(working_day(day, np.zeros_like(day)), rng)
    sent = np.where(treated, assigned + 86400 * rng.integers(1, 5, len(day)), (world.clock.until + 1) * 86400)
    contact = roster.someone(customer, day, rng, 0.9)
    return columns.table(
        "treatments",
        {
            "treatment_id": columns.ids("X", np.arange(len(day)), 6),
            "campaign": columns.choose(catalogue.CAMPAIGNS, campaign),
            "experiment": columns.choose(
                [f"{name} met controlegroep" for name in catalogue.CAMPAIGNS], campaign
            ),
            "customer_id": columns.customer_ids(customer),
            "contact_id": columns.ids("C", contact, 6),
            "arm": columns.choose(("holdout", "treated"), arm),
            "offer": columns.choose(catalogue.CAMPAIGN_OFFERS, np.where(treated, campaign, -1)),
            "channel": columns.choose(catalogue.CAMPAIGN_CHANNELS, np.where(treated, campaign, -1)),
            "assigned_at": columns.stamps(assigned),
            "sent_at": columns.stamps(sent, world.clock.until),
            "cost": columns.money(np.array(catalogue.CAMPAIGN_COSTS)[campaign], ~treated),
        },
    )


def write_truth(folder: Path, world: World) -> None:
    """Writes `folder`/truth: the scenario, hazards and their parts, decisions, lapses and effects."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "parameters.json").write_text(world.scenario.to_json(), encoding="utf-8")
    for name, table in truth_tables(world).items():
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd")


def truth_tables(world: World) -> dict[str, pa.Table]:
    """The tables of the truth by name."""
    return {
        "hazards": _hazards(world),
        "decisions": _decisions(world),
        "lapses": _lapses(world),
        "treatments": _effects(world),
        "customers": _customers(world),
    }


def _hazards(world: World) -> pa.Table:
    """Per customer and week: daily hazards, and each driver's part of the log-hazard.

    `days_at_risk` counts the days on which the customer could have decided; its own decision in
    the week does not shorten them, so that decisions and sum(1 - exp(-hazard x days)) agree.
    """
    weekly = len(world.people) <= EVERY_WEEK_UP_TO
    risks = [risk for risk in world.trace.hazards if weekly or risk.week % WEEKS_BETWEEN == 0]
    parts = np.concatenate([risk.parts for risk in risks])
    starts = [np.full(len(risk.customer), world.clock.starts[risk.week]) for risk in risks]
    table = {
        "customer_id": columns.customer_ids(np.concatenate([risk.customer for risk in risks])),
        "week_on": columns.days(np.concatenate(starts)),
        "days_at_risk": pa.array(np.concatenate([risk.days for risk in risks]), pa.int8()),
        "daily_hazard": pa.array(np.concatenate([risk.daily for risk in risks])),
        "daily_insolvency_hazard": pa.array(np.concatenate([risk.insolvency for risk in risks])),
    }
    return pa.table(table | {driver: pa.array(parts[:, k], pa.float32()) for k, driver in enumerate(DRIVERS)})


def _decisions(world: World) -> pa.Table:
    """Every decision to leave with its true reason: a notice given, or a term left to lapse."""
    rows = [(day, who, "notice", reason) for who, day, reason in world.trace.notices]
    rows += [(day, who, "lapse", reason) for who, day, _, lapsed, reason in world.trace.lapses if lapsed]
    known = {(who, day) for day, who, *_ in rows}
    rows += [
        (day, who, kind, reason)
        for who, day, kind, reason in world.trace.departures
        if kind != "voluntary" and (who, day) not in known
    ]
    rows.sort()
    return pa.table(
        {
            "customer_id": columns.customer_ids(np.array([row[1] for row in rows], dtype=np.int64)),
            "decided_on": columns.days(np.array([row[0] for row in rows], dtype=np.int64)),
            "kind": pa.array([row[2] for row in rows], pa.string()),
            "reason": pa.array([row[3] for row in rows], pa.string()),
        }
    )


def _lapses(world: World) -> pa.Table:
    """Every end of a manual term without a notice: how likely a silent end was, and whether it came."""
    customer, day = np.array([row[:2] for row in world.trace.lapses], dtype=np.int64).reshape(-1, 2).T
    return pa.table(
        {
            "customer_id": columns.customer_ids(customer),
            "on": columns.days(day),
            "probability": pa.array([row[2] for row in world.trace.lapses], pa.float64()),
            "lapsed": pa.array([row[3] for row in world.trace.lapses], pa.bool_()),
        }
    )


def _effects(world: World) -> pa.Table:
    """Per treated or held-out customer what a treatment adds to its log-hazard, and its hazard then."""
    rows = world.trace.treatments
    customer = np.array([row.customer for row in rows], dtype=np.int64)
    weeks = world.scenario.campaign_weeks
    return pa.table(
        {
            "treatment_id": columns.ids("X", np.arange(len(rows)), 6),
            "customer_id": columns.customer_ids(customer),
            "log_hazard_effect": pa.array([row.effect for row in rows], pa.float64()),
            "daily_hazard_before": pa.array([row.daily for row in rows], pa.float64()),
            "works_from": columns.days(np.array([row.day + 7 for row in rows], dtype=np.int64)),
            "works_for": pa.array([timedelta(weeks=weeks).days] * len(rows), pa.int32()),
        }
    )


def _customers(world: World) -> pa.Table:
    """The lasting disposition of each customer, which is written nowhere in the data."""
    people = world.people
    return pa.table(
        {
            "customer_id": columns.customer_ids(np.arange(len(people))),
            "lasting_mood": pa.array(people.mood),
            "lasting_use": pa.array(people.size),
        }
    )
