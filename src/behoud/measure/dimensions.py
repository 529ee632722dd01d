"""The group that a customer belongs to on a day: its team, segment, product, …"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis

from behoud.engine.calendar import or_far
from behoud.measure.money import amount_where
from behoud.measure.presence import active_on, contract_terms
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
    if dimension == "team":
        found = by_team(definitions.views, rows)
    elif dimension == "product":
        found = by_product(definitions, rows)
    else:
        found = by_attribute(definitions, rows, "acquisition_channel" if dimension == "channel" else dimension)
    return found.mutate(group=ibis.coalesce(found.group, ibis.literal(UNASSIGNED)))


def known_dimensions(definitions: Definitions) -> list[str]:
    """Dimensions that can be asked for: those of the company file, and any column of customers."""
    columns = [c for c in definitions.views.columns("customers") if c not in ("customer_id", "name", "started_on")]
    return list(dict.fromkeys([TOTAL, *definitions.company.dimensions, "team", "product", "channel", *columns]))


def by_team(views: Views, rows: ibis.Table) -> ibis.Table:
    """The team on the day: the assignment that began last, unless it has ended."""
    teams = views["customer_teams"]
    window = ibis.window(group_by=teams.customer_id, order_by=teams.from_on)
    teams = teams.mutate(next_on=or_far(teams.from_on.lead().over(window)))
    names = views["teams"].select(named_team="team_id", team_name="name")
    teams = teams.left_join(names, teams.team_id == names.named_team)
    teams = teams.select(
        team_customer="customer_id",
        from_on="from_on",
        next_on="next_on",
        to_on="to_on",
        group=ibis.coalesce(teams.team_name, teams.team_id),
    )
    held = [
        rows.customer_id == teams.team_customer,
        teams.from_on <= rows.group_on,
        rows.group_on < teams.next_on,
        teams.to_on.isnull() | (rows.group_on <= teams.to_on),
    ]
    return rows.left_join(teams, held).select(*rows.columns, "group")


def by_attribute(definitions: Definitions, rows: ibis.Table, column: str) -> ibis.Table:
    """An attribute of the customer, in the version that held on the day."""
    views = definitions.views
    if column not in views.columns("customers"):
        known = known_dimensions(definitions)
        raise fault("measure-dimension", dimension=column, known=", ".join(known), near=nearest(column, known))
    history = views.history("customers") if views.holdings.has_changes("customers") else views["customers"]
    history = history.mutate(attribute_group=history[column].cast("string"))
    if "valid_from" not in history.columns:
        own = history.select(attribute_customer="customer_id", group="attribute_group")
        return rows.left_join(own, rows.customer_id == own.attribute_customer).select(*rows.columns, "group")
    own = history.select("valid_from", "valid_to", attribute_customer="customer_id", group="attribute_group")
    held = [
        rows.customer_id == own.attribute_customer,
        own.valid_from <= rows.group_on,
        rows.group_on < own.valid_to,
    ]
    return rows.left_join(own, held).select(*rows.columns, "group")


def by_product(definitions: Definitions, rows: ibis.Table) -> ibis.Table:
    """The row's own product; without one the customer's main product on the day."""
    views = definitions.views
    if "product_id" not in rows.columns:
        rows = with_main_product(definitions, rows)
    names = views["products"].select(named_product="product_id", product_name="name")
    joined = rows.left_join(names, rows.product_id == names.named_product)
    return joined.select(*rows.columns, group=ibis.coalesce(joined.product_name, joined.product_id))


def with_main_product(definitions: Definitions, rows: ibis.Table) -> ibis.Table:
    """Contracts: the running product with the largest yearly amount; purchases: the product bought first."""
    asked = rows.select("customer_id", "group_on").distinct()
    if definitions.company.churn.kind == "contract":
        held = contract_terms(definitions.views)
        pairs = asked.join(held, "customer_id")
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
