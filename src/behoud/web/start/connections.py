"""A database as a source: tried before it is kept, and asked nothing but to be read."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from sqlalchemy import URL, inspect, make_url
from sqlalchemy.exc import SQLAlchemyError

from behoud.company import Source
from behoud.sources.sql.read import DRIVERS, database_url, read_only, unanswered
from behoud.web.start.kept import Connection
from behoud.words import fault

PLAIN = ("sslmode", "connect_timeout")
"""What may stand behind the question mark of an address; the rest reaches into files of the server."""

SECONDS = 10
MOST_TABLES = 200


def source_of(url: str, table: str = "-") -> Source:
    return Source.model_validate({"name": "-", "table": "customers", "url": url, "from": table})


def sources_of(connection: Connection) -> list[Source]:
    """A source for each wanted table, as recognition looks at them."""
    return [source_of(connection.url, table) for table in connection.tables]


def bare(url: str) -> str:
    """An address without user and password.

    >>> bare("postgresql://jan:geheim@db.example/crm")
    'postgresql://db.example/crm'
    """
    found = make_url(url)
    return str(URL.create(found.drivername, host=found.host, port=found.port, database=found.database))


def tables_at(url: str, root: Path) -> tuple[str, ...]:
    """The tables and views of a database that answers; BehoudError where it does not, or may not be asked."""
    refuse_strange(url, root)
    source = source_of(url)
    address = database_url(source, root)
    if address.get_backend_name() == "postgresql" and "connect_timeout" not in address.query:
        address = address.update_query_dict({"connect_timeout": str(SECONDS)})
    engine = read_only(address)
    try:
        with engine.connect() as connection:
            found = inspect(connection)
            default = found.default_schema_name
            schemas = [default] if address.get_backend_name() == "sqlite" else found.get_schema_names()
            names = [
                table if schema == default else f"{schema}.{table}"
                for schema in schemas
                if schema != "information_schema"
                for table in (*found.get_table_names(schema), *found.get_view_names(schema))
            ]
    except SQLAlchemyError as error:
        raise unanswered(source, address, error) from None
    finally:
        engine.dispose()
    if not names:
        raise fault("web-start-no-tables", address=bare(url))
    return tuple(sorted(names)[:MOST_TABLES])


def refuse_strange(url: str, root: Path) -> None:
    """BehoudError for an address of another kind, or one that leads into this server itself."""
    try:
        found = make_url(url)
    except SQLAlchemyError:
        raise fault("web-start-address") from None
    kind = DRIVERS.get(found.drivername)
    if kind is None:
        raise fault("web-start-address")
    if kind == "sqlite":
        refuse_outside(found.database or "", root)
    elif not found.host or not found.database or set(found.query) - set(PLAIN):
        raise fault("web-start-address")


def refuse_outside(file: str, root: Path) -> None:
    """A database file must lie in the company folder, and be none of our own."""
    there = (root / file).resolve()
    own = Path(settings.ENVIRONMENT.folder).resolve()
    if not there.is_relative_to(root.resolve()) or there.is_relative_to(own) or not there.is_file():
        raise fault("web-start-outside", folder=str(root))
