"""Records from elsewhere, set on the text of an article: a language model's JSON, another tool's spans.

What is given is taken field by field. Words are looked up in the text; those that it does not contain are refused, and
an issue gives them back with the reason. One bad field costs that field, one bad statement that statement.
"""

from newsmodel.grounding.grounded import grounded

__all__ = ["grounded"]
