"""Usage and products against churn."""

from __future__ import annotations

from behoud.measure.observed import Observed
from behoud.measure.ownership import ProductChurn
from behoud.measure.usage import NONE, InDecline, UsageBand
from behoud.report.charts import rates
from behoud.report.charts.paint import Caption, picture
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.figures import points_text, share_text
from behoud.report.page import DataTable, Picture
from behoud.report.sections.grid import heads
from behoud.report.subjects.usage import direction

LISTED = 15


def pictures(evidence: Evidence, reader: Reader) -> list[Picture]:
    """Churn per quarter of the year by band of usage."""
    found = evidence.intensity
    if found is None or len(found.bands) < 2:
        return []
    bars = [band(reader, one) for one in found.bands if one.observed.share is not None]
    title = reader.say("report-chart-usage", trend=direction(found))
    n = sum(one.observed.customers for one in found.bands)
    subtitle = reader.say(
        "report-sub-usage", days=found.window_days, first=found.periods[0], last=found.periods[-1], n=n
    )
    caption = Caption(
        "usage", title, subtitle, f"{title}: " + "; ".join(f"{b.label} {b.text}" for b in bars) + "."
    )
    names = ("band", "customers", "left", "value", "interval")
    rows = tuple((band_name(reader, one), *observed(reader, one.observed)) for one in found.bands)
    table = DataTable(heads(reader, names, names[1:]), rows)
    return [picture(caption, table, lambda narrow: rates.lying(bars, reader, narrow=narrow), reader)]


def band(reader: Reader, found: UsageBand) -> rates.Bar:
    seen = found.observed
    share = seen.share or 0.0
    return rates.Bar(band_name(reader, found), share, seen.low, seen.high, reader.words.percent(share))


def band_name(reader: Reader, found: UsageBand) -> str:
    """What a band used: nothing, or from least to most."""
    if found.band == NONE:
        return reader.say("report-band-none")
    return reader.say(f"report-band-{found.band}")


def observed(reader: Reader, seen: Observed) -> tuple[str, str, str, str]:
    """Customers, departures, share and interval."""
    words = reader.words
    if seen.share is None or seen.low is None or seen.high is None:
        return words.number(seen.customers), words.number(seen.departures), "–", ""
    interval = f"{words.percent(seen.low)} – {words.percent(seen.high)}"
    return words.number(seen.customers), words.number(seen.departures), words.percent(seen.share), interval


def product_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """Owners of each product beside the others, as it is and like for like; what binds most first."""
    found = evidence.ownership
    if found is None or len(found.products) < 2:
        return None
    names = ("product", "customers", "owners-left", "others-left", "like-for-like", "note")
    rows = tuple(product_row(reader, one) for one in found.products[:LISTED])
    note = reader.say("report-note-products", first=found.periods[0], last=found.periods[-1])
    return DataTable(heads(reader, names, names[1:-1]), rows, note)


def product_row(reader: Reader, one: ProductChurn) -> tuple[str, ...]:
    words = reader.words
    said = "report-binds" if one.binds else "report-loosens" if one.loosens else ""
    gap = points_text(words, one.adjusted)
    if one.adjusted is not None:
        gap = reader.say("report-points", points=gap)
    return (
        one.product,
        words.number(one.owners.customers),
        share_text(words, one.owners.share),
        share_text(words, one.others.share),
        gap,
        reader.say(said) if said else "",
    )


def decline_table(evidence: Evidence, reader: Reader) -> DataTable | None:
    """Heavy users in decline today, the most valuable first."""
    found = evidence.decline
    if found is None or not found.now:
        return None
    names = ("customer", "used-before", "used-after", "yearly")
    rows = tuple(decline_row(evidence, reader, one) for one in found.now[:LISTED])
    days = evidence.company.thresholds.usage_window_days
    note = reader.say("report-note-decline", days=days, count=len(found.now), shown=len(rows))
    return DataTable(heads(reader, names, names[1:]), rows, note)


def decline_row(evidence: Evidence, reader: Reader, one: InDecline) -> tuple[str, ...]:
    words = reader.words
    name = evidence.names.get(one.customer_id, one.customer_id)
    return (
        name,
        words.number(one.before),
        words.number(one.after),
        words.money(one.yearly_amount, reader.currency),
    )
