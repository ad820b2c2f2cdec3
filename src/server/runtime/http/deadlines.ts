/** Something that has to be over at a moment. */
export interface Deadline {
  at: number;
  expire: () => void;
}

export interface Deadlines {
  add(deadline: Deadline): void;
  delete(deadline: Deadline): void;
}

/** How often is looked, in milliseconds: so much later than its moment a deadline may be noticed. */
const SWEEP = 100;

/** One timer for all requests on their way, running only while there are any; `now` in milliseconds. */
export function openDeadlines(now: () => number): Deadlines {
  const open = new Set<Deadline>();
  let timer: NodeJS.Timeout | null = null;
  const sweep = (): void => {
    const time = now();
    for (const deadline of open) {
      if (deadline.at > time) continue;
      open.delete(deadline);
      deadline.expire();
    }
    if (open.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  return {
    add(deadline) {
      open.add(deadline);
      timer ??= setInterval(sweep, SWEEP);
    },
    delete: (deadline) => void open.delete(deadline),
  };
}
