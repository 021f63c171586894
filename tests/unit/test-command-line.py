#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Use the command line as people and scripts do, without a display.

Usage: test-command-line.py PROGRAM SOURCE_ROOT
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
SOURCE = None
FIXTURES = None

# What only says something about the whole file.
WITHOUT_PLACE = {'empty'}
# What can be shown all the same.
WARNINGS = {'missing-photo', 'unknown-member', 'unsafe-url'}

# What a program needs to be found, its data, where fontconfig keeps what it knows, and what the sanitizers read.
KEPT = ('PATH', 'HOME', 'BIOFORUM_DATA_DIR', 'BIOFORUM_LOCALE_DIR', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')

KOREAN = {'name': '전주 세계 바이오 혁신 포럼', 'day': '1일차', 'usage': '사용법'}
ENGLISH = {'name': 'Jeonju World Bio Innovation Forum', 'day': 'Day 1', 'usage': 'Usage'}


def kept_environment():
    return {name: os.environ[name] for name in KEPT if name in os.environ}


def installed(locale):
    names = subprocess.run(['locale', '-a'], capture_output=True, text=True).stdout.lower().split()
    return locale.lower().replace('utf-8', 'utf8') in names


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='bioforum-'))
        self.addCleanup(shutil.rmtree, self.dir)

    def run_program(self, *arguments, **environment):
        """No DISPLAY and no WAYLAND_DISPLAY are there, and no language but the one that is asked for."""
        return subprocess.run([PROGRAM, *arguments], env={**kept_environment(), **environment}, cwd=self.dir,
                              capture_output=True, timeout=60)

    def run_good(self, *arguments, **environment):
        result = self.run_program(*arguments, **environment)
        self.assertEqual(result.stderr.decode(), '')
        self.assertEqual(result.returncode, 0)
        return result.stdout.decode()

    def write(self, name, text):
        path = self.dir / name
        path.write_text(text, encoding='utf-8')
        return path


class List(CommandLine):
    def setUp(self):
        super().setUp()
        self.edition = json.loads((SOURCE / 'data' / 'forum' / '2022-12.json').read_text(encoding='utf-8'))

    def test_text(self):
        expected = {
            'ko': ('전주 세계 바이오 혁신 포럼', '2022년 12월 6–8일', '2022년 12월 7일 (수) · 2일차',
                   '좌장 박철', '바이오테크와 AI 결합을 통한 최적의 맞춤형 암 치료제 개발 사례', '임성원',
                   '개 고양이의 아토피피부염 치료 전략', '김하정', '김광수 교수 발표'),
            'en': ('Jeonju World Bio Innovation Forum', 'Dec 6–8, 2022', 'Wed, Dec 7, 2022 · Day 2',
                   'Chair: Chul Park',
                   'A case of developing optimal personalised cancer treatment by combining biotech and AI',
                   'Sungwon Lim', 'Treatment strategies for atopic dermatitis in dogs and cats', 'Ha-Jung Kim',
                   'Talk by Kwang-Soo Kim'),
        }
        for language, words in expected.items():
            output = self.run_good('--list', LANGUAGE=language)
            for word in words:
                self.assertIn(word, output)
            self.assertEqual(output.count('  • '), sum(len(day['sessions']) for day in self.edition['days']))
            for day in self.edition['days']:
                self.assertIn(day['theme'][language], output)

    def test_speaker_stands_below_the_title(self):
        lines = self.run_good('--list', LANGUAGE='en').split('\n')
        titles = {'Treatment strategies for atopic dermatitis in dogs and cats': 'Ha-Jung Kim',
                  'A case of developing optimal personalised cancer treatment by combining biotech and AI':
                      'Sungwon Lim'}
        for title, speaker in titles.items():
            self.assertIn(speaker, lines[lines.index(f'  • {title}') + 1])

    def test_one_language_at_a_time(self):
        self.assertIsNone(re.search('[가-힣]', self.run_good('--list', LANGUAGE='en')))

    def test_day(self):
        for language, chair in (('ko', '좌장 박철'), ('en', 'Chair: Chul Park')):
            output = self.run_good('--list', '--day', '2', LANGUAGE=language)
            self.assertIn(chair, output)
            self.assertIn(self.edition['days'][1]['theme'][language], output)
            for other in (0, 2):
                self.assertNotIn(self.edition['days'][other]['theme'][language], output)

    def test_json(self):
        for language in ('ko', 'en'):
            program = json.loads(self.run_good('--list', '--format', 'json', LANGUAGE=language))
            self.assertEqual(program['id'], self.edition['id'])
            self.assertEqual(program['name'], self.edition['name'][language])
            self.assertEqual([day['number'] for day in program['days']], [1, 2, 3])
            for day, known in zip(program['days'], self.edition['days'], strict=True):
                self.assertEqual(day['date'], known['date'])
                self.assertEqual(day['theme'], known['theme'][language])
                for session, fact in zip(day['sessions'], known['sessions'], strict=True):
                    self.check_session(session, fact, language)

    def check_session(self, session, fact, language):
        """What is not known is left out, not invented."""
        self.assertEqual(session['id'], fact['id'])
        self.assertEqual(session['status'], fact['status'])
        for member in ('title', 'abstract'):
            self.assertEqual(session.get(member), fact.get(member, {}).get(language))
        for member in ('start', 'end', 'room', 'track'):
            self.assertNotIn(member, session)
        own = [(person['person'], person['role']) for person in fact.get('people', [])]
        self.assertEqual([(person['id'], person['role']) for person in session['people']][:len(own)], own)

    def test_json_of_a_day(self):
        program = json.loads(self.run_good('--list', '--day', '2', '--format', 'json', LANGUAGE='en'))
        self.assertEqual([day['number'] for day in program['days']], [2])
        talks = {session['id']: session for session in program['days'][0]['sessions']}
        self.assertEqual(talks['d2-lim-sungwon']['people'][0]['name'], 'Sungwon Lim')
        self.assertEqual(talks['d2-kim-hajung']['people'][0]['name'], 'Ha-Jung Kim')
        for talk in talks.values():
            self.assertIn(('Chul Park', 'chair'), [(person['name'], person['role']) for person in talk['people']])

    def test_file(self):
        output = self.run_good('--list', FIXTURES / 'example.json', LANGUAGE='en')
        self.assertIn('Example Forum 2030', output)
        self.assertIn('10:00–10:45 · Great Hall · City', output)
        self.assertIn('Rain on the roof (Cancelled)', output)

        program = json.loads(self.run_good('--list', '--format=json', FIXTURES / 'example.json', LANGUAGE='en'))
        session = program['days'][0]['sessions'][0]
        self.assertEqual(session['start'], '2030-05-02T10:00:00+09:00')
        self.assertEqual(session['room'], 'Great Hall')

    def test_days_without_a_date(self):
        path = FIXTURES / 'undated.json'
        for language, dates in (('en', ['Day 1', 'Wed, Jun 11, 2031 · Day 2', 'Day 3']),
                                ('ko', ['1일차', '2031년 6월 11일 (수) · 2일차', '3일차'])):
            paragraphs = self.run_good('--list', path, LANGUAGE=language).split('\n\n')
            self.assertEqual([paragraph.splitlines()[0] for paragraph in paragraphs[1:]], dates)

        days = json.loads(self.run_good('--list', '--format', 'json', path))['days']
        self.assertEqual([(day['number'], day.get('date')) for day in days], [(1, None), (2, '2031-06-11'), (3, None)])

        events = self.run_good('--list', '--format', 'ics', path)
        self.assertEqual(re.findall(r'UID:(\w+)', events), ['timed', 'dated'])

    def test_organizations_where_nobody_is_named(self):
        for language, names in (('en', '    Sanofi, Atrium Health'), ('ko', '    사노피, 아트리움 헬스')):
            lines = self.run_good('--list', SOURCE / 'data' / 'forum' / '2021.json', LANGUAGE=language).splitlines()
            self.assertIn(names, lines)

    def test_file_that_begins_with_a_hyphen(self):
        shutil.copy(FIXTURES / 'example.json', self.dir / '-e.json')
        self.assertIn('Example', self.run_good('--list', '--', '-e.json', LANGUAGE='en'))
        self.run_good('--validate', '--', '-e.json', LANGUAGE='en')

    def test_json_is_utf_8_everywhere(self):
        for environment in ({'LC_ALL': 'C'}, {'LANGUAGE': 'ko', 'CHARSET': 'ISO-8859-1'}, {'LANG': 'xx_XX.EUC-KR'}):
            result = self.run_program('--list', '--format', 'json', **environment)
            text = result.stdout.decode('utf-8')
            self.assertNotIn('?', text)
            json.loads(text)

    def test_broken_file(self):
        result = self.run_program('--list', FIXTURES / 'malformed' / 'bad-date.json', LANGUAGE='en')
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout, b'')
        self.assertIn('bad-date.json:8:15: days[0].date: ', result.stderr.decode())

    def test_warnings_are_for_validate(self):
        self.run_good('--list', FIXTURES / 'malformed' / 'unknown-member.json', LANGUAGE='en')

    def test_no_days(self):
        path = self.write('none.json', '{"format": 1, "id": "f", "name": "None", "timeZone": "UTC", "days": []}')
        self.assertEqual(self.run_good('--list', path, LANGUAGE='en'), 'None\n')
        self.assertEqual(self.run_program('--list', '--day', '1', path).returncode, 2)


class Validate(CommandLine):
    def test_good(self):
        for path in (FIXTURES / 'example.json', SOURCE / 'data' / 'forum' / '2022-12.json'):
            output = self.run_good('--validate', path, LANGUAGE='en')
            self.assertEqual(output, f'{path}: no problems found\n')

    def test_every_malformed_file(self):
        paths = sorted((FIXTURES / 'malformed').glob('*.json'))
        self.assertGreater(len(paths), 20)
        for path in paths:
            for language in ('en', 'ko'):
                with self.subTest(file=path.name, language=language):
                    self.check_malformed(path, language)

    def check_malformed(self, path, language):
        result = self.run_program('--validate', path, LANGUAGE=language)
        output = result.stdout.decode()
        self.assertEqual(result.stderr.decode(), '')
        self.assertEqual(result.returncode, 0 if path.stem in WARNINGS else 1)
        place = '' if path.stem in WITHOUT_PLACE else r'\d+:\d+:'
        first = output.split('\n')[0]
        self.assertRegex(first, rf'^{re.escape(str(path))}:{place} \S')
        self.assertEqual(bool(re.search('[가-힣]', first)), language == 'ko')

    def test_all_problems(self):
        output = self.run_program('--validate', FIXTURES / 'malformed' / 'many-mistakes.json').stdout.decode()
        self.assertEqual(len(output.splitlines()), 17)
        places = [tuple(map(int, line.split(':')[1:3])) for line in output.splitlines()]
        self.assertEqual(places, sorted(places))

    def test_several_files(self):
        good = FIXTURES / 'example.json'
        bad = FIXTURES / 'malformed' / 'missing.json'
        missing = self.dir / 'missing'
        result = self.run_program('--validate', good, bad, missing, good, LANGUAGE='en')
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.decode().splitlines()
        self.assertEqual(len(lines), 4)
        self.assertIn('no problems', lines[0])
        self.assertIn('“id” is missing', lines[1])
        self.assertIn('there is no such file', lines[2])
        self.assertIn('no problems', lines[3])

    def test_folder(self):
        result = self.run_program('--validate', self.dir, LANGUAGE='en')
        self.assertEqual(result.returncode, 1)
        self.assertIn('this is a folder', result.stdout.decode())

    def test_name_that_is_not_utf_8(self):
        name = os.fsencode(self.dir) + b'/f\xff.json'
        shutil.copy(FIXTURES / 'example.json', name)
        result = self.run_program('--validate', name, LANGUAGE='en')
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stderr, b'')

    def test_terminal_is_not_commanded(self):
        path = self.write('escape.json', '{"format": 1, "id": "\\u001b[31m", "name": "F", "timeZone": "UTC",'
                                         ' "days": [], "\\u0007\\n": 1}')
        output = self.run_program('--validate', path, LANGUAGE='en').stdout
        self.assertEqual(len(output.splitlines()), 2)
        for character in (b'\x1b', b'\x07'):
            self.assertNotIn(character, output)

        path = self.write('title.json', '{"format": 1, "id": "f", "name": "\\u001b]0;owned\\u0007", "timeZone": "UTC",'
                                        ' "days": []}')
        output = self.run_good('--list', path, LANGUAGE='en')
        self.assertIn('owned', output)
        self.assertNotIn('\x1b', output)

    def test_utf_16(self):
        path = self.dir / 'utf-16.json'
        path.write_bytes('{"format": 1}'.encode('utf-16-le'))
        self.assertIn('UTF-8', self.run_program('--validate', path, LANGUAGE='en').stdout.decode())


class Output(CommandLine):
    """What is printed into a file; that of PDF files is looked at in test-pdf.py."""

    def check_replaced(self, path, *options):
        self.assertEqual(self.run_good('--list', '-o', path, *options, LANGUAGE='en'), '')

    def test_same_as_on_the_standard_output(self):
        for options in ((), ('--day', '2'), ('--format', 'json'), ('--format', 'text', '--day', '1')):
            expected = self.run_good('--list', *options, LANGUAGE='ko')
            self.assertEqual(self.run_good('--list', '-o', 'out', *options, LANGUAGE='ko'), '')
            self.assertEqual((self.dir / 'out').read_text(encoding='utf-8'), expected)
            self.assertEqual(self.run_good('--list', '--output=-', *options, LANGUAGE='ko'), expected)
            self.assertEqual(os.listdir(self.dir), ['out'])

    def test_pdf_on_the_standard_output(self):
        self.run_good('--list', '--format', 'pdf', '-o', 'out.pdf', LANGUAGE='ko')
        result = self.run_program('--list', '--format', 'pdf', '-o', '-', LANGUAGE='ko')
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout, (self.dir / 'out.pdf').read_bytes())

    def test_existing_file_is_replaced(self):
        path = self.write('out.txt', 'before' * 10000)
        path.chmod(0o600)
        self.check_replaced(path)
        self.assertNotIn('before', path.read_text(encoding='utf-8'))
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertEqual(os.listdir(self.dir), ['out.txt'])

    def test_file_behind_a_link_is_replaced(self):
        path = self.write('out.txt', 'before')
        link = self.dir / 'link'
        link.symlink_to('out.txt')
        self.check_replaced(link)
        self.assertTrue(link.is_symlink())
        self.assertIn('Jeonju', path.read_text(encoding='utf-8'))

    def test_device_stays_a_device(self):
        self.check_replaced('/dev/null')
        self.assertTrue(pathlib.Path('/dev/null').is_char_device())

    def test_name_that_is_not_utf_8(self):
        name = os.fsencode(self.dir) + b'/f\xff.txt'
        self.check_replaced(name)
        self.assertTrue(os.path.exists(name))

    def test_failures(self):
        folder = self.dir / 'folder'
        folder.mkdir()
        for name in (folder, self.dir / 'missing' / 'out.pdf', '/dev/full', ''):
            for language in ('en', 'ko'):
                with self.subTest(name=name, language=language):
                    result = self.run_program('--list', '--format', 'pdf', '-o', name, LANGUAGE=language)
                    self.assertEqual(result.returncode, 1)
                    self.assertEqual(result.stdout, b'')
                    self.assertRegex(result.stderr.decode(), r'^bioforum: .+\n$')
                    self.assertEqual(os.listdir(self.dir), ['folder'])

    def test_full_standard_output(self):
        with open('/dev/full', 'wb') as full:
            result = subprocess.run([PROGRAM, '--list', '-o', '-'], stdout=full, stderr=subprocess.PIPE, check=False,
                                    env=kept_environment())
        self.assertEqual(result.returncode, 1)
        self.assertIn(b'bioforum: ', result.stderr)

    def test_broken_file_leaves_the_output_alone(self):
        path = self.write('out.pdf', 'before')
        result = self.run_program('--list', '--format', 'pdf', '-o', path, FIXTURES / 'malformed' / 'bad-date.json')
        self.assertEqual(result.returncode, 1)
        self.assertEqual(path.read_text(encoding='utf-8'), 'before')


class Use(CommandLine):
    WRONG = (
        ('--bogus',), ('-x',), ('--list', '--bogus'), ('--validate',), ('--validate', '--list', 'a.json'),
        ('--list', 'a.json', 'b.json'), ('--day', '1'), ('--format', 'json'), ('--validate', '--day', '1', 'a.json'),
        ('--list', '--day'), ('--list', '--format'), ('--list', '--format', 'xml'), ('--list', '--format', ''),
        ('--list', '--format', 'JSON'), ('--list', '--format', 'pdf'), ('--list', '-o'), ('-o', 'a.txt'),
        ('--validate', '-o', 'a.txt', 'a.json'), ('--list', '--day', '0'), ('--list', '--day', '-1'),
        ('--list', '--day=-2'),
        ('--list', '--day', '4'), ('--list', '--day', '99999999999'), ('--list', '--day', 'two'),
        ('--list', '--day', '1.5'), ('--list', '--day', ''), ('--diff',), ('--diff', 'a.json'),
        ('--diff', 'a.json', 'b.json', 'c.json'), ('--diff', '--list', 'a.json', 'b.json'),
        ('--diff', '--format', 'pdf', 'a.json', 'b.json'), ('--diff', '--day', '1', 'a.json', 'b.json'),
        ('--diff', '--at', '2030-05-02T10:00Z', 'a.json', 'b.json'), ('--init',), ('--init', 'a.json', 'b.json'),
        ('--init', '--validate', 'a.json'), ('--init', '-o', 'b.json', 'a.json'),
    )

    def test_wrong(self):
        for arguments in self.WRONG:
            for language in ('en', 'ko'):
                with self.subTest(arguments=arguments, language=language):
                    result = self.run_program(*arguments, LANGUAGE=language)
                    self.assertEqual(result.returncode, 2)
                    self.assertEqual(result.stdout, b'')
                    lines = result.stderr.decode().splitlines()
                    self.assertEqual(len(lines), 2)
                    self.assertTrue(lines[0].startswith('bioforum: '))
                    self.assertIn('bioforum --help', lines[1])

    def test_version(self):
        version = re.search(r"version: '([^']+)'", (SOURCE / 'meson.build').read_text(encoding='utf-8'))[1]
        for language in ('en', 'ko'):
            self.assertEqual(self.run_good('--version', LANGUAGE=language), f'bioforum {version}\n')

    def test_help(self):
        for language, words in (('en', ENGLISH), ('ko', KOREAN)):
            output = self.run_good('--help', LANGUAGE=language)
            self.assertEqual(self.run_good('-h', LANGUAGE=language), output)
            self.assertIn(words['usage'], output)
            for option in ('--list', '--day=', '--format=', '-o, --output=', '--validate', '--diff',
                           '--init', '--version', '-h, --help'):
                self.assertIn(option, output)
            self.assertEqual(bool(re.search('[가-힣]', output)), language == 'ko')

    def test_manual_names_every_option(self):
        options = set(re.findall(r'--[a-z]+', self.run_good('--help', LANGUAGE='en')))
        for page in ('bioforum.1', 'bioforum.ko.1'):
            text = (SOURCE / 'data' / page).read_text(encoding='utf-8').replace('\\-', '-')
            for option in options:
                self.assertIn(option, text, page)


class Language(CommandLine):
    """Words of the program and of the forum always come in the same language, the one that the locale says."""

    MATRIX = (
        ({}, ENGLISH),
        ({'LANGUAGE': 'ko'}, KOREAN),
        ({'LANGUAGE': 'ko:en'}, KOREAN),
        ({'LANGUAGE': 'ko_KR.UTF-8'}, KOREAN),
        ({'LANGUAGE': 'en'}, ENGLISH),
        ({'LANGUAGE': 'en:ko'}, ENGLISH),
        ({'LANGUAGE': 'en_GB:ko'}, ENGLISH),
        ({'LANGUAGE': 'C:ko'}, ENGLISH),
        ({'LANGUAGE': 'fr'}, ENGLISH),
        ({'LANGUAGE': 'fr:ko'}, KOREAN),
        ({'LANGUAGE': 'fr:en:ko'}, ENGLISH),
        ({'LANGUAGE': 'ko', 'LANG': '', 'LC_ALL': ''}, KOREAN),
        ({'LC_ALL': 'C'}, ENGLISH),
        ({'LC_ALL': 'C', 'LANGUAGE': 'ko'}, ENGLISH),
        ({'LC_ALL': 'POSIX', 'LANGUAGE': 'ko'}, ENGLISH),
        ({'LANG': 'xx_XX.UTF-8'}, ENGLISH),
        ({'LANG': 'xx_XX.UTF-8', 'LANGUAGE': 'ko'}, KOREAN),
        ({'LC_ALL': 'C.UTF-8'}, ENGLISH),
        ({'LC_ALL': 'ko_KR.UTF-8'}, KOREAN),
        ({'LC_MESSAGES': 'ko_KR.UTF-8'}, KOREAN),
        ({'LANG': 'ko_KR.UTF-8'}, KOREAN),
        ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'en'}, ENGLISH),
        ({'LANG': 'ko_KR.UTF-8', 'LC_MESSAGES': 'en_US.UTF-8'}, ENGLISH),
        ({'LANG': 'ko_KR.UTF-8', 'LC_ALL': 'en_US.UTF-8'}, ENGLISH),
        ({'LANG': 'en_US.UTF-8', 'LANGUAGE': 'ko'}, KOREAN),
        ({'LANG': 'en_US.UTF-8'}, ENGLISH),
    )

    def test_matrix(self):
        for environment, expected in self.MATRIX:
            needed = [value for value in environment.values() if value in ('ko_KR.UTF-8', 'en_US.UTF-8')]
            with self.subTest(**environment):
                if not all(map(installed, needed)):
                    self.skipTest('a locale is not installed')
                output = self.run_good('--list', **environment)
                self.assertEqual(output.split('\n')[0], expected['name'])
                self.assertIn(expected['day'], output)

    def test_contents_in_a_third_language(self):
        path = self.write('trees.json', json.dumps({
            'format': 1, 'id': 'trees', 'name': {'ko': '나무', 'en': 'Trees', 'fr': 'Arbres'}, 'timeZone': 'UTC',
            'days': [{'date': '2030-05-02', 'theme': {'ko': '숲', 'en': 'Woods'}}]}))
        output = self.run_good('--list', path, LANGUAGE='fr')
        self.assertEqual(output, 'Arbres\nThu, May 2, 2030\n\nThu, May 2, 2030 · Day 1\nWoods\n')


def main():
    global PROGRAM, SOURCE, FIXTURES
    if len(sys.argv) < 3:
        print('usage: test-command-line.py PROGRAM SOURCE_ROOT', file=sys.stderr)
        return 2
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    SOURCE = pathlib.Path(sys.argv.pop(1))
    FIXTURES = SOURCE / 'tests' / 'fixtures'
    unittest.main()


if __name__ == '__main__':
    sys.exit(main())
