import type { Token } from '../tokens/token.ts';
import type { Sentence } from './sentences.ts';

/** A number that the words tie to a grade: 优秀的2个, 2个优秀, 优秀、良好分别为2个、3个. */
export interface GradeCount {
  count: Token;
  grade: Token;
  /** The words leave no other reading, so that a wrong number is a fault and not a misunderstanding. */
  sure: boolean;
}

/** Between a grade and the number that follows it. */
const FORWARD =
  /^(?:等次|等级|档次|级|的|者|单位|网站|部门|门户|政务|新媒体|账号|对象|名单|有|为|占|共|计|达|是|数|量|分别|[:("”])*$/u;
/** Between a number with its counter and the grade that follows it. */
const BACKWARD =
  /^[个家户所名位]?[^,。;:、\d]{0,14}?(?:获评|评为|评定为|定为|列为|确定为|获得|达到|获|评|为|是)?[“"]?$/u;
const SEPARATORS = /^(?:等次|的|者|[、,“”"]|和|及|以及|与)*$/u;
const RESPECTIVELY = /分别|依次/u;

/** The grade counts of one sentence. Each number is tied once. */
export function gradeCounts(sentence: Sentence): GradeCount[] {
  const tokens = sentence.tokens.filter(({ kind }) => kind === 'grade' || kind === 'count' || kind === 'bare');
  const zipped = respectively(tokens, sentence);
  const done = new Set(zipped.map(({ count }) => count));
  const isVague = RESPECTIVELY.test(sentence.text);
  const chained = chains(tokens, sentence).flatMap((chain) => pairsOf(chain));
  const rest = chained.filter(({ count }) => !done.has(count));
  for (const { count } of rest) done.add(count);
  const closing = closingCounts(sentence).filter(({ count }) => !done.has(count));
  return [...zipped, ...rest.map((pair) => ({ ...pair, sure: pair.sure && !isVague })), ...closing];
}

/** 优秀：甲、乙等2个单位: the number that closes a list of names belongs to the grade that opened it. */
function closingCounts(sentence: Sentence): GradeCount[] {
  return sentence.tokens.flatMap((count, index) => {
    const name = sentence.tokens[index - 1];
    if (count.kind !== 'count' || name?.kind !== 'name') return [];
    const between = textBetween(name, count, sentence);
    const opening = sentence.tokens.slice(0, index).findLast(({ kind }) => kind !== 'name');
    if (opening?.kind !== 'grade' || !CLOSING.test(between)) return [];
    return [{ count, grade: opening, sure: between !== '' && !count.weak }];
  });
}

const CLOSING = /^(?:[,(]?(?:等|共|共计|合计|总计|计)?)$/u;

/** 优秀、良好的分别有2个和3个: as many numbers as grades, in order. */
function respectively(tokens: readonly Token[], sentence: Sentence): GradeCount[] {
  const first = tokens.findIndex(({ kind }) => kind === 'grade');
  if (first < 0 || !RESPECTIVELY.test(sentence.text)) return [];
  const grades = runFrom(tokens, first, sentence);
  const counts = runFrom(tokens, first + grades.length, sentence);
  const between = textBetween(grades.at(-1), counts[0], sentence);
  if (grades.length < 2 || grades.length !== counts.length || !RESPECTIVELY.test(between)) return [];
  return counts.flatMap((count, index) => {
    const grade = grades[index];
    return grade === undefined ? [] : [{ count, grade, sure: true }];
  });
}

/** Tokens of one kind that follow each other with nothing but separators, counters and nouns of units between them. */
function runFrom(tokens: readonly Token[], from: number, sentence: Sentence): Token[] {
  const first = tokens[from];
  if (first === undefined) return [];
  const run = [first];
  for (const token of tokens.slice(from + 1)) {
    const between = textBetween(run.at(-1), token, sentence).replace(/^[个家户所名位](?:单位|网站|部门)?/u, '');
    if (token.kind !== first.kind || !SEPARATORS.test(between)) break;
    run.push(token);
  }
  return run;
}

/** Grades and numbers that touch: each chain is read in one direction. */
function chains(tokens: readonly Token[], sentence: Sentence): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens) {
    const chain = found.at(-1);
    const before = chain?.at(-1);
    if (chain !== undefined && before !== undefined && touches(before, token, sentence)) chain.push(token);
    else found.push([token]);
  }
  return found;
}

function touches(before: Token, token: Token, sentence: Sentence): boolean {
  const between = textBetween(before, token, sentence);
  if (before.kind === 'grade') return token.kind !== 'grade' && FORWARD.test(between);
  return token.kind === 'grade' && BACKWARD.test(between);
}

/** A chain alternates. It reads number first (2个优秀3个良好) only when it begins with a number and ends with a grade. */
function pairsOf(chain: readonly Token[]): GradeCount[] {
  const first = chain[0]?.kind === 'grade' ? 0 : chain.length % 2 === 0 ? 0 : 1;
  const pairs: GradeCount[] = [];
  for (let index = first; index + 1 < chain.length; index += 2) {
    const [a, b] = [chain[index], chain[index + 1]];
    if (a === undefined || b === undefined) continue;
    const [grade, count] = a.kind === 'grade' ? [a, b] : [b, a];
    pairs.push({ count, grade, sure: !count.weak });
  }
  return pairs;
}

function textBetween(before: Token | undefined, after: Token | undefined, { text, start }: Sentence): string {
  return before === undefined || after === undefined ? '' : text.slice(before.end - start, after.start - start);
}
