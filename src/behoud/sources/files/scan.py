"""One pass over a text file, in bounded memory: its hash, its encoding and its lines."""

from __future__ import annotations

import codecs
import gzip
import hashlib
import io
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
    the last line has no newline, `blanks` that it may hold tabs or hard blanks,
    `mixed` that its lines do not all end the same way, or in a lone carriage return.
    """

    sha256: str
    encoding: str
    size: int
    newlines: int
    ends_open: bool
    nuls: int = 0
    blanks: bool = True
    mixed: bool = False

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
    guess = told or from_start(next(chunks(path), b""))
    seen = Tally(guess in (None, "utf-8-sig"))
    for chunk in chunks(path):
        seen.add(chunk)
    believed = guess if guess and (told or "16" in guess or seen.valid_to_the_end()) else None
    encoding = believed or ("utf-8" if seen.valid_to_the_end() else FALLBACK)
    ends_open = bool(seen.size) and seen.last != b"\n"
    blanks, mixed = seen.blanks, seen.mixed
    return Scan(
        seen.digest.hexdigest(), encoding, seen.size, seen.newlines, ends_open, seen.nuls, blanks, mixed
    )


class Tally:
    """What is counted while a file goes by."""

    def __init__(self, maybe_utf8: bool) -> None:
        self.digest = hashlib.sha256()
        self.decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self.valid = maybe_utf8
        self.size = self.newlines = self.nuls = self.returns = self.pairs = 0
        self.last = b""
        self.blanks = False

    def add(self, chunk: bytes) -> None:
        self.digest.update(chunk)
        self.size += len(chunk)
        self.newlines += chunk.count(b"\n")
        self.returns += chunk.count(b"\r")
        self.pairs += chunk.count(b"\r\n") + (self.last == b"\r" and chunk[:1] == b"\n")
        self.nuls += chunk.count(b"\0")
        self.blanks = self.blanks or b"\t" in chunk or b"\xa0" in chunk
        self.valid = self.valid and decodes(self.decoder, chunk)
        self.last = chunk[-1:]

    def valid_to_the_end(self) -> bool:
        return self.valid and decodes(self.decoder, b"", final=True)

    @property
    def mixed(self) -> bool:
        return self.returns > 0 and not self.returns == self.pairs == self.newlines


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


@dataclass(frozen=True)
class Lost:
    """Characters that could not be read (`damaged`), and those that no text has."""

    damaged: int = 0
    nuls: int = 0


def transcode(path: Path, encoding: str, target: Path) -> Lost:
    """Writes the text of `path` to `target` as UTF-8 with plain newlines; which characters were none."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)
    damaged = nuls = 0
    with target.open("wb") as out:
        for chunk in chunks(path):
            text = decoder.decode(chunk)
            damaged += text.count("\N{REPLACEMENT CHARACTER}")
            nuls += text.count("\0")
            out.write(text.encode("utf-8"))
        out.write(decoder.decode(b"", True).encode("utf-8"))
    return Lost(damaged, nuls)
