"""behoud import and behoud inspect, as a person and as a script sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from behoud.cli import importing, inspect
from tests.sources.folder import company_at, source

FILES = {
    "klanten.csv": "customer_id;name;started_on\nK1;Jan;01-03-2024\nK2;Piet;25-12-2024\nK3;Kim;onbekend\n",
    "teams.csv": "team_id,name\nT1,Noord\n",
}
SOURCES = source("customers", "klanten.csv") + source("teams", "teams.csv")


def run(command: Any, *arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def test_an_import_says_what_it_did_and_what_it_found(tmp_path: Path) -> None:
    company_at(tmp_path, SOURCES, FILES)
    done = run(importing.verb, "--company", str(tmp_path))
    assert done.exit_code == 3
    assert "customers: utf-8, puntkomma; started_on als dd-mm-yyyy" in done.output
    assert (
        done.output.splitlines()[-1] == "2 invoeren, 4 rijen; één daarvan is apart gezet: zie behoud inspect."
    )


def test_an_import_in_json(tmp_path: Path) -> None:
    company_at(tmp_path, SOURCES, FILES)
    first = json.loads(run(importing.verb, "--company", str(tmp_path), "--json").output)
    assert [one["counts"]["added"] for one in first["inputs"]] == [2, 1]
    again = json.loads(run(importing.verb, "--company", str(tmp_path), "--json").output)
    assert again["counts"] == {
        "read": 4,
        "added": 0,
        "changed": 0,
        "unchanged": 3,
        "quarantined": 1,
        "left_out": 0,
    }
    assert [one["skipped"] for one in again["inputs"]] == [True, True]


def test_the_exit_code_tells(tmp_path: Path) -> None:
    fine = company_at(tmp_path / "a", source("teams", "teams.csv"), FILES)
    partly = company_at(tmp_path / "b", source("teams", "teams.csv") + source("products", "weg.csv"), FILES)
    nothing = company_at(tmp_path / "c", source("products", "weg.csv"))
    codes = [run(importing.verb, "--company", str(one.root)).exit_code for one in (fine, partly, nothing)]
    assert codes == [0, 3, 1]


TERM = "term_id,customer_id,started_on,ends_on,yearly_amount,currency\nT1,{customer},2024-01-31,{end},1.00,{currency}\n"


@pytest.mark.parametrize(
    ("customer", "end", "currency", "code"),
    [
        ("K1", "2025-01-31", "EUR", 0),
        ("K1", "2999-12-31", "EUR", 0),
        ("K9", "2025-01-31", "EUR", 3),
        ("K1", "2025-01-31", "USD", 3),
    ],
    ids=["good", "no end", "unknown customer", "no rate"],
)
def test_a_finding_that_asks_for_a_person_is_in_the_exit_code(
    tmp_path: Path, customer: str, end: str, currency: str, code: int
) -> None:
    files = {
        "k.csv": "customer_id\nK1\n",
        "t.csv": TERM.format(customer=customer, end=end, currency=currency),
    }
    company_at(tmp_path, source("customers", "k.csv") + source("contract_terms", "t.csv"), files)
    assert run(importing.verb, "--company", str(tmp_path)).exit_code == code
    assert run(importing.verb, "--company", str(tmp_path), "--json").exit_code == code


def test_a_file_without_rows_is_in_the_exit_code(tmp_path: Path) -> None:
    sources = source("customers", "k.csv") + source("teams", "teams.csv")
    company_at(tmp_path, sources, {**FILES, "k.csv": "customer_id,name\n"})
    assert run(importing.verb, "--company", str(tmp_path)).exit_code == 3


def test_nothing_from_a_file_steers_the_terminal(tmp_path: Path) -> None:
    """A key holds a NUL; a date is an escape sequence, a word in brackets and a bell."""
    text = "customer_id,region,started_on\nK1,Noord,\x1b[2J[/red]\x07\nK2\0,Zuid,2024-01-31\nK3,West,2024-01-31\n"
    company_at(tmp_path, source("customers", "t.csv"), {"t.csv": text})
    done = run(importing.verb, "--company", str(tmp_path))
    seen = run(inspect.verb, "--company", str(tmp_path), "--language", "en")
    assert (done.exit_code, seen.exit_code) == (3, 3)
    assert [c for c in done.output + seen.output if ord(c) < 32 and c != "\n"] == []
    cells = [line.split()[1:4] for line in seen.output.splitlines()[-2:]]
    assert cells == [["2", "started_on", "␛[2J[/red]␇"], ["3", "customer_id", "K2␀"]]


def test_a_line_with_another_number_of_fields_is_a_line(tmp_path: Path) -> None:
    company_at(tmp_path, source("teams", "t.csv"), {"t.csv": "team_id,name\nT1\nT2,Zuid\n"})
    run(importing.verb, "--company", str(tmp_path))
    seen = run(inspect.verb, "--company", str(tmp_path), "--language", "en").output.splitlines()
    assert seen[0] == "teams: one line – more or fewer fields than the header"
    assert seen[-1].endswith("has 1 field where the header has 2")


def test_inspect_says_file_line_column_value_and_reason(tmp_path: Path) -> None:
    company_at(tmp_path, SOURCES, FILES)
    run(importing.verb, "--company", str(tmp_path))
    seen = run(inspect.verb, "--company", str(tmp_path))
    assert seen.exit_code == 3
    assert seen.output.splitlines()[-1].split() == [
        "klanten.csv",
        "4",
        "started_on",
        "onbekend",
        "is",
        "geen",
        "datum",
    ]
    told = json.loads(run(inspect.verb, "--company", str(tmp_path), "--json", "--language", "en").output)
    assert told["rows"] == [
        {
            "table": "customers",
            "source": "customers",
            "file": "klanten.csv",
            "line": 4,
            "column": "started_on",
            "value": "onbekend",
            "reason": "tables-reason-not-date",
            "message": "is no date",
        }
    ]


def test_inspect_masks_what_may_be_someone_s(tmp_path: Path) -> None:
    text = "customer_id,name\nK1,Jan Jansen\nK2,Piet,te veel\n"
    company_at(tmp_path, source("customers", "k.csv"), {"k.csv": text})
    run(importing.verb, "--company", str(tmp_path))
    assert "Piet" not in run(inspect.verb, "--company", str(tmp_path), "--json").output


def test_inspect_of_good_data_says_so(tmp_path: Path) -> None:
    company_at(tmp_path, source("teams", "teams.csv"), FILES)
    run(importing.verb, "--company", str(tmp_path))
    seen = run(inspect.verb, "--company", str(tmp_path))
    assert (seen.exit_code, seen.output.strip()) == (0, "Er is niets mis met de gegevens.")
