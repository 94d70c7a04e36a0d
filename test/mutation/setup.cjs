/** Lets mocha run tests that are written for jest: Stryker keeps mocha's process, and starts jest anew for each mutant. */
const { basename, dirname, join } = require('node:path');
const { expect } = require('expect');
const { bind } = require('jest-each');
const { SnapshotState, toMatchSnapshot } = require('jest-snapshot');

require('ts-node').register({ project: 'tsconfig.dev.json', transpileOnly: true });

const snapshots = new Map();
let current;

function snapshotsOf(file) {
  const path = join(dirname(file), '__snapshots__', `${basename(file)}.snap`);
  const state = snapshots.get(path) ?? new SnapshotState(path, { updateSnapshot: 'none', snapshotFormat: { escapeString: false, printBasicPrototype: false } });
  snapshots.set(path, state);
  return state;
}

expect.extend({
  toMatchSnapshot(received) {
    return toMatchSnapshot.call({
      ...this,
      dontThrow: () => {}, // jest would gather the failure, mocha must see it
      snapshotState: snapshotsOf(current.file),
      currentTestName: current.fullTitle(),
    }, received);
  },
});

exports.mochaHooks = {
  beforeEach() {
    current = this.currentTest;
    snapshotsOf(current.file)._counters?.clear();
  },
};

Object.defineProperty(globalThis, 'expect', { value: expect });
for (const [name, target] of [['test', 'it'], ['describe', 'describe']]) {
  let own;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    set(value) { own = value; },
    get() {
      const fn = name === 'describe' ? own : globalThis[target];
      if (fn && !fn.each) fn.each = bind(fn);
      return fn;
    },
  });
}
