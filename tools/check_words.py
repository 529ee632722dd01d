"""Checks the sentences: both languages complete, every one that code says exists, none unused.

python -m tools.check_words
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

SOURCE = Path(__file__).parents[1] / "src" / "behoud"
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
SAID = re.compile(r"""\{% say "([^"]+)"([^%]*)%\}""")
STEM = re.compile(r"""\{% say_of "([^"]+)\"""")
FACT = re.compile(r"(\w+)=")


@dataclass(frozen=True)
class Sentence:
    """One message: the variables it takes (of messages it refers to as well) and whether it says anything."""

    id: str
    variables: frozenset[str]
    refers_to: frozenset[str]
    empty: bool
    place: str


class Reader(Visitor):
    """Collects what a pattern mentions."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.text = ""

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:
        self.messages.add(node.id.name)

    def visit_TextElement(self, node: fluent.TextElement) -> None:
        self.text += node.value


def sentences(folder: Path) -> tuple[dict[str, Sentence], list[str]]:
    """The sentences of a language folder by id, and what is wrong with its files themselves."""
    found: dict[str, Sentence] = {}
    faults: list[str] = []
    for file in sorted(folder.glob("*.ftl")):
        place = f"{folder.name}/{file.name}"
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, fluent.Junk):
                faults.append(f"{place}: cannot be read: {(entry.content or '').strip().splitlines()[0]!r}")
            elif isinstance(entry, fluent.Message):
                sentence = sentence_of(entry, place)
                if sentence.id in found:
                    faults.append(f"{place}: {sentence.id} stands in {found[sentence.id].place} too")
                found[sentence.id] = sentence
    return found, faults


def sentence_of(message: fluent.Message, place: str) -> Sentence:
    reader = Reader()
    if message.value is not None:
        reader.visit(message.value)
    empty = not (reader.text.strip() or reader.variables or reader.messages)
    return Sentence(message.id.name, frozenset(reader.variables), frozenset(reader.messages), empty, place)


def all_variables(sentence: Sentence, known: Mapping[str, Sentence]) -> frozenset[str]:
    """The variables of a sentence and of the sentences inside it."""
    inner = [all_variables(known[name], known) for name in sentence.refers_to if name in known]
    return sentence.variables.union(*inner)


def language_faults(one: Mapping[str, Sentence], other: Mapping[str, Sentence]) -> Iterator[str]:
    """Where two languages do not say the same things of the same facts."""
    for missing, place in [(one.keys() - other.keys(), "second"), (other.keys() - one.keys(), "first")]:
        for name in sorted(missing):
            yield f"{name}: absent from the {place} language"
    for name in sorted(one.keys() & other.keys()):
        first, second = all_variables(one[name], one), all_variables(other[name], other)
        if first != second:
            yield f"{name}: variables differ: {', '.join(sorted(first ^ second))}"


def text_faults(known: Mapping[str, Sentence]) -> Iterator[str]:
    """Empty sentences, and references to sentences that do not exist."""
    for sentence in known.values():
        if sentence.empty:
            yield f"{sentence.place}: {sentence.id} says nothing"
        for name in sorted(sentence.refers_to - known.keys()):
            yield f"{sentence.place}: {sentence.id} refers to {name}, which does not exist"


@dataclass(frozen=True)
class Said:
    """A place in code that says a sentence by its literal id."""

    id: str
    facts: frozenset[str]
    more_facts: bool
    place: str


def said_in(code: str, place: str) -> list[Said]:
    """What a Python module says by literal id: `words.say("id", …)` and `fault("id", …)`."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and says(node)]
    return [said for call in calls for said in said_by(call, place)]


def said_in_template(text: str, place: str) -> Iterator[Said]:
    """What a page says: `{% say "id" name=value %}`."""
    for number, line in enumerate(text.splitlines(), start=1):
        for name, facts in SAID.findall(line):
            yield Said(name, frozenset(FACT.findall(facts)), False, f"{place}:{number}")


def says(call: ast.Call) -> bool:
    """`fault(…)` and `….say(…)`; a bare `say(…)` is a callback for steps."""
    func = call.func
    if isinstance(func, ast.Name):
        return func.id == "fault"
    return isinstance(func, ast.Attribute) and func.attr in ("say", "fault")


def said_by(call: ast.Call, place: str) -> Iterator[Said]:
    facts = frozenset(k.arg for k in call.keywords if k.arg)
    more = any(k.arg is None for k in call.keywords)
    for choice in call.args[:1]:
        for literal in literals(choice):
            yield Said(literal, facts, more, f"{place}:{call.lineno}")


def literals(node: ast.expr) -> Iterator[str]:
    """The literal ids that an expression can be: itself, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def said_faults(said: Iterable[Said], known: Mapping[str, Sentence]) -> Iterator[str]:
    """Ids that code says and nobody wrote, and facts that a sentence needs and does not get."""
    for one in said:
        if one.id not in known:
            yield f"{one.place}: {one.id} does not exist"
        elif not one.more_facts and (lacking := all_variables(known[one.id], known) - one.facts):
            yield f"{one.place}: {one.id} needs {', '.join(sorted(lacking))}"


def unused(
    known: Mapping[str, Sentence], modules: Iterable[str], others: Iterable[str] = ()
) -> Iterator[str]:
    """Sentences whose id stands in no code, template or other sentence, and is put together nowhere."""
    modules, others = list(modules), list(others)
    words = {word for text in [*modules, *others] for word in ID.findall(text)}
    composed = [pattern for code in modules for pattern in patterns(code)]
    stems = {stem for text in others for stem in STEM.findall(text)}
    composed += [re.compile(rf"{re.escape(stem)}-[a-z0-9-]+") for stem in stems]
    referred = {name for sentence in known.values() for name in sentence.refers_to}
    for name, sentence in sorted(known.items()):
        if name in words or name in referred or any(p.fullmatch(name) for p in composed):
            continue
        yield f"{sentence.place}: {name} is used nowhere"


def patterns(code: str) -> Iterator[re.Pattern[str]]:
    """What the ids can be that a module puts together: `f"metric-{name}"`, `"metric-" + name`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
        elif (
            isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Add)
            and isinstance(node.left, ast.Constant)
        ):
            parts = [node.left.value, None]
        else:
            continue
        if any(
            isinstance(part, str) and re.fullmatch(r"[a-z-]*[a-z]{3}[a-z-]*", part) and "-" in part
            for part in parts
        ):
            yield re.compile("".join(re.escape(str(part)) if part else "[a-z0-9-]+" for part in parts))


def faults() -> list[str]:
    """Everything that is wrong with the sentences of this project."""
    english, unreadable = sentences(SOURCE / "words" / "en")
    dutch, unreadable_too = sentences(SOURCE / "words" / "nl")
    modules = {
        str(file.relative_to(SOURCE)): file.read_text("utf-8") for file in sorted(SOURCE.rglob("*.py"))
    }
    templates = {
        str(file.relative_to(SOURCE)): file.read_text("utf-8")
        for pattern in ("*.j2", "*.html")
        for file in sorted(SOURCE.rglob(pattern))
    }
    said = [one for place, code in modules.items() for one in said_in(code, place)]
    said += [one for place, text in templates.items() for one in said_in_template(text, place)]
    return [
        *unreadable,
        *unreadable_too,
        *language_faults(english, dutch),
        *text_faults(english),
        *text_faults(dutch),
        *said_faults(said, english),
        *unused(english, modules.values(), templates.values()),
    ]


if __name__ == "__main__":
    found = faults()
    print("\n".join(found) if found else "Every sentence is there, in Dutch and in English.")
    sys.exit(bool(found))
