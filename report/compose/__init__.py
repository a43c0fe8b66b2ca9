"""Stories and findings in, a briefing out: what page 1 says, in what order, with numbered notes."""
