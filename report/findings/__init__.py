"""Indicators by story in, findings out: who agrees, who differs, what one report alone says."""
