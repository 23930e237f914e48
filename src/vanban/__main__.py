"""`python -m vanban` is the `vanban` command."""

from vanban.cli.main import run

if __name__ == "__main__":
    run()
