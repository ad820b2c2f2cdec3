import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { assessCampaign } from '../../src/server/usecases/assess-campaign.ts';
import { verifyOutput } from '../../src/server/usecases/verify-output.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/chaozhou-2019', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kaoping-rare-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('names of characters that the fonts of the PDF lack are told, and the output still holds', async () => {
  const campaign = join(work, 'campaign');
  cpSync(EXAMPLE, campaign, { recursive: true });
  writeFileSync(join(campaign, 'assessment.yaml'), exampleFile('assessment.yaml').replace('../../schemes/', ''));
  for (const table of ['portal.csv', 'units.csv']) {
    const text = exampleFile(table).replace('潮安区', '𠮷\u{31063}安区').replace('枫溪区', '👨\u200d👩\u200d👧溪区');
    writeFileSync(join(campaign, table), text);
  }
  const out = join(work, 'out');
  const { notices } = await assessCampaign({ campaign, out, template: null, cwd: work });
  expect(notices.map(({ en }) => en).join('\n')).toContain('𠮷');
  expect((await verifyOutput(out, work)).differences).toEqual([]);
}, 60_000);

function exampleFile(name: string): string {
  return readFileSync(join(EXAMPLE, name), 'utf8');
}
