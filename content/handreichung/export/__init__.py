"""Documents for printing and for taking along: PDF, DOCX, ODT, EPUB."""
