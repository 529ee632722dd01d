"""Parquet files: taken as they are."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from behoud.sources.foreign import broken_parquet
from behoud.tables.staged import Staged


def stage_parquet(path: Path) -> Staged:
    """A Parquet file; the line of a row is its place, from 1. BehoudError where it is none."""
    try:
        pq.read_schema(path)
    except PermissionError:
        raise
    except (pa.ArrowInvalid, OSError):
        raise broken_parquet(path) from None
    return Staged(path, sha256_of(path), found={"format": "parquet"})


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
