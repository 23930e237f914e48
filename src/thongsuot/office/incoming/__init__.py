"""Registering what arrives: a file dropped on the page, a delivery inside the platform, or paper."""
