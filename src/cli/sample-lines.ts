import { chinaDay } from '../core/model/china-day.ts';
import type { FailureSource } from '../core/model/registry/index.ts';
import type { Text } from '../core/model/text.ts';
import type { Sample } from '../server/usecases/registry/sample-targets.ts';

type Sampled = Pick<Sample['items'][number], 'name' | 'organization' | 'url' | 'why' | 'failedBy'>;

/** What was drawn, with tabs between the columns, for people and for `cut`. */
export function sampledLines(items: readonly Sampled[], language: keyof Text): string {
  return items
    .map(({ name, organization, url, why, failedBy }) => {
      const by = failedBy.map((one) => FAILED_BY[one][language]).join(language === 'zh' ? '、' : ', ');
      const because =
        why === 'drawn' ? DRAWN[language] : `${FAILED[language]}${language === 'zh' ? `（${by}）` : ` (${by})`}`;
      return `${[name, organization, url, because].join('\t')}\n`;
    })
    .join('');
}

/** What was drawn from, what told who failed the last time, and by which id and seed it is drawn again. */
export function sampleSummary(
  sample: Omit<Sample, 'items' | 'organizationId' | 'drawnBy'>,
  language: keyof Text,
): string {
  const { id, inScope, drawn, seed, sources, unmatched } = sample;
  const lines: Text[] = [
    ...sources.campaigns.map(({ title, assessedOn, failed }) => ({
      zh: `上次不合格取自考评《${title}》（${assessedOn ?? '未注日期'}）：${failed} 个`,
      en: `failed the last time, by the campaign “${title}” (${assessedOn ?? 'undated'}): ${failed}`,
    })),
    ...(sources.sample === null
      ? []
      : [
          {
            zh: `上次不合格取自 ${chinaDay(sources.sample.drawnAt)} 的抽查：${sources.sample.failed} 个`,
            en: `failed the last time, by the sample of ${chinaDay(sources.sample.drawnAt)}: ${sources.sample.failed}`,
          },
        ]),
    ...(sources.given.length === 0
      ? []
      : [{ zh: `另外给出 ${sources.given.length} 个`, en: `given beside: ${sources.given.length}` }]),
    ...unmatched.map(({ source, name }) => ({
      zh: `没有在用的网站或账号叫“${name}”（${FAILED_BY[source].zh}），没有再查`,
      en: `nothing in scope is called “${name}” (${FAILED_BY[source].en}): it is not looked at again`,
    })),
    {
      zh: `在用 ${inScope} 个，抽取 ${drawn} 个，种子 ${seed}，编号 ${id}`,
      en: `${inScope} in scope, ${drawn} drawn, seed ${seed}, id ${id}`,
    },
  ];
  return lines.map((line) => `${line[language]}\n`).join('');
}

const DRAWN: Text = { zh: '抽取', en: 'drawn' };
const FAILED: Text = { zh: '上次不合格', en: 'failed the last time' };

const FAILED_BY: Readonly<Record<FailureSource, Text>> = {
  campaign: { zh: '考评', en: 'campaign' },
  sample: { zh: '上次抽查', en: 'last sample' },
  given: { zh: '另外给出', en: 'given' },
};
