#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print forums into PDF files without a display, and read them again with other programs.

Usage: test-pdf.py PROGRAM SOURCE_ROOT
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
SKIPPED = 77
TOOLS = ('pdffonts', 'pdfinfo', 'pdftohtml', 'pdftotext')

# Neither a display nor a language but the one that is asked for.
KEPT = ('PATH', 'HOME', 'BIOFORUM_DATA_DIR', 'BIOFORUM_LOCALE_DIR', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')

KOREAN = '줄기세포와 오가노이드로 여는 재생 의학의 미래를 전주에서 함께 이야기합니다'
ENGLISH = 'The future of regenerative medicine with stem cells and organoids'


def tool(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def words(text):
    """What is read is the same wherever its lines break."""
    return ' '.join(text.split())


def large_forum():
    """Long titles, several pages, days that begin anywhere."""
    days = [{
        'date': f'2031-05-{day:02d}',
        'theme': {'ko': f'{day}번째 주제', 'en': f'Theme {day}'},
        'sessions': [{
            'id': f's-{day}-{number}',
            'title': {'ko': f'{day}-{number} {KOREAN * (number % 3 + 1)}', 'en': f'{day}-{number} {ENGLISH * 2}'},
            'start': f'2031-05-{day:02d}T{9 + number // 2:02d}:00:00+09:00',
            'people': [{'person': 'kim'}],
        } for number in range(12)],
    } for day in range(1, 6)]
    person = {'id': 'kim', 'name': {'ko': '김민준', 'en': 'Minjun Kim'}, 'title': {'ko': '교수', 'en': 'Professor'}}
    return {'format': 1, 'id': 'large', 'name': {'ko': '큰 포럼', 'en': 'Large Forum'}, 'timeZone': 'Asia/Seoul',
            'days': days, 'people': [person]}


class Pdf(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='bioforum-'))
        self.addCleanup(shutil.rmtree, self.dir)
        self.large = self.dir / 'large.json'
        self.large.write_text(json.dumps(large_forum(), ensure_ascii=False), encoding='utf-8')
        self.forums = (SOURCE / 'data' / 'forum' / '2022-12.json', SOURCE / 'tests' / 'fixtures' / 'example.json',
                       SOURCE / 'data' / 'forum' / '2021.json',
                       SOURCE / 'tests' / 'fixtures' / 'undated.json', self.large)

    def print(self, forum, *options, **environment):
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        path = self.dir / 'printed.pdf'
        result = subprocess.run([PROGRAM, '--list', '--format', 'pdf', '-o', path, *options, forum],
                                env={**kept, **environment}, cwd=self.dir, capture_output=True, timeout=120)
        self.assertEqual(result.stderr.decode(), '')
        self.assertEqual(result.stdout, b'')
        self.assertEqual(result.returncode, 0)
        return path

    def prints(self):
        for forum in self.forums:
            edition = json.loads(forum.read_text(encoding='utf-8'))
            for language in ('en', 'ko'):
                yield edition, language, self.print(forum, LANGUAGE=language)

    def test_every_session_in_order(self):
        """A Korean word that were broken would not be found again; nor one that was set in a wrong font."""
        for edition, language, path in self.prints():
            text = words(tool('pdftotext', '-raw', path, '-'))
            at = 0
            for number, day in enumerate(edition['days'], 1):
                at = text.index('Day %d' % number if language == 'en' else '%d일차' % number, at)
                if 'theme' in day:
                    at = text.index(words(day['theme'][language]), at)
                for session in day.get('sessions', []):
                    if 'title' in session:
                        at = text.index(words(session['title'][language]), at) + 1

    def test_people(self):
        for edition, language, path in self.prints():
            text = words(tool('pdftotext', '-raw', path, '-'))
            names = {person['id']: person['name'][language] for person in edition['people']}
            organizations = {each['id']: words(each['name'][language]) for each in edition.get('organizations', [])}
            for day in edition['days']:
                for session in day.get('sessions', []):
                    for person in session.get('people', []):
                        self.assertIn(names[person['person']], text)
                    if not session.get('people') and not day.get('people'):
                        for organization in session.get('organizations', []):
                            self.assertIn(organizations[organization], text)

    def test_pages(self):
        for edition, language, path in self.prints():
            info = tool('pdfinfo', path)
            n_pages = int(re.search(r'^Pages: +(\d+)$', info, re.M)[1])
            self.assertIn('(A4)', info)
            self.assertRegex(info, rf'Title: +{re.escape(edition["name"][language])}\n')
            self.assertNotIn('Date', info)
            self.assertNotIn('Author', info)

            for page in range(1, n_pages + 1):
                text = tool('pdftotext', '-raw', '-f', str(page), '-l', str(page), path, '-')
                self.assertIn(edition['name'][language], text)
                self.assertIn(f'Page {page} of {n_pages}' if language == 'en' else f'{page} / {n_pages}쪽', text)

    def test_fonts_are_embedded(self):
        for _, _, path in self.prints():
            fonts = tool('pdffonts', path).splitlines()[2:]
            self.assertGreater(len(fonts), 1)
            for font in fonts:
                self.assertRegex(font, r' yes +yes +yes +\d+ +\d+$')

    def test_same_bytes(self):
        for forum in self.forums:
            first = self.print(forum, LANGUAGE='ko', TZ='Asia/Seoul').read_bytes()
            again = self.print(forum, LANGUAGE='ko', TZ='America/New_York').read_bytes()
            self.assertEqual(first, again)

    def test_bookmarks(self):
        for edition, language, path in self.prints():
            outline = tool('pdftohtml', '-xml', '-i', '-stdout', path)
            outline = outline[outline.index('<outline>'):]
            items = re.findall(r'<item page="(\d+)">([^<]*)</item>', outline)
            self.assertEqual(len(items), len(edition['days']))
            for number, (page, name) in enumerate(items, 1):
                heading = 'Day %d' % number if language == 'en' else '%d일차' % number
                self.assertIn(heading, name)
                self.assertIn(heading, tool('pdftotext', '-f', page, '-l', page, path, '-'))

    def test_links(self):
        """Only addresses of the web open; all others are there to be read."""
        urls = {
            'https://example.org/plain': 'https://example.org/plain',
            "https://example.org/it's(1)?q=%20#x": 'https://example.org/it%27s(1)?q=%20#x',
            'https://example.org/나무': 'https://example.org/%EB%82%98%EB%AC%B4',
            'http://example.org/': 'http://example.org/',
            'zoommtg://example.org/join?confno=1': None,
            'mailto:kim@example.org': None,
            'javascript:alert(1)': None,
            'file:///etc/passwd': None,
        }
        links = [{'kind': 'web', 'url': url} for url in urls]
        forum = self.dir / 'links.json'
        forum.write_text(json.dumps({
            'format': 1, 'id': 'links', 'name': 'Links', 'timeZone': 'UTC', 'links': links[:1],
            'days': [{'date': '2031-05-01', 'sessions': [{'id': 's', 'links': links[1:]}]}]}), encoding='utf-8')
        path = self.print(forum, LANGUAGE='en')

        found = [line.split()[-1] for line in tool('pdfinfo', '-url', path).splitlines()[1:]]
        self.assertEqual(found, [url for url in urls.values() if url is not None])
        text = words(tool('pdftotext', '-raw', path, '-'))
        for url in urls:
            self.assertIn(url, text)

    def test_what_is_not_known(self):
        for language, unknown in (('en', 'Time to be announced'), ('ko', '시간 미정')):
            text = words(tool('pdftotext', self.print(self.forums[0], LANGUAGE=language), '-'))
            self.assertGreaterEqual(text.count(unknown), 3)

    def test_day(self):
        text = tool('pdftotext', self.print(self.forums[0], '--day', '2', LANGUAGE='en'), '-')
        self.assertIn('Day 2', text)
        self.assertNotIn('Day 1', text)
        self.assertNotIn('Day 3', text)

    def test_never_markup(self):
        title = 'R&D <b>bold</b> &amp; %s'
        forum = self.dir / 'markup.json'
        forum.write_text(json.dumps({
            'format': 1, 'id': 'markup', 'name': 'A & B', 'timeZone': 'UTC',
            'days': [{'date': '2031-05-01', 'sessions': [{'id': 's', 'title': title}]}]}), encoding='utf-8')
        self.assertIn(title, tool('pdftotext', self.print(forum, LANGUAGE='en'), '-'))


def main():
    global PROGRAM, SOURCE
    if len(sys.argv) < 3:
        print('usage: test-pdf.py PROGRAM SOURCE_ROOT', file=sys.stderr)
        return 2
    missing = [name for name in TOOLS if shutil.which(name) is None]
    if missing:
        print('not installed:', ', '.join(missing))
        return SKIPPED
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    SOURCE = pathlib.Path(sys.argv.pop(1))
    unittest.main()


if __name__ == '__main__':
    sys.exit(main())
