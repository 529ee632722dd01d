"""What each table is, declared once.

>>> from behoud.schemas import TABLES
>>> TABLES["contract_terms"].key
('term_id',)
"""

from behoud.schemas import incoming, recorded
from behoud.schemas.incoming import END_KINDS, REASONS
from behoud.schemas.schema import ARROW_TYPES, Column, Table, Type

TABLES: dict[str, Table] = {
    table.name: table
    for module in (incoming, recorded)
    for table in vars(module).values()
    if isinstance(table, Table)
}

__all__ = ["ARROW_TYPES", "END_KINDS", "REASONS", "TABLES", "Column", "Table", "Type"]
