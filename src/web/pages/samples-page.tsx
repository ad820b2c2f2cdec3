import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { SampleForm } from '../components/sample-form.tsx';
import { shownMoment } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import { type Sample, shownShare, shownStrata } from '../words/sample-words.ts';

/** Spot checks that were drawn, each kept with its seed, and the way to draw one. */
export function SamplesPage() {
  const mayDraw = useIsOffered('change-register');
  const [isAsked, ask] = useState(false);
  const samples = useInfiniteQuery({
    queryKey: ['samples'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listSamples', { query: { cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <PageHead title="台账" note="随机抽查的记录：比例、种子和抽中的都已存下，可以核对；将被抽查的单位看不到">
        {mayDraw && (
          <Button type="primary" onClick={() => ask(true)}>
            随机抽查
          </Button>
        )}
      </PageHead>
      <RegisterTabs />
      {samples.error !== null && <ProblemNotice error={samples.error} />}
      <ListTable<Sample>
        rowKey="id"
        columns={COLUMNS}
        dataSource={samples.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={samples.isPending}
        empty="还没有抽查过"
      />
      <MoreButton pages={samples} />
      {isAsked && <SampleForm onClose={() => ask(false)} />}
    </>
  );
}

const COLUMNS: TableColumnsType<Sample> = [
  {
    title: '抽取时间',
    key: 'drawn',
    width: 168,
    className: 'figures',
    render: (_, { id, drawnAt }) => (
      <Link to="/registry/samples/$id" params={{ id }}>
        {shownMoment(drawnAt)}
      </Link>
    ),
  },
  {
    title: '抽中',
    key: 'count',
    width: 120,
    className: 'figures',
    render: (_, { drawn, inScope }) => `${drawn} / ${inScope}`,
  },
  { title: '比例', dataIndex: 'share', width: 88, className: 'figures', render: shownShare },
  { title: '分组', dataIndex: 'strata', width: 240, render: shownStrata },
  { title: '种子', dataIndex: 'seed' },
  {
    title: '范围',
    key: 'organization',
    render: (_, { organization }) => organization ?? '全部台账',
  },
  { title: '抽取人', key: 'by', width: 120, render: (_, { drawnByName }) => drawnByName ?? '本机命令' },
];
