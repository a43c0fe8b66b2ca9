"""Articles in, indicators out: every figure with the sentence that says it."""
