import { AppError } from '../../core/model/app-error.ts';

/** Lets some of what is to be done be under way at once, in the order in which it came. @throws AppError `service-busy` */
export type FewAtOnce = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** `most`: how many are under way at once; `waiting`: how many wait for that, after which whoever comes is refused. */
export function fewAtOnce({ most, waiting }: { most: number; waiting: number }): FewAtOnce {
  const queue: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= most) {
      if (queue.length >= waiting) throw new AppError('service-busy');
      // Whoever ends hands on their place, so that nobody who comes in between takes it.
      await new Promise<void>((settle) => queue.push(settle));
    } else underWay++;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) underWay--;
      else next();
    }
  };
}
