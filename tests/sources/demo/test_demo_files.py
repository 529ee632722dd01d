"""What lies in the folder: the same bytes each time, a valid company file, the truth apart."""

from __future__ import annotations

import csv
import hashlib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.company import load
from behoud.schemas import TABLES
from behoud.sources.demo import generate
from behoud.sources.demo.clock import Clock
from behoud.sources.demo.generate import UNTIL, tables
from behoud.sources.demo.scenario import Scenario
from behoud.sources.demo.scenario import load as load_scenario
from behoud.sources.demo.simulate import run
from behoud.sources.demo.world import create
from behoud.sources.demo.write import write_table


def digests(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = generate(tmp_path, customers=300, seed=3)
    assert digests(again.folder) == digests(folder)


def test_another_seed_gives_other_customers(folder: Path, tmp_path: Path) -> None:
    other = digests(generate(tmp_path, customers=300, seed=4).folder)
    first = digests(folder)
    assert sorted(other) == sorted(first)
    same = {name for name in first if first[name] == other[name]}
    fixed = {
        "behoud.toml",
        "data/benchmarks.csv",
        "data/products.csv",
        "data/teams.csv",
        "truth/parameters.json",
    }
    assert same == fixed


def test_the_company_file_loads_and_names_every_table_once(folder: Path) -> None:
    company = load(folder)
    assert (company.name, company.currency, company.as_of) == ("Noorderlicht", "EUR", UNTIL)
    assert company.history_from == date(2022, 11, 1)
    assert sorted(source.table for source in company.sources) == sorted(TABLES)


def test_the_company_file_names_every_data_file_and_nothing_of_the_truth(folder: Path) -> None:
    company = load(folder)
    named = sorted(str(source.files) for source in company.sources)
    assert named == sorted(f"data/{file.name}" for file in (folder / "data").iterdir())
    assert "truth" not in (folder / "behoud.toml").read_text(encoding="utf-8")


def test_benchmarks_say_that_they_are_made_up(folder: Path) -> None:
    sources = {benchmark.source for benchmark in load(folder).benchmarks}
    assert sources == {"made up for this demo, not a real figure"}


def test_dutch_exports_read_back_to_what_was_written(folder: Path) -> None:
    world = create(300, 3, Clock.ending(UNTIL), Scenario())
    run(world)
    invoices = tables(world, 3)["invoices"].to_pylist()
    with (folder / "data/facturen.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter=";"))
    read = [
        (
            line["Factuurnummer"],
            datetime.strptime(line["Factuurdatum"], "%d-%m-%Y").date(),
            Decimal(line["Bedrag"].replace(",", ".")),
        )
        for line in lines
    ]
    assert read == [(row["invoice_id"], row["issued_on"], row["amount"]) for row in invoices]


def test_dutch_words_of_contacts_are_mapped_to_the_roles(folder: Path) -> None:
    source = next(source for source in load(folder).sources if source.table == "contacts")
    assert source.columns is not None
    words = source.columns["role"].values
    assert words is not None
    with (folder / "data/contactpersonen.csv").open(encoding="utf-8", newline="") as file:
        spoken = {line["Rol"] for line in csv.DictReader(file, delimiter=";")}
    assert {words[word] for word in spoken} == {
        "decider",
        "influencer",
        "user",
        "payer",
    }


def test_large_companies_get_their_events_as_parquet(made: dict[str, pa.Table], tmp_path: Path) -> None:
    path = write_table(tmp_path, "events", made["events"], large=True)
    assert path == "data/events.parquet"
    assert pq.read_table(tmp_path / path).equals(made["events"])


def test_the_parameters_of_the_truth_load_as_a_scenario(folder: Path) -> None:
    assert load_scenario(folder / "truth/parameters.json") == Scenario()
