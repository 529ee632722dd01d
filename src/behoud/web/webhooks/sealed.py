"""Secrets that we must be able to read again: sealed with the key of the installation."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from behoud.words import fault


def box() -> Fernet:
    digest = hashlib.sha256(b"behoud webhooks " + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


def seal(secret: str) -> str:
    """A secret as the database keeps it: who has only the database cannot read it."""
    return box().encrypt(secret.encode()).decode()


def unsealed(kept: str) -> str:
    """The secret again; BehoudError where the key of the installation is another one by now."""
    try:
        return box().decrypt(kept.encode()).decode()
    except InvalidToken as error:
        raise fault("web-webhooks-sealed") from error
