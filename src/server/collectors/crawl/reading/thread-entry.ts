import { parentPort, workerData } from 'node:worker_threads';
import { openBytesReader, type Reading, type WrittenPage } from './bytes-reader.ts';

const read = openBytesReader(workerData as Reading);

parentPort?.on('message', (page: WrittenPage) => {
  const answer = read(page);
  parentPort?.postMessage(answer, [answer.links.buffer]);
});
