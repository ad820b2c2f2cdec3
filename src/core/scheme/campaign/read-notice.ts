import {
  NAMES_UP_TO,
  PLAIN_ANNEX,
  PLAIN_WORDS,
  type AnnexPlan,
  type ClassWords,
  type NoticePlan,
} from '../../model/campaign.ts';
import { nearestName } from '../../model/nearest.ts';
import { readFields, type Fields, type FieldsShape } from '../fields.ts';
import { isName } from '../names.ts';
import { didYouMean } from '../report.ts';
import { readText, type Written } from '../scalars.ts';
import type { NodeField } from '../yaml/node.ts';
import type { CampaignReading } from './campaign-reading.ts';
import { joinProse } from './join-prose.ts';

const NOTICE: FieldsShape = {
  place: { zh: '通报', en: 'The notice' },
  known: [
    'title',
    'issuer',
    'addressees',
    'number',
    'date',
    'publicity',
    'year',
    'area',
    'redHeader',
    'sealed',
    'namesUpTo',
    'basis',
    'commissioned',
    'stages',
    'facts',
    'problems',
    'requirements',
    'annexes',
    'classes',
  ],
  required: ['issuer', 'date'],
};
const PROBLEM: FieldsShape = {
  place: { zh: '存在问题', en: 'A problem' },
  known: ['dimension', 'text'],
  required: ['dimension', 'text'],
};
const REQUIREMENT: FieldsShape = {
  place: { zh: '工作要求', en: 'A requirement' },
  known: ['title', 'text'],
  required: ['title', 'text'],
};
const ANNEX: FieldsShape = {
  place: { zh: '附件', en: 'An annex' },
  known: ['title', 'grade', 'rank', 'unit', 'total'],
};
const WORDS: FieldsShape = {
  place: { zh: '分类用语', en: 'The words for a class' },
  known: ['heading', 'subject', 'counter'],
};

/** The field `notice`; null after reporting that it is no map. */
export function readNotice(written: Written, reading: CampaignReading): NoticePlan | null {
  const fields = readFields(written, NOTICE, reading.report);
  if (!fields) return null;
  return {
    ...readSheet(fields),
    ...readBody(fields, reading),
    facts: readFacts(fields, reading),
    annexes: readByClass(fields, { name: 'annexes', shape: ANNEX, make: readAnnex }, reading),
    classes: readByClass(fields, { name: 'classes', shape: WORDS, make: readWords }, reading),
  };
}

/** Who writes to whom, when, about what. */
function readSheet(fields: Fields) {
  return {
    title: fields.texts('title') ?? [],
    issuer: fields.text('issuer') ?? '',
    addressees: fields.text('addressees')?.replace(/[:：]$/u, '') ?? null,
    number: fields.text('number'),
    date: fields.date('date') ?? '',
    publicity: fields.text('publicity'),
    year: fields.whole('year', { least: 1900, most: 9999 }),
    area: fields.text('area'),
    redHeader: fields.flag('redHeader') ?? false,
    sealed: fields.flag('sealed') ?? true,
    namesUpTo: fields.whole('namesUpTo', { least: 0 }) ?? NAMES_UP_TO,
  };
}

function readBody(fields: Fields, { report }: CampaignReading) {
  const each = <T>(name: string, shape: FieldsShape, make: (entry: Fields) => T): T[] =>
    (fields.has(name) ? fields.list(name) : []).flatMap((node) => {
      const entry = readFields({ node, field: name }, shape, report);
      return entry ? [make(entry)] : [];
    });
  return {
    basis: (fields.texts('basis') ?? []).map(joinProse),
    commissioned: fields.text('commissioned'),
    stages: fields.texts('stages') ?? [],
    problems: each('problems', PROBLEM, (entry) => ({
      dimension: entry.text('dimension') ?? '',
      text: joinProse(entry.text('text') ?? ''),
    })),
    requirements: each('requirements', REQUIREMENT, (entry) => ({
      title: joinProse(entry.text('title') ?? ''),
      text: joinProse(entry.text('text') ?? ''),
    })),
  };
}

function readFacts(fields: Fields, { report }: CampaignReading): Record<string, string> {
  const facts = (fields.has('facts') ? fields.entries('facts') : []).map(({ key, at, value }) => {
    if (!isName(key)) report.add('bad-id', at, { id: key, hyphen: '' });
    return [key, readText({ node: value, field: key }, report) ?? ''] as const;
  });
  return Object.fromEntries(facts);
}

function readAnnex(fields: Fields): AnnexPlan {
  return {
    title: fields.text('title'),
    grade: fields.flag('grade') ?? PLAIN_ANNEX.grade,
    rank: fields.text('rank') ?? PLAIN_ANNEX.rank,
    unit: fields.text('unit') ?? PLAIN_ANNEX.unit,
    total: fields.text('total') ?? PLAIN_ANNEX.total,
  };
}

function readWords(fields: Fields): ClassWords {
  return {
    heading: fields.text('heading'),
    subject: fields.text('subject'),
    counter: fields.text('counter') ?? PLAIN_WORDS.counter,
  };
}

interface ByClass<T> {
  name: string;
  shape: FieldsShape;
  make: (fields: Fields) => T;
}

function readByClass<T>(
  fields: Fields,
  { name, shape, make }: ByClass<T>,
  reading: CampaignReading,
): Record<string, T> {
  const entries = fields.has(name) ? fields.entries(name) : [];
  return Object.fromEntries(
    entries.flatMap((entry): [string, T][] => {
      checkClass(entry, reading);
      const inner = readFields({ node: entry.value, field: entry.key }, shape, reading.report);
      return inner ? [[entry.key, make(inner)]] : [];
    }),
  );
}

function checkClass({ key, at }: NodeField, { classes, report }: CampaignReading): void {
  if (classes === null || classes.includes(key)) return;
  const what = { zh: '分类', en: 'class' };
  report.add('unknown-name', at, { name: key, what }, didYouMean(nearestName(key, classes)));
}
