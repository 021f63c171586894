# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every screen of the program, in an order that leads from one to the next."""

import json
import os
import pathlib
import re
import shutil
import tempfile
import time

from driver import EDITION, TOP, Atspi, has, text_in

EXAMPLE_FILE = TOP / 'tests' / 'fixtures' / 'example.json'
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

NOTE = {'ko': '임상 시험은 언제 시작하는지 묻기', 'en': 'Ask when the clinical trial begins'}

# What finds things of every kind, and what finds nothing for a slip of the keyboard.
QUERY = {'ko': 'ㅈㄱㅅㅍ', 'en': 'kaist'}
SLIP = {'ko': '줄기새포', 'en': 'orgnoid'}

# The example, with one session more that overlaps another.
EXAMPLE = json.loads(EXAMPLE_FILE.read_text(encoding='utf-8'))
BEES = {
    'id': 'bees-talk',
    'kind': 'talk',
    'title': {'ko': '도시 양봉', 'en': 'Bees in the city'},
    'start': '2030-05-02T10:30:00+09:00',
    'end': '2030-05-02T11:15:00+09:00',
    'room': {'ko': '작은 방', 'en': 'Small Room'},
    'people': [{'person': 'sample-alex', 'role': 'speaker'}],
}
EXAMPLE['days'][0]['sessions'].insert(1, BEES)


def day_pattern(date, language):
    _, month, day = map(int, date.split('-'))
    name = time.strftime('%b', (2022, month, 1, 0, 0, 0, 0, 1, 0))  # English: Python was not told otherwise.
    return rf'{month}월 {day}일\b.*' if language == 'ko' else rf'.*\b(?:{name}\w*\.? {day}|{day} {name})\b.*'


def row_of(thing, language):
    """A row that begins with the name of THING."""
    return re.escape(text_in(thing['name'], language)) + ', .*'


def session_row(session, language):
    return rf'(?:.*, )?{re.escape(text_in(session["title"], language))}(?:, .*)?'


def write_example():
    """The path of the example with one session more, beside its photos."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=os.environ['XDG_DATA_HOME']))
    shutil.copytree(EXAMPLE_FILE.parent / 'photos', folder / 'photos')
    path = folder / EXAMPLE_FILE.name
    path.write_text(json.dumps(EXAMPLE), encoding='utf-8')
    return path


def show_example_day(program, number):
    """Also from the page of a session that has taken the place of the list."""
    program.key('alt+Left', f'alt+{number}')


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
    program.press(program.words('Back'), 'button')


def open_menu(program):
    program.key('F10')
    program.until('the menu', lambda: program.all('.*', 'menu item'))


def open_shortcuts(program):
    program.key('ctrl+question')
    program.wait_for(program.words('Show a day'))


def open_about_dialog(program):
    open_menu(program)
    program.key('Up', 'Return')  # The last of its entries.
    program.wait_for(program.words('The Jeonju Bio Forum authors'))


def close_dialog(program):
    before = len(program.dialogs())
    program.key('Escape')
    program.until('one window less', lambda: len(program.dialogs()) < before)


def show_page(program, title):
    program.press(program.words(title), 'page tab')


def show_speakers(program):
    show_page(program, 'Speakers')
    program.until('the speakers', lambda: program.all(program.words('Speakers'), 'list'))


def show_empty_agenda(program):
    show_page(program, 'My Agenda')
    program.wait_for(program.words('Nothing in My Agenda Yet'))


def take_note(program, note):
    """Stars the session that is shown, and writes a note about it."""
    program.key('ctrl+d')
    program.wait_for(program.words('In My Agenda'))
    program.write(find_note(program), text_in(note, program.language))


def find_note(program):
    return program.until('the note', lambda: program.all(program.words('My Note'), 'text'))[-1]


def show_note(program):
    def reach():
        note = find_note(program)
        return program.is_shown(note) or program.scroll_to(note)
    program.until('the note', reach)


def find_search(program):
    return next((entry for entry in program.all(program.words('Search'), 'entry')
                 if has(entry, Atspi.StateType.FOCUSED)), None)


def open_search(program):
    program.key('ctrl+f')
    return program.until('the search', lambda: find_search(program))


def search_for(program, text, found):
    """Searches for TEXT, and waits for the label FOUND."""
    program.write(open_search(program), text)
    program.key('End')
    program.wait_for(found)


def close_search(program):
    program.key('Escape')
    program.until('the end of the search', lambda: not find_search(program))


def group(program, kind):
    """The title of a group of results."""
    return rf'{program.words_for("found", kind)} · \d+'


def tour(program):
    """The name of each screen on the way from the programme to the forum itself, as soon as it is there."""
    for number in range(1, len(DAYS) + 1):
        show_day(program, number)
        yield f'day-{number}'
    show_empty_agenda(program)
    yield 'agenda-empty'
    show_page(program, 'Programme')
    show_talk(program)
    take_note(program, NOTE)
    yield 'session'
    show_note(program)
    yield 'note'
    show_person(program, SPEAKER)
    yield 'speaker'
    show_organization(program, AFFILIATION)
    yield 'organization'
    show_speakers(program)
    yield 'speakers'
    show_about(program)
    yield 'about'


def search_tour(program):
    open_search(program)
    yield 'search'
    search_for(program, QUERY[program.language], group(program, 'Sessions'))
    yield 'search-results'
    search_for(program, SLIP[program.language],
               re.escape(program.words('Nothing was found. Did you mean one of these?')))
    yield 'search-nothing'
    close_search(program)


def more(program):
    """Further screens, from that of the forum itself on."""
    visits = [('mayor', row_of(MAYOR, program.language), MAYOR['name'])]
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
    yield from search_tour(program)
    for name, show in (('shortcuts', open_shortcuts), ('about-dialog', open_about_dialog)):
        show(program)
        yield name
        close_dialog(program)


def example_tour(program):
    """What only the example has: times, a session that will not be, and stars that overlap."""
    day, other_day = EXAMPLE['days']
    first, second = day['sessions'][0], BEES
    program.press(session_row(first, program.language), 'list item')
    program.wait_for_title(first['title'])
    yield 'example-day'
    take_note(program, NOTE)
    # What is said once, of reminders, covers what is below, and libadwaita gives its button no name.
    explanation = program.words('You will be reminded')
    program.until('no explanation any more', lambda: not program.all(explanation))
    yield 'example-session'
    show_example_day(program, 1)
    program.press(session_row(second, program.language), 'list item')
    program.wait_for_title(second['title'])
    program.key('ctrl+d')
    program.wait_for(program.words('In My Agenda'))
    show_example_day(program, 2)
    program.wait_for(session_row(other_day['sessions'][0], program.language), 'list item')
    yield 'example-cancelled'
    show_page(program, 'My Agenda')
    program.wait_for(session_row(second, program.language), 'list item')
    yield 'agenda'
