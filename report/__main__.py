"""python -m report."""

from report.cli import run

if __name__ == "__main__":
    run()
