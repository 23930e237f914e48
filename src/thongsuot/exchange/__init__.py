"""What goes between installations: deliveries drained from the outbox, submissions received from their files alone."""
