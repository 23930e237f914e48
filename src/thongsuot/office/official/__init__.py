"""A structured document shown on a page as it will be printed, with links and remarks at their places in its text."""
