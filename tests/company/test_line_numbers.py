"""Every key of a TOML text is found on the line that it stands on."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from behoud.company.locate import Lines

TEXT = '''# a remark with [a.table] and a "quote
title = """
[not.a.table]
key = 1  \\"""
""" # behind it

[owner] # a remark
"full name" = 'C:\\no\\escape'
a.b."c.d" = 1
'literal key' = \'\'\'
x = 1
\'\'\'
day = 1979-05-27 07:32:00

[[fruit]]
name = "apple # no remark"
sizes = [
  1, # one
  [2, 3],
  { deep = "]", more = { x = 1 } },
]
[fruit.colour]
red = true

[[fruit.variety]]
name = "delicious"

[[fruit.variety]]
name = "elstar"

[[fruit]]
name = "pear"
[[fruit.variety]]
name = "conference"

[ "quoted \\u00e9" . sub ]
on = false'''

EXPECTED = {
    ("title",): 2,
    ("owner",): 7,
    ("owner", "full name"): 8,
    ("owner", "a"): 9,
    ("owner", "a", "b", "c.d"): 9,
    ("owner", "literal key"): 10,
    ("owner", "day"): 13,
    ("fruit", 0): 15,
    ("fruit", 0, "name"): 16,
    ("fruit", 0, "sizes"): 17,
    ("fruit", 0, "sizes", 0): 18,
    ("fruit", 0, "sizes", 1, 1): 19,
    ("fruit", 0, "sizes", 2, "more", "x"): 20,
    ("fruit", 0, "colour"): 22,
    ("fruit", 0, "colour", "red"): 23,
    ("fruit", 0, "variety", 0, "name"): 26,
    ("fruit", 0, "variety", 1, "name"): 29,
    ("fruit", 1): 31,
    ("fruit", 1, "name"): 32,
    ("fruit", 1, "variety", 0, "name"): 34,
    ("quoted é", "sub", "on"): 37,
}


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    return [path, *(found for key, part in inside for found in paths(part, (*path, key)))]


def test_every_key_is_on_its_line() -> None:
    lines = Lines(TEXT)
    assert {path: lines.of(path) for path in EXPECTED} == EXPECTED


def test_every_path_that_tomllib_reads_has_a_line() -> None:
    lines = Lines(TEXT)
    assert [path for path in paths(tomllib.loads(TEXT)) if path and path not in lines.lines] == []


def test_what_is_absent_is_on_the_line_of_what_it_would_stand_in() -> None:
    assert Lines(TEXT).of(("fruit", 0, "colour", "blue")) == 22
    assert Lines(TEXT).of(("nothing", "here")) == 1


VALUES = st.recursive(
    st.sampled_from(["1", "-2.5", "true", '"a ] } # \\" b"', "'x = ['", '"""\ny = 1\n"""', "2026-11-21"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda parts: "[\n" + ",\n".join(parts) + "\n]"),
    max_leaves=8,
)


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_whatever_the_values_the_next_key_is_found(values: list[str]) -> None:
    text = "".join(f"key{index} = {value}\n" for index, value in enumerate(values))
    expected, line = {}, 1
    for index, value in enumerate(values):
        expected[index] = line
        line += value.count("\n") + 1
    lines = Lines(text)
    assert {index: lines.of((f"key{index}",)) for index in expected} == expected
