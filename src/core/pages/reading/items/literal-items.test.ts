import { expect, test } from 'vitest';
import { hasListStart } from '../list-start.ts';
import { mayHaveItems } from './inline-items.ts';
import { DAYS, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

const HOT =
  '<ol><li><a href="/h/1">不动产登记常见问题解答汇总</a><li><a href="/h/2">县政府工作报告一图读懂全文</a></ol>'.repeat(
    2,
  );
const records = (pattern: string, between = '') =>
  TITLES.map((title, at) =>
    pattern.replaceAll('T', title).replaceAll('U', `/${at}`).replaceAll('DD', String(DAYS[at])),
  ).join(between);
const pageOf = (script: string) => `<ul id=list></ul><script>var rows = [];\n${script}\nfill(rows);</script>${HOT}`;

test.each<[what: string, script: string]>([
  ['pushed one by one', records(`rows.push({title:'T',url:'U',time:'2024-03-DD'});\n`)],
  [
    'with other quotes and fields',
    records(`rows.push( { id: 7, "title" : "T", top: 0, url: "U", addtime: '2024-03-DD 08:00', });`),
  ],
  ['in a list', `rows = [\n${records(`{title:'T', link:'U', pubDate:'2024/3/DD'}`, ',\n')}\n];`],
  ['in a list for a call', `$.each([${records(`{title:"T",href:"U",inputtime:"2024-03-DD"}`, ',')}], add);`],
  ['behind comments', `// don't\n/* rows = [{ */ ${records(`rows.push({title:'T',url:'U',date:'2024-03-DD'})`, ';')}`],
])('records of a script that are no JSON: %s', (_what, script) => {
  expect(rowsIn(pageOf(script))).toEqual(rowsOf('2024-03-'));
});

test('a list of them is seen from its bytes', () => {
  const script = records(`rows.push( {title:'T',url:'U',time:'2024-03-DD'});`);
  const bytes = new TextEncoder().encode(script);
  expect([mayHaveItems(script), hasListStart(bytes, 0, bytes.length)]).toEqual([true, true]);
  expect(hasListStart(bytes, 0, 8)).toBe(false);
});

test.each<[what: string, script: string]>([
  ['that a program works out', records(`rows.push({title:d[0],url:'U',time:'2024-03-DD'});`)],
  ['in comments', records(`// rows.push({title:'T',url:'U',time:'2024-03-DD'});\n`)],
  ['in a longer comment', `/* ${records(`rows.push({title:'T',url:'U',time:'2024-03-DD'});`)} */`],
  ['without a day, such as pictures', records(`rows.push({title:'T',url:'U',time:'3000'});`)],
  [
    'of a menu',
    ['首页', '新闻', '公开'].map((name, at) => `m.push({title:'${name}',url:'/${at}',time:'2024-03-01'});`).join(''),
  ],
  [
    'of fewer rows than a list has',
    records(`rows.push({title:'T',url:'U',time:'2024-03-DD'});\n`).split('\n').slice(0, 2).join('\n'),
  ],
])('none are those %s', (_what, script) => {
  expect(rowsIn(pageOf(script)).filter(([, , date]) => date !== null)).toEqual([]);
});

test('what nobody closes is not read again and again', () => {
  const script = `"title":${'=[{a:'.repeat(200_000)}${"rows.push({a:'".repeat(50_000)}${'/*'.repeat(200_000)}`;
  expect(rowsIn(`<script>${script}</script>`)).toEqual([]);
});

test.each([
  ['a text', "'", "'"],
  ['a comment', '/*', '*/'],
])('%s of many megabytes is gone over', (_what, before, behind) => {
  const large = `${before}${'a'.repeat(12_000_000)}${behind}`;
  const script = before === "'" ? `x = [{title:${large},url:'/a'}];` : large;
  const rows = records(`rows.push({title:'T',url:'U',time:'2024-03-DD'});\n`);
  expect(rowsIn(pageOf(`${script}\n${rows}`))).toEqual(rowsOf('2024-03-'));
});
