"""JSON, read a value at a time, whatever format it is."""
