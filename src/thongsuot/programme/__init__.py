"""What an office does: programmes, plans, tasks, activities with evidence, equipment, money, and the facts of them."""
