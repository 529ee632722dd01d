"""What was set, by whom and when; what was not set has its default."""

from __future__ import annotations

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models


class Kept(models.Model):
    """One setting that differs from its default or once did; `installation.settings_kept` names them."""

    name = models.CharField(max_length=60, unique=True)
    value = models.JSONField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.name} = {self.value}"


auditlog.register(Kept, exclude_fields=["changed_at"])
