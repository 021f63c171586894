# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The messages of the desktop, as dunst shows them and as somebody answers them."""

import dataclasses
import pathlib
import shutil
import subprocess

from driver import PATIENCE, Gio, GLib, until

SETTINGS = '''[global]
    dmenu = {choose}
    notification_limit = 0
    sort = no
    show_age_threshold = -1
    idle_threshold = 0
[everything]
    script = {keep}
    timeout = 0
'''

# What dunst runs for each message that it shows.
KEEP = '''#!/bin/sh
printf '%s\\0' "$2" "$3" >"{folder}/$$.part" && mv "{folder}/$$.part" "{folder}/$$.message"
'''

# What dunst runs to have somebody choose one of the answers.
CHOOSE = '''#!/bin/sh
grep -F -m 1 -- "$(cat "{folder}/choice")"
'''


@dataclasses.dataclass
class Message:
    title: str
    body: str


def is_installed():
    return shutil.which('dunst') is not None


class Dunst:
    """Keeps every message on the screen until it is answered or taken back."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        keep, choose = (self.write(name, text) for name, text in (('keep', KEEP), ('choose', CHOOSE)))
        settings = self.folder / 'dunstrc'
        settings.write_text(SETTINGS.format(keep=keep, choose=choose), encoding='utf-8')
        self.log = open(self.folder / 'log', 'wb')
        self.process = subprocess.Popen(['dunst', '-config', settings], stdin=subprocess.DEVNULL, stdout=self.log,
                                        stderr=self.log)

    def __enter__(self):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)

        def is_ready():
            owned, = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                                   'NameHasOwner', GLib.Variant('(s)', ('org.freedesktop.Notifications',)), None,
                                   Gio.DBusCallFlags.NONE, -1, None).unpack()
            return owned
        until('dunst', is_ready)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.log.close()

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text.format(folder=self.folder), encoding='utf-8')
        path.chmod(0o755)
        return path

    def control(self, *arguments):
        return subprocess.run(['dunstctl', *arguments], stdout=subprocess.PIPE, text=True, check=True).stdout

    def count(self):
        """How many are on the screen."""
        return int(self.control('count', 'displayed')) + int(self.control('count', 'waiting'))

    def messages(self):
        return [Message(*path.read_text(encoding='utf-8').split('\0')[:2]) for path in self.folder.glob('*.message')]

    def titles(self):
        return sorted(message.title for message in self.messages())

    def wait_for(self, title, patience=PATIENCE):
        """The message of that title."""
        return until(f'the message “{title}”',
                     lambda: [message for message in self.messages() if message.title == title], patience)[0]

    def enter(self):
        """Clicks the newest message."""
        self.control('action')

    def choose(self, answer):
        """One of the buttons of the message."""
        (self.folder / 'choice').write_text(f'#{answer}', encoding='utf-8')
        self.control('context')

    def clear(self):
        """Takes all away and forgets them."""
        self.control('close-all')
        until('an empty screen', lambda: self.count() == 0)
        for path in self.folder.glob('*.message'):
            path.unlink()
