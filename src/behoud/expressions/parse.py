"""From text to a checked expression, and from there to SQL."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal

from sqlglot import ErrorLevel, exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ParseError, SqlglotError

from behoud.expressions.allowed import LONGEST
from behoud.expressions.check import check
from behoud.words import fault
from behoud.words.nearest import nearest

DIALECTS = ("duckdb", "spark")


@dataclass(frozen=True)
class Expression:
    """A scalar or boolean expression over named columns, safe to run.

    `columns` are the columns it uses, once each, in the order of their first use.
    """

    text: str
    columns: tuple[str, ...]
    tree: exp.Expr = field(repr=False, compare=False)

    def sql(self, dialect: Literal["duckdb", "spark"]) -> str:
        """The expression for an engine; BehoudError where that engine has no words for it.

        >>> parse("Amount / 12", columns=["Amount"]).sql("spark")
        '`Amount` / 12'
        """
        try:
            return self.tree.sql(dialect, identify=True, comments=False, unsupported_level=ErrorLevel.RAISE)
        except (SqlglotError, RecursionError):
            raise fault("expressions-unsupported", text=self.text, engine=dialect) from None


def parse(text: str, *, columns: Collection[str] | None = None) -> Expression:
    """The expression that `text` says in DuckDB's SQL, over `columns`.

    Names are matched as written, else without regard to capitals. With `columns` None any
    name passes: the grammar is checked and the names are not. BehoudError says what is
    not allowed, or which column there is not, with a near match.

    >>> parse("quantity > 0 and country = 'NL'", columns=["Quantity", "Country"]).columns
    ('Quantity', 'Country')
    """
    tree = read(text)
    check(tree, text)
    used = []
    for column in tree.find_all(exp.Column, bfs=False):
        name = column.name if columns is None else resolved(column.name, columns)
        column.set("this", exp.to_identifier(name, quoted=True))
        used.append(name)
    return Expression(text, tuple(dict.fromkeys(used)), tree)


def read(text: str) -> exp.Expr:
    """The one tree of `text`; what is no single condition is refused."""
    if not text.strip():
        raise fault("expressions-empty")
    if len(text) > LONGEST:
        raise fault("expressions-too-long", length=len(text), longest=LONGEST)
    try:
        found = Dialect.get_or_raise("duckdb").parse_into(exp.Condition, text)
    except RecursionError:
        raise fault("expressions-too-deep") from None
    except SqlglotError as error:
        raise fault("expressions-unreadable", text=text, near=stumbled(error)) from None
    trees = [tree for tree in found if tree is not None]
    if len(trees) != 1 or len(found) != 1:
        raise fault("expressions-one-only", text=text)
    return trees[0]


def stumbled(error: SqlglotError) -> str:
    """The word that could not be read; 'none' where there is none to point at."""
    if isinstance(error, ParseError) and error.errors:
        return str(error.errors[0].get("highlight") or "none")
    return "none"


def resolved(name: str, columns: Collection[str]) -> str:
    if name in columns:
        return name
    alike = [column for column in columns if column.lower() == name.lower()]
    if len(alike) == 1:
        return alike[0]
    near = nearest(name, columns)
    raise fault("expressions-unknown-column", name=name, near=near, known=", ".join(columns))
