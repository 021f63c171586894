#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that every template and every icon is well-formed XML.

Usage: test-well-formed.py SOURCE_ROOT
"""

import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77


def main():
    source = pathlib.Path(sys.argv[1])
    files = [*source.glob('src/**/*.ui'), *source.glob('src/**/*.gresource.xml'), *source.glob('data/**/*.svg'),
             *source.glob('data/*.mime.xml')]
    if not files:
        print('there is nothing to check')
        return 1
    if shutil.which('xmllint') is None:
        print('xmllint is not installed')
        return SKIPPED
    print(f'{len(files)} files')
    return subprocess.run(['xmllint', '--noout', '--nonet', *files], check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
