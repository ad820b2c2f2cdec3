import type { Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';
import { clausesOf, sentencesOf, type Sentence } from './sentences.ts';

/** A name with the grades under which the words may put it: 优秀：甲、乙；丙、丁为良好. */
export interface GovernedName {
  paragraph: Paragraph;
  name: Token;
  grades: string[];
}

/** All names of a notice that stand under a grade. */
export function governedNames(paragraphs: readonly Paragraph[]): GovernedName[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (!paragraph.tokens.some(({ kind }) => kind === 'name')) return [];
    const inherited = inheritedGrade(paragraph, paragraphs[index - 1]);
    const sentences = sentencesOf(paragraph.text, paragraph.tokens);
    return sentences.flatMap((sentence) => governedIn(sentence, inherited)).map((one) => ({ ...one, paragraph }));
  });
}

/** A list may stand in a paragraph of its own below 优秀（2个）. */
function inheritedGrade(paragraph: Paragraph, above: Paragraph | undefined): string | null {
  if (above === undefined || gradeValues(paragraph.tokens).length > 0) return null;
  const grades = new Set(gradeValues(above.tokens));
  const [only] = grades;
  const isHead = grades.size === 1 && above.text.length <= 40 && !above.tokens.some(({ kind }) => kind === 'name');
  return isHead && only !== undefined ? only : null;
}

function governedIn(sentence: Sentence, inherited: string | null): Omit<GovernedName, 'paragraph'>[] {
  if (inherited === null && gradeValues(sentence.tokens).length === 0) return [];
  const found: Omit<GovernedName, 'paragraph'>[] = [];
  const waiting: Token[] = [];
  let current = inherited;
  for (const clause of clausesOf(sentence)) {
    const tokens = clause.tokens.filter(({ kind }) => kind === 'grade' || kind === 'name');
    const later =
      tokens[0]?.kind === 'name' || gradeValues(tokens).length === 0 ? nextClosingGrade(sentence, clause) : null;
    for (const [index, token] of tokens.entries()) {
      const ahead = tokens[0]?.kind === 'name' ? (gradeValues(tokens.slice(index + 1))[0] ?? later) : later;
      if (token.kind === 'grade') {
        for (const name of waiting.splice(0)) found.push({ name, grades: [token.value] });
        current = token.value;
      } else if (current === null && ahead === null) waiting.push(token);
      else found.push({ name: token, grades: [current, ahead].filter((grade) => grade !== null) });
    }
  }
  return found;
}

/** The grade that closes a later clause which begins with a name: 甲，乙为良好 puts 甲 there too. */
function nextClosingGrade(sentence: Sentence, clause: Sentence): string | null {
  for (const later of clausesOf(sentence)) {
    if (later.start <= clause.start) continue;
    const tokens = later.tokens.filter(({ kind }) => kind === 'grade' || kind === 'name');
    if (tokens.length === 0) continue;
    if (tokens[0]?.kind === 'grade') return null;
    const closing = gradeValues(tokens)[0];
    if (closing !== undefined) return closing;
  }
  return null;
}

function gradeValues(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind === 'grade').map(({ value }) => value);
}
