#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The sandbox is closed but for the network: seen from inside there is no home, no host and nobody else on the bus.

Each thing is also tried where it is allowed, so that a look which cannot see anything does not pass for a closed door.
"""

import os
import socket
import subprocess
import threading

from installation import APP_ID, HOME, Lost, Sandboxed, main, run_inside

NEIGHBOUR = 'org.jeonju.Neighbour'

# What it is, what is tried in the sandbox (true: it is open), and what would open it.
DOORS = (
    ('the files at home', 'test -r "{home}/diary"', '--filesystem=home'),
    ('writing at home', 'echo x >"{home}/written" && test -s "{home}/.was-home"', '--filesystem=home'),
    ('the files of the host', 'test -e /run/host/etc/hostname -o -e /run/host/etc/passwd', '--filesystem=host-etc'),
    ('the other places of the host', 'test -d /srv -o -d /opt', '--filesystem=host'),
    ('the devices', 'test -c /dev/fuse -o -c /dev/kmsg', '--device=all'),
    ('somebody else on the bus', 'gdbus call --session --dest=' + NEIGHBOUR + ' --object-path=/ '
     '--method=org.freedesktop.DBus.Peer.Ping', '--talk-name=' + NEIGHBOUR),
    ('all names of the bus', 'gdbus call --session --dest=org.freedesktop.DBus --object-path=/org/freedesktop/DBus '
     '--method=org.freedesktop.DBus.ListNames | grep -q ' + NEIGHBOUR, '--socket=session-bus'),
    ('the processes of the host', 'test "$(ls -d /proc/[0-9]* | wc -l)" -gt 40', None),
    ('the rights of root', 'test "$(id -u)" = 0', None),
    ('any capability', '! grep -q "^CapEff:\t0000000000000000$" /proc/self/status', None),
    ('system calls without a filter', '! grep -q "^Seccomp:\t2$" /proc/self/status', None),
    ('new privileges', '! grep -q "^NoNewPrivs:\t1$" /proc/self/status', None),
    ('changing the program', 'touch /app/bin/bioforum', None),
    ('changing the runtime', 'touch /usr/bin/env', None),
)

# The program asks servers whether a forum has changed; what would close it.
NETWORK = ('the network', 'bash -c "exec 3<>/dev/tcp/127.0.0.1/{port}"', '--unshare=network')


def listen():
    """A server on this machine, which a program reaches that has the network, and no other."""
    server = socket.create_server(('127.0.0.1', 0))

    def serve():
        while True:
            server.accept()[0].close()
    threading.Thread(target=serve, daemon=True).start()
    socket.create_connection(server.getsockname()).close()
    return server.getsockname()[1]


def start_neighbour():
    """Another program on the same bus."""
    code = ('from gi.repository import Gio, GLib\n'
            f'Gio.bus_own_name(Gio.BusType.SESSION, "{NEIGHBOUR}", 0, None, lambda *_: print("here", flush=True), None)\n'
            'GLib.MainLoop().run()\n')
    process = subprocess.Popen(['/usr/bin/python3', '-c', code], stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    return process


def fill_in(doors, **values):
    filled = []
    for what, script, key in doors:
        for name, value in values.items():
            script = script.replace('{' + name + '}', str(value))
        filled.append((what, script, key))
    return filled


def opens(doors, *options):
    """Those of DOORS that are open, tried in one sandbox."""
    script = '\n'.join(f'if {script}; then echo "{what}"; fi >&3 2>/dev/null' for what, script, _ in doors)
    return [what for what in run_inside(f'exec 3>&1 >/dev/null 2>&1\n{script}\ntrue', *options).split('\n') if what]


def run():
    if os.getuid() == 0:
        raise Lost('an ordinary user')
    doors = fill_in(DOORS, home=HOME)
    network = fill_in([NETWORK], port=listen())
    (HOME / 'written').unlink(missing_ok=True)
    (HOME / 'diary').write_text('private')
    (HOME / '.was-home').write_text('here')
    neighbour = start_neighbour()
    try:
        found = opens(doors)
        if found:
            raise Lost('a closed door instead of ' + ', '.join(found))
        if (HOME / 'written').exists():
            raise Lost('a home without what was written in the sandbox')
        keys = [key for _, _, key in doors if key]
        found = opens(doors, *keys)
        unseen = [what for what, _, key in doors if key and what not in found]
        if unseen:
            raise Lost('a look that sees what is allowed: ' + ', '.join(unseen))
        if not opens(network) or opens(network, NETWORK[2]):
            raise Lost('the network, and none without the permission')
    finally:
        neighbour.terminate()
        neighbour.wait()

    # And so the program itself runs: with these rights, and with its files where they outlive it.
    with Sandboxed('en') as program:
        program.wait_for('.+', 'frame')
        print(APP_ID, 'runs as', os.getuid())


main(run)
