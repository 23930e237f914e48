"""Reports: outlines, facts asked by them, drafts, what is issued, what is received, and what is consolidated."""
