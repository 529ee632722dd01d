"""Where tables live and are computed: DuckDB on one machine, Spark on many."""

from behoud.engine.connect import Engine, connect, connect_for

__all__ = ["Engine", "connect", "connect_for"]
