/** A share as people write it, to a tenth of a percent: `12.5%`; `<0.1%` for what is little and not nothing. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000);
  if (tenths === 0 && share > 0) return '<0.1%';
  if (tenths === 1000 && share < 1) return '>99.9%';
  return `${tenths / 10}%`;
}
