#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The language that each setting leads to, of the user and of Flatpak: always one for all, never two at once.

Flatpak's "languages" decides which locales the runtime has. The program's own catalogues are not split off
(separate-locales in the manifest), or else whoever has the locale but not the catalogue would read contents in Korean
between English titles.
"""

from driver import APP_ID
from installation import Lost, flatpak, install, main, run_inside

# Of the words of the program, and of the contents.
WORDS = {'ko': '1일차', 'en': 'Day 1'}
LOCALES = {'ko': 'ko_KR.utf8', 'en': 'en_US.utf8'}
CONTENTS = {'ko': '전주 세계 바이오 혁신 포럼', 'en': 'Jeonju World Bio Innovation Forum'}

# Flatpak's setting, the user's, and the language.
CASES = (
    ('en;ko', {'LANG': 'ko_KR.UTF-8'}, 'ko'),
    ('en;ko', {'LANG': 'en_US.UTF-8'}, 'en'),
    ('en;ko', {'LANG': 'en_US.UTF-8', 'LC_ALL': 'ko_KR.UTF-8'}, 'ko'),
    ('en;ko', {'LANG': 'ko_KR.UTF-8', 'LC_ALL': 'en_US.UTF-8'}, 'en'),
    ('en;ko', {'LANG': 'en_US.UTF-8', 'LC_MESSAGES': 'ko_KR.UTF-8'}, 'ko'),
    ('en;ko', {'LANG': 'ko_KR.UTF-8', 'LC_MESSAGES': 'en_US.UTF-8'}, 'en'),
    ('en;ko', {'LANG': 'en_US.UTF-8', 'LANGUAGE': 'ko:en'}, 'ko'),
    ('en;ko', {'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'en:ko'}, 'en'),
    ('en;ko', {'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'fr:ko'}, 'ko'),
    ('en;ko', {'LANG': 'C', 'LANGUAGE': 'ko'}, 'en'),
    ('en;ko', {'LANG': 'de_DE.UTF-8'}, 'en'),
    ('en;ko', {'LANG': 'xx_XX.UTF-8'}, 'en'),
    ('en;ko', {}, 'en'),
    ('ko', {'LANG': 'ko_KR.UTF-8'}, 'ko'),
    ('ko', {'LANG': 'en_US.UTF-8'}, 'en'),
    ('ko', {'LANG': 'en_US.UTF-8', 'LANGUAGE': 'en'}, 'en'),
    ('en', {'LANG': 'en_US.UTF-8'}, 'en'),
    ('en', {'LANG': 'ko_KR.UTF-8'}, 'en'),  # The runtime was told not to have that locale.
    ('en', {'LANG': 'en_US.UTF-8', 'LANGUAGE': 'ko'}, 'ko'),
)


def check_setting(languages):
    """The locales of the runtime follow the setting; the program's catalogues are always there."""
    found = run_inside('cd /usr/lib/locale && for name in ??_??.utf8; do test -e $name/LC_TIME && echo $name; done; '
                       'ls /app/share/locale').split()
    wanted = [LOCALES[language] for language in languages.split(';')] + ['ko']
    if found != wanted:
        raise Lost(f'with the languages “{languages}”: {wanted}, not {found}: that')


def language_of(words, text):
    found = [language for language, word in words.items() if word in text]
    if len(found) != 1:
        raise Lost(f'one language, not {found} in\n{text}\n:')
    return found[0]


def run():
    bad, before = [], None
    for languages, environment, expected in CASES:
        if languages != before:
            install(f'languages-{languages.replace(";", "-")}', languages)
            check_setting(languages)
            before = languages
        said = flatpak('run', APP_ID, '--list', '--day', '1', **environment)
        found = language_of(WORDS, said), language_of(CONTENTS, said)
        if found != (expected, expected):
            bad.append(f'{languages} {environment}: words in {found[0]} and contents in {found[1]}')
    if bad:
        raise Lost('the language that was asked for\n' + '\n'.join(bad) + '\n:')


main(run)
