import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFactsReader } from '../../src/core/pages/index.ts';
import type { Matched } from './made-pages.ts';

/** The letters of a mayor's mailbox, three of them whole and 1,171 as a list: how many are read as the archives tell them. */
export function lettersOfArchives(shared: string): Matched {
  const folder = join(shared, 'pages', 'interaction');
  const letters = ['6091', '8055', '9169'].map((id) => readFileSync(join(folder, `shangluo-mail-${id}.md`), 'utf8'));
  const index = readFileSync(join(folder, 'shangluo-mailbox-index.md'), 'utf8');
  const truth = [...letters.map(daysOfLetter), ...daysOfIndex(index)];
  const found = [...letters.flatMap((letter) => messagesIn(tableOf(letter))), ...messagesIn(listOf(index))];
  const right = found.filter((message, at) => JSON.stringify(message) === JSON.stringify(truth[at])).length;
  return { right, found: found.length, labelled: truth.length };
}

const read = openFactsReader();

const messagesIn = (html: string) =>
  read(new TextEncoder().encode(html), { file: '', url: null }).messages.map(({ asked, answered, unit }) => [
    asked,
    answered,
    unit,
  ]);

/** The archives are Markdown; these are the pages that they were made from, near enough. */
const tableOf = (letter: string) =>
  `<table>${letter.replaceAll(/^\|([^|]*)\|(.*)\|$/gmu, '<tr><td>$1</td><td>$2</td></tr>')}</table>`;

const listOf = (index: string) =>
  index
    .replaceAll(/^- /gmu, '<li>')
    .replaceAll('Query Date', '来信时间')
    .replaceAll('Reply Date', '回复时间')
    .replaceAll('Reply Agency', '回复机构');

const DATE = String.raw`(\d{4}-\d\d-\d\d)`;

function daysOfLetter(letter: string): unknown[] {
  const day = (label: string) => new RegExp(`^\\|${label}\\|${DATE}\\|$`, 'mu').exec(letter)?.[1] ?? null;
  const unit = /^\|回复机构\|<a[^>]*>([^<]*)<\/a>\|$/mu.exec(letter)?.[1] ?? null;
  return [day('来信时间'), day('回复时间'), unit];
}

/** Without the few letters that have neither day. */
function daysOfIndex(index: string): unknown[][] {
  const row = /Query Date : <b>([^<]*)<\/b>\s*- Reply Date : <b>([^<]*)<\/b>\s*- Reply Agency : (.*)$/gmu;
  const rows = [...index.matchAll(row)].map(([, ...fields]) =>
    fields
      .map((field) => field.replaceAll(/<[^>]*>/gu, '').trim())
      .map((text) => (text === '' || text === '-' ? null : text)),
  );
  return rows.filter(([asked, answered]) => asked !== null || answered !== null);
}
