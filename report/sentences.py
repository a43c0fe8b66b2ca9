"""Text and language in, sentences with exact offsets out."""
