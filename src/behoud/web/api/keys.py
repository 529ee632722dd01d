"""Keys made, rotated, revoked, recognised, and counted."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from behoud.web.accounts.models import Membership, hashed
from behoud.web.accounts.roles import ANALYST, OWNER, roles_of, scope_of, sees_names
from behoud.web.api.models import Key

MARK = "bhd"
PREFIX = 8


@dataclass(frozen=True)
class Wanted:
    """What an administrator asks of a new key; `team` empty is every team."""

    name: str
    scopes: Sequence[str]
    team: str
    names: bool
    per_minute: int
    expires_at: datetime | None


@dataclass(frozen=True)
class Made:
    """A key and the text that opens with it, which is told once and kept nowhere."""

    key: Key
    text: str


def make(wanted: Wanted, *, by: Any) -> Made:
    """A new key, with a holder of its own."""
    with transaction.atomic():
        token = secrets.token_hex(6)
        users = get_user_model().objects
        holder = users.create(username=f"api-{token}", first_name=f"API · {wanted.name}", is_active=False)
        holder.set_unusable_password()
        holder.save()
        # A role is what scope and names hang on; what the key may is said by its scopes alone.
        Membership.objects.create(user=holder, role=OWNER if wanted.names else ANALYST, team=wanted.team)
        return cut(wanted, holder, by)


def cut(wanted: Wanted, holder: Any, by: Any) -> Made:
    prefix = secrets.token_hex(PREFIX // 2)
    text = f"{MARK}_{prefix}_{secrets.token_urlsafe(32)}"
    made = Key.objects.create(
        name=wanted.name,
        prefix=prefix,
        hash=hashed(text),
        scopes=list(wanted.scopes),
        holder=holder,
        per_minute=wanted.per_minute,
        expires_at=wanted.expires_at,
        made_by=by,
    )
    return Made(made, text)


def rotate(key: Key, days: int, *, by: Any) -> Made:
    """A new key in the place of one, which opens `days` more, or until its own end if that is sooner."""
    with transaction.atomic():
        wanted = Wanted(key.name, key.scopes, "", False, key.per_minute, lasting(key))
        made = cut(wanted, key.holder, by)
        end = timezone.now() + timedelta(days=days)
        key.expires_at = min(end, key.expires_at) if key.expires_at else end
        key.next = made.key
        key.save(update_fields=["expires_at", "next"])
    return made


def lasting(key: Key) -> datetime | None:
    """The end of the key that follows: as long from now as the old one had from its beginning."""
    if key.expires_at is None:
        return None
    end: datetime = timezone.now() + (key.expires_at - key.made_at)
    return end


def revoke(key: Key) -> None:
    """From this moment on the key opens nothing."""
    if key.revoked_at is None:
        key.revoked_at = timezone.now()
        key.save(update_fields=["revoked_at"])


def recognised(text: str) -> Key | None:
    """The valid key that `text` is; None where there is none."""
    mark, _, rest = text.partition("_")
    prefix = rest.partition("_")[0]
    if mark != MARK or len(prefix) != PREFIX or not text.isascii():
        return None
    found = Key.valid().select_related("holder").filter(prefix=prefix).first()
    if found is None or not hmac.compare_digest(found.hash, hashed(text)):
        return None
    key: Key = found
    return key


def within(key: Key, team: str | None) -> bool:
    """Whether customers of `team` are within what a key sees."""
    return bool(scope_of(key.holder).holds(team))


def shows_names(key: Key) -> bool:
    return sees_names(key.holder)


def has_role(key: Key) -> bool:
    """Whether the holder of the key is still a member: without it nothing may be seen."""
    return bool(roles_of(key.holder))
