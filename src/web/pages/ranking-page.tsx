import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Spin, Tabs } from 'antd';
import { useState } from 'react';
import { call, fileAddress, type ReplyOf } from '../api.ts';
import { ExplanationDrawer } from '../components/explanation-drawer.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RankingTable } from '../components/ranking-table.tsx';

type Ranking = ReplyOf<'showRanking'>;

/** What an office hands out; the rest of the output is for verifying. */
const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['notice.docx', '通报（DOCX）'],
  ['notice.pdf', '通报（PDF）'],
  ['annex.xlsx', '附件（XLSX）'],
  ['ranking.csv', '排名数据（CSV）'],
];

export function RankingPage() {
  const { id } = useParams({ from: '/campaigns/$id' });
  const { data, error } = useQuery({
    queryKey: ['ranking', id],
    queryFn: async () => call('showRanking', { params: { id } }),
  });
  if (error !== null) return <ProblemNotice error={error} />;
  return data === undefined ? <Spin /> : <ShownRanking ranking={data} />;
}

function ShownRanking({ ranking: { campaign, files, classes } }: { ranking: Ranking }) {
  const [asked, ask] = useState<{ classId: string; unit: string } | null>(null);
  return (
    <>
      <PageHead
        title={campaign.title}
        note={
          <>
            监测时间点 {campaign.assessedOn}　<Link to="/campaigns">返回考评与通报</Link>
          </>
        }
      >
        {DOCUMENTS.filter(([name]) => files.some((file) => file.name === name)).map(([name, label]) => (
          <Button key={name} href={fileAddress(campaign.id, name)}>
            {label}
          </Button>
        ))}
      </PageHead>
      <Tabs
        items={classes.map((group) => ({
          key: group.id,
          label: `${group.name}（${group.statistics.units}）`,
          children: <RankingTable group={group} onAsk={(unit) => ask({ classId: group.id, unit })} />,
        }))}
      />
      <ExplanationDrawer campaign={campaign.id} asked={asked} onClose={() => ask(null)} />
    </>
  );
}
