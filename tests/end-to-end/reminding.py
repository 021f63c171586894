# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A forum that is just happening, a star in somebody's agenda, and what the program then waits for."""

import datetime
import json
import os
import pathlib
import re
import time

from driver import APP_ID, Lost, new_home

EDITION = 'reminders'
NAME = {'ko': '지어낸 알림 포럼', 'en': 'Made-up Forum of Reminders'}
BEFORE = datetime.timedelta(minutes=10)  # When one is reminded, where nothing else was chosen.
AUTOSTART = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'autostart', f'{APP_ID}.desktop')


def now():
    return datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)


def span(minutes=0, seconds=0):
    return datetime.timedelta(minutes=minutes, seconds=seconds)


class Forum:
    """It is held where it is noon, so that whatever is near to now is on the same day."""

    def __init__(self):
        offset = 12 - now().hour
        self.zone = datetime.timezone(datetime.timedelta(hours=offset))
        self.zone_name = f'Etc/GMT{-offset:+d}' if offset else 'Etc/GMT'
        self.sessions = []

    def add(self, name, start, minutes=40, **more):
        """A talk; NAME is its id and in its title."""
        start = start.astimezone(self.zone)
        session = {
            'id': name,
            'kind': 'talk',
            'title': {'ko': f'연구 & 개발: {name}', 'en': f'R&D: {name}'},
            'start': start.isoformat(),
            'end': (start + datetime.timedelta(minutes=minutes)).isoformat(),
            'room': {'ko': '작은 방', 'en': 'Small Room'},
            **more,
        }
        self.sessions.append(session)
        return session

    def write(self, path):
        days = {}
        for session in sorted(self.sessions, key=lambda session: session['start']):
            days.setdefault(session['start'][:10], []).append(session)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({
            'format': 1,
            'id': EDITION,
            'name': NAME,
            'timeZone': self.zone_name,
            'days': [{'date': date, 'sessions': sessions} for date, sessions in days.items()],
        }), encoding='utf-8')
        return path

    def clock(self, session):
        return datetime.datetime.fromisoformat(session['start'])


class Home:
    """Where the program keeps the agenda, and the copy of a forum in which something is starred."""

    def __init__(self, folder=None):
        self.folder = pathlib.Path(folder or new_home())
        self.agenda = self.folder / 'bioforum' / 'agenda.json'
        self.copy = self.folder / 'bioforum' / 'editions' / f'{EDITION}.json'

    def star(self, forum, **sessions):
        """As if the program had been told; for each of SESSIONS what else the agenda says."""
        forum.write(self.copy)
        entries = {name: {'starred': True, **more} for name, more in sessions.items()}
        self.agenda.write_text(json.dumps({'format': 1, 'editions': {EDITION: {'sessions': entries}}}), encoding='utf-8')

    def read(self):
        """What the agenda says of each session."""
        if not self.agenda.exists():
            return {}
        editions = json.loads(self.agenda.read_text(encoding='utf-8')).get('editions', {})
        return editions.get(EDITION, {}).get('sessions', {})


def due_times(pid):
    """The moments for which a process waits: a pair for each of its timers, between which the moment lies."""
    times = []
    for name in os.listdir(f'/proc/{pid}/fd'):
        try:
            if os.readlink(f'/proc/{pid}/fd/{name}') != 'anon_inode:[timerfd]':
                continue
            before = time.time()
            text = pathlib.Path(f'/proc/{pid}/fdinfo/{name}').read_text(encoding='ascii')
            after = time.time()
        except FileNotFoundError:
            continue
        seconds, nanoseconds = map(int, re.search(r'^it_value: \((\d+), (\d+)\)', text, re.M).groups())
        if seconds or nanoseconds:
            left = seconds + nanoseconds / 1e9
            times.append((before + left, after + left))
    return times


def wake_ups(pid):
    """How often each thread of a process gave up the processor to wait."""
    counts = {}
    for thread in os.listdir(f'/proc/{pid}/task'):
        try:
            text = pathlib.Path(f'/proc/{pid}/task/{thread}/status').read_text(encoding='utf-8')
        except FileNotFoundError:
            continue
        counts[thread] = int(re.search(r'^voluntary_ctxt_switches:\s*(\d+)', text, re.M)[1])
    return counts


def wait_for_rest(pid, seconds, tries=4):
    """Waits until a process has slept for so long without a break. What it does now and then never sleeps so long."""
    end = time.monotonic() + tries * seconds
    before, since = wake_ups(pid), time.monotonic()
    while time.monotonic() - since < seconds:
        if time.monotonic() > end:
            raise Lost(f'a sleep of {seconds} seconds')
        time.sleep(0.5)
        counts = wake_ups(pid)
        if counts != before:
            before, since = counts, time.monotonic()
