"""The evaluation for who is no analyst: three questions, answered in a few sentences."""

from __future__ import annotations

from dataclasses import dataclass

from behoud.report.page import CardPart, Page, Picture
from behoud.words import Words

SENTENCES = 2
"""How well it went: the first of what the evaluation says, before it compares with other models."""
PARTS = ("card-withheld", "card-use", "card-not-scored")
"""Parts of the model card that everybody can read, as their titles are called."""


@dataclass(frozen=True)
class Plain:
    """The verdict, how well it went with one picture, and the parts of the card for everybody."""

    headline: str
    sentences: tuple[str, ...]
    picture: Picture | None
    parts: tuple[CardPart, ...]


def plain(page: Page, words: Words) -> Plain:
    """The evaluation in short; where no probability is given, why is told under what is withheld."""
    trust = next((section for section in page.sections if section.name == "trust"), None)
    pictures = trust.pictures if trust is not None else ()
    titles = [words.say(name) for name in PARTS]
    parts = tuple(part for title in titles for part in page.card if part.title == title)
    # What is withheld is one of the parts: without a picture the section tells nothing else.
    told = trust.sentences[:SENTENCES] if trust is not None and (pictures or not parts) else ()
    return Plain(page.headline, told, pictures[0] if pictures else None, parts)
