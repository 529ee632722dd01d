"""A folder of Dutch exports: Wilma of Noorderlicht has never heard of our tables."""

from datetime import date
from pathlib import Path

import pytest

from behoud.company import load
from behoud.errors import BehoudError
from behoud.schemas import Type
from behoud.sources.recognise import Proposal, propose

TODAY = date(2026, 2, 10)
PROVINCES = ("Utrecht", "Fryslân", "Zeeland")
PACKAGES = ("basis", "plus")


def klanten(number: int) -> str:
    customer = 1000 + number
    when = f"{number % 28 + 1:02d}-{number % 12 + 1:02d}-{2015 + number % 6}"
    package, province = PACKAGES[number % 2], PROVINCES[number % 3]
    return f"{customer};Bedrijf {number};Zakelijk;{province};{when};a{number}@voorbeeld.nl;{package}"


def contracten(number: int) -> str:
    ended = f"{number % 28 + 1:02d}-11-2025" if number % 4 == 0 else ""
    amount = f"{number % 90 + 1}.{number:03d},50"
    return f"C{number};{1000 + number};01-{number % 9 + 1:02d}-2022;{ended};{amount};{'ja' if number % 2 else 'nee'}"


def facturen(number: int) -> str:
    return f"F{number};{1000 + number};{number % 28 + 1:02d}-12-2025;10-01-2026;{'' if number % 5 else '20-01-2026'};100,00"


FILES = {
    "klanten.csv": ("Klantnummer;Naam;Klantsoort;Provincie;Klant sinds;E-mail;Pakket", klanten),
    "contracten_2025.csv": (
        "Contractnr;Debiteurnr;Ingangsdatum;Einddatum;Bedrag per jaar;Stilzwijgend",
        contracten,
    ),
    "facturen.csv": ("factuurnr;klantnummer;factuurdatum;vervaldatum;betaald op;bedrag", facturen),
    "klantteams.csv": (
        "klantnr;klantteam;relatiebeheerder;vanaf",
        lambda number: f"{1000 + number};Noord;A. de Wit;2019-01-01",
    ),
}


@pytest.fixture(scope="module")
def noorderlicht(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("noorderlicht")
    for name, (header, row) in FILES.items():
        lines = [header, *(row(number) for number in range(1, 121))]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="windows-1252")
    (folder / "tarieven.csv").write_text("zone;tarief\n1;2,50\n2;3,10\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def proposal(noorderlicht: Path) -> Proposal:
    return propose(noorderlicht, today=TODAY)


def test_each_file_is_recognised(proposal: Proposal) -> None:
    assert {finding.input: finding.tables for finding in proposal.findings} == {
        "contracten_2025.csv": ("contract_terms",),
        "facturen.csv": ("invoices",),
        "klanten.csv": ("customers",),
        "klantteams.csv": ("customer_teams",),
        "tarieven.csv": (),
    }


def test_the_file_speaks_dutch_and_loads_without_a_fault(noorderlicht: Path, proposal: Proposal) -> None:
    (noorderlicht / "behoud.toml").write_text(proposal.text, encoding="utf-8")
    company = load(noorderlicht)
    assert (company.language, company.currency, company.time_zone) == ("nl", "EUR", "Europe/Amsterdam")
    assert company.churn.kind == "contract"
    assert company.dimensions == ("team", "region", "kind", "pakket")
    assert company.attributes == {"customers": {"pakket": Type.TEXT}}


def test_each_column_finds_its_place(noorderlicht: Path, proposal: Proposal) -> None:
    (noorderlicht / "behoud.toml").write_text(proposal.text, encoding="utf-8")
    columns = next(s.columns for s in load(noorderlicht).sources if s.table == "contract_terms") or {}
    assert {name: mapping.column for name, mapping in columns.items()} == {
        "term_id": "Contractnr",
        "customer_id": "Debiteurnr",
        "started_on": "Ingangsdatum",
        "ended_on": "Einddatum",
        "renewal": "Stilzwijgend",
        "yearly_amount": "Bedrag per jaar",
    }
    assert columns["renewal"].values == {"ja": "auto", "nee": "manual"}


def test_a_day_that_reads_two_ways_is_said(proposal: Proposal) -> None:
    assert 'started_on = { column = "Ingangsdatum", format = "dd-mm-yyyy" }' in proposal.text.splitlines()
    contracts = next(finding for finding in proposal.findings if finding.input == "contracten_2025.csv")
    assert [remark.code for remark in contracts.doubts] == ["new-doubt-format-beside"]


def test_what_describes_a_person_is_left_out(proposal: Proposal) -> None:
    customers = next(finding for finding in proposal.findings if finding.input == "klanten.csv")
    assert [(remark.code, remark.facts) for remark in customers.doubts] == [
        ("new-doubt-personal", {"columns": "E-mail"})
    ]


def test_what_can_be_computed_and_what_is_missing(proposal: Proposal) -> None:
    assert proposal.possible == ("churn", "revenue", "ended", "cohorts", "teams", "payment", "next")
    assert {missing.family: missing.ways for missing in proposal.missing} == {
        "renewal": (("contract_terms.ends_on",),),
        "involuntary": (("contract_terms.end_kind",), ("departure_reasons.reason",)),
        "reasons": (("departure_reasons.reason",), ("contract_terms.end_reason",)),
        "products": (("contract_terms.product_id",), ("transactions.product_id",)),
        "usage": (("events.at",),),
        "service": (("interactions.at",),),
        "listening": (("responses.score",), ("feedback.text",)),
        "notice": (("contract_terms.notice_given_on",),),
        "sector": (("benchmarks.value",),),
    }


def test_the_language_can_be_chosen(noorderlicht: Path) -> None:
    english = propose(noorderlicht, language="en", today=TODAY)
    assert english.text.splitlines()[5] == 'language = "en"'


def test_an_empty_folder_says_what_to_put_in_it(tmp_path: Path) -> None:
    with pytest.raises(BehoudError, match="holds no CSV, Excel, Parquet or SQLite file"):
        propose(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BehoudError, match="There is no folder"):
        propose(tmp_path / "nergens")
