"""The tables as they were known at a date."""

from behoud.tables.views import Views

__all__ = ["Views"]
