import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Space, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useIsOffered } from '../rights.ts';
import { CAMPAIGN_DATES_KEY, type CampaignDays } from '../words/campaign-words.ts';
import { AskFirst } from './ask-first.tsx';
import { CampaignDatesForm } from './campaign-dates-form.tsx';
import { ListTable } from './list-table.tsx';
import { MoreButton } from './more-button.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** Days of the campaigns of offices, around which the sites below them are inspected. */
export function CampaignDates() {
  const mayChange = useIsOffered('set-campaign-dates');
  const [opened, open] = useState<CampaignDays | 'new' | null>(null);
  const dates = useInfiniteQuery({
    queryKey: CAMPAIGN_DATES_KEY,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listCampaignDates', { query: { cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap="small" style={{ marginTop: 32 }}>
        <Typography.Title level={2} style={{ fontSize: 18, margin: 0 }}>
          考评日期
        </Typography.Title>
        {mayChange && <Button onClick={() => open('new')}>设定考评日期</Button>}
      </Flex>
      <p className="line-how">首日之前和末日之后各一周内，该办公室及其下级的网站各整站检查一次</p>
      {dates.error !== null && <ProblemNotice error={dates.error} />}
      <ListTable<CampaignDays>
        rowKey="id"
        columns={[...COLUMNS, ...(mayChange ? [actColumn(open)] : [])]}
        dataSource={dates.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={dates.isPending}
        empty="还没有设定考评日期"
      />
      <MoreButton pages={dates} />
      {opened !== null && <CampaignDatesForm dates={opened} onClose={() => open(null)} />}
    </>
  );
}

const COLUMNS: TableColumnsType<CampaignDays> = [
  { title: '考评', dataIndex: 'title' },
  { title: '办公室', dataIndex: 'organization' },
  { title: '首日', dataIndex: 'firstDay', width: 120, className: 'figures' },
  { title: '末日', dataIndex: 'lastDay', width: 120, className: 'figures' },
];

const actColumn = (open: (dates: CampaignDays) => void): TableColumnsType<CampaignDays>[number] => ({
  title: '操作',
  key: 'act',
  width: 140,
  render: (_, dates) => (
    <Space>
      <Button size="small" type="link" aria-label={`修改${dates.title}`} onClick={() => open(dates)}>
        修改
      </Button>
      <RemoveButton dates={dates} />
    </Space>
  ),
});

function RemoveButton({ dates: { id, version, title } }: { dates: CampaignDays }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => call('deleteCampaignDates', { params: { id }, query: { version } }),
    onSuccess: () => void message.success('已撤销'),
    onError: (error) => void message.error(error.message),
    onSettled: async () => client.invalidateQueries({ queryKey: CAMPAIGN_DATES_KEY }),
  });
  return (
    <AskFirst
      title="撤销这次考评的日期？"
      description="已经安排的检查不受影响"
      okText="撤销日期"
      cancelText="不撤销"
      onConfirm={() => mutate()}
    >
      <Button size="small" type="link" danger loading={isPending} aria-label={`撤销${title}`}>
        撤销
      </Button>
    </AskFirst>
  );
}
