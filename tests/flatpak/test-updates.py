#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A forum that is published on this machine, in the sandbox: fetched, kept fresh, and there without a network."""

import http.client
import json
import pathlib
import subprocess
import tempfile
import urllib.parse

from driver import TOP
from installation import DATA, WORK, Lost, Sandboxed, main
from tour import open_menu

NAME = {'ko': '정원 포럼', 'en': 'Garden Forum'}
COPY = DATA / 'data' / 'bioforum' / 'editions' / 'garden.json'

# What the user is to read.
NEWS = {'ko': '새로운 소식', 'en': 'What’s New'}
NEW = {'ko': '추가', 'en': 'New'}
NO_CHANGE = {'ko': '바뀐 내용이 없습니다', 'en': 'Nothing has changed'}
NO_WAY = {'ko': '서버에 연결할 수 없습니다. 네트워크를 확인하세요',
          'en': 'There is no way to the server. Check the network'}

# What a server can do wrong, and what is said of it.
FAULTS = {
    'html': {'ko': '이 주소에 게시된 내용을 표시할 수 없습니다: .*',
             'en': 'What is published at this address cannot be shown: .*'},
    'truncated-length': {'ko': '포럼의 일부만 도착했습니다', 'en': 'Only a part of the forum arrived'},
    'status-500': {'ko': r'서버에 문제가 있습니다 \(.*\)', 'en': r'The server has a fault \(.*\)'},
}


class Site:
    """A server outside of the sandbox, with a forum of sessions that have these titles."""

    def __init__(self, *titles):
        self.file = pathlib.Path(tempfile.mkdtemp(dir=WORK), 'garden.json')
        self.write(*titles)
        self.process = subprocess.Popen([TOP / 'tests' / 'server' / 'fault_server.py', self.file],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())['http']
        self.address = f'http://127.0.0.1:{self.port}/feed'

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.communicate()  # It ends with its input.

    def write(self, *titles):
        self.file.write_text(json.dumps({
            'format': 1,
            'id': 'garden',
            'name': NAME,
            'timeZone': 'Asia/Seoul',
            'days': [{'date': '2031-06-10', 'sessions': [{'id': title.lower(), 'title': title} for title in titles]}],
        }), encoding='utf-8')

    def tell(self, path, /, **arguments):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=30)
        connection.request('GET', f'{path}?{urllib.parse.urlencode(arguments)}')
        return json.load(connection.getresponse())

    def publish(self, *titles):
        self.write(*titles)
        self.tell('/set', body=self.file)

    def questions(self):
        """How often the forum was asked for, and whether it would have been enough to hear that nothing changed."""
        log = self.tell('/log', path='/feed')
        return log['count'], 'If-None-Match' in log['headers']


def row(*words):
    """Where these words stand one after the other, whatever there is between them."""
    return '(?:.*, )?' + ', (?:.*, )?'.join(words) + '(?:, .*)?'


def show_news(program):
    """By the menu, to the page of what has changed."""
    open_menu(program)
    program.key('Down', 'Down', 'Return')  # The third of its entries.
    program.wait_for_title(NEWS)


def follow(program, site):
    """Fetched by its address, and asked for again by hand: what is new is shown, marked and listed."""
    program.wait_for_keys(NAME, 'frame')
    program.wait_for(row('Apples'), 'list item')
    site.publish('Nuts', 'Apples')
    program.key('F5')
    program.wait_for(row(NEW[program.language], 'Nuts'), 'list item')
    show_news(program)
    program.wait_for(row('Nuts', NEW[program.language]), 'list item')
    program.key('ctrl+1')
    program.wait_for(row('Apples'), 'list item')


def refuse(program, site):
    """Nothing that a server does wrong takes away what is there, or what is kept; a good answer is taken afterwards."""
    kept = COPY.read_bytes()
    for fault, words in FAULTS.items():
        site.tell('/set', fault=fault)
        program.wait_for_toast(words[program.language], lambda: program.key('F5'))
        program.wait_for(row('Nuts'), 'list item')
        if COPY.read_bytes() != kept:
            raise Lost(f'the copy as it was, after {fault},')
    site.tell('/set', fault='ok')
    program.wait_for_toast(NO_CHANGE[program.language], lambda: program.key('F5'))


def stay_offline(program):
    """The copy is there at once; that nobody can be asked is said to whoever asks."""
    program.wait_for_keys(NAME, 'frame')
    program.wait_for(row('Nuts'), 'list item')
    program.wait_for_toast(NO_WAY[program.language], lambda: program.key('F5'))
    program.wait_for(row('Nuts'), 'list item')


def catch_up(program, site, asked):
    """It asks by itself at the start, and only for what it does not have."""
    program.wait_for_keys(NAME, 'frame')
    program.wait_for(row(NEW[program.language], 'Figs'), 'list item')
    if site.questions() != (asked + 1, True):
        raise Lost(f'one question more than {asked}, with what is known, not {site.questions()},')


def run():
    for language in NAME:
        with Site('Apples') as site:
            with Sandboxed(language, site.address) as program:
                follow(program, site)
                refuse(program, site)
                program.quit()
            asked, _ = site.questions()
            site.publish('Figs', 'Nuts', 'Apples')
            with Sandboxed(language, fresh=False, options=['--unshare=network']) as program:
                stay_offline(program)
                program.quit()
            if site.questions()[0] != asked:
                raise Lost('a server that nobody asked')
            with Sandboxed(language, fresh=False) as program:
                catch_up(program, site, asked)
                program.quit()


main(run)
