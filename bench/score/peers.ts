/** Our readers and writers of tables beside the packages that do the same, on the same data in one run. */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Workbook } from '../../src/core/model/workbook.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { renderXlsx } from '../../src/server/render/xlsx/index.ts';
import { makeCampaign } from './make-campaign.ts';
import type { Case } from './phase.ts';

const CSV_ROWS = 14_000;
const XLSX_ROWS = 5000;
const CSV = `CSV of ${CSV_ROWS.toLocaleString('en')} rows × 62 columns`;
const XLSX = `XLSX of ${XLSX_ROWS.toLocaleString('en')} rows × 62 columns`;

type Work = () => () => unknown;

/** A case of its own each, so that each has a peak memory of its own. */
const WORK: readonly (readonly [table: string, step: string, by: string, prepare: Work])[] = [
  [CSV, 'read', 'Kaoping', () => withCsv((bytes) => readOurs('sites.csv', bytes))],
  [CSV, 'read', 'csv-parse', () => withCsv((bytes) => parse(bytes, { bom: true }))],
  [XLSX, 'read', 'Kaoping', () => withXlsx((bytes) => readOurs('sites.xlsx', bytes))],
  [XLSX, 'read', 'exceljs', () => withXlsx((bytes) => new ExcelJS.Workbook().xlsx.load(bytes as never))],
  [XLSX, 'write', 'Kaoping', () => withRows((header, rows) => renderXlsx(workbookOf(header, rows)))],
  [XLSX, 'write', 'exceljs', () => withRows(writeByExcelJs)],
];

export const PEER_CASES: readonly Case[] = WORK.map(([table, step, by, prepare]) => ({
  name: `${table}, ${step} by ${by}`,
  prepare: () => [{ name: step, run: prepare() }],
}));

function withCsv(work: (bytes: Uint8Array) => unknown): () => unknown {
  const bytes = Buffer.from(makeCampaign(CSV_ROWS).table);
  return () => work(bytes);
}

function withXlsx(work: (bytes: Uint8Array) => unknown): () => unknown {
  const bytes = withRows((header, rows) => renderXlsx(workbookOf(header, rows)))() as Uint8Array;
  return () => work(bytes);
}

function withRows(work: (header: readonly string[], rows: readonly string[][]) => unknown): () => unknown {
  const [header = [], ...rows] = parse(makeCampaign(XLSX_ROWS).table);
  return () => work(header, rows);
}

function readOurs(name: string, bytes: Uint8Array): unknown {
  const { tables, faults } = readTables([{ name, bytes }]);
  if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
  return tables;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/u.test(text);

function workbookOf(header: readonly string[], rows: readonly string[][]): Workbook {
  return {
    sheets: [
      {
        name: '网站',
        columns: header.map((text) => ({ header: text, width: 10 })),
        rows: rows.map((row) => row.map((text) => (isNumber(text) ? { decimal: text } : text))),
        freezeHeader: true,
      },
    ],
  };
}

async function writeByExcelJs(header: readonly string[], rows: readonly string[][]): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('网站');
  sheet.addRow([...header]);
  for (const row of rows) sheet.addRow(row.map((text) => (isNumber(text) ? Number(text) : text)));
  return workbook.xlsx.writeBuffer();
}
