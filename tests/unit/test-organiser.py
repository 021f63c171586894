#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use what the command line has for those who publish a forum: a file to start from, and what is different.

Usage: test-organiser.py PROGRAM SOURCE_ROOT
"""

import copy
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
SOURCE = None

KEPT = ('PATH', 'HOME', 'BIOFORUM_DATA_DIR', 'BIOFORUM_LOCALE_DIR', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')
LANGUAGES = ('en', 'ko')
NOW = '2031-03-29T22:00+01:00'

# What docs/publishing.md promises of "--diff --format json". More may be added to it, but nothing taken away.
TEXT = {'type': 'string', 'minLength': 1}
TIME = {'type': 'string', 'pattern': r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$'}
PEOPLE = {'type': 'array', 'minItems': 1, 'items': {
    'type': 'object', 'required': ['id', 'name'],
    'properties': {'id': TEXT, 'name': TEXT, 'position': TEXT,
                   'role': {'enum': ['speaker', 'chair', 'panelist', 'discussant', 'host']}}}}
SIDES = {
    'forum': {'required': ['id', 'name', 'timeZone'],
              'properties': {'id': TEXT, 'name': TEXT, 'timeZone': TEXT, 'updated': TIME,
                             'mode': {'enum': ['online', 'onsite', 'hybrid']}}},
    'day': {'required': ['number'],
            'properties': {'number': {'type': 'integer', 'minimum': 1}, 'title': TEXT, 'theme': TEXT,
                           'date': {'type': 'string', 'pattern': r'^\d{4}-\d\d-\d\d$'}}},
    'session': {'required': ['id', 'kind', 'status'],
                'properties': {'id': TEXT, 'title': TEXT, 'abstract': TEXT, 'room': TEXT, 'track': TEXT,
                               'start': TIME, 'end': TIME, 'people': PEOPLE,
                               'kind': {'enum': ['talk', 'keynote', 'discussion', 'workshop', 'poster', 'opening',
                                                 'closing', 'break', 'other']},
                               'status': {'enum': ['announced', 'given', 'cancelled', 'moved']}}},
    'person': {'required': ['id', 'name'], 'properties': {'id': TEXT, 'name': TEXT, 'position': TEXT}},
}
PARTS = ['status', 'day', 'start', 'end', 'room', 'title', 'people', 'new-links', 'lost-links', 'track', 'theme', 'text',
         'position', 'organization', 'mode', 'time-zone', 'articles', 'details']


def side(subject):
    return {'type': 'object', 'additionalProperties': False, **SIDES[subject]}


SCHEMA = {
    'type': 'object', 'required': ['before', 'after', 'changes', 'renumbered'], 'additionalProperties': False,
    'properties': {
        'before': side('forum'), 'after': side('forum'),
        'renumbered': {'type': 'object', 'additionalProperties': TEXT},
        'changes': {'type': 'array', 'items': {'anyOf': [{
            'type': 'object', 'required': ['subject', 'kind', 'parts'], 'additionalProperties': False,
            'properties': {
                'subject': {'const': subject}, 'before': side(subject), 'after': side(subject),
                'kind': {'enum': ['added', 'removed', 'cancelled', 'restored', 'moved', 'changed']},
                'parts': {'type': 'array', 'items': {'enum': PARTS}, 'uniqueItems': True},
                'joined': PEOPLE, 'left': PEOPLE, 'recast': PEOPLE,
                'newLinks': {'type': 'array', 'minItems': 1, 'items': {
                    'type': 'object', 'required': ['kind', 'url'], 'additionalProperties': False,
                    'properties': {'kind': {'enum': ['meeting', 'stream', 'recording', 'slides', 'web']},
                                   'url': TEXT, 'title': TEXT}}}}} for subject in SIDES]}},
    },
}


class Organiser(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='bioforum-'))
        self.addCleanup(shutil.rmtree, self.dir)

    def run_program(self, *arguments, **environment):
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        return subprocess.run([PROGRAM, *arguments], env={'TZ': 'Europe/Berlin', **kept, **environment}, cwd=self.dir,
                              capture_output=True, timeout=60)

    def run_good(self, *arguments, **environment):
        result = self.run_program(*arguments, **environment)
        self.assertEqual(result.stderr.decode(), '')
        self.assertEqual(result.returncode, 0)
        return result.stdout.decode()


class Init(Organiser):
    def test_good(self):
        for language in LANGUAGES:
            name = f'{language}.json'
            told = self.run_good('--init', name, LANGUAGE=language)
            self.assertIn(f'bioforum --validate {name}\n', told)
            self.assertEqual(bool(re.search('[가-힣]', told)), language == 'ko')
            self.assertIn('no problems found', self.run_good('--validate', name, LANGUAGE='en'))

    def test_notes_are_in_the_language_of_the_user(self):
        for language in LANGUAGES:
            self.run_good('--init', language, LANGUAGE=language)
            notes = re.findall(r'"//[^"]*": "((?:[^"\\]|\\.)*)"', (self.dir / language).read_text(encoding='utf-8'))
            self.assertEqual(len(notes), 8)
            for note in notes:
                self.assertEqual(bool(re.search('[가-힣]', note)), language == 'ko')

    def test_is_shown_in_both_languages(self):
        self.run_good('--init', 'forum.json')
        for language in LANGUAGES:
            output = self.run_good('--list', 'forum.json', LANGUAGE=language)
            self.assertEqual(bool(re.search('[가-힣]', output)), language == 'ko')

    def test_begins_in_a_month(self):
        """In the user's zone, whose clock is changed on the way."""
        self.run_good('--at', NOW, '--init', 'forum.json')
        forum = json.loads((self.dir / 'forum.json').read_text(encoding='utf-8'))
        self.assertEqual(forum['id'], 'my-forum-2031')
        self.assertEqual(forum['timeZone'], 'Europe/Berlin')
        self.assertRegex(forum['updated'], r'^2031-03-29T22:00:\d\d\+01:00$')
        self.assertEqual([day['date'] for day in forum['days']], ['2031-04-28', '2031-04-29'])
        self.assertEqual(forum['days'][0]['sessions'][0]['start'], '2031-04-28T09:30:00+02:00')

    def test_zone_without_a_name(self):
        for number, zone in enumerate(('XYZ-3', ':/usr/share/zoneinfo/Europe/Berlin')):
            name = f'{number}.json'
            self.run_good('--at', NOW, '--init', name, TZ=zone)
            forum = json.loads((self.dir / name).read_text(encoding='utf-8'))
            self.assertEqual(forum['timeZone'], 'Asia/Seoul')
            self.assertIn('no problems', self.run_good('--validate', name, LANGUAGE='en'))

    def test_schema_accepts_it(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest('python3-jsonschema is not installed')
        schema = json.loads((SOURCE / 'data' / 'forum.schema.json').read_text(encoding='utf-8'))
        for language in LANGUAGES:
            self.run_good('--init', language, LANGUAGE=language)
            jsonschema.validate(json.loads((self.dir / language).read_text(encoding='utf-8')), schema)

    def test_nothing_is_overwritten(self):
        for name in ('forum.json', 'link.json', 'dangling.json'):
            path = self.dir / name
            if name == 'forum.json':
                path.write_text('mine', encoding='utf-8')
            else:
                path.symlink_to('forum.json' if name == 'link.json' else 'nowhere')
            for language in LANGUAGES:
                result = self.run_program('--init', name, LANGUAGE=language)
                self.assertEqual(result.returncode, 1)
                self.assertEqual(result.stdout, b'')
                self.assertEqual(len(result.stderr.decode().splitlines()), 1)
                self.assertIn(name, result.stderr.decode())
        self.assertEqual((self.dir / 'forum.json').read_text(encoding='utf-8'), 'mine')
        self.assertFalse((self.dir / 'nowhere').exists())

    def test_folder_that_is_not_there(self):
        result = self.run_program('--init', 'no/forum.json', LANGUAGE='en')
        self.assertEqual(result.returncode, 1)
        self.assertIn('No such file', result.stderr.decode())

    def test_is_for_its_user_to_share(self):
        self.run_good('--init', 'forum.json')
        self.assertEqual(stat.S_IMODE((self.dir / 'forum.json').stat().st_mode) & 0o600, 0o600)

    def test_name_that_a_shell_would_read(self):
        self.assertIn("bioforum --validate 'my forum.json'\n", self.run_good('--init', 'my forum.json', LANGUAGE='en'))


class Diff(Organiser):
    def setUp(self):
        super().setUp()
        self.old = SOURCE / 'tests' / 'fixtures' / 'example.json'
        self.forum = json.loads(self.old.read_text(encoding='utf-8'))
        self.new = self.dir / 'new.json'
        self.later = copy.deepcopy(self.forum)
        self.sessions = self.later['days'][0]['sessions']

    def write(self):
        self.new.write_text(json.dumps(self.later, ensure_ascii=False), encoding='utf-8')

    def read(self, *options, **environment):
        return json.loads(self.run_good('--diff', self.old, self.new, '--format', 'json', *options, **environment))

    def test_nothing(self):
        """Nothing is different if only the file is written otherwise."""
        self.later = dict(reversed(self.later.items()))
        self.later['updated'] = '2030-05-02T08:00:00+09:00'
        self.write()
        for language, words in (('en', 'Nothing changed'), ('ko', '달라진 것이 없습니다')):
            output = self.run_good('--diff', self.old, self.new, LANGUAGE=language)
            self.assertEqual(output, f'{self.forum["name"][language]}\n{words}\n')
        self.assertEqual(self.read()['changes'], [])

    def test_text(self):
        self.sessions[0]['start'] = '2030-05-02T10:15:00+09:00'
        self.sessions[1]['status'] = 'cancelled'
        self.write()
        expected = {
            'en': ('1 session moved, 1 cancelled', '  • Moved: Streets with trees',
                   '    Thu, May 2 · 10:00–10:45 → 10:15–10:45', '  • Cancelled: '),
            'ko': ('세션 1개 이동, 취소 1개', '  • 이동: ', '    5월 2일 (목) · 10:00–10:45 → 10:15–10:45', '  • 취소: '),
        }
        for language, words in expected.items():
            output = self.run_good('--diff', self.old, self.new, LANGUAGE=language)
            for word in words:
                self.assertIn(word, output)

    def test_json(self):
        old_id = self.sessions[0]['id']
        self.sessions[0].update({'id': 'renumbered', 'start': '2030-05-02T10:15:00+09:00',
                                 'links': [{'kind': 'slides', 'url': 'https://example.org/slides', 'title': 'S'}]})
        self.later['days'][0]['theme'] = 'Otherwise'
        self.later['name'] = 'Otherwise'
        self.later['people'][0]['title'] = 'Otherwise'
        del self.sessions[1]
        self.write()
        changes = self.read(LANGUAGE='en')
        self.assertEqual(changes['renumbered'], {old_id: 'renumbered'})
        self.assertEqual([change['subject'] for change in changes['changes']],
                         ['forum', 'day', 'session', 'session', 'person'])
        moved, removed = changes['changes'][2:4]
        self.assertEqual((moved['kind'], removed['kind']), ('moved', 'removed'))
        self.assertEqual(moved['before']['start'], '2030-05-02T10:00:00+09:00')
        self.assertEqual(moved['after']['start'], '2030-05-02T10:15:00+09:00')
        self.assertEqual((moved['before']['id'], moved['after']['id']), (old_id, 'renumbered'))
        self.assertIn({'kind': 'slides', 'url': 'https://example.org/slides', 'title': 'S'}, moved['newLinks'])
        self.assertNotIn('after', removed)
        self.check_schema(changes)

    def test_json_of_different_forums(self):
        """Whatever is different, it is told as the docs say; and both ways."""
        fixtures = SOURCE / 'tests' / 'fixtures'
        others = [*(SOURCE / 'data' / 'forum').glob('*.json'), self.old, fixtures / 'live.json', fixtures / 'undated.json']
        for before in others:
            for after in others:
                files = '--diff', before, after
                output = self.run_program(*files, '--format', 'json', LANGUAGE='en').stdout
                self.assertEqual(output, self.run_program(*files, '--format', 'json', LANGUAGE='en').stdout)
                changes = json.loads(output)
                self.assertEqual(changes['changes'] == [], before == after)
                self.check_schema(changes)
                text = self.run_program(*files, LANGUAGE='en').stdout.decode()
                self.assertEqual(text.count('\n  • '), len(changes['changes']))

    def check_schema(self, changes):
        try:
            import jsonschema
        except ImportError:
            self.skipTest('python3-jsonschema is not installed')
        jsonschema.validate(changes, SCHEMA)

    def test_parts_are_documented(self):
        page = (SOURCE / 'docs' / 'publishing.md').read_text(encoding='utf-8')
        for part in PARTS:
            self.assertIn(f'`{part}`', page)

    def test_other_forum(self):
        self.later['id'] = 'other'
        self.write()
        for language in LANGUAGES:
            result = self.run_program('--diff', self.old, self.new, LANGUAGE=language)
            self.assertEqual(result.returncode, 0)
            lines = result.stderr.decode().splitlines()
            self.assertEqual(len(lines), 1)
            self.assertIn('“other”', lines[0])
            self.assertEqual(bool(re.search('[가-힣]', lines[0])), language == 'ko')

    def test_into_a_file(self):
        self.sessions[0]['room'] = 'Elsewhere'
        self.write()
        for file_format in ('text', 'json'):
            options = ('--diff', self.old, self.new, '--format', file_format)
            printed = self.run_good(*options)
            self.assertEqual(self.run_good(*options, '-o', 'out'), '')
            self.assertEqual((self.dir / 'out').read_text(encoding='utf-8'), printed)

    def test_terminal_is_not_commanded(self):
        self.sessions[0]['room'] = '\x1b]0;owned\x07'
        self.write()
        output = self.run_good('--diff', self.old, self.new, LANGUAGE='en')
        self.assertIn('owned', output)
        self.assertNotIn('\x1b', output)

    def test_files_that_cannot_be_read(self):
        broken = SOURCE / 'tests' / 'fixtures' / 'malformed' / 'bad-date.json'
        for files in ((self.old, broken), (broken, self.old), (self.old, self.dir / 'none'), (broken, broken)):
            result = self.run_program('--diff', *files, LANGUAGE='en')
            self.assertEqual(result.returncode, 1)
            self.assertEqual(result.stdout, b'')
            self.assertNotEqual(result.stderr, b'')


def main():
    global PROGRAM, SOURCE
    if len(sys.argv) < 3:
        print('usage: test-organiser.py PROGRAM SOURCE_ROOT', file=sys.stderr)
        return 2
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    SOURCE = pathlib.Path(sys.argv.pop(1))
    unittest.main()


if __name__ == '__main__':
    sys.exit(main())
