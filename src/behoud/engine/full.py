"""A disk that is full, in our own words, whoever met it: Python, Arrow, DuckDB or Spark."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from behoud.engine.memory import free_disk
from behoud.errors import BehoudError
from behoud.words import fault

FULL = (errno.ENOSPC, errno.EDQUOT)
SAID = ("No space left on device", "Disk quota exceeded", "max_temp_directory_size")
TOO_LARGE = "File too large"
NAMED = re.compile(r'file "([^"\n]+)"')


@contextmanager
def told_when_full(folder: Path, code: str, *, needed: int | None = None) -> Iterator[None]:
    """Say an error of a full disk as the sentence `code`; every other error goes on as it is.

    `folder` is what is written in; `needed` the bytes that the work takes, where that is known.
    The sentence gets folder, kind (full or limit), free and needed in MB (0 where not known).
    """
    try:
        yield
    except BehoudError:
        raise
    except Exception as error:
        kind = full_disk(error)
        if kind is None:
            raise
        place = place_of(error) or folder
        raise fault(
            code,
            folder=str(place),
            kind=kind,
            free=megabytes(free_disk(place)),
            needed=megabytes(needed or 0),
        ) from error


def full_disk(error: BaseException) -> str | None:
    """`full` where an error, or one it came of, says that the disk is; `limit` where a file may not grow.

    >>> full_disk(OSError(errno.ENOSPC, "No space left on device"))
    'full'
    >>> full_disk(ValueError("File too large")) is None
    True
    """
    for one in chain(error):
        number = getattr(one, "errno", None)
        if number in FULL or any(said in str(one) for said in SAID):
            return "full"
        if number == errno.EFBIG or (type(one).__module__.startswith("_duckdb") and TOO_LARGE in str(one)):
            return "limit"
    return None


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what it came of."""
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def place_of(error: BaseException) -> Path | None:
    """The folder of the file that an error names, where it names one."""
    for one in chain(error):
        named = getattr(one, "filename", None) or next(iter(NAMED.findall(str(one))), None)
        if isinstance(named, str) and Path(named).is_absolute() and Path(named).parent.exists():
            return Path(named).parent
    return None


def megabytes(size: int) -> int:
    return -(-size // 2**20)
