#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has Evolution Data Server, which keeps the calendars of GNOME, take what is printed for a calendar.

Usage: test-calendar.py PROGRAM FORUM-FILE
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
# It is on this machine, and there is no server to be waited for.
WITHOUT_WAITING = 2 ** 32 - 1

try:
    import gi
    gi.require_version('ECal', '2.0')
    gi.require_version('EDataServer', '1.2')
    gi.require_version('ICalGLib', '3.0')
    from gi.repository import ECal, EDataServer, GLib, ICalGLib
except (ImportError, ValueError) as problem:
    print(f'not installed: {problem}')
    sys.exit(SKIPPED)

def connect():
    """A calendar of its own, since the desktop is."""
    try:
        registry = EDataServer.SourceRegistry.new_sync(None)
    except GLib.Error as problem:
        print(f'no Evolution Data Server: {problem.message}')
        sys.exit(SKIPPED)
    calendar = registry.ref_builtin_calendar()
    return ECal.Client.connect_sync(calendar, ECal.ClientSourceType.EVENTS, WITHOUT_WAITING, None)


def take(client, program, forum, folder):
    """As if the file had been opened in GNOME's calendar."""
    path = pathlib.Path(folder, 'forum.ics')
    subprocess.run([program, '--list', '--format', 'ics', '-o', path, forum], check=True)
    client.receive_objects_sync(ECal.util_parse_ics_file(str(path)), ECal.OperationFlags.NONE, None)
    _, events = client.get_object_list_sync('#t', None)
    return {event.get_uid(): event for event in events}


def moment(time):
    """The calendar knows the zone by its name, or by the rules that came with the file."""
    if time.is_date():
        return datetime.date(time.get_year(), time.get_month(), time.get_day())
    return datetime.datetime.fromtimestamp(time.as_timet_with_zone(time.get_timezone()), datetime.timezone.utc)


def expected_start(day, session):
    if 'start' not in session:
        return datetime.date.fromisoformat(day['date'])
    return datetime.datetime.fromisoformat(session['start'])


def main(program, path):
    forum = json.loads(pathlib.Path(path).read_text(encoding='utf-8'))
    client = connect()
    with tempfile.TemporaryDirectory(prefix='calendar.') as folder:
        events = take(client, program, path, folder)
        sessions = {f'{session["id"]}+{forum["id"]}@bioforum.jeonju.org': (day, session)
                    for day in forum['days'] for session in day['sessions']}
        assert events.keys() == sessions.keys(), events.keys() ^ sessions.keys()
        for uid, (day, session) in sessions.items():
            event = events[uid]
            assert moment(event.get_dtstart()) == expected_start(day, session), uid
            if 'end' in session:
                assert moment(event.get_dtend()) == datetime.datetime.fromisoformat(session['end']), uid
            if 'title' in session:
                assert event.get_summary() == session['title']['ko'], event.get_summary()
            cancelled = event.get_status() == ICalGLib.PropertyStatus.CANCELLED
            assert cancelled == (session.get('status') == 'cancelled'), uid

        # A newer one takes the place of the one before, and adds nothing.
        moved = forum['days'][0]['sessions'][0]
        moved['start'], moved['end'] = '2031-06-10T08:00:00+09:00', '2031-06-10T08:30:00+09:00'
        forum['updated'] = '2031-06-09T17:21:00+09:00'
        newer = pathlib.Path(folder, 'newer.json')
        newer.write_text(json.dumps(forum), encoding='utf-8')
        again = take(client, program, newer, folder)
        assert again.keys() == events.keys()
        event = again[f'{moved["id"]}+{forum["id"]}@bioforum.jeonju.org']
        assert moment(event.get_dtstart()) == datetime.datetime.fromisoformat(moved['start'])


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
