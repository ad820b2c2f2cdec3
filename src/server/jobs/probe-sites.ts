import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../core/model/text.ts';
import { isDatabaseAway } from '../runtime/database/index.ts';
import { DoorClosed } from '../runtime/http/index.ts';
import { isOutOfRoom } from '../runtime/is-out-of-room.ts';
import { keepPlans } from '../usecases/monitoring/keep-plans.ts';
import { letGo } from '../usecases/monitoring/let-go.ts';
import type { Prober } from '../usecases/monitoring/prober.ts';
import { runRound } from '../usecases/monitoring/run-round.ts';
import { visitIpv6 } from '../usecases/monitoring/visit-ipv6.ts';
import type { Service } from '../usecases/service.ts';

export interface ProbeJob {
  /** Ends it; what is under way is given back to the others. */
  stop(): Promise<void>;
}

export interface ProbeJobHooks {
  onNotice(text: Text): void;
  onBug(error: unknown): void;
}

/**
 * Milliseconds. `idle`: while there is nothing to visit at all; `plans`: new sites are seen; `round`: visits may come so late; `ipv6`:
 * until IPv6 is looked at again where all is done, or this machine has none.
 */
const PAUSES = { idle: 30_000, plans: 60_000, round: 10_000, trouble: 5000, ipv6: 1_800_000 };

/** Visits sites all year, round after round, and costs a question to the database now and then while there are none. */
export function probeSites(
  service: Service,
  prober: Prober,
  { onNotice, onBug, pauses = PAUSES }: ProbeJobHooks & { pauses?: typeof PAUSES },
): ProbeJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = async (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  let planned = Number.NEGATIVE_INFINITY;
  let isIdle = true;
  let ipv6After = Number.NEGATIVE_INFINITY;
  let isBroken = false;

  const turn = async (): Promise<number> => {
    // What a broken round had taken on is due at once, and not when its lease ends.
    if (isBroken) await letGo(service, prober);
    isBroken = false;
    if (service.clock.now() - planned >= pauses.plans || isIdle) {
      isIdle = (await keepPlans(service, prober)) === null;
      planned = service.clock.now();
      if (isIdle) return pauses.idle;
    }
    const sites = await runRound(service, prober, signal);
    if (sites === prober.most) return 0;
    if (service.clock.now() >= ipv6After && !(await visitIpv6(service, prober, { signal, onBug })))
      ipv6After = service.clock.now() + pauses.ipv6;
    return pauses.round;
  };
  const running = (async () => {
    while (!signal.aborted) {
      try {
        await pause(await turn());
      } catch (error) {
        if (signal.aborted || error instanceof DoorClosed) continue;
        isBroken = true;
        if (isDatabaseAway(error)) onNotice(AWAY);
        else if (isOutOfRoom(error)) onNotice(FULL);
        else onBug(error);
        await pause(pauses.trouble);
      }
    }
    // Where the database is away the leases end by themselves.
    await letGo(service, prober).catch((error: unknown) => (isDatabaseAway(error) ? undefined : onBug(error)));
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const FULL: Text = {
  zh: '磁盘已满，网站监测暂停；腾出空间后自动继续',
  en: 'a disk is full; sites are visited again when there is room',
};

const AWAY: Text = {
  zh: '数据库暂时不可用，网站监测稍后继续',
  en: 'the database is not available; sites are visited again when it is',
};
