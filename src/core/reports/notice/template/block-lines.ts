import { SPECIAL_BLOCKS, type SpecialBlock } from './vocabulary.ts';

/** A block of the filled-in text before it becomes a block of the document; facts stand between their marks. */
export type BlockText =
  | { kind: 'title' | 'paragraph'; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; then: string | null }
  | { kind: 'special'; name: SpecialBlock; text: string };

const HEADING = /^(#{1,4})[ \t]+(.*)$/u;
const SPECIAL = /^:([a-z-]+):[ \t]*(.*)$/u;

/** Divides heading and body text in one line. */
const THEN = ' | ';

/**
 * The blocks of a filled-in template. A blank line ends a block; lines of one block are joined without a blank, as Chinese
 * prose wants. A line that begins with `#` or `:name:` begins a block of its own; a heading ends with its line unless body
 * text follows it after ` | `.
 */
export function blockTexts(text: string): BlockText[] {
  const blocks: BlockText[] = [];
  let open: BlockText | null = null;
  for (const line of text.split(/\r?\n/u).map((raw) => raw.trim())) {
    if (line === '') {
      open = null;
      continue;
    }
    const begun = beginBlock(line);
    if (begun !== null) blocks.push(begun);
    else if (open === null) blocks.push({ kind: 'paragraph', text: line });
    else append(open, line);
    const last = blocks.at(-1) ?? null;
    open = last !== null && mayGoOn(last) ? last : null;
  }
  return blocks;
}

/** The names that a template writes as `:name:` and the text behind each, with its line, counted from 1. */
export function specialNames(source: string): { name: string; text: string; line: number }[] {
  return source.split('\n').flatMap((line, index) => {
    const [, name, text = ''] = SPECIAL.exec(line.trim()) ?? [];
    return name === undefined ? [] : [{ name, text, line: index + 1 }];
  });
}

/** The only special block that is made of what stands behind its name. */
export function takesText(name: SpecialBlock): boolean {
  return name === 'addressee';
}

export function isSpecialBlock(name: string): name is SpecialBlock {
  return (SPECIAL_BLOCKS as readonly string[]).includes(name);
}

function beginBlock(line: string): BlockText | null {
  const [, hashes, heading = ''] = HEADING.exec(line) ?? [];
  if (hashes !== undefined) return headed(hashes.length, heading);
  const [, name = '', text = ''] = SPECIAL.exec(line) ?? [];
  return isSpecialBlock(name) ? { kind: 'special', name, text } : null;
}

function headed(hashes: number, heading: string): BlockText {
  if (hashes === 1) return { kind: 'title', text: heading };
  const level = (hashes - 1) as 1 | 2 | 3;
  const at = heading.indexOf(THEN);
  return at < 0
    ? { kind: 'heading', level, text: heading, then: null }
    : { kind: 'heading', level, text: heading.slice(0, at), then: heading.slice(at + THEN.length) };
}

function mayGoOn(block: BlockText): boolean {
  if (block.kind === 'special') return takesText(block.name);
  return block.kind === 'paragraph' || (block.kind === 'heading' && block.then !== null);
}

function append(block: BlockText, line: string): void {
  if (block.kind === 'heading') block.then = `${block.then ?? ''}${line}`;
  else block.text += line;
}
