"""What a key writes: the body bounded and read, rows appended, a verdict for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any

from django.http import HttpRequest
from pydantic_core import from_json

from behoud.errors import BehoudError
from behoud.web.accounts.roles import Scope, scope_of
from behoud.web.api.models import Key
from behoud.web.api.problems import Problem
from behoud.web.api.rows import MOST_BYTES, MOST_ROWS
from behoud.web.arrivals.append import ADDED, CHANGED, REFUSED, SAME, Verdict, append
from behoud.web.reading.current import Current, current
from behoud.words import Words, fault, in_words

JSON = "application/json"
HELD: dict[str, dict[str, str | None]] = {}
LOCK = Lock()


def body_of(request: HttpRequest) -> bytes:
    """The body of a request in JSON; a problem where it is another type (415) or too large (413)."""
    if (request.content_type or "").lower() != JSON:
        raise Problem(415, "web-api-type", type=JSON)
    length = request.headers.get("Content-Length") or "0"
    if length.isdigit() and int(length) > MOST_BYTES:
        raise Problem(413, "web-api-too-large", most=MOST_BYTES // 2**20)
    content: bytes = request.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Problem(413, "web-api-too-large", most=MOST_BYTES // 2**20)
    return content


def parsed(content: bytes) -> Any:
    """What a body says; a problem where it is no JSON."""
    try:
        return from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise Problem(422, "web-api-no-json", problem=str(error)[:200]) from None


def rows_of(content: bytes) -> list[Any]:
    """The rows of a batch; a problem where it is none, or has too many."""
    found = parsed(content)
    rows = found.get("rows") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise Problem(422, "web-api-no-rows")
    if len(rows) > MOST_ROWS:
        raise Problem(413, "web-api-too-many", most=MOST_ROWS, rows=len(rows))
    return rows


def write_one(table: str, request: HttpRequest, key: Key, words: Words) -> tuple[int, dict[str, Any]]:
    """One row: 201 where it is new, 200 where it changed or was there; a problem where it is refused."""
    row = parsed(body_of(request))
    found, known = written(table, [row], key)
    if found[0].reason is not None:
        raise found[0].reason
    return (201 if found[0].what == ADDED else 200), told(found[0], known, words)


def write_many(table: str, request: HttpRequest, key: Key, words: Words) -> tuple[int, dict[str, Any]]:
    """A batch: 200 where every row was taken, 207 where some were refused."""
    found, known = written(table, rows_of(body_of(request)), key)
    return summed(found, known, words)


def summed(
    found: Sequence[Verdict], known: Mapping[str, str | None] | None, words: Words
) -> tuple[int, dict[str, Any]]:
    sums = Counter(one.what for one in found)
    answer: dict[str, Any] = {what: sums[what] for what in (ADDED, CHANGED, SAME, REFUSED)}
    answer["verdicts"] = [told(one, known, words) for one in found]
    return (207 if sums[REFUSED] else 200), answer


def written(table: str, rows: list[Any], key: Key) -> tuple[list[Verdict], Mapping[str, str | None] | None]:
    """Append rows within the teams of a key; the verdicts, and the customers that are known."""
    known, scope = known_customers(), scope_of(key.holder)
    by = f"key {key.prefix}"
    if scope.teams is None:
        return append(table, rows, by=by), known
    if known is None:
        raise Problem(409, "web-api-teams-unknown")
    inside = [(place, row) for place, row in enumerate(rows) if is_within(row, known, scope)]
    verdicts = append(table, [row for _, row in inside], by=by)
    placed = {place: one._replace(place=place) for (place, _), one in zip(inside, verdicts, strict=True)}
    return [placed.get(place) or outside(place) for place in range(len(rows))], known


def is_within(row: Any, known: Mapping[str, str | None], scope: Scope) -> bool:
    """Whether a row is about a customer of these teams."""
    customer = row.get("customer_id") if isinstance(row, dict) else None
    return isinstance(customer, str) and scope.holds(known.get(customer))


def outside(place: int) -> Verdict:
    """The row of another team's customer, or of nobody's: the same answer for both."""
    return Verdict(place, REFUSED, reason=fault("web-api-other-team"))


def told(one: Verdict, known: Mapping[str, str | None] | None, words: Words) -> dict[str, Any]:
    """A verdict as the API says it."""
    answer: dict[str, Any] = {"index": one.place, "verdict": one.what}
    if one.reason is not None:
        detail = one.reason.facts.get("detail") or one.reason.code
        answer |= {"code": str(detail), "reason": in_words(one.reason, words)}
    elif known is not None and one.customer_id not in known:
        answer["unknown_customer"] = True
    return answer


def known_customers() -> Mapping[str, str | None] | None:
    """Customer to team, of the published snapshot; None where nothing was published yet."""
    try:
        shown = current()
    except BehoudError:
        return None
    return of_snapshot(shown)


def of_snapshot(shown: Current) -> Mapping[str, str | None]:
    """Looked up once per snapshot."""
    name = f"{shown.folder} {shown.snapshot.name}"
    with LOCK:
        if name not in HELD:
            rows = shown.board.rows_of("customer_id", "team")
            HELD.clear()
            HELD[name] = dict(zip(rows["customer_id"].to_pylist(), rows["team"].to_pylist(), strict=True))
        return HELD[name]
