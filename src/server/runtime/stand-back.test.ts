import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { testNeeding } from '../../../test/needs.ts';

const MODULE = fileURLToPath(new URL('stand-back.ts', import.meta.url));

/** Priorities of the first thread and of another one, before, while and after the first stands back. A process of its own may not keep it. */
const SCRIPT = `
import { once } from 'node:events';
import { getPriority, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { standBack } from '${MODULE}';
setPriority(Number(process.argv[1]));
const other = new Worker(
  "import { getPriority } from 'node:os'; import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => parentPort.postMessage(getPriority()));",
  { eval: true },
);
const both = async () => {
  other.postMessage('?');
  return [getPriority(), ...(await once(other, 'message'))];
};
const before = await both();
const putBack = standBack();
const back = await both();
putBack();
console.log(JSON.stringify([before, back, await both()]));
await other.terminate();
`;

const run = (given: number): number[][] => {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, String(given)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as number[][];
};

testNeeding(['root'], 'a thread stands back, the others do not, and it comes forward again', () => {
  for (const given of [0, 4])
    expect(run(given)).toEqual([
      [given, given],
      [10, given],
      [given, given],
    ]);
});

testNeeding(['root'], 'who stands back further already stays there', () => {
  expect(run(15)).toEqual(Array.from({ length: 3 }, () => [15, 15]));
});
