import type { Failure } from '../../../core/model/failure.ts';
import { type Followed, isFailure } from '../../runtime/http/index.ts';

/** Failures that look the same whether the other side is in trouble or our way to it. */
const SILENT: ReadonlySet<Failure> = new Set([
  'dns-not-found',
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'tls-failed',
  'reset',
  'response-timeout',
  'too-slow',
]);

export function isSilent(failure: Failure | null): boolean {
  return failure !== null && SILENT.has(failure);
}

/** Keeps back what says that an address does not answer until something else answers: only then is it not our own outage. */
export interface Holding {
  hold(write: () => void): Promise<void>;
  /** Something answered. */
  release(): void;
  /** Asks whether anything answers if something is held; false where it does not, and then what was held is dropped. */
  settle(): Promise<boolean>;
}

/** So many silences after each other are no longer single pages. */
const MANY = 20;

/** `control` asks for what has answered before; `onLost` is called once when it does not. */
export function openHolding(control: () => Promise<Followed>, onLost: () => void): Holding {
  let held: (() => void)[] = [];
  let checking: Promise<boolean> | null = null;

  const release = (): void => {
    const released = held;
    held = [];
    for (const write of released) write();
  };

  const check = async (): Promise<boolean> => {
    const { outcome } = await control();
    checking = null;
    if (!isFailure(outcome)) {
      release();
      return true;
    }
    held = [];
    onLost();
    return false;
  };

  const settle = async (): Promise<boolean> => {
    if (held.length === 0) return true;
    checking ??= check();
    return checking;
  };

  return {
    release,
    settle,
    async hold(write) {
      held.push(write);
      if (held.length >= MANY) await settle();
    },
  };
}
