/** Steps of the palette from the best to the worst grade: classes `tone0` to `tone6` of the style sheet. */
const LAST_TONE = 6;

/** The class of a grade's colour, spread over the palette however many grades there are; `tone-none` for no grade. */
export function toneClass(grade: number, grades: number): string {
  if (grade < 0 || grade >= grades) return 'tone-none';
  return `tone${grades === 1 ? 0 : Math.round((grade * LAST_TONE) / (grades - 1))}`;
}
