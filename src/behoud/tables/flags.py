"""Yes and no, in Dutch and English."""

from __future__ import annotations

from behoud.tables.quoting import texts
from behoud.tables.reading import Reading

YES = ("ja", "j", "waar", "true", "t", "yes", "y", "1", "x")
NO = ("nee", "n", "onwaar", "false", "f", "no", "0")


def flag_readings() -> tuple[Reading, ...]:
    """The one reading of a flag.

    >>> [reading.name for reading in flag_readings()]
    ['yes/no']
    """
    template = (
        f"CASE WHEN lower({{v}}) IN {texts(YES)} THEN true WHEN lower({{v}}) IN {texts(NO)} THEN false END"
    )
    return (Reading("yes/no", template),)
