import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficialDocument } from '../../src/core/model/document.ts';
import type { Scheme } from '../../src/core/model/scheme/index.ts';
import { readScheme } from '../../src/core/scheme/index.ts';
import { rankingRows, readFacts, resultText, scoreScheme } from '../../src/core/scoring/index.ts';
import type { FactsReading, ScoredCampaign } from '../../src/core/scoring/index.ts';
import { readTables } from '../../src/server/collectors/upload/index.ts';
import { renderCsv } from '../../src/server/render/csv/index.ts';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { renderPdf } from '../../src/server/render/pdf/index.ts';
import { makeCampaign } from './make-campaign.ts';
import { PEER_CASES } from './peers.ts';
import type { Case, Phase } from './phase.ts';

export const CASES: readonly Case[] = [
  { name: '14,000 units × 60 indicators', prepare: () => [...scoring(14_000), writing()] },
  { name: '100,000 units × 60 indicators', prepare: () => scoring(100_000) },
  {
    name: 'notice with an annex of 5,000 rows, DOCX',
    prepare: () => [{ name: 'set', run: () => renderDocx(longNotice(5000)) }],
  },
  {
    name: 'notice with an annex of 5,000 rows, PDF',
    prepare: () => [{ name: 'set', run: () => renderPdf(longNotice(5000)) }],
  },
  ...PEER_CASES,
];

function scoring(units: number): Phase[] {
  const { scheme: text, table } = makeCampaign(units);
  const { scheme, faults } = readScheme(text, 'scheme.yaml');
  if (scheme === null) throw new Error(JSON.stringify(faults[0]));
  const bytes = Buffer.from(table);
  return [
    { name: 'read tables', run: () => readUnits(scheme, bytes) },
    {
      name: 'score, rank, grade',
      run: (before) => {
        const { facts } = before as FactsReading;
        return scoreScheme(scheme, facts, { origin: { schemeSha256: '', at: null, tables: [] } });
      },
    },
  ];
}

function readUnits(scheme: Scheme, bytes: Uint8Array): FactsReading {
  const { tables, faults } = readTables([{ name: 'sites.csv', bytes }]);
  const reading = readFacts(scheme, tables, { at: null });
  const [fault] = [...faults, ...reading.faults];
  if (fault !== undefined) throw new Error(JSON.stringify(fault));
  return reading;
}

function writing(): Phase {
  return {
    name: 'write ranking.csv and result.json',
    run: (before) => {
      const campaign = before as ScoredCampaign;
      const folder = mkdtempSync(join(tmpdir(), 'kaoping-bench-'));
      try {
        writePieces(join(folder, 'ranking.csv'), [Buffer.from(renderCsv(rankingRows(campaign))).toString('utf8')]);
        writePieces(join(folder, 'result.json'), resultText(campaign));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function longNotice(rows: number): OfficialDocument {
  const headers = ['排名', '单位名称', '健康情况', '发布解读', '办事服务', '互动交流', '加分指标', '总计'];
  return {
    meta: { title: '测算用通报', author: '测算单位', created: '2026-01-01T00:00:00+08:00' },
    blocks: [
      { kind: 'title', lines: ['测算用通报'] },
      { kind: 'paragraph', runs: [{ text: '本通报只用于测量用时，内容没有意义。' }] },
    ],
    annexes: [
      {
        label: '附件1',
        title: '考评情况表',
        blocks: [
          {
            kind: 'table',
            columns: headers.map((header, index) => ({
              header,
              align: index === 1 ? 'left' : 'center',
              width: index === 1 ? 9 : 3,
            })),
            rows: Array.from({ length: rows }, (_, row) => [
              String(row + 1),
              `测算单位第${row + 1}号`,
              '22.49',
              '24',
              '9.63',
              '8',
              '1',
              '85.62',
            ]),
          },
        ],
      },
    ],
  };
}
