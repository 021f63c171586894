#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run a validator, or say that the test is skipped where it is not installed.

Usage: with-tool.py TOOL [ARGUMENT…]
"""

import os
import shutil
import sys

SKIPPED = 77

if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(f'usage: {sys.argv[0]} TOOL [ARGUMENT…]')
    if shutil.which(sys.argv[1]) is None:
        print(f'{sys.argv[1]} is not installed')
        sys.exit(SKIPPED)
    os.execvp(sys.argv[1], sys.argv[1:])
