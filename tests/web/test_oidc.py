"""Sign-in by the organisation itself, against a real provider on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from tests.web.conftest import HOST
from tests.web.provider import CLIENT, SECRET, Provider, providing

People = dict[str, dict[str, str]]
BEGIN = "/account/oidc/oidc/login/"


class Stay(HTTPRedirectHandler):
    """A browser that only reads where it is sent."""

    def redirect_request(self, *arguments: Any) -> None:
        return None


@pytest.fixture
def provider(application: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """The provider, known to the application as BEHOUD_OIDC_ISSUER would make it."""
    with providing() as listening:
        app = {
            "provider_id": "oidc",
            "name": "Noorderlicht",
            "client_id": CLIENT,
            "secret": SECRET,
            "settings": {"server_url": listening.address},
        }
        told = {"APPS": [app], "OAUTH_PKCE_ENABLED": True, "EMAIL_AUTHENTICATION": True}
        monkeypatch.setattr(settings, "SOCIALACCOUNT_PROVIDERS", {"openid_connect": told})
        yield listening
    SocialAccount.objects.all().delete()


def come_in(client: Client, provider: Provider, **claims: Any) -> Any:
    """Walk to the provider and back as somebody with these claims; the answer to coming back."""
    provider.claims = {"sub": "1", "name": "Olivier", **claims}
    begun = client.post(BEGIN)
    assert begun.status_code == 302
    assert begun.headers["Location"].startswith(f"{provider.address}/authorize?")
    with pytest.raises(HTTPError) as sent:
        build_opener(Stay).open(begun.headers["Location"])
    back = urlsplit(str(sent.value.headers["Location"]))
    assert (back.hostname, back.path) == ("localhost", f"{BEGIN}callback/")
    return client.get(f"{back.path}?{back.query}")


def test_a_known_person_signs_in(provider: Provider, passwords: People) -> None:
    client = Client(headers=HOST)
    answer = come_in(client, provider, email=passwords["owner"]["email"], email_verified=True)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get("/customers/").status_code == 200
    owner = get_user_model().objects.get(email=passwords["owner"]["email"])
    assert client.session["_auth_user_id"] == str(owner.pk)


def test_the_door_names_the_organisation(provider: Provider) -> None:
    assert "Noorderlicht" in Client(headers=HOST).get("/account/login/").content.decode()


def test_an_unknown_person_is_refused(provider: Provider, passwords: People) -> None:
    client, before = Client(headers=HOST), get_user_model().objects.count()
    come_in(client, provider, email="vreemd@elders.example", email_verified=True)
    assert client.get("/").status_code == 302
    assert get_user_model().objects.count() == before


def test_an_address_that_the_provider_does_not_vouch_for_opens_nothing(
    provider: Provider, passwords: People
) -> None:
    client = Client(headers=HOST)
    come_in(client, provider, email=passwords["owner"]["email"], email_verified=False)
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(("what", "value"), [("audience", "another"), ("issuer", "https://elders.example")])
def test_a_token_for_or_from_another_opens_nothing(
    provider: Provider, passwords: People, what: str, value: str
) -> None:
    setattr(provider, what, value)
    client = Client(headers=HOST)
    come_in(client, provider, email=passwords["owner"]["email"], email_verified=True)
    assert client.get("/").status_code == 302


def test_a_way_back_that_somebody_else_began_opens_nothing(provider: Provider, passwords: People) -> None:
    """The state belongs to the browser that began: a link with somebody's code is of no use in another."""
    provider.claims = {"sub": "1", "email": passwords["owner"]["email"], "email_verified": True}
    begun = Client(headers=HOST).post(BEGIN).headers["Location"]
    with pytest.raises(HTTPError) as sent:
        build_opener(Stay).open(begun)
    back = urlsplit(str(sent.value.headers["Location"]))
    other = Client(headers=HOST)
    other.get(f"{back.path}?{back.query}")
    assert other.get("/").status_code == 302


def test_the_session_is_a_new_one_after_signing_in(provider: Provider, passwords: People) -> None:
    client = Client(headers=HOST)
    client.get("/account/login/")
    client.session["marked"] = True
    client.session.save()
    before = client.session.session_key
    come_in(client, provider, email=passwords["owner"]["email"], email_verified=True)
    assert client.session.session_key != before
