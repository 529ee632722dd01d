"""behoud import and behoud inspect, as a person and as a script sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
