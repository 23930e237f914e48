"""The means of the work: money by purpose, and equipment that was put into use."""
