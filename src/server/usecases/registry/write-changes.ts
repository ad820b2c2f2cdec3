import type { Transaction } from 'kysely';
import type { RegistryChange } from '../../../core/model/registry/index.ts';
import { jsonInTurns, type Turns } from '../../../core/model/turns.ts';
import { newId } from '../../runtime/new-id.ts';
import { takeTurns } from '../../runtime/take-turns.ts';
import { recordWrittenEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import type { Tables } from '../../store/tables.ts';
import { type WrittenChange, writeRegistry } from '../../store/registry/write-registry.ts';
import { type Maker, type Service, stampOf } from '../service.ts';

/** What the changes are part of, for their event. */
export interface ChangeOccasion {
  verb: 'create' | 'change' | 'import';
  /** Of an import: its own id and the hash of its file. */
  source: { id: string; sha256: string } | null;
}

/** Writes changes and their one event; gives them with their ids. */
export async function writeChanges(
  { service, maker }: { service: Service; maker: Maker },
  transaction: Transaction<Tables>,
  { changes, verb, source }: ChangeOccasion & { changes: readonly RegistryChange[] },
): Promise<WrittenChange[]> {
  const written = changes.map((change) => ({ ...change, id: change.id ?? newId(), isNew: change.id === null }));
  await writeRegistry(transaction, written);
  const [first] = written;
  const after = await takeTurns(sideOf(written, 'after'));
  await recordWrittenEvent(transaction, {
    ...stampOf(service, maker),
    chain: REGISTRY_CHAIN,
    verb,
    object: source !== null ? 'registry' : first?.row.table === 'organizations' ? 'organization' : 'target',
    objectId: source?.id ?? first?.id ?? '',
    before: verb === 'create' ? ['null'] : await takeTurns(sideOf(written, 'before')),
    after: source === null ? after : [`{"file":${JSON.stringify(source.sha256)},"changes":`, ...after, '}'],
  });
  return written;
}

/** What was or is there of changes, as pieces of JSON. */
function sideOf(written: readonly WrittenChange[], which: 'before' | 'after'): Turns<string[]> {
  return jsonInTurns(written, ({ id, row: { table }, differences }) => ({
    id,
    table,
    values: Object.fromEntries(differences.map((one) => [one.key, one[which]])),
  }));
}
