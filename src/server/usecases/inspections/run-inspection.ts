import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../../core/model/text.ts';
import { startChild } from '../../runtime/child-program.ts';
import { isOutOfRoom } from '../../runtime/is-out-of-room.ts';
import { keepPlace } from '../../store/address-places.ts';
import { countRunning, lastFullInspection, renewClaim } from '../../store/inspections.ts';
import { readLogManifest } from '../../store/observation-log/index.ts';
import { LOG_FOLDER } from '../log-folder.ts';
import type { Service } from '../service.ts';
import { cancelTaken, failTaken } from './end-taken.ts';
import type { InspectedEnd, InspectionProgress, InspectMessage, InspectOrder, InspectTold } from './inspect-order.ts';
import type { Inspector } from './inspector.ts';
import { isNetworkWell, NETWORK_AWAY } from './is-network-well.ts';
import { bringBack } from './keep-inspection.ts';
import { storeInspection } from './store-inspection.ts';
import { giveBack, jobOf, type TakenOn, takeOn } from './take-on.ts';
import { OUT_OF_ROOM, whyEnded } from './why-ended.ts';

export interface RunHooks {
  /** Ends what is under way, which is given back. */
  signal: AbortSignal;
  onNotice(text: Text): void;
}

/** What became of a job. */
export type RunOutcome = 'done' | 'failed' | 'cancelled' | 'given-back' | 'busy' | 'over' | 'stale';

/** Takes on one inspection and brings it to its end: looks at the site in a process of its own and stores what came of it. */
export async function runInspection(
  service: Service,
  inspector: Inspector,
  { id, ...hooks }: RunHooks & { id: string },
): Promise<RunOutcome> {
  const { pauses } = inspector;
  const taken = await takeOn(service, inspector, id);
  if (taken === 'over') return 'over';
  if (taken === 'busy') {
    await putOff(service, id, pauses.place);
    return 'busy';
  }
  const back = async (after: number) => ((await giveBack(service, taken, { after })) ? 'given-back' : 'stale');
  const withoutNetwork = async () =>
    (await giveBack(service, taken, { after: pauses.network, trouble: NETWORK_AWAY })) ? 'given-back' : 'stale';
  if (!(await isNetworkWell(inspector))) return withoutNetwork();
  const under = { taken, out: join(inspector.work, id), ...hooks };
  try {
    const looked = await look(service, inspector, under);
    switch (looked.kind) {
      case 'lost':
        return 'stale';
      case 'stopped':
        return await back(1);
      case 'cancelled': {
        const isOurs = await cancelTaken(service, taken);
        clear(under.out);
        return isOurs ? 'cancelled' : 'stale';
      }
      case 'trouble':
        return await endInTrouble(service, inspector, { ...under, text: looked.text });
      case 'ended': {
        if (looked.end.reason !== 'finished' && !(await isNetworkWell(inspector))) return await withoutNetwork();
        const isOurs = await storeInspection(service, taken, { out: under.out, end: looked.end });
        if (isOurs) clear(under.out);
        else hooks.onNotice(staleNotice(taken));
        return isOurs ? 'done' : 'stale';
      }
    }
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    return endInTrouble(service, inspector, { ...under, text: OUT_OF_ROOM });
  }
}

/** Trouble of ours: tried again a little later, and at last it has failed and says why. */
async function endInTrouble(
  service: Service,
  { attempts, pauses }: Inspector,
  { taken, out, text, onNotice }: Look & { text: Text },
): Promise<RunOutcome> {
  onNotice(troubleNotice(taken, text));
  const failures = taken.failures + 1;
  if (failures < attempts) {
    const after = pauses.trouble * 2 ** taken.failures;
    const trouble = { code: 'inspection-broke', message: text };
    return (await giveBack(service, taken, { after, failures, trouble })) ? 'given-back' : 'stale';
  }
  const isOurs = await failTaken(service, taken, text);
  clear(out);
  return isOurs ? 'failed' : 'stale';
}

type Looked =
  | { kind: 'ended'; end: InspectedEnd }
  | { kind: 'trouble'; text: Text }
  | { kind: 'cancelled' | 'stopped' | 'lost' };

interface Look extends RunHooks {
  taken: TakenOn;
  out: string;
}

/** The child, and the signs of life for as long as it works. */
async function look(service: Service, inspector: Inspector, { taken, out, signal, onNotice }: Look): Promise<Looked> {
  const order = await orderOf(service, inspector, { taken, out });
  const seen: { progress: InspectionProgress | null; end: InspectedEnd | null } = { progress: null, end: null };
  const child = startChild(inspector.program, { ...order }, (said) => {
    const message = said as InspectMessage;
    if (message.kind === 'progress') seen.progress = message.progress;
    else if (message.kind === 'end') seen.end = message.end;
    else onNotice(message.text);
  });
  let why: 'cancelled' | 'stopped' | 'lost' | null = null;
  const endFor = (reason: NonNullable<typeof why>) => {
    why ??= reason;
    child.kill();
  };
  const stop = () => endFor('stopped');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const tell = (told: InspectTold) => child.tell({ ...told });
  const beating = beat(service, inspector, { taken, progress: () => seen.progress, tell, endFor });
  const ended = await child.ended;
  await beating.end();
  signal.removeEventListener('abort', stop);
  if (why !== null) return { kind: why };
  if (seen.end !== null && ended.code === 0) return { kind: 'ended', end: seen.end };
  return { kind: 'trouble', text: whyEnded(ended) };
}

interface Beating {
  taken: TakenOn;
  progress(): InspectionProgress | null;
  tell(told: InspectTold): void;
  endFor(reason: 'cancelled' | 'lost' | 'stopped'): void;
}

/** Keeps the claim until it is told to end. Who cannot keep it stops looking before others may begin. */
function beat(service: Service, { beat: pause, lease, places }: Inspector, { taken, progress, tell, endFor }: Beating) {
  const { database, clock } = service;
  let kept = clock.now();
  const once = async () => {
    try {
      const renewed = await renewClaim(database, taken, { lease, progress: progress() });
      tell({ elsewhere: await elsewhereOf(database, places) });
      await keepPlace(database, taken, lease);
      if (renewed === null) endFor('lost');
      else if (renewed.isCancelAsked) endFor('cancelled');
      kept = clock.now();
    } catch {
      // While the database is away the claim holds as long as it was kept for.
      if (clock.now() - kept > (lease - 2 * pause) * 1000) endFor('stopped');
    }
  };
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) {
      // A question that gets no answer keeps nothing either.
      if (clock.now() - kept > (lease - 2 * pause) * 1000) endFor('stopped');
      return;
    }
    isBusy = true;
    running = once().finally(() => (isBusy = false));
  }, pause * 1000);
  return {
    async end() {
      clearInterval(timer);
      await running;
    },
  };
}

/** The log of an earlier inspection lies beside the output, in which there is nothing before it begins. */
const EARLIER = '.earlier';

function clear(out: string): void {
  for (const folder of [out, `${out}${EARLIER}`]) rmSync(folder, { recursive: true, force: true });
}

/**
 * How many times slower one inspection asks hosts that are not the site's own, so that all of them together ask none faster than one
 * address is asked: any of them may link to the same one.
 */
async function elsewhereOf(database: Service['database'], places: number): Promise<number> {
  return Math.max(1, (await countRunning(database)) / places);
}

/** Hours after which what an earlier attempt has left is not gone on with. */
const OLDEST = 12;

async function orderOf(
  { database, blobs }: Service,
  inspector: Inspector,
  { taken, out }: { taken: TakenOn; out: string },
): Promise<InspectOrder> {
  const { scheme, budgets, rate, places, allow, controls, render } = inspector;
  const { home, site, depth, targetId } = taken;
  const begun = existsSync(out) ? readLogManifest(join(out, LOG_FOLDER)) : null;
  const isOld = begun === null || Date.now() - Date.parse(begun.inspection.moment) > OLDEST * 3_600_000;
  if (isOld) clear(out);
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const last = isOld ? await lastFullInspection(database, targetId) : null;
  const before = `${out}${EARLIER}`;
  const earlier = isOld
    ? last && (await bringBack(blobs, { manifestSha256: last.manifestSha256, home, out: before }))
    : begun.earlier === undefined
      ? null
      : before;
  const share = rate / places;
  return {
    home,
    site,
    scheme,
    budget: budgets[depth],
    rate: share,
    elsewhere: await elsewhereOf(database, places),
    allow,
    controls,
    render,
    out,
    earlier,
    pictures: depth === 'full',
  };
}

/** Nobody wanted it to be lost: it is looked at again a little later. */
async function putOff({ database, queue }: Service, id: string, after: number): Promise<void> {
  const row = await database
    .selectFrom('inspections')
    .select(['id', 'targetId', 'depth', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  await database.transaction().execute(async (transaction) => queue?.again(transaction, [{ ...jobOf(row), after }]));
}

const troubleNotice = ({ home }: TakenOn, { zh, en }: Text): Text => ({
  zh: `检查 ${home} 时本机出错：${zh}`,
  en: `trouble of ours while ${home} was inspected: ${en}`,
});

const staleNotice = ({ home }: TakenOn): Text => ({
  zh: `${home} 的检查已由别处接手，这里的结果不采用`,
  en: `the inspection of ${home} was taken over elsewhere: what came of it here is not taken`,
});
