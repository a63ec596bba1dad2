"""The engine knows nothing of Django and needs no network."""

import os
import subprocess
import sys
from pathlib import Path

import content.readability

ROOT = Path(content.readability.__file__).parents[2]


def run(code: str, **environment: str) -> str:
    command = [sys.executable, "-c", code]
    env = os.environ | environment
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_checks_with_django_blocked():
    out = run(
        "import sys; sys.modules['django'] = sys.modules['wagtail'] = None\n"
        "from content.readability import check\n"
        "print([finding.rule for finding in check('Der Antrag wird geprüft.').findings])"
    )
    assert "passive" in out


def test_it_checks_with_the_network_blocked():
    out = run(
        "import socket\n"
        "def refuse(*_): raise AssertionError('network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from content.readability import check\n"
        "for standard in ('einfache-sprache', 'plain-english', 'other-languages'):\n"
        "    print(check('Sie können kommen. You can come.' * 20, standard).verdict)"
    )
    assert len(out.splitlines()) == 3


def test_it_loads_no_library_for_statistics_but_leaves_it_to_others():
    out = run(
        "import sys\n"
        "from content.readability import check\n"
        "print(check('Das Amt hilft Ihnen gern. ' * 20).formulas['LIX'], 'scipy' in sys.modules)\n"
        "import scipy.stats\n"
    )
    assert out.split()[1] == "False"


def test_the_tagger_is_loaded_only_when_needed():
    assert run("import sys, content.readability; print('HanTa.HanoverTagger' in sys.modules)") == "False\n"


REPORTS = """
import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from content.readability import check, read_html, unexplained_words

texts = [path.read_text("utf-8") for path in sorted(Path("tests/content/readability/corpus").glob("*/*.txt"))[::3]]

def reports(text):
    words = ["Antrag", {"word": "Handy", "avoid": ["Mobiltelefon"]}]
    found = [check(read(text), standard, words).to_json() for read in (str, read_html) for standard in STANDARDS]
    return repr([*found, unexplained_words(text)])

STANDARDS = ("leichte-sprache", "einfache-sprache", "plain-english")
with ThreadPoolExecutor(WORKERS) as pool:
    order = texts[::STEP]
    found = dict(zip(order, pool.map(reports, order)))
print(hashlib.sha256("".join(found[text] for text in texts).encode()).hexdigest())
"""


def test_the_bytes_depend_on_no_order_no_thread_and_no_hash_of_the_process():
    one = run(f"STEP, WORKERS = 1, 1\n{REPORTS}", PYTHONHASHSEED="0")
    other = run(f"STEP, WORKERS = -1, 4\n{REPORTS}", PYTHONHASHSEED="4711")
    assert one == other
