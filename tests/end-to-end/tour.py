# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every screen of the program, in an order that leads from one to the next."""

import re
import time

from driver import EDITION, TOP, text_in

BROKEN_FILE = TOP / 'tests' / 'fixtures' / 'malformed' / 'many-mistakes.json'
PEOPLE = {person['id']: person for person in EDITION['people']}
ORGANIZATIONS = {organization['id']: organization for organization in EDITION['organizations']}
DAYS = EDITION['days']
QUOTATION = next(article for article in EDITION['articles'] if article.get('kind') == 'quotation')
MAYOR, HEAD_OF_WBIF = PEOPLE['woo-beomki'], PEOPLE['chae-suchan']

# The talk of which most is known: it has a title in both languages, a speaker and an affiliation.
DAY_OF_TALK, TALK = next((number, session) for number, day in enumerate(DAYS, 1)
                         for session in day['sessions'] if 'title' in session)
SPEAKER = PEOPLE[TALK['people'][0]['person']]
AFFILIATION = ORGANIZATIONS[SPEAKER['organization']]


def day_pattern(date, language):
    _, month, day = map(int, date.split('-'))
    name = time.strftime('%b', (2022, month, 1, 0, 0, 0, 0, 1, 0))  # English: Python was not told otherwise.
    return rf'{month}월 {day}일\b.*' if language == 'ko' else rf'.*\b(?:{name}\w*\.? {day}|{day} {name})\b.*'


def row_of(thing, language):
    """A row that begins with the name of THING."""
    return re.escape(text_in(thing['name'], language)) + ', .*'


def show_day(program, number):
    day = DAYS[number - 1]
    program.press(day_pattern(day['date'], program.language), 'page tab')
    program.wait_for_text(day['theme'])


def show_talk(program):
    show_day(program, DAY_OF_TALK)
    title = re.escape(text_in(TALK['title'], program.language))
    program.press(f'.*, {title}, .*', 'list item')
    program.wait_for_title(TALK['title'])


def show_person(program, person):
    program.press(row_of(person, program.language), 'list item')
    program.wait_for_title(person['name'])


def show_organization(program, organization):
    program.press(row_of(organization, program.language), 'list item')
    program.wait_for_title(organization['name'])


def show_about(program):
    program.press(program.words('About the Forum'), 'page tab')
    program.wait_for_text(EDITION['summary'])


def go_back(program):
    program.press(program.words('Back'), 'push button')


def open_menu(program):
    program.key('F10')
    program.until('the menu', lambda: program.all('.+', 'menu item'))


def open_shortcuts(program):
    program.key('ctrl+question')
    program.wait_for(program.words('Show a day'))


def open_about_dialog(program):
    open_menu(program)
    program.key('Up', 'Return')  # The last of its entries.
    program.wait_for(program.words('The Jeonju Bio Forum authors'))


def close_dialog(program):
    before = len(program.frames())
    program.key('Escape')
    program.until('one window less', lambda: len(program.frames()) < before)


def tour(program):
    """The name of each screen on the way from the programme to the forum itself, as soon as it is there."""
    for number in range(1, len(DAYS) + 1):
        show_day(program, number)
        yield f'day-{number}'
    show_talk(program)
    yield 'session'
    show_person(program, SPEAKER)
    yield 'speaker'
    show_organization(program, AFFILIATION)
    yield 'organization'
    show_about(program)
    yield 'about'


def more(program):
    """Further screens, from that of the forum itself on."""
    visits = [(name, row_of(person, program.language), person['name'])
              for name, person in (('mayor', MAYOR), ('head', HEAD_OF_WBIF))]
    visits += [('article-' + article['id'], re.escape(text_in(article['title'], program.language)) + '(?:, .*)?',
                article['title']) for article in (EDITION['articles'][0], QUOTATION)]
    for name, row, title in visits:
        program.press(row, 'list item')
        program.wait_for_title(title)
        yield name
        go_back(program)
        program.wait_for(row, 'list item')

    program.press(rf'\D*{len(EDITION["sources"])}\D*', 'list item')
    program.wait_for_text(EDITION['sources'][0]['title'])
    yield 'sources'
    for name, show in (('shortcuts', open_shortcuts), ('about-dialog', open_about_dialog)):
        show(program)
        yield name
        close_dialog(program)
