"""What holds for any file: the counts add up, and reading it twice changes nothing."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.folder import company_at, rows, run, source

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n",; '), max_size=8)
DAYS = st.sampled_from(["2024-01-01", "2024-02-29", "2024-13-01", "", "2999-01-01", "gisteren", "2020-05-05"])
IDS = st.sampled_from(["K1", "K2", "K3", "K4", ""])
AMOUNTS = st.sampled_from(["1.50", "2.25", "-3.00", "", "x", "1000"])
CUSTOMERS = st.lists(st.tuples(IDS, TEXT, DAYS, AMOUNTS), max_size=12)
SALES = st.lists(st.tuples(st.sampled_from(["K1", "K2"]), st.sampled_from(["1.50", "2.25"])), max_size=12)
QUICK = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(header: list[str], lines: list[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return out.getvalue()


@QUICK
@given(CUSTOMERS)
def test_counts_add_up_and_twice_is_once(lines: list[tuple[str, ...]]) -> None:
    text = written(["customer_id", "name", "started_on", "acquisition_cost"], lines)
    with tempfile.TemporaryDirectory() as folder:
        company = company_at(Path(folder), source("customers", "k.csv"), {"k.csv": text})
        first = run(company)
        if first.failed:  # a column that is no date at all: nothing was taken
            assert first.holdings.loads == ()
            return
        assert first.counts.add_up
        assert first.counts.read == len(lines)
        assert first.counts.added == len(rows(first.holdings, "customers"))
        Path(folder, "k.csv").write_text(text + "\n", encoding="utf-8")  # other bytes, the same rows
        second = run(company)
        assert (second.counts.read, second.counts.added, second.counts.changed) == (len(lines), 0, 0)
        assert second.holdings.files("customers") == first.holdings.files("customers")


@QUICK
@given(SALES, SALES)
def test_a_longer_file_holds_every_equal_sale(
    first_lines: list[tuple[str, ...]], more: list[tuple[str, ...]]
) -> None:
    header = ["customer_id", "amount", "at"]
    texts = [
        written(header, [(*line, "2024-01-01") for line in lines])
        for lines in (first_lines, first_lines + more)
    ]
    with tempfile.TemporaryDirectory() as folder:
        company = company_at(Path(folder), source("transactions", "s.csv"), {"s.csv": texts[0]})
        assert run(company).counts.added == len(first_lines)
        Path(folder, "s.csv").write_text(texts[1])
        assert run(company).counts.added == len(more)


@QUICK
@given(st.permutations(["K1,Jan", "K2,Piet", "K3,Kim", "K4,Aïsha"]))
def test_the_order_of_files_does_not_matter_where_no_key_repeats(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = {f"k{n}.csv": f"customer_id,name\n{line}\n" for n, line in enumerate(lines)}
        report = run(company_at(Path(folder), source("customers", "k*.csv"), files))
        found = rows(report.holdings, "customers", "customer_id || ',' || name", "1")
        assert [value for (value,) in found] == ["K1,Jan", "K2,Piet", "K3,Kim", "K4,Aïsha"]
