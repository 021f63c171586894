#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The desktop reminds of a starred session: without a window, after a new start, and never twice.

By a desktop that keeps what it is told; dunst has a test of its own.
"""

import json
import pathlib
import signal
import tempfile

from browser import install_browser
from driver import APP_ID, Atspi, Gio, GLib, Lost, Program, has, main, text_in, until
from reminding import AUTOSTART, EDITION, NAME, Forum, now, span

OBJECT_PATH = '/' + APP_ID.replace('.', '/')
SERVICE = '--gapplication-service'

SOON = {'ko': '곧 시작하는 이야기', 'en': 'A talk that begins soon'}
MISSED = {'ko': '놓친 이야기', 'en': 'A talk that was missed'}
ADDRESS = 'https://meet.example.org/j/1'

NOTIFICATIONS = '''<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/>
  </method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''


class Desktop:
    """Keeps every message, and presses its buttons."""

    PATH, NAME = '/org/freedesktop/Notifications', 'org.freedesktop.Notifications'

    def __init__(self):
        self.messages = []
        self.closed = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]
        self.object = self.bus.register_object(self.PATH, interface, self.answer, None, None)
        there = []
        self.owner = Gio.bus_own_name_on_connection(self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE,
                                                    lambda *_: there.append(True), None)
        until('the name of the desktop', lambda: there)

    def answer(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        invocation.return_value(getattr(self, method)(*arguments.unpack()))

    def Notify(self, _program, _replaces, _icon, title, body, actions, _hints, _timeout):
        self.messages.append({'title': title, 'body': body, 'actions': dict(zip(actions[1::2], actions[0::2])),
                              'keys': actions[0::2]})
        return GLib.Variant('(u)', (len(self.messages),))

    def CloseNotification(self, number):
        self.closed.append(number)

    @staticmethod
    def GetCapabilities():
        return GLib.Variant('(as)', (['actions', 'body'],))

    @staticmethod
    def GetServerInformation():
        return GLib.Variant('(ssss)', ('desktop', 'tests', '1', '1.2'))

    def wait_for(self, count):
        """The message of that number, and no more than so many."""
        until(f'message {count}', lambda: len(self.messages) >= count)
        if len(self.messages) > count:
            raise Lost(f'no more than {count} of {self.messages}')
        return self.messages[-1]

    def press(self, number, key):
        self.bus.emit_signal(None, self.PATH, self.NAME, 'ActionInvoked', GLib.Variant('(us)', (number, key)))

    def leave(self):
        Gio.bus_unown_name(self.owner)
        self.bus.unregister_object(self.object)


def write_forum(path, soon):
    """A forum of which one session begins at SOON, and one began a few minutes ago."""
    forum = Forum()
    more = {'room': {'ko': '큰 방', 'en': 'Large Room'}, 'links': [{'kind': 'meeting', 'url': ADDRESS}]}
    forum.add('a-soon', soon, title=SOON, **more)
    forum.add('b-missed', now() - span(minutes=3), title=MISSED, **more)
    forum.write(path)


def agenda_of(program):
    return pathlib.Path(program.environment['XDG_DATA_HOME'], 'bioforum', 'agenda.json')


def star_missed(program):
    """By hand, so that it was starred before it began."""
    agenda = json.loads(agenda_of(program).read_text(encoding='utf-8'))
    del agenda['checksum']
    agenda['editions'][EDITION]['sessions']['b-missed'] = {'starred': True}
    agenda_of(program).write_text(json.dumps(agenda), encoding='utf-8')


def close_window(program):
    program.key('ctrl+w')
    program.until('no window', lambda: not program.frames())


def quit_quietly(program):
    """As when somebody logs out."""
    program.process.send_signal(signal.SIGTERM)
    program.process.wait()


def is_on_bus():
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner',
        GLib.Variant('(s)', (APP_ID,)), None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


def start_service(program, command):
    """As at login."""
    until('the end of the one before', lambda: not is_on_bus())
    program.process = program.start(command, SERVICE)


def activate(action, *target):
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        APP_ID, OBJECT_PATH, 'org.gtk.Actions', 'Activate', GLib.Variant('(sava{sv})', (action, target, {})), None,
        Gio.DBusCallFlags.NONE, -1, None)


def star_first(program):
    """By keyboard; what follows from that is said."""
    words, language = program.words, program.language
    program.press_text(SOON)
    program.wait_for_title(SOON)
    if program.find(words('%u minutes before').replace('%u', r'\d+')):
        raise Lost('no reminder without a star')
    program.key('ctrl+d')
    program.wait_for(words('You will be reminded'))
    program.wait_for({'ko': '10분 전', 'en': '10 minutes before'}[language])
    until('the copy of the forum', (agenda_of(program).parent / 'editions' / f'{EDITION}.json').exists)


def choose_minutes(program):
    """With the menu: half an hour before."""
    before = {'ko': '{}분 전', 'en': '{} minutes before'}[program.language].format
    program.press(before(10), 'label')

    # Newer versions of GTK give the items neither a name nor a place: they are known by their order.
    def focused():
        items = program.all('.*', ('menu item', 'radio menu item'))
        return [has(item, Atspi.StateType.FOCUSED) for item in items] if len(items) == 4 else None
    there = program.until('the choices', focused)
    while not there[2]:
        before_key = there
        program.key('Down')
        there = program.until('another choice', lambda: (now_there := focused()) != before_key and now_there)
    program.key('Return')
    program.wait_for(before(30), 'label')
    until('the choice in the agenda', lambda: '"reminder" : 30' in agenda_of(program).read_text(encoding='utf-8'))


def expect(message, title, *words, language):
    if message['title'] != text_in(title, language) or not all(word in message['body'] for word in words):
        raise Lost(f'{text_in(title, language)} and {words} in {message}')


def check_messages(command, language, folder):
    file = folder / 'today.json'
    write_forum(file, now() + span(minutes=60))
    desktop = Desktop()
    with Program(command, language, str(file)) as program:
        address = folder / 'address'
        install_browser(address, program.environment['XDG_DATA_HOME'])
        room = {'ko': '큰 방', 'en': 'Large Room'}[language]
        star_first(program)
        choose_minutes(program)
        close_window(program)
        until('an entry for the login', AUTOSTART.exists)
        names = AUTOSTART.read_text(encoding='utf-8')
        if f'Exec=bioforum {SERVICE}\n' not in names:
            raise Lost(f'the command in {names}')

        # It was moved, and is due in a moment. The file is lost, too.
        write_forum(file, now() + span(minutes=30, seconds=3))
        if program.start(command, str(file)).wait(timeout=30) != 0:
            raise Lost('success of a second start')
        program.wait_for_text(SOON)
        close_window(program)
        file.unlink()
        expect(desktop.wait_for(1), SOON, {'ko': '30분 후', 'en': 'in 30 minutes'}[language], room, language=language)
        if 'default' not in desktop.messages[0]['keys']:
            raise Lost(f'an action in {desktop.messages[0]}')
        desktop.press(1, desktop.messages[0]['actions'][program.words_for('session', 'Open')])
        program.wait_for_title(SOON)

        # Told once by this program, and by the next one; that one tells what was missed.
        close_window(program)
        quit_quietly(program)
        star_missed(program)
        start_service(program, command)
        expect(desktop.wait_for(2), MISSED, room, language=language)
        if program.frames():
            raise Lost('no window for a message')
        actions = desktop.messages[1]['actions']
        desktop.press(2, actions[program.words_for('what a link does', 'Join')])
        until('the address in the browser', address.exists)
        if address.read_text() != ADDRESS:
            raise Lost(f'{ADDRESS}, not {address.read_text()},')
        # As GNOME Shell has it done, which keeps messages for longer than programs run.
        activate('show-target', GLib.Variant('(ss)', (EDITION, 'session/b-missed')))
        program.wait_for_title(MISSED)
        program.wait_for_text(NAME, 'frame')

        # Whoever does not want it is left alone: the program ends with its window.
        activate('reminders')
        until('no entry for the login', lambda: not AUTOSTART.exists())
        program.key('ctrl+q')
        program.until('the end', lambda: program.process.poll() is not None)
        desktop.wait_for(2)
    desktop.leave()


def run(command, language):
    with tempfile.TemporaryDirectory() as folder:
        check_messages(command, language, pathlib.Path(folder))


main(run)
