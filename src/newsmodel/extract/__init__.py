"""The rules: from the text engine's offsets to drafts, and through one door to records."""
