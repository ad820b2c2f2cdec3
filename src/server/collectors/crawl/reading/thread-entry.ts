import { parentPort, workerData } from 'node:worker_threads';
import { openBytesReader, type ReadingTask, type WrittenPage } from './bytes-reader.ts';

const reader = openBytesReader(workerData as ReadingTask);

/** Pages whose bodies are gone as soon as the next one is asked for. */
function* readOnce(pages: readonly WrittenPage[]): Generator<WrittenPage> {
  for (const page of pages) {
    yield page;
    // Given back at once: bytes outside of the heap are long in coming to the collector's notice.
    if (page.body.buffer instanceof ArrayBuffer) page.body.buffer.transfer(0);
  }
}

parentPort?.on('message', (pages: readonly WrittenPage[]) => {
  const answers = reader.read(readOnce(pages));
  const [first] = answers;
  // What all of them show lies in one memory, and goes there as it is.
  if (first !== undefined) parentPort?.postMessage(answers, [first.shown.buffer]);
});
