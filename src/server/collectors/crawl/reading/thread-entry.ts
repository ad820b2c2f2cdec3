import { parentPort, workerData } from 'node:worker_threads';
import { openBytesReader, type Reading, type WrittenPage } from './bytes-reader.ts';

const read = openBytesReader(workerData as Reading);

parentPort?.on('message', (pages: readonly WrittenPage[]) => {
  const answers = pages.map(read);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is for windows; this goes to a thread.
  parentPort?.postMessage(answers);
});
