"""XML, read safely and a piece at a time, whatever format it is."""
