/**
 * The yardstick: issues the requests of a full check without reading what comes back. `node bare-all.ts REQUESTS [gzip]`; each
 * line of REQUESTS is a method, an origin and a path, between tabs.
 */
import { readFileSync } from 'node:fs';
import { Agent, type Dispatcher, Pool } from 'undici';

/** As many as `inspect` opens without a bound on its rate. */
const CONNECTIONS = 16;

const [file = '', packed] = process.argv.slice(2);
const requests = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const origin = requests[0]?.split('\t')[1] ?? '';
const inside = new Pool(origin, { connections: CONNECTIONS });
const outside = new Agent({ connections: CONNECTIONS });
const headers = packed === 'gzip' ? { 'accept-encoding': 'gzip' } : {};
let bytes = 0;
let failed = 0;

async function lane(from: Iterator<string>): Promise<void> {
  for (let next = from.next(); next.done !== true; next = from.next()) {
    const [method = 'GET', at = '', path = '/'] = next.value.split('\t');
    const dispatcher: Dispatcher = at === origin ? inside : outside;
    await new Promise<void>((resolve) => {
      dispatcher.dispatch(
        { method, origin: at, path, headers, reset: false },
        {
          onRequestStart() {},
          onResponseStart() {},
          onResponseData(_controller, chunk) {
            bytes += chunk.length;
          },
          onResponseEnd: () => resolve(),
          onResponseError() {
            failed++;
            resolve();
          },
        },
      );
    });
  }
}

const queue = requests.values();
await Promise.all(Array.from({ length: 2 * CONNECTIONS }, async () => lane(queue)));
process.stdout.write(`${JSON.stringify({ requests: requests.length, bytes, failed })}\n`);
await Promise.all([inside.close(), outside.close()]);
