"""How an installation is put together: its settings, read from the environment."""
