#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reminders out of the sandbox: messages and the start at login go through the portals."""

import datetime
import json
import pathlib
import tempfile

from gi.repository import GLib

from driver import text_in
from installation import APP_ID, DATA, SKIPPED, WORK, Lost, Sandboxed, forget, main, until
from portal import Desktop, is_installed

SERVICE = '--gapplication-service'
SOON = {'ko': '곧 시작하는 이야기', 'en': 'A talk that begins soon'}
MISSED = {'ko': '놓친 이야기', 'en': 'A talk that was missed'}


def write_data():
    """What the program has kept: two starred sessions of a forum that was opened once."""
    now = datetime.datetime.now(datetime.timezone.utc)

    def session(name, title, start):
        return {'id': name, 'title': title, 'start': start.isoformat(timespec='seconds'),
                'end': (start + datetime.timedelta(minutes=40)).isoformat(timespec='seconds')}
    forum = {'format': 1, 'id': 'today', 'name': 'Today', 'timeZone': 'UTC', 'days': [
        {'date': now.date().isoformat(),
         'sessions': [session('soon', SOON, now + datetime.timedelta(minutes=10, seconds=15)),
                      session('missed', MISSED, now - datetime.timedelta(minutes=3))]}]}
    agenda = {'format': 1, 'editions': {'today': {'sessions': {name: {'starred': True} for name in ('soon', 'missed')}}}}
    folder = DATA / 'data' / 'bioforum'
    (folder / 'editions').mkdir(parents=True)
    (folder / 'editions' / 'today.json').write_text(json.dumps(forum), encoding='utf-8')
    (folder / 'agenda.json').write_text(json.dumps(agenda), encoding='utf-8')


def wait_for_message(desktop, name, title, language):
    message = until(f'the message {name}', lambda: desktop.messages.get((APP_ID, f'today/{name}')))
    if message['title'] != text_in(title, language):
        raise Lost(f'{text_in(title, language)} in {message}')


def run():
    if not is_installed():
        print('There is no xdg-desktop-portal here.')
        return SKIPPED
    desktop = Desktop(pathlib.Path(tempfile.mkdtemp(dir=WORK)))
    for language in ('ko', 'en'):
        desktop.messages.clear()
        forget()
        write_data()
        with Sandboxed(language, SERVICE, fresh=False) as program:
            wait_for_message(desktop, 'missed', MISSED, language)
            # The portal itself adds how to start what is in a sandbox.
            command = until('a start at login', lambda: desktop.starts_at_login)
            if APP_ID not in command or SERVICE not in command:
                raise Lost(f'the command in {command}')
            wait_for_message(desktop, 'soon', SOON, language)
            until('no start at login any more', lambda: desktop.starts_at_login is None)
            if program.frames():
                raise Lost('no window for a message')

            target = GLib.Variant('(ss)', ('today', 'session/soon'))
            desktop.press(APP_ID, 'app.show-target', target)
            program.wait_for_title(SOON)
            program.wait_for_text('Today', 'frame')
    return 0


main(run)
