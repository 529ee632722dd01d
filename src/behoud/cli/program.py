"""What the command `behoud` runs: a verb, and an end that no thread of a library can spoil.

Threads of DuckDB and pyarrow give rows back after their reader is done with them. Where Python is
being taken down at that moment, it ends such a thread within C++, and the process aborts although
all its work was done (reported as duckdb 13904 and arrow 34314). So the process leaves after its
last tidying up, and Python is not taken down at all.
"""

from __future__ import annotations

import atexit
import os
import sys

from behoud.cli import main
from behoud.cli.collecting import collect_seldom

UNWRITTEN = 120
"""The code Python ends with when its last output could not be written."""


def program() -> None:
    """Run a verb and end the process with its exit code."""
    code = 1

    def leave() -> None:
        os._exit(code if written() else UNWRITTEN)

    # What is registered first is called last: after every library has tidied up.
    atexit.register(leave)
    collect_seldom()
    try:
        main()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else 0
        raise
    code = 0


def written() -> bool:
    """Whether all that was said has left; a reader that went away has had enough."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return False
    return True
