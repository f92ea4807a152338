"""What the library is measured by: programs that print figures, each run as `python -m benchmarks.NAME`."""
