"""Every sentence exists in Dutch and English, takes the same facts, and is used."""

from pathlib import Path

from behoud.measure.bridge import LINES
from behoud.measure.catalogue import METRICS
from behoud.measure.derived import DERIVED
from behoud.words import LANGUAGES, Words
from tools import check_words
from tools.check_words import Said, said_in


def written(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
    return folder


def test_this_project_has_every_sentence_in_both_languages() -> None:
    assert check_words.faults() == []


def test_every_metric_has_a_name_and_a_formula_and_every_line_of_the_bridge_a_name() -> None:
    ids = [
        f"{kind}-{name.replace('_', '-')}" for name in (*METRICS, *DERIVED) for kind in ("metric", "formula")
    ]
    ids += [f"bridge-{line.replace('_', '-')}" for line in LINES]
    absent = [(language, name) for language in LANGUAGES for name in ids if not Words(language).has(name)]
    assert absent == []


def test_a_sentence_that_one_language_lacks_is_named(tmp_path: Path) -> None:
    english, _ = check_words.sentences(written(tmp_path / "en", room="room-left = Anna left."))
    dutch, _ = check_words.sentences(written(tmp_path / "nl", room="room-bleef = Anna bleef."))
    assert list(check_words.language_faults(english, dutch)) == [
        "room-left: absent from the second language",
        "room-bleef: absent from the first language",
    ]


def test_a_variable_that_one_language_lacks_is_named_also_behind_a_reference(tmp_path: Path) -> None:
    both = "room-at = line { $line }\n"
    english, _ = check_words.sentences(
        written(tmp_path / "en", room=both + "room-gone = { room-at }: { $who }")
    )
    dutch, _ = check_words.sentences(written(tmp_path / "nl", room=both + "room-gone = { $who } is weg"))
    assert list(check_words.language_faults(english, dutch)) == ["room-gone: variables differ: line"]


def test_what_cannot_be_read_or_stands_twice_is_named(tmp_path: Path) -> None:
    folder = written(
        tmp_path / "en", room="room-left = Anna left.\nroom-broken = { $", other="room-left = Bram left."
    )
    _, faults = check_words.sentences(folder)
    assert faults == [
        "en/room.ftl: room-left stands in en/other.ftl too",
        "en/room.ftl: cannot be read: 'room-broken = { $'",
    ]


def test_an_empty_sentence_and_a_broken_reference_are_named(tmp_path: Path) -> None:
    known, _ = check_words.sentences(
        written(tmp_path / "en", room='room-empty = { "" }\nroom-gone = { room-no }.')
    )
    assert list(check_words.text_faults(known)) == [
        "en/room.ftl: room-empty says nothing",
        "en/room.ftl: room-gone refers to room-no, which does not exist",
    ]


CODE = """
def greet(words, late):
    words.say("room-hello" if late else "room-bye", who="Els")
    raise fault("room-left", **facts)
    say("measure")
"""


def test_what_code_says_is_found_by_its_literal_ids() -> None:
    assert sorted(said_in(CODE, "room.py"), key=lambda said: said.id) == [
        Said("room-bye", frozenset({"who"}), False, "room.py:3"),
        Said("room-hello", frozenset({"who"}), False, "room.py:3"),
        Said("room-left", frozenset(), True, "room.py:4"),
    ]


def test_code_that_says_an_unknown_sentence_or_too_little_is_named(tmp_path: Path) -> None:
    room = "room-hello = Hello { $who }, it is { $day }.\nroom-left = { $who } left.\nroom-old = Old."
    known, _ = check_words.sentences(written(tmp_path / "en", room=room))
    assert sorted(check_words.said_faults(said_in(CODE, "room.py"), known)) == [
        "room.py:3: room-bye does not exist",
        "room.py:3: room-hello needs day",
    ]
    assert list(check_words.unused(known, [CODE])) == ["en/room.ftl: room-old is used nowhere"]


def test_an_id_that_code_puts_together_is_used(tmp_path: Path) -> None:
    room = "step-read = Reading.\nname-anna = Anna\nreason-order-short = order\nlost-word = Lost."
    known, _ = check_words.sentences(written(tmp_path / "en", room=room))
    code = 'say(f"step-{name}"); say("name-" + who); say(f"{reason}-short"); say(f"{one}-{other}")'
    assert list(check_words.unused(known, [code])) == ["en/room.ftl: lost-word is used nowhere"]
