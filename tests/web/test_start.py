"""The guided first start: from an empty folder to a company file, a trial and the first figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from behoud.company import load
from behoud.engine.holdings import Holdings
from behoud.web.jobs.models import WAITING, Job
from behoud.web.start.kept import begun
from tests.web.conftest import SignIn
from tests.web.newcomer import NOORDERLICHT, bring, export, name_it, page, told

UNTIL = date(2026, 11, 1)


def test_an_empty_folder_leads_the_administrator_to_the_first_step(administrator: Client) -> None:
    answer = administrator.get("/", follow=True)
    assert answer.redirect_chain == [("/start/", 302), ("/start/organisation", 302)]


@pytest.mark.parametrize("role", ["owner", "member", "service", "analyst", "privacy", "reader"])
def test_others_are_told_whom_to_ask(
    empty: Path, role: str, sign_in: SignIn, passwords: dict[str, Any]
) -> None:
    for path in ("/", "/customers/", "/teams/", "/model/", "/data/"):
        text = page(sign_in(role), path)
        assert "There are no figures yet" in text
        assert passwords["administrator"]["email"] in text
    assert sign_in(role).get("/start/organisation").status_code == 403


def test_the_first_step_writes_a_company_file_that_loads(administrator: Client, empty: Path) -> None:
    name_it(administrator)
    company = load(empty)
    assert (company.name, company.language, company.currency) == ("Noorderlicht", "nl", "EUR")
    assert (company.time_zone, company.churn.kind, company.sources) == ("Europe/Amsterdam", "contract", ())
    assert (begun().answers or NOORDERLICHT) != NOORDERLICHT


def test_a_company_file_by_hand_is_shown_and_left_as_it_is(administrator: Client, empty: Path) -> None:
    by_hand = '[company]\nname = "Eigen werk"\ncurrency = "EUR"\n[churn]\nkind = "contract"\n'
    (empty / "behoud.toml").write_text(by_hand, encoding="utf-8")
    assert "Eigen werk" in page(administrator, "/start/organisation")
    administrator.post("/start/organisation", NOORDERLICHT)
    assert (empty / "behoud.toml").read_text(encoding="utf-8") == by_hand


def test_dutch_exports_become_a_company(administrator: Client, empty: Path) -> None:
    """The whole way of a newcomer, to the refresh that waits for the worker."""
    name_it(administrator)
    files = export(UNTIL)
    text = bring(administrator, files)
    assert [name for name in files if f"{name} is in." not in text] == []

    found = administrator.get("/start/recognition")
    taken = {one.name: [source.table for source in one.sources] for one in found.context["inputs"]}
    assert taken == {
        "data/contracten.csv": ["contracts"],
        "data/klanten.csv": ["customers"],
        "data/klantteams.csv": ["customer teams"],
    }
    assert (found.context["kind"], found.context["incomplete"]) == ("contract", False)

    trial = told(administrator)
    assert {
        name: (one["read"], one["loaded"], one["quarantined"]) for name, one in trial.items()
    } == dict.fromkeys(files, (240, 240, 0))
    assert "1570.00" in trial["contracten.csv"]["rows"][1]
    assert "2022-02-09" in trial["contracten.csv"]["rows"][1]

    answer = administrator.post("/start/check")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/start/refresh")
    assert Job.objects.get(kind="refresh").status == WAITING
    assert "Your figures are being made" in page(administrator, "/start/refresh")
    assert "There are no figures yet" in page(administrator, "/customers/")
    assert {source.table for source in load(empty).sources} == {
        "customers",
        "customer_teams",
        "contract_terms",
    }


def test_the_steps_can_be_left_and_taken_up_again(administrator: Client) -> None:
    assert administrator.get("/start/").headers["Location"] == "/start/organisation"
    name_it(administrator)
    assert administrator.get("/start/").headers["Location"] == "/start/files"
    bring(administrator, export(UNTIL, 20))
    assert administrator.get("/start/").headers["Location"] == "/start/recognition"
    page(administrator, "/start/recognition")
    administrator.post("/start/check")
    assert administrator.get("/start/").headers["Location"] == "/start/refresh"


def test_a_column_that_is_taken_for_the_wrong_thing_is_corrected(administrator: Client, empty: Path) -> None:
    name_it(administrator)
    content = "Nr;Wie;Vanaf wanneer;Euro\r\n1;Jan Smit;03-02-2024;1.250,50\r\n2;Eva Bos;25-12-2024;99,00\r\n"
    bring(administrator, {"lijst.csv": content.encode()})
    page(administrator, "/start/recognition")
    chosen = administrator.post("/start/recognition/0/table", {"table": "contract_terms"})
    assert chosen.headers["Location"] == "/start/recognition/0"
    assert "Still missing here" in page(administrator, "/start/recognition/0")
    columns = {
        "column-0": "term_id",
        "column-1": "customer_id",
        "column-2": "started_on",
        "column-3": "yearly_amount",
    }
    answer = administrator.post("/start/recognition/0", columns)
    assert answer.headers["Location"] == "/start/recognition"
    (trial,) = told(administrator).values()
    assert (trial["read"], trial["loaded"]) == (2, 2)
    assert trial["rows"] == (
        ("1", "Jan Smit", "2024-02-03", "1250.50"),
        ("2", "Eva Bos", "2024-12-25", "99.00"),
    )


def test_two_columns_for_one_thing_are_told_and_the_first_counts(administrator: Client) -> None:
    name_it(administrator)
    bring(administrator, export(UNTIL, 20))
    inputs = administrator.get("/start/recognition").context["inputs"]
    number = next(one.sources[0].number for one in inputs if one.name == "data/klanten.csv")
    same = {f"column-{place}": "customer_id" for place in range(4)}
    answer = administrator.post(f"/start/recognition/{number}", same, follow=True)
    assert "was chosen for more than one column" in answer.content.decode()


def test_a_day_that_reads_two_ways_and_values_are_chosen_from_lists(
    administrator: Client, empty: Path
) -> None:
    name_it(administrator)
    rows = [f"C{n};K{n};0{n}-0{n + 1}-2024;{'ja' if n % 2 else 'wie weet'}" for n in range(1, 8)]
    bring(
        administrator,
        {"contracten.csv": "\n".join(["contractnr;klantnr;ingangsdatum;verlenging", *rows]).encode()},
    )
    page(administrator, "/start/recognition")
    choices = {one.name: one for one in administrator.get("/start/recognition/0").context["choices"]}
    assert [option.value for option in choices["ingangsdatum"].formats] == ["dd-mm-yyyy", "mm-dd-yyyy"]
    given = {
        f"column-{one.place}": next(o.value for o in one.targets if o.chosen) for one in choices.values()
    }
    given[f"column-{choices['verlenging'].place}"] = "renewal"
    given[f"format-{choices['ingangsdatum'].place}"] = "mm-dd-yyyy"
    administrator.post("/start/recognition/0", given)
    choices = {one.name: one for one in administrator.get("/start/recognition/0").context["choices"]}
    values = {value: place for place, (value, _) in enumerate(choices["verlenging"].meanings)}
    given[f"value-{choices['verlenging'].place}-{values['ja']}"] = "auto"
    given[f"value-{choices['verlenging'].place}-{values['wie weet']}"] = "manual"
    administrator.post("/start/recognition/0", given)
    administrator.post("/start/check")
    (source,) = load(empty).sources
    columns = source.columns or {}
    assert (columns["started_on"].format, columns["renewal"].values) == (
        "mm-dd-yyyy",
        {"ja": "auto", "wie weet": "manual"},
    )


def test_a_trial_says_how_many_rows_are_set_apart_and_why(administrator: Client) -> None:
    name_it(administrator)
    files = export(UNTIL, 30)
    broken = (
        files["contracten.csv"].replace(b";24-04-2022;", b";31-02-2022;", 1).replace(b";K0005;", b";;", 1)
    )
    bring(administrator, files | {"contracten.csv": broken})
    page(administrator, "/start/recognition")
    one = told(administrator)["contracten.csv"]
    assert (one["read"], one["loaded"], one["quarantined"]) == (30, 28, 2)
    assert sorted(lines for _, lines in one["apart"]) == [(5,), (7,)]


def test_a_trial_leaves_no_lake_behind(administrator: Client, empty: Path) -> None:
    name_it(administrator)
    bring(administrator, export(UNTIL, 20))
    page(administrator, "/start/recognition")
    told(administrator)
    assert Holdings.load(empty / "lake").tables == ()
    assert not (settings.ENVIRONMENT.folder / "trial").exists()


def test_data_are_added_later_to_a_file_that_somebody_wrote(administrator: Client, empty: Path) -> None:
    """What stands there stays, to the letter; the new source stands behind it."""
    data = export(UNTIL, 20)
    (empty / "data").mkdir()
    (empty / "data" / "contracten.csv").write_bytes(data["contracten.csv"])
    name_it(administrator)
    page(administrator, "/start/recognition")
    administrator.post("/start/check")
    by_hand = (empty / "behoud.toml").read_text(encoding="utf-8") + "\n# met de hand\n"
    (empty / "behoud.toml").write_text(by_hand, encoding="utf-8")
    bring(administrator, {"klanten.csv": data["klanten.csv"]})
    assert [one.name for one in administrator.get("/start/recognition").context["inputs"] if one.sources] == [
        "data/klanten.csv"
    ]
    administrator.post("/start/check")
    text = (empty / "behoud.toml").read_text(encoding="utf-8")
    assert text.startswith(by_hand.rstrip())
    assert [source.table for source in load(empty).sources] == ["contract_terms", "customers"]


def test_a_newer_export_takes_the_place_of_the_file_and_its_source_stays(
    administrator: Client, empty: Path
) -> None:
    name_it(administrator)
    bring(administrator, export(UNTIL, 20))
    page(administrator, "/start/recognition")
    administrator.post("/start/check")
    before = (empty / "behoud.toml").read_text(encoding="utf-8")
    text = bring(administrator, {"contracten.csv": export(UNTIL, 25)["contracten.csv"]})
    assert "contracten.csv was replaced" in text
    assert told(administrator)["contracten.csv"]["loaded"] == 25
    administrator.post("/start/check")
    assert (empty / "behoud.toml").read_text(encoding="utf-8") == before


def test_real_subscriptions_are_recognised(administrator: Client, shared_data: Path) -> None:
    """Five CSV files of a software company, as they were published."""
    name_it(administrator, kind="", currency="USD", language="en")
    bring(
        administrator, {file.name: file.read_bytes() for file in (shared_data / "ravenstack").glob("*.csv")}
    )
    found = administrator.get("/start/recognition").context
    assert found["kind"] == "contract"
    tables = {
        one.name.removeprefix("data/ravenstack_"): [s.table for s in one.sources] for one in found["inputs"]
    }
    assert tables["accounts.csv"] == ["customers"]
    assert tables["subscriptions.csv"] == ["contracts"]
    trial = told(administrator)["ravenstack_subscriptions.csv"]
    assert (trial["read"], trial["quarantined"], trial["loaded"] + trial["left_out"]) == (5000, 0, 5000)


def test_who_buys_when_it_suits_is_asked_nothing_about_contracts(administrator: Client, empty: Path) -> None:
    name_it(administrator, kind="inactivity", days="120")
    rows = [f"{n};K{n % 40};{1 + n % 28:02}-{1 + n % 12:02}-{2023 + n % 3};{n % 90},50" for n in range(400)]
    bring(administrator, {"verkopen.csv": "\n".join(["bonnummer;klantnr;datum;bedrag", *rows]).encode()})
    assert administrator.get("/start/recognition").context["kind"] == "inactivity"
    administrator.post("/start/check")
    churn = load(empty).churn
    assert (churn.kind, churn.inactivity_days) == ("inactivity", 120)


def test_what_was_said_of_leaving_and_the_files_cannot_tell_is_told(administrator: Client) -> None:
    name_it(administrator, kind="contract")
    rows = [f"{n};K{n % 40};{1 + n % 28:02}-{1 + n % 12:02}-{2023 + n % 3};{n % 90},50" for n in range(400)]
    bring(administrator, {"verkopen.csv": "\n".join(["bonnummer;klantnr;datum;bedrag", *rows]).encode()})
    found = administrator.get("/start/recognition").context
    assert (found["kind"], found["not_as_said"]) == ("inactivity", True)
