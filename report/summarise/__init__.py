"""Articles and stories in, key points out: each a quote of its source."""
