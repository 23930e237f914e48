"""The structured document (`vanban/1`): frozen values, and their JSON in both directions."""
