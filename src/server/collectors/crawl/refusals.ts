import type { Reach } from '../../../core/model/observation/index.ts';
import { stateOf } from '../../../core/model/reach-state.ts';
import { type Followed, isFailure } from '../../runtime/http/index.ts';

/** Notices that a site, which answered before, refuses us altogether: a firewall has had enough. */
export interface Refusals {
  see(reach: Pick<Reach, 'status'>): Promise<void>;
}

const isRefused = ({ status }: Pick<Reach, 'status'>) => stateOf({ status, failure: null }) === 'blocked';

/** Single pages behind a login are refused too, and so are whole folders of them. */
const MANY = 50;

/** `control` asks for what was open before; `onBlocked` is called when that is refused too. */
export function openRefusals(control: () => Promise<Followed>, onBlocked: () => void): Refusals {
  let inARow = 0;
  return {
    async see(reach) {
      inARow = isRefused(reach) ? inARow + 1 : 0;
      // Not again for every one of them.
      if (inARow === 0 || inARow % MANY !== 0) return;
      const { outcome } = await control();
      if (isFailure(outcome) || isRefused(outcome)) onBlocked();
    },
  };
}
