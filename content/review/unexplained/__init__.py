"""Hard words of the public texts that no term of the glossary explains."""
