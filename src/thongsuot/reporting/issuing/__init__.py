"""What goes out: the file that carries the dataset, and the seal that guards it against damage."""
