/** Plausible bugs, for `bugs.mjs`: each is planted alone in a copy of the scheduler, to see whether the check finds it. */

export interface Bug {
  readonly name: string;
  /** Must occur once in the file; how it is spaced is all the same. */
  readonly find: string;
  readonly replace: string;
  /** It changes nothing that anybody can see: why. */
  readonly equivalent?: string;
}

/** By the file in `src/asyncio`. */
export const bugs: Readonly<Record<string, readonly Bug[]>> = {
  'loop.ts': [
    {
      name: 'what becomes ready runs in the same turn',
      find: 'for (let left = ready.length; left > 0; left--)',
      replace: 'while (ready.length > 0)',
    },
    {
      name: 'due timers are collected during the turn',
      find: 'for (let left = ready.length; left > 0; left--)',
      replace: 'for (let left = ready.length; left > 0; left--, this.timers.takeDue(this.#time, ready))',
    },
    {
      name: 'due timers are collected only when nothing is ready',
      find: 'if (this.timers.isDue(this.#time)) this.timers.takeDue(this.#time, ready);',
      replace: 'if (ready.length === 0) this.timers.takeDue(this.#time, ready);',
    },
    {
      name: 'the clock goes back to a timer that is overdue',
      find: 'if (next.when > this.#time) this.#time',
      replace: 'this.#time',
    },
    {
      name: 'an error in a callback ends the run',
      find: 'this.callExceptionHandler({ message: `Exception in ${String(handle)}`, exception, handle });',
      replace: 'throw exception;',
    },
    {
      name: 'the loop stops in the turn in which main is done',
      find: 'while (!this.#stopping);',
      replace: 'while (!future.done());',
    },
    {
      name: 'the second run stops at once',
      find: 'this.#stopping = false; future',
      replace: 'future',
    },
    {
      name: 'a run that fails still stops the next one',
      find: 'future.removeDoneCallback(this.#stop);',
      replace: '',
    },
    {
      name: 'the current task stays so after its step',
      find: 'this.#current = undefined;',
      replace: '',
    },
    {
      name: 'an error that nobody asked for is not reported',
      find: 'for (const future of this.unretrieved) {',
      replace: 'for (const future of [] as Future<unknown>[]) {',
    },
    {
      name: 'a task that ends takes the older ones off the list',
      find: 'else older.younger = younger;',
      replace: 'this.#oldest = younger;',
    },
  ],

  'events.ts': [
    {
      name: 'the clock stops at timers that were cancelled',
      find: 'this.loop.timers.remove(this);',
      replace: '',
    },
    {
      name: 'a cancelled handle still runs',
      find: 'cancel(): void { this.#callback = undefined;',
      replace: 'cancel(): void {',
    },
    { name: 'the cancelled handle of a timer still runs', find: 'super.cancel();', replace: '' },
  ],

  'timers.ts': [
    {
      name: 'a timer rings half a minute early, beside another',
      find: 'clockResolution = 1e-9',
      replace: 'clockResolution = 0.6',
    },
    {
      name: 'of the timers of a whole minute the youngest rings first',
      find: 'last.behind = timer; timer.ahead = last; } this.#last[at] = timer;',
      replace:
        'const head = this.#first[at] as Timer; head.ahead = timer; timer.behind = head; this.#first[at] = timer; } this.#last[at] ??= timer;',
    },
    {
      name: 'of the other timers that tie the youngest rings first',
      find: 'a.when === b.when && a.age < b.age',
      replace: 'a.when === b.when && a.age > b.age',
    },
    {
      name: 'the heap of timers is not stable',
      find: '|| (a.when === b.when && a.age < b.age)',
      replace: '',
    },
    {
      name: 'a timer of the far future rings after younger ones of its minute',
      find: 'if (top !== undefined && (this.#inWheel === 0 || top.when <= this.#minute))',
      replace: 'if (top !== undefined && (this.#inWheel === 0 || top.when < this.#minute))',
    },
    {
      name: 'a cancelled timer of a whole minute takes those after it along',
      find: 'else ahead.behind = behind;',
      replace: 'else ahead.behind = undefined;',
    },
    {
      name: 'a timer that leaves the heap leaves it in disorder downwards',
      find: 'this.#rise(last, this.#sink(last, timer.place));',
      replace: 'this.#rise(last, timer.place);',
    },
    {
      name: 'a timer that leaves the heap leaves it in disorder upwards',
      find: 'this.#rise(last, this.#sink(last, timer.place));',
      replace: 'this.#put(last, this.#sink(last, timer.place));',
    },
    {
      name: 'the first minute stays the first when its last timer is cancelled',
      find: 'if (timer.when === this.#minute) this.#findMinute();',
      replace: '',
    },
    {
      name: 'a minute that is nearer than all others is overlooked',
      find: 'if (this.#inWheel === 0 || when < this.#minute) this.#minute = when;',
      replace: 'if (this.#inWheel === 0) this.#minute = when;',
    },
    {
      name: 'fractions ring after the whole minute they come before',
      find: 'if (this.#heap.length > 0 && (this.#heap[0] as Timer).when - now < clockResolution) return undefined;',
      replace: '',
    },
  ],

  'futures.ts': [
    {
      name: 'an error in a done callback is told to nobody',
      find: 'loop.callExceptionHandler({',
      replace: 'void ({',
    },
    {
      name: 'the last done callback is called first',
      find: 'for (const each of callbacks) this',
      replace: 'for (const each of callbacks.toReversed()) this',
    },
    {
      name: 'a callback that comes late is called at once',
      find: 'if (this.#state !== pending) this.loop.makeReady(what);',
      replace: 'if (this.#state !== pending) what.run();',
    },
    {
      name: 'removeDoneCallback removes only one',
      find: 'const rest = all.filter((item) => !(item instanceof DoneCallback && item.callback === callback));',
      replace: `
        const at = all.findIndex((item) => item instanceof DoneCallback && item.callback === callback);
        const rest = at === -1 ? all : all.toSpliced(at, 1);`,
    },
    {
      name: 'cancelling what has failed does not count as looking at its error',
      find: 'this.loop.unretrieved.delete(this); return false;',
      replace: 'return false;',
    },
    {
      name: 'asking for the exception does not count as looking at it',
      find: 'this.loop.unretrieved.delete(this); return this.#outcome;',
      replace: 'return this.#outcome;',
    },
    {
      name: 'the message with which a future is cancelled is lost',
      find: 'this.end(message);',
      replace: 'this.end(undefined);',
    },
    {
      name: 'the error of a cancelled task is kept for the second who asks',
      find: 'this.#outcome = undefined; return kept;',
      replace: 'return kept;',
    },
    {
      name: 'a result that is set twice counts the second time',
      find: "if (this.#state !== pending) throw new InvalidStateError('invalid state: the result is set already');",
      replace: '',
    },
    {
      name: 'awaiting what is done costs a turn',
      find: 'if (this.#state !== pending) return resumeWith(this.result());',
      replace: 'if (this.#state !== pending && again === resume) return resumeWith(this.result());',
    },
    {
      name: 'who awaits a future has the turn before its callbacks',
      find: 'else if (Array.isArray(this.#callbacks)) this.#callbacks.push(what);',
      replace: `
        else if (Array.isArray(this.#callbacks)) {
          if (what instanceof DoneCallback) this.#callbacks.push(what);
          else this.#callbacks.unshift(what);
        }`,
    },
  ],

  'tasks.ts': [
    {
      name: 'a sleep has no second hop',
      find: 'this.loop.dueSince(this.when); this.goOn();',
      replace: 'this.run();',
    },
    {
      name: 'a sleep of nothing makes a timer',
      find: 'if (on.delay <= 0) {',
      replace: 'if (on.delay < 0) {',
    },
    {
      name: 'uncancel leaves the cancellation that is still to come',
      find: 'if (this.#cancelRequests === 0) this.#flags &= ~mustCancel;',
      replace: '',
    },
    {
      name: 'one uncancel takes back what several asked for',
      find: 'if (this.#cancelRequests === 0) this.#flags &= ~mustCancel;',
      replace: 'this.#flags &= ~mustCancel;',
    },
    {
      name: 'uncancel counts below nothing',
      find: 'if (this.#cancelRequests > 0) {',
      replace: '{',
    },
    { name: 'cancel does not count', find: 'this.#cancelRequests++;', replace: '' },
    {
      name: 'cancelling again is ignored',
      find: 'this.#cancelRequests++;',
      replace: 'if (this.#cancelRequests++ > 0) return false;',
    },
    {
      name: 'a cancellation that is still to come loses its message',
      find: 'this.#cancelMessage = message;',
      replace: '',
    },
    {
      name: 'the message is not passed on to what the task awaits',
      find: 'return on.cancel(message);',
      replace: 'return on.cancel();',
    },
    {
      name: 'cancelling a task is not passed on to the task it awaits',
      find: 'if (on instanceof Future) return on.cancel(message);',
      replace: 'if (on instanceof Task) return false; if (on instanceof Future) return on.cancel(message);',
    },
    {
      name: 'what a cancelled task awaits is cancelled, and the task at its next wait too',
      find: 'if (on !== undefined && this.#cancelWait(on, message)) return true;',
      replace: 'if (on !== undefined) this.#cancelWait(on, message);',
    },
    {
      name: 'a cancellation that is still to come is dropped when the coroutine returns',
      find: 'if ((this.#flags & mustCancel) !== 0) { //',
      replace: 'if (false) { //',
    },
    {
      name: 'a task that is cancelled before its first step still begins',
      find: '(this.#flags & (mustCancel | interrupted)) === 0 ?',
      replace: '(this.#flags & (mustCancel | interrupted)) === 0 || (this.#flags & begun) === 0 ?',
    },
    {
      name: 'a task that was cancelled while it ran waits for a future all the same',
      find: 'on.whenDone(this); if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);',
      replace: 'on.whenDone(this);',
    },
    {
      name: 'a task that was cancelled while it ran sleeps all the same',
      find: 'on.ownLabel); if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);',
      replace: 'on.ownLabel);',
    },
    {
      name: 'a task that was cancelled while it ran stands in line all the same',
      find: 'on.label, null); if ((this.#flags & mustCancel) !== 0) this.#cancelNow(on);',
      replace: 'on.label, null);',
    },
    {
      name: 'a cancellation that met a wait is thrown once more',
      find: 'if (this.#cancelWait(on, this.#cancelMessage)) this.#flags &= ~mustCancel;',
      replace: 'this.#cancelWait(on, this.#cancelMessage);',
    },
    {
      name: 'a task raises its cancellation with its message each time',
      find: 'this.#cancelMessage = undefined; loop.recorder',
      replace: 'loop.recorder',
    },
    {
      name: 'an error in `finally` of a cancelled task is swallowed',
      find: 'if (thrown instanceof CancelledError) { this',
      replace: 'if (thrown instanceof CancelledError || this.#cancelRequests > 0) { this',
    },
    {
      name: 'a sleep that is cancelled takes two turns',
      find: 'this.#flags |= interrupted; this.goOn();',
      replace:
        'this.#flags |= interrupted; this.#waitingFor = undefined; this.loop.callSoon(() => this.goOn());',
    },
    {
      name: 'a cancellation between the bell and the step is lost',
      find: 'const on = this.#waitingFor; // It may be a task',
      replace:
        'const on = this.#waitingFor; if (on === undefined && this !== this.loop.currentTask && (this.#flags & begun) !== 0) return true; // It may be a task',
    },
    {
      name: 'the bell of a cancelled sleep still rings',
      find: 'if (on instanceof Sleep) this.loop.timers.remove(this);',
      replace: 'if (on instanceof Sleep) this.when += 0;',
    },
    {
      name: 'a bell that rang in the turn in which its sleep was cancelled wakes all the same',
      find: 'if (!(this.#waitingFor instanceof Sleep)) return;',
      replace: '',
    },
    {
      name: 'a cancellation hides that what the task awaited was cancelled itself',
      find: 'if (on.cancelled() || on.exception() instanceof CancelledError) return undefined;',
      replace: '',
    },
    {
      name: 'a task still points at what it awaited last',
      find: 'this.#waitingFor = undefined; const { loop }',
      replace: 'const { loop }',
    },
    {
      name: 'a task that awaited itself may do so again',
      find: 'this.#flags |= selfAwaited;',
      replace: '',
    },
    {
      name: 'an eager task leaves no current task behind',
      find: 'takeUp(); }',
      replace: 'loop.leave(); }',
    },
    {
      name: 'an eager task remains the current one',
      find: 'takeUp(); }',
      replace: '}',
    },
    {
      name: 'an eager task is registered after its first step',
      find: 'loop.enter(this); this.#step(undefined); takeUp();',
      replace: `
        loop.enter(this);
        loop.tasks = () => Object.getPrototypeOf(loop).tasks.call(loop).filter((task) => task !== this);
        this.#step(undefined);
        delete loop.tasks;
        takeUp();`,
    },
    {
      name: 'an eager task starts in the next turn',
      find: 'if (eagerStart && loop.isRunning())',
      replace: 'if (false)',
    },
    {
      name: 'the eager factory does not listen',
      find: 'eagerStart: options?.eagerStart ?? true',
      replace: 'eagerStart: true',
    },
    {
      name: 'the youngest task is the first of all',
      find: 'return loop.tasks();',
      replace: 'return loop.tasks().toReversed();',
    },
    {
      name: 'a task that failed is still among all tasks',
      find: '#raise(thrown: unknown): void { const { loop } = this; loop.unregister(this);',
      replace: '#raise(thrown: unknown): void { const { loop } = this;',
    },
    {
      name: 'a task with a name of its own takes a number too',
      find: 'this.text = name ?? loop.nextNumber();',
      replace: 'const number = loop.nextNumber(); this.text = name ?? number;',
    },
  ],

  'sleeps.ts': [
    {
      name: 'a sleep forgets its result',
      find: 'return resumeWith(this.#value);',
      replace: 'return resumeWith(undefined as T);',
    },
  ],

  'gather.ts': [
    {
      name: 'gather with returnExceptions is over at the first error',
      find: 'if (left > 0) return;',
      replace: 'if (left > 0 && (child.cancelled() || child.exception() === undefined)) return;',
    },
    {
      name: 'gather cancels the others at the first error',
      find: 'if (error !== undefined) return outer.setException(error);',
      replace: `
        if (error !== undefined) {
          for (const each of children) each.cancel();
          return outer.setException(error);
        }`,
    },
    {
      name: 'gather gives results in the order they came',
      find: 'left--; if (outer.done()) {',
      replace: `
        left--;
        children.push(...children.splice(children.indexOf(child), 1));
        if (outer.done()) {`,
    },
    {
      name: 'gather gives one result for what it was given twice',
      find: 'children.map(outcome)',
      replace: '[...new Set(children)].map(outcome)',
    },
    {
      name: 'a gather that is cancelled is done at once',
      find: 'if (any) this.cancelRequested = true;',
      replace: 'if (any) super.cancel(message);',
    },
    {
      name: 'cancelling a gather cancels only the first child',
      find: 'if (child.cancel(message)) any = true;',
      replace: 'if (!any && child.cancel(message)) any = true;',
    },
    {
      name: 'cancelling a gather loses the message',
      find: 'if (child.cancel(message)) any = true;',
      replace: 'if (child.cancel()) any = true;',
    },
    {
      name: 'a gather that was cancelled gives the cancellations as results',
      find: 'if (outer.cancelRequested)',
      replace: 'if (false)',
    },
    {
      name: 'the message of a cancelled child is lost',
      find: 'outer.setException(child.makeCancelledError());',
      replace: 'outer.setException(new CancelledError());',
    },
    {
      name: 'an error after the end of a gather counts as never looked at',
      find: 'if (!child.cancelled()) child.exception();',
      replace: '',
    },
    {
      name: 'gather of what is done costs a turn',
      find: 'if (future.done()) early.push(future); else',
      replace: '',
    },
    {
      name: 'gather of nothing never ends',
      find: 'nothing.setResult([] as unknown as Gathered<A>);',
      replace: '',
    },
  ],

  'waits.ts': [
    {
      name: 'for wait a cancellation is an exception',
      find: '!future.cancelled() && future.exception() !== undefined',
      replace: '(future.cancelled() || future.exception() !== undefined)',
    },
    {
      name: 'wait leaves its timer',
      find: 'const timer = timeout === null ? undefined : loop.callLater(timeout, release);',
      replace: 'const timer = undefined; if (timeout !== null) loop.callLater(timeout, release);',
    },
    {
      name: 'wait leaves its callbacks',
      find: 'for (const each of all) each.removeDoneCallback(onCompletion);',
      replace: '',
    },
    {
      name: 'wait cancels whom it does not wait for any more',
      find: '(each.done() ? done : pending).add(each);',
      replace: '{ (each.done() ? done : pending).add(each); each.cancel(); }',
    },
    {
      name: 'wait takes FIRST_COMPLETED for ALL_COMPLETED',
      find: 'returnWhen === FIRST_COMPLETED || (',
      replace: '(',
    },
    {
      name: 'waitFor without any time lets a coroutine begin',
      find: 'if (timeout !== null && timeout <= 0)',
      replace: 'if (timeout !== null && timeout < 0)',
    },
    {
      name: 'waitFor without any time takes a turn for what is done',
      find: 'if (future.done()) return future.result();',
      replace: '',
    },
    {
      name: 'waitFor without any time does not wait until all is cleared up',
      find: 'yield* cancelAndWait(future);',
      replace: 'future.cancel(); if (!future.done()) throw new TimeoutError();',
    },
    {
      name: 'waitFor without any time cancels nobody',
      find: 'future.cancel(); yield* waiter;',
      replace: 'yield* waiter;',
    },
    {
      name: 'asCompleted tells only once that the time is over',
      find: 'each.removeDoneCallback(this.#onCompletion); this.#done.putNowait(null); } this.#todo.clear();',
      replace:
        'each.removeDoneCallback(this.#onCompletion); } this.#done.putNowait(null); this.#todo.clear();',
    },
    {
      name: 'asCompleted hands over what is done in the turn in which the time is over',
      find: 'if (this.#todo.size === 0) return;',
      replace: '',
      equivalent: 'nobody asks for it: it stands behind a TimeoutError for each that is missing',
    },
    {
      name: 'asCompleted leaves its timer',
      find: 'if (this.#todo.size === 0) this.#timer?.cancel();',
      replace: '',
    },
    {
      name: 'asCompleted cancels what is late',
      find: 'each.removeDoneCallback(this.#onCompletion); this.#done.putNowait(null);',
      replace: 'each.removeDoneCallback(this.#onCompletion); each.cancel(); this.#done.putNowait(null);',
    },
    {
      name: 'asCompleted forgets its time limit',
      find: 'if (this.#todo.size > 0 && timeout !== null)',
      replace: 'if (false)',
    },
    {
      name: 'asCompleted gives what it was given twice only for the second',
      find: 'if (seen.has(each)) continue;',
      replace: 'if (seen.has(each)) this.#todo.delete(each as Future<T>);',
    },
    {
      name: 'shield passes a cancellation on',
      find: 'outer.addDoneCallback(() => { if (inner.done()) return;',
      replace:
        'outer.addDoneCallback(() => { if (outer.cancelled()) inner.cancel(); if (inner.done()) return;',
    },
    {
      name: 'an error behind a cancelled shield is told to nobody',
      find: 'outer.addDoneCallback(() => { if (inner.done()) return;',
      replace: 'outer.addDoneCallback(() => { return;',
    },
    {
      name: 'an error behind two cancelled shields is told twice',
      find: 'inner.removeDoneCallback(reportException);',
      replace: '',
    },
    {
      name: 'a shield of what is cancelled fails instead',
      find: 'if (inner.cancelled()) outer.cancel();',
      replace: 'if (inner.cancelled()) outer.setException(inner.makeCancelledError());',
    },
    {
      name: 'a shield of what is done costs a turn',
      find: 'if (inner.done()) return inner;',
      replace: '',
    },
  ],

  'timeouts.ts': [
    {
      name: 'the time of a timeout counts from its call, before it is awaited',
      find: 'return within(() => (delay === null ? null : getRunningLoop().time() + delay), body);',
      replace: `
        const when = delay === null ? null : getRunningLoop().time() + delay;
        return within(() => when, body);`,
    },
    {
      name: 'a timeout does not take back its request to cancel',
      find: 'this.#task.uncancel() <= this.#cancelling',
      replace: 'this.#task.cancelling() - 1 <= this.#cancelling',
    },
    {
      name: 'a timeout takes no account of what was cancelled before it',
      find: 'this.#task.uncancel() <= this.#cancelling',
      replace: 'this.#task.uncancel() === 0',
    },
    {
      name: 'a timeout takes a cancellation from outside for its own',
      find: 'this.#task.uncancel() <= this.#cancelling &&',
      replace: '(this.#task.uncancel(), true) &&',
    },
    {
      name: 'a timeout whose body is over in the same turn is not expired',
      find: "if (this.#state === 'active') this.#state = 'finished';",
      replace: "if (this.#state === 'active' || error === undefined) this.#state = 'finished';",
    },
    {
      name: 'reschedule leaves the old deadline',
      find: 'this.#handle?.cancel(); this.#handle = undefined; if (when',
      replace: 'if (when',
    },
    {
      name: 'reschedule is ignored',
      find: 'this.#when = deadline(when); this.#handle?.cancel();',
      replace: 'if (this.#handle !== undefined) return; this.#when = deadline(when); this.#handle?.cancel();',
    },
    {
      name: 'a deadline that is past waits for a timer',
      find: 'when <= loop.time() ? loop.callSoon(this.#onTimeout) :',
      replace: '',
    },
    {
      name: 'reschedule is taken once the time is over',
      find: "if (this.#state !== 'active') throw",
      replace: 'if (false) throw',
    },
    {
      name: 'a timeout strikes after its body',
      find: 'this.#handle?.cancel(); this.#handle = undefined; if (this',
      replace: 'if (this',
    },
    {
      name: 'a timeout is not expired before its end',
      find: "this.#state === 'expiring' || this.#state === 'expired'",
      replace: "this.#state === 'expired'",
    },
    {
      name: 'a TimeoutError does not say what it came from',
      find: "new TimeoutError('', { cause: error })",
      replace: 'new TimeoutError()',
    },
    {
      name: 'a timeout hides an error of its body',
      find: '&& error instanceof CancelledError)',
      replace: '&& error !== undefined)',
    },
    {
      name: 'a timeout in a task that was cancelled before stays a cancellation',
      find: 'this.#cancelling = task.cancelling();',
      replace: '',
    },
  ],

  'taskgroups.ts': [
    {
      name: 'an error in a group leaves the others alone',
      find: 'this.#abort(); this.#parentCancelRequested = true;',
      replace: 'this.#parentCancelRequested = true;',
    },
    {
      name: 'an error in a group does not reach the body',
      find: 'this.#parentCancelRequested = true; this.#parent.cancel();',
      replace: '',
    },
    {
      name: 'a group swallows a cancellation from outside',
      find: 'if (cancellation !== undefined && this.#errors.length === 0) throw cancellation;',
      replace: '',
    },
    {
      name: 'a group raises a cancellation from outside instead of its errors',
      find: 'if (cancellation !== undefined && this.#errors.length === 0) throw cancellation;',
      replace: 'if (cancellation !== undefined) throw cancellation;',
    },
    {
      name: 'the last error of a group comes first',
      find: 'this.#errors.push(exception);',
      replace: 'this.#errors.unshift(exception);',
    },
    {
      name: 'the error of the body comes before those of the tasks',
      find: 'this.#errors.push(thrown.error);',
      replace: 'this.#errors.unshift(thrown.error);',
    },
    {
      name: 'a group that cancelled its parent forgets a cancellation from outside',
      find: 'if (this.#parentCancelRequested && this.#parent.uncancel() === 0) cancellation',
      replace: 'if (this.#parentCancelRequested && (this.#parent.uncancel(), true)) cancellation',
      equivalent: 'it cancels its parent for an error, and errors go before a cancellation',
    },
    {
      name: 'a group does not take back its request to cancel',
      find: 'if (this.#parentCancelRequested && this.#parent.uncancel() === 0) cancellation = undefined;',
      replace: '',
    },
    {
      name: 'the errors of a group let a cancellation from outside be forgotten',
      find: 'this.#parent.uncancel(); this.#parent.cancel();',
      replace: '',
    },
    {
      name: 'the errors of a group count a cancellation from outside twice',
      find: 'this.#parent.uncancel(); this.#parent.cancel();',
      replace: 'this.#parent.cancel();',
    },
    {
      name: 'a group whose parent is cancelled waits no longer',
      find: 'while (this.#tasks.size > 0) {',
      replace: 'if (this.#tasks.size > 0) {',
    },
    {
      name: 'an error in the body leaves the tasks alone',
      find: 'if (thrown !== undefined && !this.#aborting) this.#abort();',
      replace: '',
    },
    {
      name: 'a cancellation at the end of the body leaves the tasks alone',
      find: 'cancellation = error; this.#abort();',
      replace: 'cancellation = error;',
    },
    {
      name: 'a group that shuts down takes new tasks',
      find: "if (this.#aborting) refuse(coroutine, 'is shutting down');",
      replace: '',
    },
    {
      name: 'a group that is finished takes new tasks',
      find: "if (this.#exiting && this.#tasks.size === 0) refuse(coroutine, 'is finished');",
      replace: '',
    },
    {
      name: 'a group cancels the youngest first',
      find: 'for (const task of this.#tasks) if',
      replace: 'for (const task of [...this.#tasks].toReversed()) if',
    },
    {
      name: 'a group takes a cancelled task for one that failed',
      find: 'if (task.cancelled()) return;',
      replace: 'if (task.cancelled()) return void this.#errors.push(new CancelledError());',
    },
    {
      name: 'an error that comes after the parent is told to nobody',
      find: 'this.#loop.callExceptionHandler({ message, exception, task });',
      replace: '',
    },
  ],

  'waiters.ts': [
    {
      name: 'what was to wake the next goes to one who was cancelled',
      find: 'if (waiter.settled) continue;',
      replace: 'if (waiter.settled) return true;',
    },
    {
      name: 'who is woken no longer counts as waiting',
      find: 'if (!waiter.cancelled) return false;',
      replace: 'if (!waiter.settled) return false;',
    },
    {
      name: 'who leaves from the middle takes all behind along',
      find: 'else ahead.behind = behind;',
      replace: 'else ahead.behind = undefined;',
    },
  ],

  'locks.ts': [
    {
      name: 'a lock is lost when the one who was woken is cancelled',
      find: 'this.#line.remove(waiter); if (!this.#locked) this.#wakeFirst();',
      replace: 'this.#line.remove(waiter);',
    },
    {
      name: 'a newcomer takes a lock that is being handed over',
      find: 'if (this.#locked || !this.#line.allCancelled())',
      replace: 'if (this.#locked)',
    },
    {
      name: 'a newcomer stands behind those who were cancelled',
      find: 'if (this.#locked || !this.#line.allCancelled())',
      replace: 'if (this.#locked || this.#line.first !== undefined)',
    },
    {
      name: 'a lock takes its waiter out of the line when it is released',
      find: 'if (first?.settled === false) first.wake();',
      replace: 'this.#line.wakeNext();',
    },
    {
      name: 'releasing a lock that nobody has is no error',
      find: 'if (!this.#locked) throw new RuntimeError(',
      replace: 'if (false) throw new RuntimeError(',
    },
    {
      name: 'an event wakes only one',
      find: 'while (this.#line.wakeNext());',
      replace: 'this.#line.wakeNext();',
    },
    {
      name: 'an event that is cleared again sends those whom it woke back',
      find: 'return yield* waiter; } finally { this.#line.remove(waiter); } } }',
      replace: `
        yield* waiter;
        return this.#value ? true : yield* this.wait();
      } finally { this.#line.remove(waiter); } } }`,
    },
    {
      name: 'a condition does not take its lock again',
      find: 'yield* this.#reacquire();',
      replace: '',
    },
    {
      name: 'a cancelled waiter does not take its lock again',
      find: 'if (!(error instanceof CancelledError)) throw error; cancelled = error;',
      replace: 'throw error;',
    },
    {
      name: 'a cancellation while the lock is taken again is lost',
      find: 'if (cancelled !== undefined) throw cancelled;',
      replace: '',
    },
    {
      name: 'the first cancellation while the lock is taken again is raised',
      find: 'cancelled = error;',
      replace: 'cancelled ??= error;',
    },
    {
      name: 'the notification of one who was cancelled is lost',
      find: 'this.#notify(1); throw error;',
      replace: 'throw error;',
    },
    {
      name: 'waitFor of a condition looks only once more',
      find: 'while (!result) {',
      replace: 'if (!result) {',
    },
    {
      name: 'waitFor of a condition waits at least once',
      find: 'let result = predicate(); while (!result) {',
      replace: 'let result: T | undefined; while (!result) {',
    },
    { name: 'notifyAll notifies one', find: 'this.notify(Infinity);', replace: 'this.notify();' },
    {
      name: 'a newcomer takes the permit of one who is on the way',
      find: 'return this.value === 0 || this.#onTheirWay > 0;',
      replace: 'return this.value === 0;',
    },
    {
      name: 'a permit is lost when its taker is cancelled on the way',
      find: 'this.#onTheirWay--; this.value++;',
      replace: 'this.#onTheirWay--;',
    },
    {
      name: 'a permit that comes back goes to nobody',
      find: '} else this.#line.remove(waiter); this.#wakeAllowed();',
      replace: '} else this.#line.remove(waiter);',
    },
    {
      name: 'who comes in leaves free permits lying',
      find: 'this.#wakeAllowed(); } giveUp',
      replace: '} giveUp',
    },
    {
      name: 'a release wakes as many as there are permits',
      find: 'this.value++; this.#wakeNext();',
      replace: 'this.value++; this.#wakeAllowed();',
    },
    {
      name: 'a semaphore only counts on release and wakes nobody',
      find: 'this.value++; this.#wakeNext();',
      replace: 'this.value++;',
    },
    {
      name: 'a bounded semaphore takes one too many',
      find: 'this.value >= this.#bound',
      replace: 'this.value > this.#bound',
    },
    {
      name: 'a barrier counts from the end',
      find: 'return index;',
      replace: 'return this.#parties - 1 - index;',
    },
    {
      name: 'the first who leaves a barrier opens it again',
      find: 'if (this.#count > 0) return;',
      replace: '',
    },
    {
      name: 'a barrier lets newcomers in while it drains',
      find: "this.#state !== 'draining' && this.#state !== 'resetting'",
      replace: "this.#state !== 'resetting'",
    },
    {
      name: 'a reset leaves those who wait alone',
      find: "this.#count > 0 ? 'resetting' : 'filling'",
      replace: "'filling'",
    },
    {
      name: 'an abort wakes nobody',
      find: "this.#state = 'broken'; this.#changed.notifyAll();",
      replace: "this.#state = 'broken';",
    },
    {
      name: 'a broken barrier is whole again when all have left',
      find: "if (this.#state !== 'broken') this",
      replace: 'this',
    },
    {
      name: 'a barrier still counts one who was cancelled',
      find: 'finally { this.#count--; this.#exit(); }',
      replace: "finally { if (this.#state !== 'filling') this.#count--; this.#exit(); }",
    },
  ],

  'queues.ts': [
    {
      name: 'join is over when the queue is empty',
      find: 'this.#unfinishedTasks--; if (this.#unfinishedTasks === 0) this',
      replace: 'this.#unfinishedTasks--; if (this.empty()) this',
    },
    { name: 'join does not wait for what came later', find: 'this.#finished.clear();', replace: '' },
    {
      name: 'an immediate shutdown leaves the items',
      find: 'if (immediate) {',
      replace: 'if (false) {',
    },
    {
      name: 'an immediate shutdown leaves join waiting',
      find: 'if (this.#unfinishedTasks > 0) this.#unfinishedTasks--;',
      replace: '',
    },
    {
      name: 'a shutdown does not wake who waits to put',
      find: 'while (this.#putters.wakeNext());',
      replace: '',
    },
    {
      name: 'a shutdown does not wake who waits to get',
      find: 'while (this.#getters.wakeNext());',
      replace: '',
    },
    {
      name: 'a queue that is shut down gives nothing more',
      find: 'getNowait(): T { if (this.empty()) {',
      replace: 'getNowait(): T { if (this.empty() || this.#isShutdown) {',
    },
    {
      name: 'a queue takes one too many',
      find: 'this.qsize() >= this.maxsize',
      replace: 'this.qsize() > this.maxsize',
    },
    {
      name: 'a wake-up is lost when who was woken is cancelled',
      find: 'if (canGoOn && waiter.woken) line.wakeNext();',
      replace: '',
    },
    {
      name: 'a cancelled waiter wakes the next though there is nothing for it',
      find: 'if (canGoOn && waiter.woken) line.wakeNext();',
      replace: 'if (waiter.woken) line.wakeNext();',
    },
    {
      name: 'a cancelled waiter that nobody had woken wakes the next',
      find: 'if (canGoOn && waiter.woken) line.wakeNext();',
      replace: 'line.wakeNext();',
    },
    {
      name: 'put does not look again when it is woken',
      find: 'while (this.full()) {',
      replace: 'if (this.full()) {',
    },
    {
      name: 'get does not look again when it is woken',
      find: 'while (this.empty()) { if (this.#isShutdown)',
      replace: 'if (this.empty()) { if (this.#isShutdown)',
    },
    {
      name: 'last in, first out is first in, first out',
      find: 'this.#stack.pop() as T',
      replace: 'this.#stack.shift() as T',
    },
    {
      name: 'taskDone may be said too often',
      find: "if (this.#unfinishedTasks <= 0) throw new ValueError('taskDone() called too many times');",
      replace: 'if (this.#unfinishedTasks <= 0) return;',
    },
  ],

  'heapq.ts': [
    {
      name: 'of two children that tie the left one moves up',
      find: '!before(heap[child] as T, heap[right] as T)',
      replace: 'before(heap[right] as T, heap[child] as T)',
    },
    {
      name: 'what ties with its parent goes above it',
      find: 'if (!before(item, parent)) return;',
      replace: 'if (before(parent, item)) return;',
    },
    {
      name: 'what is taken from the end stays where it sinks to',
      find: 'siftDown(heap, top, at, before); }',
      replace: '}',
    },
  ],

  'deque.ts': [
    {
      name: 'a queue is shuffled when it grows',
      find: 'ring[i] = this.#ring[(this.#head + i) & (this.#ring.length - 1)]',
      replace: 'ring[i] = this.#ring[i]',
    },
    {
      name: 'a queue that shrinks keeps its old beginning',
      find: 'this.#ring = ring; this.#head = 0;',
      replace: 'this.#ring = ring; this.#head &= places - 1;',
    },
  ],

  'threads.ts': [
    { name: 'the helper takes no time', find: 'loop.callLater(minutes, ', replace: 'loop.callLater(0, ' },
    {
      name: 'the helper is paid only for the last of her work',
      find: 'helper.minutes += minutes;',
      replace: 'helper.minutes = minutes;',
    },
    {
      name: 'the helper delivers to one who was cancelled',
      find: 'if (!delivery.done()) deliver(delivery);',
      replace: 'deliver(delivery);',
    },
    {
      name: 'the helper raises her error at once',
      find: 'return { minutes: hands.minutes, deliver: (to) => to.setException(error) };',
      replace: 'throw error;',
    },
  ],

  'runners.ts': [
    { name: 'nobody is cancelled at the end', find: 'cancelAllTasks(loop); //', replace: '//' },
    {
      name: 'an error at the end is told to nobody',
      find: 'if (exception !== undefined) loop.callExceptionHandler({',
      replace: 'if (false) loop.callExceptionHandler({',
    },
    {
      name: 'the loop runs once too seldom at the end',
      find: 'runDry(loop); runDry(loop);',
      replace: 'runDry(loop);',
    },
    {
      name: 'the youngest is cancelled first at the end',
      find: 'for (const task of left) task.cancel();',
      replace: 'for (const task of left.toReversed()) task.cancel();',
    },
    { name: 'main takes no number', find: 'loop.nextNumber();', replace: '' },
    {
      name: 'nobody is waited for at the end',
      find: 'loop.runUntilComplete(all);',
      replace: '',
    },
  ],

  'exceptiongroups.ts': [
    {
      name: 'a group that is meant itself is taken apart',
      find: 'if (matches(this)) return [this, undefined];',
      replace: '',
    },
    {
      name: 'split loses that groups stand in groups',
      find: 'match.push(inside);',
      replace: 'match.push(...inside.exceptions);',
    },
    {
      name: 'split forgets what the group came from',
      find: 'if (this.cause !== undefined) group.cause = this.cause;',
      replace: '',
    },
    {
      name: 'a group that holds a cancellation counts as an exception',
      find: 'return error instanceof ExceptionGroup;',
      replace: 'return true;',
    },
    {
      name: 'derive keeps the kind of the group',
      find: 'return new BaseExceptionGroup(this.message, exceptions);',
      replace: `
        return Object.defineProperty(
          new BaseExceptionGroup(this.message, exceptions), 'name', { value: this.name });`,
    },
  ],
};
