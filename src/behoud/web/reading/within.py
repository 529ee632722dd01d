"""Whose customers a page is about: those of the reader, or of one team that it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from behoud.web.accounts.roles import Scope, scope_of, sees_names
from behoud.web.reading.board import Condition, scoped
from behoud.web.reading.current import Current


@dataclass(frozen=True)
class Within:
    """The reader's scope, the team that was asked for ('' is all of its own), and whether it sees names."""

    scope: Scope
    team: str
    names: bool

    @property
    def label(self) -> str:
        """What sets these customers apart from others in the name of what is kept."""
        return f"{self.scope.label}/{self.team}"

    @property
    def single(self) -> str | None:
        """The one team that this is about; None where it is the whole company, or several teams."""
        if self.team:
            return self.team
        return None if self.scope.teams is None or len(self.scope.teams) != 1 else min(self.scope.teams)

    @property
    def whole(self) -> bool:
        """Whether this is about the whole company."""
        return self.scope.teams is None and not self.team

    def condition(self) -> Condition:
        """These customers as a condition on the board."""
        made = scoped(self.scope)
        return made.and_("team = ?", self.team) if self.team else made


def within(request: HttpRequest, shown: Current) -> Within:
    """What the address asks; Http404 for a team that is not the reader's or has no customers."""
    scope, team = scope_of(request.user), request.GET.get("team", "")
    if team and (not scope.holds(team) or team not in shown.teams):
        raise Http404
    return Within(scope, team, sees_names(request.user))
