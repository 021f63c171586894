#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reckon how the load of a million readers lands on a server, and check that docs/publishing.md says the same.

Usage: test-publishing.py SOURCE_ROOT           checks
       test-publishing.py --print SOURCE_ROOT   prints the tables that the page has to hold
"""

import gzip
import pathlib
import re
import sys

# Assumptions, each named on the page.
READERS = 1_000_000
VISIBLE = 0.40                  # of the readers have the window open at once, at the most
HOURS = 8                       # a forum day, all of it as busy as that
STARTS = 3                      # of the program, by each reader on a forum day
RUSH = 10 * 60                  # seconds in which those of the peak all start it
FORUM_DAYS, OTHER_DAYS = 3, 27  # of a month
OTHER_READERS = 0.05            # of the readers start it on any other day, once
OTHER_EDITS = 1                 # on any other day
LOCATIONS = 200                 # of the content delivery network, each of which asks the server itself
PRICES = 0.01, 0.10             # dollars for a GB, from a cheap network to an expensive one

# What the program does: see src/update/forum-updater.
INTERVAL, JITTER = 30 * 60, 0.10
# What the snippets of the page say.
MAX_AGE = 60

# Bytes to a reader, as measured: with gzip at its best, and what nginx 1.22 says besides.
HANDSHAKE = 4_000               # an assumption: TLS 1.3 with a chain of two ECDSA certificates
HEADERS_200, HEADERS_304 = 350, 260
SIZES = {'10 sessions': 18_000, '1,300 sessions': 107_000}

EDITS = 0, 1, 2, 5, 10, 20


def gigabytes(count):
    return f'{count / 1e9:,.0f}' if count >= 1e10 else f'{count / 1e9:,.1f}'


def figures():
    """Whatever of the page is reckoned in a sentence."""
    visible = READERS * VISIBLE
    steady = visible / INTERVAL
    size = SIZES['1,300 sessions']
    herd = steady * (HANDSHAKE + HEADERS_200 + size)
    return (
        f'{visible:,.0f} windows', f'{steady:,.0f} requests a second', f'{visible / RUSH:,.0f} more',
        f'{steady + visible / RUSH:,.0f} a second', f'{requests():,.0f} requests a day',
        f'{herd * 8 / 1e6:,.0f} Mbit/s', f'{LOCATIONS / MAX_AGE:.1f} a second',
        f'{(INTERVAL * (1 + JITTER) + MAX_AGE) / 60:.0f} minutes',
    )


def requests():
    """Of a forum day: those of open windows, and one at each start."""
    return READERS * VISIBLE * HOURS * 3600 / INTERVAL + READERS * STARTS


def traffic(n_requests, n_new, size):
    """The bytes of so many requests, of which some meet a file that they do not know."""
    return n_requests * HANDSHAKE + n_new * (HEADERS_200 + size) + (n_requests - n_new) * HEADERS_304


def day_table():
    """Nobody gets one state of the file twice, so that each edit costs a file for each reader at the most."""
    yield '| edits | new files | answered with 304 | ' + ' | '.join(f'{name}, GB' for name in SIZES) + ' |'
    yield '|---|---|---|' + '---|' * len(SIZES)
    for edits in EDITS:
        n_new = min(edits * READERS, requests())
        share = 1 - n_new / requests()
        sizes = (gigabytes(traffic(requests(), n_new, size)) for size in SIZES.values())
        yield f'| {edits} | {n_new:,.0f} | {100 * share:.0f} % | ' + ' | '.join(sizes) + ' |'


def month_table():
    yield '| forum | GB a month | dollars |'
    yield '|---|---|---|'
    others = READERS * OTHER_READERS
    for name, size in SIZES.items():
        total = (FORUM_DAYS * traffic(requests(), min(5 * READERS, requests()), size)
                 + OTHER_DAYS * traffic(others, others * min(OTHER_EDITS, 1), size))
        low, high = (total / 1e9 * price for price in PRICES)
        yield f'| {name} | {gigabytes(total)} | {low:,.0f} to {high:,.0f} |'


def check_sizes(source):
    """The built-in forum changes now and then; as long as it is near, the page need not."""
    path = source / 'data' / 'forum' / '2022-12.json'
    size = len(gzip.compress(path.read_bytes(), 9))
    assumed = SIZES['10 sessions']
    if not 0.85 * assumed < size < 1.15 * assumed:
        yield f'{path.name} has {size:,} bytes with gzip, and the page reckons with {assumed:,}'


def check_updater(source):
    text = (source / 'src' / 'update' / 'forum-updater.h').read_text(encoding='utf-8')
    if not re.search(r'FORUM_UPDATER_INTERVAL \(30 \* 60\)', text):
        yield 'the updater does not ask every 30 minutes any more'


def check_page(source):
    page = (source / 'docs' / 'publishing.md').read_text(encoding='utf-8')
    words = ' '.join(page.split())
    for table in (day_table(), month_table()):
        for line in table:
            if line not in page:
                yield f'docs/publishing.md does not have the line {line}'
    for figure in figures():
        if figure not in words:
            yield f'docs/publishing.md does not say “{figure}”'


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != '--print']
    if len(arguments) != 1:
        print('usage: test-publishing.py [--print] SOURCE_ROOT', file=sys.stderr)
        return 2
    source = pathlib.Path(arguments[0])

    if '--print' in sys.argv:
        print('\n'.join([*figures(), '', *day_table(), '', *month_table()]))
        return 0
    problems = [*check_sizes(source), *check_updater(source), *check_page(source)]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
