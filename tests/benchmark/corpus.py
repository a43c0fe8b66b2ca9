"""Pages of invented news of any number: words of a Zipf vocabulary in the frames of news sentences.

No two share a sentence; each has a headline, a date, a caption, teasers and nine to twenty-three paragraphs.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ONSETS = [*"bcdfghlmnprstvw", "br", "cl", "dr", "fl", "gr", "pl", "st", "tr"]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["", "n", "r", "s", "l", "t", "nd", "st"]
_FRAMES = (
    "The {0} of {1} said on {day} that the {2} had risen by {n} per cent to {m} million tonnes.",
    "Officials in {1} told reporters that {m} {2} were waiting for the {0} to open again.",
    "“We expect the {2} of the {0} to reach {m} by {year},” the {3} of {1} said.",
    "According to the {0}, the {2} fell from {m} to {n} in the first {3} of {year}.",
    "The {3} in {1} is to receive {m} million dollars for the {2}, the {0} announced.",
    "Most of the {2} came from {1}, where the {0} has worked with the {3} since {year}.",
)
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{title} | The Harbour Post</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="{day}T08:30:00+07:00">
<link rel="canonical" href="https://post.example/{number}"></head><body>
<script>window.settings = {{{settings}}};</script>
<header><nav><ul><li><a href="/">Home</a></li>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By Lan Tran, {place}</p>
<figure><img src="/{number}.jpg" alt="">
<figcaption>The {place} quay. Photo: The Harbour Post</figcaption></figure>
{body}
<aside><h3>Related news</h3><ul><li><a href="/x{number}">{teaser}</a></li></ul></aside></article>
<aside class="sidebar"><h3>Most read</h3><ol>{most_read}</ol></aside></main>
<footer><ul>{menu}</ul><p>Copyright The Harbour Post. All rights reserved.</p></footer></body></html>
"""


def write(folder: Path, count: int, seed: int = 7) -> None:
    """Write `count` pages into a folder, in sub-folders of a thousand."""
    for number, page in enumerate(pages(count, seed)):
        path = folder / f"{number // 1000:02}" / f"{number:05}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")


def pages(count: int, seed: int) -> Iterator[str]:
    """Give `count` pages; the first ones are the same whatever the count."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    words = _vocabulary(chance)
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(count):
        day = date(2026, 1, 5) + timedelta(days=number % 7)
        place = chance.choice(words).capitalize()
        sentences = [_sentence(chance, words, weights, day) for _ in range(chance.randint(18, 45))]
        body = "\n".join(f"<p>{' '.join(sentences[at : at + 2])}</p>" for at in range(0, len(sentences), 2))
        title, teaser = (_sentence(chance, words, weights, day)[:70].rstrip(".") for _ in range(2))
        told = {"title": title, "day": day, "number": number, "place": place, "body": body, "teaser": teaser}
        yield _PAGE.format(**told, **_furniture(chance, words))


def _furniture(chance: random.Random, words: list[str]) -> dict[str, str]:
    """Make what stands around an article: most of a page, as on most sites."""
    menu = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in chance.sample(words, 60))
    titles = [" ".join(chance.sample(words, 8)).capitalize() for _ in range(30)]
    most_read = "".join(
        f'<li class="card"><a href="/{at}"><img src="/{at}.jpg" alt=""><span>{title}</span></a></li>'
        for at, title in enumerate(titles)
    )
    settings = ", ".join(f'"{word}": {at}' for at, word in enumerate(chance.sample(words, 800)))
    return {"menu": menu, "most_read": most_read, "settings": settings}


def _vocabulary(chance: random.Random) -> list[str]:
    def word() -> str:
        return "".join(
            chance.choice(part) for _ in range(chance.randint(2, 3)) for part in (_ONSETS, _NUCLEI, _CODAS)
        )

    return list(dict.fromkeys(word() for _ in range(12_000)))


def _sentence(chance: random.Random, words: list[str], weights: list[float], day: date) -> str:
    taken = chance.choices(words, cum_weights=weights, k=8)
    phrases = [" ".join(taken[at : at + 2]) for at in range(0, 8, 2)]
    phrases[1] = phrases[1].title()
    return chance.choice(_FRAMES).format(
        *phrases,
        day=f"{day:%A}",
        year=chance.randint(2019, 2030),
        n=chance.randint(2, 60),
        m=chance.randint(61, 9999),
    )
