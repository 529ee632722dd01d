"""Every node of an expression against the allowlist."""

from __future__ import annotations

from collections.abc import Callable

from sqlglot import exp

from behoud.errors import BehoudError
from behoud.expressions.allowed import DEEPEST, FUNCTIONS, MOST_GROWTH, NODES, SCALAR_TYPES, UNITS
from behoud.words import fault
from behoud.words.nearest import nearest


def check(tree: exp.Expr, text: str) -> None:
    """BehoudError on the first node of `tree` that an expression may not have."""
    for node in tree.walk(bfs=False):
        if node.depth > DEEPEST:
            raise fault("expressions-too-deep")
        if type(node) not in NODES:
            raise refusal(node)
        if node.error_messages():
            raise fault("expressions-incomplete", what=node.key, text=text)
        if rule := RULES.get(type(node)):
            rule(node)
    for node in tree.find_all(exp.Replace, exp.RegexpReplace):
        check_growth(node)


def refusal(node: exp.Expr) -> BehoudError:
    if isinstance(node, exp.Anonymous) or (isinstance(node, exp.Func) and type(node) not in NODES):
        name = node.name if isinstance(node, exp.Anonymous) else node.sql_name()
        known = ", ".join(FUNCTIONS)
        return fault("expressions-function", name=name.lower(), near=nearest(name, FUNCTIONS), known=known)
    return fault("expressions-not-allowed", what=node.key)


def check_column(node: exp.Expr) -> None:
    """A bare name: no table before it, no star."""
    if type(node.this) is not exp.Identifier or [key for key, value in node.args.items() if value] != [
        "this"
    ]:
        raise fault(
            "expressions-qualified", name=".".join(part.name for part in node.find_all(exp.Identifier))
        )


def check_identifier(node: exp.Expr) -> None:
    if type(node.parent) is not exp.Column:
        raise fault("expressions-not-allowed", what=node.name)


def check_in(node: exp.Expr) -> None:
    if not node.expressions or any(node.args.get(key) for key in ("query", "unnest", "field")):
        raise fault("expressions-not-allowed", what="in")


def check_between(node: exp.Expr) -> None:
    if node.args.get("symmetric"):
        raise fault("expressions-not-allowed", what="between symmetric")


def check_cast(node: exp.Expr) -> None:
    if (
        any(node.args.get(key) for key in ("format", "action", "default"))
        or type(node.args["to"]) is not exp.DataType
    ):
        raise fault("expressions-not-allowed", what="cast")


def check_type(node: exp.Expr) -> None:
    """A scalar type with at most its digits: decimal(18, 2)."""
    digits = all(isinstance(part, exp.DataTypeParam) and is_number(part.this) for part in node.expressions)
    if node.this not in SCALAR_TYPES or not digits or node.args.get("collate"):
        raise fault("expressions-type", type=node.sql("duckdb"))


def check_unit(node: exp.Expr) -> None:
    unit = node.args["this" if isinstance(node, exp.Extract) else "unit"]
    if unit is None or unit.name.upper() not in UNITS:
        name = "" if unit is None else unit.name
        known = ", ".join(sorted(unit.lower() for unit in UNITS))
        raise fault("expressions-unit", unit=name, near=nearest(name, UNITS).lower(), known=known)


def check_word(node: exp.Expr) -> None:
    """A bare word stands only as the unit of date_trunc or extract."""
    if not isinstance(node.parent, (exp.Extract, exp.TimestampTrunc)):
        raise fault("expressions-not-allowed", what=node.name)


def check_format(node: exp.Expr) -> None:
    form = node.args.get("format")
    if form is None or not form.is_string:
        raise fault("expressions-literal", function="strptime/strftime")


def check_replace(node: exp.Expr) -> None:
    if not (is_text(node.expression) and is_text(node.args.get("replacement"))):
        raise fault("expressions-literal", function="replace")


def check_pattern(node: exp.Expr) -> None:
    if not is_text(node.expression):
        raise fault("expressions-literal", function=node.key)


def check_regexp_replace(node: exp.Expr) -> None:
    """The pattern and what replaces it are fixed; everything that matches is replaced.

    DuckDB replaces the first match and Spark all of them; with 'g' both replace all.
    """
    check_replace(node)
    if any(node.args.get(key) for key in ("position", "occurrence")):
        raise fault("expressions-not-allowed", what="regexp_replace")
    options = node.args.get("modifiers")
    if options is not None and options.name != "g":
        raise fault("expressions-not-allowed", what=f"regexp_replace(…, '{options.name}')")
    node.set("modifiers", exp.Literal.string("g"))


def is_text(node: exp.Expr | None) -> bool:
    return type(node) is exp.Literal and bool(node.is_string)


def is_number(node: object) -> bool:
    return type(node) is exp.Literal and not node.is_string


def check_growth(node: exp.Expr) -> None:
    """Replacements in replacements multiply: together they may not make a text too long."""
    growth = 1
    inner: exp.Expr | None = node
    while inner is not None:
        growth *= growth_of(inner)
        inner = inner.parent
    if growth > MOST_GROWTH:
        raise fault("expressions-growth", most=MOST_GROWTH)


def growth_of(node: exp.Expr) -> int:
    """How many times longer a replacement can make its text, at most."""
    if type(node) is exp.Replace:
        return max(1, -(-len(node.args["replacement"].name) // max(1, len(node.expression.name))))
    if type(node) is exp.RegexpReplace:
        new: str = node.args["replacement"].name
        return 1 + len(new) + 100 * new.count("\\")
    return 1


RULES: dict[type[exp.Expr], Callable[[exp.Expr], None]] = {
    exp.Column: check_column,
    exp.Identifier: check_identifier,
    exp.In: check_in,
    exp.Between: check_between,
    exp.Cast: check_cast,
    exp.TryCast: check_cast,
    exp.DataType: check_type,
    exp.DateTrunc: check_unit,
    exp.TimestampTrunc: check_unit,
    exp.Extract: check_unit,
    exp.Var: check_word,
    exp.StrToTime: check_format,
    exp.TimeToStr: check_format,
    exp.Replace: check_replace,
    exp.RegexpReplace: check_regexp_replace,
    exp.RegexpExtract: check_pattern,
    exp.RegexpLike: check_pattern,
}
