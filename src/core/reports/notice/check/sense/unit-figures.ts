import type { UnitNames, UnitPlace } from '../tokens/name-book.ts';
import type { Token } from '../tokens/token.ts';
import type { Sentence } from './sentences.ts';

/** A score or a rank that a sentence says of one unit; `expected` is what the result has instead, null when it is right. */
export interface JudgedFigure {
  token: Token;
  unit: string;
  expected: string | null;
}

/** Further from its name a number is about something else. */
const REACH = 24;

/** 甲县得85.62分，排名第1; 甲县（85.62分）、乙县（81.73分）: scores and ranks belong to the name before them. */
export function judgedFigures({ text, start, tokens }: Sentence, names: UnitNames): JudgedFigure[] {
  let name: Token | null = null;
  let from = 0;
  return tokens.flatMap((token) => {
    if (token.kind === 'name') {
      name = token;
      from = token.end;
      return [];
    }
    const about: Token | null = name;
    if (about === null || (token.kind !== 'score' && token.kind !== 'rank')) return [];
    const between = text.slice(from - start, token.start - start);
    from = token.end;
    if (between.length > REACH || /均|都|平均|满分|以上|以下|提高|低于|高于/u.test(between)) {
      name = null;
      return [];
    }
    return judgedFigure(token, about.value, names.placesOf(about.value));
  });
}

function judgedFigure(token: Token, unit: string, places: readonly UnitPlace[]): JudgedFigure[] {
  const known = places.flatMap(({ figures, rank }) =>
    token.kind === 'score' ? figures : rank === null ? [] : [String(rank)],
  );
  if (known.length === 0) return [];
  if (known.includes(token.value)) return [{ token, unit, expected: null }];
  const expected = token.kind === 'score' ? places.flatMap(({ figures }) => figures.slice(0, 1)) : known;
  return [{ token, unit, expected: [...new Set(expected)].join('或') }];
}
