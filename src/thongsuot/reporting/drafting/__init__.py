"""From an outline and its answers to a document whose figures are linked to their facts, and back from an edit."""
