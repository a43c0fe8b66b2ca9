"""Laws of the sentence splitter."""

from hypothesis import given
from hypothesis import strategies as st

from report.sentences import split

LANGUAGES = st.sampled_from(["en", "vi", "eu", "zh", "und"])
TEXTS = st.text() | st.text(alphabet='Aa b1.!?…"“”()[]\n。No Mr')


@given(TEXTS, LANGUAGES)
def test_offsets_are_exact_and_in_order(text, language):
    end, paragraph = 0, 0
    for sentence in split(text, language):
        assert sentence.words == text[sentence.start : sentence.end]
        assert sentence.words == sentence.words.strip() != ""
        assert "\n" not in sentence.words
        assert sentence.start >= end
        assert paragraph <= sentence.paragraph <= paragraph + 1
        end, paragraph = sentence.end, sentence.paragraph


@given(TEXTS, LANGUAGES)
def test_every_visible_character_stands_in_a_sentence(text, language):
    held = "".join(sentence.words for sentence in split(text, language))
    assert "".join(held.split()) == "".join(text.split())
