"""Signed PDF files: form fields for number and date, two signatures, their images, and what verifying them says."""
