import { DoorClosed } from './door-closed.ts';
import type { Answer } from './pace.ts';
import { type Destination, openPlaces, type PlacesOptions } from './places.ts';

export type { Destination };

export interface Gate {
  /** Lets a request through without waiting, or not. What was let through has to leave once. */
  tryEnter(destination: Destination): boolean;
  /** Waits until the destination may be asked; rejects when the gate is closed, and for who is gone when it is their turn. */
  enter(destination: Destination, isGone?: () => boolean): Promise<void>;
  leave(destination: Destination, answer: Answer): void;
  /** How many times slower than at first a host is asked, because of what it answered. */
  strain(host: string): number;
  close(): void;
}

interface Waiting {
  destination: Destination;
  isGone: (() => boolean) | undefined;
  admit: () => void;
  refuse: (reason: DoorClosed) => void;
}

/** Lets requests through at the pace of their host and of their address, first come first served for each host. */
export function openGate(options: PlacesOptions): Gate {
  const places = openPlaces(options);
  const queues = new Map<string, Waiting[]>();
  const timers = new Map<string, NodeJS.Timeout>();
  let isClosed = false;

  const pump = (host: string): void => {
    const queue = queues.get(host) ?? [];
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      const isGone = next.isGone?.() === true;
      const at = isGone ? null : places.take(next.destination);
      if (at !== null) {
        wake(host, at);
        return;
      }
      queue.shift();
      if (isGone) next.refuse(new DoorClosed());
      else next.admit();
    }
    queues.delete(host);
  };

  /** Looks again at that moment; a place that has to become free first is told by who leaves it. */
  const wake = (host: string, at: number): void => {
    if (at === Infinity || timers.has(host)) return;
    const again = (): void => {
      timers.delete(host);
      pump(host);
    };
    timers.set(host, setTimeout(again, Math.max(1, at - options.now())));
  };

  return {
    tryEnter: (destination) => !isClosed && !queues.has(destination.host) && places.take(destination) === null,
    leave(destination, answer) {
      places.leave(destination, answer);
      if (queues.size === 0) return;
      if (queues.has(destination.host)) pump(destination.host);
      const crowd = places.crowdAt(destination.address);
      if (crowd !== null) letIn(crowd, pump);
    },
    strain: (host) => places.strain(host),
    async enter(destination, isGone) {
      if (isClosed) throw new DoorClosed();
      return new Promise((admit, refuse) => {
        const queue = queues.get(destination.host) ?? [];
        queue.push({ destination, isGone, admit, refuse });
        queues.set(destination.host, queue);
        if (queue.length === 1) pump(destination.host);
      });
    },
    close() {
      isClosed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      for (const { refuse } of [...queues.values()].flat()) refuse(new DoorClosed());
      queues.clear();
    },
  };
}

/** One place was left, so mostly one host gets in; the others need not be asked. */
function letIn(crowd: Set<string>, pump: (host: string) => void): void {
  for (const host of crowd) {
    crowd.delete(host);
    pump(host);
    if (crowd.has(host)) return;
  }
}
