"""The language of a text that does not say, the letters that begin names, and the syllables of Vietnamese."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

CAPITALS = "".join(chr(code) for code in range(0x41, 0x2000) if chr(code).isupper())
"""Capitals of the alphabets that have them, Vietnamese ones among them; they stand in a character class."""
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 5_000
"""Characters that decide: more of a text does not change the answer."""
_FEWEST_WORDS = 4
_VIETNAMESE_SHARE = 0.2
"""Share of words with letters of Vietnamese alone; running text has .4 to .5, English text under .1."""
_THE_SHARE = 0.03
_LINK_SHARE = 0.04
"""Shares of "the", and of "of", "and", "to" among the words. In the evaluation data nearly all English texts
exceed both, no text of another language half of either; what does not is left to the model."""

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_ONSET = "(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êc êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam
oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm
ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ
up ut uy uya uych uynh uyn uyên uyêt uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y
yêm yên yêng yêt yêu
"""
_SYLLABLE = re.compile(f"{_ONSET}(?:{'|'.join(_RHYMES.split())})")


def _tone_places() -> dict[str, str]:
    """Pair each rhyme whose tone may stand on either of two vowels with the one that has it on the first."""
    pairs = {}
    for first, second in ("oa", "oe", "uy", "Oa", "Oe", "Uy", "OA", "OE", "UY"):
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            later = first + unicodedata.normalize("NFC", second + tone)
            pairs[later] = unicodedata.normalize("NFC", first + tone) + second
    return pairs


_TONE_PLACES = _tone_places()
_LATER_TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONE_PLACES)})(?![^\W\d_])")


def same_tones(text: str) -> str:
    """Return a text in NFC with the tones of Vietnamese in one place: "hoà" as "hòa", "thuỷ" as "thủy".

    Shape: as many characters, each at its place. Source: the two orthographies in use since 1984.
    """
    return _LATER_TONE.sub(lambda found: _TONE_PLACES[found.group()], text)


def is_vietnamese_syllable(word: str) -> bool:
    """Tell whether a word is built as syllables of Vietnamese are, whatever its tone."""
    plain = _TONES.sub("", unicodedata.normalize("NFD", word.lower()))
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None


def identify(text: str) -> str:
    """Return the BCP 47 tag of a text's language; "und" where there are too few words to tell.

    Source: Vietnamese by its own letters, English by its commonest words, all others by langid's model.
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE]).lower()
    words = _WORD.findall(sample)
    if sum(_VIETNAMESE.search(word) is not None for word in words) >= _VIETNAMESE_SHARE * max(len(words), 1):
        return "vi"
    if len(words) < _FEWEST_WORDS and sample.isascii():
        return "und"
    if _is_english(words):
        return "en"
    from py3langid.langid import classify  # noqa: PLC0415 - heavy

    code: str = classify(sample)[0]  # type: ignore[no-untyped-call]
    return code


def _is_english(words: list[str]) -> bool:
    """Spare the model, which takes longer to load than to read five articles."""
    counts = Counter(words)
    links = counts["of"] + counts["and"] + counts["to"]
    return counts["the"] >= _THE_SHARE * len(words) and links >= _LINK_SHARE * len(words)
