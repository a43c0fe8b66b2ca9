"""A briefing and its wording in, charts as SVG out."""
