"""The facts of the programme's records: one file a family, one catalogue; `docs/facts.md` lists them."""
