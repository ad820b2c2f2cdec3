import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { PagePlace } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { CHANNEL_KINDS, openChannelLook } from '../channel-look.ts';
import { evidenceOf } from '../evidence.ts';

/** 未提供有效咨询建言渠道: nowhere on the site can people ask or suggest something. */
export const noConsultationChannel = defineCheck({
  id: 'no-consultation-channel',
  version: 2,
  stage: 'stable',
  name: { zh: '未提供网上有效咨询建言渠道', en: 'No channel for consultation' },
  docs: {
    what: {
      zh: '网站没有供网民咨询、建言的渠道；网上信访、纪检举报等专门渠道不算。',
      en: 'The site offers no channel to ask or suggest something; petitions, reports to the discipline inspection and the like do not count.',
    },
    why: {
      zh: '没有咨询建言渠道是单项否决情形（互动回应差）。',
      en: 'A site that nobody can write to is disqualified.',
    },
    clause: { text: '国办秘函〔2019〕19号 单项否决·互动回应差', verified: false },
    how: {
      zh: '读到写信表单或公开的留言，即为符合。只看到名称（信箱、留言、咨询等栏目、首页文字，或指向站外互动平台的链接）的，是否有效由人试用判定。全站读完都没有的，存在问题；没有读完的，不下结论。',
      en: 'A form for letters, or published letters, are enough. Where only a name is seen (a column, a word on the home page, a link to a platform outside) a person has to try whether it works. Nothing on a site that was read to its end fails; where it was not, nothing is concluded.',
    },
    cannotSee: {
      zh: '提交后是否有人受理；登录后才出现的表单；电话、邮箱等网下渠道（不算网上渠道）。',
      en: 'Whether anybody reads what is sent; forms behind a login; telephone and e-mail (which are no channels on line).',
    },
    advice: {
      zh: '开设领导信箱或在线咨询栏目，或链接到统一的互动平台，并按期答复。',
      en: 'Open a mailbox or a column for questions, or lead to the common platform, and answer in time.',
    },
  },
  needs: CHANNEL_KINDS,
  references: [],
  params: z.strictObject({}),
  begin({ target, at, moment }) {
    const look = openChannelLook();
    let home: PagePlace | null = null;
    return {
      see(seen) {
        look.see(seen);
        if (seen.kind === 'page' && seen.depth === 0 && (home === null || seen.url < home.url))
          home = { url: seen.url, sha256: seen.sha256, at: seen.at };
      },
      end(): Verdict[] {
        const { signs } = look;
        const common = { problem: target.home, about: {} };
        if (signs.open.count > 0)
          return [{ ...common, outcome: 'passed', message: OPEN, evidence: signs.open.first() }];
        if (signs.named.count > 0)
          return [{ ...common, outcome: 'cantTell', message: NAMED, evidence: signs.named.first() }];
        const gap = look.gap();
        if (gap !== null) return [{ ...common, outcome: 'untested', message: notRead(gap), evidence: [] }];
        const evidence = home === null ? { url: target.home, quote: null, at: moment, sha256: null } : evidenceOf(home);
        return [{ ...common, outcome: 'failed', message: nothing(at), evidence: [evidence] }];
      },
    };
  },
});

const OPEN: Text = { zh: '有写信表单或公开的留言', en: 'There is a form for letters, or published letters' };

const NAMED: Text = {
  zh: '看到咨询建言渠道的名称或入口，但没有读到表单和留言，是否有效由人试用',
  en: 'Something is named as a channel, but no form and no letters were read: a person has to try whether it works',
};

const notRead = (gap: Text): Text => ({
  zh: `没有看到咨询建言渠道，但${gap.zh}，不能判定`,
  en: `No channel was seen, but nothing can be concluded: ${gap.en}`,
});

const nothing = (at: string): Text => ({
  zh: `全站没有咨询建言渠道：写信表单 0 个，公开留言 0 件，入口 0 个（监测时间点 ${at}）`,
  en: `No channel on the whole site: 0 forms for letters, 0 published letters, 0 entrances (date of inspection ${at})`,
});
