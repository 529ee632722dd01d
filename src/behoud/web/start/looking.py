"""Recognition: what the files are taken for, what was corrected, and the company file that comes of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from behoud.company import FILE_NAME, Company, load
from behoud.company.names import grouping_names
from behoud.errors import BehoudError
from behoud.sources.files.open import input_files
from behoud.sources.recognise import propose
from behoud.sources.recognise.compose import Outline, composed, source
from behoud.sources.recognise.draft import Draft, Remark, key, quoted
from behoud.sources.recognise.families import Missing, judged
from behoud.sources.recognise.others import once
from behoud.sources.recognise.peek import Peek, candidates
from behoud.sources.recognise.propose import Proposal, found_in, place_of
from behoud.web.start.answers import DAYS, outline
from behoud.web.start.connections import sources_of
from behoud.web.start.kept import Answers, Begun, Found, Look, begun, keep
from behoud.words import LANGUAGES, Words, in_words


def company_text(folder: Path) -> str:
    file = folder / FILE_NAME
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def is_ours(folder: Path, now: Begun) -> bool:
    """Whether the company file is as these steps left it: then they may write it anew."""
    return now.answers is not None and hashed(company_text(folder)) == now.written


def looked(folder: Path, now: Begun) -> Begun:
    """`now` with every input recognised; what was corrected stays as long as its columns do.

    BehoudError where there is nothing to look at.
    """
    mark = marked(folder, now)
    if now.found is not None and now.found.mark == mark:
        return now
    answers = now.answers
    asked = [table for connection in now.connections for table in sources_of(connection)]
    made = propose(folder, language=answers.language if answers else None, tables=asked)
    before = now.found.drafts if now.found else ()
    drafts = [draft for peek in made.peeks for draft in drafts_for(peek, made, before)]
    if not is_ours(folder, now) and company_text(folder):
        drafts = beside(load(folder), drafts)
    looks = tuple(looks_of(made))
    return now.with_(found=Found(mark, looks, made.peeks, tuple(drafts), made.outline))


def look_and_keep(folder: Path) -> int:
    """Recognise every input and keep that; how many there are. What was said meanwhile stays."""
    found = looked(folder, begun()).found
    keep(begun().with_(found=found))
    return len(found.looks) if found else 0


def marked(folder: Path, now: Begun) -> str:
    """What the recognition depends on: files by name, size and time, and connections."""
    files = [(str(file.relative_to(folder)), *stamp(file)) for file in candidates(folder)]
    tables = [(connection.url, connection.tables) for connection in now.connections]
    return hashed(json.dumps([files, tables, is_ours(folder, now)]))


def stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def drafts_for(peek: Peek, made: Proposal, before: Sequence[Draft]) -> list[Draft]:
    """What was settled for an input that still has the columns it had, else what is proposed now."""
    names = [column.name for column in peek.columns]
    settled = [
        replace(draft, peek=peek)
        for draft in before
        if draft.peek.place == peek.place and [c.name for c in draft.peek.columns] == names
    ]
    return settled or [draft for draft in made.drafts if draft.peek.place == peek.place]


def beside(company: Company, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of inputs that the company file does not name yet, under names that are free."""
    known = {file.resolve() for file in named_files(company)}
    tables = {(one.url, one.from_) for one in company.sources if one.url}
    fresh = [
        draft
        for draft in drafts
        if (company.root / draft.peek.place.get("files", "-")).resolve() not in known
        and (draft.peek.place.get("url"), draft.peek.place.get("from")) not in tables
    ]
    taken = {one.name for one in company.sources}
    return once([replace(draft, name=free_name(draft.name, taken)) for draft in fresh])


def named_files(company: Company) -> list[Path]:
    found: list[Path] = []
    for one in company.sources:
        if one.files:
            try:
                found += input_files(one, company.root)
            except BehoudError:
                continue  # its files are not there yet; the Data page says so
    return found


def free_name(name: str, taken: set[str]) -> str:
    number = 1
    while (called := name if number == 1 else f"{name} {number}") in taken:
        number += 1
    return called


def looks_of(made: Proposal) -> list[Look]:
    return [
        Look(
            found.input,
            found.rows,
            () if found.tables else found.doubts,
            {name: in_words(found.error, Words(name)) for name in LANGUAGES} if found.error else {},
        )
        for found in made.findings
    ]


def settled(answers: Answers | None, found: Found) -> Outline:
    """The company as a whole: what it says of itself goes before what its files suggest."""
    if answers is None:
        return found.outline
    said = outline(answers)
    tables = {draft.table for draft in found.drafts}
    own = {name: kind for draft in found.drafts for name, kind in draft.attributes}
    known = grouping_names(own)
    kind = kind_of(answers, found.outline, tables, own)
    suggested = found.outline
    return replace(
        suggested,
        name=said.name,
        currency=said.currency,
        time_zone=said.time_zone,
        dimensions=tuple(name for name in suggested.dimensions if name in known),
        kind=kind,
        days=answers.days or suggested.days or DAYS,
        remarks=suggested.remarks if kind == suggested.kind else said.remarks,
    )


def kind_of(answers: Answers, suggested: Outline, tables: set[str], own: Collection[str]) -> str:
    """How customers leave: as was said where the files can tell it, else as they suggest."""
    can = {"contract": "contract_terms" in tables, "inactivity": "transactions" in tables}
    if can.get(answers.kind):
        return answers.kind
    if suggested.kind == "snapshot":
        return "snapshot" if suggested.departed in own else "contract"
    return next((kind for kind, there in can.items() if there), answers.kind or "contract")


def not_as_said(answers: Answers | None, made: Outline) -> bool:
    """Whether the files cannot tell what the organisation says about how customers leave."""
    return answers is not None and answers.kind not in ("", made.kind)


def possibilities(now: Begun) -> tuple[tuple[str, ...], tuple[Missing, ...]]:
    """What can be computed with what was recognised, and what the rest lacks."""
    if now.found is None:
        return judged({})
    return judged(found_in(now.found.drafts, settled(now.answers, now.found)))


def text_of(folder: Path, now: Begun) -> str:
    """The company file with everything that was recognised and corrected.

    One that a person wrote or changed is kept as it is; what is new stands behind it.
    """
    there = company_text(folder)
    if now.found is None:
        return there
    if is_ours(folder, now) and now.answers is not None:
        words = Words(now.answers.language)
        return composed(settled(now.answers, now.found), now.found.drafts, left_out(now.found), words)
    words = Words(load(folder).language)
    return there.rstrip() + "\n" + "\n".join(behind(load(folder), now.found.drafts, words)) + "\n"


def left_out(found: Found) -> list[tuple[str, Remark | BehoudError]]:
    used = {place_of(draft.peek.place) for draft in found.drafts}
    return [(look.input, look.doubts[0]) for look in found.looks if look.doubts and look.input not in used]


def behind(company: Company, drafts: Sequence[Draft], words: Words) -> list[str]:
    """The lines that are added to a file that a person wrote."""
    lines: list[str] = []
    own = {name: kind for draft in drafts for name, kind in draft.attributes}
    if own and "customers" not in company.attributes:
        lines += ["", "[attributes.customers]", *(f"{key(n)} = {quoted(kind)}" for n, kind in own.items())]
        known = set(own)
    else:
        known = set(company.attributes.get("customers", {}))
    for draft in drafts:
        strange = {name for name, _ in draft.attributes} - known
        lines += source(replace(draft, lines=tuple(x for x in draft.lines if x.target not in strange)), words)
    return lines
