"""Date formats as a person writes them: dd-mm-yyyy HH:MM."""

from __future__ import annotations

import re

DIRECTIVES = {
    "yyyy": "%Y",
    "yy": "%y",
    "mm": "%m",
    "m": "%m",
    "dd": "%d",
    "d": "%d",
    "HH": "%H",
    "H": "%H",
    "MM": "%M",
    "M": "%M",
    "SS": "%S",
    "S": "%S",
}
LETTERS = re.compile(r"([A-Za-z])\1*")
NEEDED = ({"%Y", "%y"}, {"%m"}, {"%d"})


def strptime(form: str) -> str:
    """The strptime pattern of a `form` of yyyy yy mm m dd d HH H MM M SS S and separators.

    ValueError where it holds another letter or lacks year, month or day.

    >>> strptime("dd-mm-yyyy HH:MM")
    '%d-%m-%Y %H:%M'
    """
    found: list[str] = []

    def directive(letters: re.Match[str]) -> str:
        if letters[0] == "T":
            return "T"
        if letters[0] not in DIRECTIVES:
            raise ValueError(letters[0])
        found.append(DIRECTIVES[letters[0]])
        return found[-1]

    pattern = LETTERS.sub(directive, form.replace("%", "%%"))
    if len(set(found)) != len(found) or any(not choices & set(found) for choices in NEEDED):
        raise ValueError(form)
    return pattern
