"""`python -m newsmodel` is the command `newsmodel`."""

from newsmodel.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
