// Checks the laws of layers.json; `--diagram` draws the imports between folders into ARCHITECTURE.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLayers } from './layers/check.ts';
import { importDiagram, withDiagram } from './layers/diagram.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { laws, files, violations, graph } = await checkLayers(root);
for (const law of laws) {
  const broken = violations.filter((violation) => violation.law === law.id);
  if (broken.length > 0) {
    process.stdout.write(`${law.id}: ${law.why}\n`);
    process.stdout.write(broken.map(({ from, what }) => `  ${from} ${what}\n`).join(''));
  }
}
process.stdout.write(`${files.length} files, ${laws.length} laws, ${violations.length} violations\n`);
process.exitCode = violations.length > 0 ? 1 : 0;

if (process.argv.includes('--diagram')) {
  const page = new URL('../ARCHITECTURE.md', import.meta.url);
  writeFileSync(page, withDiagram(readFileSync(page, 'utf8'), importDiagram(graph)));
}
