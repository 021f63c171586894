#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The language of the window that each setting leads to: the same one for the program's words and for the contents."""

import os
import subprocess

from driver import Lost, Program, main
from tour import DAYS, EDITION, day_pattern

NOTHING = {'LANG': ''}
# Where no locale is installed, not even those that are.
BARE = {'LOCPATH': '/nonexistent'}

# What the environment says, and the language. None is what gettext does on this system.
CASES = (
    ({'LANG': 'ko_KR.UTF-8'}, 'ko'),
    ({'LANG': 'en_US.UTF-8'}, 'en'),
    ({'LANG': 'en_US.UTF-8', 'LC_MESSAGES': 'ko_KR.UTF-8'}, 'ko'),
    ({'LANG': 'ko_KR.UTF-8', 'LC_MESSAGES': 'en_US.UTF-8'}, 'en'),
    ({'LANG': 'en_US.UTF-8', 'LC_MESSAGES': 'en_US.UTF-8', 'LC_ALL': 'ko_KR.UTF-8'}, 'ko'),
    ({'LANG': 'ko_KR.UTF-8', 'LC_MESSAGES': 'ko_KR.UTF-8', 'LC_ALL': 'en_US.UTF-8'}, 'en'),
    # Dates and numbers may be another country's; words are not.
    ({'LANG': 'ko_KR.UTF-8', 'LC_TIME': 'en_US.UTF-8', 'LC_CTYPE': 'C'}, 'ko'),
    # Lists.
    ({'LANG': 'en_US.UTF-8', 'LANGUAGE': 'ko'}, 'ko'),
    ({'LANG': 'en_US.UTF-8', 'LANGUAGE': 'ko:en'}, 'ko'),
    ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'en:ko'}, 'en'),
    ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'fr:ko'}, 'ko'),
    ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'fr:en:ko'}, 'en'),
    # What the program does not speak, what nobody speaks, and what was not installed.
    ({'LANG': 'fr_FR.UTF-8'}, 'en'),
    ({'LANG': 'xx_XX.UTF-8'}, 'en'),
    ({'LANG': 'ko_KR.UTF-8', **BARE}, 'en'),
    ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'ko', **BARE}, None),
    ({'LANG': 'ko_KR.UTF-8', 'LANGUAGE': 'ko', 'LC_ALL': 'xx_XX.UTF-8'}, 'ko'),
    # Nothing at all, as in many containers; and what scripts say.
    (NOTHING, 'en'),
    ({**NOTHING, 'LANGUAGE': 'ko'}, 'ko'),
    ({'LANG': 'C.UTF-8'}, 'en'),
    ({'LANG': 'C.UTF-8', 'LANGUAGE': 'ko'}, 'ko'),
    ({'LANG': 'C', 'LANGUAGE': 'ko'}, 'en'),
    ({'LANG': 'POSIX', 'LANGUAGE': 'ko'}, 'en'),
)


def language_without_locales():
    """Where there is no locale but C.UTF-8, newer C libraries translate nothing, even if LANGUAGE asks for it."""
    environment = {'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'ko',
                   'TEXTDOMAINDIR': os.environ['BIOFORUM_LOCALE_DIR']}
    said = subprocess.run(['gettext', '-d', 'bioforum', 'Search'], env=environment, stdout=subprocess.PIPE, text=True)
    return 'en' if said.stdout == 'Search' else 'ko'


def run(command, language):
    for environment, expected in CASES:
        if (expected or language_without_locales()) != language:
            continue
        try:
            with Program(command, language, **environment) as program:
                program.wait_for_text(EDITION['name'], 'frame')
                program.wait_for(program.words('About the Forum'), 'page tab')
                program.wait_for(day_pattern(DAYS[0]['date'], language), 'page tab')
        except Lost as problem:
            raise Lost(f'With {environment}: {problem}') from problem


main(run)
