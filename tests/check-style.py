#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Looks for what a machine can judge about form; with --fix, puts right what a machine can put right.

Layout (GNU braces, aligned parameters) is left to people: no formatter knows the GTK style well enough.
"""

import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
CODE = {'.c', '.h'}
HEADED = CODE | {'.py', '.ui', '.css', '.build', '.sh', '.1', '.yml', '.supp', ''}
TEXT = HEADED | {'.json', '.in', '.xml', '.desktop', '.md', '.txt', '.svg'}
OTHERS_WORDS = {'COPYING', 'LINGUAS', 'POTFILES', '.gitignore', 'changelog', 'copyright', 'format'}
WIDTH, WIDTH_OF_TESTS = 100, 120  # Tables of cases read better in one line.


def files():
    """The project's own text files; fixtures are wrong on purpose."""
    for path in sorted(TOP.rglob('*')):
        parts = path.relative_to(TOP).parts
        if (path.is_file() and path.suffix in TEXT and path.name not in OTHERS_WORDS
                and parts[:2] != ('tests', 'fixtures') and '__pycache__' not in parts
                and parts[0] != 'debian'  # Where packagers lay what is in build-aux/debian.
                and (not parts[0].startswith(('.', '_')) or parts[0] == '.ci')):
            yield path, '/'.join(parts)


def main(fix):
    bad = 0
    for path, name in files():
        try:
            text = path.read_text(encoding='utf-8')
        except UnicodeDecodeError:
            continue
        tidy = re.sub(r'[ \t]+$', '', text, flags=re.M).rstrip('\n') + '\n'
        if path.suffix in CODE:
            tidy = tidy.expandtabs(8)
        problems = []
        if tidy != text and fix:
            path.write_text(tidy, encoding='utf-8')
            print(f'{name}: put right')
        elif tidy != text:
            problems.append('spaces or empty lines at an end, tabs, or no last newline (./dev format mends it)')
        if path.suffix in HEADED and 'SPDX-License-Identifier' not in text:
            problems.append('no SPDX header')
        if path.suffix in CODE:
            width = WIDTH_OF_TESTS if name.startswith('tests/') else WIDTH
            problems += [f'line {n} is longer than {width} columns'
                         for n, line in enumerate(tidy.split('\n'), 1) if len(line) > width]
        bad += len(problems)
        for problem in problems:
            print(f'{name}: {problem}')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main('--fix' in sys.argv[1:]))
