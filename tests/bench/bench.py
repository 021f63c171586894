#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Jeonju Bio Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the start, the memory and the rest of the program against a bare window, and its search, and print a table.

Usage: bench.py [--quick] BIOFORUM FOLDER_OF_BENCH_PROGRAMS

It fails only if it could not measure. Nothing here is a test: a busy machine is not a mistake.
"""

import contextlib
import dataclasses
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import measure

# For each language: the locale, and the program's name.
LANGUAGES = {'en': ('en_US.UTF-8', 'Jeonju Bio Forum'), 'ko': ('ko_KR.UTF-8', '전주 바이오 포럼')}

# What the program chooses by itself where there is no GPU, and what GTK chooses.
CAIRO = {'GSK_RENDERER': 'cairo', 'GDK_DEBUG': 'gl-disable', 'GDK_DISABLE': 'gl,vulkan'}
DEFAULT = dict.fromkeys(CAIRO)

# What somebody types into the overview, letter by letter.
QUESTIONS = ['ㅈ', 'ㅈㄱ', 'ㅈㄱㅅ', 'ㅈㄱㅅㅍ', '임', '임성', '임성원', 'k', 'ki', 'kim', 'kim harvard', 'xyzzy']

N_REMINDERS = 1000

TOP = pathlib.Path(__file__).resolve().parent.parent.parent

# Not even this machine itself can be reached then.
WITHOUT_NETWORK = ('unshare', '--map-root-user', '--net')

HEADINGS = ('figure', 'ours', 'floor', 'ratio', 'bar', '')


def say(text):
    print(text, file=sys.stderr, flush=True)


def contenders(language, bioforum, bare_window):
    """The program, and the bare window with the same renderer and with GTK's own choice."""
    locale, name = LANGUAGES[language]
    speech = {'LC_ALL': locale, 'LANGUAGE': language}
    return {
        'ours': measure.Program([bioforum], {**speech, **DEFAULT}, 'ForumSessionRow'),
        'bare': measure.Program([bare_window, name], {**speech, **CAIRO}),
        'default': measure.Program([bare_window, name], {**speech, **DEFAULT}),
    }


def write_reminders(folder, count=N_REMINDERS):
    """The data of a user who has starred so many sessions, all of them to come."""
    sessions = [{'id': f's{number}', 'title': f'Session {number}',
                 'start': f'2099-06-{10 + number // 500}T{6 + number % 500 // 60:02}:{number % 60:02}:00+09:00'}
                for number in range(count)]
    forum = {'format': 1, 'id': 'many', 'name': 'Many', 'timeZone': 'Asia/Seoul',
             'days': [{'date': '2099-06-10', 'sessions': sessions}]}
    starred = {session['id']: {'starred': True} for session in sessions}
    (folder / 'bioforum' / 'editions').mkdir(parents=True)
    (folder / 'bioforum' / 'editions' / 'many.json').write_text(json.dumps(forum), encoding='utf-8')
    (folder / 'bioforum' / 'agenda.json').write_text(
        json.dumps({'format': 1, 'editions': {'many': {'sessions': starred}}}), encoding='utf-8')


def write_kept(folder):
    """The data of a user who last looked at a forum from the web."""
    forum = json.loads((TOP / 'data' / 'forum' / '2022-12.json').read_text(encoding='utf-8'))
    editions = folder / 'bioforum' / 'editions'
    editions.mkdir(parents=True)
    (editions / 'kept.json').write_text(json.dumps({**forum, 'id': 'kept'}, ensure_ascii=False), encoding='utf-8')
    (editions / 'kept.state').write_text('[Edition]\nSource=https://forum.example.org/kept.json\n', encoding='utf-8')
    settings = folder / 'glib-2.0' / 'settings'
    settings.mkdir(parents=True)
    (settings / 'keyfile').write_text("[org/jeonju/BioForum]\nedition='kept'\n", encoding='utf-8')


@contextlib.contextmanager
def with_data(program, write):
    """The program as a user has it whose data WRITE has written."""
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder))
        home = {'XDG_DATA_HOME': folder, 'XDG_CONFIG_HOME': folder, 'GSETTINGS_BACKEND': 'keyfile'}
        yield dataclasses.replace(program, environment={**program.environment, **home})


class Bench:
    def __init__(self, module, quick):
        self.module = module
        self.n_starts = 5 if quick else 21
        self.n_memory = 1 if quick else 5
        self.n_counts = 1 if quick else 5
        self.idle = 20 if quick else 60
        self.rows = []

    def add(self, figure, ours, floor, unit, bar=None):
        ratio = ours / floor if floor else None
        verdict = '' if bar is None or ratio is None else 'holds' if ratio <= bar else 'does not hold'
        self.rows.append((figure, f'{ours:.0f} {unit}', f'{floor:.0f} {unit}', f'{ratio:.2f}' if floor else '–',
                          f'≤ {bar:.2f}' if bar else '', verdict))

    def starts(self, language, programs):
        """They take turns, so that whatever else the machine does meets all of them."""
        say(f'{language}: {self.n_starts} starts of each…')
        frames = {(name, event): [] for name in programs for event in ('frame', 'content')}
        for i in range(self.n_starts + 1):
            for name, program in programs.items():
                with measure.running(program, self.module) as run:
                    for event in ('frame', 'content'):
                        frame = run.wait_for(event)
                        # The first time everything is read from the disk.
                        if i > 0:
                            frames[name, event].append(frame)

        def median(name, event, clock):
            return 1000 * statistics.median(getattr(frame, clock) for frame in frames[name, event])

        for floor, bar in ('bare', 1.25), ('default', 0.75):
            default = ', default renderer' if floor == 'default' else ''
            self.add(f'{language}: first frame{default}', median('ours', 'frame', 'clock'),
                     median(floor, 'frame', 'clock'), 'ms', bar)
        for figure, event, clock in (('processor until then', 'frame', 'processor'),
                                     ('frame with sessions', 'content', 'clock'),
                                     ('processor until then', 'content', 'processor')):
            self.add(f'{language}: {figure}', median('ours', event, clock), median('bare', 'frame', clock), 'ms')

    def first_frames(self, figure, programs, write, **options):
        """The first frame of a program that has more to think of, or less to ask."""
        say(f'{self.n_starts} starts: {figure}…')
        with with_data(programs['ours'], write) as ours:
            times = {'ours': (ours, []), 'bare': (programs['bare'], [])}
            for i in range(self.n_starts + 1):
                for program, frames in times.values():
                    with measure.running(program, self.module, **options) as run:
                        frame = run.wait_for('frame')
                        if i > 0:
                            frames.append(1000 * frame.clock)
        ours, bare = (statistics.median(frames) for _, frames in times.values())
        self.add(f'first frame, {figure}', ours, bare, 'ms', 1.25)

    def memory(self, language, programs):
        say(f'{language}: memory…')
        sizes = {}
        for _ in range(self.n_memory):
            for name, program in programs.items():
                with measure.running(program, self.module) as run:
                    run.wait_for('content')
                    run.settle()
                    for size in ('VmHWM', 'RssAnon', 'RssFile'):
                        sizes.setdefault((name, size), []).append(run.status(size) / 1024)

        def median(name, size):
            return statistics.median(sizes[name, size])

        for floor, bar in ('bare', 1.20), ('default', 0.5):
            default = ', default renderer' if floor == 'default' else ''
            self.add(f'{language}: peak memory{default}', median('ours', 'VmHWM'), median(floor, 'VmHWM'), 'MiB', bar)
        for figure, size in ('of its own', 'RssAnon'), ('of files', 'RssFile'):
            self.add(f'{language}: then, {figure}', median('ours', size), median('bare', size), 'MiB')

    def instructions(self, language, programs):
        """The fewest of several: every GTK program now and then executes some 63 million more, as it happens."""
        say(f'{language}: instructions…')
        figures = ('ours', 'frame'), ('ours', 'content'), ('bare', 'frame')
        with tempfile.TemporaryDirectory() as folder:
            counts = [[measure.count_instructions(programs[name], self.module, event, pathlib.Path(folder)) / 1e6
                       for name, event in figures] for _ in range(self.n_counts)]
        frame, content, bare = map(min, zip(*counts))
        self.add(f'{language}: instructions, first frame', frame, bare, 'M', 1.25)
        self.add(f'{language}: instructions, with sessions', content, bare, 'M')

    def wake_ups(self, programs):
        """Side by side, for as long as it takes only once."""
        say(f'{self.idle} s of rest…')
        with measure.running(programs['ours'], self.module) as ours, \
                measure.running(programs['bare'], self.module) as bare:
            n_ours, n_bare = self.count_wake_ups(ours, bare)
        # After the other one: a desktop has the program once.
        with with_data(programs['ours'], write_reminders) as program, measure.running(program, self.module) as reminded:
            n_reminded, = self.count_wake_ups(reminded)
        for figure, n in ('', n_ours), (f', {N_REMINDERS:,} reminders', n_reminded):
            self.rows.append((f'wake-ups in {self.idle} s of rest{figure}', str(n), str(n_bare), '–', 'none of ours',
                              'holds' if n <= n_bare else 'does not hold'))

    def count_wake_ups(self, *runs):
        for run in runs:
            run.wait_for('content')
            run.settle()
        # GLib ends the thread that has read the forum after a quarter of a minute in which there was nothing to do.
        time.sleep(16)
        before = [run.wake_ups() for run in runs]
        time.sleep(self.idle)
        return [run.wake_ups_since(then) for run, then in zip(runs, before)]

    def searches(self, *commands):
        """Programs that print rows of their own: figure, ours, floor, unit, bar for the ratio, limit."""
        for command in commands:
            say(f'{command[0].name}…')
            done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
            if done.returncode:
                raise measure.CannotMeasure(f'{command[0].name} failed: {done.stderr}')
            for line in done.stdout.splitlines():
                figure, *numbers = line.split('\t')
                ours, floor, bar, limit = (float(numbers[i]) for i in (0, 1, 3, 4))
                unit = numbers[2]
                holds = (not bar or ours <= bar * floor) and (not limit or ours <= limit)
                self.rows.append((figure, f'{ours:.1f} {unit}', f'{floor:.1f} {unit}' if floor else '–',
                                  f'{ours / floor:.2f}' if floor else '–',
                                  f'≤ {bar:.2f}' if bar else f'≤ {limit:.0f} {unit}' if limit else '',
                                  ('holds' if holds else 'does not hold') if bar or limit else ''))

    def answers(self, bioforum):
        """To GNOME Shell, by a program without a window. The first one waits for the forum to be read."""
        say('answers to GNOME Shell…')
        times = [measure.ask_service([bioforum], {'LC_ALL': LANGUAGES['ko'][0]}, QUESTIONS) for _ in range(self.n_starts)]
        start, first, *later = zip(*times)
        later = [seconds for column in later for seconds in column]
        self.rows.append(('start without a window', f'{1000 * statistics.median(start):.0f} ms', '–', '–', '', ''))
        for figure, seconds in (('first', statistics.median(first)), ('middle', statistics.median(later)),
                                ('worst', max(later))):
            self.rows.append((f'answer to GNOME Shell: {figure}', f'{1000 * seconds:.1f} ms', '–', '–', '≤ 20 ms',
                              'holds' if seconds <= 0.020 else 'does not hold'))

    def print_table(self):
        rows = [HEADINGS, *self.rows]
        widths = [max(map(len, column)) for column in zip(*rows)]
        for row in rows:
            cells = [cell.ljust(width) if i in (0, 5) else cell.rjust(width)
                     for i, (cell, width) in enumerate(zip(row, widths))]
            print('  '.join(cells).rstrip())


def main():
    arguments = sys.argv[1:]
    quick = '--quick' in arguments
    arguments = [pathlib.Path(argument) for argument in arguments if argument != '--quick']
    if len(arguments) != 2:
        print('usage: bench.py [--quick] BIOFORUM FOLDER_OF_BENCH_PROGRAMS', file=sys.stderr)
        return 2

    bioforum, folder = arguments
    programs = bioforum, folder / 'bare-window'
    bench = Bench(folder / 'first-frame.so', quick)
    try:
        for language in LANGUAGES:
            bench.starts(language, contenders(language, *programs))
        bench.first_frames(f'{N_REMINDERS:,} reminders', contenders('ko', *programs), write_reminders)
        bench.first_frames('a copy without a network', contenders('ko', *programs), write_kept, wrapper=WITHOUT_NETWORK)
        for language in LANGUAGES:
            bench.memory(language, contenders(language, *programs))
        for language in LANGUAGES:
            bench.instructions(language, contenders(language, *programs))
        bench.searches([folder / 'bench-load'], [folder / 'bench-search'], [folder / 'bench-keys'], [folder / 'bench-changes'],
                       [folder / 'bench-update'])
        bench.answers(bioforum)
        bench.wake_ups(contenders('ko', *programs))
    except measure.CannotMeasure as error:
        say(f'bench: {error}')
        return 1
    bench.print_table()
    return 0


if __name__ == '__main__':
    sys.exit(main())
