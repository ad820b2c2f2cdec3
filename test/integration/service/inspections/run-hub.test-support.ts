// The machine in the middle of a fleet: sites and a control at addresses of its own, and the way to the database.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createSocket } from 'node:net';
import { openStaticSites } from './static-sites.test-support.ts';

export interface HubGiven {
  /** Sites, spread over so many addresses, of so many pages each, of which each takes so long (milliseconds). */
  sites: { count: number; addresses: number; pages: number; delay: number };
  /** First three numbers of its addresses. */
  network: string;
  database: { host: string; socket: string };
}

export interface HubReady {
  urls: string[];
  control: string;
  /** Of the database. */
  port: number;
}

if (import.meta.main) {
  const { sites, network, database } = JSON.parse(process.argv[2] ?? '') as HubGiven;
  const urls: string[] = [];
  for (let address = 0; address < sites.addresses; address++) {
    const count = Math.ceil((sites.count - urls.length) / (sites.addresses - address));
    const opened = await openStaticSites(count, sites.pages, `${network}.${address + 2}`);
    opened.setDelay(sites.delay);
    urls.push(...opened.urls);
  }
  const control = createServer((_, response) => response.end('<p>well')).listen(0, `${network}.1`);
  const way = createSocket((from) => {
    const to = connect(database.socket);
    // As the settings of its connections have the database do: who is not heard of any more is gone.
    from.setKeepAlive(true, 10_000);
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const)
      end.on('error', () => undefined).on('close', () => other.destroy());
    from.pipe(to).pipe(from);
  }).listen(0, database.host);
  await Promise.all([once(control, 'listening'), once(way, 'listening')]);
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const ready: HubReady = { urls, control: `http://${network}.1:${portOf(control)}/`, port: portOf(way) };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}
