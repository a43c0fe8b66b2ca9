"""A briefing and its wording in, HTML and PDF out."""
