"""Every page in both languages: what it is made of, and what a browser would be allowed to run."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from behoud.report.facts import Reader
from behoud.web.accounts.roles import Scope
from behoud.web.customers.curve import between, curve, points
from behoud.web.figures.charts import picture_answer, table_answer
from behoud.web.overview.changes import changes
from behoud.web.reading.current import Current
from behoud.web.reading.pages import page_of
from behoud.words import Words
from tests.web.conftest import HOST, SignIn

PAGES = (
    "/",
    "/customers/",
    "/teams/",
    "/model/",
    "/data/",
    "/figures/customer_churn_rate",
    "/overview/all",
    "/renewals/",
    "/service/",
    "/keycustomers/",
    "/cohorts/",
    "/usage/",
    "/model/statistics",
    "/work/",
    "/work/notice",
    "/mail/",
    "/people/",
    "/people/trail",
)
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=\"")


def pages(shown: Current) -> list[str]:
    (row,) = shown.board.rows(
        "SELECT customer_id FROM board WHERE status = 'active' ORDER BY rank LIMIT 1", []
    )
    (gone,) = shown.board.rows("SELECT customer_id FROM board WHERE status = 'former' LIMIT 1", [])
    names = ("customer", "call-brief", "call-log")
    customers = [reverse(name, args=[one["customer_id"]]) for name in names for one in (row, gone)]
    return [*PAGES, *customers, reverse("team", args=[shown.teams[0]])]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_in_its_language_and_runs_nothing_of_its_own(
    language: str, sign_in: SignIn, shown: Current
) -> None:
    client = sign_in("administrator")
    client.post("/language", {"language": language})
    for path in pages(shown):
        answer = client.get(path)
        text = answer.content.decode()
        assert (path, answer.status_code) == (path, 200)
        assert (path, text.count("<h1"), re.findall('<html lang="([a-z]+)"', text)) == (path, 1, [language])
        assert (path, INLINE.findall(text)) == (path, [])
        policy = answer.headers["Content-Security-Policy"]
        assert (policy.count("unsafe"), "script-src 'self';" in policy) == (0, True)
        assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("path", ["/account/login/", "/account/password/reset/", "/account/2fa/", "/nowhere"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_door_speaks_the_readers_language(path: str, language: str, sign_in: SignIn) -> None:
    client = sign_in("owner") if path == "/account/2fa/" else Client(headers=HOST)
    client.cookies["django_language"] = language
    text = client.get(path).content.decode()
    assert (re.findall('<html lang="([a-z]+)"', text), INLINE.findall(text)) == ([language], [])


def test_every_field_has_a_label(sign_in: SignIn, shown: Current) -> None:
    client = sign_in("administrator")
    for path in ("/customers/", "/people/", "/people/trail", "/figures/customer_churn_rate"):
        text = client.get(path).content.decode()
        fields = re.findall(r"<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]*\bid=\"([^\"]+)\"", text)
        assert (path, [name for name in fields if f'for="{name}"' not in text]) == (path, [])


def test_every_chart_of_the_overview_is_a_table_and_a_picture_too(shown: Current) -> None:
    page = page_of(shown, Words("en"), None, names=True)
    drawn = [one for section in page.sections for one in section.pictures]
    for one in drawn:
        heads = b"".join(table_answer(one)).decode("utf-8-sig").splitlines()[0]
        assert len(heads.split(",")) >= len(one.table.columns)
        assert picture_answer(one).content[:8] == b"\x89PNG\r\n\x1a\n"
    assert len({one.name for one in drawn}) == len(drawn)


def test_the_first_snapshot_has_nothing_to_compare_with(shown: Current) -> None:
    assert changes(shown, Words("en"), Scope(None)).since is None


def test_the_health_page_needs_nobody(application: object, shown: Current) -> None:
    answer = Client(headers=HOST).get("/health")
    assert answer.json() == {"database": "ok", "snapshot": shown.snapshot.name}


ROW = {
    **{f"p_leave_{days}{end}": None for days in (1, 365) for end in ("", "_low", "_high")},
    "p_leave_30": 0.10,
    "p_leave_30_low": 0.05,
    "p_leave_30_high": 0.20,
    "p_leave_90": 0.25,
    "p_leave_90_low": 0.12,
    "p_leave_90_high": 0.45,
    "days_to_notice_deadline": 40,
}


def test_a_curve_goes_through_the_published_horizons_and_never_falls() -> None:
    found = points(ROW)
    assert [(point.days, point.chance) for point in found] == [(0, 0), (30, 0.10), (90, 0.25)]
    chances = [between(found, float(day)).chance for day in range(91)]
    assert chances == sorted(chances)
    assert round(between(found, 30.0).chance, 9) == 0.10


def test_a_curve_is_drawn_with_its_numbers_and_not_where_none_is_given() -> None:
    reader = Reader(Words("en"), "EUR")
    drawn = curve(ROW, reader)
    assert drawn is not None
    assert drawn.table.rows == (("30 days", "10.0%", "5.0% – 20.0%"), ("90 days", "25.0%", "12.0% – 45.0%"))
    withheld = dict.fromkeys(ROW)
    assert curve(withheld, reader) is None
