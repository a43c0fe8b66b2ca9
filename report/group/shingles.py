"""Texts in, fullest first; out: with which fuller ones each shares runs of words.

All runs of a few words are hashed, and the hashes sorted: equal ones come to stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.group.texts import Words

    Array = Any

_RUN = 4
"""Words of a run: few enough to survive light edits."""
_NEIGHBOURS = 24
"""Texts with a run in common of which each is paired with the next fuller ones, however many."""
_SHARED = 0.12
"""Share of a text's runs that a fuller one must have too to be looked at more closely."""
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
"""Odd numbers without a pattern, one a word of a run (the golden ratio's, xxHash's and others)."""


def candidates(texts: Sequence[Words]) -> dict[int, list[int]]:
    """Return for each text the fuller ones that share enough with it, the most alike first."""
    import numpy as np  # noqa: PLC0415 - heavy

    hashes, owners = _runs(texts)
    counts = np.bincount(owners, minlength=len(texts))
    pairs, shared = np.unique(_pairs(hashes, owners, len(texts)), return_counts=True)
    one, fuller = pairs // len(texts), pairs % len(texts)
    enough = shared >= _SHARED * counts[one]
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for each, other, number in zip(
        one[enough].tolist(), fuller[enough].tolist(), shared[enough].tolist(), strict=True
    ):
        found[each].append((-number, other))
    return {each: [other for _, other in sorted(near)] for each, near in found.items()}


def _runs(texts: Sequence[Words]) -> tuple[Array, Array]:
    """Return the hashes of all runs of words, each once a text, sorted, with the texts that hold them."""
    import numpy as np  # noqa: PLC0415 - heavy

    codes = np.frombuffer("".join(each.words for each in texts).encode("utf-32-le"), dtype=np.uint32)
    lengths = np.array([len(each.words) for each in texts], dtype=np.int64)
    of = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    count = max(len(codes) - _RUN + 1, 0)
    whole = of[:count] == of[len(of) - count :]
    hashes = np.zeros(count, dtype=np.uint64)
    for at, factor in enumerate(_FACTORS):
        hashes += codes[at : at + count].astype(np.uint64) * np.uint64(factor)
    hashes, of = hashes[whole], of[:count][whole]
    order = np.argsort(hashes, kind="stable")
    hashes, of = hashes[order], of[order]
    new = np.ones(len(hashes), dtype=bool)
    new[1:] = (hashes[1:] != hashes[:-1]) | (of[1:] != of[:-1])
    return hashes[new], of[new]


def _pairs(hashes: Array, owners: Array, every: int) -> Array:
    """Return a number for each pair of texts and run that they share."""
    import numpy as np  # noqa: PLC0415 - heavy

    found = [np.zeros(0, dtype=np.int64)]
    for step in range(1, _NEIGHBOURS + 1):
        same = hashes[step:] == hashes[:-step]
        found.append(owners[step:][same].astype(np.int64) * every + owners[:-step][same])
    return np.concatenate(found)
