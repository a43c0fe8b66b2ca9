"""A language's messages: gettext catalogues (.po) in templates/locales, read as they are, not compiled."""

from __future__ import annotations

import gettext
import io
from functools import lru_cache

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from report import resources
from report.errors import LocaleError

_DOMAIN = "report"


def languages() -> tuple[str, ...]:
    """Return the tags of the catalogues that there are, sorted."""
    files = resources.folder("templates/locales").glob(f"*/LC_MESSAGES/{_DOMAIN}.po")
    return tuple(sorted(path.parent.parent.name.replace("_", "-") for path in files))


@lru_cache(maxsize=16)
def read(language: str) -> gettext.GNUTranslations:
    """Read the catalogue of a language: the reviewed translations, an untranslated message as it stands.

    Raises: LocaleError where the catalogue cannot be read.
    """
    path = (
        resources.folder("templates/locales") / language.replace("-", "_") / "LC_MESSAGES" / f"{_DOMAIN}.po"
    )
    compiled = io.BytesIO()
    try:
        with path.open("rb") as file:
            write_mo(compiled, read_po(file, abort_invalid=True))
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)
    except (OSError, PoFileError, ValueError) as error:
        raise LocaleError(f"The catalogue {path} cannot be read: {error}. Mend the file.") from error
