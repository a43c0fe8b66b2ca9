"""The one room that knows WeasyPrint: HTML and attachments in, the bytes of a tagged, archivable PDF out.

Importing this imports WeasyPrint, which needs Pango; `report.render.pdf` says what to install where it is
missing. A brief claims PDF/A-3a and PDF/UA-1 at once, a language for every part that has its own, and a scope
for each table header. WeasyPrint 70 writes none of these, so they are added here; its version is pinned, and
tests hold what is added.
"""
# WeasyPrint carries no types:
# mypy: disable-error-code="import-untyped,misc"

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pydyf
import weasyprint
from weasyprint.css import ColorProfile
from weasyprint.pdf import tags
from weasyprint.pdf.metadata import DocumentMetadata
from weasyprint.text.ffi import ffi, fontconfig
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from report.render import faces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.render.attachment import Attachment

_VARIANT, _INTENT = "pdf/a-3a", "sRGB"
_SETTINGS = ("fit0", "fit1", "fit2")
"""Classes of the body, from the widest setting of page 1 to the closest."""
_AT_EASE = 'class="fit0"'
_SCRAP = 0.3
"""A last page filled less than this is worth setting the annex closer for."""
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
_PDF_UA = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    b"<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name>"
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"
)
"""Source: ISO 14289-1, clause 5, and ISO 19005-3, 6.6.2.3: a property foreign to PDF/A brings its schema."""


class Fetcher(URLFetcher):
    """Hands out data URIs and the faces of a brief, and nothing else: no file, no network."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return what an address names.

        Raises: LookupError or ValueError, which WeasyPrint turns into an absent resource.
        """
        if url.startswith(faces.SCHEME):
            return URLFetcherResponse(url, faces.file(url))
        return super().fetch(url, headers)


class Metadata(DocumentMetadata):
    """The metadata of a document that is PDF/UA-1 beside its PDF/A variant."""

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        """Add the PDF/UA identification and its schema to what WeasyPrint writes."""
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        return rdf.removesuffix(b"</rdf:RDF>") + _PDF_UA


def set_pdf(html: str, attachments: tuple[Attachment, ...]) -> bytes:
    """Set a document and attach files to it; the same bytes for the same input."""
    with _uncollected():
        return _written(_fitted(html), attachments)


def _written(document: weasyprint.Document, attachments: tuple[Attachment, ...]) -> bytes:
    # WeasyPrint leaves its own profile's file open.
    profile = BytesIO((files("weasyprint.pdf") / "sRGB2014.icc").read_bytes())
    document.color_profiles[_INTENT] = ColorProfile(
        profile, "sRGB2014.icc", "relative-colorimetric", (["r"], ["g"], ["b"])
    )
    document.metadata = Metadata(**vars(document.metadata))
    created = document.metadata.created
    dated = datetime.fromisoformat(created).replace(tzinfo=UTC) if created else _UNDATED
    pdf: bytes = document.write_pdf(
        pdf_variant=_VARIANT,
        output_intent=_INTENT,
        attachments=[
            weasyprint.Attachment(
                string=each.data,
                name=each.name,
                description=each.description,
                created=dated,
                modified=dated,
                relationship="Data",
            )
            for each in attachments
        ],
    )
    return pdf


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the cycle collector from searching a growing tree of boxes: a fifth of the time six pages take."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _fitted(html: str) -> weasyprint.Document:
    """Lay a document out at ease; closer where page 1 does not hold the brief, or a scrap is left over."""
    fetcher, fonts = Fetcher(), FontConfiguration()
    declared = weasyprint.CSS(string=faces.stylesheet(html), font_config=fonts, url_fetcher=fetcher)

    def laid_out(setting: str) -> weasyprint.Document:
        page = weasyprint.HTML(string=html.replace(_AT_EASE, setting, 1), url_fetcher=fetcher)
        return page.render(
            font_config=fonts, stylesheets=[declared], pdf_variant=_VARIANT, output_intent=_INTENT
        )

    for setting in _SETTINGS:
        document = laid_out(f'class="{setting}"')
        if _fronts_fit(document):
            break
    if len(document.pages) > 1 and _filled(document.pages[-1]) < _SCRAP:
        closer = laid_out(f'class="{setting} snug"')
        return closer if len(closer.pages) < len(document.pages) else document
    return document


def _fronts_fit(document: weasyprint.Document) -> bool:
    """Tell whether each front stands on one page."""
    fronts = [
        box.element
        for page in document.pages
        for box in page._page_box.descendants()  # noqa: SLF001 - anchors tell only where an element begins
        if box.element_tag == "section" and box.element.get("class") == "front"
    ]
    return len(fronts) == len(set(fronts))


def _filled(page: weasyprint.Page) -> float:
    """Return the share of a page's height that its text takes."""
    root = page._page_box.children[0]  # noqa: SLF001 - the same
    return float(root.margin_height() / page.height)


def system_fonts() -> Iterator[str]:
    """Yield the font files that fontconfig knows, in its order."""
    configuration = ffi.gc(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcConfigDestroy)
    listed = fontconfig.FcConfigGetFonts(configuration, fontconfig.FcSetSystem)
    if listed == ffi.NULL:
        return
    path = ffi.new("FcChar8 **")
    for number in range(listed.nfont):
        if fontconfig.FcPatternGetString(listed.fonts[number], b"file", 0, path) == fontconfig.FcResultMatch:
            yield ffi.string(path[0]).decode("utf-8", "replace")


_build_box_tree = tags._build_box_tree  # noqa: SLF001 - the one place where box and structure element meet


def _build_with_attributes(box: Any, *context: Any) -> Iterator[pydyf.Dictionary]:  # noqa: ANN401 - untyped
    """Build the structure elements of a box with the language of its HTML element, and the scope of a header.

    Source: ISO 32000-1, 14.9.2.3 and table 349.
    """
    element = getattr(box, "element", None)
    language = None if element is None or element.tag == "html" else element.get("lang")
    for built in _build_box_tree(box, *context):
        if language and "Lang" not in built:
            built["Lang"] = pydyf.String(language)
        if built["S"] == "/TH" and "Scope" not in built["A"]:
            built["A"]["Scope"] = "/Row" if box.element.get("scope", "").startswith("row") else "/Column"
        yield built


tags._build_box_tree = _build_with_attributes  # noqa: SLF001 - WeasyPrint offers no hook for it
