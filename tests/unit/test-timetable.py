#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""test-timetable.py DUMP SOURCE: steps through a forum and compares what is on, what comes next, what is said of it
and when that changes with what Python calculates from the same file."""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import zoneinfo

dump, source = sys.argv[1:]
FIXTURE = pathlib.Path(source) / 'tests/fixtures/live.json'
UTC = datetime.timezone.utc
MINUTE = datetime.timedelta(minutes=1)
NEAR = 60


def ceil_minutes(span):
    return -(-span // MINUTE)


class Words:
    """How it is said, in either language."""

    def __init__(self, language):
        self.language = language

    def say(self, english, korean):
        return korean if self.language == 'ko' else english

    def count(self, n, english, korean):
        noun = english if n == 1 else english.replace('minute', 'minutes').replace('day', 'days')
        return self.say(noun, korean).replace('N', str(n))


class Forum:
    def __init__(self, path):
        data = json.loads(path.read_text(encoding='utf-8'))
        self.zone = zoneinfo.ZoneInfo(data['timeZone'])
        self.days = []
        self.sessions = []
        for day in data['days']:
            date = datetime.date.fromisoformat(day['date'])
            midnight = datetime.datetime.combine(date, datetime.time(), self.zone)
            after = datetime.datetime.combine(date + datetime.timedelta(1), datetime.time(), self.zone)
            self.days.append((midnight.astimezone(UTC), after.astimezone(UTC)))
            for session in day['sessions']:
                self.sessions.append({
                    'id': session['id'],
                    'start': self.parse(session.get('start')),
                    'end': self.parse(session.get('end')),
                    'known': 'end' in session,
                    'room': json.dumps(session.get('room'), sort_keys=True),
                    'cancelled': session.get('status') == 'cancelled',
                    'day': self.days[-1],
                })
        for session in self.sessions:
            if session['start'] and not session['end']:
                session['end'] = min([session['start'] + datetime.timedelta(hours=2)] + [
                    other['start'] for other in self.sessions
                    if other['start'] and not other['cancelled'] and other['room'] == session['room']
                    and other['start'] > session['start']])
        self.active = sorted((s for s in self.sessions if s['start'] and not s['cancelled']), key=lambda s: s['start'])
        moments = [m for day in self.days for m in day] + [m for s in self.active for m in (s['start'], s['end'])]
        self.begin, self.finish = min(moments), max(moments)
        self.moments = moments

    @staticmethod
    def parse(text):
        return datetime.datetime.fromisoformat(text).astimezone(UTC) if text else None

    def clock(self, moment):
        return moment.astimezone(self.zone).strftime('%H:%M')

    def on(self, now):
        return [s for s in self.active if s['start'] <= now < s['end']]

    def next(self, now):
        later = [s for s in self.active if s['start'] > now]
        return [s for s in later if s['start'] == later[0]['start']]

    def phase(self, now):
        return 'upcoming' if now < self.begin else 'on' if now < self.finish else 'over'

    def session_phase(self, session, now):
        if not session['start']:
            return 'over' if now >= session['day'][1] else 'upcoming'
        return 'upcoming' if now < session['start'] else 'on' if now < session['end'] else 'over'

    def change(self, now):
        """Looks for it the slow way: every moment that can be one, and each minute before those that are counted to."""
        candidates = list(self.moments)
        counted = [s['end'] for s in self.on(now) if s['known']] + [s['start'] for s in self.next(now)[:1]]
        candidates += [moment - n * MINUTE for moment in counted for n in range(NEAR + 1)]
        if self.phase(now) == 'upcoming':
            today = now.astimezone(self.zone).date()
            candidates.append(datetime.datetime.combine(today + datetime.timedelta(1), datetime.time(), self.zone)
                              .astimezone(UTC))
        later = [moment for moment in candidates if moment > now]
        return min(later) if later else None

    def countdown(self, now, words):
        if self.phase(now) != 'upcoming':
            return ''
        minutes = ceil_minutes(self.next(now)[0]['start'] - now)
        if minutes <= NEAR:
            return words.count(minutes, 'The forum begins in N minute', '포럼 시작까지 N분')
        days = (self.begin.astimezone(self.zone).date() - now.astimezone(self.zone).date()).days
        if days <= 1:
            return words.say('The forum begins tomorrow', '내일 포럼이 시작됩니다')
        return words.count(days, 'The forum begins in N day', '포럼 시작까지 N일')

    def until(self, session, now, words):
        if not session['known']:
            return words.say('since N', 'N부터').replace('N', self.clock(session['start']))
        minutes = ceil_minutes(session['end'] - now)
        if minutes <= NEAR:
            return words.count(minutes, 'N minute left', 'N분 남음')
        return words.say('until N', 'N까지').replace('N', self.clock(session['end']))

    def describe_next(self, session, now, words):
        minutes = ceil_minutes(session['start'] - now)
        text = self.clock(session['start'])
        if minutes <= NEAR:
            text += ' · ' + words.count(minutes, 'in N minute', 'N분 후')
        return text

    def mark(self, session, now, words):
        if self.phase(now) != 'on' or session['cancelled']:
            return ''
        phase = self.session_phase(session, now)
        if phase == 'over':
            return words.say('Over', '종료')
        if phase == 'upcoming':
            return ''
        minutes = ceil_minutes(session['end'] - now) if session['known'] else NEAR + 1
        left = ' · ' + words.count(minutes, 'N minute left', 'N분 남음') if minutes <= NEAR else ''
        return words.say('On now', '진행 중') + left

    def line(self, now, words):
        change = self.change(now)
        return '\t'.join([
            now.strftime('%Y-%m-%dT%H:%M:%S'),
            self.phase(now),
            change.strftime('%Y-%m-%dT%H:%M:%S') if change else '-',
            self.countdown(now, words),
            ';'.join(s['id'] + '=' + self.until(s, now, words) for s in self.on(now)),
            ';'.join(s['id'] + '=' + self.describe_next(s, now, words) for s in self.next(now)),
            ''.join('%s=%s/%s;' % (s['id'], self.session_phase(s, now), self.mark(s, now, words))
                    for s in self.sessions),
        ])


# From, seconds from one to the next, how many: each minute of three days and of the hours around them, the seconds
# around full minutes on the busiest morning, and the days before.
WALKS = [
    ('2031-06-09T22:00:00+09:00', 60, (3 * 24 + 4) * 60),
    ('2031-06-10T09:29:00+09:00', 7, 10000 // 7),
    ('2031-05-20T00:00:00+09:00', 6 * 3600 - 1, 90),
]

forum = Forum(FIXTURE)
failures = compared = 0
for language in ('en', 'ko'):
    words = Words(language)
    for start, step, count in WALKS:
        environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, TZ='America/New_York')
        out = subprocess.run([dump, str(FIXTURE), start, str(step), str(count)], env=environment, check=True,
                             capture_output=True, text=True, encoding='utf-8').stdout.splitlines()
        assert len(out) == count, (len(out), count)
        now = datetime.datetime.fromisoformat(start).astimezone(UTC)
        for line in out:
            expected = forum.line(now, words)
            compared += 1
            if line != expected:
                failures += 1
                if failures <= 5:
                    print('in %s\n  got      %s\n  expected %s' % (language, line, expected))
            now += datetime.timedelta(seconds=step)

assert failures == 0, '%d of %d moments differ' % (failures, compared)
print('%d moments are as Python has them' % compared)
