"""The application for a web server: `gunicorn behoud.web.project.wsgi`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "behoud.web.project.settings")

application = get_wsgi_application()
