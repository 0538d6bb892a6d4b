"""Runs random programs on real asyncio and says what happened, line by line.

`answer` takes the programs that `python.ts` wrote. Each is run by `asyncio.Runner` on the virtual clock, and every
line of its log is `minute task what`. A program names the things below: `doing` and `awaiting` log a statement by its
number, `unit` a coroutine function or a callback from end to end.

CPython walks three sets in the order of addresses: the tasks of a group that aborts, the futures of `as_completed`, and
what `run` cancels at the end. Here all three are walked in the order in which the tasks were made.
"""

import asyncio
import gc
import itertools
import json
import logging
import sys
import warnings
from asyncio import events, runners, tasks

from virtual_time import Deadlock, StableTimerHandle, VirtualTimeLoop

MOST_LINES = 400
MOST_SHOWN = 12

# Of the program that runs.
loop = None
lines = []
names = {}
over = True


class OrderedSet(dict):
    """As much of a set as asyncio uses, in the order of insertion."""

    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


class OracleLoop(VirtualTimeLoop):
    """Names tasks from 1 in every program, keeps them in order, and has a helper for `to_thread`."""

    def __init__(self):
        super().__init__()
        self.made = []
        self.numbers = itertools.count(1)
        self.main_is_next = False
        self.helper_minutes = None
        self.set_exception_handler(report)

    def create_task(self, coroutine, **options):
        if self._task_factory is None:
            return OracleTask(coroutine, loop=self, **options)
        return self._task_factory(self, coroutine, **options)

    def run_in_executor(self, executor, function, *arguments):
        """The helper works on a clock of her own, and delivers when she is done."""
        future = self.create_future()
        self.helper_minutes = 0
        try:
            result, error = function(*arguments), None
        except Exception as raised:
            result, error = None, raised
        minutes, self.helper_minutes = self.helper_minutes, None

        def deliver():
            if future.cancelled():
                return
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)

        self.call_later(minutes, deliver)
        return future


class OracleTask(asyncio.Task):
    """Knows its place among the tasks of the loop, which keeps it alive; what `run` starts is `main`."""

    def __init__(self, coroutine, *, loop, name=None, **options):
        self.place = len(loop.made)
        loop.made.append(self)
        if coroutine.__name__ in CLOSING:
            name = 'closing'
        elif name is None:
            number = next(loop.numbers)
            name = 'main' if loop.main_is_next else f'Task-{number}'
            loop.main_is_next = False
        super().__init__(coroutine, loop=loop, name=name, **options)


# Ours closes without tasks.
CLOSING = {'shutdown_asyncgens', 'shutdown_default_executor'}

EAGER = asyncio.create_eager_task_factory(OracleTask)


def all_tasks(of=None):
    """The tasks that are not done, in the order in which they were made, without those that close the loop."""
    tasks = [task for task in CPYTHON_ALL_TASKS(of) if task.get_coro().__name__ not in CLOSING]
    return sorted(tasks, key=lambda task: task.place)


CPYTHON_ALL_TASKS = tasks.all_tasks


def make_deterministic():
    group_init = asyncio.TaskGroup.__init__

    def init_group(group):
        group_init(group)
        group._tasks = OrderedSet()

    def init_each(each, awaitables, timeout):
        each._done = asyncio.Queue()
        each._timeout_handle = None
        each._todo = todo = OrderedSet(tasks.ensure_future(one) for one in dict.fromkeys(awaitables))
        for future in todo:
            future.add_done_callback(each._handle_completion)
        if todo and timeout is not None:
            each._timeout_handle = events.get_event_loop().call_later(timeout, each._handle_timeout)
        each._todo_left = len(todo)

    # `wait` walks a set too: its order shows in whose error counts as retrieved.
    tasks.set = OrderedSet
    asyncio.TaskGroup.__init__ = init_group
    tasks._AsCompletedIterator.__init__ = init_each
    tasks.all_tasks = asyncio.all_tasks = all_tasks
    events.TimerHandle = StableTimerHandle


# What a program logs.


def log(text):
    if over:
        # A coroutine that was never finished is being closed: its `finally` must not start anything.
        raise GeneratorExit
    task = asyncio.current_task(loop)
    write(f"{show(loop.minute)} {'-' if task is None else task.get_name()} {text}")


def write(line):
    if len(lines) < MOST_LINES:
        lines.append(line)


class doing:
    """Logs how a statement ended: `=` and its result, `!` and its error, `?` when a name was not set yet."""

    __slots__ = ('id', 'swallow', 'result')

    def __init__(self, id, swallow=()):
        self.id = id
        self.swallow = swallow
        self.result = None

    def __enter__(self):
        if over:
            raise GeneratorExit
        return self.give

    def give(self, result):
        self.result = result
        return result

    def __exit__(self, kind, error, trace):
        if over:
            return False
        if kind is None:
            log(f'{self.id} = {show(self.result)}')
        elif kind is NameError:
            log(f'{self.id} ?')
            return True
        else:
            log(f'{self.id} ! {show(error)}')
            return isinstance(error, self.swallow)


class awaiting(doing):
    """Logs that it begins, too."""

    __slots__ = ()

    def __enter__(self):
        log(f'{self.id}')
        return self.give


class unit(doing):
    __slots__ = ('future',)

    def __init__(self, name, future=None):
        super().__init__(name)
        self.future = future

    def __enter__(self):
        log(self.id if self.future is None else f'{self.id} {show(self.future)}')
        return self.give


def caught(where, error):
    log(f'{where} {show(error)}')


def report(loop, context):
    """The exception handler."""
    message = context['message']
    if over or 'never retrieved' in message:
        # That comes when the garbage collector does.
        return
    for stem in ('Exception in', 'shielded future', 'shutdown', 'parent task'):
        if stem in message:
            message = stem
    who = context.get('task') or context.get('future')
    log(f"handler: {message}, {show(context.get('exception'))}, {show(who)}")


def keep(name, future):
    names[future] = name
    return future


def show(value):
    if value is None or value is True or value is False:
        return str(value)
    if isinstance(value, (int, float)):
        return repr(value).removesuffix('.0')
    if isinstance(value, str):
        return f"'{value}'"
    if isinstance(value, asyncio.Task):
        return value.get_name()
    if asyncio.isfuture(value):
        return names.get(value, 'future')
    if isinstance(value, (list, tuple)):
        more = f', {len(value)} in all' if len(value) > MOST_SHOWN else ''
        return f"[{', '.join(map(show, value[:MOST_SHOWN]))}{more}]"
    if isinstance(value, OrderedSet):
        return f"{{{', '.join(sorted(map(show, value)))}}}"
    if isinstance(value, BaseException):
        return show_error(value)
    if isinstance(value, events.Handle):
        return 'handle'
    if isinstance(value, Dish):
        return value.what
    return type(value).__name__


def show_error(error):
    name = type(error).__name__
    cause = '' if error.__cause__ is None else f' from {show_error(error.__cause__)}'
    if isinstance(error, BaseExceptionGroup):
        return f"{name}({error.message}: {', '.join(map(show_error, error.exceptions))}){cause}"
    if isinstance(error, (Burnt, Spilt, asyncio.CancelledError, Deadlock)):
        return f'{name}({error}){cause}'
    # What misuse is told differs from language to language.
    return name + cause


# What a program uses.


class Burnt(Exception):
    pass


class Raw(Burnt):
    pass


class Spilt(Exception):
    pass


class Dish:
    """Compares by its rank alone."""

    def __init__(self, rank, what):
        self.rank = rank
        self.what = what

    def __lt__(self, other):
        return self.rank < other.rank


def fail():
    raise Burnt('predicate')


def work(minutes):
    if loop.helper_minutes is None:
        loop.minute += minutes
    else:
        loop.helper_minutes += minutes


def helper(minutes, gives):
    for each in minutes:
        work(each)
    if isinstance(gives, BaseException):
        raise gives
    return gives


async def within(minutes, what):
    async with asyncio.timeout(minutes):
        return await what


def churn(queue, items, puts, takes):
    for item in itertools.islice(itertools.cycle(items), puts):
        queue.put_nowait(item)
    return [queue.get_nowait() for _ in range(takes)][-MOST_SHOWN:]


def bells(minutes, cancelled):
    handles = [loop.call_later(each, log, f'bell {place}') for place, each in enumerate(minutes)]
    for place in cancelled:
        handles[place].cancel()


def caused(error, cause):
    error.__cause__ = cause
    return error


def take_apart(error, how, kinds, then_raise):
    if not isinstance(error, BaseExceptionGroup):
        return None
    if how == 'derive':
        rest = error.derive(error.exceptions[:1])
        parts = [rest]
    elif how == 'subgroup':
        rest = error.subgroup(kinds)
        parts = [rest]
    else:
        parts = error.split(kinds)
        rest = parts[1]
    if then_raise and rest is not None:
        raise rest
    return parts


def base_names():
    from asyncio import (
        ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION,
        Barrier, BoundedSemaphore, BrokenBarrierError, CancelledError, Condition, Event, InvalidStateError, LifoQueue,
        Lock, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown, Semaphore, TaskGroup,
        as_completed, create_task, current_task, gather, get_running_loop, shield, sleep, timeout, timeout_at,
        to_thread, wait, wait_for,
    )  # fmt: skip

    return globals() | locals()


def run(source):
    """The log of one program."""
    global lines, loop, over
    program = NAMES.copy()
    exec(compile(source, 'program', 'exec'), program)
    lines = []
    over = False
    names.clear()
    runner = asyncio.Runner(loop_factory=OracleLoop)
    loop = runner.get_loop()
    if program.get('eager'):
        loop.set_task_factory(EAGER)
    try:
        with runner:
            outcome('run', runner, program['main'])
            if 'second' in program:
                outcome('second', runner, program['second'])
    except BaseException as error:
        write(f'close ! {show(error)}')
    unheard = sorted(task.get_name() for task in loop.made if task._log_traceback)
    if unheard:
        write(f"never retrieved: {', '.join(unheard)}")
    for name, task in sorted(program.items()):
        if isinstance(task, asyncio.Task):
            write(f'{name} {state(task)} {task.cancelling()}')
    over = True
    return lines


def outcome(what, runner, main):
    loop.main_is_next = True
    try:
        write(f'{what} = {show(runner.run(main()))}')
    except BaseException as error:
        write(f'{what} ! {show(error)}')


def state(task):
    if not task.done():
        return 'pending'
    if task.cancelled():
        return 'cancelled'
    return show(task.exception() or task.result())


def answer(sources):
    """The logs of many programs: JSON in, JSON out."""
    # In Pyodide its own loop is already the running one.
    outer = events._get_running_loop()
    events._set_running_loop(None)
    logs = []
    try:
        for place, source in enumerate(json.loads(sources)):
            logs.append('\n'.join(run(source)))
            if place % 50 == 0:
                gc.collect()
    finally:
        events._set_running_loop(outer)
    return json.dumps(logs)


NAMES = base_names()
make_deterministic()
NAMES['all_tasks'] = all_tasks
warnings.simplefilter('ignore')
logging.disable()
sys.unraisablehook = lambda _: None
gc.disable()
gc.collect()
gc.freeze()
