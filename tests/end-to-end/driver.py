# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Starts the program and uses it as a person does, through AT-SPI, the keyboard and the pointer.

Everything is found the way a screen reader finds it: by its role and its words. What to look for is read from the
edition that comes with the program and from its catalogues, so that no text is written down twice. Nothing waits for
a fixed time: every step waits for what it is to bring about.
To be used in a desktop of its own (with-display).
"""

import functools
import gettext
import json
import mmap
import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import time
import warnings

warnings.simplefilter('ignore')
import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
EDITION = json.loads((TOP / 'data' / 'forum' / '2022-12.json').read_text(encoding='utf-8'))
LOCALE_DIR = os.environ.get('BIOFORUM_LOCALE_DIR')
LANGUAGES = {'ko': 'ko_KR.UTF-8', 'en': 'en_US.UTF-8'}
APP_ID = 'org.jeonju.BioForum'
PATIENCE = 30  # seconds for one step, on a slow and busy machine
TOAST = 8  # seconds until one is gone for certain
FRAME = 0.016  # seconds from one to the next
SKIPPED = 77

# The bridge asks GTK for a cache that GTK does not keep, and complains about it on our standard error.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *arguments: None, None)

# GTK 4.18 says of the window of shortcuts nothing more than that it holds something.
WINDOWS = ('frame', 'dialog', 'panel')

# What only shows words.
WORDS = ('label', 'heading')

# In pixels: more is no padding, but room that is left free.
WIDEST_PADDING = 24

# In pixels: as far as things can seem to be outside of what they are in, where GTK leaves out its border.
LEFT_OUT = 12

# GTK 4.8 calls a widget without a name of its own by its type.
NAMELESS = re.compile(r'(?:Gtk|Adw|Forum)[A-Z]\w+|')

# What the program does not say itself, and cannot help: GTK 4.24 has one clock for a window and its popover, and both
# tell it that the frame is done.
OF_GTK = 'Gdk-WARNING .* gdk_frame_timings_submitted\\(\\) called on submitted frame'

# As every keyboard of a PC numbers them. Asked for one by its name, xdotool holds Alt down too on newer keymaps, where
# all levels of such a key have that name.
KEYCODES = {f'F{number}': str(66 + number) for number in range(1, 11)}


class Lost(Exception):
    """What was looked for did not come."""


def until(what, condition, patience=PATIENCE, pause=0.05):
    """The first true answer of CONDITION, which is asked again after a PAUSE."""
    end = time.monotonic() + patience
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            answer = condition()
        except GLib.Error:  # A widget that left while it was being looked at.
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f'{what} did not come within {patience} seconds')
        time.sleep(pause)


def xdotool(*arguments):
    return subprocess.run(['xdotool', *map(str, arguments)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True).stdout


class Screen:
    """What is on the virtual display, which keeps it in a file: a look costs next to nothing."""

    def __init__(self):
        with open(os.environ['WITH_DISPLAY_PIXELS'], 'rb') as file:
            self.file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack('>25I', self.file[:100])
        self.start = header[0] + header[19] * 12  # Behind the colours, of which each has 12 bytes.
        self.width, self.height, self.line = header[4], header[5], header[12]
        self.pixel = header[11] // 8

    def look(self, left, top, width, height):
        left, top = max(left, 0), max(top, 0)
        width, height = min(width, self.width - left), min(height, self.height - top)
        lines = (self.start + y * self.line + left * self.pixel for y in range(top, top + height))
        return b''.join(self.file[line:line + width * self.pixel] for line in lines)


def set_up_desktop():
    """At rest, and with the font and the buttons of the desktop that the program is made for."""
    settings = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0', 'settings.ini')
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\ngtk-font-name=Cantarell 11\n'
                        'gtk-decoration-layout=appmenu:close\n')


def environment_for(language, **more):
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith('LC_') and name != 'LANGUAGE'}
    environment.update({'LANG': LANGUAGES[language], 'GSK_RENDERER': 'cairo', **more})
    environment.pop('G_DEBUG', None)  # A warning is to be reported with its words, not as a crash.
    return environment


def new_home():
    """Where a program finds nothing that another one has kept. It leaves with the desktop."""
    return tempfile.mkdtemp(dir=os.environ['XDG_DATA_HOME'])


def catalogue_of(language):
    """The translations of the program's texts."""
    return gettext.translation('bioforum', LOCALE_DIR, [language], fallback=True)


def is_there(pid):
    """Whether a process runs. One that ended and that nobody asked about yet does not."""
    try:
        return 'Z' not in pathlib.Path('/proc', str(pid), 'stat').read_text().rpartition(')')[2].split()[0]
    except OSError:
        return False


def text_in(text, language):
    return text if isinstance(text, str) else text[language]


def box(node):
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)


def is_in_sight(node):
    """Whether its middle lies within all that it is in: nothing of that is scrolled away or folded."""
    place = box(node)
    x, y = place.x + place.width // 2, place.y + place.height // 2
    around = node.get_parent()
    while around is not None and role_of(around) != 'application':
        outer = box(around)
        if outer.width <= 0 or outer.height <= 0 or not (
                -LEFT_OUT <= x - outer.x <= outer.width + LEFT_OUT and -LEFT_OUT <= y - outer.y <= outer.height + LEFT_OUT):
            return False
        around = around.get_parent()
    return True


def inset(node):
    """How far from its corner the content of NODE begins. What is in it tells, since it fills it or is in its middle."""
    outer, count = box(node), node.get_child_count()
    # Where it begins and ends, the first and the last of them tell.
    children = [node.get_child_at_index(index) for index in sorted({0, 1, count - 2, count - 1}) if 0 <= index < count]
    inner = [place for place in map(box, filter(None, children)) if place.width > 0 and place.height > 0]

    def along(start, size, starts, ends):
        if not inner or min(starts) < start:
            return 0
        padding = (size - (min(starts) - start) - (max(ends) - start)) // 2
        return padding if 0 < padding <= WIDEST_PADDING else 0
    return (along(outer.x, outer.width, [place.x for place in inner], [place.x + place.width for place in inner]),
            along(outer.y, outer.height, [place.y for place in inner], [place.y + place.height for place in inner]))


def role_of(node):
    """What it is, by the name that newer versions of AT-SPI have for it."""
    name = node.get_role_name()
    return 'button' if name == 'push button' else name


def has(node, state):
    return node.get_state_set().contains(state)


def below(node):
    """NODE and everything in it. What is shown once more is announced once more, and then stands there twice."""
    todo, seen = [node], set()
    while todo:
        node = todo.pop()
        if node is not None and node not in seen:
            seen.add(node)
            yield node
            todo += [node.get_child_at_index(index) for index in reversed(range(node.get_child_count()))]


def is_within(node, ancestor):
    while node is not None and node != ancestor:
        node = node.get_parent()
    return node is not None


def has_row_above(node):
    while node is not None and role_of(node) != 'list item':
        node = node.get_parent()
    return node is not None


class Program:
    """The running program in one language. It has the desktop for itself."""

    def __init__(self, command, language, *arguments, **environment):
        self.language = language
        self.words = catalogue_of(language).gettext
        self.words_for = catalogue_of(language).pgettext
        self.environment = environment_for(language, **{'XDG_DATA_HOME': new_home(), **environment})
        self.said = tempfile.TemporaryFile()
        self.focus = None
        self.last_key = time.monotonic()
        self.last_picture = None
        self.listener = Atspi.EventListener.new(self.notice_focus)
        self.listener.register('object:state-changed:focused')
        self.process = self.start(command, *arguments)

    def start(self, command, *arguments):
        return subprocess.Popen([command, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=self.said, stderr=self.said)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.listener.deregister('object:state-changed:focused')
        if kind is not None and 'G_TEST_BUILDDIR' in os.environ:
            path = pathlib.Path(os.environ['G_TEST_BUILDDIR'], f'lost-{self.language}-{os.getpid()}.png')
            subprocess.run(['import', '-window', 'root', path])
            print(f'The screen then: {path}', file=sys.stderr)
        self.stop()
        said = self.output()
        if kind is not None and said:
            print(f'The program said:\n{said}', file=sys.stderr)
        complaints = [line for line in said.split('\n')
                      if re.search('WARNING|CRITICAL|ERROR', line) and not re.search(OF_GTK, line)]
        if kind is None and complaints:
            raise Lost('silence on standard error, without\n' + '\n'.join(complaints) + '\n,')

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def output(self):
        self.said.seek(0)
        return self.said.read().decode(errors='replace').strip()

    def notice_focus(self, event):
        if event.detail1:
            self.focus = event.source

    # What can be seen

    def application(self):
        """None before it is there; a program that has ended by itself is an error."""
        if self.process.poll():
            raise Lost(f'the end of the program (status {self.process.returncode}) was not asked for: a window')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and self.is_ours(child.get_process_id()):
                return child
        return None

    def is_ours(self, pid):
        """The program before may not have left yet."""
        return pid == self.process.pid

    def frames(self):
        """The windows, the newest one last."""
        application = self.application()
        children = [application.get_child_at_index(index)
                    for index in range(application.get_child_count())] if application else []
        return [child for child in children if child and role_of(child) in WINDOWS]

    def frame(self):
        return until('a window', self.frames)[-1]

    @property
    def is_newer(self):
        """GTK before 4.10 leaves out what is hidden where it is asked for a place, and newer versions in their tree."""
        return tuple(map(int, self.application().get_toolkit_version().split('.')[:2])) >= (4, 10)

    def dialogs(self):
        """What is open over a window: in a window of its own, or inside of that one."""
        frames = self.frames()
        return frames[1:] + [node for frame in frames for node in below(frame) if role_of(node) == 'dialog']

    def is_shown(self, node):
        """Whether NODE is what one hits there. GTK 4.8 reports no other sign of a page being hidden."""
        if role_of(node) == 'list item':  # In its middle there may be a gap between two lines.
            node = next((child for child in below(node) if role_of(child) in WORDS), node)
        place = box(node)
        if place.width <= 0 or place.height <= 0:
            return False
        if self.is_newer:
            return is_in_sight(node)
        hit = Atspi.Component.get_accessible_at_point(self.frame(), place.x + place.width // 2,
                                                      place.y + place.height // 2, Atspi.CoordType.WINDOW)
        if hit is None:  # The icon of a button does not answer.
            return role_of(node) == 'button' and has(node, Atspi.StateType.VISIBLE)
        return is_within(hit, node)

    def all(self, pattern, role=WORDS):
        """Everything of that ROLE, or of those, whose whole name is PATTERN, shown or not."""
        roles = (role,) if isinstance(role, str) else role
        return [node for node in below(self.frame())
                if role_of(node) in roles and re.fullmatch(pattern, node.get_name() or '')]

    def find(self, pattern, role=WORDS, count=1):
        found = [node for node in self.all(pattern, role) if self.is_shown(node)]
        return found[-1] if len(found) >= count else None

    def wait_for(self, pattern, role=WORDS, count=1):
        """The last of at least COUNT that are seen."""
        return self.until(f'“{pattern}”', lambda: self.find(pattern, role, count))

    def wait_for_text(self, text, role=WORDS, count=1):
        return self.wait_for(re.escape(text_in(text, self.language)), role, count)

    def wait_for_title(self, text):
        """A text that is seen and stands in no row."""
        pattern = re.escape(text_in(text, self.language))

        def find():
            return next((node for node in self.all(pattern)
                         if self.is_shown(node) and not has_row_above(node)), None)
        return self.until(f'the title “{pattern}”', find)

    def wait_for_toast(self, pattern, act):
        """Waits for what is said a few seconds after ACT. Where a busy machine looks away for so long, ACT is done again."""
        done = float('-inf')

        def look():
            nonlocal done
            if time.monotonic() > done + TOAST:
                act()
                done = time.monotonic()
            return self.find(pattern)
        return self.until(f'“{pattern}”', look)

    def until(self, what, condition, patience=PATIENCE, **how):
        """Looks again and again, and does not rely for long on what was remembered from an earlier look."""
        stale = time.monotonic() + 1

        def look():
            nonlocal stale
            application = self.application()
            if application is not None and time.monotonic() > stale:
                application.clear_cache()
                stale = time.monotonic() + 1
            return condition()
        return until(f'{what} ({self.language})', look, patience, **how)

    # What can be done

    def key(self, *keys):
        xdotool('key', '--delay', '30', *(KEYCODES.get(key, key) for key in keys))
        self.last_key = time.monotonic()

    def since_key(self):
        """The seconds since a key was pressed."""
        return time.monotonic() - self.last_key

    def click(self, node):
        """With the pointer, in the middle of what is shown."""
        self.move_to(node)
        xdotool('click', '1')

    def write(self, node, text):
        """Puts TEXT into a field, as a whole."""
        Atspi.EditableText.set_text_contents(node, text)

    def move_to(self, node):
        place, (x, y), (left, top, _, _) = box(node), self.corner(node), self.place()
        xdotool('mousemove', left + x + place.width // 2, top + y + place.height // 2)

    def can_be_hit(self, node):
        """Whether its middle is not too near to where the window ends."""
        place, (x, y), (_, _, width, height) = box(node), self.corner(node), self.place()
        x, y = x + place.width // 2, y + place.height // 2
        return LEFT_OUT < x < width - LEFT_OUT and LEFT_OUT < y < height - LEFT_OUT

    def press(self, pattern, role=WORDS):
        """Scrolls to what is called PATTERN and clicks it."""
        def reach():
            # The largest first: the pointer meets it most surely.
            found = sorted((node for node in self.all(pattern, role) if box(node).width > 0),
                           key=lambda node: -box(node).width * box(node).height)
            for node in found:
                if self.is_shown(node) and self.can_be_hit(node):
                    return node
            for node in found:
                self.scroll_to(node)
            return None
        self.click(self.until(f'“{pattern}”', reach))

    def press_text(self, text, role=WORDS):
        self.press(re.escape(text_in(text, self.language)), role)

    def scroll_to(self, node):
        """A few turns of the wheel towards NODE."""
        pane = node.get_parent()
        while pane is not None and role_of(pane) != 'scroll pane':
            pane = pane.get_parent()
        if pane is not None and self.is_shown(pane):
            self.move_to(pane)
            inner, outer = box(node), box(pane)
            if inner.x < outer.x or inner.x + inner.width > outer.x + outer.width:
                xdotool('click', '--repeat', '3', '6' if inner.x < outer.x else '7')
            else:
                xdotool('click', '--repeat', '3', '4' if inner.y < outer.y else '5')

    def corner(self, node):
        """Where NODE really is in the window. GTK 4.18 leaves out the padding of everything that it is in, and counts
        the border of the window the wrong way round, so that what it begins with seems to be outside of it."""
        place, frame = box(node), self.frame()
        border = -box(frame.get_child_at_index(0)).x
        if border <= 0 or node == frame:
            return place.x, place.y
        x, y = place.x + 2 * border, place.y + 2 * border
        around = node.get_parent()
        while around is not None and around != frame:
            more = inset(around)
            x, y, around = x + more[0], y + more[1], around.get_parent()
        return x, y

    def resize(self, width, height):
        left, top, old_width, old_height = self.place()
        xdotool('windowsize', self.window(), width + 2 * left, height + 2 * top)
        self.until('the new size', lambda: self.place()[2:] != (old_width, old_height))

    # What is kept

    @functools.cached_property
    def screen(self):
        return Screen()

    def x_windows(self):
        return xdotool('search', '--onlyvisible', '--pid', self.application().get_process_id()).split()

    def window(self):
        """The X window of the newest window: the one that is just larger than its content (by its border)."""
        def fits():
            place = box(self.frame())  # It may still be on its way to its first size.
            for window in reversed(self.x_windows()):
                shell = self.geometry(window)
                if all(0 <= int(shell.get(name, -1)) - size <= 20
                       for name, size in (('WIDTH', place.width), ('HEIGHT', place.height))):
                    return window
            return None
        return until('the window', fits)

    @staticmethod
    def geometry(window):
        return dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', window).split())

    def place(self):
        """Where the window's content lies on the screen. Without a window manager it has a border of its own."""
        shell, place = self.geometry(self.window()), box(self.frame())
        return (int(shell['X']) + (int(shell['WIDTH']) - place.width) // 2,
                int(shell['Y']) + (int(shell['HEIGHT']) - place.height) // 2, place.width, place.height)

    def wait_for_rest(self, what, *part, different_from=None):
        """What that part of the window looks like (all of it if none is named) when it no longer changes.

        PART is left, top, width and height."""
        def is_still():
            nonlocal before
            now = self.screen.look(left + x, top + y, width, height)
            quiet, before = now == before, now
            return quiet and now != different_from
        left, top, *size = self.place()
        x, y, width, height = part or (0, 0, *size)
        before = None
        until(what, is_still, pause=2 * FRAME)
        return before

    def keep(self, path):
        """The picture once it is another than the last one and no longer moves."""
        self.last_picture = self.wait_for_rest(f'a new picture for {path}', different_from=self.last_picture)
        left, top, width, height = self.place()
        subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}{left:+}{top:+}', '+repage',
                        '-define', 'png:exclude-chunks=date,time', f'png:{path}'], check=True)


def main(run):
    """Runs RUN with the program and the language that the command line names, and says what was missed."""
    if len(sys.argv) != 3:
        sys.exit(f'usage: {sys.argv[0]} PROGRAM LANGUAGE')
    program, language = sys.argv[1:]
    if LANGUAGES[language].lower().replace('-', '') not in subprocess.run(
            ['locale', '-a'], stdout=subprocess.PIPE, text=True).stdout.lower().replace('-', '').split():
        print(f'This system was not given {LANGUAGES[language]}.')
        sys.exit(SKIPPED)
    set_up_desktop()
    try:
        run(program, language)
    except Lost as problem:
        sys.exit(f'{problem}.')
