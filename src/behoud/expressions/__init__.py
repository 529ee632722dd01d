"""Expressions that users write: parsed, checked against an allowlist, compiled.

>>> from behoud.expressions import parse
>>> parse("quantity * price", columns=["quantity", "price"]).sql("duckdb")
'"quantity" * "price"'
"""

from behoud.expressions.parse import Expression, parse

__all__ = ["Expression", "parse"]
