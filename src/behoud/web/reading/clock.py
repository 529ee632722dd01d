"""Which day it is for whoever works with the pages."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils import timezone

from behoud.company import load


def today() -> date:
    """Today in the company's time zone; the company file's own day where it stands still at one."""
    return load(settings.COMPANY, today=timezone.localdate()).as_of
