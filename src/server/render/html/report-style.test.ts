import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LENS_DIMENSIONS } from './charts/ranking-chart.ts';
import { inspectionStyle, reportStyle } from './report-style.ts';
import { PAD_DECIMALS, SHARE_STEPS } from './views/figure.ts';
import { toneClass } from './views/tone.ts';

const css = reportStyle();

describe('the style sheet', () => {
  test('every file of the folder stands in that of a report', () => {
    const both = css + inspectionStyle();
    for (const name of readdirSync(new URL('style/', import.meta.url))) {
      expect(both).toContain(readFileSync(new URL(`style/${name}`, import.meta.url), 'utf8'));
    }
  });

  test('has no rule for a class that nothing writes', () => {
    const sources = ['.', 'charts', 'client', 'data', 'page', 'views'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, import.meta.url))
        .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
        .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')),
    );
    const written = new Set(sources.join('\n').match(/[a-z][\w-]*/g));
    const styled = new Set(
      [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name ?? ''),
    );
    const numbered = /^(?:s|p|q|dims|tone|depth)\d+$/;
    expect([...styled].filter((name) => !numbered.test(name) && !written.has(name))).toEqual([]);
    expect(styled.size).toBeGreaterThan(50);
  });

  test('has every number that a length, a place or a row of dimensions can have', () => {
    for (let step = 0; step <= SHARE_STEPS; step++) expect(css).toContain(`.s${step}{--share:${step / SHARE_STEPS}}`);
    for (let zeros = 1; zeros <= PAD_DECIMALS; zeros++) {
      expect(css).toContain(`.p${zeros}::after{content:'${'0'.repeat(zeros)}'`);
      expect(css).toContain(`.q${zeros}::after{content:'.${'0'.repeat(zeros)}'`);
    }
    for (let dims = LENS_DIMENSIONS.min; dims <= LENS_DIMENSIONS.max; dims++)
      expect(css).toContain(`.dims${dims}{--dims:${dims}}`);
  });
});

/*
 * Colour vision without one kind of cones, as matrices on linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
 */
const VISIONS: Record<string, number[][]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}; // prettier-ignore

const linear = (hex: string): number[] =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const times = (matrix: number[][], vector: number[]): number[] =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0));

/** Oklab, in which distances are about as great as they look: black and white are 1 apart. */
function oklab(rgb: number[]): number[] {
  const cones = times(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    rgb.map((c) => Math.max(0, c)),
  ); // prettier-ignore
  return times(
    [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    cones.map(Math.cbrt),
  ); // prettier-ignore
}

const apart = (a: number[], b: number[]): number => Math.hypot(...a.map((x, at) => x - (b[at] ?? 0)));

describe('colours', () => {
  const [light = '', dark = ''] = readFileSync(new URL('style/tokens.css', import.meta.url), 'utf8').split('@media');
  const colour = (tokens: string, name: string): string =>
    new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1] ?? '';

  for (const [name, tokens] of Object.entries({ light, dark })) {
    for (const [vision, matrix] of Object.entries(VISIONS)) {
      const seen = (token: string): number[] => oklab(times(matrix, linear(colour(tokens, token))));

      test.each([2, 3, 4, 5])(`%s grades are told apart when it is ${name}, with ${vision} vision`, (grades) => {
        const tones = Array.from({ length: grades }, (_, grade) => seen(toneClass(grade, grades)));
        const pairs = tones.flatMap((tone, at) => tones.slice(at + 1).map((other) => apart(tone, other)));
        expect(Math.min(...pairs)).toBeGreaterThan(0.1);
      });

      test(`a weakness stands out from a strength when it is ${name}, with ${vision} vision`, () => {
        expect(apart(seen('low'), seen('fill'))).toBeGreaterThan(0.1);
      });
    }
  }
});
