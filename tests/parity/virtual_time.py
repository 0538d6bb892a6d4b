"""CPython's own event loop on a clock that jumps instead of waiting.

`BaseEventLoop._run_once` schedules, untouched. Only four things are replaced: the clock, the selector (nothing to
poll: it jumps to the next timer), `time.sleep` (see `work`), and the order of timers that are due at the same moment:
the older first. CPython's heap promises no order there, and on a real clock no two timers are ever due together.
"""

import asyncio
import itertools
import math
from asyncio import base_events, events

_CPythonTimerHandle = events.TimerHandle


class StableTimerHandle(_CPythonTimerHandle):
    """A timer that sorts by deadline, then by age."""

    __slots__ = ('age',)
    ages = itertools.count()

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(when, callback, args, loop, context)
        self.age = next(self.ages)

    def __lt__(self, other):
        return (self._when, self.age) < (other._when, other.age)


class Deadlock(RuntimeError):
    """Everybody waits and no timer runs."""


class JumpingSelector:
    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise Deadlock(', '.join(task.get_name() for task in asyncio.all_tasks(self.loop)))
        if timeout > 0:
            self.loop.minute = self.loop._scheduled[0]._when
        return ()


class VirtualTimeLoop(base_events.BaseEventLoop):
    """An event loop whose seconds are kitchen minutes and cost nothing."""

    def __init__(self):
        super().__init__()
        self.minute = 0
        self._selector = JumpingSelector(self)

    def time(self):
        return self.minute

    @property
    def _clock_resolution(self):
        # A timer that is due exactly now would never fire if `time() + resolution` were no later than now, as it is
        # from minute 2 ** 24 on with a resolution of 1e-9.
        return max(1e-9, math.ulp(self.minute))

    @_clock_resolution.setter
    def _clock_resolution(self, seconds):
        pass

    def _process_events(self, event_list):
        pass


def work(minutes):
    """`time.sleep` on the virtual clock: time passes and nobody else gets a turn."""
    asyncio.get_running_loop().minute += minutes


def run(main):
    """`asyncio.run` on a new virtual clock."""
    # In the browser Pyodide's own loop is already the running one.
    outer = events._get_running_loop()
    events._set_running_loop(None)
    events.TimerHandle = StableTimerHandle
    loop = VirtualTimeLoop()
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()
        events.TimerHandle = _CPythonTimerHandle
        events._set_running_loop(outer)
