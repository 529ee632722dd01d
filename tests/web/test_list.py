"""The list as somebody uses it: columns, order, one customer beside it, and what is taken along."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.utils.html import escape

from behoud.web.accounts.models import Reading
from behoud.web.figures.csv import written
from behoud.web.figures.xlsx import MOST_ROWS, workbook
from behoud.web.reading.current import Current
from behoud.web.segments.models import ListColumns
from tests.web.conftest import SignIn

FORMULAS = ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"]


@pytest.fixture
def owner(sign_in: SignIn) -> Client:
    ListColumns.objects.all().delete()
    return sign_in("owner")


def names(answer: Any) -> list[str]:
    return [one.name for one in answer.context["columns"]]


def test_chosen_columns_stand_in_the_address_and_are_kept(owner: Client) -> None:
    answer = owner.post(
        "/customers/columns", {"column": ["nps", "region", "no such"], "again": "status=&q=b"}
    )
    assert answer.headers["Location"] == "/customers/?status=&q=b&columns=region%2Cnps"
    assert names(owner.get(answer.headers["Location"])) == ["region", "nps"]
    assert names(owner.get("/customers/")) == ["region", "nps"]
    assert names(owner.get("/customers/?columns=team")) == ["team"]
    owner.post("/customers/columns", {"again": ""})
    assert "team" in names(owner.get("/customers/"))


def test_an_analyst_gets_no_column_that_names_somebody(sign_in: SignIn) -> None:
    answer = sign_in("analyst").get("/customers/?columns=account_manager,name,customer_id,region")
    assert names(answer) == ["region"]


def test_every_column_sorts_and_says_so(owner: Client) -> None:
    everything = ",".join(one.name for one, _ in owner.get("/customers/").context["choosable"])
    page = owner.get(f"/customers/?columns={everything}")
    for name, address in page.context["sorts"].items():
        answer = owner.get(f"/customers/?{address}")
        assert (name, answer.context["fault"]) == (name, "")
        assert answer.content.decode().count("aria-sort=") == 1


def test_sorting_twice_turns_it_round(owner: Client) -> None:
    once = owner.get("/customers/?sort=worth&way=down")
    assert "way=up" in once.context["sorts"]["worth"]
    again = owner.get(f"/customers/?{once.context['sorts']['worth']}")
    assert (again.context["asked"].sort, again.context["asked"].descending) == ("worth", False)


def test_a_page_ends_where_the_next_begins(owner: Client) -> None:
    first = owner.get("/customers/?status=")
    second = owner.get(f"/customers/?{first.context['next']}")
    shown_first = {row["pseudonym"] for row in first.context["rows"]}
    shown_second = {row["pseudonym"] for row in second.context["rows"]}
    assert (len(shown_first), shown_first & shown_second) == (50, set())
    assert first.context["found"].matched == second.context["found"].matched


def test_one_customer_stands_beside_the_list(owner: Client) -> None:
    row = owner.get("/customers/").context["rows"][0]
    panel = owner.get(f"/customers/panel/{row['address']}").content.decode()
    page = owner.get(f"/customers/?panel={row['address']}").content.decode()
    assert escape(row["who"]) in panel
    assert panel.strip() in page
    assert Reading.objects.filter(what="customer", customer=row["address"]).exists()


def test_a_panel_of_another_team_does_not_exist(sign_in: SignIn, shown: Current) -> None:
    client = sign_in("member")
    own = client.get("/customers/?status=").context["rows"][0]["address"]
    (own_team,) = {
        row["team"] for row in shown.board.rows("SELECT team FROM board WHERE customer_id = ?", [own])
    }
    (other,) = shown.board.rows("SELECT customer_id FROM board WHERE team <> ? LIMIT 1", [own_team])
    assert client.get(f"/customers/panel/{other['customer_id']}").status_code == 404
    assert client.get(f"/customers/?panel={other['customer_id']}").context["panel"] is None


def test_what_is_typed_is_counted_and_a_fault_has_its_place(owner: Client) -> None:
    fine = owner.get("/customers/count?where=nps+%3C%3D+6&status=")
    assert "NPS at most 6" in fine.content.decode()
    assert '<option value="nps' not in fine.content.decode()
    wrong = owner.get("/customers/count?where=nps+%3C%3D+6+and+and+worth")
    assert (wrong.status_code, "error" in wrong.content.decode()) == (200, True)
    assert "`and`" in wrong.content.decode()


def test_only_the_chosen_are_taken_along(owner: Client) -> None:
    rows = owner.get("/customers/").context["rows"][:2]
    query = "&".join(f"only={row['pseudonym']}" for row in rows)
    text = b"".join(owner.get(f"/customers/export.csv?status=&{query}")).decode("utf-8-sig")
    taken = {row["customer_id"] for row in csv.DictReader(io.StringIO(text))}
    assert taken == {row["address"] for row in rows}


def test_a_workbook_holds_the_same_as_the_file(owner: Client) -> None:
    text = b"".join(owner.get("/customers/export.csv?status=")).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    sheet = opened(owner.get("/customers/export.xlsx?status=").content)
    assert [cell.value for cell in sheet[1]] == lines[0]
    assert sheet.max_row == len(lines)
    column = lines[0].index("customer_id")
    assert [row[column].value for row in sheet.iter_rows(min_row=2)] == [line[column] for line in lines[1:]]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_and_no_heading_of_either_file_is_a_formula(text: str) -> None:
    """In names, in attributes of the company's own, and in their names, which stand as headings."""
    table = [("name", text), ("Aalbers", text), (text, "x")]
    for line in csv.reader(io.StringIO("".join(written(table[0], table[1:])).removeprefix("\ufeff"))):
        assert [cell for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    for row in opened(workbook(table[0], table[1:])).iter_rows():
        assert [cell.data_type for cell in row] == ["s"] * len(row)
        assert [
            cell.value for cell in row if str(cell.value).startswith(("=", "+", "-", "@", "\t", "\r"))
        ] == []


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_a_workbook_that_would_be_too_large_is_refused_in_words(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("behoud.web.customers.listing.MOST_ROWS", 3)
    answer = owner.get("/customers/export.xlsx?status=")
    assert answer.status_code == 422
    assert "at most 3 customers" in answer.content.decode()
    assert MOST_ROWS == 50_000
