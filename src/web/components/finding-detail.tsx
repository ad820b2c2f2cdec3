import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Descriptions, Skeleton, Typography } from 'antd';
import { call } from '../api.ts';
import { shownMoment } from '../day.ts';
import { aboutWords, measuredWords, OUTCOMES, type ShownFinding } from '../words/finding-words.ts';
import { FindingActs } from './finding-acts.tsx';
import { FindingEvidence } from './finding-evidence.tsx';
import { FindingHistory } from './finding-history.tsx';
import { DecisionTag, FindingTags } from './finding-tags.tsx';
import { OuterLink } from './outer-link.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  id: string;
  nameOf(check: string | null): string;
  /** Something is about to be done with it: it has to stay. */
  onAct(): void;
}

/** One finding: what is wrong, by what that is seen, and all that happened to it. */
export function FindingDetail({ id, nameOf, onAct }: Props) {
  const { data, error } = useQuery({
    queryKey: ['finding', id],
    queryFn: async () => call('showFinding', { params: { id } }),
  });
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNotice error={error} />;
  const { finding, original } = data;
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <Typography.Title level={2} className="part-title">
        {finding.message.zh}
      </Typography.Title>
      <p>
        <DecisionTag decision={finding.decision} /> <FindingTags finding={finding} />
      </p>
      {finding.isAdjusted && <p className="line-how">检查时的说明：{originalWords(original)}</p>}
      <FindingActs finding={finding} onAct={onAct} />
      <FindingFacts shown={data} nameOf={nameOf} />
      <FindingEvidence finding={finding} />
      <FindingHistory shown={data} />
    </>
  );
}

function originalWords({ message, about, measured }: ShownFinding['original']): string {
  const told = Object.entries(about).map(([key, value]) => `${key}：${aboutWords(value)}`);
  const figure = measured === null ? [] : [`测得：${measuredWords(measured)}`];
  return [message.zh, ...told, ...figure].join('；');
}

function FindingFacts({ shown: { finding }, nameOf }: { shown: ShownFinding; nameOf(check: string | null): string }) {
  const { targetId, target, organization, check, indicators, problem, outcome, about, measured } = finding;
  const { openedAt, seenAt, goneAt, returns } = finding;
  const items = [
    {
      label: '网站',
      children: (
        <Link to="/targets/$id" params={{ id: targetId }}>
          {target}
        </Link>
      ),
    },
    { label: '主办单位', children: organization },
    { label: '检查项', children: nameOf(check) },
    { label: '指标', children: indicators.join('、') || '—' },
    { label: '问题所在', children: <OuterLink url={problem} /> },
    { label: '结论', children: OUTCOMES[outcome] },
    // What a person found is about its indicator, which stands above.
    ...Object.entries(about)
      .filter(([label]) => label !== '指标')
      .map(([label, value]) => ({ label, children: aboutWords(value) })),
    ...(measured === null
      ? []
      : [{ label: '测得', children: `${measuredWords(measured)}（共看 ${measured.sample}）` }]),
    { label: '首次发现', children: shownMoment(openedAt) },
    { label: '最近看到', children: shownMoment(seenAt) },
    ...(goneAt === null ? [] : [{ label: '消失', children: shownMoment(goneAt) }]),
    ...(returns === 0 ? [] : [{ label: '再现', children: `${returns} 次` }]),
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      className="figures"
      items={items.map((item) => ({ key: item.label, ...item }))}
    />
  );
}
