"""The text engine: offsets, sentences, quotation marks. Standard library only; knows no record."""
