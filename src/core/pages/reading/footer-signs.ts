import type { FooterMarks } from '../../model/page-facts.ts';
import { ATTRIBUTE, LETTERS, openQuestion, TAG } from '../html/index.ts';
import type { Page } from './page.ts';
import { LONGEST_SCRIPT, SCRIPT_LETTERS, scriptSigns, scriptTexts } from './script-texts.ts';

type Mark = NonNullable<FooterMarks['signs']>[number];

/** Pictures by the names that templates give them: 党政机关, 找错 and 纠错 in the letters of Hanyu Pinyin. */
const PICTURES: readonly (readonly [Mark, RegExp])[] = [
  ['conac', /dzjg|dangzheng|conac/iu],
  ['jiucuo', /zhaocuo|jiucuo/iu],
];
const OF_PICTURE = /\.(?:png|jpe?g|gif|svg|bmp|webp)/iu;
/** Settings from which a script makes the badge, with a code of 32 digits, or the entrance, with that of the site. */
const SETTINGS: readonly (readonly [Mark, RegExp])[] = [
  ['conac', /site_?code['"]?\s*:\s*['"]?[\da-f]{32}\b/iu],
  ['jiucuo', /site_?code['"]?\s*:\s*['"]?(?:\d{10}|b[mt]\d{8})\b/iu],
];
/** Words in scripts that write the foot, and of pictures. */
const WRITTEN: readonly (readonly [Mark, RegExp])[] = [
  ['siteCode', /标识(?:编)?码/u],
  ['icp', /ICP备/iu],
  ['police', /公网安备|公安(?:机关)?备案/u],
  ['jiucuo', /政府网站找错/u],
  ['conac', /党政机关/u],
];

/** Every one of them has something of this. */
const OF_MARKS = /识|ICP|公网?安|找错|党政/iu;
/** The entry of a site in the register of the police, to which its mark leads. */
const POLICE_REGISTER = /^(?:https?:)?\/\/(?:www\.)?beian\.(?:mps\.)?gov\.cn\/.{0,80}code=\d/iu;
/** A label at the end of a line, or with no number behind it. */
const LABELS: readonly (readonly [Mark, RegExp])[] = [
  ['siteCode', /标识(?:编)?码(?:为|是)?\s*[:：]?(?!\s*[\da-z０-９])/iu],
  ['icp', /ICP\s*备案?(?:编?号)?\s*[:：]?(?!\s*[\d案编号:：０-９])/iu],
  ['police', /公网?安(?:机关|联网)?备案?(?:编?号)?\s*[:：]?(?!\s*[\d案编号:：０-９])/u],
];

/**
 * Which of the marks that were not read stand on the page all the same, as a picture, in the settings of a script or in the words of
 * one, or as the link to their entry in a register. Only for pages on which something is missing: it looks at all of their pictures
 * and scripts. `addresses` has those that may lead to a mark.
 */
export function footerSigns(page: Page, missing: readonly Mark[], addresses: readonly string[]): Mark[] {
  const found = new Set<Mark>();
  const look = (patterns: readonly (readonly [Mark, RegExp])[], text: string): void => {
    for (const [mark, pattern] of patterns) if (missing.includes(mark) && pattern.test(text)) found.add(mark);
  };
  if (missing.includes('police') && addresses.some((address) => POLICE_REGISTER.test(address))) found.add('police');
  for (const label of labelsOfPictures(page)) look(LABELS, label);
  const { tree, raw, readAs } = page;
  const isOwn = readAs === 'utf-8' || readAs === 'gb18030';
  for (let at = 0; at < tree.attributeCount; at++) {
    const from = tree.valueFrom[at] ?? 0;
    const to = tree.valueTo[at] ?? 0;
    if (tree.attributeName[at] === ATTRIBUTE.src) {
      const end = Math.min(to, from + LONGEST_ADDRESS);
      if (isOwn && !mayBePicture(tree.bytes, from, end)) continue;
      for (const name of raw(from, end).split('/')) look(PICTURES, nameOfPicture(name));
    } else if (tree.attributeName[at] === ATTRIBUTE.alt) {
      if (isOwn && !hasLetters(tree.bytes, from, to)) continue;
      const alt = raw(from, Math.min(to, from + LONGEST_SETTING));
      if (OF_MARKS.test(alt)) look(WRITTEN, alt);
    } else if (tree.bytes[from] === OPEN && to - from < LONGEST_SETTING) look(SETTINGS, raw(from, to));
  }
  for (const node of scriptTexts(tree)) {
    if (isOwn && (scriptSigns(page, node) & SCRIPT_LETTERS) === 0) continue;
    const from = tree.from[node] ?? 0;
    look(WRITTEN, raw(from, Math.min(tree.to[node] ?? 0, from + LONGEST_SCRIPT)));
  }
  return MARKS.filter((mark) => found.has(mark));
}

/** Lines of the foot that name a mark and have a picture in them or behind them. */
function labelsOfPictures({ tree, lines }: Page): string[] {
  const labels: string[] = [];
  for (let index = Math.max(0, lines.length - FOOT_LINES); index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (line.words.letters & OF_NAMES) === 0 || !isLabel(line.words)) continue;
    const end = Math.min(lines[index + 1]?.first ?? tree.size, line.last + MOST_NODES);
    if (tree.tag.subarray(line.first, end).includes(TAG.img)) labels.push(line.text);
  }
  return labels;
}

const OF_NAMES = LETTERS.siteCode | LETTERS.icp | LETTERS.police;
const isLabel = openQuestion((text) => text.length < LONGEST_LABEL && LABELS.some(([, label]) => label.test(text)));
const FOOT_LINES = 60;
/** Letters of a line of marks, and nodes from its last text to the picture. */
const LONGEST_LABEL = 300;
const MOST_NODES = 8;

/** Whether it begins with a letter beyond ASCII and is as long as the name of a mark. */
const hasLetters = (bytes: Uint8Array, from: number, to: number) =>
  (bytes[from] ?? 0) >= 0x80 && to - from >= SHORTEST_WORDS;
const SHORTEST_WORDS = 8;

const SMALL_C = 0x63;
const SMALL_Z = 0x7a;

/** The names of the pictures have `zj`, `zh`, `co` or `cu` in them. */
function mayBePicture(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++) {
    const letter = (bytes[at] ?? 0) | 0x20;
    if (letter !== SMALL_C && letter !== SMALL_Z) continue;
    const next = (bytes[at + 1] ?? 0) | 0x20;
    if (letter === SMALL_Z ? next === 0x6a || next === 0x68 : next === 0x6f || next === 0x75) return true;
  }
  return false;
}

/** What stands before the last ending of pictures in a part of an address; nothing where there is none. */
function nameOfPicture(part: string): string {
  let end = 0;
  for (let dot = part.indexOf('.'); dot >= 0; dot = part.indexOf('.', dot + 1)) {
    if (OF_PICTURE.test(part.slice(dot, dot + LONGEST_ENDING))) end = dot;
  }
  return part.slice(0, end);
}

/** Letters with the dot. */
const LONGEST_ENDING = 5;
/** Bytes; a picture may stand in an address itself. */
const LONGEST_ADDRESS = 2000;

const MARKS: readonly Mark[] = ['siteCode', 'icp', 'police', 'conac', 'jiucuo'];
const OPEN = 0x7b;
/** Bytes; data may stand in a script. */
const LONGEST_SETTING = 500;
