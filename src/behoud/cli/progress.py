"""What a refresh tells while it runs: a bar on a terminal, one line per step elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from behoud.cli.importing import Bar, import_progress
from behoud.cli.interrupt import stop_if_asked
from behoud.pipeline.steps import Done, Step, Watch
from behoud.pipeline.told import doing, phase
from behoud.words import Words


@dataclass
class Lines:
    """One line per finished step, for a log or a pipe."""

    words: Words
    out: Console

    def begin(self, step: Step) -> None:
        stop_if_asked()

    def end(self, done: Done) -> None:
        self.out.print(line(done, self.words), markup=False, soft_wrap=True)


@dataclass
class Bars:
    """A bar that is redrawn, with the phases that are done above it."""

    words: Words
    out: Console
    progress: Progress
    task: TaskID
    open: list[Step] = field(default_factory=list)
    finished: list[Done] = field(default_factory=list)

    def begin(self, step: Step) -> None:
        stop_if_asked()
        self.open.append(step)
        # The import draws a bar of its own.
        if step.phase != "import":
            self.show(step)

    def end(self, done: Done) -> None:
        while self.open and self.open.pop() != done.step:
            continue  # a step inside it that failed was never said to have ended
        if self.finished and self.finished[-1].step.phase != done.step.phase:
            self.sum_up()
        self.finished.append(done)
        if self.open:
            self.show(self.open[-1])

    def show(self, step: Step) -> None:
        said = doing(step, self.words)
        self.progress.reset(
            self.task, total=step.of, completed=step.number - 1, description=said, visible=True
        )

    def sum_up(self) -> None:
        """The phase that is done, in one line."""
        if self.finished:
            self.out.print(summary(self.finished, self.words), style="dim", markup=False)
        self.finished.clear()


@contextmanager
def refresh_progress(words: Words, out: Console) -> Iterator[tuple[Bar, Watch]]:
    """Progress of the import and of the steps of a refresh on `out`."""
    if not out.is_terminal:
        with import_progress(words, out) as importing:
            yield importing, Lines(words, out)
        return
    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=20),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=out, transient=True) as progress:
        importing = Bar(words, progress)
        watch = Bars(words, out, progress, progress.add_task("", visible=False))
        yield importing, watch
        watch.sum_up()


def line(done: Done, words: Words) -> str:
    """A finished step: `Metrics 3 of 27: Customer churn · 0.4 s`."""
    return words.say("refresh-step-done", what=doing(done.step, words), took=took([done], words))


def summary(finished: list[Done], words: Words) -> str:
    """The steps of a phase together: `Metrics: 27 · 11.3 s`."""
    what = words.say("refresh-phase-done", phase=phase(finished[0].step, words), count=len(finished))
    return words.say("refresh-step-done", what=what, took=took(finished, words))


def took(finished: list[Done], words: Words) -> str:
    """How long it took, or that it was taken over; both where some steps were."""
    taken = sum(done.resumed for done in finished)
    if taken == len(finished):
        return words.say("refresh-taken-over")
    seconds = words.number(sum(done.seconds for done in finished if not done.resumed), 1)
    if taken:
        return words.say("refresh-partly-taken-over", seconds=seconds, count=taken)
    return words.say("refresh-seconds", seconds=seconds)
