// redux-saga. Its `delay` is a promise over setTimeout; `cps` over the virtual clock is its fastest timed effect.
// @ts-nocheck: its package is installed apart.
import { buffers, channel, runSaga, stdChannel } from 'redux-saga';
import { all, call, cancel, cps, fork, join, put, take } from 'redux-saga/effects';
import { VirtualClock } from './virtual-clock.mjs';

let clock = new VirtualClock();

const timer = (delay, callback) => {
  const handle = clock.add(delay, () => callback(null));
  callback.cancel = () => clock.cancel(handle);
};
const sleep = (delay) => cps(timer, delay);

function drive(main) {
  clock = new VirtualClock();
  const saga = runSaga({ channel: stdChannel(), onError() {} }, main);
  while (clock.step());
  if (saga.error()) throw saga.error();
}

export const peer = {
  sleep({ tasks, times, minutes, mask }) {
    let [count, order] = [0, 0];
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) {
        yield sleep(minutes[j & mask]);
        count++;
      }
      order = (Math.imul(order, 31) + i) | 0;
    }
    drive(function* () {
      const sleepers = [];
      for (let i = 0; i < tasks; i++) sleepers.push(yield fork(sleeper, i));
      for (const each of sleepers) yield join(each);
    });
    return { time: clock.now, count, order };
  },

  switch({ times }) {
    let [count, turns, last] = [0, 0, -1];
    function* giver(i) {
      for (let k = 0; k < times; k++) {
        yield sleep(0);
        if (last !== i) turns++;
        last = i;
        count++;
      }
    }
    drive(function* () {
      yield fork(giver, 0);
      yield fork(giver, 1);
    });
    return { count, turns };
  },

  gather({ tasks, minutes, mask }) {
    let count = 0;
    function* child(i) {
      yield sleep(minutes[i & mask]);
      return i;
    }
    drive(function* () {
      const children = [];
      for (let i = 0; i < tasks; i++) children.push(call(child, i));
      for (const i of yield all(children)) count += i;
    });
    return { time: clock.now, count };
  },

  semaphore({ tasks, minutes, mask }) {
    let [count, holders, most] = [0, 0, 0];
    drive(function* () {
      const permits = channel(buffers.expanding(4));
      for (let i = 0; i < 2; i++) yield put(permits, true);
      function* holder(i) {
        yield take(permits);
        if (++holders > most) most = holders;
        yield sleep(minutes[i & mask]);
        holders--;
        count++;
        yield put(permits, true);
      }
      for (let i = 0; i < tasks; i++) yield fork(holder, i);
    });
    return { time: clock.now, count, most };
  },

  // Its cancellation runs `finally`, and no `catch` can see it.
  cancel({ tasks }) {
    let count = 0;
    let time;
    function* victim() {
      try {
        yield sleep(1e9);
      } finally {
        count++;
      }
    }
    drive(function* () {
      const victims = [];
      for (let i = 0; i < tasks; i++) victims.push(yield fork(victim));
      yield sleep(1);
      yield cancel(victims);
      time = clock.now;
    });
    return { time, count };
  },

  memory({ tasks, times, minutes, mask, probe }) {
    function* sleeper(i) {
      for (let k = 0, j = i * times; k < times; k++, j++) yield sleep(minutes[j & mask]);
    }
    drive(function* () {
      for (let i = 0; i < tasks; i++) yield fork(sleeper, i);
      probe();
    });
  },
};
