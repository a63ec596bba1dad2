"""The glossary as files: CSV and XLSX to edit elsewhere and bring back, TBX and SKOS for other people's tools."""
