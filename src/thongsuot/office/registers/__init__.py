"""The registers: their list, the page of one, its printed form, opening, closing, voiding an entry."""
