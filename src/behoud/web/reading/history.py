"""Everything that happened with one customer, and what it has: contracts, contacts, usage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from behoud.measure.presence import dated_terms
from behoud.web.reading.current import TURN, Current
from behoud.words import Words

KINDS = ("contract", "contact", "answer", "invoice", "departure")
Row = dict[str, Any]
ABSENT = "none"
"""What a sentence is told where there is nothing to tell."""


@dataclass(frozen=True)
class Entry:
    """One thing that happened; `tone` is complaint or left where it hurts."""

    on: date
    kind: str
    said: str
    tone: str = ""


@dataclass(frozen=True)
class History:
    """What is known of one customer, as the tables have it."""

    terms: list[Row]
    contacts: list[Row]
    interactions: list[Row]
    answers: list[Row]
    invoices: list[Row]
    departures: list[Row]
    usage: list[tuple[date, int]]
    products: dict[str, str]


TABLES = {
    "contacts": ("contact_id", "name", "role", "level", "email", "phone", "preferred_channel", "active_to"),
    "interactions": ("on", "channel", "direction", "kind", "subject", "resolved_on", "transfers", "owner"),
    "responses": ("completed_on", "metric", "score", "scale_max", "touchpoint", "text"),
    "invoices": ("issued_on", "due_on", "paid_on", "amount", "failed_attempts"),
}


def history_of(shown: Current, customer: str) -> History:
    """The history of a customer, as it was known on the snapshot's day."""
    with TURN:
        views = shown.opened.definitions.views
        arrow = views.engine.arrow

        def rows(table: Any, *columns: str) -> list[Row]:
            found: list[Row] = arrow(table.filter(table.customer_id == customer).select(*columns)).to_pylist()
            return found

        events = views["events"]
        events = events.filter(events.customer_id == customer)
        months = events.group_by(month=events.on.truncate("M")).aggregate(times=events.count())
        kept = {name: rows(views[name], *columns) for name, columns in TABLES.items()}
        return History(
            terms=rows(dated_terms(views), *TERMS),
            contacts=kept["contacts"],
            interactions=kept["interactions"],
            answers=kept["responses"],
            invoices=kept["invoices"],
            departures=departed(shown, customer),
            usage=sorted((row["month"], row["times"]) for row in arrow(months).to_pylist()),
            products=dict(
                arrow(views["products"].select("product_id", "name")).to_pandas().to_numpy().tolist()
            ),
        )


TERMS = (
    "term_id",
    "product_id",
    "started_on",
    "ends_on",
    "end_on",
    "notice_deadline_on",
    "notice_given_on",
    "renewal",
    "yearly_amount",
    "previous_term_id",
    "end_kind",
)


def departed(shown: Current, customer: str) -> list[Row]:
    if not shown.snapshot.has("departures"):
        return []
    found = shown.opened.table("departures")
    return [row for row in found.to_pylist() if row["customer_id"] == customer]


def timeline(history: History, words: Words, currency: str, *, named: bool) -> list[Entry]:
    """What happened, the latest first; without names what people wrote is left out."""
    found = [
        *(entry for term in history.terms for entry in of_term(term, history, words, currency)),
        *(of_contact(row, words, named=named) for row in history.interactions),
        *(of_answer(row, words, named=named) for row in history.answers if row["score"] is not None),
        *(entry for row in history.invoices for entry in of_invoice(row, words, currency)),
        *(of_departure(row, words, currency) for row in history.departures),
    ]
    return sorted(found, key=lambda entry: entry.on, reverse=True)


def of_term(term: Row, history: History, words: Words, currency: str) -> Iterator[Entry]:
    """The begin of a contract period, the notice, and the end where it was no renewal."""
    product = history.products.get(term["product_id"], term["product_id"]) or ABSENT
    value = ABSENT if term["yearly_amount"] is None else words.money(term["yearly_amount"], currency)
    again = "yes" if term["previous_term_id"] else "no"
    begun = words.say("web-timeline-term", again=again, product=product, value=value)
    yield Entry(term["started_on"], "contract", begun)
    if term["notice_given_on"]:
        yield Entry(
            term["notice_given_on"], "contract", words.say("web-timeline-notice", product=product), "left"
        )
    if term["end_on"] and term["end_kind"] not in ("renewed", "changed"):
        yield Entry(term["end_on"], "contract", words.say("web-timeline-ended", product=product))


def of_contact(row: Row, words: Words, *, named: bool) -> Entry:
    days = None if row["resolved_on"] is None else (row["resolved_on"] - row["on"]).days
    facts = {
        "channel": row["channel"] or ABSENT,
        "direction": row["direction"] or ABSENT,
        "kind": row["kind"] or ABSENT,
        "subject": (named and row["subject"]) or ABSENT,
        "transfers": row["transfers"] or 0,
    }
    trouble = row["kind"] in ("complaint", "disruption")
    solved = "none" if not trouble else "open" if days is None else "done"
    said = words.say("web-timeline-contact", **facts, solved=solved, days=days or 0)
    return Entry(row["on"], "contact", " ".join(said.split()), "complaint" if trouble else "")


def of_answer(row: Row, words: Words, *, named: bool) -> Entry:
    """What a customer scored; what it wrote only for who may know who wrote it."""
    score = words.number(row["score"], 0 if float(row["score"]).is_integer() else 1)
    of = ABSENT if row["scale_max"] is None else words.number(row["scale_max"])
    metric = (
        (row["metric"] or "other").upper() if row["metric"] in ("nps", "csat") else row["metric"] or "other"
    )
    text = (named and row["text"]) or ABSENT
    said = words.say("web-timeline-answer", metric=metric, score=score, of=of, text=text)
    return Entry(row["completed_on"], "answer", said)


def of_invoice(row: Row, words: Words, currency: str) -> Iterator[Entry]:
    """Only invoices that did not go well: paid late, failed, or still open after their day."""
    amount = words.money(row["amount"], currency)
    if row["failed_attempts"]:
        said = words.say("web-timeline-failed", amount=amount, times=row["failed_attempts"])
        yield Entry(row["due_on"] or row["issued_on"], "invoice", said, "complaint")
    elif row["due_on"] and row["paid_on"] and row["paid_on"] > row["due_on"]:
        days = (row["paid_on"] - row["due_on"]).days
        yield Entry(row["paid_on"], "invoice", words.say("web-timeline-late", amount=amount, days=days))


def of_departure(row: Row, words: Words, currency: str) -> Entry:
    lost = row["yearly_amount_lost"]
    value = ABSENT if lost is None else words.money(lost, currency)
    back = ABSENT if row["returned_on"] is None else words.date(row["returned_on"])
    said = words.say("web-timeline-left", kind=row["kind"] or ABSENT, value=value, back=back)
    return Entry(row["left_on"], "departure", said, "left")
