"""Checking many texts on all cores. What is kept already is not computed again, so a run that broke off goes on."""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice

from django.db import models

from content.readability import Document
from content.review.analysis import Analysis, Text, explained, keep_report, text_to_analyse
from content.review.exceptions.allowances import Allowances
from content.review.judgement import Judgement, judge
from content.review.recheck import worker
from content.review.standards import AppliedStandard, standards
from content.review.subjects import kind_of, public_codes
from glossary.vocabulary import Vocabulary, vocabulary

logger = logging.getLogger(__name__)

# Pages and terms whose texts are begun at a time; of two such lots they are in memory.
AT_ONCE = 100
# For fewer texts than these, other processes are ready only when this one is done: each reads the engine anew.
LEAST_FOR_PROCESSES = 40


@dataclass(frozen=True)
class CheckedVersion:
    """The result for one version; ``judgement`` is None where the engine broke on its text."""

    subject: models.Model
    code: str
    judgement: Judgement | None

    @property
    def stops(self) -> bool:
        """True when the gate would not let it through."""
        return self.judgement is None or self.judgement.stopping is not None


@dataclass(frozen=True)
class _Version:
    text: Text
    applied: AppliedStandard


@dataclass
class _Begun:
    """A lot of subjects with the versions of each, what is kept of their texts and what other processes work on."""

    subjects: list[models.Model]
    versions: list[dict[str, _Version]]
    kept: dict[str, Analysis]
    missing: dict[str, Text]
    futures: dict[str, Future[str]]


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def recheck(
    subjects: Iterable[models.Model], processes: int = 1, codes: frozenset[str] | None = None
) -> Iterator[list[CheckedVersion]]:
    """Yield for each page or term, in their order, the results of its public versions, those in ``codes`` if given.

    ``processes``: on how many cores; with 1 the engine runs in this process.
    """
    known = standards()
    words = {code: vocabulary(code) for code in known if codes is None or code in codes}
    vocabularies = {found.version: explained(found.terms) for found in words.values()}
    worker.prepare(vocabularies)
    with ExitStack() as stack:
        pool: Executor | None = None

        def begun(some: list[models.Model]) -> _Begun:
            nonlocal pool
            versions = [_versions(subject, known, words) for subject in some]
            texts = {version.text.key: version.text for own in versions for version in own.values()}
            kept = Analysis.objects.in_bulk(list(texts), field_name="key")
            missing = {key: text for key, text in texts.items() if key not in kept}
            if pool is None and processes > 1 and len(missing) >= LEAST_FOR_PROCESSES:
                # Processes that start anew: those that fork would share the connection to the database.
                anew = multiprocessing.get_context("spawn")
                pool = stack.enter_context(
                    ProcessPoolExecutor(processes, anew, worker.prepare, (vocabularies,))
                )
            futures = {key: pool.submit(*_task(text)) for key, text in missing.items()} if pool else {}
            return _Begun(some, versions, kept, missing, futures)

        # One lot is begun ahead, so that no process waits while the results of the former one are written.
        lots = map(begun, batched(subjects, AT_ONCE))
        lot = next(lots, None)
        while lot:
            following = next(lots, None)
            yield from _finished(lot)
            lot = following


def _versions(
    subject: models.Model, known: Mapping[str, AppliedStandard], words: Mapping[str, Vocabulary]
) -> dict[str, _Version]:
    kind = kind_of(subject)
    found = {}
    for code in public_codes(subject):
        if code in words:
            applied = known[code].for_kind(kind)
            found[code] = _Version(text_to_analyse(subject, applied, words[code]), applied)
    return found


def _finished(lot: _Begun) -> Iterator[list[CheckedVersion]]:
    """Yield one page at a time: whoever counts the results sees that the run is alive."""
    missing, kept = lot.missing, lot.kept
    for subject, own in zip(lot.subjects, lot.versions, strict=True):
        for key in {version.text.key for version in own.values()} & missing.keys():
            analysis = _computed(missing.pop(key), lot.futures.pop(key, None))
            kept |= {key: analysis} if analysis else {}
        yield _judged(subject, own, kept)


def batched(subjects: Iterable[models.Model], size: int) -> Iterator[list[models.Model]]:
    """Yield lists of at most ``size`` (``itertools.batched`` comes with Python 3.12)."""
    remaining = iter(subjects)
    while some := list(islice(remaining, size)):
        yield some


def _task(text: Text) -> tuple[Callable[..., str], Document, str, str]:
    return worker.report_of, text.document, text.standard, text.glossary_version


def _computed(text: Text, future: Future[str] | None) -> Analysis | None:
    """Compute a text here, or wait for the process that does, and keep it; None where the engine breaks on it."""
    try:
        if future:
            report = future.result()
        else:
            report_of, *given = _task(text)
            report = report_of(*given)
    except BrokenProcessPool:
        raise
    except Exception:
        logger.exception("A text could not be checked.")
        return None
    return keep_report(text, report)


def _judged(
    subject: models.Model, versions: Mapping[str, _Version], kept: Mapping[str, Analysis]
) -> list[CheckedVersion]:
    found: dict[str, Judgement | None] = {}
    for code, version in versions.items():
        analysis = kept.get(version.text.key)
        found[code] = judge(analysis, version.applied) if analysis else None
    if any(judgement and judgement.fails for judgement in found.values()):
        allowances = Allowances.of(subject)
        for code, judgement in found.items():
            if judgement and judgement.fails:
                found[code] = allowances.apply(judgement, versions[code].text.document)
    return [CheckedVersion(subject, code, judgement) for code, judgement in found.items()]
