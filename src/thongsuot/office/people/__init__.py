"""People: who may sign in, and which positions they hold."""
