"""The text of a proposed company file, its doubts as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from behoud.errors import BehoudError
from behoud.schemas import Type
from behoud.sources.recognise.draft import Draft, Remark, key, quoted
from behoud.sources.recognise.settings import Setting
from behoud.words import Words, in_words

WIDTH = 100


@dataclass(frozen=True)
class Outline:
    """The settings of the company as a whole, each with its reason."""

    name: str
    currency: Setting
    time_zone: Setting
    as_of: Setting | None = None
    history_from: Setting | None = None
    dimensions: tuple[str, ...] = ()
    kind: str = "contract"
    days: int = 0
    departed: str = ""
    tenure: str = ""
    yearly: str = ""
    remarks: tuple[Remark, ...] = ()


def composed(
    outline: Outline,
    drafts: Sequence[Draft],
    unused: Sequence[tuple[str, Remark | BehoudError]],
    words: Words,
) -> str:
    """The whole file; it loads without a fault."""
    parts = [
        *comment(words.say("new-file-head")),
        "",
        *about(outline, words),
        "",
        *churn(outline, words),
        "",
        *groups(outline, words),
        *own(drafts, words),
        *hints(words),
        *(line for draft in drafts for line in source(draft, words)),
        *left(unused, words),
    ]
    return "\n".join(parts) + "\n"


def comment(text: str) -> list[str]:
    """A remark as lines of comment; a doubt reaches from the hash to the end of the sentence."""
    one_line = " ".join(text.split())
    return textwrap.wrap(one_line, WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)


def said(remark: Remark | None, words: Words) -> list[str]:
    return comment(words.say(remark.code, **remark.facts)) if remark else []


def about(outline: Outline, words: Words) -> Iterator[str]:
    yield "[company]"
    yield f"name = {quoted(outline.name)}"
    yield f"language = {quoted(words.language)}"
    yield from setting("currency", outline.currency, words)
    yield from setting("time_zone", outline.time_zone, words)
    if outline.as_of:
        yield from setting("as_of", outline.as_of, words)
    if outline.history_from:
        yield from setting("history_from", outline.history_from, words)
    yield from comment(words.say("new-hint-margin"))
    yield "# gross_margin = 0.6"


def setting(name: str, value: Setting, words: Words) -> list[str]:
    return [*said(value.remark, words), f"{name} = {value.toml}"]


def churn(outline: Outline, words: Words) -> Iterator[str]:
    yield "[churn]"
    for remark in outline.remarks:
        yield from said(remark, words)
    yield f"kind = {quoted(outline.kind)}"
    if outline.kind == "contract":
        yield "grace_days = 30"
    if outline.kind == "inactivity":
        yield f"inactivity_days = {outline.days}"
    for name, value in (
        ("departed", outline.departed),
        ("tenure_months", outline.tenure),
        ("yearly_amount", outline.yearly),
    ):
        if outline.kind == "snapshot" and value:
            yield f"{name} = {quoted(value)}"


def groups(outline: Outline, words: Words) -> Iterator[str]:
    yield "[groups]"
    if not outline.dimensions:
        yield from comment(words.say("new-hint-no-dimensions"))
    yield f"dimensions = [{', '.join(map(quoted, outline.dimensions))}]"


def own(drafts: Sequence[Draft], words: Words) -> Iterator[str]:
    attributes: dict[str, Type] = {name: kind for draft in drafts for name, kind in draft.attributes}
    if attributes:
        yield ""
        yield "[attributes.customers]"
        yield from comment(words.say("new-hint-attributes"))
        yield from (f"{key(name)} = {quoted(kind)}" for name, kind in attributes.items())


def hints(words: Words) -> Iterator[str]:
    """What a person may want to add, as comments."""
    yield ""
    yield from comment(words.say("new-hint-targets"))
    yield from ("# [targets]", "# customer_churn_rate = 0.08", "")
    yield from comment(words.say("new-hint-benchmarks"))
    yield from ("# [[benchmarks]]", '# metric = "customer_churn_rate"', "# year = 2025", "# value = 0.062")
    yield from ('# definition = "customer_churn_rate"', '# basis = "customers"', '# source = ""')


def source(draft: Draft, words: Words) -> Iterator[str]:
    yield ""
    yield from comment(words.say(f"schema-{draft.table.replace('_', '-')}"))
    for remark in draft.remarks:
        yield from said(remark, words)
    yield "[[sources]]"
    yield f"name = {quoted(draft.name)}"
    yield f"table = {quoted(draft.table)}"
    yield from (f"{name} = {quoted(value)}" for name, value in draft.peek.place.items())
    if draft.where:
        yield f"where = {quoted(draft.where)}"
    yield ""
    yield "[sources.columns]"
    yield from (f"{line.target} = {line.toml}" for line in draft.lines)


def left(unused: Sequence[tuple[str, Remark | BehoudError]], words: Words) -> Iterator[str]:
    """The inputs that fill no table, with why."""
    if unused:
        yield ""
    for name, why in unused:
        reason = in_words(why, words) if isinstance(why, BehoudError) else words.say(why.code, **why.facts)
        yield from comment(f"{name}: {reason}")
