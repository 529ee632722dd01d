"""Every table and every column has its meaning and its plain name, in both languages."""

import re
from importlib.resources import files

import pytest

from behoud.schemas import TABLES

EXPECTED = {
    *(f"schema-{table.name}" for table in TABLES.values()),
    *(f"schema-{table.name}-{column.name}" for table in TABLES.values() for column in table),
    *(f"schema-label-{column.name}" for table in TABLES.values() for column in table),
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_exactly_the_words_of_the_tables_exist(language: str) -> None:
    text = (files("behoud.words") / language / "schemas.ftl").read_text(encoding="utf-8")
    written = re.findall(r"^(schema-[a-z0-9-]+) = \S", text, flags=re.MULTILINE)
    assert sorted(written) == sorted(name.replace("_", "-") for name in EXPECTED)
