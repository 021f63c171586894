#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make GTK's window of shortcuts, for libadwaita before 1.8, from the dialog that came then.

Usage: shortcuts-window.py DIALOG.ui WINDOW.ui
"""

import sys
from xml.etree import ElementTree

# What is in the dialog, and what that is in the window; nothing else may be there.
CLASSES = {
    'AdwShortcutsDialog': 'GtkShortcutsWindow',
    'AdwShortcutsSection': 'GtkShortcutsGroup',
    'AdwShortcutsItem': 'GtkShortcutsShortcut',
}
# The window has its groups in a section, and fills a column before it begins the next.
WINDOW = '''
<object>
  <property name="modal">True</property>
  <child>
    <object class="GtkShortcutsSection">
      <property name="section-name">shortcuts</property>
      <property name="max-height">10</property>
    </object>
  </child>
</object>
'''


def main():
    if len(sys.argv) != 3:
        print('usage: shortcuts-window.py DIALOG.ui WINDOW.ui', file=sys.stderr)
        return 2

    tree = ElementTree.parse(sys.argv[1])
    for element in tree.iter('object'):
        element.set('class', CLASSES[element.get('class')])

    top = tree.find('object')
    groups = top[:]
    top[:] = ElementTree.fromstring(WINDOW)
    top.find('child/object').extend(groups)

    tree.write(sys.argv[2], encoding='utf-8', xml_declaration=True)
    return 0


if __name__ == '__main__':
    sys.exit(main())
