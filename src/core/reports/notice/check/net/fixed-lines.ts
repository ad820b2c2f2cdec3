import { likeness } from '../text/likeness.ts';
import type { ParagraphRole } from '../text/edited-notice.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { lettersOf } from '../text/plain-text.ts';
import { plainNumber } from '../tokens/plain-number.ts';

/** A line of ours that stands in the notice as it is: title, addressees, signature, titles of annexes … */
export interface FixedLine {
  role: ParagraphRole;
  text: string;
  /** Of an annex: its number, which may stand in front. */
  ordinal?: number;
}

/** A line that the edited notice has otherwise. */
export interface ChangedLine {
  line: FixedLine;
  /** The first paragraph in which it stands. */
  paragraph: Paragraph;
  found: string;
}

export interface LineCheck {
  changed: ChangedLine[];
  gone: FixedLine[];
  /** Paragraphs of the edited notice that were taken up by fixed lines. */
  used: Set<Paragraph>;
}

/** A line is held for a changed one from this likeness on. */
const LEAST = 0.6;
/** A title may stand on this many lines. */
const MOST_LINES = 4;

interface Candidate {
  paragraphs: Paragraph[];
  written: string;
  letters: string;
}

/** Finds every fixed line in the edited notice: letter by letter first, then by likeness. Marks and blanks do not count. */
export function checkLines(lines: readonly FixedLine[], paragraphs: readonly Paragraph[]): LineCheck {
  const candidates = candidatesOf(paragraphs);
  const taken = new Set<Candidate>();
  const used = new Set<Paragraph>();
  const take = (candidate: Candidate): void => {
    taken.add(candidate);
    for (const paragraph of candidate.paragraphs) used.add(paragraph);
  };
  const free = (role: ParagraphRole) =>
    candidates.filter(
      (one) =>
        !taken.has(one) &&
        fits(one, role) &&
        (one.paragraphs.length === 1 || !one.paragraphs.some((each) => used.has(each))),
    );
  const labels = checkLabels(lines, candidates);
  for (const one of labels.candidates) take(one);
  const open = lines.filter((line) => {
    if (line.role === 'annex-label') return false;
    const exact = free(line.role).find((one) => sameLine(line, one));
    if (exact !== undefined) take(exact);
    return exact === undefined;
  });
  const changed: ChangedLine[] = [...labels.changed];
  const gone: FixedLine[] = [];
  for (const line of open) {
    const best = bestOf(
      line,
      free(line.role).filter((one) => !one.paragraphs.some((each) => used.has(each))),
    );
    if (best === null) gone.push(line);
    else {
      take(best);
      changed.push({ line, paragraph: best.paragraphs[0] as Paragraph, found: best.written });
    }
  }
  return { changed, gone, used };
}

/** Labels of annexes (附件1) that stand alone: the first is that of the first annex, and so on. */
function checkLabels(
  lines: readonly FixedLine[],
  all: readonly Candidate[],
): { candidates: Candidate[]; changed: ChangedLine[] } {
  const own = lines.filter(({ role }) => role === 'annex-label');
  const candidates = all.filter(({ paragraphs, letters }) => paragraphs.length === 1 && LABEL.test(letters));
  if (candidates.length !== own.length) return { candidates, changed: [] };
  return {
    candidates,
    changed: candidates.flatMap(({ paragraphs, written, letters }, index): ChangedLine[] => {
      const [line, [paragraph]] = [own[index], paragraphs];
      return line === undefined || paragraph === undefined || letters === lettersOf(line.text)
        ? []
        : [{ line, paragraph, found: written }];
    }),
  };
}

const LABEL = /^附件[\d一二三四五六七八九十]*$/u;

/** Each line of each paragraph, and neighbouring paragraphs together. */
function candidatesOf(paragraphs: readonly Paragraph[]): Candidate[] {
  const single = paragraphs.flatMap((paragraph) =>
    paragraph.original
      .split('\n')
      .map((written) => ({ paragraphs: [paragraph], written, letters: lettersOf(written) })),
  );
  const together = paragraphs.flatMap((_, index) =>
    Array.from({ length: MOST_LINES - 1 }, (_unused, more) => paragraphs.slice(index, index + more + 2)).flatMap(
      (window) => {
        const written = window.map(({ original }) => original).join('');
        return written.length > 120 ? [] : [{ paragraphs: window, written, letters: lettersOf(written) }];
      },
    ),
  );
  // A title broken inside one paragraph is compared whole.
  const broken = paragraphs.filter(({ original }) => original.includes('\n') && original.length <= 120);
  const whole = broken.map((paragraph) => ({
    paragraphs: [paragraph],
    written: paragraph.original,
    letters: lettersOf(paragraph.original),
  }));
  return [...whole, ...single, ...together];
}

function fits(candidate: Candidate, role: ParagraphRole): boolean {
  return candidate.paragraphs.length === 1 || role === 'title';
}

function sameLine(line: FixedLine, candidate: Candidate): boolean {
  if (line.role === 'date') return dateOf(candidate) === dateValue(line.text);
  const { number, rest } = comparable(line, candidate.letters);
  return rest === lettersOf(line.text) && (number === null || number === line.ordinal);
}

/** The date of a line that holds nothing else. */
function dateOf({ paragraphs, letters }: Candidate): string | null {
  const tokens = paragraphs[0]?.tokens ?? [];
  const [date] = tokens;
  return tokens.length === 1 && date?.kind === 'date' && letters.length <= 12 ? date.value : null;
}

function dateValue(text: string): string {
  return (/^(\d+)年(\d+)月(\d+)日$/u.exec(text) ?? []).slice(1).join('-');
}

/** Titles of annexes may carry their number, in the list and above the table: 附件1：…, 2. … */
function comparable({ role }: FixedLine, letters: string): { number: number | null; rest: string } {
  const found = role === 'annex-title' || role === 'attachment' ? NUMBERED.exec(letters) : null;
  if (found === null) return { number: null, rest: letters };
  const number = found[1] === undefined ? null : Number(plainNumber(found[1]));
  return { number, rest: letters.slice(found[0].length) };
}

const NUMBERED = /^(?:附件)?(\d+|[一二三四五六七八九十]+)?(?=\D)/u;

function bestOf(line: FixedLine, candidates: readonly Candidate[]): Candidate | null {
  const wanted = lettersOf(line.text);
  let best: { candidate: Candidate; value: number } | null = null;
  for (const candidate of candidates) {
    const isSure = line.role === 'date' && dateOf(candidate) !== null;
    const value = isSure ? 1 : likeness(wanted, comparable(line, candidate.letters).rest);
    if (value >= LEAST && value > (best?.value ?? 0)) best = { candidate, value };
  }
  return best?.candidate ?? null;
}
