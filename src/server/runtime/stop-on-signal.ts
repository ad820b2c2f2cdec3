const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Stopping {
  /** Aborted by the first signal that asks the process to end. */
  signal: AbortSignal;
  /** No longer listens: the next signal ends the process as if nobody had. */
  done(): void;
}

/** Lets the first Ctrl-C end the work in good order; a second one ends the process at once. */
export function stopOnSignal(): Stopping {
  const controller = new AbortController();
  const listen = () => {
    done();
    controller.abort();
  };
  const done = () => {
    for (const signal of SIGNALS) process.off(signal, listen);
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return { signal: controller.signal, done };
}
