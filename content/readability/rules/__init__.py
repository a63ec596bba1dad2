"""All rules, listed by hand.

How to add a rule
1. Take a similar one as your pattern: `sentence_too_long` (limits), `abbreviation` (word list, replacement),
   `passive` (tags), `negation` (switch), `paragraph_too_long` (block), `heading_missing` (document),
   `glossary_term_missing` (terms). The file is named after the id in the catalogue.
2. `find` is pure and linear, and yields `Match`; what counts as too much belongs in `limits`, not in `find`.
   - scope "sentence": find(sentence, options); offsets in the sentence
   - scope "block": find(document, block, options); offsets in the block
   - scope "document": find(document, options); offsets in the block, and Match(block=…)
   Compare `token.lower`, `token.lemma`, `token.tag`; they do not depend on soft hyphens and the like.
3. Word lists are `lexicon/<name>.txt` with source and licence in the first lines.
4. `breaks` mark the fault with « and »; each limit has both neighbours; `keeps` hold the tempting
   construction and silence the whole engine.
5. Add the rule to RULES below, in the order of the catalogue.
6. Run `pytest tests/content/readability/test_rules.py`, then `python -m content.readability.docs`.
"""

from content.readability.rules import (
    abbreviation,
    acronym_unexplained,
    address_mixed,
    anglicism,
    average_sentence_length,
    compound_unsplit,
    dash_semicolon,
    en_latin_abbreviation,
    en_words_to_avoid,
    filler_word,
    foreign_word,
    gender_character,
    genitive,
    glossary_term_missing,
    heading_missing,
    idiom_metaphor,
    indefinite_man,
    indirect_speech,
    infinitive_clause,
    light_verb_construction,
    link_text_unclear,
    long_prefield,
    long_word,
    multiple_statements,
    negation,
    negation_double,
    negation_hard,
    nested_clause,
    no_direct_address,
    nominal_style,
    noun_phrase_chain,
    office_german,
    paragraph_too_long,
    parentheses,
    participle_attribute,
    passive,
    passive_substitute,
    pluperfect_future,
    preterite,
    pronoun_third_person,
    rare_word,
    rhetorical_question,
    sentence_too_long,
    separator_style,
    subjunctive,
    subordinate_clause,
    synonym_switch,
    too_many_commas,
    verb_bracket_wide,
)

RULES = (
    # Sentences
    sentence_too_long.RULE,
    average_sentence_length.RULE,
    multiple_statements.RULE,
    subordinate_clause.RULE,
    nested_clause.RULE,
    infinitive_clause.RULE,
    verb_bracket_wide.RULE,
    too_many_commas.RULE,
    parentheses.RULE,
    dash_semicolon.RULE,
    long_prefield.RULE,
    rhetorical_question.RULE,
    indirect_speech.RULE,
    # Words
    long_word.RULE,
    compound_unsplit.RULE,
    separator_style.RULE,
    rare_word.RULE,
    foreign_word.RULE,
    anglicism.RULE,
    glossary_term_missing.RULE,
    abbreviation.RULE,
    acronym_unexplained.RULE,
    office_german.RULE,
    synonym_switch.RULE,
    gender_character.RULE,
    idiom_metaphor.RULE,
    filler_word.RULE,
    # Grammar
    passive.RULE,
    passive_substitute.RULE,
    subjunctive.RULE,
    genitive.RULE,
    preterite.RULE,
    pluperfect_future.RULE,
    negation.RULE,
    negation_double.RULE,
    negation_hard.RULE,
    nominal_style.RULE,
    light_verb_construction.RULE,
    indefinite_man.RULE,
    no_direct_address.RULE,
    pronoun_third_person.RULE,
    address_mixed.RULE,
    participle_attribute.RULE,
    noun_phrase_chain.RULE,
    # English
    en_words_to_avoid.RULE,
    en_latin_abbreviation.RULE,
    # Layout
    paragraph_too_long.RULE,
    heading_missing.RULE,
    link_text_unclear.RULE,
)
"""Every rule of the engine, in the order of the catalogue."""
