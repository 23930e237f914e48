"""What an installation's administrator does: set up, back up, restore, verify, move, and see what fails."""
