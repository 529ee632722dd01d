"""What the surroundings say of an installation: one company, one database, one address."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from behoud.words import fault

FOLDER = "web"
"""In the company folder: database, key and what pages are made from."""


@dataclass(frozen=True)
class Environment:
    """The settings of an installation, as its environment gives them.

    `folder` is where the application keeps what is its own. `production` is for a server that
    others reach: secure cookies, named hosts, no invented key. `second_factor` are the roles that
    may not come in without one.
    """

    company: Path
    folder: Path
    database: str
    secret: str
    production: bool
    hosts: tuple[str, ...]
    second_factor: tuple[str, ...]
    mail: str
    sender: str
    address: str
    oidc: Mapping[str, str]

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Environment:
        """Read the environment; BehoudError where production lacks what it cannot do without."""
        company = Path(given.get("BEHOUD_COMPANY", ".")).resolve()
        folder = Path(given.get("BEHOUD_FOLDER") or company / FOLDER)
        production = given.get("BEHOUD_PRODUCTION", "") == "1"
        hosts = listed(given.get("BEHOUD_HOSTS", ""))
        if production:
            require(given, "BEHOUD_SECRET_KEY", "BEHOUD_HOSTS")
        return cls(
            company=company,
            folder=folder,
            database=given.get("BEHOUD_DATABASE", ""),
            secret=given.get("BEHOUD_SECRET_KEY") or kept_secret(folder),
            production=production,
            hosts=hosts or ("localhost", "127.0.0.1", "[::1]"),
            second_factor=listed(given.get("BEHOUD_SECOND_FACTOR", "")),
            mail=given.get("BEHOUD_MAIL", ""),
            sender=given.get("BEHOUD_SENDER", "behoud@localhost"),
            address=given.get("BEHOUD_ADDRESS") or address(hosts, production=production),
            oidc={
                name.removeprefix("BEHOUD_OIDC_").lower(): value
                for name, value in given.items()
                if name.startswith("BEHOUD_OIDC_") and value
            },
        )


def address(hosts: tuple[str, ...], *, production: bool) -> str:
    """Where the pages are found by who gets a mail about them.

    >>> address(("behoud.noorderlicht.example",), production=True), address((), production=False)
    ('https://behoud.noorderlicht.example', 'http://localhost:8000')
    """
    return f"https://{hosts[0]}" if production and hosts else "http://localhost:8000"


def listed(text: str) -> tuple[str, ...]:
    """Names with commas between them.

    >>> listed("administrator, privacy_officer")
    ('administrator', 'privacy_officer')
    """
    return tuple(part.strip() for part in text.split(",") if part.strip())


def require(given: Mapping[str, str], *names: str) -> None:
    for name in names:
        if not given.get(name):
            raise fault("web-environment-missing", name=name)


def kept_secret(folder: Path) -> str:
    """The key of a try-out: made once, kept where only its owner reads it."""
    file = folder / "secret.key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="utf-8")
    return file.read_text(encoding="utf-8")


def database(environment: Environment) -> dict[str, object]:
    """Django's settings for the database: SQLite in the company folder, or PostgreSQL by URL.

    What follows a `?` in the URL goes to PostgreSQL's own client: `?sslmode=require`, or
    `?host=/run/postgresql` for a socket on this machine. BehoudError for an address of another kind.
    """
    if not environment.database:
        return sqlite(environment.folder / "application.sqlite3")
    found = urlsplit(environment.database)
    if found.scheme == "sqlite":
        return sqlite(Path(found.path))
    if found.scheme not in ("postgresql", "postgres"):
        raise fault("web-environment-database", scheme=found.scheme)
    asked = dict(parse_qsl(found.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(found.path.lstrip("/")),
        "USER": unquote(found.username or ""),
        "PASSWORD": unquote(found.password or ""),
        "HOST": asked.pop("host", found.hostname or ""),
        "PORT": str(found.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": asked,
    }


def sqlite(file: Path) -> dict[str, object]:
    """One writer at a time that waits for its turn, and readers that wait for nobody."""
    file.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
        },
    }


def mail(environment: Environment) -> dict[str, object]:
    """Django's settings for mail: `smtp://user:password@host:587`, or written to the terminal."""
    if not environment.mail:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    found = urlsplit(environment.mail)
    return {
        "EMAIL_HOST": found.hostname or "localhost",
        "EMAIL_PORT": found.port or 25,
        "EMAIL_HOST_USER": unquote(found.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(found.password or ""),
        "EMAIL_USE_SSL": found.scheme == "smtps",
        "EMAIL_USE_TLS": found.scheme == "smtp" and bool(found.username),
        "EMAIL_TIMEOUT": 20,
    }
