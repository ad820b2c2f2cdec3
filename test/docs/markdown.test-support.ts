/** What the tests of the documentation look at in a page. Only the Markdown that our pages use. */
export interface Heading {
  level: number;
  text: string;
  /** The name by which links reach it, as code forges make it. */
  anchor: string;
}

export interface CodeBlock {
  language: string;
  text: string;
}

export interface Link {
  line: number;
  target: string;
}

const FENCE = /^```(?<language>\w*)\n(?<text>.*?)^```$/gmsu;

/** The blocks between fences, in order. */
export function codeBlocksOf(page: string): CodeBlock[] {
  return [...page.matchAll(FENCE)].map(({ groups }) => ({
    language: groups?.['language'] ?? '',
    text: groups?.['text'] ?? '',
  }));
}

/** The page with its code blocks emptied, every line where it was. */
export function withoutCodeBlocks(page: string): string {
  return page.replaceAll(FENCE, (block) => block.replaceAll(/[^\n]/gu, ''));
}

export function headingsOf(page: string): Heading[] {
  const seen = new Map<string, number>();
  return [...withoutCodeBlocks(page).matchAll(/^(#{1,6}) (.+)$/gmu)].map(([, marks = '', text = '']) => {
    const plain = slug(text);
    const count = seen.get(plain) ?? 0;
    seen.set(plain, count + 1);
    return { level: marks.length, text, anchor: count === 0 ? plain : `${plain}-${count}` };
  });
}

/** Lower case, spaces as hyphens; of the rest only letters, digits, hyphens and underscores stay. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The text under each heading down to the next one, by the heading's text, code blocks included. */
export function sectionsOf(page: string): Map<string, string> {
  const lines = page.split('\n');
  const bare = withoutCodeBlocks(page).split('\n');
  const sections = new Map<string, string>();
  let heading = '';
  for (const [index, line] of bare.entries()) {
    const text = /^#{1,6} (.+)$/u.exec(line)?.[1];
    if (text === undefined) sections.set(heading, `${sections.get(heading) ?? ''}${lines[index]}\n`);
    else heading = text;
  }
  return sections;
}

/** The rows of all tables of a text, heads and rules left out, each cell trimmed. */
export function tableRowsOf(text: string): string[][] {
  const lines = withoutCodeBlocks(text).split('\n');
  return lines
    .filter((line, index) => line.startsWith('|') && !isRule(line) && !isRule(lines[index + 1] ?? ''))
    .map(cellsOf);
}

function isRule(line: string): boolean {
  return /^\|(?: *:?-+:? *\|)+$/u.test(line);
}

/** A bar inside of a cell is written `\|`. */
function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What stands in backquotes, in order. */
export function inlineCodeOf(text: string): string[] {
  return [...withoutCodeBlocks(text).matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
}

/**
 * What a page consists of, one entry a block: `## heading`, `text`, `list of 3`, `table 4 × 2`, `yaml`. Pages in two languages
 * that say the same have the same blocks.
 */
export function blocksOf(page: string): string[] {
  const languages = codeBlocksOf(page).map(({ language }) => language);
  const marked = page.replaceAll(FENCE, () => `\u0000${languages.shift() ?? ''}`);
  return marked
    .split(/\n{2,}|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n/mu)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('<!--'))
    .flatMap(blockKinds);
}

function blockKinds(block: string): string[] {
  const lines = block.split('\n');
  const [first = ''] = lines;
  const level = /^#{1,6}(?= )/u.exec(first)?.[0];
  if (level !== undefined) return [`${level} heading`];
  if (first.startsWith('\u0000')) return [first.slice(1)];
  if (first.startsWith('|')) return [`table ${lines.length - 2} × ${cellsOf(first).length}`];
  const items = lines.filter((line) => /^\s*(?:-|\d+\.) /u.test(line)).length;
  return [items === 0 ? 'text' : `list of ${items}`];
}

/** Targets of links and pictures outside of code, with the line on which they stand. */
export function linksOf(page: string): Link[] {
  return withoutCodeBlocks(page)
    .split('\n')
    .flatMap((text, index) =>
      [...text.replaceAll(/`[^`]*`/gu, '').matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => ({
        line: index + 1,
        target,
      })),
    );
}
