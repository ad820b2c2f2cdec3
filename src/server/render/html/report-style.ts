import { readFileSync } from 'node:fs';
import { LENS_DIMENSIONS } from './charts/ranking-chart.ts';
import { PAD_DECIMALS, SHARE_STEPS } from './views/figure.ts';

/** In the order of the cascade: what stands behind wins. */
const SHEETS = ['tokens', 'base', 'page', 'charts', 'ranking', 'sheet', 'print'];

/** The style sheet of the report: the files of `style/` one after the other, and the classes that only differ by a number. */
export function reportStyle(): string {
  return `${styleOf(SHEETS)}${numbered().join('\n')}\n`;
}

/** The style sheet of the report of an inspection. */
export function inspectionStyle(): string {
  return styleOf(['tokens', 'base', 'page', 'inspection']);
}

/** Files of `style/` by name, one after the other. */
function styleOf(names: readonly string[]): string {
  return names.map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8')).join('');
}

/** Style attributes are forbidden by the page's policy, so that every length that a table cell can have is a class. */
function numbered(): string[] {
  const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return [
    ...numbers(0, SHARE_STEPS).map((step) => `.s${step}{--share:${step / SHARE_STEPS}}`),
    ...numbers(LENS_DIMENSIONS.min, LENS_DIMENSIONS.max).map((dims) => `.dims${dims}{--dims:${dims}}`),
    ...numbers(1, PAD_DECIMALS).map((zeros) => `.p${zeros}::after{content:'${'0'.repeat(zeros)}';visibility:hidden}`),
    ...numbers(1, PAD_DECIMALS).map((zeros) => `.q${zeros}::after{content:'.${'0'.repeat(zeros)}';visibility:hidden}`),
  ];
}
