"""Faults that a person can do something about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class BehoudError(Exception):
    """A sentence that says what is wrong, where, and what to do.

    `code` is the id of the sentence in `behoud.words` and `facts` fill it, so that the
    edge (command line, page) can say it again in the reader's language. `parts` are the
    faults that one sentence sums up, each an error of its own.

    >>> str(BehoudError("No behoud.toml here.", code="company-missing"))
    'No behoud.toml here.'
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        facts: Mapping[str, object] | None = None,
        parts: Sequence[BehoudError] = (),
    ) -> None:
        super().__init__(message)
        self.code = code
        self.facts = dict(facts or {})
        self.parts = tuple(parts)
