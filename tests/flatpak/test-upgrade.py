#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the user has kept stays: through an upgrade, and when the program leaves, unless the data is to go with it."""

import json
import os
import shutil

from installation import APP_ID, BEFORE, DATA, SITE, WORK, Lost, Sandboxed, flatpak, install, install_from, main, run_inside
from tour import DAYS, NOTE, take_note

AGENDA = DATA / 'data' / 'bioforum' / 'agenda.json'
NEW_VERSION = os.environ['BIOFORUM_VERSION']
OLD_VERSION = '0.0.1'


def check_version(wanted):
    found = run_inside('bioforum --version').split()[-1]
    if found != wanted:
        raise Lost(f'version {wanted}, not {found},')


def publish():
    """The new version comes into the repository of the old one, as it would on the web."""
    ref = next(line for line in flatpak('list', '--user', '--app', '--columns=ref').split() if APP_ID in line)
    flatpak('build-commit-from', f'--src-repo={SITE}', '--src-ref=app/' + ref, WORK / 'published', 'app/' + ref)
    flatpak('build-update-repo', WORK / 'published')


def keep_a_session():
    with Sandboxed('ko') as program:
        program.wait_for_text(DAYS[0]['theme'])
        take_note(program, NOTE)
        program.quit()
    return json.loads(AGENDA.read_text(encoding='utf-8'))


def find_it_again(language):
    with Sandboxed(language, fresh=False) as program:
        program.key('ctrl+3')
        program.until('a session in the agenda', lambda: program.all(f'.*{"발표" if language == "ko" else "Talk"}.*',
                                                                     'list item'))
        if NOTE['ko'] not in AGENDA.read_text(encoding='utf-8'):
            raise Lost('the note')
        program.quit()


def run():
    shutil.rmtree(WORK / 'published', ignore_errors=True)
    shutil.copytree(BEFORE, WORK / 'published')
    install('upgrade', site=WORK / 'published')
    check_version(OLD_VERSION)
    kept = keep_a_session()
    publish()
    flatpak('update', '--user', '--noninteractive', APP_ID)
    check_version(NEW_VERSION)
    for language in ('ko', 'en'):
        find_it_again(language)

    flatpak('uninstall', '--user', '--noninteractive', APP_ID)
    if json.loads(AGENDA.read_text(encoding='utf-8')) != kept:
        raise Lost('the agenda as it was, after the program had left,')
    install_from(WORK / 'published')
    find_it_again('ko')
    flatpak('uninstall', '--user', '--noninteractive', '--delete-data', APP_ID)
    if DATA.exists():
        raise Lost('a home without the data that was to go')


main(run)
