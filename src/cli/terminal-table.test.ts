import { expect, test } from 'vitest';
import { paletteFor } from './colour.ts';
import { terminalTable } from './terminal-table.ts';

const plain = paletteFor({ write: () => true }, {});
const painted = paletteFor({ write: () => true, isTTY: true }, {});
const columns = [{ title: '名次', align: 'right' }, { title: 'unit' }, { title: '得分', align: 'right' }] as const;

test('columns line up with Chinese and Latin text mixed', () => {
  const rows = [
    ['1', '潮安区', '81.73'],
    ['12', 'Port', '8'],
  ];
  expect(terminalTable(columns, rows, plain)).toBe(
    ['名次  unit     得分', '----  ------  -----', '   1  潮安区  81.73', '  12  Port        8', ''].join('\n'),
  );
});

test('no spaces at the end of a line, and a table without rows is its head', () => {
  expect(terminalTable([{ title: 'a' }, { title: 'long title' }], [['1', '2']], plain)).toBe(
    'a  long title\n-  ----------\n1  2\n',
  );
  expect(terminalTable([{ title: 'a' }], [], plain)).toBe('a\n-\n');
});

test('colours do not move the columns', () => {
  const rows = [[painted.red('差'), 'x', '1']];
  expect(terminalTable(columns, rows, plain).split('\n')[2]).toBe(`  ${painted.red('差')}  x        1`);
});
