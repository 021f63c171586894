#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serve a forum file over HTTP as servers, networks and people do that: well, and in every wrong way.

Usage: fault_server.py FORUM [TLS_FOLDER]

Listens on the loopback address, prints one line with its ports as JSON, and ends with its standard input. The path
of a request says what happens to it: see FAULTS below and the functions with the same names. Besides,

  /set?fault=NAME     makes /feed do that from now on
  /set?body=PATH      gives /feed, and all that give a forum, another file, with another entity tag
  /set?proxy=NAME     makes it do that with whoever wants to be led through to another server; "lead" leads
  /log?path=PATH      how often that path was asked for, and with which headers the last time, as JSON

As a proxy it answers for every server that is asked without TLS, and leads through to the others, whose "path" is
their host and port.
"""

import email.utils
import functools
import gzip
import hashlib
import http.server
import json
import pathlib
import socket
import ssl
import struct
import sys
import threading
import time
import urllib.parse
import zlib

LIMIT = 64 * 1024 * 1024
CHUNK = 1024 * 1024
MODIFIED = 'Tue, 06 Dec 2022 00:00:00 GMT'

FAULTS = {}
CERTIFICATES = ['good', 'expired', 'not-yet', 'wrong-host', 'unknown']


def fault(function):
    """Make a function serve the path of the same name."""
    FAULTS[function.__name__.strip('_').replace('_', '-')] = function
    return function


class State:
    """What all requests share."""

    def __init__(self, path):
        self.lock = threading.Lock()
        self.requests = {}
        self.feed = 'ok'
        self.proxy = 'lead'
        self.plain_port = None
        self.count = 0
        self.set_body(path)

    def set_body(self, path):
        self.body = pathlib.Path(path).read_bytes()
        self.etag = f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'

    def log(self, path, headers):
        with self.lock:
            count = self.requests.get(path, (0, None))[0]
            self.requests[path] = (count + 1, dict(headers.items()))


@fault
def ok(request):
    """A good server: an entity tag, and 304 for whoever has it."""
    state = request.server.state
    if request.headers.get('If-None-Match') == state.etag:
        request.answer(304, b'', ETag=state.etag)
    else:
        request.answer(200, state.body, ETag=state.etag)


@fault
def dated(request):
    """Another good one, that knows only when the file was changed."""
    if request.headers.get('If-Modified-Since') == MODIFIED:
        request.answer(304, b'')
    else:
        request.answer(200, request.server.state.body, **{'Last-Modified': MODIFIED})


@fault
def plain(request):
    """Neither."""
    request.answer(200, request.server.state.body)


@fault
def compressed(request):
    """As every server does it."""
    if 'gzip' in request.headers.get('Accept-Encoding', ''):
        request.answer(200, gzip.compress(request.server.state.body), **{'Content-Encoding': 'gzip'})
    else:
        request.answer(406, b'')


@fault
def chunked(request):
    """Complete, without a length."""
    request.start(200, **{'Transfer-Encoding': 'chunked'})
    for at in range(0, len(request.server.state.body), 1000):
        request.chunk(request.server.state.body[at:at + 1000])
    request.chunk(b'')


@fault
def until_closed(request):
    """Complete, as HTTP/1.0 had it."""
    request.start(200)
    request.wfile.write(request.server.state.body)


@fault
def bom(request):
    """With the mark that some editors put before a text."""
    request.answer(200, b'\xef\xbb\xbf' + request.server.state.body)


def redirect(status):
    """Make a function that leads on to the good server."""
    return lambda request: request.answer(status, b'', Location='/ok')


for number in (301, 302, 303, 307, 308):
    FAULTS[f'redirect-{number}'] = redirect(number)


@fault
def loop(request):
    """Leads to itself."""
    request.answer(302, b'', Location='/loop')


@fault
def hops(request):
    """Leads on as often as the number at the end says."""
    left = int(urllib.parse.urlsplit(request.path).path.rsplit('/', 1)[-1])
    request.answer(302, b'', Location=f'/hops/{left - 1}' if left > 1 else '/ok')


@fault
def downgrade(request):
    """Leads from wherever it is to a server without TLS."""
    request.answer(301, b'', Location=f'http://127.0.0.1:{request.server.state.plain_port}/ok')


@fault
def redirect_file(request):
    request.answer(302, b'', Location='file:///etc/passwd')


@fault
def redirect_script(request):
    request.answer(302, b'', Location='javascript:alert(1)')


@fault
def redirect_nowhere(request):
    request.answer(302, b'')


def status(number):
    return lambda request: request.answer(number, b'<html>no</html>', **{'Content-Type': 'text/html'})


for number in (204, 206, 400, 401, 403, 404, 405, 410, 418, 500, 502, 504):
    FAULTS[f'status-{number}'] = status(number)


@fault
def unasked_304(request):
    """Says that nothing changed to whoever has nothing."""
    request.answer(304, b'')


@fault
def busy(request):
    request.answer(429, b'', **{'Retry-After': '120'})


@fault
def maintenance(request):
    later = email.utils.formatdate(time.time() + 3600, usegmt=True)
    request.answer(503, b'', **{'Retry-After': later})


@fault
def bad_retry_after(request):
    request.answer(503, b'', **{'Retry-After': 'soon'})


@fault
def empty(request):
    request.answer(200, b'')


@fault
def truncated_length(request):
    """Promises more than it gives."""
    body = request.server.state.body
    request.start(200, **{'Content-Length': str(len(body))})
    request.wfile.write(body[:len(body) // 2])


@fault
def truncated(request):
    """Ends too early, and nothing in HTTP tells that."""
    body = request.server.state.body
    request.start(200)
    request.wfile.write(body[:len(body) // 2])


@fault
def short_length(request):
    """Gives more than it promises."""
    body = request.server.state.body
    request.start(200, **{'Content-Length': str(len(body) // 2)})
    request.wfile.write(body)


@fault
def cut_chunk(request):
    request.start(200, **{'Transfer-Encoding': 'chunked'})
    request.chunk(request.server.state.body[:500])


@fault
def bad_chunk(request):
    request.start(200, **{'Transfer-Encoding': 'chunked'})
    request.wfile.write(b'what is this\r\n')


@fault
def cut_gzip(request):
    body = gzip.compress(request.server.state.body)
    request.answer(200, body[:len(body) // 2], **{'Content-Encoding': 'gzip'})


@fault
def bad_gzip(request):
    """Says that it is compressed, and is not."""
    request.answer(200, request.server.state.body, **{'Content-Encoding': 'gzip'})


@functools.cache
def pack_nothing():
    """A gibibyte, at least: the end is missing, where nobody should come to."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    first = packer.compress(b' ' * CHUNK) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + (packer.compress(b' ' * CHUNK) + packer.flush(zlib.Z_FULL_FLUSH)) * 1023


@fault
def bomb(request):
    """Far too much of nothing, in few bytes."""
    request.answer(200, pack_nothing(), **{'Content-Encoding': 'gzip'})


@fault
def drip(request):
    """A byte every now and then, for as long as anybody listens."""
    request.start(200, **{'Content-Length': '100000'})
    for _ in range(100000):
        request.wfile.write(b' ')
        time.sleep(0.05)


@fault
def trickle(request):
    """Just enough to go on, and never an end."""
    request.start(200)
    while True:
        request.wfile.write(b' ' * 16 * 1024)
        time.sleep(0.02)


@fault
def crumbs(request):
    """As much as one likes, a byte at a time."""
    request.start(200, **{'Transfer-Encoding': 'chunked'})
    request.flood(b'1\r\n \r\n' * 10000)


@fault
def hints(request):
    """Asks for patience, without any of its own."""
    request.flood(b'HTTP/1.1 100 Continue\r\n\r\n' * 1000)


@fault
def packed_nothing(request):
    """Compressed, and when unpacked nothing ever comes of it."""
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    request.start(200, **{'Content-Encoding': 'gzip'})
    request.wfile.write(packer.compress(b'{') + packer.flush(zlib.Z_FULL_FLUSH))
    request.flood(b'\x00\x00\x00\xff\xff' * 13000)


@fault
def hang(request):
    """Takes the question and says nothing."""
    request.wait()


@fault
def hang_headers(request):
    request.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n')
    request.wait()


@fault
def hang_body(request):
    body = request.server.state.body
    request.start(200, **{'Content-Length': str(len(body))})
    request.wfile.write(body[:100])
    request.wait()


@fault
def reset(request):
    request.reset()


@fault
def reset_body(request):
    body = request.server.state.body
    request.start(200, **{'Content-Length': str(len(body))})
    request.wfile.write(body[:100])
    request.reset()


@fault
def closed(request):
    """Hangs up."""


@fault
def garbage(request):
    request.wfile.write(b'\x00\xffSSH-2.0-What\r\n\r\n' * 10)


@fault
def endless_header(request):
    request.wfile.write(b'HTTP/1.1 200 OK\r\nX-Long: ')
    for _ in range(1024):
        request.wfile.write(b'x' * 1024)


@fault
def html(request):
    """What a hotel says before one has paid."""
    request.answer(200, b'<!DOCTYPE html><html><body>Welcome!</body></html>', **{'Content-Type': 'text/html'})


def change(request, **members):
    forum = json.loads(request.server.state.body)
    forum.update(members)
    request.answer(200, json.dumps(forum).encode())


@fault
def other_edition(request):
    change(request, id='some-other-forum')


@fault
def older(request):
    change(request, updated='2001-01-01T00:00:00Z')


@fault
def counting(request):
    """Another edition each time, and not a small one: its name is the number."""
    state = request.server.state
    with state.lock:
        state.count += 1
        count = state.count
    updated = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(1924992000 + count))
    change(request, name=f'{count}', summary=f'{count} ' * 50000, updated=updated)


@fault
def newer_format(request):
    change(request, format=99)


@fault
def mistakes(request):
    change(request, timeZone='Mars/Olympus', mode='offline')


@fault
def not_utf8(request):
    request.answer(200, request.server.state.body.replace(b'"format"', b'"f\xffrmat"', 1))


@fault
def array(request):
    request.answer(200, b'[]')


@fault
def huge(request):
    """A mebibyte too much, and says so."""
    request.start(200, **{'Content-Length': str(LIMIT + CHUNK)})
    for _ in range(65):
        request.wfile.write(b' ' * CHUNK)


@fault
def huge_unknown(request):
    """The same, and nobody knows before."""
    request.start(200)
    for _ in range(65):
        request.wfile.write(b' ' * CHUNK)


class Handler(http.server.BaseHTTPRequestHandler):
    """One question."""

    protocol_version = 'HTTP/1.1'

    def log_message(self, *args):
        pass

    def start(self, number, **headers):
        self.close_connection = True
        self.send_response(number)
        headers.setdefault('Content-Type', 'application/json')
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('Connection', 'close')
        self.end_headers()

    def answer(self, number, body, **headers):
        if number not in (204, 304):
            headers['Content-Length'] = str(len(body))
        self.start(number, **headers)
        self.wfile.write(body)

    def chunk(self, data):
        self.wfile.write(b'%x\r\n%s\r\n' % (len(data), data))

    def flood(self, data):
        """Say that for as long as anybody listens."""
        while True:
            self.wfile.write(data)

    def wait(self):
        """Say nothing until the other side has gone."""
        self.connection.settimeout(600)
        try:
            while self.connection.recv(1024):
                pass
        except OSError:
            pass

    def reset(self):
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        self.connection.close()

    def control(self, name, arguments):
        state = self.server.state
        if name == 'set':
            with state.lock:
                if 'fault' in arguments:
                    state.feed = arguments['fault'][0]
                if 'proxy' in arguments:
                    state.proxy = arguments['proxy'][0]
                if 'body' in arguments:
                    state.set_body(arguments['body'][0])
            self.answer(200, b'{}')
        else:
            count, headers = state.requests.get(arguments['path'][0], (0, {}))
            self.answer(200, json.dumps({'count': count, 'headers': headers}).encode())

    def do_GET(self):
        # As a proxy, it is told the whole address.
        split = urllib.parse.urlsplit(self.path)
        name = split.path.strip('/').split('/')[0]
        self.close_connection = True
        if name in ('set', 'log'):
            self.control(name, urllib.parse.parse_qs(split.query))
            return

        self.server.state.log(split.path, self.headers)
        function = FAULTS.get(self.server.state.feed if name == 'feed' else name, FAULTS['status-404'])
        try:
            function(self)
        except OSError:
            # Whoever asked has heard enough.
            pass


    def do_CONNECT(self):
        state = self.server.state
        state.log(self.path, self.headers)
        self.close_connection = True
        try:
            if state.proxy == 'lead':
                self.lead_through()
            else:
                FAULTS[state.proxy](self)
        except OSError:
            pass

    def lead_through(self):
        host, _, port = self.path.rpartition(':')
        with socket.create_connection((host, int(port))) as other:
            self.send_response(200)
            self.end_headers()
            back = threading.Thread(target=pour, args=(other, self.connection), daemon=True)
            back.start()
            pour(self.connection, other)
            back.join()


def pour(source, sink):
    """Give one side what the other says, until it has said all."""
    try:
        while data := source.recv(CHUNK):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


class Server(http.server.ThreadingHTTPServer):
    """Has its requests share what there is, and says nothing of those who leave."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, state, context=None):
        super().__init__(('127.0.0.1', 0), Handler)
        self.state = state
        self.context = context
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def finish_request(self, request, client_address):
        if self.context is not None:
            request = self.context.wrap_socket(request, server_side=True)
            # Whoever would rather speak HTTP/2 is heard no further.
            if request.selected_alpn_protocol() == 'h2':
                return
        super().finish_request(request, client_address)

    def handle_error(self, request, client_address):
        pass


def main():
    state = State(sys.argv[1])
    plain_server = Server(state)
    state.plain_port = plain_server.server_port
    ports = {'http': state.plain_port}
    for name in CERTIFICATES if len(sys.argv) > 2 else []:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(f'{sys.argv[2]}/{name}.pem')
        context.set_alpn_protocols(['h2', 'http/1.1'])
        ports[name] = Server(state, context).server_port

    print(json.dumps(ports), flush=True)
    sys.stdin.read()


if __name__ == '__main__':
    main()
