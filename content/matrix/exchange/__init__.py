"""The findings of the matrix as files: CSV and XLSX to edit elsewhere and bring back."""
