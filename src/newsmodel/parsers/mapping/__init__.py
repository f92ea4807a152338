"""Formats without code: where each field of an article stands in a record, and what makes it out of that."""
