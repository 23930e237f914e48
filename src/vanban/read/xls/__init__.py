"""Excel workbooks of the binary formats (`.xls`, BIFF 2 to 8), opened by xlrd."""
