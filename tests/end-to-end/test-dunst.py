#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reminders, with a real server of messages: they come, say what they should, once, and lead to the session.

With a window, after it was closed, and in a program that never had one, as the desktop starts it at login.

usage: test-reminders.py PROGRAM LANGUAGE
"""

import configparser
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

from browser import install_browser
from driver import APP_ID, PATIENCE, SKIPPED, Gio, GLib, Lost, Program, catalogue_of, main, text_in, until
from messages import Dunst, is_installed
from reminding import AUTOSTART, BEFORE, NAME, Forum, Home, due_times, now, span

SERVICE = '--gapplication-service'
ADDRESS = 'https://meet.example.org/j/reminded'

# Seconds until a message is to come, for what has to be done before. A busy machine gets more.
HURRIES = (8, 40, 150)


def act(action):
    """One of the program's actions without a parameter, by D-Bus."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        APP_ID, '/' + APP_ID.replace('.', '/'), 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (action, [], {})),
        None, Gio.DBusCallFlags.NONE, -1, None)


def title_of(session, language):
    return text_in(session['title'], language)


def check(holds, what):
    if not holds:
        raise Lost(what)


def check_body(body, forum, session, language, begins, when):
    """When it begins or began, how far that is, and where."""
    words = catalogue_of(language)
    number = re.escape(words.ngettext(*when, 2)).replace('%d', r'\d+')
    single = re.escape(words.ngettext(*when, 1)).replace('%d', '1')
    clock = forum.clock(session).strftime({'ko': '%H:%M', 'en': r'%-I:%M\s%p'}[language])
    pattern = (re.escape(words.gettext(begins)).replace('%s', clock) + f' · (?:{number}|{single}) · '
               + re.escape(text_in(session['room'], language)))
    check(re.fullmatch(pattern, body), f'“{pattern}”, not “{body}”,')


def check_soon(body, *which):
    check_body(body, *which, 'Begins at %s', ('in %d minute', 'in %d minutes'))


def check_late(body, *which):
    check_body(body, *which, 'Began at %s', ('%d minute ago', '%d minutes ago'))


def end_of(program, patience=PATIENCE):
    until('the end of the program', lambda: program.process.poll() is not None, patience)
    check(program.process.returncode == 0, f'success, not status {program.process.returncode},')


def read_autostart():
    """What the desktop is to start at login, which has to be a proper entry."""
    done = subprocess.run(['desktop-file-validate', AUTOSTART], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    check(done.returncode == 0 and not done.stdout, f'a valid entry for the login without\n{done.stdout}\n,')
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read_string(AUTOSTART.read_text(encoding='utf-8'))
    return parser['Desktop Entry']


def try_window(command, language, dunst):
    """A star by hand, which has the program started at login; then the forum is moved to right now."""
    home, forum = Home(), Forum()
    talk = forum.add('moved', now() + span(minutes=180))
    file = forum.write(home.folder / 'forum.json')
    with Program(command, language, str(file), XDG_DATA_HOME=str(home.folder)) as program:
        program.wait_for_title(talk['title'])
        for wanted in (True, False, True):
            program.key('ctrl+d')
            program.until('the entry for the login, or its end', lambda: AUTOSTART.exists() == wanted)
        check(read_autostart()['Exec'] == f'bioforum {SERVICE}', 'the program in the entry for the login')
        program.until('a copy of the forum', home.copy.exists)
        check(dunst.count() == 0, 'no message before its time')

        forum.sessions.clear()
        talk = forum.add('moved', now() + BEFORE - span(seconds=30))
        forum.write(file)
        program.start(command, str(file)).wait(timeout=30)
        check_soon(dunst.wait_for(title_of(talk, language)).body, forum, talk, language)
        program.until('no entry for the login any more', lambda: not AUTOSTART.exists())

        program.until('two windows', lambda: len(program.frames()) == 2)
        program.key('ctrl+w')
        program.until('one window', lambda: len(program.frames()) == 1)
        first = program.frame()
        program.wait_for_title(talk['title'])
        program.key('ctrl+4')
        program.until('another page', lambda: not any(map(program.is_shown, program.all(re.escape(title_of(talk, language))))))
        dunst.enter()
        program.wait_for_title(talk['title'])
        check(program.frames() == [first], 'the window that was there, and no other,')

        # Until the session is over, somebody may want to enter it; and whoever wants no reminders says so.
        program.key('ctrl+q')
        program.until('no window', lambda: not program.frames())
        act('reminders')
        end_of(program)
    dunst.clear()


def try_closed_in(seconds, command, language, dunst):
    home, forum = Home(), Forum()
    due = now() + span(seconds=seconds)
    # A message of the try before may come late.
    name = f'closed-{seconds}'
    talk = forum.add(name, due + BEFORE)
    home.star(forum, **{name: {}})
    with Program(command, language, str(forum.write(home.folder / 'forum.json')), XDG_DATA_HOME=str(home.folder)) as program:
        program.wait_for_title(talk['title'])
        program.until('the moment that is waited for, or its end',
                      lambda: time.time() > due.timestamp() or
                      any(abs(early - due.timestamp()) < 0.1 for early, _ in due_times(program.process.pid)))
        program.key('ctrl+w')
        program.until('no window', lambda: not program.frames())
        if dunst.count() or time.time() > due.timestamp():
            dunst.clear()
            return False

        message = dunst.wait_for(title_of(talk, language), seconds + PATIENCE)
        check(time.time() >= due.timestamp(), 'a message that does not come too early')
        check_soon(message.body, forum, talk, language)
        check(not program.frames(), 'no window yet')
        dunst.enter()
        program.wait_for_title(talk['title'])
        program.wait_for_text(NAME, 'frame')
        until('what was told, in the agenda', lambda: 'reminded' in home.read()[name])
    dunst.clear()
    return True


def try_closed(command, language, dunst):
    """The window is gone before it is time. The program is still there, and has a new one for who answers."""
    check(any(try_closed_in(seconds, command, language, dunst) for seconds in HURRIES), 'a window that closes in time')


def service(command, language, home, **more):
    return Program(command, language, SERVICE, XDG_DATA_HOME=str(home.folder), **more)


def check_messages(dunst, *expected):
    check(dunst.titles() == sorted(expected), f'{sorted(expected)} and no other than these, not {dunst.titles()},')
    check(dunst.count() == len(expected), f'{len(expected)} messages, not {dunst.count()},')


def try_again(command, language, dunst):
    """Started anew, and by nobody: what was told is not told again, and what was missed is, if it still goes on."""
    home, forum = Home(), Forum()
    told = forum.add('told', now() + span(minutes=5))
    missed = forum.add('missed', now() - span(minutes=5), links=[{'kind': 'meeting', 'url': ADDRESS}])
    forum.add('over', now() - span(minutes=50))
    cancelled = forum.add('cancelled', now() + span(minutes=60), status='cancelled')
    forum.add('unwanted', now() + span(minutes=3))
    later = forum.add('later', now() + BEFORE + span(seconds=HURRIES[0]))
    home.star(forum, told={'reminded': forum.clock(told).astimezone(now().tzinfo).strftime('%Y-%m-%dT%H:%M:%SZ')},
              missed={}, over={}, cancelled={}, unwanted={'reminder': 0}, later={})
    called_off = catalogue_of(language).gettext('Cancelled: %s') % title_of(cancelled, language)
    with service(command, language, home) as program:
        check_late(dunst.wait_for(title_of(missed, language)).body, forum, missed, language)
        dunst.wait_for(called_off)
        # That it comes shows that nothing else did before.
        check_soon(dunst.wait_for(title_of(later, language)).body, forum, later, language)
        check_messages(dunst, title_of(missed, language), called_off, title_of(later, language))
        check(not program.frames(), 'no window')
        until('what was told, in the agenda', lambda: 'reminded' in home.read()['later'])
    dunst.clear()

    last = forum.add('last', now() + BEFORE + span(seconds=HURRIES[0]))
    home.star(forum, **home.read(), last={})
    with service(command, language, home):
        dunst.wait_for(title_of(last, language))
        check_messages(dunst, title_of(last, language))
    dunst.clear()


def try_join_in(seconds, command, language, dunst):
    home, forum = Home(), Forum()
    end = now() + span(seconds=seconds)
    name = f'meeting-{seconds}'
    talk = forum.add(name, end - span(minutes=40), links=[{'kind': 'meeting', 'url': ADDRESS}])
    home.star(forum, **{name: {}})
    address = home.folder / 'address'
    install_browser(address, home.folder)
    join = catalogue_of(language).pgettext('what a link does', 'Join')
    with service(command, language, home) as program:
        until('the message, or that it is too late',
              lambda: title_of(talk, language) in dunst.titles() or time.time() > end.timestamp())
        if time.time() < end.timestamp():
            dunst.choose(join)
        until('the address in the browser, or that it is too late',
              lambda: address.exists() or time.time() > end.timestamp())
        if time.time() > end.timestamp():
            dunst.clear()
            return False

        check(address.read_text(encoding='utf-8') == ADDRESS, f'{ADDRESS}, not {address.read_text(encoding="utf-8")},')
        check(not program.frames(), 'no window')
        end_of(program, seconds + PATIENCE)
        check(time.time() >= end.timestamp(), 'a program that waits until the session is over')
    dunst.clear()
    return True


def try_join(command, language, dunst):
    """The way into the meeting, without any window; the way out is the end of the session."""
    check(any(try_join_in(seconds, command, language, dunst) for seconds in HURRIES), 'a meeting that is joined in time')


def try_login(command, language, dunst):
    """What the entry for the login says is run, as the desktop does it, and leaves when there is nothing to do."""
    home, forum = Home(), Forum()
    forum.add('tomorrow', now() + span(minutes=90))
    home.star(forum, tomorrow={})
    with service(command, language, home):
        until('the entry for the login', AUTOSTART.exists)
    command, *arguments = shlex.split(read_autostart()['Exec'])

    forum.sessions.clear()
    forum.add('tomorrow', now() - span(minutes=90))
    home.star(forum, tomorrow={})
    # Where it is installed, the entry's word for it is enough.
    check(command == pathlib.Path(sys.argv[1]).name, f'the program, not {command},')
    with Program(sys.argv[1], language, *arguments, XDG_DATA_HOME=str(home.folder)) as program:
        end_of(program)
    check(not AUTOSTART.exists(), 'no entry for the login any more')
    check_messages(dunst)


def try_switched_off(command, language, dunst):
    """In the menu of a window: kept in the settings, and heeded by a program that is started without one."""
    home, forum = Home(), Forum()
    forum.add('now', now() + span(minutes=5))
    forum.add('later', now() + span(minutes=90))
    home.star(forum, now={}, later={})
    settings = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[org/jeonju/BioForum]\nreminders=false\n', encoding='utf-8')
    with service(command, language, home, GSETTINGS_BACKEND='keyfile') as program:
        end_of(program)
    check_messages(dunst)
    check(not AUTOSTART.exists(), 'no entry for the login')
    check('reminded' not in home.read()['now'], 'an agenda that says nothing of what was not told')


def run(command, language):
    if not is_installed():
        print('There is no dunst here.')
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder, Dunst(folder) as dunst:
        for step in (try_window, try_closed, try_again, try_join, try_login, try_switched_off):
            step(command, language, dunst)


if __name__ == '__main__':
    main(run)
