const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `clean` when Ctrl-C or another signal that asks the process to end comes, then lets it end as if nobody had listened.
 * Returns what stops listening. Signals arrive between turns only, so long work has to give way now and then.
 */
export function cleanOnSignal(clean: () => void): () => void {
  const listen = (signal: NodeJS.Signals) => {
    stop();
    clean();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, listen);
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return stop;
}
