import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { call } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { shownMoment } from '../day.ts';
import { shownShare } from '../words/sample-words.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Which last round is asked who failed in it. */
export interface LastRound {
  sources: ('campaign' | 'sample')[];
  /** In place of the newest one. */
  campaign?: string;
  /** In place of the last one of an earlier day. */
  sample?: string;
}

const SOURCES = { campaign: '考评中不合格的', sample: '抽查抽中、此后有已认定的单项否决问题的' };

/** Samples that are offered; one that is older is given to the command by its id. */
const MOST = 200;

/** Fields of a form: who failed the last time, by which campaign and which spot check. */
export function LastRoundFields() {
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: async () => call('listCampaigns', {}) });
  const samples = useQuery({
    queryKey: ['samples', 'offered'],
    queryFn: async () => call('listSamples', { query: { limit: MOST } }),
  });
  const chosen = Form.useWatch((fields: Partial<LastRound>) => fields.sources);
  const rounds = [
    {
      source: 'campaign',
      label: '以哪次考评为准',
      first: '最近一次考评',
      options: campaigns.data?.items.map(({ id, title, assessedOn }) => ({
        value: id,
        label: assessedOn === null ? title : `${title}（${assessedOn}）`,
      })),
    },
    {
      source: 'sample',
      label: '以哪次抽查为准',
      first: '今天以前的最近一次抽查',
      options: samples.data?.items.map(({ id, drawnAt, share, organization, seed }) => ({
        value: id,
        label: `${shownMoment(drawnAt)}　${organization ?? '全部台账'}　${shownShare(share)}　${seed}`,
      })),
    },
  ] as const;
  return (
    <>
      <Form.Item name="sources" label="上次不合格的一律再查（不占比例）">
        <Checkbox.Group options={optionsOf(SOURCES)} />
      </Form.Item>
      {rounds
        .filter(({ source }) => chosen?.includes(source))
        .map(({ source, label, first, options }) => (
          <Form.Item key={source} name={source} label={label}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={first} options={options ?? []} />
          </Form.Item>
        ))}
      {[campaigns.error, samples.error].map((error) => error && <ProblemNotice key={error.message} error={error} />)}
    </>
  );
}
