import type { Fault } from '../model/fault.ts';
import type { Provenance, Scheme, SchemeClass } from '../model/scheme/index.ts';
import { checkLinks } from './checks/check-links.ts';
import { readClasses } from './classes.ts';
import { readFields, type Fields } from './fields.ts';
import { readHyphenName } from './names.ts';
import { PROVENANCE_FIELDS, readProvenance } from './provenance.ts';
import type { Reading } from './reading.ts';
import { openReport, type Report } from './report.ts';
import { loadTree } from './yaml/load-tree.ts';

const SHAPE = {
  place: { zh: '方案', en: 'The scheme' },
  known: ['kaoping', 'id', 'version', 'title', 'issuer', 'classes', ...PROVENANCE_FIELDS],
  required: ['kaoping', 'id', 'version', 'title', 'source', 'verified', 'classes'],
};

/**
 * Reads the text of a `scheme.yaml` (docs/scheme-language.md); `file` is its name for messages. Either a sound scheme and no
 * faults, or null and every fault in the order of the text. Never throws, whatever the text, and ends in bounded time.
 */
export function readScheme(text: string, file: string): { scheme: Scheme | null; faults: Fault[] } {
  const report = openReport(text, file);
  const tree = loadTree(text, report);
  const fields = tree && readFields({ node: tree, field: 'scheme' }, SHAPE, report);
  const scheme = fields && readFile(fields, { report, origins: new Map(), links: [] });
  const faults = report.faults();
  return { scheme: faults.length === 0 ? scheme : null, faults };
}

const NOTHING_ABOVE: Provenance = { source: '', clause: null, verified: true, why: null };

function readFile(fields: Fields, reading: Reading): Scheme {
  const { report } = reading;
  checkLanguage(fields, report);
  const provenance = readProvenance(fields, NOTHING_ABOVE, report);
  return {
    language: 1,
    id: fields.read('id', readHyphenName) ?? '',
    version: fields.whole('version', { least: 1 }) ?? 0,
    title: fields.text('title') ?? '',
    issuer: fields.text('issuer'),
    provenance,
    classes: readLinkedClasses(fields, provenance, reading),
  };
}

function readLinkedClasses(fields: Fields, provenance: Provenance, reading: Reading): SchemeClass[] {
  const classes = readClasses(fields.list('classes'), provenance, reading);
  checkLinks(classes, reading);
  return classes;
}

function checkLanguage(fields: Fields, report: Report): void {
  const version = fields.text('kaoping');
  if (version !== null && version !== '1') report.add('language-version', fields.valueAt('kaoping'), { version });
}
