"""The steps of a refresh: computed, or taken over from a refresh that was interrupted; timed and told."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pyarrow as pa

from behoud.engine.work import Finished, Work

Answer = TypeVar("Answer")
BETWEEN = "-"
"""Between the phase of a step and what it is about: `metric-customer_churn_rate`."""


@dataclass(frozen=True)
class Step:
    """One step: the phase it belongs to, and the how many-th of how many it is there.

    >>> Step("metric-arr", 3, 27).phase, Step("publish").about
    ('metric', '')
    """

    name: str
    number: int = 1
    of: int = 1

    @property
    def phase(self) -> str:
        return self.name.partition(BETWEEN)[0]

    @property
    def about(self) -> str:
        return self.name.partition(BETWEEN)[2]


@dataclass(frozen=True)
class Done:
    """A step that is done: its own seconds, without those of steps in it, and whether it was taken over."""

    step: Step
    seconds: float
    resumed: bool


class Watch(Protocol):
    """What a refresh tells while it runs."""

    def begin(self, step: Step) -> None: ...

    def end(self, done: Done) -> None: ...


class Unwatched:
    """A refresh that nobody watches."""

    def begin(self, step: Step) -> None:
        return None

    def end(self, done: Done) -> None:
        return None


@dataclass(frozen=True)
class Result:
    """What a step makes: tables by name, and notes as plain JSON values."""

    tables: Mapping[str, pa.Table] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Steps:
    """Runs steps and remembers those that leave something, once there is a place for it."""

    watch: Watch = field(default_factory=Unwatched)
    done: list[Done] = field(default_factory=list)
    expected: dict[str, int] = field(default_factory=dict)
    _work: Work | None = None
    _begun: dict[str, int] = field(default_factory=dict)
    _inside: float = 0.0

    @property
    def work(self) -> Work:
        if self._work is None:
            raise RuntimeError("what the steps are computed from is not known yet")
        return self._work

    def remember_in(self, work: Work) -> None:
        """From now on results are kept in `work`, and taken from there."""
        self._work = work

    def run(self, name: str, make: Callable[[], Answer]) -> Answer:
        """A step that leaves nothing to take over."""
        return self._timed(name, lambda: (make(), False))

    def result(self, name: str, make: Callable[[], Result]) -> Finished:
        """What a step made: now, or in a refresh before that was interrupted."""

        def kept() -> Finished:
            made = make()
            return self.work.keep(name, made.tables, made.notes)

        return self._found_or(name, kept)

    def table(self, name: str, make: Callable[[], pa.Table]) -> pa.Table:
        """The one table of a step. Read back from its file also when it was just made.

        So what is computed from it is the same, interrupted or not.
        """
        finished = self.result(name, lambda: Result({name: make()}))
        return self.work.read(finished.tables[name])

    def files(self, name: str, make: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
        """The Parquet files of a step that `make` writes into the new folder that it is given."""
        finished = self._found_or(name, lambda: self.work.keep_files(name, make))
        return tuple(finished.tables[name].paths(self.work.folder))

    def _found_or(self, name: str, keep: Callable[[], Finished]) -> Finished:
        def found_or_kept() -> tuple[Finished, bool]:
            found = self.work.found(name)
            return (keep(), False) if found is None else (found, True)

        return self._timed(name, found_or_kept)

    def _timed(self, name: str, make: Callable[[], tuple[Answer, bool]]) -> Answer:
        step = self._next(name)
        self.watch.begin(step)
        begun = time.perf_counter()
        outer, self._inside = self._inside, 0.0
        try:
            answer, resumed = make()
        finally:
            whole, inner = time.perf_counter() - begun, self._inside
            self._inside = outer + whole
        own = whole - inner
        self.done.append(Done(step, own, resumed))
        self.watch.end(self.done[-1])
        return answer

    def _next(self, name: str) -> Step:
        phase = Step(name).phase
        self._begun[phase] = number = self._begun.get(phase, 0) + 1
        return Step(name, number, max(number, self.expected.get(phase, 1)))
