"""Static files in public: compressed, and under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Scripts that import one another do so by these names, so that no browser mixes old ones with new ones."""

    support_js_module_import_aggregation = True
