# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Installs the Flatpak as its user does, and starts it in its sandbox.

To be used by what build-aux/flatpak runs: an ordinary user's tests, each on a desktop of its own (with-display).
"""

import os
import pathlib
import shutil
import subprocess
import sys

from gi.repository import Gio, GLib

from driver import APP_ID, SKIPPED, TOP, WORDS, Lost, Program, until, xdotool

WORK = pathlib.Path(os.environ['WORK'])
SITE = WORK / 'site'  # The repository that the program is published in,
BEFORE = WORK / 'before'  # the same with the version before,
RUNTIMES = WORK / 'runtime' / 'repo'  # and that of the stand-in for the runtime, where there is one.
HOME = pathlib.Path(os.environ['HOME'])
DATA = HOME / '.var' / 'app' / APP_ID

# What with-display sets for a program that is to use nothing of the desktop. A sandbox has its own, and portals.
NOT_IN_A_SANDBOX = ('ADW_DISABLE_PORTAL', 'BIOFORUM_DATA_DIR', 'BIOFORUM_LIB_DIR', 'BIOFORUM_LOCALE_DIR', 'GDK_BACKEND',
                    'GIO_USE_VFS', 'GSETTINGS_BACKEND', 'GSETTINGS_SCHEMA_DIR', 'GTK_USE_PORTAL', 'GVFS_DISABLE_FUSE',
                    'PYTHONPATH')

# What decides how a program that the bus starts comes up.
TOLD = ('DBUS_SYSTEM_BUS_ADDRESS', 'GSK_RENDERER', 'LANG', 'LANGUAGE', 'LC_ALL')


def environment(**more):
    """What a desktop gives its programs: no language but the one that is asked for."""
    kept = {name: value for name, value in os.environ.items()
            if name not in NOT_IN_A_SANDBOX and name not in ('LANG', 'LANGUAGE') and not name.startswith('LC_')}
    # Flatpak asks the system's bus whether a parent forbids the program. There may be none; this one forbids nothing.
    return {**kept, 'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS'], 'GSK_RENDERER': 'cairo', **more}


def try_flatpak(*arguments, **more):
    return subprocess.run(['flatpak', *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, env=environment(**more), check=False)


def flatpak(*arguments, **more):
    """What it prints. That it fails is what nobody expects."""
    done = try_flatpak(*arguments, **more)
    if done.returncode != 0:
        raise Lost(f'success of “flatpak {" ".join(map(str, arguments))}”, which said\n{done.stdout}{done.stderr}\n, and')
    return done.stdout


def run_inside(script, *options, **more):
    """Runs a script in the sandbox of the program, and gives what it prints."""
    return flatpak('run', *options, '--command=sh', APP_ID, '-c', script, **more)


def write_reference(site):
    """The file that one would click on a web page."""
    runtimes = WORK / 'runtimes.flatpakrepo'
    runtimes.write_text(f'[Flatpak Repo]\nTitle=Runtimes\nUrl=file://{RUNTIMES}\n')
    text = (TOP / 'build-aux' / f'{APP_ID}.flatpakref.in').read_text(encoding='utf-8')
    text = text.replace('@REPOSITORY@', f'file://{site}').replace('@RUNTIME_REPOSITORY@', f'file://{runtimes}')
    path = WORK / f'{APP_ID}.flatpakref'
    path.write_text(text, encoding='utf-8')
    return path


def tell_bus(method, arguments=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', method, arguments, None,
                  Gio.DBusCallFlags.NONE, -1, None)


def install_from(site):
    flatpak('install', '--user', '--noninteractive', '--from', write_reference(site))


def install(name, languages='en;ko', site=SITE):
    """Into an installation of that name, by what a web page would offer; the runtime comes with it."""
    folder = WORK / name
    os.environ['FLATPAK_USER_DIR'] = str(folder)
    folder.mkdir()
    flatpak('config', '--user', '--set', 'languages', languages)
    if RUNTIMES.exists():
        flatpak('remote-add', '--user', '--no-gpg-verify', 'runtimes', f'file://{RUNTIMES}')
    install_from(site)
    # So that the desktop finds what was installed since it was started.
    tell_bus('ReloadConfig')


def forget():
    """What the program has kept."""
    shutil.rmtree(DATA, ignore_errors=True)


def set_up_sandbox():
    """At rest, as set_up_desktop has it outside."""
    settings = DATA / 'config' / 'gtk-4.0' / 'settings.ini'
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n')


class Sandboxed(Program):
    """The program as Flatpak starts it. On the buses it is seen as the proxy that stands before its sandbox."""

    def __init__(self, language, *arguments, fresh=True, options=(), **more):
        if fresh:
            forget()
        set_up_sandbox()
        super().__init__('flatpak', language, 'run', *options, APP_ID, *arguments, **more)

    def start(self, command, *arguments):
        for name in (*NOT_IN_A_SANDBOX, 'XDG_DATA_HOME'):
            self.environment.pop(name, None)
        self.environment['DBUS_SYSTEM_BUS_ADDRESS'] = self.environment['DBUS_SESSION_BUS_ADDRESS']
        # A desktop tells its bus as well, which may be what starts the program.
        told = {name: self.environment.get(name, '') for name in TOLD}
        tell_bus('UpdateActivationEnvironment', GLib.Variant('(a{ss})', (told,)))
        return super().start(command, *arguments)

    def is_ours(self, pid):
        return True  # It has the desktop for itself.

    def x_windows(self):
        return xdotool('search', '--onlyvisible', '--name', '.').split()

    def wait_for_keys(self, text, role=WORDS):
        """Shown is not yet mapped, and until then keys go nowhere."""
        self.wait_for_text(text, role)
        self.window()

    def quit(self):
        """As its user does, so that everything is kept."""
        self.key('ctrl+q')
        until('the end', lambda: self.process.poll() is not None)
        until('the end of the sandbox', lambda: not instances())

    def stop(self):
        if instances():
            try_flatpak('kill', APP_ID)
        until('the end of the sandbox', lambda: not instances())
        self.process.wait()


def instances():
    return flatpak('ps', '--columns=instance').split()


def main(run, name='installed', **more):
    """Runs RUN with an installation of that NAME, which is made if it is not there yet."""
    try:
        os.environ['FLATPAK_USER_DIR'] = str(WORK / name)
        if not (WORK / name).exists():
            install(name, **more)
        location = flatpak('info', '--show-location', APP_ID).strip()
        os.environ['BIOFORUM_LOCALE_DIR'] = str(pathlib.Path(location, 'files', 'share', 'locale'))
        forget()
        sys.exit(run())
    except Lost as problem:
        sys.exit(f'{problem}.')


__all__ = ['APP_ID', 'BEFORE', 'DATA', 'HOME', 'SITE', 'SKIPPED', 'WORK', 'Lost', 'Sandboxed', 'environment', 'flatpak',
           'forget', 'install', 'install_from', 'instances', 'main', 'run_inside', 'try_flatpak', 'until']
