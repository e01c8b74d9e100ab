"""Bytes that grow at their end and are seldom looked at again, compressed."""

import zlib

_LEVEL, _WINDOW, _MEMORY = 1, 13, 6
"""As fast as it can be; 64 KB of working memory instead of 256."""


class Squeezed:
    """Some content; `len` is what it is long when it is taken out again."""

    def __init__(self, content: bytes) -> None:
        self._squeezed = bytearray()
        self._press = zlib.compressobj(_LEVEL, wbits=_WINDOW, memLevel=_MEMORY)
        self._length = 0
        self.add(content)

    def __len__(self) -> int:
        return self._length

    def __bytes__(self) -> bytes:
        return zlib.decompress(self._squeezed + self._press.copy().flush())

    def add(self, content: bytes) -> None:
        """Put more at the end."""
        self._squeezed += self._press.compress(content)
        self._length += len(content)
