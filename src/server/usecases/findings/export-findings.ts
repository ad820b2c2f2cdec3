import { checkById } from '../../../core/checks/index.ts';
import { AppError } from '../../../core/model/app-error.ts';
import { DECISION_NAMES, PRESENCE_NAMES } from '../../../core/process/index.ts';
import { KEPT_COLUMNS, keptFindingRow } from '../../../core/reports/inspection/index.ts';
import { csvRows } from '../../render/csv/index.ts';
import { renderXlsx } from '../../render/xlsx/index.ts';
import {
  type FindingFilter,
  type FindingPlace,
  findingPlaces,
  findingsById,
} from '../../store/findings/list-findings.ts';
import type { Service, Who } from '../service.ts';
import { findingReach } from './finding-reach.ts';
import { putRight } from './put-right.ts';

export const FINDING_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** A workbook is made as a whole. */
const MOST_IN_WORKBOOK = 50_000;
const BATCH = 1000;

type Kept = ReturnType<typeof putRight>;

/**
 * Findings that somebody may see, those opened last first, in pieces: however many there are, a few thousand are in memory. Of a
 * workbook 50,000 at most. @throws AppError `too-many-findings`
 */
export async function* exportFindings(
  service: Pick<Service, 'database'>,
  who: Omit<Who, 'user'>,
  { filter, format }: { filter: FindingFilter; format: FindingFormat },
): AsyncGenerator<string | Uint8Array> {
  const batches = allFindings(service, who, filter);
  if (format === 'csv') {
    // Lets a Chinese Excel see that the file is UTF-8.
    yield `\u{feff}${[...csvRows([KEPT_COLUMNS.map(({ header }) => header)])].join('')}`;
    for await (const batch of batches) yield [...csvRows(batch.map((one) => rowOf(one).map(String)))].join('');
  } else if (format === 'json') {
    let before = '[\n';
    for await (const batch of batches)
      for (const finding of batch) {
        yield before + JSON.stringify(finding);
        before = ',\n';
      }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  } else {
    const rows: ReturnType<typeof rowOf>[] = [];
    for await (const batch of batches) {
      for (const finding of batch) rows.push(rowOf(finding));
      if (rows.length > MOST_IN_WORKBOOK) throw new AppError('too-many-findings', { limit: String(MOST_IN_WORKBOOK) });
    }
    yield renderXlsx({ sheets: [{ name: '问题台账', columns: [...KEPT_COLUMNS], rows, freezeHeader: true }] });
  }
}

async function* allFindings(
  { database }: Pick<Service, 'database'>,
  who: Omit<Who, 'user'>,
  filter: FindingFilter,
): AsyncGenerator<Kept[]> {
  const reach = findingReach(who, 'export');
  for (let after: FindingPlace | null = null; ;) {
    const { places, end } = await findingPlaces(database, {
      reach,
      filter,
      page: { sort: 'opened', limit: BATCH, after },
    });
    const findings = await findingsById(
      database,
      places.map(({ id }) => id),
    );
    // What was reviewed between both is not shown to whom it is not for.
    const shown = findings.filter(({ decision }) => reach.seesUnconfirmed || decision === 'confirmed');
    if (shown.length > 0) yield shown.map(putRight);
    const next = places.length === BATCH ? places.at(-1) : end;
    if (next === null || next === undefined) return;
    after = next;
  }
}

function rowOf(finding: Kept) {
  const { measured, presence, decision, ...rest } = finding;
  return keptFindingRow(
    {
      ...rest,
      ...(measured === null ? {} : { measured }),
      presence: PRESENCE_NAMES[presence].zh,
      decision: DECISION_NAMES[decision].zh,
    },
    finding.check === null ? undefined : checkById(finding.check),
  ).map((cell) => cell ?? '');
}
