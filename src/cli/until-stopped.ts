const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for the signal that asks the process to end; a second one ends it at once. */
export async function untilStopped(): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      for (const signal of SIGNALS) process.off(signal, end);
      settle();
    };
    for (const signal of SIGNALS) process.on(signal, end);
  });
}
