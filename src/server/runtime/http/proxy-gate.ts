import { DoorClosed } from './door-closed.ts';
import { type Destination, openGate } from './gate.ts';
import type { Answer } from './pace.ts';
import type { PlacesOptions } from './places.ts';

/** Whoever waits for a request to be handed on: a response, or the socket of a tunnel. */
export interface Asker {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
}

/** What the requests of a browser pass, so that they have a pace as ours have. */
export interface ProxyGate {
  /** Waits for a place and gives what leaves it; called again that does nothing. Rejects with `DoorClosed`, also where the asker is gone. */
  enter(destination: Destination, asker: Asker): Promise<(answer?: Answer) => void>;
  /** How many wait now. */
  waiting(): number;
  close(): void;
}

/** The times of answers say nothing here: a browser asks for what is quick and what is slow at once. */
const NOTHING: Answer = { status: null, firstByte: 0, retryAfter: null };

export function openProxyGate(options: PlacesOptions): ProxyGate {
  const gate = openGate(options);
  let waiting = 0;
  return {
    async enter(destination, asker) {
      waiting++;
      try {
        await gate.enter(destination, () => asker.destroyed);
      } finally {
        waiting--;
      }
      let isInside = true;
      const leave = (answer = NOTHING): void => {
        if (isInside) gate.leave(destination, answer);
        isInside = false;
      };
      asker.once('close', () => leave());
      if (!asker.destroyed) return leave;
      leave();
      throw new DoorClosed();
    },
    waiting: () => waiting,
    close: () => gate.close(),
  };
}
