"""Static files under names that hold their hash, so that browsers keep them for good."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Modules import each other by their hashed names; before the files were collected, plain names serve."""

    support_js_module_import_aggregation = True
    manifest_strict = False
