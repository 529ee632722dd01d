"""The group that a customer belongs to on a day: its team, segment, product, …"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import add_days, or_far
from behoud.measure.money import amount_where
from behoud.measure.presence import active_on
from behoud.words import fault
from behoud.words.nearest import nearest

if TYPE_CHECKING:
    from behoud.measure.scope import Definitions
    from behoud.tables import Views

TOTAL = "total"
UNASSIGNED = ""
"""The group of customers that belong to none."""


def grouped(definitions: Definitions, rows: ibis.Table, dimension: str) -> ibis.Table:
    """Add `group` to rows with customer_id and group_on; nobody is dropped."""
    if dimension == TOTAL:
        return rows.mutate(group=ibis.literal(TOTAL))
    if dimension == "product":
        found = by_product(definitions, rows)
    else:
        found = by_interval(rows, groups(definitions, dimension))
    return found.mutate(group=ibis.coalesce(found.group, ibis.literal(UNASSIGNED)))


def known_dimensions(definitions: Definitions) -> list[str]:
    """Dimensions that can be asked for: those of the company file, and any column of customers."""
    columns = [
        c for c in definitions.views.columns("customers") if c not in ("customer_id", "name", "started_on")
    ]
    return list(
        dict.fromkeys([TOTAL, *definitions.company.dimensions, "team", "product", "channel", *columns])
    )


def groups(definitions: Definitions, dimension: str) -> ibis.Table:
    """Per customer the groups it was in: group_customer, valid_from, valid_to (exclusive), group."""
    if dimension == "team":
        return definitions.kept("groups by team", lambda: teams(definitions.views))
    column = "acquisition_channel" if dimension == "channel" else dimension
    if column not in definitions.views.columns("customers"):
        known = known_dimensions(definitions)
        raise fault(
            "measure-dimension", dimension=column, known=", ".join(known), near=nearest(column, known)
        )
    return definitions.kept(f"groups by {column}", lambda: attributes(definitions.views, column))


def by_interval(rows: ibis.Table, found: ibis.Table) -> ibis.Table:
    held = [
        rows.customer_id == found.group_customer,
        found.valid_from <= rows.group_on,
        rows.group_on < found.valid_to,
    ]
    return rows.left_join(found, held).select(*rows.columns, "group")


def teams(views: Views) -> ibis.Table:
    """The team of a customer: the assignment that began last, unless it has ended."""
    held = views["customer_teams"]
    window = ibis.window(group_by=held.customer_id, order_by=held.from_on)
    next_on = or_far(held.from_on.lead().over(window))
    held = held.mutate(valid_to=ibis.least(next_on, or_far(add_days(held.to_on, 1))))
    names = views["teams"].select(named_team="team_id", team_name="name")
    held = held.left_join(names, held.team_id == names.named_team)
    return held.select(
        group_customer="customer_id",
        valid_from="from_on",
        valid_to="valid_to",
        group=ibis.coalesce(held.team_name, held.team_id),
    )


def attributes(views: Views, column: str) -> ibis.Table:
    """An attribute of the customer, in the version that held on the day."""
    history = views.history("customers")
    return history.select(
        "valid_from", "valid_to", group_customer="customer_id", group=history[column].cast("string")
    )


def by_product(definitions: Definitions, rows: ibis.Table) -> ibis.Table:
    """The row's own product; without one the customer's main product on the day."""
    views = definitions.views
    if "product_id" not in rows.columns:
        rows = with_main_product(definitions, rows)
    names = definitions.kept(
        "names of products", lambda: views["products"].select(named_product="product_id", product_name="name")
    )
    joined = rows.left_join(names, rows.product_id == names.named_product)
    return joined.select(*rows.columns, group=ibis.coalesce(joined.product_name, joined.product_id))


def with_main_product(definitions: Definitions, rows: ibis.Table) -> ibis.Table:
    """Contracts: the running product with the largest yearly amount; purchases: the product bought first."""
    asked = rows.select("customer_id", "group_on").distinct()
    if definitions.company.churn.kind == "contract":
        pairs = asked.join(definitions.terms, "customer_id")
        pairs = pairs.filter(active_on(pairs, pairs.group_on) & pairs.product_id.notnull())
        order = [amount_where(ibis.literal(True), pairs.yearly_amount, ONE).desc(), pairs.product_id]
    else:
        bought = definitions.views["transactions"]
        pairs = asked.join(bought.select("customer_id", "product_id", day="on"), "customer_id")
        pairs = pairs.filter((pairs.day <= pairs.group_on) & pairs.product_id.notnull())
        order = [pairs.day, pairs.product_id]
    window = ibis.window(group_by=["customer_id", "group_on"], order_by=order)
    main = pairs.mutate(behind=ibis.row_number().over(window))
    main = main.filter(main.behind == 0).select("customer_id", "group_on", "product_id")
    return rows.left_join(main, ["customer_id", "group_on"]).select(*rows.columns, "product_id")


ONE = ibis.literal(1).cast("decimal(18, 8)")
