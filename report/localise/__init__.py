"""A locale in, its wording out: messages, numbers, dates, units, terms; and the parse back."""
