"""The `vanban` command: one module a subcommand."""
