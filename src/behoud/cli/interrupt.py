"""Ctrl-C that is not lost.

Python drops an interrupt that arrives while it tidies up an object, and a long step would go on.
So it is remembered as well as raised, and raised again before the next step.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType

asked = threading.Event()


def heed() -> None:
    """From now on remember Ctrl-C; not where whoever started this has it ignored or handles it."""
    in_front = threading.current_thread() is threading.main_thread()
    if in_front and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, remember)


def remember(number: int, frame: FrameType | None) -> None:
    asked.set()
    raise KeyboardInterrupt


def stop_if_asked() -> None:
    """KeyboardInterrupt where Ctrl-C was pressed and the program went on all the same."""
    if asked.is_set():
        raise KeyboardInterrupt


def pressed(error: BaseException | None) -> bool:
    """Whether an error is what Ctrl-C became on its way here.

    DuckDB makes a RuntimeError of a Ctrl-C during a query, and click an Abort of any.
    """
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
