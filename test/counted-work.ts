import { type Profiler, Session } from 'node:inspector/promises';

// From the beginning: a function that was compiled before has no counters for its branches and loops.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How much code runs in `work`, ours and that of the packages it calls: calls of functions and entries of their branches and
 * loops, as V8 counts them, the same on a slow machine and a fast one. What the engine does within one call of its own (a
 * regular expression, a copy) counts once; the benchmarks time that. Import this module before what is counted.
 */
async function countedWork(work: () => unknown): Promise<number> {
  // Taking the counts sets them back.
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.reduce((sum, { functions }) => sum + functions.reduce((all, one) => all + entries(one), 0), 0);
}

function entries({ ranges }: Profiler.FunctionCoverage): number {
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** How many times the work grows where its input is made twice as long: 2 in proportion, 4 with the square. */
export async function growthOnDoubling(work: (size: number) => unknown, size: number): Promise<number> {
  // What is loaded or filled once must not count as growth.
  work(2 * size);
  const once = await countedWork(() => work(size));
  return (await countedWork(() => work(2 * size))) / once;
}
