"""Where a webhook may go: to a public address, looked up once and connected to as it was found.

An address that somebody types must not lead into the own network: not by number, not by a name
that means one, not by a name that means another one the next time it is looked up.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from behoud.words import fault

LOCAL = ("localhost", "127.0.0.1", "::1")
CARRIED = (
    ip_network("64:ff9b::/96"),
    ip_network("64:ff9b:1::/48"),
    ip_network("2002::/16"),
    ip_network("2001::/32"),
)
"""IPv6 that stands for an IPv4 address: by translation, 6to4 and Teredo."""
LONGEST = 500
Address = IPv4Address | IPv6Address


@dataclass(frozen=True)
class Target:
    """A place to connect to: the address that was found, and the name that its certificate must have."""

    secure: bool
    host: str
    port: int
    path: str
    address: str


def target(url: str, *, production: bool) -> Target:
    """Where `url` leads now; BehoudError where that is nowhere or may not be.

    Outside production also plain http to this machine itself, to try things out.
    """
    secure, host, port, path = parts(url, production=production)
    at_home = not production and host in LOCAL
    found = looked_up(host, port)
    for address in found:
        if not (at_home and address.is_loopback) and not public(address):
            raise fault("web-webhooks-private", host=host)
    return Target(secure, host, port, path, str(found[0]))


def parts(url: str, *, production: bool) -> tuple[bool, str, int, str]:
    """The parts of an address; BehoudError where it is none that a webhook may have."""
    try:
        found = urlsplit(url)
        port = found.port
    except ValueError:
        raise fault("web-webhooks-no-address") from None
    host = found.hostname or ""
    printable = url.isascii() and url.isprintable() and " " not in url and "\\" not in url
    if not host or len(url) > LONGEST or not printable or found.username is not None or found.fragment:
        raise fault("web-webhooks-no-address")
    if found.scheme != "https" and not (found.scheme == "http" and not production and host in LOCAL):
        raise fault("web-webhooks-not-secure")
    secure = found.scheme == "https"
    path = (found.path or "/") + (f"?{found.query}" if found.query else "")
    return secure, host, port or (443 if secure else 80), path


def looked_up(host: str, port: int) -> list[Address]:
    """Every address that a name means; BehoudError where it means none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise fault("web-webhooks-unknown-host", host=host) from None
    return [ip_address(str(place[0]).partition("%")[0]) for *_, place in found]


def public(address: Address) -> bool:
    """Whether an address is one of the internet at large.

    >>> public(ip_address("93.184.216.34")), public(ip_address("169.254.169.254"))
    (True, False)
    >>> public(ip_address("::ffff:10.0.0.1"))
    False
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return public(address.ipv4_mapped)
        if any(address in carried for carried in CARRIED):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved
