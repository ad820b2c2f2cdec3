import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf } from './rows.test-support.ts';

const ROW = '<li><a href="U">T</a><span>2024-03-DD</span></li>';
const SHOWN = rowsOf('2024-03-');
const OTHERS = [
  ['松林县水务局关于停水的公告', '/b/1', '2024-04-02'],
  ['松林县教育局关于招生的通知', '/b/2', '2024-04-01'],
];
const others = (pattern = '<li><a href="U">T</a><span>D</span></li>') =>
  OTHERS.map(([title = '', url = '', date = '']) =>
    pattern.replaceAll('T', title).replaceAll('U', url).replaceAll('D', date),
  ).join('');

describe('a list of a tab that is not open', () => {
  test.each<[panels: string]>([
    [`${listOf(ROW)}<ul style="display:none">${others()}</ul>`],
    [`${listOf(ROW)}<ul hidden>${others()}</ul>`],
    [
      `<div class="con on">${listOf(ROW)}</div><div class="con" style="color:red; display: none;"><ul>${others()}</ul></div>`,
    ],
    [
      `<h3>动态</h3><div id="c1">${listOf(ROW)}</div><h3>公告</h3><div id="c2" style="display:none"><ul>${others()}</ul></div>`,
    ],
    [
      `<table>${listOf('<tr><td><a href="U">T</a><td>2024-03-DD</tr>', 'tbody')}<tbody hidden>${others('<tr><td><a href="U">T</a><td>D</tr>')}</tbody></table>`,
    ],
  ])('is read as the one that is: %s', (panels) => {
    expect(rowsIn(`<div>${panels}</div>`)).toEqual([...SHOWN, ...OTHERS]);
  });

  test('stands where it does in the page', () => {
    const shown = `<ul class="tab">${listOf(ROW, 'div')}</ul>`;
    expect(rowsIn(`<div><ul class="tab" hidden>${others()}</ul>${shown}</div>`)).toEqual([...OTHERS, ...SHOWN]);
  });

  test('has what is shown already but once', () => {
    expect(rowsIn(`<div>${listOf(ROW)}<ul hidden>${listOf(ROW)}${others()}</ul></div>`)).toEqual([...SHOWN, ...OTHERS]);
  });

  test.each<[what: string, html: string]>([
    [
      'a pop-up of another class',
      `<div class="list">${listOf(ROW)}</div><div class="popup" hidden><ul>${others()}</ul></div>`,
    ],
    ['an element of another kind', `${listOf(ROW)}<div style="display:none"><ul>${others()}</ul></div>`],
    ['a list beside none that is shown', `<div>${listOf(ROW)}</div><section><ul hidden>${others()}</ul></section>`],
    ['a menu', `${listOf(ROW)}<ul hidden>${others('<li><a href="U">T</a></li>')}</ul>`],
    ['what is hidden in it', `${listOf(ROW)}<ul hidden><li hidden>${others('<p><a href="U">T</a>D</p>')}</ul>`],
  ])('is not %s', (_what, html) => {
    expect(rowsIn(`<div>${html}</div>`)).toEqual(SHOWN);
  });

  test('of very many is read in time that grows with the page', { timeout: 5000 }, () => {
    const panel = `<ul hidden>${others()}</ul>`;
    expect(rowsIn(`<div>${listOf(ROW)}${panel.repeat(20_000)}</div>`)).toEqual([...SHOWN, ...OTHERS]);
    expect(rowsIn(`<div>${listOf(ROW)}${panel}</div>`.repeat(5000))).toEqual([...SHOWN, ...OTHERS]);
    expect(rowsIn(`<div hidden>${panel}`.repeat(5000) + listOf(ROW))).toEqual([]);
  });
});
