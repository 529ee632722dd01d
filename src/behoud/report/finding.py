"""A finding: what was found, the figures it rests on, and its sentence in a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from behoud.measure.figures import Figure
from behoud.report.facts import Fact, Reader

Subject = Literal[
    "churn",
    "value",
    "teams",
    "reasons",
    "next",
    "renewals",
    "loyalty",
    "life",
    "usage",
    "trust",
    "missing",
]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)


@dataclass(frozen=True)
class Finding:
    """One finding. `kind` names its sentence (`report-<kind>`); `facts` fill it in.

    `figures` are the measured figures that the facts were taken from, if any.
    """

    kind: str
    subject: Subject
    facts: Mapping[str, Fact] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()


def sentence(finding: Finding, reader: Reader) -> str:
    """The finding in words, on one line."""
    said = {name: fact.text(reader) for name, fact in finding.facts.items()}
    return " ".join(reader.say(f"report-{finding.kind}", **said).split())


def as_row(finding: Finding, reader: Reader) -> dict[str, Any]:
    """The finding for a machine: kind, subject, sentence, facts (plain values) and figures."""
    return {
        "kind": finding.kind,
        "subject": finding.subject,
        "sentence": sentence(finding, reader),
        "facts": {name: fact.plain for name, fact in finding.facts.items()},
        "figures": [vars(figure) for figure in finding.figures],
    }
