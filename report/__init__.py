"""Report: news articles and indicator series in, a traceable bilingual PDF briefing out."""
