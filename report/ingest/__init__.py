"""A folder or file in, articles and omissions out."""
