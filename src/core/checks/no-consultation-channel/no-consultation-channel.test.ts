import { describe, expect, test } from 'vitest';
import type { Form, Observation } from '../../model/observation/index.ts';
import { HOME, link, page, verdictsOn } from '../observed.test-support.ts';
import { letter, limit, section } from '../sections.test-support.ts';
import { noConsultationChannel } from './index.ts';

const home = page({ url: HOME, facts: { kind: 'home' } });
const forms: Form[] = [{ action: '/send', method: 'post', fields: ['title', 'content'], purpose: 'letter' }];
const outcomeOf = (...seen: Observation[]) => verdictsOn(noConsultationChannel, [home, ...seen])[0]?.outcome;
const withForm = (title: string) => page({ facts: { kind: 'form', title, forms } });

describe('signs of a channel', () => {
  test.each([
    ['a form for letters', [withForm('县长信箱')], 'passed'],
    ['a form without a name', [page({ facts: { kind: 'form', forms } })], 'passed'],
    ['published letters', [letter()], 'passed'],
    ['a form of the discipline inspection', [withForm('纪检监察举报')], 'failed'],
    ['letters of petitions', [letter({ channel: '网上信访' })], 'failed'],
    ['a survey', [withForm('网上调查')], 'failed'],
    ['reports of whatever kind', [withForm('投诉举报')], 'cantTell'],
    ['a form to search', [page({ facts: { forms: [{ ...(forms[0] as Form), purpose: 'search' }] } })], 'failed'],
    ['a column by its name', [section({ type: '互动交流', name: '领导信箱' })], 'cantTell'],
    ['a column of interviews', [section({ type: '互动交流', name: '在线访谈' })], 'failed'],
    ['a page by its title', [page({ facts: { kind: 'form', title: '在线咨询' } })], 'cantTell'],
    ['an article about mailboxes', [page({ facts: { kind: 'article', title: '县长信箱' } })], 'failed'],
    ['a platform outside', [link({ url: 'https://12345.example.gov.cn/', scope: 'external' })], 'cantTell'],
    ['a dead platform', [link({ url: 'https://12345.example.gov.cn/', scope: 'external', state: 'dead' })], 'failed'],
    ['another site', [link({ url: 'https://www.other.gov.cn/', scope: 'external' })], 'failed'],
    ['nothing', [], 'failed'],
  ] as const)('%s', (_what, seen, outcome) => {
    expect(outcomeOf(...seen)).toBe(outcome);
  });

  test('a word on the home page', () => {
    const named = page({ url: HOME, text: '首页\n政务公开 县长信箱 网上信访', facts: { kind: 'home' } });
    expect(verdictsOn(noConsultationChannel, [named])).toMatchObject([
      { outcome: 'cantTell', evidence: [{ quote: '县长信箱' }] },
    ]);
  });
});

describe('nothing was seen, and not everything was read', () => {
  test.each([
    ['pages', limit('page-budget'), 'untested'],
    ['depth', limit('depth'), 'untested'],
    ['time', limit('time'), 'untested'],
    ['robots', limit('robots'), 'untested'],
    ['stopped', limit('stopped'), 'untested'],
    ['scripts', page({ scripted: true }), 'untested'],
    ['a trap has no end', limit('trap'), 'failed'],
  ] as const)('%s', (_what, seen, outcome) => {
    expect(outcomeOf(seen)).toBe(outcome);
  });

  test('no page at all', () => {
    expect(verdictsOn(noConsultationChannel, [])).toMatchObject([{ outcome: 'untested', problem: HOME }]);
  });
});
