"""What is asked to keep a segment."""

from __future__ import annotations

from typing import Any

from django import forms

from behoud.errors import BehoudError
from behoud.web.accounts.roles import memberships_of, scope_of, sees_names
from behoud.web.customers.asking import asked_for
from behoud.web.reading.current import Current
from behoud.web.segments.models import ALONE, COMPANY, FILTERS, SHARED, TEAM, Segment
from behoud.words import Words, in_words


class KeepSegment(forms.Form):
    """A name, the condition, and who else sees it; the fields of the list come along unseen."""

    name = forms.CharField(max_length=80, widget=forms.TextInput({"autocomplete": "off"}))
    where = forms.CharField(required=False, max_length=2000, widget=forms.TextInput({"autocomplete": "off"}))
    shared = forms.ChoiceField()
    team_shared = forms.ChoiceField(required=False)

    def __init__(
        self,
        *args: Any,
        words: Words,
        user: Any,
        shown: Current,
        segment: Segment | None = None,
        **named: Any,
    ) -> None:
        super().__init__(*args, **named)
        self.words, self.user, self.shown, self.segment = words, user, shown, segment
        labels = {"name": "name", "where": "condition", "shared": "shared", "team_shared": "team"}
        for field, code in labels.items():
            self.fields[field].label = words.say(f"web-segments-{code}")
        self.fields["shared"].choices = [
            (one, words.say(f"web-segments-shared-{one}")) for one in self.open()
        ]
        self.fields["team_shared"].choices = [("", "–"), *((one, one) for one in self.teams())]

    def open(self) -> list[str]:
        """With whom this user may share."""
        whole = self.user.has_perm("segments.share_with_company")
        return [one for one in SHARED if one != COMPANY or whole]

    def teams(self) -> list[str]:
        if scope_of(self.user).teams is None:
            return list(self.shown.teams)
        return sorted({team for _, team in memberships_of(self.user)})

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"]).strip()
        owner = self.user if self.segment is None else self.segment.owner
        taken = Segment.objects.filter(owner=owner, name=name)
        if self.segment is not None:
            taken = taken.exclude(pk=self.segment.pk)
        if taken.exists():
            raise forms.ValidationError(self.words.say("web-segments-taken"))
        return name

    def clean_where(self) -> str:
        """The condition as an expression, so that it reads the same in every language."""
        asked = asked_for({"where": self.cleaned_data["where"]}, self.user, self.shown)
        if asked.where:
            try:
                self.shown.board.count(asked)
            except BehoudError as error:
                raise forms.ValidationError(in_words(error, self.words)) from error
        return asked.where

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("shared") == TEAM and not found.get("team_shared"):
            self.add_error("team_shared", self.words.say("web-segments-needs-team"))
        return found

    def kept(self, filters: dict[str, str]) -> Segment:
        """The segment as it is asked, new or changed; not saved yet."""
        made = self.segment or Segment(owner=self.user)
        given = self.cleaned_data
        made.name, made.expression, made.shared = given["name"], given["where"], given["shared"]
        made.team = given["team_shared"] if given["shared"] == TEAM else ""
        made.filters = filters
        return made


def filters_of(given: Any, user: Any) -> dict[str, str]:
    """The fields of the list that are kept; the search by name only for who sees names."""
    names = FILTERS if sees_names(user) else tuple(name for name in FILTERS if name != "q")
    return {
        name: given[name][:200] for name in names if given.get(name) or (name == "status" and name in given)
    }


def initial_of(segment: Segment) -> dict[str, str]:
    return {
        "name": segment.name,
        "where": segment.expression,
        "shared": segment.shared or ALONE,
        "team_shared": segment.team,
    }
