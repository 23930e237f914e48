"""Keys and images that a demonstration signs with: everything in them says that it has no legal value."""
