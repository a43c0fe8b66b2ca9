"""A locale in, its `Wording` out; and `parse`, which reads back the values of what a wording wrote."""

from report.localise.parse import parse
from report.localise.wording import Wording, load

__all__ = ["Wording", "load", "parse"]
