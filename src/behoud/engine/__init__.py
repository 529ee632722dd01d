"""Where tables live and are computed: DuckDB on one machine, Spark on many."""

from behoud.engine.connect import Engine, connect

__all__ = ["Engine", "connect"]
