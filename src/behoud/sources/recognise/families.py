"""What can be computed with the tables and columns that were found, and what the rest lacks."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Found = Mapping[str, AbstractSet[str]]
"""Per table the columns that are filled."""


@dataclass(frozen=True)
class Family:
    """A family of measures and its needs: one of several lists of table.column or table."""

    name: str
    needs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Missing:
    """A family that cannot be computed; each of `ways` is a list of what would do, the shortest first."""

    family: str
    ways: tuple[tuple[str, ...], ...]


START, END = "contract_terms.started_on", "contract_terms.ended_on"
VALUE = "contract_terms.yearly_amount"
SALES = "transactions.amount"

FAMILIES = (
    Family("churn", ((START, END), (SALES,), ("customers.departed",))),
    Family("revenue", ((START, END, VALUE),)),
    Family("renewal", (("contract_terms.ends_on", END, VALUE),)),
    Family("ended", ((END, VALUE),)),
    Family("cohorts", ((START, END), (SALES,), ("customers.departed", "customers.tenure"))),
    Family("involuntary", (("contract_terms.end_kind",), ("departure_reasons.reason",))),
    Family("reasons", (("departure_reasons.reason",), ("contract_terms.end_reason",))),
    Family("teams", (("customer_teams.team_id",),)),
    Family("products", (("contract_terms.product_id",), ("transactions.product_id",))),
    Family("usage", (("events.at",),)),
    Family("service", (("interactions.at",),)),
    Family("payment", (("invoices.paid_on", "invoices.due_on"),)),
    Family("listening", (("responses.score",), ("feedback.text",))),
    Family("notice", (("contract_terms.notice_given_on",),)),
    Family("next", ((START, END), (SALES,))),
    Family("sector", (("benchmarks.value",),)),
)


def judged(found: Found) -> tuple[tuple[str, ...], tuple[Missing, ...]]:
    """The families that can be computed, and for each other one the ways to get it.

    >>> judged({"transactions": {"amount"}})[0]
    ('churn', 'cohorts', 'next')
    """
    possible, missing = [], []
    for family in FAMILIES:
        lacking = [tuple(need for need in needs if not there(need, found)) for needs in family.needs]
        if all(lacking):
            missing.append(Missing(family.name, tuple(sorted(lacking, key=len))))
        else:
            possible.append(family.name)
    return tuple(possible), tuple(missing)


def there(need: str, found: Found) -> bool:
    table, _, column = need.partition(".")
    return column in found.get(table, ())
