"""Makes the demo company: one folder with a company file, data as exports, and the truth apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa

from behoud.sources.demo import (
    companyfile,
    listening,
    money,
    registry,
    roster,
    service,
    simulate,
    teams,
    truth,
    usage,
    voice,
    write,
)
from behoud.sources.demo.clock import Clock, day_of
from behoud.sources.demo.scenario import Scenario
from behoud.sources.demo.world import World, create

UNTIL = date(2026, 11, 1)


@dataclass(frozen=True)
class DemoReport:
    """What was made: rows per table, the file of each table, and the days that the history spans."""

    folder: Path
    rows: dict[str, int]
    files: dict[str, str]
    history_from: date
    until: date


def generate(
    folder: Path,
    *,
    customers: int = 2400,
    seed: int = 7,
    until: date = UNTIL,
    scenario: Scenario | None = None,
) -> DemoReport:
    """Writes a demo company of `customers` into `folder`, four years of history that end before `until`.

    The same arguments give the same bytes. `folder`/behoud.toml and `folder`/data are what the
    system reads; `folder`/truth holds what it must find out and is named nowhere else.
    """
    return write_world(folder, lived(customers=customers, seed=seed, until=until, scenario=scenario), seed)


def lived(*, customers: int, seed: int, until: date = UNTIL, scenario: Scenario | None = None) -> World:
    """The world behind such a company at the end of its last week; `ahead.chances` looks on from there."""
    world = create(customers, seed, Clock.ending(until), scenario or Scenario())
    simulate.run(world)
    return world


def write_world(folder: Path, world: World, seed: int) -> DemoReport:
    """Writes the company of a world that has lived; `seed` is the one that it was made with."""
    made = tables(world, seed)
    folder.mkdir(parents=True, exist_ok=True)
    large = len(world.people) > write.PARQUET_OVER_CUSTOMERS
    files = {name: write.write_table(folder, name, table, large=large) for name, table in made.items()}
    history_from, until = day_of(world.clock.history_from), day_of(world.clock.until)
    companyfile.write_company(folder, until=until, history_from=history_from, files=files)
    truth.write_truth(folder / "truth", world)
    rows = {name: len(table) for name, table in made.items()}
    return DemoReport(folder, rows, files, history_from, until)


def tables(world: World, seed: int) -> dict[str, pa.Table]:
    """Every table of the schemas for a world that has lived, as it stands at the end of its clock."""
    people, care = roster.enlist(world, seed), teams.care(world)
    contacts, speech = service.gather(world, seed), voice.Voice(world, seed)
    asked = listening.ask(world, contacts, people, seed)
    return {
        **registry.registry_tables(world, seed),
        **teams.team_tables(world, care),
        **roster.contact_tables(world, people, seed),
        "events": usage.usage_table(world, people, seed),
        "interactions": service.interaction_table(world, contacts, people, care, seed),
        **money.money_tables(world, seed),
        "benchmarks": companyfile.benchmark_table(),
        **listening.listening_tables(world, asked, speech, seed),
        **voice.voice_tables(world, speech, people, care, seed),
        "treatments": truth.treatment_table(world, people, seed),
    }
