"""Articles in, indicators out: every figure with the sentence that says it."""

from report.indicators.extract import extract

__all__ = ["extract"]
