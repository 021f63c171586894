#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window, started by hand and from the menu: in Korean for who speaks Korean, else in English."""

import os
import shutil

from installation import APP_ID, Sandboxed, main
from tour import DAYS, EDITION

LANGUAGES = {'ko': '포럼 소개', 'en': 'About the Forum'}


class FromMenu(Sandboxed):
    """As the menu of a desktop starts it: by the entry that Flatpak has put there."""

    def start(self, command, *arguments):
        environment = {**self.environment, 'XDG_DATA_DIRS': os.environ['XDG_DATA_DIRS']}
        self.environment = environment
        return super().start(shutil.which('gtk4-launch') or 'gtk-launch', APP_ID)


def run():
    for kind in (Sandboxed, FromMenu):
        for language, page in LANGUAGES.items():
            with kind(language) as program:
                program.wait_for_keys(DAYS[0]['theme'])
                program.wait_for_text(EDITION['name'], 'frame')
                program.wait_for(page, 'page tab')
                program.key('alt+2')
                program.wait_for_text(DAYS[1]['theme'])
                program.quit()


main(run)
