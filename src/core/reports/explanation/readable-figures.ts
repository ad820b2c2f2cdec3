import { abs, cmp, div, exact, isZero, parsePrinted, toFixedText, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';

/** Longest fraction that a person takes in at a glance: `1234/5679`. */
const SHORT_FRACTION = 9;

/** Longest decimal, with its point, that is printed as it is. */
const LONG_DECIMAL = 15;

const ONE_THOUSANDTH = div(exact(1), exact(1000));

/** An exact number for a person: `81.73`, `22/7 ≈ 3.142857`, and only `≈ 0.194611` where the digits are too many. */
export function readableFigure(text: string): string {
  const about = aboutFigure(text);
  if (about === null) return text;
  return isShort(text) ? `${text} ≈ ${about}` : `≈ ${about}`;
}

/** A story with its figures: fractions and decimals too long to be read are told about, `25 − 缺项率 ≈0.194611 × 2`. */
export function readableStory(story: string): string {
  return story.replaceAll(FIGURES, (figure) => {
    const about = isShort(figure) ? null : aboutFigure(figure);
    return about === null ? figure : `≈${about}`;
  });
}

const FIGURES = /-?\d+\/\d+|-?\d+\.\d{10,}/gu;

function isShort(figure: string): boolean {
  return figure.length <= (figure.includes('/') ? SHORT_FRACTION : LONG_DECIMAL);
}

/** The number to six decimals, to twelve where it is small; null where it is printed as it is, and for any other text. */
function aboutFigure(text: string): string | null {
  if (!text.includes('/') && text.length <= LONG_DECIMAL) return null;
  if (!/^-?\d+(?:\/|\.)\d+$/u.test(text)) return null;
  const number = parsePrinted(text);
  // Numbers are printed in one way only: what is written otherwise, such as 2019/20, is a name.
  if (number === null || toText(number) !== text) return null;
  return toFixedText(number, isSmall(number) ? 12 : 6, { pad: false });
}

function isSmall(number: Exact): boolean {
  return !isZero(number) && cmp(abs(number), ONE_THOUSANDTH) < 0;
}
