import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { PAGE, schemeAround, snippetsOf } from '../../src/core/scheme/page-snippets.test-support.ts';
import { assessCampaign } from '../../src/server/usecases/assess-campaign.ts';
import { checkEditedNotice } from '../../src/server/usecases/check-edited-notice.ts';
import { checkScheme } from '../../src/server/usecases/check-scheme.ts';
import { explainResult } from '../../src/server/usecases/explain-unit.ts';
import { makeTableTemplate } from '../../src/server/usecases/make-table-template.ts';
import { scoreGivenTables } from '../../src/server/usecases/score-tables.ts';
import { tryChange } from '../../src/server/usecases/try-change.ts';
import { verifyOutput } from '../../src/server/usecases/verify-output.ts';
import { namesIn, outputWith, REPOSITORY } from './campaign-ground.ts';
import type { Ground } from './campaign-ground.ts';
import { byteEdits, jsonEdits, textEdits, zipEdits } from './edits.ts';
import { endsWell, expectNothingWritten } from './endings.ts';

type Check = (ground: Ground) => fc.IRawProperty<unknown>;

/** What holds for whatever a person hands in. `cost` is the share of runs that a property can afford. */
export const USE_CASE_PROPERTIES: Record<string, { cost: number; check: Check }> = {
  'a damaged scheme is refused, or scores to an output that verifies': {
    cost: 1,
    check: (ground) =>
      property(textEdits(YAML_SCRAPS), (edit) =>
        scoresOrRefuses(ground, { ...ground.tables, 'scheme.yaml': edit(ground.scheme) }),
      ),
  },

  'a damaged scheme of the page or of the product is refused, or gives a workbook to fill in': {
    cost: 1,
    check: (ground) =>
      property(fc.tuple(fc.constantFrom(...SCHEMES), textEdits(YAML_SCRAPS)), async ([scheme, edit]) => {
        const folder = ground.fresh({ 'scheme.yaml': edit(scheme) });
        const checked = await endsWell(() => checkScheme('scheme.yaml', folder));
        const made = await endsWell(() => makeTableTemplate({ scheme: 'scheme.yaml', out: 'fill.xlsx', cwd: folder }));
        assert.deepEqual(namesIn(folder).includes('fill.xlsx'), 'given' in made);
        if ('refused' in checked) assert.deepEqual(made, checked);
      }),
  },

  'damaged CSV files are refused, or score to an output that verifies': {
    cost: 1,
    check: (ground) =>
      property(fc.tuple(fc.constantFrom(...Object.keys(ground.tables)), byteEdits), ([name, edit]) =>
        scoresOrRefuses(ground, {
          ...ground.tables,
          [name]: edit(ground.tables[name] ?? new Uint8Array()),
          'scheme.yaml': ground.scheme,
        }),
      ),
  },

  'a damaged workbook is refused, or scores to an output that verifies': {
    cost: 1,
    check: (ground) =>
      property(zipEdits, (edit) =>
        scoresOrRefuses(ground, { 'all.xlsx': edit(ground.workbook), 'scheme.yaml': ground.scheme }),
      ),
  },

  'a change to try that makes no sense is refused': {
    cost: 1,
    check: (ground) => {
      const folder = ground.fresh({ ...ground.tables, 'scheme.yaml': ground.scheme });
      const words = [
        'portal',
        'newmedia',
        'grades',
        'bands',
        '优秀',
        'from',
        'indicators',
        '1',
        'rule',
        'total',
        'ranking',
      ];
      const path = fc.array(fc.constantFrom(...words, '', '__proto__'), { maxLength: 5 });
      const value = fc.oneof(fc.constantFrom(...YAML_SCRAPS), fc.string({ maxLength: 6 }), fc.integer().map(String));
      return property(fc.tuple(path, value), async ([steps, to]) => {
        const changes = [`${steps.join('.')}=${to}`];
        const request = { scheme: 'scheme.yaml', tables: Object.keys(ground.tables), at: null, changes, cwd: folder };
        await endsWell(() => tryChange(request));
      });
    },
  },

  'a damaged assessment or wording is refused, or gives documents that verify': {
    cost: 0.15,
    check: (ground) =>
      property(
        fc.tuple(fc.constantFrom('assessment', 'template'), textEdits([...YAML_SCRAPS, ...WORDING_SCRAPS])),
        async ([which, edit]) => {
          const files = { assessment: ground.assessment, template: ground.template };
          files[which] = edit(files[which]);
          const folder = ground.fresh({
            ...ground.tables,
            'assessment.yaml': files.assessment.replace('../../schemes/chaozhou-2019', 'scheme.yaml'),
            'scheme.yaml': ground.scheme,
            'wording.md': files.template,
          });
          const request = { campaign: 'assessment.yaml', out: 'out', template: 'wording.md', cwd: folder };
          await writesOrRefuses(folder, () => assessCampaign(request));
        },
      ),
  },

  'a damaged notice is refused or compared': {
    cost: 0.3,
    check: (ground) =>
      property(zipEdits, async (edit) => {
        const folder = ground.fresh({ 'notice.docx': edit(ground.notice) });
        await endsWell(() => checkEditedNotice({ notice: 'notice.docx', result: ground.out, cwd: folder }));
      }),
  },

  'a damaged result is refused or explained, and a notice held against it': {
    cost: 0.3,
    check: (ground) =>
      property(fc.oneof(jsonEdits, textEdits(JSON_SCRAPS)), async (edit) => {
        const folder = outputWith(ground, 'result.json', edit(ground.result));
        for (const unit of ['潮安区', '', '__proto__']) await endsWell(() => explainResult('.', unit, folder));
        await endsWell(() => checkEditedNotice({ notice: 'notice.docx', result: '.', cwd: folder }));
      }),
  },

  'whatever is changed in an output, it no longer verifies': {
    cost: 0.15,
    check: (ground) =>
      property(
        fc.tuple(fc.constantFrom(...namesIn(ground.out).filter((name) => name.includes('.'))), byteEdits, jsonEdits),
        async ([name, bytes, json]) => {
          const before = readFileSync(join(ground.out, name));
          const after = name === 'manifest.json' ? Buffer.from(json(before.toString())) : bytes(before);
          if (before.equals(after)) return;
          const folder = outputWith(ground, name, after);
          const ended = await endsWell(() => verifyOutput('.', folder));
          const isCaught = 'refused' in ended || ended.given.differences.length > 0;
          assert.ok(isCaught || sameManifest(name, before, after), `${name} was changed and nobody noticed`);
        },
      ),
  },
};

/** A manifest has no witness but its own hash, which is told: notes of its own may change unnoticed. */
function sameManifest(name: string, before: Uint8Array, after: Uint8Array): boolean {
  return name === 'manifest.json' && !Buffer.from(before).equals(after);
}

function property<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => Promise<void>): fc.IRawProperty<unknown> {
  return fc.asyncProperty(arbitrary, check);
}

async function scoresOrRefuses(ground: Ground, files: Record<string, string | Uint8Array>): Promise<void> {
  const folder = ground.fresh(files);
  const tables = Object.keys(files).filter((name) => !name.endsWith('.yaml'));
  const request = { scheme: 'scheme.yaml', tables, at: null, out: 'out', cwd: folder };
  await writesOrRefuses(folder, () => scoreGivenTables(request));
}

async function writesOrRefuses(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = namesIn(folder);
  const out = join(folder, 'out');
  const ended = await endsWell(work);
  if ('refused' in ended) expectNothingWritten(folder, before, out);
  else assert.deepEqual((await verifyOutput('out', folder)).differences, []);
  rmSync(folder, { recursive: true });
}

const SCHEMES: readonly string[] = [
  readFileSync(join(REPOSITORY, 'schemes/national-2019/scheme.yaml'), 'utf8'),
  ...snippetsOf(PAGE).map(({ text }) => schemeAround(text)),
];

const YAML_SCRAPS = [
  ' ',
  ': ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '|',
  '- ',
  '\n',
  '\n  ',
  '\t',
  '---\n',
  '!!js/function',
  '<<: *a',
  '，',
  '：',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  'null',
  'missing',
  'total',
  'vetoes',
  '__proto__',
  'constructor',
  '{ fold: x }',
  '{ cohort: sum, of: total }',
  'a / b',
  "''",
  '../../../etc/passwd',
];

const WORDING_SCRAPS = [
  '{{',
  '}}',
  '{%',
  '%}',
  '{{ 1 | date }}',
  '{% for a in b %}',
  '{% endfor %}',
  '{% include "x" %}',
  '\n# ',
];

const JSON_SCRAPS = ['"', '{', '}', '[', ']', ',', ':', 'null', '0', '\\u0000', '1e999', '"untested"'];
