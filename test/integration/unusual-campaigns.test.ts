import { expect, test } from 'vitest';
import { toResult, toResultBeginning } from '../../src/core/scoring/index.ts';
import { sha256 } from '../../src/server/runtime/sha256.ts';
import { computeCampaign } from '../../src/server/usecases/compute-campaign.ts';
import { readGivenInputs } from '../../src/server/usecases/score-tables.ts';

const file = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { path: name, name, bytes, sha256: sha256(bytes) };
};

/** Two indicators, one of them a value in between; both ids are free to choose. */
const schemeWith = (indicator: string, value: string) => `
kaoping: 1
id: small
version: 1
title: 试验方案
source: 试验方案
verified: true
classes:
  - id: portal
    name: 门户
    indicators:
      - { id: ${indicator}, name: 内容, points: 60, rule: { column: 内容 } }
      - { id: service, name: 服务, points: 40, rule: { column: 服务 } }
    values: { ${value}: "${indicator} + service" }
    total: ${value}
    ranking: { ties: competition }
`;

function score(scheme: string, table: string) {
  const inputs = {
    scheme: file('scheme.yaml', scheme),
    tables: [{ table: 'portal', file: file('portal.csv', table) }],
  };
  return toResult(computeCampaign({ ...inputs, at: null }).campaign).classes[0]?.units ?? [];
}

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'an indicator or value may have the id %s',
  (id) => {
    const table = '单位名称,内容,服务\n甲县,50,30\n';
    expect(score(schemeWith(id, 'sum_of_both'), table)[0]?.totalText).toBe('80');
    expect(score(schemeWith('content', id), table)[0]?.totalText).toBe('80');
  },
);

test('a class may have more units than a function takes arguments', () => {
  const count = 150_000;
  const rows = Array.from({ length: count }, (_, index) => `单位${index},${index % 60},${index % 40}\n`);
  const units = score(schemeWith('content', 'both'), `单位名称,内容,服务\n${rows.join('')}`);
  expect(units.length).toBe(count);
  expect(units.at(-1)?.rank).toBeLessThanOrEqual(count);
}, 60_000);

test('the beginning of a result has the first units that are listed, and tells how many there are', () => {
  const ranking = 'ranking: { ties: competition, top: 2, leaveOut: "unit = \'丁县\'" }';
  const scheme = schemeWith('content', 'both').replace('ranking: { ties: competition }', ranking);
  const table = '单位名称,内容,服务\n甲县,50,30\n乙县,未检测,30\n丙县,60,30\n丁县,1,1\n戊县,2,2\n';
  const inputs = {
    scheme: file('scheme.yaml', scheme),
    tables: [{ table: 'portal', file: file('portal.csv', table) }],
  };
  const { campaign } = computeCampaign({ ...inputs, at: null });
  const [whole] = toResult(campaign).classes;
  const listed = whole?.units.filter(({ published, state }) => published || state === 'incomplete') ?? [];
  const beginning = toResultBeginning(campaign, 2);
  expect(beginning.listed).toEqual([listed.length]);
  expect(listed.length).toBeLessThan(whole?.units.length ?? 0);
  expect(beginning.result.classes).toEqual([{ ...whole, units: listed.slice(0, 2) }]);
});

test.each(['yesterday', '2020-13-01', '2019-02-29', '2019/12/31', ''])('the date %j is none', (at) => {
  const request = { scheme: 'chaozhou-2019', tables: [], at, cwd: import.meta.dirname };
  expect(() => readGivenInputs(request)).toThrow('date-malformed');
});

test('the last day of February in a leap year is a date', () => {
  const request = { scheme: 'chaozhou-2019', tables: [], at: '2020-02-29', cwd: import.meta.dirname };
  expect(readGivenInputs(request).at).toBe('2020-02-29');
});
