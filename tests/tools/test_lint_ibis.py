"""What engines read differently is refused in modules that use Ibis, and only there."""

import pytest

from tools import lint_ibis
from tools.lint_ibis import faults_in

DECIMAL = 'becomes a DECIMAL; write ibis.literal(…).cast("float64")'
REFUSED = [
    (
        "rows.day.delta(rows.other, 'day')",
        ".delta() is off by a day between engines; use behoud.engine.calendar.days_between",
    ),
    ("rows.x.hash()", ".hash() differs per engine; hash in Arrow"),
    ("rows.x.first(order_by=rows.day)", ".first(order_by=…) differs per engine; use argmin or argmax"),
    ("rows.x * 0.5", f"0.5 {DECIMAL}"),
    ("rows.x > 0.5", f"0.5 {DECIMAL}"),
    ("rows.x.fill_null(0.0)", f"0.0 {DECIMAL}"),
    ("rows.mutate(share=0.25)", f"0.25 {DECIMAL}"),
    ("ibis.literal(0.25)", f"0.25 {DECIMAL}"),
]


@pytest.mark.parametrize(("expression", "sentence"), REFUSED)
def test_what_engines_read_differently_is_refused(expression: str, sentence: str) -> None:
    assert faults_in(f"import ibis\nfound = {expression}\n", "room.py") == [f"room.py:2: {sentence}"]


@pytest.mark.parametrize(
    "expression",
    [
        'ibis.literal(0.25).cast("float64") * rows.x',
        "rows.x * 2",
        "rows.x.first()",
        "np.append(found, 0.0)",
        "Reduced(0.0, 1.0)",
    ],
)
def test_what_all_engines_read_alike_is_let_through(expression: str) -> None:
    assert faults_in(f"import ibis\nfound = {expression}\n", "room.py") == []


def test_a_module_without_ibis_may_write_what_it_likes() -> None:
    assert faults_in("found = 0.5 * rows.delta(1)\n", "room.py") == []


def test_this_project_writes_only_what_all_engines_read_alike() -> None:
    assert lint_ibis.faults() == []
