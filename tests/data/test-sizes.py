#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that no file has grown so long that it should be parted by concern.

Usage: test-sizes.py SOURCE_ROOT
"""

import pathlib
import statistics
import sys

LONGEST = 600
LONGEST_TEMPLATE = 250
MEDIAN = 220
TOP = ('src', 'tests', 'build-aux')
SUFFIXES = {'.c', '.h', '.py', '.ui', '.css', '.build', '.sh', ''}


def main():
    if len(sys.argv) != 2:
        print('usage: test-sizes.py SOURCE_ROOT', file=sys.stderr)
        return 2
    source = pathlib.Path(sys.argv[1])
    paths = [source / 'dev', source / 'meson.build']
    paths += [path for top in TOP for path in (source / top).rglob('*')
              if path.is_file() and path.suffix in SUFFIXES and '__pycache__' not in path.parts]
    lengths = {path.relative_to(source): len(path.read_text(encoding='utf-8').splitlines())
               for path in paths if path.exists()}

    failed = False
    for path, length in sorted(lengths.items()):
        limit = LONGEST_TEMPLATE if path.suffix == '.ui' else LONGEST
        if length > limit:
            print(f'{path} has {length} lines, more than {limit}')
            failed = True

    median = statistics.median(length for path, length in lengths.items()
                               if path.suffix == '.c' and path.parts[0] == 'src')
    print(f'{len(lengths)} files; half of the C files have at most {median:g} lines')
    return 1 if failed or median > MEDIAN else 0


if __name__ == '__main__':
    sys.exit(main())
