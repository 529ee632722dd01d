"""What is wrong with a company file, all at once, each with its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from behoud.errors import BehoudError
from behoud.words import Words, fault

Facts = dict[str, str | int | BehoudError]


@dataclass(frozen=True)
class Fault:
    """One fault: its line in the file, where in the tables that is, and a sentence by its id.

    >>> str(Fault(14, "company.currency", "company-empty-text").error())
    'line 14: company.currency: there is no text between the quotes; fill it in or leave the line out.'
    """

    line: int
    where: str
    code: str
    facts: Facts = field(default_factory=dict)

    def error(self) -> BehoudError:
        return fault(self.code, line=str(self.line), where=self.where, **self.facts)

    def said(self, words: Words) -> str:
        return words.say(self.code, line=str(self.line), where=self.where, **self.facts)


class CompanyFileError(BehoudError):
    """A company file that cannot be used, with every fault in the order of its lines."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda f: (f.line, f.where)))
        head = fault("company-faults", file=str(path), count=len(self.faults))
        parts = [found.error() for found in self.faults]
        message = "\n".join([str(head), *(f"  {part}" for part in parts)])
        super().__init__(message, code=head.code, facts=head.facts, parts=parts)
