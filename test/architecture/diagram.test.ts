import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cruiseTree } from '../../tools/layers/import-graph.ts';
import { importDiagram, withDiagram } from '../../tools/layers/diagram.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the diagram in ARCHITECTURE.md shows the imports as they are (else: node tools/check-layers.ts --diagram)', async () => {
  const page = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
  const diagram = importDiagram(await cruiseTree(root, []));
  expect(page).toBe(withDiagram(page, diagram));
});

test('a page without the marks is refused', () => {
  expect(() => withDiagram('# Architecture', 'x')).toThrow('lacks the marks');
});
