import type { Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';
import { clausesOf, sentencesOf, type Sentence } from '../sense/sentences.ts';

/** A name with the grades under which the words may put it: 优秀：甲、乙；丙、丁为良好. */
export interface GovernedName {
  paragraph: Paragraph;
  name: Token;
  /** The grade of the clause, and the one that closes it; never empty. */
  by: Token[];
}

/** All names of a notice that stand under a grade, or under the reason of an outcome. */
export function governedNames(paragraphs: readonly Paragraph[], reasons: ReadonlySet<string>): GovernedName[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (!paragraph.tokens.some(({ kind }) => kind === 'name')) return [];
    const inherited = inheritedGrade(paragraph, paragraphs[index - 1]);
    const sentences = sentencesOf(paragraph.text, paragraph.tokens).map((one) => withoutCauses(one, reasons));
    return sentences
      .flatMap((sentence) => [...namesWithAsides(sentence), ...namesInLists(withoutAsides(sentence), inherited)])
      .map((one) => ({ ...one, paragraph }));
  });
}

/** A list may stand in a paragraph of its own below 优秀（2个）. */
function inheritedGrade(paragraph: Paragraph, above: Paragraph | undefined): Token | null {
  if (above === undefined || gradesIn(paragraph.tokens).length > 0) return null;
  const [first, ...others] = gradesIn(above.tokens);
  const isHead = above.text.length <= 40 && !above.tokens.some(({ kind }) => kind === 'name');
  return isHead && first !== undefined && others.every(({ value }) => value === first.value) ? first : null;
}

/** Behind a name a reason tells why it stands there (甲局因出现单项否决情形 …); only in front of names it heads a list. */
function withoutCauses(sentence: Sentence, reasons: ReadonlySet<string>): Sentence {
  const firstName = sentence.tokens.findIndex(({ kind }) => kind === 'name');
  const tokens = sentence.tokens.filter(({ value }, at) => at < firstName || !reasons.has(value));
  return { ...sentence, tokens };
}

type Governed = Omit<GovernedName, 'paragraph'>;

/** 甲局（良好）: a grade in brackets behind a name belongs to that name alone. */
function namesWithAsides({ text, start, tokens }: Sentence): Governed[] {
  const told = tokens.filter(({ kind }) => kind === 'grade' || kind === 'name');
  return told.flatMap((grade, index) => {
    const name = told[index - 1];
    if (grade.kind !== 'grade' || name?.kind !== 'name') return [];
    return /^\([^()]*$/u.test(text.slice(name.end - start, grade.start - start)) ? [{ name, by: [grade] }] : [];
  });
}

function withoutAsides(sentence: Sentence): Sentence {
  const aside = new Set(namesWithAsides(sentence).flatMap(({ name, by }) => [name, ...by]));
  return { ...sentence, tokens: sentence.tokens.filter((token) => !aside.has(token)) };
}

function namesInLists(sentence: Sentence, inherited: Token | null): Governed[] {
  if (inherited === null && gradesIn(sentence.tokens).length === 0) return [];
  const found: Governed[] = [];
  const waiting: Token[] = [];
  let current = inherited;
  for (const clause of clausesOf(sentence)) {
    const tokens = clause.tokens.filter(({ kind }) => kind === 'grade' || kind === 'name');
    const beginsWithName = tokens[0]?.kind === 'name';
    const later = beginsWithName || gradesIn(tokens).length === 0 ? nextClosingGrade(sentence, clause) : null;
    for (const [index, token] of tokens.entries()) {
      const ahead = beginsWithName ? (gradesIn(tokens.slice(index + 1))[0] ?? later) : later;
      if (token.kind === 'grade') {
        for (const name of waiting.splice(0)) found.push({ name, by: [token] });
        current = token;
      } else if (current === null && ahead === null) waiting.push(token);
      else found.push({ name: token, by: [current, ahead].filter((grade) => grade !== null) });
    }
  }
  return found;
}

/** The grade that closes a later clause which begins with a name: 甲，乙为良好 puts 甲 there too. */
function nextClosingGrade(sentence: Sentence, clause: Sentence): Token | null {
  for (const later of clausesOf(sentence)) {
    if (later.start <= clause.start) continue;
    const tokens = later.tokens.filter(({ kind }) => kind === 'grade' || kind === 'name');
    if (tokens.length === 0) continue;
    if (tokens[0]?.kind === 'grade') return null;
    const closing = gradesIn(tokens)[0];
    if (closing !== undefined) return closing;
  }
  return null;
}

function gradesIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind === 'grade');
}
