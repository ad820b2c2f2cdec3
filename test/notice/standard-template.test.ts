import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoticePlan } from '../../src/core/model/campaign.ts';
import type { Result, UnitResult } from '../../src/core/model/result.ts';
import { asEdited, buildNotice } from '../../src/core/reports/notice/index.ts';
import { CAMPAIGNS, noticeOf, ROOT } from './notices.ts';

const template = { text: readFileSync(join(ROOT, 'templates/notice.zh.md'), 'utf8'), file: 'templates/notice.zh.md' };
const chaozhou = await noticeOf(CAMPAIGNS.chaozhou);
const cloudRiver = await noticeOf(CAMPAIGNS.cloudRiver);

interface Case {
  /** Changes units of the result; counts per grade are kept in step. */
  units?: (unit: UnitResult) => UnitResult;
  plan?: Partial<NoticePlan>;
  of?: typeof chaozhou;
}

function changed({ of = chaozhou, units = (unit) => unit }: Case): Result {
  const classes = of.result.classes.map((group) => {
    const all = group.units.map(units);
    const grades = group.labels.map((grade) => ({ grade, count: all.filter((unit) => unit.grade === grade).length }));
    return { ...group, units: all, statistics: { ...group.statistics, grades } };
  });
  return { ...of.result, classes };
}

function built({ plan = {}, ...rest }: Case) {
  const of = rest.of ?? chaozhou;
  return buildNotice({ result: changed(rest), plan: { ...of.plan, ...plan }, template, standard: template });
}

function textOf(given: Case): string {
  const { document, faults } = built(given);
  expect(faults).toEqual([]);
  if (document === null) throw new Error('no notice');
  const { paragraphs, tables } = asEdited(document);
  return [...paragraphs.map(({ text }) => text), ...tables.map(({ rows }) => (rows[0] ?? []).join('|'))].join('\n');
}

const only =
  (name: string, change: Partial<UnitResult>) =>
  (unit: UnitResult): UnitResult =>
    unit.unit === name ? { ...unit, ...change } : unit;

describe('what the notice says', () => {
  test('lists longer than the campaign wants are left to the annex, which then has the grades', () => {
    const text = textOf({ plan: { namesUpTo: 6 } });
    expect(text).toContain('优秀：共14个，名单见附件2。');
    expect(text).toContain('合格：市司法局');
    expect(text).toMatch(/排名\|单位名称\|单项否决\|规范运维\|支撑保障\|加分指标\|总计\|等次$/u);
  });

  test('units beyond the published places are counted and not named', () => {
    const text = textOf({ units: only('饶平县公安局', { published: false }) });
    expect(text).toContain(
      '合格：市司法局、市生态环境局、市住房和城乡建设局、市社会保险基金管理局，另有1个不公布名称。',
    );
    expect(text).toContain('合格的5个');
  });

  test('a short name that two units share is given up for both', () => {
    const shared = (unit: UnitResult) =>
      /^潮州市(?:司法|民政)局$/u.test(unit.unit) ? { ...unit, short: '市局' } : unit;
    expect(textOf({ units: shared })).toContain('合格：潮州市司法局、市生态环境局');
  });

  test('a unit without a place in the official order comes last', () => {
    expect(textOf({ units: only('饶平县人民政府', { order: null }) })).toContain('优秀：潮安区、饶平县。');
  });

  test('units without a grade are counted', () => {
    expect(textOf({ units: only('饶平县公安局', { grade: null }) })).toContain('合格的4个，未评等次的1个。');
  });

  test('whose total an outcome decided is told with the reason', () => {
    expect(textOf({ of: cloudRiver })).toContain('“出现单项否决情形”的1家：安洲区人民政府。');
  });

  test('nothing of what the campaign does not know', () => {
    const unsaid = { addressees: null, publicity: null, year: null, commissioned: null };
    const empty = { basis: [], stages: [], facts: {}, problems: [], requirements: [] };
    const text = textOf({ plan: { ...unsaid, ...empty } });
    expect(text).toContain('\n潮州市人民政府办公室开展了政府网站、政务新媒体考评，对象为');
    expect(text).toContain('本次考评按类别分别计分');
    expect(text).not.toMatch(/工作要求|公开方式|需要解决的问题|依据/u);
  });
});

describe('a result that cannot be published makes no notice', () => {
  test('while scores are open', () => {
    const open = { state: 'incomplete' as const, missing: [{ untested: 'blank' as const, of: 'health' }], grade: null };
    const { document, faults } = built({ units: only('饶平县人民政府', open) });
    expect(document).toBeNull();
    expect(faults.map(({ code, message }) => [code, message.zh])).toEqual([
      ['notice-incomplete-unit', '政府网站：饶平县人民政府 的得分不完整，缺：健康情况'],
    ]);
  });

  test('when somebody changed its counts', () => {
    const result = structuredClone(chaozhou.result);
    const [group] = result.classes;
    if (group !== undefined) group.statistics.units = 5;
    const { document, faults } = buildNotice({ result, plan: chaozhou.plan, template, standard: template });
    expect(document).toBeNull();
    expect(faults.map(({ code }) => code)).toEqual(['notice-counts-differ']);
  });
});
