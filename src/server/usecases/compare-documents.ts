import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { NoticePlan } from '../../core/model/campaign.ts';
import { buildAnnexes } from '../../core/reports/notice/index.ts';
import { compareTables } from '../../core/reports/verification/index.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { toResult } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { extractDocx } from '../collectors/upload/docx/index.ts';
import { readTables } from '../collectors/upload/index.ts';
import { extractPdfTables } from '../collectors/upload/pdf/index.ts';
import { markMissingGlyphs } from '../render/pdf/index.ts';
import { readBytes } from '../runtime/input-file.ts';

type Table = string[][];

/**
 * How the tables of each document are read, and how texts have to be seen that can be compared: given all of both sides, what
 * each becomes.
 */
interface DocumentReader {
  name: string;
  seen: (texts: string[]) => (text: string) => string;
  extract: (bytes: Uint8Array) => Promise<Table[]>;
}

const DOCUMENTS: readonly DocumentReader[] = [
  {
    name: 'notice.docx',
    seen: () => (text) => text,
    extract: async (bytes) => extractDocx(bytes, 'notice.docx').tables.map(({ rows }) => rows),
  },
  {
    name: 'notice.pdf',
    seen: markMissingGlyphs,
    extract: async (bytes) => (await extractPdfTables(bytes, 'notice.pdf')).map(({ rows }) => rows),
  },
  { name: 'annex.xlsx', seen: () => plainNumber, extract: async (bytes) => sheetRows(bytes) },
];

/**
 * The annex tables in the documents of an output against those of the campaign as it is computed now, cell by cell: the first
 * difference of every table. A document that cannot be read has no tables; one that is not there is not compared.
 */
export async function compareDocuments(
  folder: string,
  campaign: ScoredCampaign,
  plan: NoticePlan,
): Promise<Difference[]> {
  const expected = buildAnnexes(toResult(campaign), plan).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.columns.map(({ header }) => header), ...block.rows]] : [],
    ),
  );
  const differences: Difference[] = [];
  for (const { name, seen, extract } of DOCUMENTS) {
    if (!existsSync(join(folder, name))) continue;
    const written = await readableTables(readBytes(join(folder, name), name), extract);
    const look = seen([...written, ...expected].flat(2));
    const found = mapCells(written, look);
    const wanted = mapCells(expected, look);
    for (let index = 0; index < Math.max(found.length, wanted.length); index++) {
      const difference = compareTables(found[index] ?? [], wanted[index] ?? [], `${name} 附件${index + 1}`);
      if (difference !== null) differences.push(difference);
    }
  }
  return differences;
}

function mapCells(tables: readonly Table[], look: (text: string) => string): Table[] {
  return tables.map((table) => table.map((row) => row.map(look)));
}

async function readableTables(
  bytes: Uint8Array,
  extract: (bytes: Uint8Array) => Promise<Table[]>,
): Promise<readonly Table[]> {
  try {
    return await extract(bytes);
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function sheetRows(content: Uint8Array): Table[] {
  const { tables } = readTables([{ name: 'annex.xlsx', bytes: content }]);
  return tables.map(({ header, rows }) => [header.map(({ text }) => text), ...rows.map(({ cells }) => cells)]);
}

/** A workbook keeps 78.10 as the number 78.1; how it shows it is a matter of the cell's format. */
function plainNumber(text: string): string {
  return /^-?\d+\.\d*0$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}
