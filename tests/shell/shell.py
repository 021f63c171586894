# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the GNOME Shell of the session: types into its overview, chooses what it shows, and tells what it knows.

Nothing waits for a fixed time: every step waits for what it is to bring about.
"""

import json
import os
import pathlib
import re
import signal
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'end-to-end'))
from driver import APP_ID, Gio, GLib, Lost, Program, is_there, until

ENTRY = APP_ID + '.desktop'
RETURN, MENU = 0xff0d, 0xff67
ATTEMPT, ATTEMPTS = 4, 6  # How many seconds to wait for what was typed or found before typing it again, and how often.


class Shell:
    """What a person before the screen does and sees. What happens within is in inside.js."""

    def __init__(self, folder):
        self.folder = folder
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        until('GNOME Shell', lambda: self.evaluate('!Main.layoutManager._startingUp'))
        self.evaluate(pathlib.Path(__file__).with_name('inside.js').read_text(encoding='utf-8') + ';true')

    def evaluate(self, code):
        done, answer = self.call('org.gnome.Shell', '/org/gnome/Shell', 'org.gnome.Shell', 'Eval', '(s)', code)
        if not done:
            raise Lost(f'an answer of GNOME Shell, which said “{answer}”,')
        return json.loads(answer) if answer else None

    def ask(self, function, *arguments):
        return self.evaluate(f'test.{function} ({", ".join(map(json.dumps, arguments))})')

    def call(self, name, path, interface, method, signature, *arguments):
        return self.bus.call_sync(name, path, interface, method, GLib.Variant(signature, arguments), None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()

    def version(self):
        return self.call('org.gnome.Shell', '/org/gnome/Shell', 'org.freedesktop.DBus.Properties', 'Get', '(ss)',
                         'org.gnome.Shell', 'ShellVersion')[0]

    def keep_picture(self, name):
        self.call('org.gnome.Shell.Screenshot', '/org/gnome/Shell/Screenshot', 'org.gnome.Shell.Screenshot', 'Screenshot',
                  '(bbs)', False, False, str(self.folder / f'{name}.png'))

    # Searching

    def press(self, key):
        self.ask('press', key)

    def type(self, text):
        """With the keys that are on the keyboard, and with an input method where they are not."""
        written = ''
        for part in re.findall('[ -~]+|[^ -~]+', text):
            for letter in part:
                if letter.isascii():
                    self.press(ord(letter))
                else:
                    self.ask('commit', letter)
            written += part
            until(f'the text “{written}”', lambda: self.ask('written') == written, ATTEMPT)

    def search(self, text):
        """Types TEXT into the overview, and waits until everybody has answered."""
        self.ask('overview', True)
        until('the overview', lambda: self.ask('overviewIsShown'))
        for _ in range(ATTEMPTS):
            self.ask('clear')
            self.ask('focus')
            self.ask('watch', ENTRY)
            try:
                self.type(text)
                break
            except Lost as problem:
                # A window that was just closed may take the keyboard with it once more.
                lost = problem
        else:
            raise lost
        until('the end of the search', lambda: not self.ask('searching'))

    def search_until(self, text, condition):
        """Whether CONDITION comes of a search for TEXT.

        The shell forgets what it has found when it notices new programs, or settings, and a search that the next letter
        overtook answers with nothing: then one types again.
        """
        for _ in range(ATTEMPTS):
            self.search(text)
            try:
                return until('the results', condition, ATTEMPT)
            except Lost:
                continue
        return False

    def find(self, text, wanted):
        """Searches for TEXT. WANTED are the results that come first.

        Tells how many milliseconds after the first key there was something.
        """
        if not self.search_until(text, lambda: self.ask('results', ENTRY)[:len(wanted)] == wanted):
            raise Lost(f'the results {wanted} and not {self.ask("results", ENTRY)}')
        took = self.ask('took')
        return f'{took:.0f} ms' if took else 'some time'

    # The program

    def window(self):
        """The only one that there is, once it has been given the keyboard."""
        def ready():
            windows = self.ask('windows')
            return windows if windows and windows[-1]['title'] and windows[-1]['hasFocus'] else None
        windows = until('a window', ready)
        if len(windows) != 1:
            raise Lost(f'one window and not {windows}')
        return windows[0]

    def pid(self):
        """That of the program, or None."""
        try:
            return self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                             'GetConnectionUnixProcessID', '(s)', APP_ID)[0]
        except GLib.Error:
            return None

    def clean_up(self):
        """No window, no program, no overview."""
        self.ask('close')
        until('no window', lambda: not self.ask('windows'))
        pid = self.pid()
        if pid:
            os.kill(pid, signal.SIGTERM)
            until('the end of the program', lambda: not self.pid() and not is_there(pid))
        self.ask('clear')
        self.ask('overview', False)
        until('the end of the overview', lambda: self.ask('overviewIsHidden'))


class Opened(Program):
    """The program as it shows itself in the window that the shell let it open."""

    def __init__(self, shell, language):
        self.shell = shell
        super().__init__('true', language)

    def is_ours(self, pid):
        return pid == self.shell.pid()
