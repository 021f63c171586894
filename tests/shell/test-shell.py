#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""In GNOME Shell the program is found by its name and by what it knows, and opens where it was asked to.

usage: test-shell.py LANGUAGE DIR

One line is printed for each test. Pictures of the shell go into DIR, where with-gnome-shell keeps what was said.
"""

import os
import pathlib
import re
import sys
import time

from shell import APP_ID, ENTRY, MENU, RETURN, Gio, GLib, Lost, Opened, Shell, until
from driver import Atspi, catalogue_of, text_in
from tour import DAYS, EDITION, SPEAKER, TALK, find_search, group

NAME = {'ko': '전주 바이오 포럼', 'en': 'Jeonju Bio Forum'}
COMMENT = {'ko': '전주 세계 바이오 혁신 포럼과 여러 학술 대회의 일정을 확인합니다',
           'en': 'See what is on at the Jeonju World Bio Innovation Forum and at other conferences'}
ACTIONS = {'ko': ['오늘', '내 일정'], 'en': ['Today', 'My Agenda']}
MANY = {'ko': '교수', 'en': 'professor'}

# What is typed, and what is shown first. Initials are Korean; what they find is told in the user's language.
LIM = {'ko': [['임성원', '임프리메드 대표'],
              ['바이오테크와 AI 결합을 통한 최적의 맞춤형 암 치료제 개발 사례', '발표 · 12월 7일 (수) · 임성원 · 임프리메드 대표']],
       'en': [['Sungwon Lim', 'CEO, ImpriMed'],
              ['A case of developing optimal personalised cancer treatment by combining biotech and AI',
               'Talk · Wed, Dec 7 · Sungwon Lim · CEO, ImpriMed']]}
# By the theme of their day, of which it is the first word.
CELLS = {'ko': [['김광수', '하버드 의대 교수'], ['김광수 교수 발표', '발표 · 12월 6일 (화) · 하버드 의대 교수'],
                ['최동호', '한양대 의대 교수'], ['김진 연구원 발표', '발표 · 12월 6일 (화) · 하버드 의대 연구원'],
                ['최동호 교수 발표', '발표 · 12월 6일 (화) · 한양대 의대 교수']],
         'en': [['Kwang-Soo Kim', 'Professor, Harvard Medical School'],
                ['Talk by Kwang-Soo Kim', 'Talk · Tue, Dec 6 · Professor, Harvard Medical School'],
                ['Dongho Choi', 'Professor, Hanyang University College of Medicine'],
                ['Talk by Kim Jin', 'Talk · Tue, Dec 6 · Researcher, Harvard Medical School'],
                ['Talk by Dongho Choi', 'Talk · Tue, Dec 6 · Professor, Hanyang University College of Medicine']]}
FOUND = (('name', SPEAKER['name'], LIM), ('title', TALK['title'], {'ko': LIM['ko'][1:], 'en': LIM['en'][1:]}),
         ('initials-of-a-name', 'ㅇㅅㅇ', LIM), ('initials-of-a-word', 'ㅈㄱㅅㅍ', CELLS))


def expect(what, wanted, seen):
    if wanted != seen:
        raise Lost(f'{what} {wanted} and not {seen}')


def check_entry(shell, language):
    """The name in the menu, its icon and its actions."""
    entry = until('the entry', lambda: shell.ask('entry', ENTRY))
    expect('the entry', {'name': NAME[language], 'description': COMMENT[language], 'icon': APP_ID,
                         'actions': ACTIONS[language]}, entry)
    if not shell.ask('hasIcon', APP_ID):
        raise Lost('the icon')


def find_entry(shell, language):
    if not shell.search_until(NAME[language], lambda: shell.ask('apps')[:1] == [ENTRY]):
        raise Lost(f'the entry among {shell.ask("apps")}')


def check_window(shell, language):
    """It belongs to the entry, and it has the name of the forum."""
    expect('a window', {'title': text_in(EDITION['name'], language), 'app': ENTRY, 'id': APP_ID, 'hasFocus': True},
           shell.window())


def check_launch(shell, language):
    """Its name and Enter open a window, and the next time bring it back."""
    for picture in ('launched', 'launched-again'):
        find_entry(shell, language)
        if picture == 'launched':
            shell.keep_picture('name')
        shell.press(RETURN)
        with Opened(shell, language) as program:
            program.wait_for_text(DAYS[0]['theme'])
            check_window(shell, language)
            shell.keep_picture(picture)


def check_actions(shell, language):
    """Those in the menu of its icon: before it runs, and then in the window that is there."""
    agenda, programme = catalogue_of(language).gettext('Nothing in My Agenda Yet'), text_in(DAYS[0]['theme'], language)
    for action, words in ((1, agenda), (0, programme), (1, agenda)):
        find_entry(shell, language)
        shell.press(MENU)
        until('the menu', lambda: shell.ask('menu') == ACTIONS[language])
        shell.keep_picture('menu')
        shell.ask('point', ACTIONS[language][action])
        shell.press(RETURN)
        with Opened(shell, language) as program:
            program.wait_for(re.escape(words))
            check_window(shell, language)


def check_found(shell, language, name, text, wanted):
    """It was not running, and answers without a window."""
    expect('no program', None, shell.pid())
    took = shell.find(text, wanted)
    shell.keep_picture(name)
    expect('windows', [], shell.ask('windows'))
    if shell.pid() is None:
        raise Lost('the program without a window')
    print(f'# “{text}” in {language}: {took} with the start of the program, then {shell.find(text, wanted)}')


def check_opened(shell, language):
    """Enter opens what was found first, and what is chosen next comes into the same window."""
    person, session = text_in(SPEAKER['name'], language), text_in(TALK['title'], language)
    shell.find(person, LIM[language])
    shell.press(RETURN)
    with Opened(shell, language) as program:
        program.wait_for_title(SPEAKER['name'])
        check_window(shell, language)
        shell.keep_picture('person')
    shell.find(person, LIM[language])
    shell.ask('activate', ENTRY, session)
    with Opened(shell, language) as program:
        program.wait_for_title(TALK['title'])
        check_window(shell, language)
        shell.keep_picture('session')


def check_more(shell, language):
    """There are more results than the shell shows: it has the program show them."""
    if not shell.search_until(MANY[language], lambda: shell.ask('hasMore', ENTRY)):
        raise Lost('a sign of more')
    shell.keep_picture('more')
    shell.ask('showMore', ENTRY)
    with Opened(shell, language) as program:
        program.wait_for(group(program, 'People'))
        entry = program.until('the search', lambda: find_search(program))
        expect('the words', MANY[language], Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry)))
        check_window(shell, language)
        shell.keep_picture('more-shown')


def check_disabled(shell, language):
    """Flatpak has every search provider wait for the user's consent."""
    settings = Gio.Settings.new('org.gnome.desktop.search-providers')
    name = f'gnome-shell/search-providers/{APP_ID}.search-provider.ini'
    first, *others = map(pathlib.Path, os.environ['XDG_DATA_DIRS'].split(':'))
    ours = next(path for path in (folder / name for folder in others) if path.exists())
    exported = first / name

    def has(provider):
        return provider in shell.ask('providers')

    expect('the provider', True, has(ENTRY))
    exported.write_text(ours.read_text(encoding='utf-8') + 'DefaultDisabled=true\n', encoding='utf-8')
    try:
        settings.set_strv('sort-order', ['org.example.Other.desktop'])
        until('no provider', lambda: not has(ENTRY))
        shell.search(text_in(SPEAKER['name'], language))
        expect('results', [], shell.ask('results', ENTRY))
        settings.set_strv('enabled', [ENTRY])
        until('the provider', lambda: has(ENTRY))
        shell.find(text_in(SPEAKER['name'], language), LIM[language])
    finally:
        exported.unlink()
        for key in ('enabled', 'sort-order'):
            settings.reset(key)


def check_rest(shell, language):
    """Nothing was chosen: the program leaves by itself."""
    shell.find(text_in(SPEAKER['name'], language), LIM[language])
    expect('the program', True, shell.pid() is not None)
    shell.ask('overview', False)
    start = time.monotonic()
    until('the end of the program', lambda: shell.pid() is None)
    print(f'# It left after {time.monotonic() - start:.0f} s')


def check_silence(shell, language):
    """Through all of this it had nothing to complain about."""
    said = (shell.folder / 'session.log').read_text(encoding='utf-8', errors='replace')
    expect('complaints', [], [line for line in said.split('\n')
                              if APP_ID in line and re.search('WARNING|CRITICAL|ERROR', line)])


def tests(language):
    yield 'entry', check_entry, ()
    yield 'launch', check_launch, ()
    yield 'actions', check_actions, ()
    for name, text, wanted in FOUND:
        yield name, check_found, (name, text_in(text, language), wanted[language])
    yield 'opened', check_opened, ()
    yield 'more', check_more, ()
    yield 'disabled', check_disabled, ()
    yield 'rest', check_rest, ()
    yield 'silence', check_silence, ()


def main(language, folder):
    shell = Shell(pathlib.Path(folder))
    print(f'# GNOME Shell {shell.version()}')
    passed = failed = 0
    for name, check, arguments in tests(language):
        try:
            shell.clean_up()
            check(shell, language, *arguments)
            print(f'ok {name}-{language}', flush=True)
            passed += 1
        except (Lost, GLib.Error) as problem:
            print(f'not ok {name}-{language}: {problem}', flush=True)
            failed += 1
            shell.keep_picture(f'{name}-failed')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(f'usage: {sys.argv[0]} LANGUAGE DIR')
    sys.exit(main(*sys.argv[1:]))
