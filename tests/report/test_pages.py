"""The HTML: whole, safe, alone, in two languages."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

from behoud.engine.cite import cited
from behoud.engine.write import replace_text
from behoud.errors import BehoudError
from behoud.report.charts import paint
from behoud.report.compose import company_page, team_page
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.report.html import render
from behoud.report.judged import evaluation_page
from behoud.report.summary import print_summary
from behoud.report.write import write_reports
from behoud.words import Words
from tests.report.noorderpoort import HOSTILE

VOID = {"meta", "link", "br", "hr", "img", "input"}
ALLOWED_MOST = 1_500_000


class Outline(HTMLParser):
    """Whether every element is closed in order; its ids, its elements, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.seen: set[str] = set()
        self.images: list[dict[str, str | None]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.seen.add(tag)
        self.ids += [str(named["id"])] if "id" in named else []
        self.images += [named] if tag == "svg" else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def pages(whole: Evidence) -> dict[str, str]:
    found = {}
    for language in ("nl", "en"):
        reader = Reader(Words(language), "EUR")
        found[language] = render(company_page(whole, reader))
        found[f"{language} Noord"] = render(team_page(whole, reader, "Noord"))
        found[f"{language} judged"] = render(evaluation_page(whole, reader))
    return found


NAMES = ("nl", "en", "nl Noord", "en Noord", "nl judged", "en judged")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_well_formed_and_its_ids_are_unique(pages: dict[str, str], name: str) -> None:
    found = Outline(pages[name])
    assert (found.wrong, found.open) == ([], [])
    assert [one for one in set(found.ids) if found.ids.count(one) > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_stands_alone(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    assert Outline(page).seen & {"script", "link", "iframe", "img", "object", "embed"} == set()
    assert re.findall(r"(?:https?:)?//[a-z]|@import|url\((?!#)|\son\w+=", page) == []
    assert len(page.encode()) < ALLOWED_MOST


@pytest.mark.parametrize("name", NAMES)
def test_every_chart_speaks_and_has_its_table(pages: dict[str, str], name: str) -> None:
    found = Outline(pages[name])
    assert [
        image for image in found.images if image.get("role") != "img" or not image.get("aria-label")
    ] == []
    assert pages[name].count("<figure>") * 2 == len(found.images)
    formulas = 0 if "judged" in name else 1
    assert pages[name].count("<figure>") == pages[name].count("<details>") - formulas


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_within_a_chart_finds_its_target(pages: dict[str, str], name: str) -> None:
    asked = set(re.findall(r"url\(#([^)]+)\)", pages[name])) | set(
        re.findall(r'href="#([^"]+)"', pages[name])
    )
    assert asked - set(Outline(pages[name]).ids) == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_shown_and_does_nothing(pages: dict[str, str], name: str) -> None:
    """In the chart and its spoken form on the company's page, in the table on the team's.

    The page on the predictions names nobody.
    """
    found = Outline(pages[name])
    assert ("<script" in pages[name], HOSTILE in found.text) == (False, "judged" not in name)
    spoken = [image for image in found.images if HOSTILE in str(image["aria-label"])]
    assert len(spoken) == (2 if name in ("nl", "en") else 0)


def test_amounts_and_days_are_written_as_the_reader_writes_them(pages: dict[str, str]) -> None:
    dutch, english = ("".join(Outline(pages[name]).text) for name in ("nl", "en"))
    assert ("€\u00a027.000" in dutch, "22,5\u00a0%" in dutch, "1 maart 2025" in dutch) == (True, True, True)
    assert ("€27,000" in english, "22.5%" in english, "1 March 2025" in english) == (True, True, True)


def test_the_headline_is_the_first_thing_on_the_page(pages: dict[str, str]) -> None:
    headline = re.search(r"<h1>(.*?)</h1>", pages["en"])
    assert headline is not None
    assert headline[1] == (
        "In 2024, 22.5% of customers left, 2.5 times the sector’s rate; it cost €27,000 in contracts not renewed."
    )


def test_charts_keep_to_the_schema(whole: Evidence, nl: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint, "CHECKED", True)
    pictures = [one for section in company_page(whole, nl).sections for one in section.pictures]
    assert [one.name for one in pictures] == [
        "churn",
        "quarters",
        "bridge",
        "teams",
        "reasons",
        "risk",
        "loss",
        "kept",
        "loyalty",
        "survival",
        "calibration-365",
    ]


@pytest.mark.parametrize("company", ["bare", "shop", "snapshot"])
def test_a_company_that_lacks_much_has_a_page(
    company: str, request: pytest.FixtureRequest, reader: Reader
) -> None:
    found = Outline(render(company_page(request.getfixturevalue(company), reader)))
    assert (found.wrong, found.open) == ([], [])
    assert reader.say("report-section-missing") in "".join(found.text)


def test_files_are_written_for_the_company_and_each_team(whole: Evidence, nl: Reader) -> None:
    files = write_reports(whole, nl.words)
    assert [file.name for file in files] == [
        "behoud-kaas-zonen-2025-03-01.html",
        "behoud-kaas-zonen-2025-03-01-noord.html",
        "behoud-kaas-zonen-2025-03-01-zuid-oost.html",
    ]
    assert [path.name for path in files[0].parent.iterdir() if path.name not in {f.name for f in files}] == []


def test_a_report_holds_the_snapshot_that_it_was_made_from(bare: Evidence, nl: Reader) -> None:
    lake = bare.company.lake
    for name in ("2025-03-01-a", "2025-03-01-b"):
        replace_text(lake / "snapshots" / name / "manifest.json", "{}")
        (report,) = write_reports(replace(bare, snapshot=name), nl.words)
        assert cited(lake) == {name}
    report.unlink()
    assert cited(lake) == frozenset()


def test_a_report_of_a_snapshot_that_is_gone_is_not_written(bare: Evidence, nl: Reader) -> None:
    with pytest.raises(BehoudError) as refused:
        write_reports(replace(bare, snapshot="2025-03-01-a"), nl.words)
    assert refused.value.code == "engine-snapshot-gone"
    assert list((bare.company.root / "reports").iterdir()) == []


def test_one_team_on_request_and_a_near_name_where_there_is_none(whole: Evidence, en: Reader) -> None:
    (file,) = write_reports(whole, en.words, team="Noord")
    assert file.name == "behoud-kaas-zonen-2025-03-01-noord.html"
    with pytest.raises(BehoudError) as refused:
        write_reports(whole, en.words, team="Nord")
    assert str(refused.value) == (
        "There is no team “Nord”. Did you mean “Noord”? There are: Noord, Zuid / Oost."
    )


def test_the_summary_names_the_first_five_and_the_report(whole: Evidence, tmp_path: Path) -> None:
    out = Console(width=96, record=True, file=(tmp_path / "out.txt").open("w"), highlight=False)
    print_summary(whole, Words("nl"), [Path("reports/behoud-x.html")], out)
    text = " ".join(out.export_text().replace("\u00a0", " ").split())
    asked = (
        "op het spel staat € 4.550 marge",
        f"{HOSTILE} Noord € 500 10 % € 50",
        "Klant 008 BV",
        "behoud-x.html",
    )
    assert [part for part in asked if part not in text] == []
    assert text.count("Noord € 500") == 5
