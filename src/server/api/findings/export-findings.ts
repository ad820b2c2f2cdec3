import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  exportFindings as write,
  FINDING_FORMATS,
  type FindingFormat,
} from '../../usecases/findings/export-findings.ts';
import { fileEndpoint } from '../endpoint.ts';
import { FILTER } from './finding.ts';

const TYPES: Readonly<Record<FindingFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export const exportFindings = fileEndpoint({
  method: 'GET',
  path: '/api/findings/export',
  id: 'exportFindings',
  summary: { zh: '导出问题台账', en: 'The findings of a list as a file' },
  inputs: {
    query: z.strictObject({
      ...FILTER,
      format: z.enum(FINDING_FORMATS).default('xlsx').describe('xlsx: 50,000 findings at most; the others: any number'),
    }),
  },
  right: { action: 'export', object: 'finding' },
  async run(service, who, { query: { format, ...filter } }) {
    const pieces = write(service, who, { filter, format });
    // What is refused is refused before anything was sent.
    const first = await pieces.next();
    const stream = Readable.from(joined(first, pieces), { objectMode: false });
    return { stream, type: TYPES[format], name: `问题台账.${format}`, bytes: null };
  },
});

type Piece = string | Uint8Array;

async function* joined(first: IteratorResult<Piece>, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  if (first.done !== true) yield first.value;
  yield* rest;
}
