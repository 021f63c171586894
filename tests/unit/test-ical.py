#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print forums as calendars, and read them again with python3-icalendar: the same moments, titles and texts.

Usage: test-ical.py PROGRAM SOURCE_ROOT
"""

import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zoneinfo

try:
    import icalendar
except ImportError:
    icalendar = None

PROGRAM = None
SOURCE = None

SKIPPED = 77
KEPT = ('PATH', 'HOME', 'BIOFORUM_DATA_DIR', 'BIOFORUM_LOCALE_DIR', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')
STATUS = {'cancelled': 'CANCELLED', 'moved': 'CONFIRMED', 'given': 'CONFIRMED'}
ROLES = {'ko': {'chair': '좌장', 'host': '사회', 'panelist': '패널', 'discussant': '토론'},
         'en': {'chair': 'Chair', 'host': 'Host', 'panelist': 'Panelist', 'discussant': 'Discussant'}}
# Letters of one to four octets, and all that has to be escaped.
TEXT = '가나다, 라마바; 사\\아 “😀👩🏽‍🔬”: é\n'


def environment(**more):
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, **more}


def choose(text, language):
    if not isinstance(text, dict):
        return text
    return text.get(language, next(iter(text.values())))


def place(time, zone):
    """Older versions make zones of pytz, which knows no other way."""
    return zone.localize(time) if hasattr(zone, 'localize') else time.replace(tzinfo=zone)


class Calendar(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix='bioforum-'))
        self.addCleanup(shutil.rmtree, self.dir)

    def print(self, forum, *options, **more):
        result = subprocess.run([PROGRAM, '--list', '--format', 'ics', *options, forum], capture_output=True,
                                env=environment(**more), timeout=60, check=False)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ''))
        return result.stdout

    def read(self, forum, *options, **more):
        calendar = icalendar.Calendar.from_ical(self.print(forum, *options, **more))
        self.assertEqual(calendar.errors, [])
        return calendar, {str(event['UID']): event for event in calendar.walk('VEVENT')}

    def write(self, forum):
        path = self.dir / 'forum.json'
        path.write_text(json.dumps({'format': 1, 'id': 'f', 'name': 'F', **forum}), encoding='utf-8')
        return path

    def check_lines(self, data):
        lines = data.split(b'\r\n')
        self.assertEqual(lines.pop(), b'')
        for line in lines:
            self.assertLessEqual(len(line), 75)
            self.assertNotRegex(line, rb'[\x00-\x08\x0a-\x1f\x7f]')
            line.decode('utf-8')

    def check_session(self, event, session, day, forum, language):
        if 'title' in session:
            self.assertEqual(str(event['SUMMARY']), choose(session['title'], language))
        start = event['DTSTART'].dt
        if 'start' in session:
            self.assertEqual(start, datetime.datetime.fromisoformat(session['start']))
            self.assertEqual(event['DTSTART'].params['TZID'], forum['timeZone'])
        else:
            self.assertEqual(start, datetime.date.fromisoformat(day['date']))
        self.assertEqual('DTEND' in event, 'end' in session)
        if 'end' in session:
            self.assertEqual(event['DTEND'].dt, datetime.datetime.fromisoformat(session['end']))
        status = session.get('status', 'announced')
        expected = STATUS.get(status, 'CONFIRMED' if 'start' in session else 'TENTATIVE')
        self.assertEqual(event['STATUS'], expected)
        self.assertNotIn('ORGANIZER', event)
        self.assertNotIn('ATTENDEE', event)
        self.check_words(event, session, forum, language)

    def check_words(self, event, session, forum, language):
        description = str(event.get('DESCRIPTION', ''))
        people = {person['id']: choose(person['name'], language) for person in forum['people']}
        for member in ('abstract', 'remark'):
            if member in session:
                self.assertIn(choose(session[member], language), description.split('\n'))
        for appearance in session.get('people', []):
            line = next(line for line in description.split('\n') if people[appearance['person']] in line)
            role = appearance.get('role', 'speaker')
            if role != 'speaker':
                self.assertTrue(line.startswith(ROLES[language][role]), line)
        for link in session.get('links', []):
            if 'url' in link:
                self.assertEqual(link['url'] in description, not link['url'].startswith('ftp:'))
        if 'room' in session:
            self.assertTrue(str(event['LOCATION']).startswith(choose(session['room'], language)))

    def test_forums(self):
        fixtures = SOURCE / 'tests' / 'fixtures'
        for path in (SOURCE / 'data' / 'forum' / '2022-12.json', fixtures / 'live.json', fixtures / 'example.json'):
            forum = json.loads(path.read_text(encoding='utf-8'))
            for language in ('ko', 'en'):
                with self.subTest(path=path.name, language=language):
                    self.check_lines(self.print(path, LANGUAGE=language))
                    calendar, events = self.read(path, LANGUAGE=language)
                    self.assertEqual(str(calendar['X-WR-CALNAME']), choose(forum['name'], language))
                    sessions = [(day, session) for day in forum['days'] for session in day.get('sessions', [])]
                    self.assertEqual(len(events), len(sessions))
                    for day, session in sessions:
                        event = events[f'{session["id"]}+{forum["id"]}@bioforum.jeonju.org']
                        self.check_session(event, session, day, forum, language)

    def test_day(self):
        path = SOURCE / 'tests' / 'fixtures' / 'live.json'
        forum = json.loads(path.read_text(encoding='utf-8'))
        for number, day in enumerate(forum['days'], start=1):
            _, events = self.read(path, '--day', str(number), LANGUAGE='en')
            self.assertEqual([uid.split('+')[0] for uid in events], [session['id'] for session in day['sessions']])

    def test_same_bytes_everywhere(self):
        path = SOURCE / 'tests' / 'fixtures' / 'live.json'
        expected = self.print(path, LANGUAGE='ko')
        for zone in ('Asia/Seoul', 'America/New_York', 'Pacific/Chatham'):
            self.assertEqual(self.print(path, LANGUAGE='ko', TZ=zone, CHARSET='ISO-8859-1'), expected)

    def test_rules_of_the_zone(self):
        """By the rules in the file, and not by what is known of a zone of that name."""
        moments = [datetime.datetime(2031, month, day, hour, tzinfo=datetime.timezone.utc)
                   for month in range(1, 13) for day in (1, 9, 28) for hour in (0, 6, 14, 23)]
        sessions = [{'id': f's{number}', 'start': moment.strftime('%Y-%m-%dT%H:%M:%SZ')}
                    for number, moment in enumerate(moments)]
        for zone in ('Asia/Seoul', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'):
            with self.subTest(zone=zone):
                path = self.write({'timeZone': zone, 'days': [{'date': '2031-01-01', 'sessions': sessions}]})
                calendar = icalendar.Calendar.from_ical(self.print(path))
                rules = calendar.walk('VTIMEZONE')
                self.assertEqual(len(rules), 0 if zone == 'UTC' else 1)
                for moment, event in zip(moments, calendar.walk('VEVENT'), strict=True):
                    start = event['DTSTART'].dt
                    if rules:
                        start = place(start.replace(tzinfo=None), rules[0].to_tz())
                        self.assertEqual(start.utcoffset(), moment.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset())
                    self.assertEqual(start, moment)

    def test_folding(self):
        for length in range(60, 140):
            title = ('x' * (length % 7) + TEXT * 20)[:length]
            path = self.write({'timeZone': 'Asia/Seoul', 'days': [{'date': '2031-06-10', 'sessions': [
                {'id': 's', 'title': title, 'abstract': TEXT * length}]}]})
            data = self.print(path)
            self.check_lines(data)
            event = icalendar.Calendar.from_ical(data).walk('VEVENT')[0]
            self.assertEqual(str(event['SUMMARY']), title)
            self.assertEqual(str(event['DESCRIPTION']), TEXT * length)

    def test_changes_follow_each_other(self):
        numbers = []
        for updated in (None, '2031-06-09T17:20:00+09:00', '2031-06-09T08:21:00Z', '2031-06-10T00:00:00Z'):
            forum = {'timeZone': 'Asia/Seoul', 'days': [{'date': '2031-06-10', 'sessions': [{'id': 's'}]}]}
            if updated is not None:
                forum['updated'] = updated
            event = icalendar.Calendar.from_ical(self.print(self.write(forum))).walk('VEVENT')[0]
            numbers.append(event['SEQUENCE'])
            if updated is not None:
                moment = datetime.datetime.fromisoformat(re.sub('Z$', '+00:00', updated))
                self.assertEqual(event['LAST-MODIFIED'].dt, moment)
        self.assertEqual(numbers, sorted(set(numbers)))


def main():
    global PROGRAM, SOURCE
    if len(sys.argv) < 3:
        print('usage: test-ical.py PROGRAM SOURCE_ROOT', file=sys.stderr)
        return 2
    if icalendar is None:
        print('not installed: python3-icalendar')
        return SKIPPED
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    SOURCE = pathlib.Path(sys.argv.pop(1))
    unittest.main()


if __name__ == '__main__':
    sys.exit(main())
