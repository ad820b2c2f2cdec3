import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** Two hosts of a network of their own: one that visits, one on which sites and controls stand. */
export interface Hosts {
  /** Addresses of the host of the sites. */
  addresses: readonly string[];
  /** Private network of both. */
  network: string;
  /** Runs a file of ours on one of them; it speaks on its standard output. */
  run(host: Host, file: string, given: unknown): ChildProcess;
  /** Pulls the plug at one end of the link, or puts it back. */
  setLink(end: Host, isUp: boolean): void;
  end(): void;
}

export type Host = 'prober' | 'sites';

const NETWORK = '10.213.77';

/** Makes the hosts as network namespaces; where the machine does not let us, gives the reason. */
export function openHosts(addresses = 6): Hosts | string {
  const names: Record<Host, string> = { prober: `kp-${process.pid}-prober`, sites: `kp-${process.pid}-sites` };
  const ip = (...words: string[]) => execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => {
    for (const name of Object.values(names)) {
      try {
        ip('netns', 'del', name);
      } catch {
        // It was never made.
      }
    }
  };
  const own = Array.from({ length: addresses }, (_, index) => `${NETWORK}.${index + 2}`);
  try {
    for (const name of Object.values(names)) ip('netns', 'add', name);
    ip(
      'link',
      'add',
      'name',
      'cable',
      'netns',
      names.prober,
      'type',
      'veth',
      'peer',
      'name',
      'cable',
      'netns',
      names.sites,
    );
    ip('-n', names.prober, 'address', 'add', `${NETWORK}.1/24`, 'dev', 'cable');
    for (const address of own) ip('-n', names.sites, 'address', 'add', `${address}/24`, 'dev', 'cable');
    for (const name of Object.values(names)) {
      ip('-n', name, 'link', 'set', 'lo', 'up');
      ip('-n', name, 'link', 'set', 'cable', 'up');
    }
  } catch (error) {
    end();
    return error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error);
  }
  return {
    addresses: own,
    network: `${NETWORK}.0/24`,
    run: (host, file, given) => runFile(['ip', 'netns', 'exec', names[host]], file, given),
    setLink: (host, isUp) => void ip('-n', names[host], 'link', 'set', 'cable', isUp ? 'up' : 'down'),
    end,
  };
}

/** Runs a file of ours as a process of its own, with a value that it reads from its first argument. */
export function runFile(before: readonly string[], file: string, given: unknown): ChildProcess {
  const [program, ...words] = [...before, process.execPath, file, JSON.stringify(given)];
  return spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'] } });
}

/** Settled as soon as a process of ours says that it is ready. */
export async function untilReady(child: ChildProcess): Promise<void> {
  await new Promise<void>((settle, refuse) => {
    child.stdout?.once('data', () => settle());
    child.once('exit', (code) => refuse(new Error(`ended with ${code} before it was ready`)));
  });
}

/** Ends a process of ours, and waits for its end. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill(signal);
  await ended;
}
