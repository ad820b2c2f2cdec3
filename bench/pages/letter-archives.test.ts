import { expect } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../../test/needs.ts';
import { lettersOfArchives } from './letter-archives.ts';

testNeeding(['shared'], 'of the archives of a mayor: precision and recall at least 0.97', () => {
  const { right, found, labelled } = lettersOfArchives(SHARED_FOLDER);
  expect(labelled).toBeGreaterThan(1100);
  expect(right / found).toBeGreaterThanOrEqual(0.97);
  expect(right / labelled).toBeGreaterThanOrEqual(0.97);
});
