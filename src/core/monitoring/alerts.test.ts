import { expect, test } from 'vitest';
import { accountLevel, accountStanding, ALERT_CAUSES, alertLine, certificateLevel, type ToldAlert } from './index.ts';

test.each([
  [31, null],
  [30, 1],
  [8, 1],
  [7, 2],
  [0, 2],
  [-1, 2],
])('%i days before the end of a certificate the level is %s', (days, level) => {
  expect(certificateLevel(days)).toBe(level);
});

test.each([
  [6, null],
  [7, 1],
  [9, 1],
  [10, 2],
  [200, 2],
])('%i days after the newest post the level is %s', (days, level) => {
  expect(accountLevel(days)).toBe(level);
});

test.each([
  [null, 'unknown'],
  [6, 'fresh'],
  [7, 'warned'],
  [13, 'warned'],
  [14, 'veto'],
])('%s days after the newest post an account is %s', (days, standing) => {
  expect(accountStanding(days)).toBe(standing);
});

const FACTS = {
  down: { since: '2026-11-30T09:00:00+08:00', failures: 2 },
  availability: { failed: 7, valid: 140 },
  certificate: { days: 6 },
  finding: { count: 3, message: { zh: '问题', en: 'a problem' } },
  account: { newest: '2026-11-20', seenOn: '2026-11-29', days: 10 },
};

test('what messages say', () => {
  const told = ALERT_CAUSES.flatMap((cause) =>
    (['opened', 'cleared'] as const).map((change) => {
      const about = { name: '某某网', homeUrl: 'http://a.example/', organization: '某某局' };
      return alertLine({ cause, level: 2, facts: FACTS[cause], change, ...about } satisfies ToldAlert);
    }),
  );
  expect(told.flatMap(({ zh, en }) => [zh, en])).toMatchInlineSnapshot(`
    [
      "某某局《某某网》（http://a.example/）打不开：自 2026-11-30 09:00 起连续 2 次监测失败",
      "某某网 of 某某局 (http://a.example/): does not open; 2 visits in a row have failed since 2026-11-30 09:00",
      "某某局《某某网》（http://a.example/）恢复正常访问",
      "某某网 of 某某局 (http://a.example/): opens again",
      "某某局《某某网》（http://a.example/）一周监测 140 次，失败 7 次，已达到“站点无法访问”的单项否决标准（5%）",
      "某某网 of 某某局 (http://a.example/): 7 of 140 visits of a week failed, which is the share of the veto (5%)",
      "某某局《某某网》（http://a.example/）一周监测的失败率已降到预警线以下",
      "某某网 of 某某局 (http://a.example/): failures are below the share of the warning again",
      "某某局《某某网》（http://a.example/）的 HTTPS 证书还有 6 天到期",
      "某某网 of 某某局 (http://a.example/): the certificate ends in 6 days",
      "某某局《某某网》（http://a.example/）的 HTTPS 证书已更新",
      "某某网 of 某某局 (http://a.example/): the certificate was renewed",
      "某某局《某某网》（http://a.example/）发现可能单项否决的问题 3 个，例如：问题",
      "某某网 of 某某局 (http://a.example/): 3 problems that may be a veto, such as: a problem",
      "某某局《某某网》（http://a.example/）可能单项否决的问题已不存在",
      "某某网 of 某某局 (http://a.example/): the problems that may be a veto are gone",
      "某某局《某某网》（http://a.example/）最近一次更新是 2026-11-20，距今 10 天（2026-11-29 查看；满 14 天不更新为单项否决）",
      "某某网 of 某某局 (http://a.example/): the newest post is of 2026-11-20, 10 days ago (looked at on 2026-11-29; 14 days without a post are a veto)",
      "某某局《某某网》（http://a.example/）已有新的更新",
      "某某网 of 某某局 (http://a.example/): something was posted again",
    ]
  `);
});
