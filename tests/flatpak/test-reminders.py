#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reminders out of the sandbox: messages and the start at login go through the portals."""

import pathlib
import tempfile

from gi.repository import Gio, GLib

from driver import PATIENCE
from installation import APP_ID, DATA, SKIPPED, WORK, Lost, Sandboxed, forget, instances, main, until
from portal import Desktop, is_installed
from reminding import BEFORE, EDITION, NAME, Forum, Home, now, span
from tour import DAYS

SERVICE = '--gapplication-service'
ADDRESS = 'https://meet.example.org/j/reminded'
SETTINGS = DATA / 'config' / 'glib-2.0' / 'settings' / 'keyfile'

# Seconds until a message is due, for what has to be done before. A busy machine gets more.
HURRIES = (15, 60)

# What the user is to read.
BUTTONS = {'ko': ['열기', '참여하기'], 'en': ['Open', 'Join']}
REASON = {'ko': '내 일정의 세션을 미리 알려 드리려고 합니다', 'en': 'To remind you of the sessions in your agenda'}
REFUSED = {'ko': '프로그램이 열려 있을 때만 알려 드립니다', 'en': 'You are only reminded while the program is open'}

STORE = 'org.freedesktop.impl.portal.PermissionStore'


def ask_again():
    """The user has not said yet what they think of programs without a window, and is to be asked."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        STORE, '/' + STORE.replace('.', '/'), STORE, 'SetPermission',
        GLib.Variant('(sbssas)', ('background', True, 'background', APP_ID, ['ask'])), None, Gio.DBusCallFlags.NONE, -1, None)


def has_answer(answer):
    """The program keeps in its settings what the portal said."""
    return SETTINGS.exists() and f"at-login='{answer}'\n" in SETTINGS.read_text(encoding='utf-8') + '\n'


def wait_for_answer(answer):
    until(f'“{answer}” in the settings', lambda: has_answer(answer))


def write_data(soon):
    """What the program has kept: starred sessions of a forum that was opened once."""
    forget()
    forum = Forum()
    sessions = [forum.add('missed', now() - span(minutes=3), links=[{'kind': 'meeting', 'url': ADDRESS}]),
                forum.add('soon', soon)]
    Home(DATA / 'data').star(forum, missed={}, soon={})
    return sessions


def wait_for_message(desktop, session, language, patience=PATIENCE):
    name = f'{EDITION}/{session["id"]}'
    message = until(f'the message {name}', lambda: desktop.messages.get((APP_ID, name)), patience)
    if message['title'] != session['title'][language] or session['room'][language] not in message['body']:
        raise Lost(f'title and room of {session} in {message}')
    return message


def press(desktop, message):
    """The message itself."""
    if message['default-action'] != 'app.show-target':
        raise Lost(f'an action that shows the session in {message}')
    desktop.press(APP_ID, message['default-action'], GLib.Variant('(ss)', message['default-action-target']))


def set_up(desktop):
    desktop.agrees, desktop.starts_at_login = True, None
    desktop.messages.clear()
    desktop.reasons.clear()
    ask_again()


def try_at_login(seconds, desktop, language):
    """Whether the portal has answered before the second message is due, after that many SECONDS."""
    set_up(desktop)
    due = now() + span(seconds=seconds)
    missed, soon = write_data(due + BEFORE)
    with Sandboxed(language, SERVICE, fresh=False) as program:
        message = wait_for_message(desktop, missed, language)
        labels = [button['label'] for button in message['buttons']]
        if labels != BUTTONS[language]:
            raise Lost(f'the buttons {BUTTONS[language]}, not {labels},')

        # The portal itself adds how to start what is in a sandbox.
        command = until('a start at login, or that it is too late', lambda: desktop.starts_at_login or now() >= due)
        if now() >= due:
            return False
        if APP_ID not in command or command[-1] != SERVICE:
            raise Lost(f'the command in {command}')
        if len(desktop.reasons) != 1 or REASON[language] not in desktop.reasons[0]:
            raise Lost(f'the reason “{REASON[language]}”, not {desktop.reasons},')
        until('the answer in the settings, or that it is too late', lambda: has_answer('yes') or now() >= due)
        if now() >= due:
            return False

        message = wait_for_message(desktop, soon, language, seconds + PATIENCE)
        until('no start at login any more', lambda: desktop.starts_at_login is None)
        wait_for_answer('no')
        if program.frames():
            raise Lost('no window for a message')
        press(desktop, message)
        program.wait_for_title(soon['title'])
        program.wait_for_text(NAME, 'frame')
    return True


def check_at_login(desktop, language):
    """Started as at login: a message for what was missed and for what is due; a window only for who wants one."""
    if not any(try_at_login(seconds, desktop, language) for seconds in HURRIES):
        raise Lost('a start at login that is asked for in time')


def check_window(desktop, language):
    """The program stays when its window is closed, and opens another for who presses a message."""
    missed, _ = write_data(now() + span(minutes=90))
    with Sandboxed(language, fresh=False) as program:
        program.wait_for_keys(DAYS[0]['theme'])
        message = wait_for_message(desktop, missed, language)
        until('a start at login', lambda: desktop.starts_at_login)
        program.key('ctrl+w')
        until('no window', lambda: not program.x_windows())
        press(desktop, message)
        program.wait_for_title(missed['title'])
        program.wait_for_text(NAME, 'frame')
        if len(instances()) != 1:
            raise Lost(f'one program, not {instances()},')


def check_refused(desktop, language):
    """It is said in the window, and nothing is to be started at login; messages come all the same while it is open."""
    desktop.agrees = False
    missed, _ = write_data(now() + span(minutes=90))
    with Sandboxed(language, fresh=False) as program:
        program.wait_for_text(REFUSED)
        wait_for_message(desktop, missed, language)
        wait_for_answer('refused')
        if desktop.starts_at_login:
            raise Lost(f'no start at login, not {desktop.starts_at_login},')


def run():
    if not is_installed():
        print('There is no xdg-desktop-portal here.')
        return SKIPPED
    desktop = Desktop(pathlib.Path(tempfile.mkdtemp(dir=WORK)))
    for check in check_at_login, check_window, check_refused:
        for language in ('ko', 'en'):
            set_up(desktop)
            check(desktop, language)
    return 0


main(run)
