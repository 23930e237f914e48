"""Write the packaged legal index from a table of legal documents: `python scripts/build_legal_index.py TABLE.tsv`.

The table has a header line and at least the columns of the index; what the index can derive itself is left out.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from vanban.citation.index_table import COLUMNS, LegalDocument, row_of_document

TARGET = Path(__file__).parents[1] / "src/vanban/citation/data/legal_documents.tsv"


def main() -> None:
    """Read the table named on the command line and write the index, sorted, beside the package's code."""
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    documents = sorted((LegalDocument.from_fields(row) for row in rows), key=lambda d: (d.identifier, d.document_type))
    lines = ["\t".join(COLUMNS), *map(row_of_document, documents)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(documents)} documents, {TARGET.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
