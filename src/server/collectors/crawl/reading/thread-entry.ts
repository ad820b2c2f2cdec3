import { parentPort, workerData } from 'node:worker_threads';
import { openBytesReader, type ReadBytes, type ReadingTask, type WrittenPage } from './bytes-reader.ts';

const reader = openBytesReader(workerData as ReadingTask);

function readOnce(page: WrittenPage): ReadBytes {
  const answer = reader.read(page);
  // Given back at once: bytes outside of the heap are long in coming to the collector's notice.
  if (page.body.buffer instanceof ArrayBuffer) page.body.buffer.transfer(0);
  return answer;
}

parentPort?.on('message', (pages: readonly WrittenPage[]) => {
  const answers = pages.map(readOnce);
  reader.settle();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is for windows; this goes to a thread.
  parentPort?.postMessage(answers);
});
