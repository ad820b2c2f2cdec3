import { BODY_TRACKING, LINE_PITCH, SIZE } from '../../../core/model/official-layout.ts';

/** Word counts lengths in twentieths of a point and type sizes in half points. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMm(millimetres: number): number {
  return twips((millimetres * 72) / 25.4);
}

export function halfPoints(points: number): number {
  return points * 2;
}

/** One square of the character grid, in twips. */
export const SQUARE = twips(SIZE.body + BODY_TRACKING);

/** One line of the grid, in twips. */
export const LINE = twips(LINE_PITCH);
