import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newDataFolder } from '../start-process.test-support.ts';
import type { HubGiven, HubReady } from './run-hub.test-support.ts';

/** Machines of a fleet, each with a cable to the database and one to the sites, as network namespaces. */
export interface Fleet {
  hub: HubReady;
  machines: readonly Machine[];
  end(): Promise<void>;
}

export interface Machine {
  data: string;
  /** Pulls one of its cables, or puts it back. */
  setLink(cable: Cable, isUp: boolean): void;
  /** `kaoping start --role worker` on it. */
  startWorker(): Worker;
}

export interface Worker {
  process: ChildProcess;
  said(): string;
  /** Whether it came to run before it ended. */
  ready: Promise<boolean>;
  ended: Promise<number | null>;
}

export type Cable = 'database' | 'sites';

const CABLES = { database: '10.214.77', sites: '10.214.78' } as const;
const NAMES = Object.keys(CABLES) as Cable[];
const HUB = new URL('run-hub.test-support.ts', import.meta.url).pathname;

const ip = (...words: string[]) => execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });

export interface FleetGiven {
  machines: number;
  /** Socket of the database of the test. */
  socket: string;
  user: string;
  sites: HubGiven['sites'];
  /** Further settings of each machine. */
  settings: string;
}

/** Makes the machines, and the hub on which sites stand and through which the database is reached; where that is not allowed, why. */
export async function openFleet({ machines, socket, user, sites, settings }: FleetGiven): Promise<Fleet | string> {
  const hubName = `kp-${process.pid}-hub`;
  const names = Array.from({ length: machines }, (_, index) => `kp-${process.pid}-${index}`);
  const children: ChildProcess[] = [];
  const end = async () => {
    for (const child of children) await endChild(child);
    for (const name of [hubName, ...names]) {
      try {
        ip('netns', 'del', name);
      } catch {
        // It was never made.
      }
    }
  };
  try {
    makeHub(hubName, sites.addresses);
    for (const [index, name] of names.entries()) makeMachine(name, { hub: hubName, index });
  } catch (error) {
    await end();
    return error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error);
  }
  const given: HubGiven = { sites, network: CABLES.sites, database: { host: `${CABLES.database}.1`, socket } };
  const hub = spawn('ip', ['netns', 'exec', hubName, process.execPath, HUB, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(hub);
  const [line] = (await once(hub.stdout, 'data')) as [Buffer];
  const ready = JSON.parse(String(line)) as HubReady;
  const env = { DATABASE_URL: `postgres://${user}@${CABLES.database}.1:${ready.port}/postgres` };
  return {
    hub: ready,
    machines: names.map((name, index): Machine => {
      const data = newDataFolder();
      writeFileSync(
        join(data, 'kaoping.yaml'),
        `allow: [${CABLES.sites}.0/24]\ncontrols: [${ready.control}]\n${settings}`,
      );
      return {
        data,
        setLink: (cable, isUp) => void ip('-n', hubName, 'link', 'set', `${cable}${index}`, isUp ? 'up' : 'down'),
        startWorker() {
          const worker = startWorker(name, { data, env });
          children.push(worker.process);
          return worker;
        },
      };
    }),
    end,
  };
}

/** The end of each cable of the hub is a port of a switch. */
function makeHub(hub: string, addresses: number): void {
  ip('netns', 'add', hub);
  ip('-n', hub, 'link', 'set', 'lo', 'up');
  for (const cable of NAMES) {
    ip('-n', hub, 'link', 'add', 'name', cable, 'type', 'bridge');
    ip('-n', hub, 'link', 'set', cable, 'up');
    const own = cable === 'sites' ? addresses + 1 : 1;
    for (let each = 1; each <= own; each++)
      ip('-n', hub, 'address', 'add', `${CABLES[cable]}.${each}/24`, 'dev', cable);
  }
}

function makeMachine(name: string, { hub, index }: { hub: string; index: number }): void {
  ip('netns', 'add', name);
  ip('-n', name, 'link', 'set', 'lo', 'up');
  for (const cable of NAMES) {
    const port = `${cable}${index}`;
    ip('link', 'add', 'name', cable, 'netns', name, 'type', 'veth', 'peer', 'name', port, 'netns', hub);
    ip('-n', hub, 'link', 'set', port, 'master', cable);
    ip('-n', hub, 'link', 'set', port, 'up');
    ip('-n', name, 'address', 'add', `${CABLES[cable]}.${100 + index}/24`, 'dev', cable);
    ip('-n', name, 'link', 'set', cable, 'up');
  }
}

function startWorker(name: string, { data, env }: { data: string; env: Record<string, string> }): Worker {
  const words = [
    resolve('src/cli/main.ts'),
    'start',
    '--role',
    'worker',
    '--data',
    data,
    '--port',
    '0',
    '--lang',
    'en',
  ];
  // `ip netns exec` becomes the program itself: what ends it ends the worker.
  const child = spawn('ip', ['netns', 'exec', name, process.execPath, ...words], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<boolean>((settle) => {
    const hear = (piece: string) => {
      said += piece;
      if (/ready: http/.test(said)) settle(true);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => settle(false));
  });
  return { process: child, said: () => said, ready, ended };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
