"""Articles and indicators in, stories out: articles on one event are told once."""
