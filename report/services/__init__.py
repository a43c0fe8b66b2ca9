"""Services: the network's far side; spoken to only where the user gives an address."""

from __future__ import annotations

from report.services.fetching import Fetch, Fetched, FetchError, fetcher

__all__ = ["Fetch", "FetchError", "Fetched", "fetcher"]
