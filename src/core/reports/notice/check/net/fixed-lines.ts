import { likeness } from '../text/likeness.ts';
import type { ParagraphRole } from '../text/edited-notice.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { readLine, type LineReading } from './line-reading.ts';
import type { Lexicon } from '../tokens/tokenize.ts';

/** A line of ours that stands in the notice as it is: title, addressees, signature, titles of annexes … */
export interface FixedLine {
  role: ParagraphRole;
  text: string;
  /** Which one of its role, from 1; the number of an annex may stand in front of its title. */
  ordinal: number;
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
/** Longer lines are no title. */
const LONGEST = 120;

/** One line of the edited notice, or several that stand under each other. */
interface Candidate {
  paragraphs: [Paragraph, ...Paragraph[]];
  reading: LineReading;
}

/** Finds every fixed line in the edited notice: letter by letter first, then by likeness. Marks and blanks do not count. */
export function checkLines(lines: readonly FixedLine[], paragraphs: readonly Paragraph[], lexicon: Lexicon): LineCheck {
  const all = candidatesOf(paragraphs, lexicon);
  const own = new Map(lines.map((line) => [line, readLine(line.text, lexicon)] as const));
  const labels = checkLabels(lines, all);
  const firstLabel = labels.candidates[0]?.paragraphs[0].number;
  const taken = new Set<Candidate>(labels.candidates);
  const used = new Set<Paragraph>(labels.candidates.flatMap((one) => one.paragraphs));
  const take = (candidate: Candidate): void => {
    taken.add(candidate);
    for (const paragraph of candidate.paragraphs) used.add(paragraph);
  };
  const free = (role: ParagraphRole) => all.filter((one) => !taken.has(one) && fits(one, role, firstLabel));
  const isUnused = ({ paragraphs: several }: Candidate) => !several.some((each) => used.has(each));

  const open = lines.filter((line) => {
    if (line.role === 'annex-label') return false;
    const exact = free(line.role)
      .filter((one) => one.paragraphs.length === 1 || isUnused(one))
      .find((one) => isLine(one.reading, line, own.get(line)));
    if (exact !== undefined) take(exact);
    return exact === undefined;
  });
  const changed: ChangedLine[] = [...labels.changed];
  const gone: FixedLine[] = [];
  for (const line of open) {
    const best = bestOf(own.get(line), line.role, free(line.role).filter(isUnused));
    if (best === null) gone.push(line);
    else {
      take(best);
      changed.push({ line, paragraph: best.paragraphs[0], found: best.reading.written });
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
  const candidates = all.filter(({ paragraphs, reading }) => paragraphs.length === 1 && reading.isLabel);
  if (candidates.length !== own.length) return { candidates, changed: [] };
  const changed = candidates.flatMap(({ paragraphs: [paragraph], reading }, index): ChangedLine[] => {
    const line = own[index];
    const isSame = line === undefined || own.length === 1 || reading.number === line.ordinal;
    return isSame ? [] : [{ line, paragraph, found: reading.written }];
  });
  return { candidates, changed };
}

/** Each line of each paragraph, a paragraph that was broken as a whole, and neighbouring paragraphs together. */
function candidatesOf(paragraphs: readonly Paragraph[], lexicon: Lexicon): Candidate[] {
  const lines = paragraphs.flatMap((paragraph): Candidate[] => {
    const { original } = paragraph;
    const isBroken = original.includes('\n') && original.length <= LONGEST;
    return [...(isBroken ? [original] : []), ...original.split('\n')].map((written) => ({
      paragraphs: [paragraph],
      reading: readLine(written, lexicon),
    }));
  });
  const together = paragraphs.flatMap((first, index) =>
    Array.from({ length: MOST_LINES - 1 }, (_, more) => paragraphs.slice(index + 1, index + more + 2)).flatMap(
      (others): Candidate[] => {
        const written = [first, ...others].map(({ original }) => original).join('');
        if (others.length === 0 || written.length > LONGEST) return [];
        return [{ paragraphs: [first, ...others], reading: readLine(written, lexicon) }];
      },
    ),
  );
  return [...lines, ...together];
}

/** Only titles run over paragraphs. The list of annexes stands before the first annex, their titles above their tables. */
function fits({ paragraphs }: Candidate, role: ParagraphRole, firstLabel: number | undefined): boolean {
  if (paragraphs.length > 1) return role === 'title';
  if (firstLabel === undefined) return true;
  if (role === 'attachment') return paragraphs[0].number < firstLabel;
  return role !== 'annex-title' || paragraphs[0].number > firstLabel;
}

function isLine(reading: LineReading, { role, ordinal }: FixedLine, own: LineReading | undefined): boolean {
  if (reading.letters === own?.letters) return true;
  const isTitle = role === 'attachment' || role === 'annex-title';
  return isTitle && reading.rest === own?.letters && (reading.number === null || reading.number === ordinal);
}

function bestOf(own: LineReading | undefined, role: ParagraphRole, candidates: readonly Candidate[]): Candidate | null {
  let best: { candidate: Candidate; value: number } | null = null;
  for (const candidate of candidates) {
    const { reading } = candidate;
    const letters = role === 'attachment' || role === 'annex-title' ? reading.rest : reading.letters;
    const value = role === 'date' && reading.isDate ? 1 : likeness(own?.letters ?? '', letters);
    if (value >= LEAST && value > (best?.value ?? 0)) best = { candidate, value };
  }
  return best?.candidate ?? null;
}
