# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A desktop behind the portals: the real xdg-desktop-portal, and in place of its dialogs somebody who always agrees.

The portal itself says which program asks, so what arrives here came out of that sandbox.
"""

import os
import pathlib
import shutil

from gi.repository import Gio, GLib

from browser import install_browser
from installation import APP_ID, SKIPPED, until

NAME = 'org.freedesktop.impl.portal.desktop.bioforum'
PATH = '/org/freedesktop/portal/desktop'
AGREED, REFUSED = 0, 1

INTERFACES = '''<node>
  <interface name="org.freedesktop.impl.portal.AppChooser">
    <method name="ChooseApplication">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="as" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
    <method name="UpdateChoices"><arg type="o" direction="in"/><arg type="as" direction="in"/></method>
  </interface>
  <interface name="org.freedesktop.impl.portal.FileChooser">
    <method name="OpenFile">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Print">
    <method name="PreparePrint">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
    <method name="Print">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="h" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Access">
    <method name="AccessDialog">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="a{sv}" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
  </interface>
  <interface name="org.freedesktop.impl.portal.Notification">
    <method name="AddNotification">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
    <method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
    <signal name="ActionInvoked"><arg type="s"/><arg type="s"/><arg type="s"/><arg type="av"/></signal>
    <property name="SupportedOptions" type="a{sv}" access="read"/>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.impl.portal.Background">
    <method name="GetAppState"><arg type="a{sv}" direction="out"/></method>
    <method name="NotifyBackground">
      <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="out"/><arg type="a{sv}" direction="out"/>
    </method>
    <method name="EnableAutostart">
      <arg type="s" direction="in"/><arg type="b" direction="in"/><arg type="as" direction="in"/>
      <arg type="u" direction="in"/><arg type="b" direction="out"/>
    </method>
  </interface>
</node>'''


def is_installed():
    return any(pathlib.Path(folder, 'xdg-desktop-portal').exists()
               for folder in ('/usr/libexec', '/usr/lib', '/usr/lib/xdg-desktop-portal'))


def write_settings():
    """What xdg-desktop-portal is to find here, before anything starts it."""
    folder = pathlib.Path(os.environ['XDG_DESKTOP_PORTAL_DIR'])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    interfaces = ';'.join('org.freedesktop.impl.portal.' + name
                          # Without Access there is no Background.
                          for name in ('Access', 'AppChooser', 'Background', 'FileChooser', 'Notification', 'Print'))
    (folder / 'bioforum.portal').write_text(f'[portal]\nDBusName={NAME}\nInterfaces={interfaces}\n'
                                            f'UseIn={os.environ["XDG_CURRENT_DESKTOP"]}\n')
    (folder / 'portals.conf').write_text('[preferred]\ndefault=bioforum\n')


class Desktop:
    """Answers as a person would who chooses FILE, prints everything, has a browser and reads all messages."""

    def __init__(self, folder, file=None):
        self.file = file
        self.paper = folder / 'paper.pdf'
        self.address = folder / 'address'
        self.asked = []
        self.messages = {}
        self.starts_at_login = None
        self.agrees = True  # When a program asks to run without a window,
        self.reasons = []  # for which it says why.
        write_settings()
        install_browser(self.address)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            self.bus.register_object(PATH, interface, self.answer, self.tell, None)
        there = []
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: there.append(True), None)
        until('the name of the portal', lambda: there)

    def answer(self, _bus, _sender, _path, interface, method, arguments, invocation):
        # Those with a dialog say first what it is called.
        program = next((word for word in arguments.unpack()[:2] if not str(word).startswith('/')), None)
        self.asked.append((interface.rpartition('.')[2], method, program))
        getattr(self, method)(arguments, invocation)

    @staticmethod
    def tell(_bus, _sender, _path, _interface, name):
        return GLib.Variant('u', 1) if name == 'version' else GLib.Variant('a{sv}', {})

    @staticmethod
    def agree(invocation, **results):
        invocation.return_value(GLib.Variant('(ua{sv})', (AGREED, results)))

    def ChooseApplication(self, arguments, invocation):
        self.agree(invocation, choice=GLib.Variant('s', arguments.unpack()[3][0]))

    def OpenFile(self, _arguments, invocation):
        self.agree(invocation, uris=GLib.Variant('as', [self.file.as_uri()]))

    def PreparePrint(self, _arguments, invocation):
        self.agree(invocation, **{'settings': GLib.Variant('a{sv}', {}), 'page-setup': GLib.Variant('a{sv}', {}),
                                  'token': GLib.Variant('u', 1)})

    def Print(self, arguments, invocation):
        handle = arguments.unpack()[4]
        paper = invocation.get_message().get_unix_fd_list().get(handle)
        with os.fdopen(paper, 'rb') as stream:
            self.paper.write_bytes(stream.read())
        self.agree(invocation)

    def AddNotification(self, arguments, invocation):
        program, name, message = arguments.unpack()
        self.messages[program, name] = message
        invocation.return_value(None)

    def RemoveNotification(self, arguments, invocation):
        self.messages.pop(arguments.unpack(), None)
        invocation.return_value(None)

    def press(self, program, action, target):
        """What comes of a button of a message: the backend itself has the program act, as GTK's does."""
        self.bus.call(program, '/' + program.replace('.', '/'), 'org.freedesktop.Application', 'ActivateAction',
                      GLib.Variant('(sava{sv})', (action.removeprefix('app.'), [target], {})), None,
                      Gio.DBusCallFlags.NONE, -1, None, None)

    def AccessDialog(self, arguments, invocation):
        self.reasons.append(arguments.unpack()[3:6])  # Three texts, of which one is that of the program.
        invocation.return_value(GLib.Variant('(ua{sv})', (AGREED if self.agrees else REFUSED, {})))

    def GetAppState(self, _arguments, invocation):
        invocation.return_value(GLib.Variant('(a{sv})', ({APP_ID: GLib.Variant('u', 0)},)))

    def NotifyBackground(self, _arguments, invocation):
        self.agree(invocation, result=GLib.Variant('u', 1))

    def EnableAutostart(self, arguments, invocation):
        _, enable, command, _ = arguments.unpack()
        self.starts_at_login = command if enable else None
        invocation.return_value(GLib.Variant('(b)', (enable,)))

    def was_asked(self, portal, method):
        return (portal, method, APP_ID) in self.asked


__all__ = ['SKIPPED', 'Desktop', 'is_installed']
