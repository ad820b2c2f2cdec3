import { parentPort, workerData } from 'node:worker_threads';
import { openBytesReader, type Reading, type WrittenPage } from './bytes-reader.ts';

const read = openBytesReader(workerData as Reading);

parentPort?.on('message', (pages: readonly WrittenPage[]) => parentPort?.postMessage(pages.map(read)));
