"""The `thongsuot` command: what its subcommands share, its help, and one sentence for each thing that goes wrong."""
