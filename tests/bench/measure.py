# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts programs with the first-frame module in them, and reads what they took."""

import contextlib
import dataclasses
import os
import pathlib
import re
import select
import subprocess
import time

from gi.repository import Gio, GLib

APP_ID = 'org.jeonju.BioForum'
BUS = 'org.freedesktop.DBus'
OBJECT_PATH = '/org/jeonju/BioForum'
PATIENCE = 120  # Seconds; valgrind is slow, and the machine may be busy.
QUIET = 0.6  # Seconds without any work after which a program has settled.


class CannotMeasure(Exception):
    """A program did not do what was to be measured."""


@dataclasses.dataclass
class Program:
    """How to start a program: its arguments, and what the environment holds for it, None for nothing."""

    arguments: list
    environment: dict
    content: str = None  # The type of a widget that is its contents.


@dataclasses.dataclass
class Frame:
    """When a frame was there: seconds since the start, of the clock and of the processor."""

    clock: float
    processor: float


class Run:
    """A program that runs."""

    def __init__(self, program, module, last=None, wrapper=()):
        self.lines, pipe = os.pipe()
        environment = {**os.environ, **program.environment, 'LD_PRELOAD': str(module), 'FIRST_FRAME_PIPE': str(pipe),
                       'FIRST_FRAME_CONTENT': program.content, 'FIRST_FRAME_LAST': last}
        self.unread = b''
        self.start = time.monotonic()
        self.process = subprocess.Popen([*wrapper, *map(str, program.arguments)], pass_fds=[pipe],
                                        env={name: value for name, value in environment.items() if value is not None},
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        os.close(pipe)

    def wait_for(self, event):
        """The frame that is called so."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            line, end, rest = self.unread.partition(b'\n')
            if end:
                self.unread = rest
                name, clock, processor = line.decode().split()
                if name == event:
                    return Frame(int(clock) / 1e6 - self.start, int(processor) / 1e6)
            elif select.select([self.lines], [], [], 1)[0]:
                some = os.read(self.lines, 4096)
                if not some:
                    raise CannotMeasure(f'{self.process.args[0]} ended before its {event}')
                self.unread += some
        raise CannotMeasure(f'{self.process.args[0]} showed no {event} in {PATIENCE} s')

    def status(self, name, thread=None):
        """A number of /proc/PID/status."""
        folder = pathlib.Path(f'/proc/{self.process.pid}')
        text = (folder / 'task' / thread if thread else folder).joinpath('status').read_text(encoding='utf-8')
        return int(re.search(rf'^{name}:\s*(\d+)', text, re.M)[1])

    def wake_ups(self):
        """How often any of its threads has given up the processor to wait, by thread."""
        counts = {}
        for thread in os.listdir(f'/proc/{self.process.pid}/task'):
            with contextlib.suppress(FileNotFoundError):
                counts[thread] = self.status('voluntary_ctxt_switches', thread)
        return counts

    def wake_ups_since(self, before):
        """How often since then; a thread that has ended had to wake up for that."""
        now = self.wake_ups()
        return sum(now.get(thread, before.get(thread, 0) + 1) - before.get(thread, 0) for thread in {*before, *now})

    def settle(self):
        """Waits until it has nothing left to do."""
        deadline = time.monotonic() + PATIENCE
        before, since = self.wake_ups(), time.monotonic()
        while time.monotonic() < deadline:
            time.sleep(0.1)
            now = self.wake_ups()
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > QUIET:
                return
        raise CannotMeasure(f'{self.process.args[0]} never came to rest')

    def end(self):
        self.process.kill()
        self.process.wait()
        os.close(self.lines)


@contextlib.contextmanager
def running(program, module, **options):
    run = Run(program, module, **options)
    try:
        yield run
    finally:
        run.end()


def count_instructions(program, module, event, folder):
    """How many instructions it executes, in all its threads, until a frame is there."""
    log = folder / 'callgrind.log'
    valgrind = ['valgrind', '--tool=callgrind', f'--callgrind-out-file={folder / "callgrind.out"}', f'--log-file={log}']
    with running(program, module, last=event, wrapper=valgrind) as run:
        run.wait_for(event)
        run.process.wait(PATIENCE)
    return int(re.search(r'Collected : (\d+)', log.read_text(encoding='utf-8'))[1])


def ask_service(arguments, environment, questions):
    """How long the program takes to start without a window, and then for each of QUESTIONS of GNOME Shell, in seconds."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(name, path, interface, method, arguments):
        return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None)

    start = time.monotonic()
    process = subprocess.Popen([*map(str, arguments), '--gapplication-service'],
                               env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        while not call(BUS, '/org/freedesktop/DBus', BUS, 'NameHasOwner', GLib.Variant('(s)', (APP_ID,)))[0]:
            if process.poll() is not None or time.monotonic() > start + PATIENCE:
                raise CannotMeasure(f'{arguments[0]} did not come to the session bus')
            time.sleep(0.005)
        # It has its name before GTK has begun, and answers this when that is over.
        call(APP_ID, OBJECT_PATH, 'org.gtk.Actions', 'List', None)
        times = [time.monotonic() - start]
        for question in questions:
            start = time.monotonic()
            call(APP_ID, f'{OBJECT_PATH}/SearchProvider', 'org.gnome.Shell.SearchProvider2', 'GetInitialResultSet',
                 GLib.Variant('(as)', (question.split(),)))
            times.append(time.monotonic() - start)
        return times
    finally:
        process.kill()
        process.wait()
