"""What a refresh tells while it runs, in both languages: lines in a log, a bar on a terminal."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from behoud.cli.progress import refresh_progress
from behoud.pipeline.steps import Done, Step
from behoud.words import Words

DONE = (
    Done(Step("import"), 3.14, False),
    Done(Step("departures"), 0.2, True),
    Done(Step("metric-customer_churn_rate", 1, 2), 0.0, True),
    Done(Step("metric-arr_bridge", 2, 2), 1.25, False),
    Done(Step("features-2025-03-01", 1, 2), 12.0, False),
    Done(Step("features-today", 2, 2), 0.5, False),
    Done(Step("prediction"), 4.0, False),
)
LINES = {
    "en": [
        "Importing · 3.1 s",
        "Departures · taken over from the refresh that was interrupted",
        "Metrics 1 of 2: Customer churn rate · taken over from the refresh that was interrupted",
        "Metrics 2 of 2: ARR bridge · 1.2 s",
        "Features of customers 1 of 2: 1 March 2025 · 12.0 s",
        "Features of customers 2 of 2: today · 0.5 s",
        "Predicting · 4.0 s",
    ],
    "nl": [
        "Inlezen · 3,1 s",
        "Vertrek · overgenomen van de onderbroken verversing",
        "Cijfers 1 van 2: Klantverloop · overgenomen van de onderbroken verversing",
        "Cijfers 2 van 2: ARR-brug · 1,2 s",
        "Kenmerken van klanten 1 van 2: 1 maart 2025 · 12,0 s",
        "Kenmerken van klanten 2 van 2: vandaag · 0,5 s",
        "Voorspellen · 4,0 s",
    ],
}
PHASES = [
    "Importing · 3.1 s",
    "Departures · taken over from the refresh that was interrupted",
    "Metrics: 2 · 1.2 s, 1 taken over from the refresh that was interrupted",
    "Features of customers: 2 · 12.5 s",
    "Predicting · 4.0 s",
]


def told(language: str, *, terminal: bool) -> str:
    out = Console(
        file=StringIO(), force_terminal=terminal, width=110, color_system=None, legacy_windows=False
    )
    with refresh_progress(Words(language), out) as (_, watch):
        for done in DONE:
            if done.step == Step("features-2025-03-01", 1, 2):
                watch.begin(Step("prediction"))
            if done.step.phase != "prediction":
                watch.begin(done.step)
            watch.end(done)
    assert isinstance(out.file, StringIO)
    return out.file.getvalue()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_log_has_a_line_per_step(language: str) -> None:
    assert told(language, terminal=False).splitlines() == LINES[language]


def test_a_terminal_has_a_line_per_phase_beneath_a_bar() -> None:
    shown = [
        part.strip() for line in told("en", terminal=True).splitlines() for part in line.split("\x1b[2K")
    ]
    assert [line for line in PHASES if line not in shown] == []
    assert not [line for line in shown if line.startswith("Metrics 1 of 2") and line.endswith("interrupted")]
