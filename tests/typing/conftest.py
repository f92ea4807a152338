"""Files that are read by the type checker alone."""

collect_ignore = ["misuse.py", "use.py"]
