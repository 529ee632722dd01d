"""Settings: what an administrator changes here holds, and who changed it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import pytest
from auditlog.models import LogEntry
from django.conf import settings
from django.test import Client

from behoud.web.installation.models import Kept
from behoud.web.installation.settings_kept import DEFAULTS, set_value, value
from tests.web.conftest import SignIn

AS_IT_IS = {"refresh_at": "05:30"}


@pytest.fixture(autouse=True)
def clean(application: object) -> Iterator[None]:
    LogEntry.objects.get_for_model(Kept).delete()
    yield
    Kept.objects.all().delete()
    LogEntry.objects.get_for_model(Kept).delete()


def text(client: Client, language: str) -> str:
    answer = client.get("/settings/", headers={"accept-language": language})
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split()).replace("\xa0", " ")


def test_nothing_is_shown_per_employee_and_nobody_is_mailed_until_somebody_says_so() -> None:
    assert {name: value(name) for name in DEFAULTS} == {
        "refresh_at": "05:30",
        "monday_mail": False,
        "figures_per_employee": False,
        "second_factor": [],
    }


def test_the_reason_stands_beside_figures_per_employee(sign_in: SignIn) -> None:
    client = sign_in("administrator")
    assert "until the works council has agreed" in text(client, "en")
    assert "tot de ondernemingsraad heeft ingestemd" in text(client, "nl")


def test_what_is_saved_holds_and_the_page_says_who_changed_what(sign_in: SignIn) -> None:
    client = sign_in("administrator")
    answer = client.post("/settings/", {"refresh_at": "06:45", "figures_per_employee": "on"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/settings/")
    assert (value("refresh_at"), value("figures_per_employee"), value("monday_mail")) == (
        "06:45",
        True,
        False,
    )
    page = text(client, "en")
    assert "2 settings were changed." in page
    changed = r"Anneke, \d+ \w+ \d{4} [\d:]+: "
    assert re.search(changed + "“Refresh every day at” from 05:30 to 06:45", page)
    assert re.search(changed + "“Show figures per employee” from off to on", page)
    assert re.search(r"Anneke, .{5,30}: « Elke dag verversen om » van 05:30 naar 06:45", text(client, "nl"))
    assert Kept.objects.get(name="refresh_at").changed_by.first_name == "Anneke"


def test_what_stays_the_same_is_no_change(sign_in: SignIn) -> None:
    assert (
        "Nothing was changed."
        in sign_in("administrator").post("/settings/", AS_IT_IS, follow=True).content.decode()
    )
    assert LogEntry.objects.get_for_model(Kept).count() == 0


def test_without_a_time_nothing_is_refreshed_and_a_wrong_one_is_told(sign_in: SignIn) -> None:
    client = sign_in("administrator")
    answer = client.post("/settings/", {"refresh_at": "kwart over vijf"})
    assert "Give a time as hours and minutes, such as 05:30." in answer.content.decode()
    assert value("refresh_at") == "05:30"
    client.post("/settings/", {"refresh_at": ""})
    assert value("refresh_at") == ""


def test_a_role_that_must_have_a_second_step_is_set_here_beside_those_of_the_environment(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sign_in("owner").get("/").status_code == 200
    sign_in("administrator").post("/settings/", AS_IT_IS | {"second_factor": ["owner"]})
    assert sign_in("owner").get("/").headers["Location"] == "/account/2fa/totp/activate/"
    assert sign_in("administrator").get("/").status_code == 200
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, second_factor=("privacy",)))
    assert sign_in("privacy").get("/").headers["Location"] == "/account/2fa/totp/activate/"
    page = sign_in("administrator").get("/settings/").content.decode()
    assert "privacy officer: set in the environment (BEHOUD_SECOND_FACTOR)" in page
    assert 'value="privacy"' not in page
    assert 'value="owner"' in page


def test_what_the_company_file_says_is_shown_with_its_place(sign_in: SignIn) -> None:
    page = text(sign_in("administrator"), "en")
    for line in (
        "Dutch [company] language",
        "EUR [company] currency",
        "Europe/Amsterdam [company] time_zone",
    ):
        assert line in page
    assert str(settings.COMPANY / "behoud.toml") in page


def test_a_name_that_is_no_setting_is_refused() -> None:
    with pytest.raises(KeyError):
        value("refresh_hour")
    with pytest.raises(KeyError):
        set_value("refresh_hour", "6", by=None)
