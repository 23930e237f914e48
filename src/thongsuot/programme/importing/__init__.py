"""Taking over record files that officers write: one module a family of records, in the words of the forms."""
