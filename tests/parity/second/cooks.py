"""CPython's side of the second parity check: cooks that walk a program (see programs.ts) and log what comes of it.

It is cooks.ts line by line, in Python.
"""

import asyncio
import gc
import json
import math
import sys
import warnings
from asyncio import events, tasks

from virtual_time import Deadlock, StableTimerHandle, VirtualTimeLoop

STEPS, COOKS = 400, 40
AWAITING = 'sleep await awaitme wait each attend cond condfor put join barrier abort reset'.split()
NESTED = 'try limit limitat group repeat with'.split()


class Burnt(Exception):
    pass


class Refused(Exception):
    """The slot is empty, or waiting for it might close a circle."""


class Ordered(dict):
    """A set that is walked in the order in which it was filled."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


class OrderedGroup(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self._tasks = Ordered()


class OrderedAsCompleted(tasks._AsCompletedIterator):
    def __init__(self, aws, timeout):
        self._done = asyncio.Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        self._todo = Ordered(tasks.ensure_future(aw, loop=loop) for aw in Ordered(aws))
        for each in self._todo:
            each.add_done_callback(self._handle_completion)
        if self._todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo_left = len(self._todo)


class KitchenLoop(VirtualTimeLoop):
    """Knows the age of its tasks, and has a helper's hands instead of threads."""

    def __init__(self):
        super().__init__()
        self.ages, self.kept, self.hands = {}, [], None

    def create_task(self, coro, **options):
        self.ages[coro] = len(self.ages)
        task = super().create_task(coro, **options)
        self.kept.append(task)
        return task

    def run_in_executor(self, _, function):
        future, error, value = self.create_future(), None, None
        self.hands = 0
        events._set_running_loop(None)
        try:
            value = function()
        except Exception as caught:
            error = caught
        minutes, self.hands = self.hands, None
        events._set_running_loop(self)

        def deliver():
            if not future.done():
                future.set_exception(error) if error else future.set_result(value)

        self.call_later(minutes, deliver)
        return future

    def work(self, minutes):
        if self.hands is None:
            self.minute += minutes
        else:
            self.hands += minutes


def oldest_first(loop=None, all_tasks=tasks.all_tasks):
    loop = loop or asyncio.get_running_loop()
    return sorted(all_tasks(loop), key=lambda task: loop.ages[task.get_coro()])


events.TimerHandle = StableTimerHandle
tasks.all_tasks = oldest_first
tasks.set = Ordered
warnings.simplefilter('ignore')
sys.unraisablehook = lambda _: None


class Cook:
    def __init__(self, name, rank):
        self.name, self.rank = name, rank


class Kitchen:
    def __init__(self, program):
        self.program, self.log = program, []
        self.slots, self.groups, self.scopes, self.handles = {}, {}, {}, {}
        self.labels, self.ranks = {}, {}
        self.born = self.steps = self.count = 0
        self.over = False
        self.callbacks = [self.callback(number) for number in range(len(program['callbacks']))]

    async def main(self):
        self.loop = asyncio.get_running_loop()
        self.loop.set_exception_handler(self.report)
        if self.program['eager']:
            self.loop.set_task_factory(asyncio.eager_task_factory)
        self.things = []
        for kind, number in self.program['things']:
            self.things.append(self.thing(kind, number))
        return await self.cook(0)[0]

    def thing(self, kind, number):
        if kind == 'cond':
            return asyncio.Condition(None if number is None else self.things[number])
        makers = {
            'sem': asyncio.Semaphore, 'bsem': asyncio.BoundedSemaphore, 'queue': asyncio.Queue,
            'prio': asyncio.PriorityQueue, 'lifo': asyncio.LifoQueue, 'barrier': asyncio.Barrier,
        }
        return {'lock': asyncio.Lock, 'event': asyncio.Event}[kind]() if number is None else makers[kind](number)

    # The log.

    def say(self, who, word, outcome):
        self.log.append([self.loop.time(), who, word, self.tell(outcome)])

    def tell(self, value):
        match value:
            case None | bool() | int() | float() | str():
                return value
            case list() | tuple():
                return [self.tell(each) for each in value]
            case asyncio.CancelledError():
                return f'CancelledError({value.args[0] if value.args else ""})'
            case Burnt():
                return f'Burnt({value.args[0]})'
            case BaseExceptionGroup():
                return f'{type(value).__name__}{json.dumps(self.tell(value.exceptions), separators=(",", ":"))}'
            case TimeoutError():
                return 'TimeoutError' if value.__cause__ is None else f'TimeoutError<{self.tell(value.__cause__)}>'
            case BaseException():
                return type(value).__name__
        return self.labels.get(value, '?')

    def report(self, _, context):
        message = context['message']
        for part in 'Exception in', 'shielded', 'shutdown', 'parent task':
            if part in message:
                self.say('loop', part, context.get('exception'))

    # Cooks and callbacks.

    def cook(self, number):
        self.born += 1
        who = Cook(f'{number}.{self.born}', self.born)
        return self.cooking(who, number), self.born

    async def cooking(self, who, number):
        self.labels.setdefault(asyncio.current_task(), who.name)
        self.say(who.name, 'cook', '…')
        try:
            out = None if self.born > COOKS else await self.block(who, self.program['cooks'][number])
        except BaseException as error:
            self.say(who.name, 'cook', error)
            raise
        self.say(who.name, 'cook', out)
        return number if out is None else out[0]

    def callback(self, number):
        who = Cook(f'callback {number}', math.inf)

        def call(*_):
            self.say(who.name, 'called', None)
            for step in self.program['callbacks'][number]:
                if self.tired():
                    return
                self.do(who, step)

        return call

    def tired(self):
        if self.over:
            raise GeneratorExit
        self.steps += 1
        return self.steps > STEPS

    async def block(self, who, steps):
        """Gives what a `return` in it says, boxed."""
        for step in steps:
            if self.tired():
                return None
            if step[0] == 'return':
                return [step[1]]
            if step[0] in NESTED:
                out = await self.told(who, step[0], self.nest(who, step))
                if out is not None:
                    return out
            elif step[0] in AWAITING:
                await self.told(who, step[0], self.wait(who, step))
            else:
                self.do(who, step)

    def do(self, who, step):
        try:
            outcome = self.act(step)
        except BaseException as error:
            outcome = error
            if step[0] == 'burn' or not (self.program['stubborn'] or isinstance(error, Refused)):
                self.say(who.name, step[0], error)
                raise
        self.say(who.name, step[0], outcome)

    async def told(self, who, word, coroutine):
        self.say(who.name, word, '…')
        try:
            outcome = await coroutine
        except Refused:
            outcome = None
            self.say(who.name, word, 'refused')
        except BaseException as error:
            self.say(who.name, word, error)
            raise
        else:
            self.say(who.name, word, outcome)
        return outcome

    # What can be awaited, and its rank: a task waits only for higher ranks, so that nobody waits in a circle.

    def make(self, aw):
        match aw:
            case ['slot', slot]:
                if slot not in self.slots:
                    raise Refused
                return self.slots[slot], self.ranks[self.slots[slot]]
            case ['cook', number]:
                return self.cook(number)
            case ['shield', inner]:
                return asyncio.shield(self.make(inner)[0]), math.inf
            case ['gather', inners, errors]:
                made = [self.make(inner) for inner in inners]
                future = asyncio.gather(*(each for each, _ in made), return_exceptions=bool(errors))
                return future, min((rank for _, rank in made), default=math.inf)
            case ['waitfor', inner, minutes]:
                made, rank = self.make(inner)
                return asyncio.wait_for(made, minutes), rank
            case ['sleep', minutes, value]:
                return asyncio.sleep(minutes, value), math.inf
            case ['thread', minutes, how]:
                return asyncio.to_thread(self.helper, minutes, how), math.inf
            case ['acquire', thing]:
                return self.things[thing].acquire(), math.inf
            case ['attend', thing]:
                return self.things[thing].wait(), math.inf
            case ['get', thing]:
                return self.things[thing].get(), math.inf

    def helper(self, minutes, how):
        self.say('helper', 'work', minutes)
        self.loop.work(minutes)
        if how == 1:
            raise Burnt(minutes)
        if how == 2:
            asyncio.get_running_loop()
        return minutes

    def keep(self, slot, future, rank):
        self.slots[slot] = future
        self.ranks[future] = rank
        self.labels.setdefault(future, f'slot {slot}')

    def act(self, step):
        """What takes no time. Its first number is mostly that of a slot, a thing, a handle or a scope."""
        number = step[1] if len(step) > 1 else None
        match step:
            case ['start', _, aw, how, group]:
                made, rank = self.make(aw)
                options = {'name': f'slot {number}'} | ({} if how is None else {'eager_start': bool(how)})
                if group is not None and group not in self.groups:
                    raise Refused
                maker = asyncio if group is None else self.groups[group]
                return self.keep(number, maker.create_task(made, **options), rank)
            case ['keep', _, aw]:
                return self.keep(number, *self.make(aw))
            case ['future', _]:
                return self.keep(number, self.loop.create_future(), math.inf)
            case ['fulfil' | 'fail' | 'cancel' | 'state' | 'ondone' | 'offdone', *_]:
                return self.act_on(self.slots[number], step) if number in self.slots else 'empty'
            case ['uncancel', _]:
                task = self.slots.get(number)
                return [task.uncancel(), task.cancelling()] if isinstance(task, asyncio.Task) else 'no task'
            case ['cancelme', message]:
                task = asyncio.current_task()
                return [task.cancel(message), task.cancelling()] if task else 'no task'
            case ['uncancelme']:
                task = asyncio.current_task()
                return task.uncancel() if task else 'no task'
            case ['everybody']:
                # At closing time CPython's two tasks for generators and threads, which we have not, are among them.
                return [each for each in oldest_first() if 'shutdown' not in each.get_coro().__name__]
            case ['factory', eager]:
                return self.loop.set_task_factory(asyncio.eager_task_factory if eager else None)
            case ['soon', _, callback]:
                self.handles[number] = self.loop.call_soon(self.callbacks[callback])
            case ['later', _, minutes, callback]:
                self.handles[number] = self.loop.call_later(minutes, self.callbacks[callback])
            case ['at', _, minute, callback]:
                self.handles[number] = self.loop.call_at(minute, self.callbacks[callback])
            case ['withdraw', _]:
                if number not in self.handles:
                    return 'empty'
                handle = self.handles[number]
                return [handle.cancelled(), handle.cancel(), handle.cancelled()]
            case ['work', minutes]:
                return self.loop.work(minutes)
            case ['count', change]:
                self.count += change
                return self.count
            case ['burn', what]:
                raise fault_of(what)
            case ['reschedule', _, minutes]:
                if number not in self.scopes:
                    return 'empty'
                self.scopes[number].reschedule(None if minutes is None else self.loop.time() + minutes)
                return self.scopes[number].when()
            case ['expired', _]:
                return [self.scopes[number].expired(), self.scopes[number].when()] if number in self.scopes else 'empty'
            case ['release', _]:
                return self.things[number].release()
            case ['set', _]:
                return self.things[number].set()
            case ['clear', _]:
                return self.things[number].clear()
            case ['notify', _, many]:
                return self.things[number].notify_all() if many is None else self.things[number].notify(many)
            case ['putnow', _, item]:
                return self.things[number].put_nowait(item)
            case ['getnow', _]:
                return self.things[number].get_nowait()
            case ['taskdone', _]:
                return self.things[number].task_done()
            case ['shutdown', _, immediate]:
                return self.things[number].shutdown(bool(immediate))
            case ['look', _]:
                return look(self.things[number])

    def act_on(self, future, step):
        match step:
            case ['fulfil', _, value]:
                return future.set_result(value)
            case ['fail', _, number]:
                return future.set_exception(Burnt(number) if number else asyncio.CancelledError('set'))
            case ['cancel', _, message]:
                return future.cancel(message)
            case ['ondone', _, callback]:
                return future.add_done_callback(self.callbacks[callback])
            case ['offdone', _, callback]:
                return future.remove_done_callback(self.callbacks[callback])
        try:
            outcome = future.exception() or future.result()
        except BaseException as error:
            outcome = error
        named = None
        if isinstance(future, asyncio.Task):
            # Numbers that stand for names go on from program to program here.
            name = future.get_name()
            named = ['' if name.startswith('Task-') else name, future.cancelling()]
        return [future.done(), future.cancelled(), outcome, named]

    async def wait(self, who, step):
        match step:
            case ['sleep', minutes, value]:
                return await asyncio.sleep(minutes, value)
            case ['await', aw]:
                made, rank = self.make(aw)
                if rank <= who.rank:
                    raise Refused
                return await made
            case ['awaitme']:
                return await asyncio.current_task()
            case ['wait', slots, mode, minutes]:
                futures = [self.slots[slot] for slot in slots if slot in self.slots]
                waited = await asyncio.wait(futures, timeout=minutes, return_when=mode)
                return [sorted(map(self.tell, each)) for each in waited]
            case ['each', aws, minutes, plain, most]:
                each = OrderedAsCompleted([self.make(aw)[0] for aw in aws], minutes)
                return await self.each(who, each, plain, most)
            case ['attend' | 'cond' | 'barrier', thing]:
                return await self.things[thing].wait()
            case ['condfor', thing, number, burning]:
                return await self.things[thing].wait_for(lambda: self.enough(who, number, burning))
            case ['put', thing, item]:
                return await self.things[thing].put(item)
            case ['join', thing]:
                return await self.things[thing].join()
            case ['abort', thing]:
                return await self.things[thing].abort()
            case ['reset', thing]:
                return await self.things[thing].reset()

    def enough(self, who, number, burning):
        self.say(who.name, 'predicate', self.count)
        if self.count == burning:
            raise Burnt(burning)
        return self.count >= number

    async def each(self, who, each, plain, most):
        for _ in range(most):
            try:
                if plain:
                    coroutine = next(each, None)
                    if coroutine is None:
                        return 'all'
                    came = await coroutine
                else:
                    came = await anext(each)
                self.say(who.name, 'next', came)
            except StopAsyncIteration:
                return 'all'
            except Exception as error:
                self.say(who.name, 'next', error)
        return 'enough'

    async def nest(self, who, step):
        match step:
            case ['try', *parts]:
                return await self.attempt(who, *parts)
            case ['limit', number, minutes, body]:
                async with asyncio.timeout(minutes) as self.scopes[number]:
                    return await self.block(who, body)
            case ['limitat', number, minute, body]:
                async with asyncio.timeout_at(minute) as self.scopes[number]:
                    return await self.block(who, body)
            case ['group', number, body]:
                async with OrderedGroup() as self.groups[number]:
                    return await self.block(who, body)
            case ['with', thing, body]:
                async with self.things[thing]:
                    return await self.block(who, body)
            case ['repeat', times, body]:
                for _ in range(times):
                    out = await self.block(who, body)
                    if out is not None:
                        return out

    async def attempt(self, who, body, kind, handler, again, last):
        try:
            return await self.block(who, body)
        except GeneratorExit:
            raise
        except BaseException as error:
            if not catches(kind, error):
                raise
            rest = None
            if kind == 'split':
                match, rest = error.split(Burnt)
                self.say(who.name, 'split', [match, rest, error.subgroup(asyncio.CancelledError)])
            out = await self.block(who, handler)
            if again:
                raise
            if rest is not None:
                raise rest
            return out
        finally:
            await self.block(who, last)


def look(thing):
    match thing:
        case asyncio.Queue():
            return [thing.qsize(), thing.empty(), thing.full(), thing.maxsize]
        case asyncio.Barrier():
            return [thing.n_waiting, thing.broken, thing.parties]
        case asyncio.Event():
            return thing.is_set()
    return thing.locked()


def fault_of(what):
    if isinstance(what, list):
        return BaseExceptionGroup('burnt', [fault_of(each) for each in what])
    return asyncio.CancelledError(what) if isinstance(what, str) else Burnt(what)


def catches(kind, error):
    kinds = {
        'any': BaseException, 'exception': Exception, 'cancelled': asyncio.CancelledError,
        'timeout': TimeoutError, 'split': BaseExceptionGroup, 'none': (),
    }
    return isinstance(error, kinds[kind])


def run(program):
    kitchen = Kitchen(program)
    try:
        with asyncio.Runner(loop_factory=KitchenLoop) as runner:
            end = runner.run(kitchen.main())
    except Deadlock:
        end = 'deadlock'
    except BaseException as error:
        end = error
    kitchen.over = True
    kitchen.say('main', 'end', end)
    return kitchen.log


def run_all(programs):
    # Pyodide's own loop passes for the running one.
    outer = events._get_running_loop()
    events._set_running_loop(None)
    gc.disable()
    try:
        return json.dumps([run(program) for program in json.loads(programs)])
    finally:
        gc.collect()
        events._set_running_loop(outer)
