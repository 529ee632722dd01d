"""Products that bind, usage before leaving, heavy users in decline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from behoud.measure.ownership import Ownership, ProductChurn
from behoud.measure.usage import Decline, Intensity
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Listing, Money, Name, Points, Share
from behoud.report.finding import Finding


def findings(evidence: Evidence) -> Iterator[Finding]:
    """What the products and the usage say; what the data lack stands under `missing`."""
    if evidence.kind == "snapshot":
        return
    if evidence.ownership is not None:
        yield from products(evidence.ownership)
    if evidence.intensity is not None:
        yield bands(evidence.intensity)
    if evidence.decline is not None:
        yield from slackening(evidence.decline)


def products(owned: Ownership) -> Iterator[Finding]:
    """The products whose owners leave less, like compared with like; or that none does."""
    if len(owned.products) < 2:
        return
    if owned.binding:
        facts = product_facts(owned.binding)
        yield Finding("usage-binds", "usage", facts)
        yield Finding("usage-binds-like", "usage", {k: facts[k] for k in ("points", "more", "others_named")})
    else:
        yield Finding("usage-binds-none", "usage", {"count": Count(len(owned.products))})
    loosening = tuple(p for p in owned.products if p.loosens)[::-1]
    if loosening:
        yield Finding("usage-loosens", "usage", product_facts(loosening))


def product_facts(found: tuple[ProductChurn, ...]) -> dict[str, Fact]:
    top = found[0]
    return {
        "product": Name(top.product),
        "owners": Share(top.owners.share or 0.0),
        "others": Share(top.others.share or 0.0),
        "points": Points(top.adjusted or 0.0),
        "more": Count(len(found) - 1),
        "others_named": Listing(tuple(Name(p.product) for p in found[1:4])),
    }


def bands(found: Intensity) -> Finding:
    """Churn of those that use least beside those that use most, where the trend is more than chance."""
    users = [b for b in found.bands if b.band >= 0 and b.observed.share is not None]
    if len(users) < 2 or found.trend is None:
        return Finding(
            "usage-few", "usage", {"customers": Count(sum(b.observed.customers for b in found.bands))}
        )
    idle = [b for b in found.bands if b.band < 0]
    facts: dict[str, Fact] = {
        "days": Count(found.window_days),
        "trend": Name(direction(found)),
        "least": Share(users[0].observed.share or 0.0),
        "most": Share(users[-1].observed.share or 0.0),
        "idle": Name("known" if idle and idle[0].observed.share is not None else "none"),
        "idle_share": Share((idle[0].observed.share or 0.0) if idle else 0.0),
    }
    return Finding("usage-intensity", "usage", facts)


def direction(found: Intensity) -> str:
    """Who leaves sooner: those that use less, those that use more, or none beyond chance."""
    if found.trend is None or found.trend.p > 0.05:
        return "none"
    return "less" if found.trend.slope < 0 else "more"


def slackening(found: Decline) -> Iterator[Finding]:
    """Heavy users whose usage fell: how much sooner they leave, and how many there are now."""
    facts: dict[str, Fact] = {
        "differs": Name({True: "yes", False: "no", None: "untested"}[found.differs]),
        "declined": Share(found.declined.share or 0.0),
        "steady": Share(found.steady.share or 0.0),
        "count": Count(len(found.now)),
        "value": Money(sum((one.yearly_amount for one in found.now), Decimal("0.00"))),
    }
    yield Finding("usage-decline", "usage", facts)
