"""The rule of house for Ibis expressions that no linter knows: they must mean the same on every engine.

python -m tools.lint_ibis
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "behoud"

BANNED = {
    "delta": "is off by a day between engines; use behoud.engine.calendar.days_between",
    "asof_join": "does not exist on Spark; use an interval of validity",
    "sample": "differs per engine; sample by customer id",
    "hash": "differs per engine; hash in Arrow",
    "approx_nunique": "differs per engine",
    "approx_median": "differs per engine",
    "approx_quantile": "differs per engine",
}
ORDERED = ("first", "last")
NUMPY = ("np", "numpy", "math", "pa", "pc")


def uses_ibis(tree: ast.Module) -> bool:
    """Whether a module imports Ibis, at its head or within a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "ibis" for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "ibis":
            return True
    return False


def faults_in(code: str, place: str) -> list[str]:
    """What a module writes that engines would read differently; nothing where it does not use Ibis.

    >>> faults_in("import ibis\\nx = t.a.delta(t.b, 'day')", "room.py")
    ['room.py:2: .delta() is off by a day between engines; use behoud.engine.calendar.days_between']
    """
    tree = ast.parse(code)
    if not uses_ibis(tree):
        return []
    found = [*banned_calls(tree), *float_literals(tree)]
    return [f"{place}:{line}: {sentence}" for line, sentence in sorted(found)]


def banned_calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name = node.func.attr
        if name in BANNED:
            yield node.lineno, f".{name}() {BANNED[name]}"
        elif name in ORDERED and any(k.arg == "order_by" for k in node.keywords):
            yield node.lineno, f".{name}(order_by=…) differs per engine; use argmin or argmax"


def float_literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Floats that would reach an engine: as an operand, or as an argument of a method, unless cast.

    A Python float literal becomes a DECIMAL, of another scale on each engine.
    """
    cast = {id(literal) for literal in cast_literals(tree)}
    for node in ast.walk(tree):
        for part in sent(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, float) and id(part) not in cast:
                yield part.lineno, f'{part.value} becomes a DECIMAL; write ibis.literal(…).cast("float64")'


def sent(node: ast.AST) -> list[ast.expr]:
    """The expressions within a node that Ibis may turn into literals."""
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and root(node.func) not in NUMPY:
        return [*node.args, *(k.value for k in node.keywords)]
    return []


def root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def cast_literals(tree: ast.Module) -> Iterator[ast.expr]:
    """The arguments of `ibis.literal(x).cast("float64")`."""
    for node in ast.walk(tree):
        if not (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "cast"
        ):
            continue
        inner = node.func.value
        if (
            isinstance(inner, ast.Call)
            and isinstance(inner.func, ast.Attribute)
            and inner.func.attr == "literal"
        ):
            yield from inner.args


def faults() -> list[str]:
    """What is wrong in this project."""
    return [
        fault
        for file in sorted(SOURCE.rglob("*.py"))
        for fault in faults_in(file.read_text("utf-8"), str(file.relative_to(SOURCE)))
    ]


if __name__ == "__main__":
    found = faults()
    print("\n".join(found) if found else "Every expression means the same on every engine.")
    sys.exit(bool(found))
