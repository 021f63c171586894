#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a person with GNOME does: types into the overview, starts the program, and opens what its search finds.

usage: test-shell.py LANGUAGE PICTURES

To be run in a session of GNOME Shell (with-gnome-shell), where the program is installed. Prints a line for each step.
"""

import gettext
import pathlib
import sys
import traceback

from shell import ENTRY, RETURN, Shell
from driver import APP_ID, Lost, is_there, text_in, until
from tour import DAY_OF_TALK, DAYS, EDITION, QUERY, SPEAKER, TALK

NAMES = {'ko': '전주 바이오 포럼', 'en': 'Jeonju Bio Forum'}
ACTIONS = {'ko': ['오늘', '내 일정'], 'en': ['Today', 'My Agenda']}
LAST_DAY = DAYS[DAY_OF_TALK - 1]
PERSON, SESSION = f'person/{SPEAKER["id"]}', f'session/{TALK["id"]}'


class Steps:
    """The steps, each from a session without a window."""

    def __init__(self, language, pictures):
        self.shell = Shell()
        self.language = language
        self.words = gettext.translation('bioforum', languages=[language], fallback=True).gettext
        self.pictures = pictures

    def say(self, text):
        return text_in(text, self.language)

    def keep(self, name):
        self.shell.picture(self.pictures / f'{self.language}-{name}.png')

    def wait_for_window(self):
        """The only one, and of the program."""
        window, = until('one window', lambda: len(self.shell.windows()) == 1 and self.shell.windows())
        until('the forum', lambda: self.shell.windows()[0]['title'] == self.say(EDITION['name']))
        if window['app'] != ENTRY:
            raise Lost(f'a window of {ENTRY}, and not of {window["app"]},')
        until('the focus', lambda: self.shell.windows()[0]['hasFocus'])
        return window

    def find(self, words, wanted):
        """Searches, and waits for a result."""
        self.shell.search(words)
        return until(f'{wanted} for “{words}”', lambda: next(
            (result for result in self.shell.ask('results', ENTRY) if result['id'] == wanted), None))

    # The steps

    def entry(self):
        entry = self.shell.ask('entry', ENTRY)
        if entry['name'] != NAMES[self.language] or entry['icon'] != APP_ID or not self.shell.ask('hasIcon', APP_ID):
            raise Lost(f'the name and the icon in {entry}')
        if entry['actions'] != ACTIONS[self.language]:
            raise Lost(f'the actions {ACTIONS[self.language]}, and not {entry["actions"]},')

    def launch(self):
        self.shell.search(NAMES[self.language])
        until('the program among the apps', lambda: self.shell.ask('apps')[:1] == [ENTRY])
        self.keep('app')
        self.shell.press(RETURN)
        self.wait_for_window()
        self.keep('window')

    def found(self):
        """By its name, and by initial consonants; without a window."""
        person = self.find(self.say(SPEAKER['name']), PERSON)
        if person['name'] != self.say(SPEAKER['name']):
            raise Lost(f'the name of the speaker, and not {person},')
        session = next((one for one in self.shell.ask('results', ENTRY) if one['id'] == SESSION), None)
        if session is None or session['name'] != self.say(TALK['title']):
            raise Lost(f'the talk beside its speaker, and not {session},')
        self.keep('search')
        self.shell.search('ㅇㅅㅇ')
        until('the speaker by initials', lambda: any(one['id'] == PERSON for one in self.shell.ask('results', ENTRY)))
        self.keep('initials')
        if self.shell.windows() or not self.shell.pid():
            raise Lost('the program without a window')

    def rest(self):
        """After a search that led to nothing."""
        self.shell.search(QUERY[self.language])
        pid = until('the program', self.shell.pid)
        self.shell.ask('clear')
        until('the end of the program', lambda: not is_there(pid))

    def activate(self):
        person = self.find(self.say(SPEAKER['name']), PERSON)
        self.shell.ask('activate', ENTRY, person['name'])
        window = self.wait_for_window()
        self.shell.wait_for_page(window, self.say(SPEAKER['name']))
        # Another one, in the window that is there.
        session = self.find(self.say(SPEAKER['name']), SESSION)
        self.shell.ask('activate', ENTRY, session['name'])
        self.shell.wait_for_page(self.wait_for_window(), self.say(TALK['title']))
        self.keep('activated')

    def more(self):
        self.find(self.say(SPEAKER['name']), PERSON)
        self.shell.ask('activateMore', ENTRY)
        window = self.wait_for_window()
        self.shell.wait_for_text(window, 'entry', self.say(SPEAKER['name']))
        self.keep('more')

    def actions(self):
        """One window for both. Where no day is today, it is the one that was looked at last."""
        for action, page in ('agenda', self.words('Nothing in My Agenda Yet')), ('today', self.say(LAST_DAY['theme'])):
            self.shell.ask('launchAction', ENTRY, action)
            self.shell.wait_for_page(self.wait_for_window(), page)

    def default_disabled(self):
        """What Flatpak writes into the file of every provider hides it, until its user turns it on."""
        if ENTRY not in self.shell.ask('providers'):
            raise Lost('the provider')
        path = pathlib.Path('/usr/share/gnome-shell/search-providers', f'{APP_ID}.search-provider.ini')
        before = path.read_text(encoding='utf-8')
        try:
            path.write_text(before + 'DefaultDisabled=true\n', encoding='utf-8')
            self.shell.ask('reload')
            until('the provider out of sight', lambda: ENTRY not in self.shell.ask('providers'))
            self.shell.ask('enable', ENTRY)
            until('the provider', lambda: ENTRY in self.shell.ask('providers'))
        finally:
            path.write_text(before, encoding='utf-8')


def main(language, pictures):
    steps = Steps(language, pathlib.Path(pictures))
    passed = failed = 0
    for name in ('entry', 'launch', 'found', 'rest', 'activate', 'more', 'actions', 'default_disabled'):
        try:
            getattr(steps, name)()
            print(f'ok {language} {name}', flush=True)
            passed += 1
        except (Lost, ValueError, KeyError, TypeError) as problem:
            print(f'not ok {language} {name}: {problem}', flush=True)
            if not isinstance(problem, Lost):
                traceback.print_exc()
            steps.keep(f'lost-{name}')
            failed += 1
        steps.shell.end()
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
