#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the user has kept stays: through an upgrade, and when the program leaves, unless the data is to go with it."""

import os
import shutil

from installation import APP_ID, BEFORE, DATA, SITE, WORK, Lost, Sandboxed, flatpak, install, install_from, main, run_inside
from tour import DAYS, EDITION, PEOPLE

AGENDA = DATA / 'data' / 'bioforum' / 'agenda.json'
NEW_VERSION = os.environ['BIOFORUM_VERSION']
OLD_VERSION = '0.0.1'

SESSION = DAYS[0]['sessions'][0]['id']
SPEAKER = PEOPLE[DAYS[0]['sessions'][0]['people'][0]['person']]['name']


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
    """Stars the session that is shown first."""
    with Sandboxed('ko') as program:
        program.wait_for_keys(DAYS[0]['theme'])
        program.key('ctrl+d')
        program.until('the star on the disk', lambda: SESSION in read_agenda())
        program.quit()
    return read_agenda()


def read_agenda():
    return AGENDA.read_text(encoding='utf-8') if AGENDA.exists() else ''


def find_it_again(language):
    with Sandboxed(language, fresh=False) as program:
        program.wait_for_keys(EDITION['name'], 'frame')
        program.key('ctrl+3')
        program.until('the session in the agenda', lambda: program.find(f'.*{SPEAKER[language]}.*', 'list item'))
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
    if read_agenda() != kept:
        raise Lost('the agenda as it was, after the program had left,')
    install_from(WORK / 'published')
    find_it_again('ko')
    flatpak('uninstall', '--user', '--noninteractive', '--delete-data', APP_ID)
    if DATA.exists():
        raise Lost('a home without the data that was to go')


main(run)
