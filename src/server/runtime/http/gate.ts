import { type Answer, openPace, type Pace, type PaceLimits } from './pace.ts';

/** Where a request goes: its host, and the address that the host has. */
export interface Destination {
  host: string;
  address: string;
}

export interface Gate {
  /** Waits until the destination may be asked; what it returns has to be called with the answer, once. */
  enter(destination: Destination): Promise<(answer: Answer) => void>;
}

export interface GateOptions {
  perHost: PaceLimits;
  /** Platforms serve hundreds of sites from one address. */
  perAddress: PaceLimits;
  /** Milliseconds. */
  now: () => number;
}

interface Waiting {
  destination: Destination;
  admit: (leave: (answer: Answer) => void) => void;
}

/** Lets requests through at the pace of their host and of their address, first come first served for each host. */
export function openGate({ perHost, perAddress, now }: GateOptions): Gate {
  const hosts = new Map<string, Pace>();
  const addresses = new Map<string, Pace>();
  const queues = new Map<string, Waiting[]>();
  const timers = new Map<string, NodeJS.Timeout>();

  const tryEnter = ({ host, address }: Destination): number | null => {
    const time = now();
    const hostPace = paceOf(hosts, host, perHost);
    const entered = hostPace.enter(time);
    if (!entered.ok) return entered.at;
    const addressEntered = paceOf(addresses, address, perAddress).enter(time);
    if (addressEntered.ok) return null;
    hostPace.cancel(time);
    return addressEntered.at;
  };

  const leaver =
    ({ host, address }: Destination) =>
    (answer: Answer) => {
      const time = now();
      paceOf(hosts, host, perHost).leave(time, answer);
      paceOf(addresses, address, perAddress).leave(time, answer);
      for (const [waiting, queue] of queues)
        if (waiting === host || queue[0]?.destination.address === address) pump(waiting);
    };

  const pump = (host: string): void => {
    const queue = queues.get(host) ?? [];
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      const at = tryEnter(next.destination);
      if (at !== null) {
        wake(host, at);
        return;
      }
      queue.shift();
      next.admit(leaver(next.destination));
    }
    queues.delete(host);
  };

  /** Looks again at that moment; a place that has to become free first is told by who leaves it. */
  const wake = (host: string, at: number): void => {
    if (at === Infinity || timers.has(host)) return;
    const timer = setTimeout(
      () => {
        timers.delete(host);
        pump(host);
      },
      Math.max(1, at - now()),
    );
    timers.set(host, timer);
  };

  return {
    async enter(destination) {
      if (!queues.has(destination.host) && tryEnter(destination) === null) return leaver(destination);
      return new Promise((admit) => {
        const queue = queues.get(destination.host) ?? [];
        queue.push({ destination, admit });
        queues.set(destination.host, queue);
        if (queue.length === 1) pump(destination.host);
      });
    },
  };
}

function paceOf(paces: Map<string, Pace>, key: string, limits: PaceLimits): Pace {
  const known = paces.get(key);
  if (known !== undefined) return known;
  const pace = openPace(limits);
  paces.set(key, pace);
  return pace;
}
