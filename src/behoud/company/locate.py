"""On which line of a TOML text each key stands.

`tomllib` gives values without positions. This walks a text that tomllib has accepted and
notes the line of every key, so it only tells apart what a valid text can hold.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
SCALAR = re.compile(r"[^,\]}\n#]+")
ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


class Lines:
    """The lines of the keys of one TOML text.

    >>> lines = Lines('[company]\\nname = "Noorderlicht"\\n\\n[[sources]]\\ntable = "teams"\\n')
    >>> lines.of(("company", "name")), lines.of(("sources", 0, "table"))
    (2, 5)
    >>> lines.of(("sources", 0, "files"))
    4
    """

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.lines: dict[Path, int] = {}
        self.arrays: dict[Path, int] = {}
        self._document()

    def of(self, path: Path) -> int:
        """The line of `path`, or of what it would stand in where it is absent; 1 for the file."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1

    def _document(self) -> None:
        table: Path = ()
        while True:
            self._skip(BLANK)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        line = self._line()
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        keys = self._keys()
        self.at += 2 if array else 1
        path = (*self._resolved(keys[:-1]), keys[-1])
        if array:
            self.arrays[path] = self.arrays.get(path, -1) + 1
        path = self._resolved(keys)
        self._note(path, line)
        return path

    def _resolved(self, keys: tuple[str, ...]) -> Path:
        """The path that a header's keys mean: inside an array of tables, its newest member."""
        path: Path = ()
        for key in keys:
            path += (key,)
            if path in self.arrays:
                path += (self.arrays[path],)
        return path

    def _pair(self, table: Path) -> None:
        line = self._line()
        path = table + self._keys()
        self._note(path, line)
        self.at += 1
        self._value(path)

    def _note(self, path: Path, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

    def _keys(self) -> tuple[str, ...]:
        """A key and its dots; ends on the character behind it (`=` or `]`)."""
        keys = []
        while True:
            self._blanks()
            keys.append(self._key())
            self._blanks()
            if self.text[self.at] != ".":
                return tuple(keys)
            self.at += 1

    def _key(self) -> str:
        if self.text[self.at] in "\"'":
            quoted = self._skip(STRING)
            return quoted[1:-1] if quoted[0] == "'" else ESCAPED.sub(unescaped, quoted[1:-1])
        return self._skip(BARE_KEY)

    def _value(self, path: Path) -> None:
        self._blanks()
        opening = self.text[self.at]
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(STRING if opening in "\"'" else SCALAR)

    def _array(self, path: Path) -> None:
        self.at += 1
        index = 0
        while True:
            self._skip(BLANK)
            if self.text[self.at] == "]":
                break
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self._note((*path, index), self._line())
            self._value((*path, index))
            index += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while True:
            self._skip(BLANK)
            if self.text[self.at] == "}":
                break
            if self.text[self.at] == ",":
                self.at += 1
                continue
            self._pair(path)
        self.at += 1

    def _blanks(self) -> None:
        while self.text[self.at] in " \t":
            self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise ValueError(f"not valid TOML at character {self.at}")
        self.at = found.end()
        return found[0]

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1


def unescaped(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code[1:], 16)) if code[0] in "uU" else ESCAPES.get(code, code)
