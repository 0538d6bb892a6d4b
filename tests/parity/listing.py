"""Runs the Python that the code pane shows, and writes down what happens: from outside, without a word of it changed.

A program is run function by function; every dish, and `prep`, is wrapped as soon as it is defined. What else there is to
know is heard where the program calls out: `asyncio.sleep`, `asyncio.Semaphore`, `asyncio.Lock`, `time.sleep`, and who
called them.
"""

import asyncio
import contextlib
import functools
import inspect
import io
import json
import platform
import sys
import time
from contextvars import ContextVar

import virtual_time

order = ContextVar('order')
# The stations whose places are held, the last one last.
stations = ContextVar('stations', default=())

Semaphore = asyncio.Semaphore
Lock = asyncio.Lock
sleep = asyncio.sleep


class Clock:
    """The time of a program, in its own seconds, for those who have a loop and for those who have none."""

    def __init__(self, digits=None):
        self.seconds = 0
        # Kitchen minutes that are tenths of a second do not add up exactly; dishes due together are to stay together.
        self.tidy = (lambda seconds: seconds) if digits is None else (lambda seconds: round(seconds, digits))

    def monotonic(self):
        return self.seconds

    def sleep(self, seconds):
        self.seconds = self.tidy(self.seconds + seconds)

    def run(self, main):
        with patched((virtual_time, 'VirtualTimeLoop', lambda: ClockLoop(self))):
            return virtual_time.run(main)


class ClockLoop(virtual_time.VirtualTimeLoop):
    def __init__(self, clock):
        self.clock = clock
        super().__init__()

    @property
    def minute(self):
        return self.clock.seconds

    @minute.setter
    def minute(self, seconds):
        self.clock.seconds = seconds

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(self.clock.tidy(when), callback, *args, context=context)


class Watcher:
    """What happened: a list of [minute, order, what kind of event, and what there is to say about it]."""

    def __init__(self, clock, orders):
        self.clock = clock
        self.log = []
        self.names = {}
        # Orders of one dish are begun as they come.
        self.waiting = {dish: [] for dish, _ in orders}
        for place, (dish, _) in sorted(enumerate(orders), key=lambda item: (item[1][1], item[0])):
            self.waiting[dish].append(place)

    def note(self, kind, *details):
        self.log.append([self.clock.seconds, order.get(), kind, *details])

    def patches(self):
        return (
            (asyncio, 'sleep', self.sleep),
            (asyncio, 'Semaphore', self.watched(Semaphore, Semaphore.locked)),
            # Whoever comes while others wait stands behind them, though nobody may have it just then.
            (asyncio, 'Lock', self.watched(Lock, lambda lock: lock.locked() or bool(lock._waiters))),
            (time, 'sleep', self.block),
        )

    def step(self, function):
        """The step that a function is named after; `None` where the function is no step."""
        if function in self.waiting:
            return 'sleep'
        return None if function in ('prep', 'arrival') else function.replace('_', ' ')

    def sleep(self, seconds):
        what = self.step(sys._getframe(1).f_code.co_name)
        return sleep(seconds) if what is None else self.left_alone(what, seconds)

    async def left_alone(self, what, seconds):
        self.put(what, seconds, False)
        await sleep(seconds)
        self.take()

    def block(self, seconds):
        what = self.step(sys._getframe(1).f_code.co_name)
        if what is not None:
            self.put(what, seconds, True)
        self.clock.sleep(seconds)
        if what is not None:
            self.take()

    def put(self, what, seconds, held):
        self.note('put', *(stations.get() or ('rest',))[-1:], what, seconds, held)

    def take(self):
        # A place is held until its block ends.
        if not stations.get():
            self.note('taken', 'rest')

    def watched(self, base, is_full):
        watcher = self

        class Watched(base):
            def __aenter__(self):
                name = watcher.names[self]
                if is_full(self):
                    watcher.note('queued', name, watcher.step(sys._getframe(1).f_code.co_name))
                stations.set((*stations.get(), name))
                return super().__aenter__()

            def __aexit__(self, *error):
                *outer, name = stations.get()
                watcher.note('taken', name)
                stations.set(tuple(outer))
                return super().__aexit__(*error)

        return Watched

    def define(self, name, thing):
        """What a name is to stand for that the program has just defined."""
        if isinstance(thing, (Semaphore, Lock)):
            self.names[thing] = name
        elif name == 'prep':
            return self.prep(thing)
        elif name in self.waiting:
            return self.dish(name, thing)
        return thing

    def prep(self, prep):
        def watched(what, minutes):
            self.note('prep', what, minutes)
            prep(what, minutes)

        return watched

    def dish(self, name, cook):
        def begin():
            place = self.waiting[name].pop(0)
            return cooking(place) if inspect.iscoroutinefunction(cook) else cooked(place)

        async def cooking(place):
            with taken_up(place):
                await cook()

        def cooked(place):
            with taken_up(place):
                cook()

        @contextlib.contextmanager
        def taken_up(place):
            token = order.set(place)
            self.note('begun')
            yield
            self.note('served')
            order.reset(token)

        return begin


@contextlib.contextmanager
def patched(*patches):
    before = [getattr(module, name) for module, name, _ in patches]
    for module, name, thing in patches:
        setattr(module, name, thing)
    try:
        yield
    finally:
        for (module, name, _), thing in zip(patches, before):
            setattr(module, name, thing)


@contextlib.contextmanager
def kitchen(clock, *patches):
    """Python on the virtual clock; gives what is printed."""
    printed = io.StringIO()
    with (
        contextlib.redirect_stdout(printed),
        patched((asyncio, 'run', clock.run), (time, 'monotonic', clock.monotonic), (time, 'sleep', clock.sleep)),
        patched(*patches),
    ):
        yield printed


@functools.cache
def compiled(part):
    return compile(part, 'shown', 'exec')


def watch(source, orders):
    """The log of a program in which a minute is a second."""
    clock = Clock()
    watcher = Watcher(clock, orders)
    namespace = {'__name__': '__main__'}
    with kitchen(clock, *watcher.patches()) as printed:
        for part in source.split('\n\n\n'):
            known = dict(namespace)
            exec(compiled(part), namespace)
            for name, thing in namespace.items():
                if known.get(name) is not thing:
                    namespace[name] = watcher.define(name, thing)
    return {'log': watcher.log, 'printed': printed.getvalue()}


def play(source):
    """What a program prints that is run as the file it is."""
    with kitchen(Clock(digits=6)) as printed:
        exec(compile(source, 'exported', 'exec'), {'__name__': '__main__'})
    return printed.getvalue()


def answer(cases_json):
    """Of every {shown, exported, orders}: what is logged, and what is printed."""
    return json.dumps(
        {
            'python': platform.python_version(),
            'cases': [
                {**watch(case['shown'], case['orders']), 'exported': play(case['exported'])}
                for case in json.loads(cases_json)
            ],
        }
    )
