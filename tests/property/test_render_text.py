"""Laws of printed text: whatever an article holds, the page is the same page with that text in it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from report.render import faces, page

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(TEXTS)
def test_text_comes_out_as_text(text: str) -> None:
    parser = Text()
    parser.feed(f"<p>{page._lined(text)}</p>")
    parser.close()
    assert parser.text == text
    assert parser.tags <= {"p", "span"}


@settings(deadline=None)  # the first example reads the fonts of the system
@given(st.text(max_size=300))
def test_what_is_settable_has_no_missing_glyph(text: str) -> None:
    set_text = faces.settable(text)
    assert faces.missing(set_text) == ()
    assert faces.settable(set_text) == set_text
    set_text.encode()
