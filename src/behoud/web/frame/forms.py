"""What forms share: labels, help and faults in the reader's words."""

from __future__ import annotations

from typing import Any

from django import forms

from behoud.words import Words


class Worded(forms.Form):
    """A form that says of each field its label, its help where that is written, and that it is needed."""

    def __init__(self, *args: Any, words: Words, **named: Any) -> None:
        super().__init__(*args, **named)
        self.words = words
        facts = self.facts()
        for name, field in self.fields.items():
            label = self.label(name.replace("_", "-"))
            field.label = words.say(label)
            field.help_text = words.say(f"{label}-help", **facts) if words.has(f"{label}-help") else ""
            field.error_messages["required"] = words.say("web-needed")

    def label(self, field: str) -> str:
        """The sentence that names a field; its help is the sentence of that name with `-help`."""
        raise TypeError(f"{type(self).__name__} names no fields: {field}")

    def facts(self) -> dict[str, object]:
        """What the help tells of."""
        return {}
