#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check that every text is offered for translation and translated into every language.

Usage: test-translations.py SOURCE_ROOT SCRATCH_FOLDER
"""

import pathlib
import re
import shutil
import subprocess
import sys

SKIPPED = 77

CALL = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*(?:[\w"]|NULL)')
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)

# Translated by msgfmt, whatever is in them.
MERGED = ('*.desktop', '*.desktop.in', 'data/*.metainfo.xml*', 'data/*.mime.xml', 'data/*.gschema.xml*')


def has_text(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return CALL.search(COMMENT.sub('', text)) is not None
    return TRANSLATABLE.search(text) is not None


def offered(source):
    lines = (source / 'po' / 'POTFILES').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def check_files(source):
    """POTFILES names exactly the files that have something to translate, in order."""
    merged = {path for pattern in MERGED for path in source.glob(pattern)}
    candidates = [*source.glob('src/**/*.[ch]'), *source.glob('src/**/*.ui'), *source.glob('data/**/*.ui')]
    needed = {str(path.relative_to(source))
              for path in merged | {path for path in candidates if has_text(path)}}
    named = offered(source)

    for name in sorted(needed - set(named)):
        yield f'po/POTFILES: {name} is missing'
    for name in sorted(set(named) - needed):
        there = (source / name).exists()
        yield f'po/POTFILES: {name} {"has nothing to translate" if there else "is not there"}'
    for name in sorted({name for name in named if named.count(name) > 1}):
        yield f'po/POTFILES: {name} is named twice'


def check_language(source, language, template):
    catalog = source / 'po' / f'{language}.po'
    if not catalog.exists():
        yield f'{catalog.name}: is not there'
        return

    check = subprocess.run(['msgfmt', '--check', '--check-accelerators=_', '-o', '/dev/null', catalog],
                           capture_output=True, text=True, check=False)
    if check.returncode != 0 or check.stderr:
        yield f'{catalog.name}: {check.stderr.strip()}'

    # Against what the sources say today, not against what the catalog was made from.
    merged = subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '-o', '-', catalog, template],
                            capture_output=True, check=True).stdout
    for option, what in (('--untranslated', 'is not translated'), ('--only-fuzzy', 'is fuzzy')):
        left = subprocess.run(['msgattrib', option, '--no-obsolete', '--no-wrap'], input=merged,
                              capture_output=True, check=True).stdout.decode('utf-8')
        for text in re.findall(r'^msgid (".+")$', left, re.M):
            if text != '""':
                yield f'{catalog.name}: {text} {what}'


def main():
    if len(sys.argv) != 3:
        print('usage: test-translations.py SOURCE_ROOT SCRATCH_FOLDER', file=sys.stderr)
        return 2
    source, scratch = map(pathlib.Path, sys.argv[1:])
    problems = list(check_files(source))

    if all(map(shutil.which, ('msgfmt', 'msgmerge', 'msgattrib', 'xgettext'))):
        template = scratch / 'current.pot'
        # The same keywords as meson's preset for GLib.
        subprocess.run(['xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_',
                        '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2',
                        '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3', '--directory', source,
                        '--output', template,
                        *[name for name in offered(source) if (source / name).exists()]], check=True)
        for language in (source / 'po' / 'LINGUAS').read_text(encoding='utf-8').split():
            problems += check_language(source, language, template)
        status = 0
    else:
        print('gettext is not installed')
        status = SKIPPED

    for problem in problems:
        print(problem)
    return 1 if problems else status


if __name__ == '__main__':
    sys.exit(main())
