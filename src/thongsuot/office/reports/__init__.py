"""Reports: begun from a request, read beside their sources, corrected, compared, and led through their life."""
