import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { MetHost } from '../../../core/inspection/index.ts';
import { holdBlobs } from '../../store/retention.ts';
import { noteMetHosts } from '../../store/registry/met-hosts.ts';
import { noteInventory } from '../../store/registry/section-inventory.ts';
import { storeFindings } from '../findings/store-findings.ts';
import type { Service } from '../service.ts';
import { endTaken } from './end-taken.ts';
import type { InspectedEnd } from './inspect-order.ts';
import { readFound } from './found-file.ts';
import { keepAgain, keepInspection } from './keep-inspection.ts';
import type { TakenOn } from './take-on.ts';

/**
 * Stores what an inspection came to: first what is named by hash, then all rows or none. False, and no row changes, where it is
 * somebody else's by now.
 */
export async function storeInspection(
  service: Service,
  taken: TakenOn,
  { out, end }: { out: string; end: InspectedEnd },
): Promise<boolean> {
  const { database, blobs, clock } = service;
  const { kept, files } = await keepInspection(blobs, out);
  const { head, findings } = await readFound(end.found);
  const visited = end.visited === null ? null : new Set((await readFile(end.visited, 'utf8')).split('\n'));
  const { reason, isComplete, pages } = end;
  const met = JSON.parse(await readFile(end.hosts, 'utf8')) as MetHost[];
  return database.transaction().execute(async (transaction) => {
    // Whoever takes it over waits until it is known whether it was still ours.
    const { rows } = await sql`select from inspections
      where id = ${taken.id} and attempt = ${taken.attempt} and state = 'running' for update`.execute(transaction);
    if (rows.length === 0) return false;
    await holdBlobs(transaction);
    await keepAgain(blobs, files);
    const keptBlobs = [...new Set(files.map(({ hash }) => hash))];
    const changes = await storeFindings(transaction, service, {
      targetId: taken.targetId,
      inspectionId: taken.id,
      moment: clock.moment(),
      result: { ...head, findings },
      isComplete,
      wasVisited: (url) => visited === null || visited.has(url),
    });
    if (taken.depth === 'full')
      await noteInventory(transaction, {
        targetId: taken.targetId,
        moment: clock.moment(),
        inventory: head.inventory,
      });
    await noteMetHosts(transaction, { targetId: taken.targetId, moment: clock.moment(), met });
    return endTaken(transaction, service, {
      taken,
      end: { state: 'done', ...kept, keptBlobs, endReason: reason, isComplete, pages, changes: { ...changes } },
    });
  });
}
