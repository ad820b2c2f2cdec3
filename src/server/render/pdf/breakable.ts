import { textWidth } from '../../../core/model/text-width.ts';

/** Latin letters, digits and marks without a blank, which a typesetter keeps in one piece. */
const RUN = /[!-~\u00a1-\u024f]{2,}/g;
const LETTER = /[A-Za-z\u00c0-\u024f]/;

/** A word up to this long stands in the narrowest column of names. */
const SHORT_WORD = 8;

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * The text of a cell with places to break, which are not seen, where a run is too long for its column: else it would run over
 * the cells beside it. Figures that have room stay whole. `width`: of the column, in full-width characters; letters may be
 * wider than what `textWidth` takes them for, so long words are always breakable.
 */
export function breakable(text: string, width: number): string {
  return text.replace(RUN, (run) =>
    textWidth(run) > width || (run.length > SHORT_WORD && LETTER.test(run))
      ? Array.from(run).join(ZERO_WIDTH_SPACE)
      : run,
  );
}
