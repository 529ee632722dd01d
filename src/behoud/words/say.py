"""Sentences by id, and figures in the reader's format."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files

from babel.dates import format_date, format_datetime
from babel.numbers import format_compact_currency, format_currency, format_decimal, format_percent
from fluent.runtime import FluentBundle, FluentResource

from behoud.errors import BehoudError

LANGUAGES = ("nl", "en")
LOCALES = {"nl": "nl_NL", "en": "en_GB"}


@cache
def bundle(language: str) -> FluentBundle:
    """Every sentence of a language; one file per room."""
    found = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    for file in sorted((files("behoud.words") / language).iterdir(), key=lambda f: f.name):
        found.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return found


class Words:
    """The words of one language.

    >>> Words("en").money(Decimal("2400000.00"), "EUR")
    '€2,400,000'
    >>> Words("nl").short_money(Decimal("2400000"), "EUR")
    '€ 2,4 mln'
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise BehoudError(f"behoud speaks {' and '.join(LANGUAGES)}, not {language!r}.")
        self.language = language
        self.locale = LOCALES[language]

    def has(self, code: str) -> bool:
        return bool(bundle(self.language).has_message(code))

    def say(self, code: str, **facts: object) -> str:
        """The sentence `code` with `facts` filled in; KeyError where there is none.

        A fact may itself be an error: it is said in the same language.
        """
        message = bundle(self.language).get_message(code)
        if message.value is None:
            raise KeyError(code)
        said = {name: self._fact(fact) for name, fact in facts.items()}
        text, errors = bundle(self.language).format_pattern(message.value, said)
        if errors:
            raise KeyError(f"{code}: {errors[0]}")
        return str(text)

    def _fact(self, fact: object) -> object:
        """A fact as it stands in a sentence: an error in words, a text without control characters."""
        if isinstance(fact, BehoudError):
            return in_words(fact, self)
        return visible(fact) if isinstance(fact, str) else fact

    def number(self, value: float | Decimal, digits: int = 0) -> str:
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return str(format_decimal(value, pattern, locale=self.locale))

    def percent(self, share: float | Decimal, digits: int = 1) -> str:
        sign = " %" if self.language == "nl" else "%"
        return str(
            format_percent(share, "0" + ("." + "0" * digits if digits else "") + sign, locale=self.locale)
        )

    def money(self, amount: float | Decimal, currency: str, digits: int = 0) -> str:
        pattern = ("¤ " if self.language == "nl" else "¤") + "#,##0" + ("." + "0" * digits if digits else "")
        text = format_currency(amount, currency, pattern, locale=self.locale, currency_digits=False)
        return plain(text)

    def short_money(self, amount: float | Decimal, currency: str) -> str:
        """An amount as one says it: '€ 2,4 mln', '€ 412.000'."""
        if -1_000_000 < amount < 1_000_000:
            return self.money(rounded(amount), currency)
        text = format_compact_currency(amount, currency, locale=self.locale, fraction_digits=1)
        return plain(text).removesuffix(".")

    def date(self, day: date, form: str = "d MMMM y") -> str:
        return str(format_date(day, form, locale=self.locale))

    def moment(self, at: datetime) -> str:
        return str(format_datetime(at, "d MMMM y HH:mm", locale=self.locale))


CONTROLS = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n"}
CONTROLS |= dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}") | {0x7F: "␡"}


def visible(text: str) -> str:
    """Control characters as the signs that stand for them, so that no file steers a terminal.

    >>> visible("K1\\x00 \\x1b[2J")
    'K1␀ ␛[2J'
    """
    return text.translate(CONTROLS)


def plain(text: str) -> str:
    """With ordinary spaces, so that a figure can be searched and compared."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def rounded(amount: float | Decimal) -> Decimal:
    """To three figures above a thousand, as one would say it."""
    exact = Decimal(amount)
    if abs(exact) < 1000:
        return exact.quantize(Decimal(1))
    return Decimal(f"{exact:.3g}")


def fault(code: str, **facts: object) -> BehoudError:
    """The error whose sentence is `code`, in English until its reader is known."""
    return BehoudError(Words("en").say(code, **facts), code=code, facts=facts)


def in_words(error: BehoudError, words: Words) -> str:
    """An error's sentence in the reader's language, its parts on lines of their own below it."""
    if not (error.code and words.has(error.code)):
        return str(error)
    try:
        head = words.say(error.code, **error.facts)
    except KeyError:
        # A sentence that asks for a fact too many must not hide the fault itself: say it as it was raised.
        head = str(error)
    return "\n".join([head, *(f"  {in_words(part, words)}" for part in error.parts)])
