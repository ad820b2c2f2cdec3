import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import { MANIFEST_FILE, ManifestSchema } from '../../core/model/manifest.ts';
import type { Manifest, ManifestInput } from '../../core/model/manifest.ts';
import { buildAnnexes } from '../../core/reports/notice/index.ts';
import { compareTables, firstDifference } from '../../core/reports/verification/index.ts';
import type { Difference } from '../../core/reports/verification/index.ts';
import { rankingRows, resultText, RULES_VERSION, toResult } from '../../core/scoring/index.ts';
import type { ScoredCampaign } from '../../core/scoring/index.ts';
import { extractDocx } from '../collectors/upload/docx/index.ts';
import { readTables } from '../collectors/upload/index.ts';
import { extractPdfTables } from '../collectors/upload/pdf/index.ts';
import { renderCsv } from '../render/csv/index.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { sha256 } from '../runtime/sha256.ts';
import { computeCampaign } from './compute-campaign.ts';
import { parseCampaign } from './load-campaign.ts';

export interface Verification {
  /** The first difference first: inputs, then computed files, then documents. */
  differences: Difference[];
  files: number;
  units: number;
}

/**
 * Holds an output folder against itself: every file against its hash, `result.json` and `ranking.csv` computed again from the
 * kept inputs to the byte, and the tables in the documents, cell by cell, against the result computed again.
 */
export async function verifyOutput(given: string, cwd: string): Promise<Verification> {
  const folder = resolve(cwd, given);
  const manifest = readManifest(folder, given);
  const hashes = [...manifest.inputs, ...manifest.outputs].flatMap((file) => hashDifference(folder, file));
  const broken = new Set(hashes.filter(({ stored }) => stored === MISSING).map(({ path }) => path));
  if (manifest.inputs.some(({ path }) => broken.has(path))) return { differences: hashes, files: 0, units: 0 };
  const { campaign } = computeCampaign(keptInputs(folder, manifest));
  const differences = [...hashes, ...computedDifferences(folder, campaign)];
  if (manifest.kind === 'assess') differences.push(...(await documentDifferences(folder, manifest, campaign)));
  const units = campaign.classes.reduce((sum, group) => sum + group.standings.length, 0);
  return { differences, files: manifest.inputs.length + manifest.outputs.length, units };
}

const MISSING = '（文件不在）';

function readManifest(folder: string, given: string): Manifest {
  const text = readFileSync(join(folder, MANIFEST_FILE), 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError('manifest-unreadable', { folder: given });
  }
  const parsed = ManifestSchema.safeParse(json);
  if (!parsed.success) throw new AppError('manifest-unreadable', { folder: given });
  if (parsed.data.rules !== RULES_VERSION) {
    throw new AppError('rules-unknown', { folder: given, rules: String(parsed.data.rules) });
  }
  return parsed.data;
}

function hashDifference(folder: string, file: { path: string; sha256: string }): Difference[] {
  const path = join(folder, file.path);
  const found = existsSync(path) ? sha256(readFileSync(path)) : MISSING;
  return found === file.sha256 ? [] : [{ path: file.path, stored: found, computed: file.sha256 }];
}

function keptInputs(folder: string, manifest: Manifest) {
  const read = (input: ManifestInput): InputFile => {
    const bytes = readFileSync(join(folder, input.path));
    return { path: input.path, name: input.name, bytes, sha256: sha256(bytes) };
  };
  const scheme = manifest.inputs.find(({ role }) => role === 'scheme');
  if (scheme === undefined) throw new AppError('manifest-unreadable', { folder });
  const tables = manifest.inputs.filter(({ role }) => role === 'table');
  return {
    scheme: read(scheme),
    // A table may be known by the name that its file had.
    tables: tables.map((input) => ({ table: input.table, file: { ...read(input), path: input.name } })),
    at: manifest.at,
  };
}

function computedDifferences(folder: string, campaign: ScoredCampaign): Difference[] {
  const result = [...resultText(campaign)].join('');
  const ranking = renderCsv(rankingRows(campaign));
  return [
    ...fileDifference(join(folder, 'result.json'), Buffer.from(result), (stored) => jsonDifference(stored, result)),
    ...fileDifference(join(folder, 'ranking.csv'), ranking, (stored) =>
      lineDifference(stored, Buffer.from(ranking).toString()),
    ),
  ];
}

function fileDifference(path: string, computed: Uint8Array, locate: (stored: string) => Difference): Difference[] {
  if (!existsSync(path)) return [];
  const stored = readFileSync(path);
  return stored.equals(computed) ? [] : [locate(stored.toString('utf8'))];
}

function jsonDifference(stored: string, computed: string): Difference {
  try {
    const found = firstDifference(JSON.parse(stored), JSON.parse(computed));
    if (found !== null) return { ...found, path: `result.json ${found.path}` };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const line = lineDifference(stored, computed);
  return { ...line, path: line.path.replace('ranking.csv', 'result.json') };
}

function lineDifference(stored: string, computed: string): Difference {
  const left = stored.split('\n');
  const right = computed.split('\n');
  const line = left.findIndex((text, index) => text !== right[index]);
  const at = line < 0 ? left.length : line;
  const shown = (text: string | undefined) => (text ?? '（无）').slice(0, 80);
  return { path: `ranking.csv 第 ${at + 1} 行`, stored: shown(left[at]), computed: shown(right[at]) };
}

async function documentDifferences(
  folder: string,
  manifest: Manifest,
  campaign: ScoredCampaign,
): Promise<Difference[]> {
  const kept = manifest.inputs.find(({ role }) => role === 'campaign');
  if (kept === undefined) throw new AppError('manifest-unreadable', { folder });
  const bytes = readFileSync(join(folder, kept.path));
  const { notice } = parseCampaign({ path: kept.path, name: kept.name, bytes, sha256: kept.sha256 }, null);
  if (notice === null) return [];
  const expected = buildAnnexes(toResult(campaign), notice).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.columns.map(({ header }) => header), ...block.rows]] : [],
    ),
  );
  const found: Record<string, (content: Uint8Array) => Promise<string[][][]>> = {
    'notice.docx': async (content) => extractDocx(content, 'notice.docx').tables.map(({ rows }) => rows),
    'notice.pdf': async (content) => (await extractPdfTables(content, 'notice.pdf')).map(({ rows }) => rows),
    'annex.xlsx': async (content) => sheetRows(content),
  };
  const differences: Difference[] = [];
  for (const [name, extract] of Object.entries(found)) {
    if (!existsSync(join(folder, name))) continue;
    const tables = await extract(readFileSync(join(folder, name)));
    const wanted = name === 'annex.xlsx' ? expected.map((table) => table.map((row) => row.map(plainNumber))) : expected;
    for (const [index, table] of wanted.entries()) {
      const difference = compareTables(tables[index] ?? [], table, `${name} 附件${index + 1}`);
      if (difference !== null) differences.push(difference);
    }
  }
  return differences;
}

function sheetRows(content: Uint8Array): string[][][] {
  const { tables } = readTables([{ name: 'annex.xlsx', bytes: content }]);
  return tables.map(({ header, rows }) => [
    header.map(({ text }) => text),
    ...rows.map(({ cells }) => cells.map(plainNumber)),
  ]);
}

/** A workbook keeps 78.10 as the number 78.1; how it shows it is a matter of the cell's format. */
function plainNumber(text: string): string {
  return /^-?\d+\.\d*0$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}
