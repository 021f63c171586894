#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the built-in editions against what is known about them.

Usage: test-facts.py DATA_DIR FIXTURES_DIR
"""

import json
import pathlib
import re
import sys
import urllib.parse

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)

# The rows of the press release. Each must be found in the edition of December 2022.
FACT_RANGES = ((1, 7), (10, 22), (30, 40), (50, 58), (60, 65), (70, 78), (80, 82))
RELEASE = [f'S{number:02}' for first, last in FACT_RANGES for number in range(first, last + 1)]

# What is known of every other edition, if only that it is not known.
OUTLINE = ['dates', 'days', 'place', 'hosts', 'organizers', 'sources', 'names', 'D1', 'D2']

# What must be found in each edition. A row of the table that names none is of December 2022.
FACTS = {
    '2021': [*OUTLINE, 'D3', 'participants'],
    '2022-06': [*OUTLINE, 'D3'],
    '2022-12': RELEASE,
    '2023': [*OUTLINE, 'D3'],
    '2024': OUTLINE,
}

# The sessions whose room was published.
ROOMS = {'2023': {'d1-keynote', 'd1'}}

# Those who have an office, and of whom no source says that they spoke.
OFFICES = {'woo-beomki', 'kim-seungsu', 'chae-suchan'}

# Every member that holds a text, and those that hold a list of texts.
TEXTS = {'name', 'summary', 'title', 'theme', 'abstract', 'room', 'track', 'remark', 'bio', 'about', 'text',
         'body', 'publisher'}
TEXT_LISTS = {'aliases'}

# Members that name something by its id, and the list that has it.
REFERENCES = {'hosts': 'organizations', 'organizers': 'organizations', 'participants': 'organizations',
              'organizations': 'organizations', 'organization': 'organizations', 'person': 'people',
              'sources': 'sources'}

# Hangul is meant here, and nowhere else in an English text: a Korean word explained, or a Korean name kept.
HANGUL = {'대표', '맛돌이', '멋순이', '월드 바이오 이노베이션 포럼 전주'}

# The sites that were read, or are an organization's own beyond doubt.
HOSTS = set('''
  ajunews.com m.ajunews.com m.etnews.com etnews.com mobile.newsis.com newsis.com news.kmib.co.kr
  www.jjn.co.kr www.sportsseoul.com sisanpeople.com wbif.or.kr www.jeollailbo.com www.jbyonhap.com
  www.healingnlife.com pressian.com jjilbo.com parkinsonscelltherapy.org e-jmd.org scribd.com m.sedaily.com
  bostonkorea.com doi.org www.rapportian.com news.weill.cornell.edu medicine.weill.cornell.edu m.yakup.com
  www.jjan.kr ideamensch.com imprimedicine.com m.dailygaewon.com dailyvet.co.kr ichgcp.net gggs.kaist.ac.kr
  www.worktoday.co.kr www.goodrx.com dtxalliance.org www.newswin.co.kr submit.bmbreports.org
  www.biospectator.com edaily.co.kr startup.google.com.ua pharmaphorum.com www.koreabiomed.com
  gj.newdaily.co.kr sportsweeklymag.com
  jeonju.go.kr bim.kaist.ac.kr chonbuk.ac.kr hms.harvard.edu hanyang.ac.kr weill.cornell.edu ibs.re.kr
  ccmdrc.or.kr
'''.split())

MISSING = object()


class Results:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.edition = 'schema'

    def check(self, good, name, message):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f'{self.edition}: {name}: {message}')


def look_up(value, path):
    """What stands at a path such as $.days[0].title.ko, or MISSING."""
    if not re.fullmatch(r'\$((\.[A-Za-z0-9_$-]+)|(\[[0-9]+\]))*', path):
        raise ValueError(f'not a path: {path}')
    for member, index in re.findall(r'\.([A-Za-z0-9_$-]+)|\[([0-9]+)\]', path[1:]):
        if member:
            value = value.get(member, MISSING) if isinstance(value, dict) else MISSING
        else:
            value = value[int(index)] if isinstance(value, list) and int(index) < len(value) else MISSING
        if value is MISSING:
            return MISSING
    return value


def walk(value, path='$'):
    """Every object of the file with its path, the whole first."""
    if isinstance(value, dict):
        yield path, value
        for member, child in value.items():
            yield from walk(child, f'{path}.{member}')
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from walk(child, f'{path}[{index}]')


def texts(edition):
    """Every text of the file with its path."""
    for path, holder in walk(edition):
        for member, value in holder.items():
            if member in TEXTS:
                yield f'{path}.{member}', value
            elif member in TEXT_LISTS:
                for index, text in enumerate(value):
                    yield f'{path}.{member}[{index}]', text


def check_row(results, edition, row):
    """One row of the table: its fact stands where the table says, or nothing stands there."""
    fact, path = row['fact'], row['path']
    found = look_up(edition, path)
    if row.get('absent'):
        results.check(found is MISSING, fact, f'{path} must not be there, but is {found!r}')
    elif found is MISSING:
        results.check(False, fact, f'{path} is missing')
    elif 'equals' in row:
        same = found == row['equals'] and type(found) is type(row['equals'])
        results.check(same, fact, f'{path} is {found!r}, not {row["equals"]!r}')
    else:
        good = isinstance(found, str) and row['contains'] != '' and row['contains'] in found
        results.check(good, fact, f'{path} does not contain {row["contains"]!r}: {found!r}')


def check_table(results, edition, rows, facts):
    for row in rows:
        check_row(results, edition, row)
    with_row = {row['fact'] for row in rows}
    for fact in facts:
        results.check(fact in with_row, fact, 'no row in facts.json')


def check_texts(results, edition):
    for path, text in texts(edition):
        both = isinstance(text, dict) and set(text) == {'ko', 'en'} and all(text.values())
        results.check(both, path, 'is not given in both Korean and English')
        if not both:
            continue
        english = text['en']
        for word in HANGUL:
            english = english.replace(word, '')
        hangul = re.findall('[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+', english)
        results.check(not hangul, path, f'Hangul in the English text: {" ".join(hangul)}')
        results.check(text['en'].count('\n\n') == text['ko'].count('\n\n'), path,
                      'has more paragraphs in one language than in the other')


def check_addresses(results, edition):
    for path, holder in walk(edition):
        if 'url' in holder:
            address = urllib.parse.urlsplit(holder['url'])
            results.check(address.scheme in ('https', 'http') and address.hostname in HOSTS, path,
                          f'the address {holder["url"]} is not one of the known ones')
    addresses = [source['url'] for source in edition['sources'] if 'url' in source]
    for address in sorted(set(addresses)):
        results.check(addresses.count(address) == 1, address, 'is the address of more than one source')


def check_unknown(results, edition, rooms):
    """No time or address of a session was ever published, and hardly a room."""
    for day in edition['days']:
        for session in day['sessions']:
            for member in ('start', 'end', 'room', 'track', 'language', 'links'):
                good = member not in session or (member == 'room' and session['id'] in rooms)
                results.check(good, session['id'], f'{member} was never published')
    for link in edition.get('links', []):
        results.check('url' not in link, 'links', f'the address of {link["kind"]} was never published')


def check_references(results, edition):
    ids = {}
    for kind in ('people', 'organizations', 'articles', 'sources'):
        named = [thing['id'] for thing in edition[kind]]
        ids[kind] = set(named)
        results.check(len(named) == len(ids[kind]), kind, 'an id is used twice')
    sessions = [session['id'] for day in edition['days'] for session in day['sessions']]
    results.check(len(sessions) == len(set(sessions)), 'sessions', 'an id is used twice')

    used = {kind: set() for kind in ids}
    for path, holder in walk(edition):
        for member, kind in REFERENCES.items():
            value = holder.get(member)
            named = [value] if isinstance(value, str) else value if isinstance(value, list) else []
            for name in named:
                if isinstance(name, str):
                    results.check(name in ids[kind], f'{path}.{member}',
                                  f'nothing in {kind} has the id {name!r}')
                    used[kind].add(name)
        if 'text' in holder:
            results.check(bool(holder.get('sources')), path, 'a fact without a source')
    for source in sorted(ids['sources']):
        results.check(source in used['sources'], source, 'is a source that nothing uses')

    appearing = {appearance['person'] for day in edition['days'] for part in [day, *day['sessions']]
                 for appearance in part.get('people', [])}
    for person in sorted(ids['people'] - OFFICES):
        results.check(person in appearing, person, 'takes part in no day or session')
    for kind in ('people', 'organizations'):
        for thing in edition[kind]:
            results.check(bool(thing.get('sources')), thing['id'], 'has no source')


def main():
    if len(sys.argv) != 3:
        print('usage: test-facts.py DATA_DIR FIXTURES_DIR', file=sys.stderr)
        return 2
    data, fixtures = (pathlib.Path(argument) for argument in sys.argv[1:])

    def load(path):
        return json.loads(path.read_text(encoding='utf-8'))

    results = Results()
    validator = jsonschema.Draft202012Validator(load(data / 'forum.schema.json'),
                                                format_checker=jsonschema.FormatChecker())
    editions = {path.stem: load(path) for path in sorted((data / 'forum').glob('*.json'))}
    for name, document in (*editions.items(), ('example', load(fixtures / 'example.json'))):
        errors = list(validator.iter_errors(document))
        for error in errors:
            results.check(False, name, f'{error.json_path}: {error.message}')
        results.check(not errors, name, 'does not follow the schema')

    results.check(list(editions) == list(FACTS), 'editions', f'{list(editions)} are not {list(FACTS)}')
    table = load(fixtures / 'facts.json')
    for name, edition in editions.items():
        results.edition = name
        check_table(results, edition, [row for row in table if row.get('edition', '2022-12') == name], FACTS[name])
        check_texts(results, edition)
        check_addresses(results, edition)
        check_unknown(results, edition, ROOMS.get(name, ()))
        check_references(results, edition)

    print(f'{results.passed} passed, {results.failed} failed')
    return 1 if results.failed else 0


if __name__ == '__main__':
    sys.exit(main())
