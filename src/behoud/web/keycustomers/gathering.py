"""Which roles we know at every customer, and which of them we spoke with within a year."""

from __future__ import annotations

from datetime import timedelta

import pyarrow as pa

from behoud.engine.scratch import scratch
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import beside
from behoud.web.reading.relation import YEAR

TABLE = "roles"
QUERY = """
WITH known AS (SELECT contact_id, customer_id, role FROM contacts
    WHERE active_to IS NULL AND role IS NOT NULL),
found AS (SELECT k.customer_id, k.role, bool_or(t.contact_id IS NOT NULL) AS reached
    FROM known AS k LEFT JOIN talked AS t USING (contact_id) GROUP BY 1, 2)
SELECT customer_id, coalesce(list(role ORDER BY role) FILTER (WHERE reached), []) AS roles_reached,
    coalesce(list(role ORDER BY role) FILTER (WHERE NOT reached), []) AS roles_missed
FROM found GROUP BY 1
"""


def board_with_roles(shown: Current) -> Board:
    """The board with the table `roles` beside it: customer_id, roles_reached, roles_missed."""
    return beside(shown, TABLE, roles)


def roles(shown: Current) -> pa.Table:
    views = shown.opened.definitions.views
    arrow, talks = views.engine.arrow, views["interactions"]
    late = talks.filter(talks.on >= views.as_of - timedelta(days=YEAR))
    with scratch() as database:
        contacts = views["contacts"].select("contact_id", "customer_id", "role", "active_to")
        database.register("contacts", arrow(contacts))
        database.register("talked", arrow(late.select("contact_id").distinct()))
        return database.execute(QUERY).to_arrow_table()
