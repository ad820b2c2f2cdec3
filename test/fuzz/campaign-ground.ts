import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workbook } from '../../src/core/model/workbook.ts';
import { renderXlsx } from '../../src/server/render/xlsx/index.ts';
import { assessCampaign } from '../../src/server/usecases/assess-campaign.ts';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLE = join(REPOSITORY, 'examples/chaozhou-2019');
const TABLES = ['portal', 'newmedia', 'units'] as const;

/** A sound campaign in a folder of its own, with its output, from which files are taken and damaged. */
export interface Ground {
  folder: string;
  /** Output of `assess`. */
  out: string;
  scheme: string;
  assessment: string;
  result: string;
  manifest: string;
  template: string;
  notice: Uint8Array;
  /** Its tables as CSV, by file name. */
  tables: Record<string, Uint8Array>;
  /** All of them in one workbook. */
  workbook: Uint8Array;
  /** Writes a file into a new folder of its own, beside nothing else. */
  fresh(files: Record<string, string | Uint8Array>): string;
  remove(): void;
}

export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-fuzz-'));
  const out = join(folder, 'out');
  await assessCampaign({ campaign: EXAMPLE, out, template: null, cwd: REPOSITORY });
  const text = (path: string) => readFileSync(path, 'utf8');
  const tables = Object.fromEntries(TABLES.map((name) => [`${name}.csv`, readFileSync(join(EXAMPLE, `${name}.csv`))]));
  return {
    folder,
    out,
    scheme: text(join(REPOSITORY, 'schemes/chaozhou-2019/scheme.yaml')),
    assessment: text(join(EXAMPLE, 'assessment.yaml')),
    result: text(join(out, 'result.json')),
    manifest: text(join(out, 'manifest.json')),
    template: text(join(REPOSITORY, 'templates/notice.zh.md')),
    notice: readFileSync(join(out, 'notice.docx')),
    tables,
    workbook: renderXlsx(workbookOf(tables)),
    fresh(files) {
      const place = mkdtempSync(join(folder, 'case-'));
      for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy of the output in which one file is another. */
export function outputWith(ground: Ground, name: string, content: string | Uint8Array): string {
  const place = ground.fresh({});
  cpSync(ground.out, place, { recursive: true });
  writeFileSync(join(place, name), content);
  return place;
}

/** Names of what stands in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder);
}

function workbookOf(tables: Record<string, Uint8Array>): Workbook {
  const sheets = Object.entries(tables).map(([file, bytes]) => {
    const [header = [], ...rows] = new TextDecoder()
      .decode(bytes)
      .trim()
      .split(/\r?\n/u)
      .map((row) => row.split(','));
    const cells = rows.map((row) => row.map((cell) => (/^\d+(\.\d+)?$/u.test(cell) ? { decimal: cell } : cell)));
    const columns = header.map((text) => ({ header: text, width: 12 }));
    return { name: file.replace('.csv', ''), columns, rows: cells, freezeHeader: true };
  });
  return { sheets };
}
