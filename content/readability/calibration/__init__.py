"""How the weights of the score are made: `python -m content.readability.calibration FOLDER`.

FOLDER holds the data as *.jsonl, one record a line (id, text, label, mos, rank, source, doc, lang, licence).
They are not part of this repository; `LICENSES/calibration-data.md` names each with its authors and its licence:

    tcde        TextComplexityDE, sentences rated by learners of German (MIT; sentences from Wikipedia, CC BY-SA)
    deplain-*   DEplain, web texts and their simplified versions (CC BY 4.0, CC BY-SA 3.0)
    lexica-*    MiniKlexikon, Klexikon (CC BY-SA 4.0) and Wikipedia (CC BY-SA 3.0) on the same topics
    en-onestop  OneStopEnglish, news on three levels (CC BY-SA 4.0)
    zix-cefr    texts written by language models (MIT): used for the bounds of the level bands only

Three sets of figures are printed: without the document, without the domain (a site or a series), and without the
whole corpus a text comes from. The last comes closest to texts from anywhere else; features and settings were
chosen by it, so it is a little too good.

The ratings of deplain-rated are GPL: they are never learnt from, only measured against. Because much of the
data is CC BY-SA, the weights are given on under CC BY-SA 4.0.
"""
