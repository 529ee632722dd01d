"""Coming in: passwords, attempts, the second step, forms of others, and where one lands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import get_resolver

from tests.web.conftest import HOST, SignIn

People = dict[str, dict[str, str]]
SIGN_IN = "/account/login/"
SECOND_STEP = "/account/2fa/authenticate/"
SECRET = "JBSWY3DPEHPK3PXP"


def asked(person: dict[str, str], **more: str) -> dict[str, str]:
    return {"login": person["email"], "password": person["password"]} | more


def test_a_password_opens_the_overview_in_a_new_session(passwords: People) -> None:
    client = Client(headers=HOST)
    client.get(SIGN_IN)
    client.session["marked"] = True
    client.session.save()
    before = client.session.session_key
    answer = client.post(SIGN_IN, asked(passwords["owner"]))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.session.session_key != before


def test_a_wrong_password_is_told_and_opens_nothing(passwords: People) -> None:
    client = Client(headers=HOST)
    answer = client.post(SIGN_IN, asked(passwords["owner"], password="verkeerd paard batterij"))
    assert answer.status_code == 200
    assert client.get("/").status_code == 302


def test_attempts_are_limited_by_address_and_hold_in_the_database(passwords: People) -> None:
    wrong = asked(passwords["owner"], password="verkeerd paard batterij")
    found = [Client(headers=HOST).post(SIGN_IN, wrong).context for _ in range(12)]
    said = [str(context["form"].errors) if context and "form" in context else "" for context in found]
    right = Client(headers=HOST).post(SIGN_IN, asked(passwords["owner"]))
    assert said[0] != said[-1]
    assert right.status_code != 302
    assert settings.CACHES["default"]["BACKEND"] == "django.core.cache.backends.db.DatabaseCache"


@pytest.mark.parametrize(
    "there", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1"]
)
def test_nobody_is_sent_to_another_host(there: str, passwords: People, sign_in: SignIn) -> None:
    answer = Client(headers=HOST).post(SIGN_IN, asked(passwords["owner"], next=there))
    assert answer.headers["Location"] == "/"
    answer = sign_in("owner").post("/language", {"language": "nl", "next": there})
    assert answer.headers["Location"] == "/"


def test_every_form_asks_for_its_token(sign_in: SignIn) -> None:
    """Every address that takes a POST, ours and those of the sign-in, refuses one without the token."""
    signed_in = sign_in("administrator")
    strict = Client(enforce_csrf_checks=True, headers=HOST)
    strict.cookies = signed_in.cookies
    refused = {path: strict.post(path).status_code for path in posted()}
    assert {path: status for path, status in refused.items() if status != 403} == {}


def posted() -> list[str]:
    return [
        "/language",
        "/people/",
        "/people/1/leave",
        "/jobs/refresh",
        "/jobs/1/stop",
        "/settings/",
        "/people/accept/x",
        "/start/organisation",
        "/start/files",
        "/start/files/remove",
        "/start/connection",
        "/start/recognition/0",
        "/start/recognition/0/table",
        "/start/check",
        "/start/refresh",
        "/start/first/x",
        "/account/login/",
        "/account/logout/",
        "/account/password/change/",
        "/account/password/reset/",
        "/account/2fa/totp/activate/",
    ]


def test_a_demo_shows_its_people_and_another_company_does_not(
    passwords: People, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    page = Client(headers=HOST).get(SIGN_IN).content.decode()
    assert all(person["password"] in page for person in passwords.values())
    elsewhere = replace(settings.ENVIRONMENT, company=tmp_path)
    monkeypatch.setattr(settings, "ENVIRONMENT", elsewhere)
    page = Client(headers=HOST).get(SIGN_IN).content.decode()
    assert [person["email"] for person in passwords.values() if person["email"] in page] == []


def test_a_role_that_must_have_a_second_step_gets_no_page_before_it(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, second_factor=("administrator",))
    )
    for path in ("/", "/customers/", "/data/", "/people/"):
        answer = sign_in("administrator").get(path)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/account/2fa/totp/activate/")
    assert sign_in("owner").get("/").status_code == 200


def test_who_just_signed_in_sets_up_its_second_step_without_the_password_once_more(
    passwords: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, second_factor=("member",)))
    client = Client(headers=HOST)
    client.post(SIGN_IN, asked(passwords["member"]))
    assert client.get("/").headers["Location"] == "/account/2fa/totp/activate/"
    assert client.get("/account/2fa/totp/activate/").status_code == 200
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    later = client.get("/account/2fa/totp/activate/")
    assert later.headers["Location"].partition("?")[0] == "/account/reauthenticate/"


@pytest.fixture
def careful(passwords: People) -> Iterator[dict[str, str]]:
    """Somebody with a second step."""
    user = get_user_model().objects.get(email=passwords["privacy"]["email"])
    TOTP.activate(user, SECRET)
    yield passwords["privacy"]
    Authenticator.objects.filter(user=user).delete()


def code() -> dict[str, str]:
    return {"code": format_hotp_value(hotp_value(SECRET, next(yield_hotp_counters_from_time())))}


def test_with_a_second_step_the_password_alone_opens_nothing(careful: dict[str, str]) -> None:
    client = Client(headers=HOST)
    assert client.post(SIGN_IN, asked(careful)).headers["Location"] == SECOND_STEP
    assert client.get("/").status_code == 302
    assert client.post(SECOND_STEP, code()).headers["Location"] == "/"
    assert client.get("/").status_code == 200


def test_codes_cannot_be_guessed_until_one_is_right(careful: dict[str, str]) -> None:
    """The limit is that of the person: it holds from every address and in every session."""
    client = Client(headers=HOST)
    client.post(SIGN_IN, asked(careful))
    wrong = {"code": f"{(int(code()['code']) + 1) % 10**6:06}"}
    assert [client.post(SECOND_STEP, wrong).status_code for _ in range(5)] == [200] * 5
    other = Client(headers=HOST, REMOTE_ADDR="192.0.2.7")
    other.post(SIGN_IN, asked(careful))
    assert other.post(SECOND_STEP, code()).status_code == 200
    assert other.get("/").status_code == 302


def test_nobody_signs_up_without_an_invitation(application: object) -> None:
    answer = Client(headers=HOST).post(
        "/account/signup/", {"email": "eva@example.org", "password1": "x" * 20}
    )
    assert get_user_model().objects.filter(email="eva@example.org").count() == 0
    assert answer.status_code == 200


def test_sessions_and_tokens_stay_out_of_scripts(passwords: People) -> None:
    client = Client(headers=HOST)
    client.post(SIGN_IN, asked(passwords["owner"]))
    cookies = {name: (c["httponly"], c["samesite"]) for name, c in client.cookies.items() if c.value}
    assert cookies["sessionid"] == (True, "Lax")
    assert cookies["csrftoken"] == (True, "Lax")


def test_the_addresses_of_posts_exist() -> None:
    assert [path for path in posted() if get_resolver().resolve(path) is None] == []
