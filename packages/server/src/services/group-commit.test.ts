import { expect, test } from 'vitest';
import { GroupCommit, type GroupCommitOptions } from './group-commit.ts';

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

class Lost extends Error {}

function queue(options: Partial<GroupCommitOptions<string, string>> = {}) {
  const batches: string[][] = [];
  const commit = new GroupCommit<string, string>({
    write: async (items) => {
      batches.push([...items]);
      if (items.includes('bad')) throw new Error('bad row');
      return items.map((item) => `stored ${item}`);
    },
    isUnavailable: (error) => error instanceof Lost,
    whenDraining: () => new Error('draining'),
    whenFull: () => new Error('full'),
    ...options,
  });
  return { commit, batches };
}

test('writers that come together share one transaction, and each gets its own result', async () => {
  const { commit, batches } = queue();
  const results = await Promise.all(['a', 'b', 'c'].map((item) => commit.add(item)));
  expect(results).toEqual(['stored a', 'stored b', 'stored c']);
  expect(batches).toEqual([['a', 'b', 'c']]);
});

test('one transaction is in flight; whoever comes meanwhile gathers for the next', async () => {
  let running = 0;
  const finish: (() => void)[] = [];
  const sizes: number[] = [];
  const { commit } = queue({
    write: async (items) => {
      running += 1;
      expect(running).toBe(1);
      sizes.push(items.length);
      if (sizes.length === 1) await new Promise<void>((resolve) => finish.push(resolve));
      running -= 1;
      return items;
    },
  });
  const first = commit.add('a');
  await expect.poll(() => sizes).toEqual([1]);
  const others = ['b', 'c'].map((item) => commit.add(item));
  expect(commit.waiting).toBe(2);
  finish[0]!();
  await Promise.all([first, ...others]);
  expect(sizes).toEqual([1, 2]);
});

test('whoever arrives while others are still arriving joins them', async () => {
  const { commit, batches } = queue();
  const second = nextTurn().then(() => commit.add('b'));
  const third = nextTurn()
    .then(nextTurn)
    .then(() => commit.add('c'));
  await Promise.all([commit.add('a'), second, third]);
  expect(batches).toEqual([['a', 'b', 'c']]);
});

test('a transaction holds no more than the maximum', async () => {
  const { commit, batches } = queue({ maximumBatch: 2 });
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => commit.add(item)));
  expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1]);
});

test('an item that cannot be written never fails its neighbours', async () => {
  const { commit } = queue();
  const items = ['a', 'b', 'bad', 'c', 'd', 'e', 'f'];
  const settled = await Promise.allSettled(items.map((item) => commit.add(item)));
  expect(settled.map(({ status }) => status)).toEqual(items.map((item) => (item === 'bad' ? 'rejected' : 'fulfilled')));
});

test('a lost database fails the whole batch at once, without trying one by one', async () => {
  let writes = 0;
  const { commit } = queue({
    write: async () => {
      writes += 1;
      throw new Lost();
    },
  });
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((item) => commit.add(item)));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(writes).toBe(1);
});

test('works again after a failure', async () => {
  const { commit } = queue();
  await expect(commit.add('bad')).rejects.toThrow('bad row');
  expect(await commit.add('good')).toBe('stored good');
});

test('drain waits for what was taken and refuses what comes after', async () => {
  const { commit, batches } = queue();
  const taken = commit.add('a');
  const drained = commit.drain();
  await expect(commit.add('b')).rejects.toThrow('draining');
  await drained;
  expect(batches).toEqual([['a']]);
  expect(await taken).toBe('stored a');
});

test('refuses when too many wait, so that memory stays bounded', async () => {
  const { commit } = queue({ maximumWaiting: 2 });
  const taken = [commit.add('a'), commit.add('b')];
  await expect(commit.add('c')).rejects.toThrow('full');
  await Promise.all(taken);
});

test('tells the size of every transaction that was committed', async () => {
  const sizes: number[] = [];
  const { commit } = queue({ onCommit: (size) => sizes.push(size) });
  await Promise.allSettled(['a', 'b', 'bad', 'c'].map((item) => commit.add(item)));
  expect(sizes).toEqual([2, 1]);
});
