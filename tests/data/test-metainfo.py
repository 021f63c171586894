#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check what software centres show of the program: that it is valid, complete, and what Flathub asks of quality.

Usage: test-metainfo.py METAINFO SOURCE_ROOT VERSION

docs/quality.md has the whole list of Flathub, with what only people can judge.
"""

import pathlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SKIPPED = 77
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
TRANSLATED = ('name', 'summary', 'p', 'li', 'caption', 'image')
LICENSES = {'metadata_license': 'CC0-1.0', 'project_license': 'GPL-3.0-or-later'}
WINDOW = (1000, 700)
SHADOW = 100  # At most, on both sides together.

# Everything that the validator may remark, however unimportant, with the reason why it is right all the same.
KNOWN = {
    'cid-contains-uppercase-letter': 'GNOME and D-Bus write the last part of an id so.',
    'url-homepage-missing': 'There is no home page yet; -Dhomepage=… names it.',
    'unknown-tag developer': 'AppStream before 1.0 did not know it yet.',
}


def validate(path):
    said = subprocess.run(['appstreamcli', 'validate', '--pedantic', '--no-net', path],
                          capture_output=True, text=True, check=False).stdout
    remarks = re.findall(r'^[EWIP]: [^:]+:[^:]+: (.+)$', said, re.M)
    yield from (f'appstreamcli: {remark}' for remark in remarks
                if remark not in KNOWN and remark.split()[0] not in KNOWN)
    if not remarks and not re.search('success', said, re.I):
        yield f'appstreamcli said nothing that is understood: {said}'


def words(node):
    return ' '.join((node.text or '').split())


def check_translations(root):
    for parent in root.iter():
        plain = [child for child in parent if child.tag in TRANSLATED and LANG not in child.attrib]
        korean = [child for child in parent if child.attrib.get(LANG) == 'ko']
        if len(plain) != len(korean):
            yield f'not everything in <{parent.tag}> is there in Korean: {[words(child) for child in plain]}'


def check_licenses(root):
    """A program without a license is taken for a proprietary one, and the validator does not mind."""
    yield from (f'<{name}> is to be {license}, and not {root.findtext(name)}' for name, license in LICENSES.items()
                if root.findtext(name) != license)


def check_words(root):
    if len(root.findtext('name')) >= 20:
        yield 'the name is too long'
    for summary in root.findall('summary'):
        if not 10 <= len(words(summary)) <= 35 or words(summary).endswith('.'):
            yield f'the summary is too long or too short, or ends with a full stop: {words(summary)}'
    if any(len(group.findall('li')) > 20 for group in root.iter('ul')):  # Two languages.
        yield 'a list has more than 10 points'
    for caption in root.iter('caption'):
        if re.search(r'^\d|\.$', words(caption)):
            yield f'this caption begins with a number or ends with a full stop: {words(caption)}'


def size_of(path):
    return struct.unpack('>II', path.read_bytes()[16:24])


def check_screenshots(root, folder):
    shots = root.findall('screenshots/screenshot')
    if not 3 <= len(shots) <= 6 or [shot.get('type') for shot in shots].count('default') != 1:
        yield 'there are to be three to six screenshots, the first of which is the best one'
    named = set()
    for image in root.iter('image'):
        path = folder / pathlib.PurePosixPath(image.text).name
        named.add(path)
        if not path.exists():
            yield f'{path.name} is not there'
        elif any(size > limit + SHADOW for size, limit in zip(size_of(path), WINDOW)):
            yield f'{path.name} is too large: {size_of(path)}'
        if f'-{image.get(LANG, "en")}.' not in path.name:
            yield f'{path.name} is not in the language that it is said to be in'
    for path in sorted(set(folder.glob('*.png')) - named):
        yield f'{path.name} is shown nowhere'


def check_branding(root):
    colors = {color.get('scheme_preference'): color.text for color in root.findall('branding/color')}
    if set(colors) != {'light', 'dark'} or len(set(colors.values())) != 2:
        yield f'there are to be two colours, for light and for dark: {colors}'


def check_releases(root, version):
    releases = root.findall('releases/release')
    if not releases or releases[0].get('version') != version:
        yield f'the newest release is to be {version}'
    yield from (f'nothing is said about {release.get("version")}' for release in releases
                if not any(words(node) for node in release.findall('description/p')))


def main(metainfo, source, version):
    root = ElementTree.parse(metainfo).getroot()
    problems = [*check_licenses(root), *check_translations(root), *check_words(root), *check_branding(root),
                *check_releases(root, version), *check_screenshots(root, pathlib.Path(source, 'data', 'screenshots'))]
    there = shutil.which('appstreamcli') is not None
    if there:
        problems += validate(metainfo)
    else:
        print('appstreamcli is not installed')
    for problem in problems:
        print(problem)
    return 1 if problems else 0 if there else SKIPPED


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
