import { type Markup, markup } from '../markup.ts';

/** Of a site that nobody has registered only it itself says what it is called. */
export function ownNameMark(ownName: string | null): Markup | null {
  return ownName === null ? null : markup` <small>网站自称：${ownName}</small>`;
}
