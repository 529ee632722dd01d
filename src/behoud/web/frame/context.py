"""What every page shows around itself."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from behoud.errors import BehoudError
from behoud.web.accounts.demo import people
from behoud.web.accounts.roles import roles_of, scope_of, sees_names
from behoud.web.frame.navigation import places
from behoud.web.frame.team import filter_of
from behoud.web.reading.current import current
from behoud.web.reading.served import name_of_company, served


def frame(request: HttpRequest) -> dict[str, Any]:
    """Company, day, rail and person; who did not sign in yet sees its name only
    (and in a demo who lives there).
    """
    company = served()
    named = company or {"name": name_of_company()}
    found: dict[str, Any] = {"company": named, "currency": company.currency if company else ""}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return found | {"demo_people": people(settings.ENVIRONMENT)}
    found |= {
        "places": places(request),
        "team_filter": filter_of(request),
        "roles": sorted(roles_of(user)),
        "own_teams": scope_of(user).teams,
        "sees_names": sees_names(user),
    }
    try:
        shown = current()
    except BehoudError:
        return found  # the page itself says that nothing was published yet
    return found | {"as_of": shown.snapshot.as_of, "refreshed_at": shown.snapshot.published_at}
