"""The facts of a finding: values with their kind, said in the reader's format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from behoud.errors import BehoudError
from behoud.words import Words, in_words


@dataclass(frozen=True)
class Reader:
    """Who reads: a language with its formats, and the currency that money is stated in."""

    words: Words
    currency: str

    def say(self, code: str, **facts: object) -> str:
        return self.words.say(code, **facts)

    def listed(self, parts: Iterable[str]) -> str:
        """A list as one says it.

        >>> Reader(Words("nl"), "EUR").listed(["Noord", "Zuid", "West"])
        'Noord, Zuid en West'
        """
        found = list(parts)
        if len(found) < 2:
            return "".join(found)
        return self.say("report-and", first=", ".join(found[:-1]), last=found[-1])


class Fact(Protocol):
    """A value in a sentence: `text` for a person (a number where the sentence turns on it), else `plain`."""

    def text(self, reader: Reader) -> str | int: ...

    @property
    def plain(self) -> Any: ...


@dataclass(frozen=True)
class Share:
    """A share of a whole.

    >>> Share(0.118).text(Reader(Words("nl"), "EUR"))
    '11,8 %'
    """

    value: float
    digits: int = 1

    def text(self, reader: Reader) -> str:
        return reader.words.percent(self.value, self.digits)

    @property
    def plain(self) -> float:
        return self.value


@dataclass(frozen=True)
class Points:
    """A distance between two shares, without its sign: 2.1 percentage points is '2.1'."""

    value: float

    def text(self, reader: Reader) -> str:
        return reader.words.number(abs(self.value) * 100, 1)

    @property
    def plain(self) -> float:
        return self.value


@dataclass(frozen=True)
class Money:
    """An amount in the reporting currency, as one would say it."""

    amount: Decimal

    def text(self, reader: Reader) -> str:
        return reader.words.short_money(self.amount, reader.currency)

    @property
    def plain(self) -> Decimal:
        return self.amount


@dataclass(frozen=True)
class Count:
    """A number of things; the sentence chooses singular or plural by it."""

    value: int

    def text(self, reader: Reader) -> int:
        return self.value

    @property
    def plain(self) -> int:
        return self.value


@dataclass(frozen=True)
class Number:
    """A number with decimals: '1,9' times."""

    value: float
    digits: int = 1

    def text(self, reader: Reader) -> str:
        return reader.words.number(self.value, self.digits)

    @property
    def plain(self) -> float:
        return self.value


@dataclass(frozen=True)
class Day:
    """A day; `form` is Babel's, for where the year goes without saying."""

    value: date
    form: str = "d MMMM y"

    def text(self, reader: Reader) -> str:
        return reader.words.date(self.value, self.form)

    @property
    def plain(self) -> date:
        return self.value


@dataclass(frozen=True)
class Name:
    """A name, a year, or the word by which a sentence chooses its form."""

    value: str

    def text(self, reader: Reader) -> str:
        return self.value

    @property
    def plain(self) -> str:
        return self.value


@dataclass(frozen=True)
class Group:
    """The name of a group; '' is the group of those that have none."""

    value: str

    def text(self, reader: Reader) -> str:
        return self.value or reader.say("figure-unassigned")

    @property
    def plain(self) -> str:
        return self.value


@dataclass(frozen=True)
class Word:
    """A word of the reader's language, by its id."""

    code: str

    def text(self, reader: Reader) -> str:
        return reader.say(self.code)

    @property
    def plain(self) -> str:
        return self.code


@dataclass(frozen=True)
class Said:
    """A sentence of another room, by its id with its own facts."""

    code: str
    facts: tuple[tuple[str, Any], ...]

    def text(self, reader: Reader) -> str:
        return reader.say(self.code, **dict(self.facts))

    @property
    def plain(self) -> dict[str, Any]:
        return {"code": self.code, **dict(self.facts)}


@dataclass(frozen=True)
class Listing:
    """Several facts, said one after the other."""

    parts: tuple[Fact, ...]

    def text(self, reader: Reader) -> str:
        return reader.listed(str(part.text(reader)) for part in self.parts)

    @property
    def plain(self) -> list[Any]:
        return [part.plain for part in self.parts]


@dataclass(frozen=True)
class Reason:
    """Why something could not be computed: an error, said in the reader's language."""

    error: BehoudError

    def text(self, reader: Reader) -> str:
        return in_words(self.error, reader.words)

    @property
    def plain(self) -> str:
        return str(self.error)
