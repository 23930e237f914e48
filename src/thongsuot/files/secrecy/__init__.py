"""State secrets do not belong here: how a file that bears a mark of secrecy is known before it is taken."""
