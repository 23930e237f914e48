"""One rule a file; every file is listed in `vanban.check.catalogue`."""
