#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that the schema and the program agree on what a forum file is.

Usage: test-schema.py PROGRAM SOURCE_ROOT SCRATCH_FILE
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import urllib.parse

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)

# What no schema can say.
BEYOND_A_SCHEMA = {'bad-time-zone', 'duplicate-id', 'end-before-start', 'missing-photo', 'unknown-id'}
NOT_JSON = {'bad-string', 'empty', 'not-utf8', 'syntax', 'truncated'}

checker = jsonschema.FormatChecker(formats=())


@checker.checks('date', raises=ValueError)
def is_date(text):
    datetime.date.fromisoformat(text)
    return True


@checker.checks('date-time', raises=ValueError)
def is_time(text):
    # Newer versions of Python take 24:00 for the next day, as ISO 8601 once did, but RFC 3339 never.
    return 'T24' not in text and datetime.datetime.fromisoformat(text.replace('Z', '+00:00')).tzinfo is not None


@checker.checks('uri', raises=ValueError)
def is_address(text):
    return urllib.parse.urlsplit(text).scheme != '' and ' ' not in text


def load(path):
    """The JSON that is in a file, or None if there is none."""
    try:
        return json.loads(path.read_bytes().decode('utf-8'))
    except ValueError:
        return None


def accepts(program, path):
    """Whether the program finds nothing wrong with a file, not even something to warn of.

    A schema forbids what the program only warns of: an editor shows both in the same way.
    """
    result = subprocess.run([program, '--validate', path], env={**os.environ, 'LANGUAGE': 'en'},
                            capture_output=True, text=True, check=False)
    return result.returncode == 0 and 'warning:' not in result.stdout


# Files with one change each, of which each side says the same. None takes a member away.
CHANGES = (
    ({'name': 'F'}, True),
    ({'//': 'C', '// days': ['C', {'name': 5}]}, True),
    ({'/': 'C'}, False),
    ({'name': {'//': 'C', 'en': 'F'}}, False),
    ({'topics': [{'//': 'C', 'title': 'T'}]}, True),
    ({'name': ''}, False),
    ({'name': {}}, False),
    ({'name': {'zh-Hant-TW': 'F'}}, True),
    ({'name': {'k': 'F'}}, False),
    ({'name': {'ko': None}}, False),
    ({'name': ['F']}, False),
    ({'id': 'A.b-c_1'}, True),
    ({'id': '1'}, True),
    ({'id': '.a'}, False),
    ({'id': 'a b'}, False),
    ({'id': 'a' * 128}, True),
    ({'id': 'a' * 129}, False),
    ({'id': 5}, False),
    ({'format': 1}, True),
    ({'format': 0}, False),
    ({'format': 2}, False),
    ({'format': '1'}, False),
    ({'mode': 'hybrid'}, True),
    ({'mode': 'unknown'}, False),
    ({'mode': 'Online'}, False),
    ({'mode': None}, False),
    ({'feed': 'https://example.org/a.json'}, True),
    ({'feed': 'http://example.org/a.json'}, False),
    ({'feed': 'a.json'}, False),
    ({'timeZone': 'UTC'}, True),
    ({'timeZone': 'America/Argentina/Buenos_Aires'}, True),
    ({'timeZone': 'Etc/GMT+5'}, True),
    ({'timeZone': ''}, False),
    ({'timeZone': '+09:00'}, False),
    ({'timeZone': 'leapseconds'}, False),
    ({'timeZone': '/etc/localtime'}, False),
    ({'timeZone': ':/etc/localtime'}, False),
    ({'timeZone': '../../../etc/passwd'}, False),
    ({'timeZone': 'Asia/../../../../etc/passwd'}, False),
    ({'written': '2024-02-29'}, True),
    ({'written': '2022-02-29'}, False),
    ({'written': '2022-2-28'}, False),
    ({'written': '2022-12-06T00:00:00Z'}, False),
    ({'aliases': []}, True),
    ({'aliases': ['A', {'ko': '가'}]}, True),
    ({'aliases': 'A'}, False),
    ({'aliases': [5]}, False),
    ({'hosts': ['city']}, True),
    ({'hosts': 'city'}, False),
    ({'topics': [{'title': 'T', 'summary': 'S'}]}, True),
    ({'topics': [{'summary': 'S'}]}, False),
    ({'topics': ['T']}, False),
    ({'links': [{'kind': 'web'}]}, True),
    ({'links': [{'url': 'https://example.org/'}]}, False),
    ({'links': [{'kind': 'video'}]}, False),
    ({'links': [{'kind': 'web', 'url': 'http://example.org/?a=b#c'}]}, True),
    ({'links': [{'kind': 'web', 'url': 'mailto:a@example.org'}]}, True),
    ({'links': [{'kind': 'meeting', 'url': 'zoommtg://example.org/join'}]}, True),
    ({'links': [{'kind': 'web', 'url': 'example.org'}]}, False),
    ({'links': [{'kind': 'web', 'url': ''}]}, False),
    ({'links': [{'kind': 'web', 'url': 'https://'}]}, False),
    ({'links': [{'kind': 'web', 'url': 'file:///etc/passwd'}]}, False),
    ({'days': {}}, False),
    ({'days': [5]}, False),
    ({'days': [{'date': '2030-05-02'}]}, True),
    ({'days': [{'date': ''}]}, False),
    ({'days': [{'date': None}]}, False),
    ({'days': [{'theme': 'T'}]}, True),
    ({'sources': [{'id': 'a', 'title': 'A', 'date': '2030-05-02', 'url': 'https://example.org/'}]}, True),
    ({'sources': [{'id': 'a'}]}, False),
    ({'articles': [{'id': 'a', 'title': 'A', 'body': 'B', 'kind': 'quotation'}]}, True),
    ({'articles': [{'id': 'a', 'title': 'A'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'unconfirmedSpelling': True, 'organization': 'city'}]}, True),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'unconfirmedSpelling': 'yes'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'facts': [{'text': 'F'}]}]}, True),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'facts': [{'sources': []}]}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': ''}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': {'ko': 'kim.jpg'}}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': '/kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'photos/../../kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'photos/..'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': './kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'photos//kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'photos/'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'photos\\kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'C:kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'https://example.org/kim.jpg'}]}, False),
    ({'people': [{'id': 'kim', 'name': 'Kim', 'photo': 'kim\n.jpg'}]}, False),
    ({'$schema': 'forum.schema.json'}, True),
    ({'rooms': []}, False),
)

# The same for the only session.
SESSIONS = (
    ({'start': '2030-05-02T10:00:00+09:00', 'end': '2030-05-02T10:45:00+09:00'}, True),
    ({'start': '2030-05-02T10:00:00.5Z'}, True),
    ({'start': '2030-05-02T10:00:00'}, False),
    ({'start': '2030-05-02 10:00:00Z'}, False),
    ({'start': '2030-05-02T10:00:00+0900'}, False),
    ({'start': '2030-02-30T10:00:00Z'}, False),
    ({'start': '2030-05-02T24:00:00Z'}, False),
    ({'start': '2030-05-02T10:60:00Z'}, False),
    ({'start': '2030-05-02T10:00:61Z'}, False),
    ({'end': '2030-05-02T10:45:00+09:00'}, False),
    ({'kind': 'keynote', 'status': 'moved', 'language': 'en-GB'}, True),
    ({'kind': 'chat'}, False),
    ({'status': ''}, False),
    ({'language': 'Korean language'}, False),
    ({'people': [{'person': 'lee'}]}, True),
    ({'people': [{'role': 'chair'}]}, False),
    ({'people': [{'person': 'lee', 'role': 'unknown'}]}, False),
    ({'people': ['lee']}, False),
    ({'title': None}, False),
    ({'speakers': []}, False),
    ({'// speakers': []}, True),
    ({'people': [{'//': 'C', 'person': 'lee'}]}, True),
    ({'links': [{'//': 'C', 'kind': 'web'}]}, True),
)


def make_forum(changes, session):
    forum = {
        'format': 1, 'id': 'f', 'name': 'F', 'timeZone': 'Asia/Seoul',
        'days': [{'date': '2030-05-02', 'sessions': [{'id': 's', **session}]}],
        'people': [{'id': 'lee', 'name': 'Lee'}],
        'organizations': [{'id': 'city', 'name': 'City'}],
    }
    return {**forum, **changes}


class Agreement:
    def __init__(self, program, schema):
        jsonschema.Draft202012Validator.check_schema(schema)
        self.program = program
        self.validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
        self.n_checked = 0
        self.n_wrong = 0

    def expect(self, name, path, by_schema, by_program):
        document = load(path)
        found = (document is not None and self.validator.is_valid(document), accepts(self.program, path))
        self.n_checked += 1
        for who, is_good, should_be in zip(('the schema', 'the program'), found, (by_schema, by_program)):
            if is_good != should_be:
                self.n_wrong += 1
                print(f'{name}: {who} {"accepts" if is_good else "refuses"} it')


def main():
    if len(sys.argv) != 4:
        print('usage: test-schema.py PROGRAM SOURCE_ROOT SCRATCH_FILE', file=sys.stderr)
        return 2
    program, source, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    fixtures = source / 'tests' / 'fixtures'
    agreement = Agreement(program, load(source / 'data' / 'forum.schema.json'))

    for path in [*(source / 'data' / 'forum').glob('*.json'), fixtures / 'example.json']:
        agreement.expect(path.name, path, True, True)

    malformed = sorted((fixtures / 'malformed').glob('*.json'))
    for path in malformed:
        agreement.expect(path.name, path, path.stem in BEYOND_A_SCHEMA, False)
        if (load(path) is None) != (path.stem in NOT_JSON):
            agreement.n_wrong += 1
            print(f'{path.name}: is it JSON?')
    names = {path.stem for path in malformed}
    for name in sorted((BEYOND_A_SCHEMA | NOT_JSON) - names):
        agreement.n_wrong += 1
        print(f'{name}: there is no such file')

    cases = [(change, {}, good) for change, good in CHANGES] + [({}, session, good) for session, good in SESSIONS]
    for changes, session, good in cases:
        scratch.write_text(json.dumps(make_forum(changes, session)), encoding='utf-8')
        agreement.expect(json.dumps(changes or session), scratch, good, good)
    scratch.unlink()

    print(f'{agreement.n_checked} files, {agreement.n_wrong} wrong')
    return 1 if agreement.n_wrong else 0


if __name__ == '__main__':
    sys.exit(main())
