"""The steps that recognise: what each file is taken for, its columns, and a trial of all of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from behoud.errors import BehoudError
from behoud.schemas import TABLES
from behoud.sources.recognise.correct import as_table, corrected, lacking
from behoud.sources.recognise.draft import Draft
from behoud.sources.recognise.families import Missing
from behoud.sources.recognise.others import once
from behoud.sources.recognise.propose import place_of
from behoud.web.accounts.permitted import permitted
from behoud.web.data.views import sentence
from behoud.web.jobs.queue import enqueue
from behoud.web.start.choices import Option, choices, chosen, fixed, label_of, label_of_table, twice
from behoud.web.start.kept import Begun, Found, Look, begun, keep
from behoud.web.start.large import is_large, unseen, waiting
from behoud.web.start.looking import (
    company_text,
    hashed,
    is_ours,
    looked,
    marked,
    not_as_said,
    possibilities,
    settled,
    text_of,
)
from behoud.web.start.trial import Trial, Tried, forget_trial, kept_trial, mark_of, tried
from behoud.web.start.views import GUIDE, folder, shown
from behoud.web.start.writing import write_company
from behoud.words import Words, in_words


@dataclass(frozen=True)
class Input:
    """One input as the page tells it: what it is taken for, or why it is not used."""

    number: int
    name: str
    rows: int
    sources: tuple[SourceTold, ...]
    said: tuple[str, ...]
    tables: tuple[Option, ...]


@dataclass(frozen=True)
class SourceTold:
    """What one source takes from an input; `lacking` are columns that it cannot do without."""

    number: int
    table: str
    mapped: int
    lacking: tuple[str, ...]
    doubts: tuple[str, ...]


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def recognition(request: HttpRequest) -> HttpResponse:
    """What every input is taken for, and what can be computed; a POST has large ones looked at again."""
    before = begun()
    if unseen(folder(), before):
        return waiting(request, "recognition", marked(folder(), before), before)
    if request.htmx:
        return HttpResponseClientRefresh()
    now = looked_at()
    if now is None or now.found is None:
        return redirect("start-files")
    words = request.words
    possible, missing = possibilities(now)
    made = settled(now.answers, now.found)
    facts = {
        "inputs": inputs(now.found, words),
        "unread": [(look.input, look.refused[words.language]) for look in now.found.looks if look.refused],
        "possible": [words.say(f"new-can-{name}") for name in possible],
        "missing": [missed(one, words) for one in missing],
        "kind": made.kind,
        "why": [words.say(remark.code, **remark.facts) for remark in made.remarks],
        "not_as_said": not_as_said(now.answers, made),
        "incomplete": any(lacking(draft) for draft in now.found.drafts),
    }
    return shown(request, "recognition", now, facts)


def looked_at() -> Begun | None:
    """What is known, with every input recognised; None where there is none, or a job has to look first."""
    before = begun()
    if unseen(folder(), before):
        return None
    try:
        now = looked(folder(), before)
    except BehoudError as error:
        if error.code not in ("new-nothing-there", "company-missing-file"):
            raise
        return None
    if now != before:
        keep(now)
    return now


def inputs(found: Found, words: Words) -> list[Input]:
    looks = {look.input: look for look in found.looks}
    return [
        Input(
            number,
            place_of(peek.place),
            peek.rows,
            tuple(sources_of(found, place_of(peek.place), words)),
            why(looks.get(place_of(peek.place)), words),
            tables_for(found, place_of(peek.place), words),
        )
        for number, peek in enumerate(found.peeks)
    ]


def sources_of(found: Found, place: str, words: Words) -> list[SourceTold]:
    return [
        SourceTold(
            number,
            label_of_table(draft.table, words),
            len(draft.lines),
            tuple(label_of(draft.table, name, words) for name in lacking(draft)),
            tuple(words.say(remark.code, **remark.facts) for remark in draft.remarks),
        )
        for number, draft in enumerate(found.drafts)
        if place_of(draft.peek.place) == place
    ]


def why(look: Look | None, words: Words) -> tuple[str, ...]:
    return tuple(words.say(remark.code, **remark.facts) for remark in look.doubts) if look else ()


def tables_for(found: Found, place: str, words: Words) -> tuple[Option, ...]:
    """What an input can be taken for; nothing is one of it."""
    first = next((draft.table for draft in found.drafts if place_of(draft.peek.place) == place), "")
    named = sorted((label_of_table(name, words), name) for name in TABLES)
    unused = Option("", words.say("web-start-unused"), not first)
    return (unused, *(Option(name, label, name == first) for label, name in named))


def missed(one: Missing, words: Words) -> tuple[str, str]:
    """What cannot be computed, and which columns would do."""
    ways = f" {words.say('new-or')} ".join(
        " + ".join(needed(need, words) for need in way) for way in one.ways
    )
    return words.say(f"new-can-{one.family}"), words.say("new-lacks", columns=ways)


def needed(need: str, words: Words) -> str:
    """A column that is missing, as one says it: `einddatum (contracten)`."""
    table, _, column = need.partition(".")
    if column not in TABLES[table].names:
        return words.say("web-start-departed" if column == "departed" else "web-start-tenure")
    return f"{label_of(table, column, words)} ({label_of_table(table, words)})"


@permitted(GUIDE)
@require_POST
def table(request: HttpRequest, number: int) -> HttpResponse:
    """Take an input for another table, or for none."""
    now = looked_at()
    if now is None or now.found is None or number >= len(now.found.peeks):
        raise Http404
    found, peek = now.found, now.found.peeks[number]
    asked = request.POST.get("table", "")
    others = [draft for draft in found.drafts if draft.peek.place != peek.place]
    if asked in TABLES:
        others.append(as_table(peek, asked))
    keep(now.with_(found=replace(found, drafts=tuple(once(others)))))
    if asked in TABLES:
        return redirect("start-mapping", number=len(others) - 1)
    return redirect("start-recognition")


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def mapping(request: HttpRequest, number: int) -> HttpResponse:
    """The columns of one source, each with what it is taken for; a POST corrects them."""
    now = looked_at()
    if now is None or now.found is None or number >= len(now.found.drafts):
        raise Http404
    draft, words = now.found.drafts[number], request.words
    if request.method == "POST":
        double = twice(draft, request.POST)
        draft = corrected(draft, chosen(draft, request.POST))
        drafts = (*now.found.drafts[:number], draft, *now.found.drafts[number + 1 :])
        keep(now.with_(found=replace(now.found, drafts=drafts)))
        if not double and not lacking(draft) and "again" not in request.POST:
            messages.success(request, words.say("web-start-mapped", file=place_of(draft.peek.place)))
            return redirect("start-recognition")
        for name in double:
            said = words.say("web-start-twice", column=label_of(draft.table, name, words))
            messages.error(request, said)
        return redirect("start-mapping", number=number)
    return shown(request, "mapping", now, mapping_facts(draft, number, words))


def mapping_facts(draft: Draft, number: int, words: Words) -> dict[str, Any]:
    about = f"schema-{draft.table}".replace("_", "-")
    return {
        "number": number,
        "file": place_of(draft.peek.place),
        "table": label_of_table(draft.table, words),
        "about": words.say(about),
        "choices": choices(draft, words),
        "fixed": fixed(draft, words),
        "where": draft.where,
        "lacking": [label_of(draft.table, name, words) for name in lacking(draft)],
        "doubts": [words.say(remark.code, **remark.facts) for remark in draft.remarks],
    }


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """A trial of everything: rows in, loaded and set apart; a POST settles it and asks for a refresh."""
    now = looked_at()
    if now is None or now.found is None:
        return redirect("start-recognition")
    if request.method == "POST" and "again" not in request.POST:
        settle(now)
        forget_trial()
        enqueue("refresh", by=request.user)
        return redirect("start-refresh")
    words = request.words
    try:
        trial = trial_of(now)
    except BehoudError as error:
        return shown(request, "check", now, {"refused": in_words(error, words)})
    if trial is None:
        return waiting(request, "trial", mark_of(folder(), now), now)
    if request.htmx:
        return HttpResponseClientRefresh()
    facts = {
        "inputs": [told(one, words) for one in trial.inputs],
        "findings": trial.findings[words.language],
        "usable": trial.usable,
    }
    return shown(request, "check", now, facts)


def trial_of(now: Begun) -> Trial | None:
    """The trial of what is known now; of large inputs that of a job, None where it is not over."""
    if is_large(folder()):
        return kept_trial(mark_of(folder(), now))
    return tried(folder(), now)


def settle(now: Begun) -> None:
    """Write the company file with everything that was recognised."""
    ours = is_ours(folder(), now)
    text = text_of(folder(), now)
    if text != company_text(folder()):
        write_company(folder(), text, secret="@" in "".join(one.url for one in now.connections))
    if ours:
        keep(now.with_(written=hashed(text)))


def told(one: Tried, words: Words) -> dict[str, Any]:
    """What became of one input, in the reader's words."""
    counts = one.counts
    return {
        "file": one.file,
        "table": label_of_table(one.table, words),
        "read": counts.read,
        "loaded": counts.added + counts.changed + counts.unchanged,
        "left_out": counts.left_out,
        "quarantined": counts.quarantined,
        "names": [
            label_of(one.table, name, words) if name in TABLES[one.table].names else name
            for name in one.names
        ],
        "rows": one.rows,
        "apart": [(sentence(fault.row, words), fault.lines) for fault in one.apart],
        "refused": one.refused[words.language] if one.refused else "",
    }
