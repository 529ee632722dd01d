"""One pass over a text file, in bounded memory: its hash, its encoding and its lines."""

from __future__ import annotations

import codecs
import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

CHUNK = 1 << 22
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
FALLBACK = "windows-1252"


@dataclass(frozen=True)
class Scan:
    """What the bytes of a text file are.

    `size` and `newlines` are those of the text after decompression, `ends_open` says that
    the last line has no newline. `sure` is False where the encoding is the fallback.
    """

    sha256: str
    encoding: str
    size: int
    newlines: int
    ends_open: bool
    nuls: int = 0

    @property
    def lines(self) -> int:
        return self.newlines + self.ends_open


def opened(path: Path) -> BinaryIO:
    """The bytes of a file, decompressed where it is gzip."""
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return cast(BinaryIO, gzip.open(path)) if packed else path.open("rb")


def chunks(path: Path) -> Iterator[bytes]:
    with opened(path) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def scan(path: Path, told: str | None = None) -> Scan:
    """Reads the whole file once. A `told` encoding is believed; else it is found.

    By its mark; by the NUL bytes of UTF-16 without one; UTF-8 where every byte of the file
    is valid; else Windows-1252.
    """
    start = next(chunks(path), b"")
    guess = told or from_start(start)
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    valid, size, newlines, nuls, last = guess in (None, "utf-8-sig"), 0, 0, 0, b""
    digest = hashlib.sha256()
    for chunk in chunks(path):
        digest.update(chunk)
        size, newlines, last = size + len(chunk), newlines + chunk.count(b"\n"), chunk[-1:]
        nuls += chunk.count(b"\0")
        if valid:
            valid = decodes(decoder, chunk)
    valid = valid and decodes(decoder, b"", final=True)
    encoding = guess if guess and (told or guess == "utf-16" or "16" in guess or valid) else None
    encoding = encoding or ("utf-8" if valid else FALLBACK)
    return Scan(digest.hexdigest(), encoding, size, newlines, bool(size) and last != b"\n", nuls)


def decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    if chunk.isascii() and not final and decoder.getstate()[0] == b"":
        return True
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def from_start(start: bytes) -> str | None:
    """The encoding that a mark or the NUL bytes of UTF-16 tell.

    >>> from_start("id".encode("utf-16")), from_start("id;naam".encode("utf-16-be")), from_start(b"id;naam")
    ('utf-16', 'utf-16-be', None)
    """
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    head = start[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(head) >= 4 and max(even, odd) > 0.3 * (len(head) // 2) and min(even, odd) < 0.05 * len(head):
        return "utf-16-be" if even > odd else "utf-16-le"
    return None


def transcode(path: Path, encoding: str, target: Path) -> int:
    """Writes the text of `path` as UTF-8 to `target`; how many characters could not be read."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    damaged = 0
    with target.open("wb") as out:
        for chunk in chunks(path):
            text = decoder.decode(chunk)
            damaged += text.count("\N{REPLACEMENT CHARACTER}")
            out.write(text.encode("utf-8"))
        out.write(decoder.decode(b"", True).encode("utf-8"))
    return damaged
