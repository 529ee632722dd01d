"""The contract book: every term of every contract, opened and closed as time goes by."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

VOLUNTARY, INVOLUNTARY, BY_US = "voluntary", "involuntary", "ended_by_us"
RENEWED, CHANGED, COMPLETED = "renewed", "changed", "completed"


@dataclass(slots=True)
class Term:
    """One term; days are day numbers, money is in cents, None is what has not (yet) happened.

    A term runs from `started` up to and without `ended`: the next one starts on that very day.
    """

    contract: int
    customer: int
    product: int
    started: int
    ends: int | None
    deadline: int | None
    manual: bool
    cents: int
    previous: Term | None = None
    indexation: int = 0
    ended: int | None = None
    notice: int | None = None
    paused_from: int | None = None
    paused_to: int | None = None
    end_kind: str | None = None
    end_reason: str | None = None


@dataclass(frozen=True)
class Period:
    """How long the next term runs: `ends` is None for an open end, `deadline` for no notice needed."""

    ends: int | None
    deadline: int | None
    manual: bool


@dataclass
class Book:
    """All terms in the order in which they were opened; per customer what runs and what lapsed last."""

    terms: list[Term] = field(default_factory=list)
    running: dict[int, list[Term]] = field(default_factory=dict)
    lapsed: dict[int, list[Term]] = field(default_factory=dict)
    contracts: int = 0

    def open(self, customer: int, product: int, started: int, period: Period, cents: int) -> Term:
        """A first term of a new contract."""
        self.contracts += 1
        return self._add(
            Term(
                self.contracts, customer, product, started, period.ends, period.deadline, period.manual, cents
            )
        )

    def close(self, term: Term, day: int, kind: str | None, reason: str | None = None) -> None:
        """The end of one running term."""
        term.ended, term.end_kind, term.end_reason = day, kind, reason
        self.running[term.customer].remove(term)

    def close_all(self, customer: int, day: int, kind: str | None, reason: str | None = None) -> list[Term]:
        """The end of all that runs at a customer; the terms that ended."""
        ended = self.of(customer)
        for term in ended:
            self.close(term, day, kind, reason)
        return ended

    def follow(self, term: Term, day: int, period: Period, cents: int, indexation: int = 0) -> Term:
        """The next term of the same contract; a notice already received goes with it."""
        return self._add(
            Term(
                term.contract, term.customer, term.product, day, period.ends, period.deadline, period.manual,
                cents, previous=term, indexation=indexation, notice=term.notice,
            )
        )  # fmt: skip

    def take_over(self, term: Term, successor: int, day: int, period: Period) -> Term:
        """The term by which another customer goes on with what `term` was, under a contract of its own."""
        self.contracts += 1
        return self._add(
            Term(
                self.contracts, successor, term.product, day, period.ends, period.deadline, period.manual,
                term.cents, previous=term,
            )
        )  # fmt: skip

    def give_notice(self, customer: int, day: int) -> None:
        """Marks the cancellation on what runs, and on the term that ran on `day` where that closed since."""
        for term in self.running[customer]:
            each: Term | None = term
            while each is not None and each.customer == customer:
                each.notice = day
                each = each.previous if each.started > day else None

    def pause(self, customer: int, start: int, end: int) -> None:
        for term in self.running[customer]:
            term.paused_from, term.paused_to = start, end

    def reprice(self, customer: int, day: int, indexation: float, extra: float) -> None:
        """A price change in the middle of a term: the same end, another price."""
        for term in self.of(customer):
            self.close(term, day, CHANGED)
            rise = round(term.cents * indexation)
            cents = term.cents + rise + round(term.cents * extra)
            self.follow(term, day, Period(term.ends, term.deadline, term.manual), cents, rise)

    def of(self, customer: int) -> list[Term]:
        """The running terms of a customer, as a list of its own."""
        return list(self.running.get(customer, ()))

    def fork(self) -> Book:
        """The same running and lapsed terms in a book of its own, without those that ended before."""
        running = {customer: [replace(term) for term in terms] for customer, terms in self.running.items()}
        lapsed = {customer: list(terms) for customer, terms in self.lapsed.items()}
        return Book(running=running, lapsed=lapsed, contracts=self.contracts)

    def _add(self, term: Term) -> Term:
        self.terms.append(term)
        self.running.setdefault(term.customer, []).append(term)
        return term
