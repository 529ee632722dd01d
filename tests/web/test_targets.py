"""Where a webhook may go: nowhere within, and nowhere unsealed."""

from __future__ import annotations

import socket

import pytest

from behoud.errors import BehoudError
from behoud.web.webhooks.targets import target

PRIVATE = [
    "https://10.0.0.5/",
    "https://192.168.1.1/",
    "https://172.16.3.4/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://0.0.0.0/",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.64.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://017700000001/",
    "https://[::1]/",
    "https://[::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[ff02::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://[64:ff9b::a9fe:a9fe]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "https://localhost/",
]
NOT_SECURE = ["http://93.184.216.34/", "ftp://93.184.216.34/", "file:///etc/passwd", "http://10.0.0.5/"]
NO_ADDRESS = [
    "",
    "webwinkel",
    "https://",
    "https://a b/",
    "https://jan:geheim@93.184.216.34/",
    "https://93.184.216.34:99999/",
    "https://93.184.216.34/\r\nHost: x",
    "https://93.184.216.34/#x",
    "https://93.184.216.34\\@10.0.0.1/",
    "https://93.184.216.34/" + "x" * 500,
]


@pytest.mark.parametrize("url", PRIVATE)
def test_nothing_goes_to_an_address_within(url: str) -> None:
    with pytest.raises(BehoudError) as told:
        target(url, production=True)
    assert told.value.code == "web-webhooks-private"


@pytest.mark.parametrize("url", NOT_SECURE)
def test_nothing_goes_unsealed(url: str) -> None:
    for production in (True, False):
        with pytest.raises(BehoudError) as told:
            target(url, production=production)
        assert told.value.code in ("web-webhooks-not-secure", "web-webhooks-no-address")


@pytest.mark.parametrize("url", NO_ADDRESS)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(BehoudError) as told:
        target(url, production=True)
    assert told.value.code in ("web-webhooks-no-address", "web-webhooks-not-secure")


def test_a_public_address_is_connected_to_as_it_was_found() -> None:
    found = target("https://93.184.216.34:8443/a?b=c", production=True)
    assert (found.address, found.port, found.path) == ("93.184.216.34", 8443, "/a?b=c")


def test_this_machine_is_for_trying_out_only() -> None:
    assert target("http://127.0.0.1:9/x", production=False).secure is False
    with pytest.raises(BehoudError):
        target("http://127.0.0.1:9/x", production=True)


def test_a_name_with_one_private_address_among_public_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mixed = [(socket.AF_INET, 0, 0, "", (one, 443)) for one in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **how: mixed)
    with pytest.raises(BehoudError) as told:
        target("https://wissel.example/", production=True)
    assert told.value.code == "web-webhooks-private"
