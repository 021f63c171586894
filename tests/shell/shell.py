# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the GNOME Shell of the session: types into its overview, chooses what it shows, and tells what it knows.

Nothing waits for a fixed time: every step waits for what it is to bring about.
"""

import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'end-to-end'))
from driver import APP_ID, Atspi, Lost, below, is_there, role_of, until
from gi.repository import Gio, GLib

ENTRY = APP_ID + '.desktop'
RETURN = 0xff0d


class Shell:
    """What a person before the screen does and sees. What happens within is in inside.js."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        until('GNOME Shell', lambda: self.evaluate('!Main.layoutManager._startingUp'))
        self.evaluate(pathlib.Path(__file__).with_name('inside.js').read_text(encoding='utf-8') + ';true')

    def evaluate(self, code):
        done, answer = self.call('org.gnome.Shell', '/org/gnome/Shell', 'org.gnome.Shell.Eval',
                                 GLib.Variant('(s)', (code,)))
        if not done:
            raise Lost(f'an answer of GNOME Shell, which said “{answer}”,')
        return json.loads(answer) if answer else None

    def ask(self, function, *arguments):
        return self.evaluate(f'test.{function} ({", ".join(map(json.dumps, arguments))})')

    def call(self, name, path, method, arguments=None):
        interface, method = method.rsplit('.', 1)
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1,
                                  None).unpack()

    def picture(self, path):
        self.call('org.gnome.Shell.Screenshot', '/org/gnome/Shell/Screenshot',
                  'org.gnome.Shell.Screenshot.Screenshot', GLib.Variant('(bbs)', (False, False, str(path))))

    # Searching

    def open_overview(self):
        self.ask('overview', True)
        until('the overview', lambda: self.ask('overviewIsShown'))

    def close_overview(self):
        self.ask('overview', False)
        until('the windows', lambda: self.ask('overviewIsHidden'))

    def press(self, key):
        self.ask('press', key)

    def type(self, text):
        """With the keys that are on the keyboard, and with an input method where they are not."""
        self.ask('focus')
        for letter in text:
            if ord(letter) < 0x80:
                self.press(ord(letter))
            else:
                self.ask('commit', letter)

    def search(self, text):
        """Types TEXT into the overview, and waits until everybody has answered."""
        self.open_overview()
        self.ask('clear')
        self.type(text)
        until(f'the text “{text}”', lambda: self.ask('written') == text)
        until('the end of the search', lambda: not self.ask('searching'))

    # The program

    def windows(self):
        return self.ask('windows')

    def pid(self):
        """That of the program, or None."""
        try:
            return self.call('org.freedesktop.DBus', '/org/freedesktop/DBus',
                             'org.freedesktop.DBus.GetConnectionUnixProcessID', GLib.Variant('(s)', (APP_ID,)))[0]
        except GLib.Error:
            return None

    # What is in its window, as a screen reader finds it

    def nodes(self, window):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == window['pid']:
                application.clear_cache()
                yield from below(application)

    def wait_for_page(self, window, title):
        """What is covered is not told."""
        until(f'“{title}” in the window', lambda: any(node.get_name() == title for node in self.nodes(window)))

    def wait_for_text(self, window, role, text):
        """What stands in a field."""
        until(f'“{text}” in the {role}', lambda: any(
            role_of(node) == role and Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)) == text
            for node in self.nodes(window)))

    def end(self):
        """As it was before: no window, no program, no overview."""
        self.ask('close')
        until('no window', lambda: not self.windows())
        pid = self.pid()
        if pid:
            os.kill(pid, 15)
            until('the end of the program', lambda: not self.pid() and not is_there(pid))
        self.ask('clear')
        self.close_overview()
