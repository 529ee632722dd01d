"""What happened with a customer, as entries in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from behoud.web.reading.histories import Row
from behoud.web.reading.history import ABSENT, History
from behoud.words import Words

KINDS = (
    "note",
    "contract",
    "contact",
    "complaint",
    "answer",
    "remark",
    "invoice",
    "purchase",
    "usage",
    "departure",
)
CHANGED = Decimal("0.005")
"""A yearly amount that moved by less is the same amount."""
RENEWED = ("renewed", "changed")


@dataclass(frozen=True)
class Entry:
    """One thing that happened; `tone` is complaint or left where it hurts, `note` what a colleague wrote."""

    on: date
    kind: str
    said: str
    tone: str = ""
    at: datetime | None = None
    note: Any = None


def timeline(history: History, words: Words, currency: str, today: date, *, named: bool) -> list[Entry]:
    """What happened, the latest first; without names what people wrote, and who, is left out."""
    written = {note.interaction for note in history.notes}
    contacts = [row for row in history.interactions if row["interaction_id"] not in written]
    found = [
        *(of_note(note, words, named=named) for note in history.notes),
        *of_terms(history, words, currency),
        *(entry for row in contacts for entry in of_contact(row, words, named=named)),
        *(of_answer(row, words, named=named) for row in history.answers if row["score"] is not None),
        *(of_remark(row, words, named=named) for row in history.remarks),
        *(entry for row in history.invoices for entry in of_invoice(row, words, currency, today)),
        *of_purchases(history, words, currency),
        *of_usage(history, words),
        *(of_departure(row, words, currency) for row in history.departures),
    ]
    return sorted(found, key=newest, reverse=True)


def newest(entry: Entry) -> tuple[date, float]:
    """The day, and within it what has a time of its own by that."""
    return entry.on, 0.0 if entry.at is None else entry.at.timestamp()


def of_note(note: Any, words: Words, *, named: bool) -> Entry:
    """What a colleague wrote down; without names that somebody did, and what came of it."""
    at = timezone.localtime(note.at)
    facts = {
        "kind": note.kind,
        "outcome": note.outcome,
        "who": (named and note.author.get_full_name()) or ABSENT,
        "text": (named and note.text.strip()) or ABSENT,
        "promise": (named and note.promise.strip()) or ABSENT,
        "back": ABSENT if note.follow_up_on is None else words.date(note.follow_up_on),
    }
    said = " ".join(words.say("web-timeline-note", **facts).split())
    return Entry(at.date(), "note", said, at=at, note=note)


def of_terms(history: History, words: Words, currency: str) -> Iterator[Entry]:
    """The begin of each contract period with its price, the notice, and the end where it was no renewal."""
    before = {term["term_id"]: term for term in history.terms}
    for term in history.terms:
        product = history.products.get(term["product_id"]) or term["product_id"] or ABSENT
        yield begun(term, before.get(term["previous_term_id"]), product, words, currency)
        if term["notice_given_on"]:
            said = words.say("web-timeline-notice", product=product)
            yield Entry(term["notice_given_on"], "contract", said, "left")
        if term["end_on"] and term["end_kind"] not in RENEWED:
            yield Entry(term["end_on"], "contract", words.say("web-timeline-ended", product=product))


def begun(term: Row, earlier: Row | None, product: str, words: Words, currency: str) -> Entry:
    """A new contract or period, with what it costs and by how much that differs from the one before."""
    amount = term["yearly_amount"]
    said = words.say(
        "web-timeline-term",
        again="yes" if term["previous_term_id"] else "no",
        product=product,
        value=ABSENT if amount is None else words.money(amount, currency),
    )
    old = None if earlier is None else earlier["yearly_amount"]
    if old and amount is not None and abs(amount / old - 1) >= CHANGED:
        share = words.percent(abs(float(amount / old - 1)), 0)
        way = "up" if amount > old else "down"
        said += words.say("web-timeline-price", way=way, share=share)
    return Entry(term["started_on"], "contract", said)


def of_contact(row: Row, words: Words, *, named: bool) -> Iterator[Entry]:
    """A contact; a complaint or disruption also on the day that it was solved."""
    days = None if row["resolved_on"] is None else (row["resolved_on"] - row["on"]).days
    trouble = row["kind"] in ("complaint", "disruption")
    facts = {
        "channel": row["channel"] or ABSENT,
        "direction": row["direction"] or ABSENT,
        "kind": row["kind"] or ABSENT,
        "subject": (named and row["subject"]) or ABSENT,
        "transfers": row["transfers"] or 0,
        "solved": "none" if not trouble else "open" if days is None else "done",
        "days": days or 0,
    }
    said = " ".join(words.say("web-timeline-contact", **facts).split())
    kind = "complaint" if trouble else "contact"
    yield Entry(row["on"], kind, said, "complaint" if trouble else "")
    if trouble and days:
        told = {"kind": row["kind"], "subject": facts["subject"], "days": days}
        yield Entry(row["resolved_on"], kind, words.say("web-timeline-solved", **told))


def of_answer(row: Row, words: Words, *, named: bool) -> Entry:
    """What a customer scored; what it wrote only for who may know who wrote it."""
    score = words.number(row["score"], 0 if float(row["score"]).is_integer() else 1)
    of = ABSENT if row["scale_max"] is None else words.number(row["scale_max"])
    metric = row["metric"] or "other"
    metric = metric.upper() if metric in ("nps", "csat") else metric
    text = (named and row["text"]) or ABSENT
    said = words.say("web-timeline-answer", metric=metric, score=score, of=of, text=text)
    return Entry(row["completed_on"], "answer", said)


def of_remark(row: Row, words: Words, *, named: bool) -> Entry:
    text = (named and row["text"]) or ABSENT
    return Entry(row["on"], "remark", words.say("web-timeline-remark", text=text))


def of_invoice(row: Row, words: Words, currency: str, today: date) -> Iterator[Entry]:
    """Only invoices that did not go well: failed, paid late, or past their day and not paid."""
    amount = words.money(row["amount"], row["currency"] or currency)
    due, paid = row["due_on"], row["paid_on"]
    if row["failed_attempts"]:
        said = words.say("web-timeline-failed", amount=amount, times=row["failed_attempts"])
        yield Entry(due or row["issued_on"], "invoice", said, "complaint")
    elif due and paid and paid > due:
        said = words.say("web-timeline-late", amount=amount, days=(paid - due).days)
        yield Entry(paid, "invoice", said)
    elif due and due < today and paid is None:
        yield Entry(due, "invoice", words.say("web-timeline-unpaid", amount=amount), "complaint")


def of_purchases(history: History, words: Words, currency: str) -> Iterator[Entry]:
    """The purchases of a day together, one sum per currency."""
    days: dict[tuple[date, str], list[Row]] = {}
    for row in history.purchases:
        days.setdefault((row["on"], row["currency"] or currency), []).append(row)
    for (on, paid_in), rows in days.items():
        amount = words.money(sum((row["amount"] for row in rows), Decimal(0)), paid_in)
        names = Counter(history.products.get(row["product_id"]) or row["product_id"] or "" for row in rows)
        what = ", ".join(name for name, _ in names.most_common(3) if name) or ABSENT
        yield Entry(
            on, "purchase", words.say("web-timeline-bought", amount=amount, what=what, count=len(rows))
        )


def of_usage(history: History, words: Words) -> Iterator[Entry]:
    """Milestones of use: the first time of all, and the first time of each thing after that."""
    firsts = sorted(history.first_uses, key=lambda row: (row["on"], row["name"] or ""))
    for place, row in enumerate(firsts):
        name = ABSENT if row["name"] is None else row["name"].replace("_", " ")
        code = "web-timeline-first-use" if place == 0 else "web-timeline-new-use"
        yield Entry(row["on"], "usage", words.say(code, name=name))


def of_departure(row: Row, words: Words, currency: str) -> Entry:
    lost = row["yearly_amount_lost"]
    value = ABSENT if lost is None else words.money(lost, currency)
    back = ABSENT if row["returned_on"] is None else words.date(row["returned_on"])
    said = words.say("web-timeline-left", kind=row["kind"] or ABSENT, value=value, back=back)
    return Entry(row["left_on"], "departure", said, "left")


def of_kind(entries: Iterable[Entry], kind: str) -> list[Entry]:
    """The entries of a kind; all of them for a kind that there is not."""
    return [entry for entry in entries if kind not in KINDS or entry.kind == kind]
