"""Logs that a machine reads: one JSON object per line, without personal data of its own accord."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """A record as one line of JSON.

    >>> record = logging.LogRecord("behoud", logging.WARNING, "", 0, "Refused %s", ("GET",), None)
    >>> json.loads(JsonLines().format(record))["message"]
    'Refused GET'

    What a record carries as `facts` (`extra={"facts": {…}}`) stands beside its message.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
