"""The example of Khánh Sơn, end to end: loading it, and walking the whole flow with its invented people."""
