"""Static files under names that hold their hash, so that browsers keep them for good."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Style sheets and modules name each other by hashed names; before files were collected, plain names serve."""

    support_js_module_import_aggregation = True
    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """The hashed name, or the name itself where the file was not collected."""
        try:
            return str(super().stored_name(name))
        except ValueError:
            return name
