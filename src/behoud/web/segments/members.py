"""Who belongs to a segment, for one reader: nobody sees more through a segment than in the list."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from behoud.errors import BehoudError
from behoud.web.customers.asking import asked_for
from behoud.web.reading.board import Asked, Found
from behoud.web.reading.current import Current
from behoud.web.segments.models import Segment
from behoud.words import Words, in_words


def asked_by(shown: Current, segment: Segment, user: Any) -> Asked:
    """The question of a segment, within the scope of `user`."""
    return asked_for(segment.terms, user, shown)


def customers_of(shown: Current, segment: Segment, user: Any) -> pa.Table:
    """The customers of a segment that `user` may see, with the columns that it may see.

    BehoudError where the condition cannot be asked of this snapshot, or not by `user`.
    """
    return shown.board.table(asked_by(shown, segment, user))


def counted(shown: Current, segment: Segment, user: Any, words: Words) -> tuple[Found | None, str]:
    """How many belong to it now, or why that cannot be said."""
    try:
        return shown.board.count(asked_by(shown, segment, user)), ""
    except BehoudError as error:
        return None, in_words(error, words)
