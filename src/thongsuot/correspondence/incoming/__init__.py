"""An incoming file read: what its registration would say, proposed for a clerk to look over."""
