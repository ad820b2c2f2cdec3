import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useBodies } from '../bodies.ts';
import { AskFirst } from '../components/ask-first.tsx';
import { AlertTabs } from '../components/alert-tabs.tsx';
import { ChannelForm } from '../components/channel-form.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { shownMoment } from '../day.ts';
import { CAUSES, type Channel, CHANNEL_KINDS } from '../words/alert-words.ts';

const KEY = ['alert-channels'];

/** Who is told of alerts, and whether messages get through. */
export function AlertChannelsPage() {
  const [edited, edit] = useState<Channel | 'new' | null>(null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = async () => client.invalidateQueries({ queryKey: KEY });
  const channels = useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listAlertChannels', { query: { cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const test = useMutation({
    mutationFn: async ({ id }: Channel) => call('testAlertChannel', { params: { id } }),
    onSuccess: () => void message.info('测试消息已交出，几秒后点“刷新”看是否送到'),
  });
  const remove = useMutation({
    mutationFn: async ({ id, version }: Channel) => call('deleteAlertChannel', { params: { id }, query: { version } }),
    onSuccess: () => void message.success('已删除'),
    onSettled: renew,
  });
  const acts = { onEdit: edit, onTest: test.mutate, onDelete: remove.mutate };
  return (
    <>
      <PageHead title="告警">
        <Button loading={channels.isRefetching} onClick={() => void renew()}>
          刷新
        </Button>
        <Button type="primary" onClick={() => edit('new')}>
          建立通道
        </Button>
      </PageHead>
      <AlertTabs />
      {[channels.error, test.error, remove.error].map(
        (error) => error !== null && <ProblemNotice key={error.message} error={error} />,
      )}
      <ListTable<Channel>
        rowKey="id"
        columns={[...COLUMNS, actColumn(acts)]}
        dataSource={channels.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={channels.isPending}
        empty="还没有通道：告警只列在“告警”里，不会通知任何人"
      />
      <MoreButton pages={channels} />
      {edited !== null && <ChannelForm channel={edited} onClose={() => edit(null)} onSaved={renew} />}
    </>
  );
}

function BodyName({ id }: { id: string }) {
  const { bodies } = useBodies();
  return bodies.find((body) => body.id === id)?.fullName ?? '';
}

const COLUMNS: TableColumnsType<Channel> = [
  {
    title: '通道',
    key: 'name',
    render: (_, { name, kind, recipients, host, isEnabled }) => (
      <>
        {name} {!isEnabled && <Tag>已停用</Tag>}
        <div className="line-how address">
          {CHANNEL_KINDS[kind]}　{host ?? recipients.join('、')}
        </div>
      </>
    ),
  },
  {
    title: '告知什么',
    key: 'causes',
    render: (_, { causes, organizationId }) => (
      <>
        {causes.map((cause) => CAUSES[cause]).join('、')}
        <div className="line-how">
          <BodyName id={organizationId} />
          及其下级
        </div>
      </>
    ),
  },
  {
    title: '送达',
    key: 'sent',
    width: 240,
    className: 'figures',
    render: (_, { sentAt, failure, failedAt }) => (
      <>
        {failure === null ? (
          <span>{sentAt === null ? '还没有发过' : `最近送到 ${shownMoment(sentAt)}`}</span>
        ) : (
          <>
            <Tag color="red">没有送到</Tag>
            {failedAt === null ? '' : shownMoment(failedAt)}
            <div className="line-how address">{failure}</div>
          </>
        )}
      </>
    ),
  },
];

interface Acts {
  onEdit(channel: Channel): void;
  onTest(channel: Channel): void;
  onDelete(channel: Channel): void;
}

function actColumn({ onEdit, onTest, onDelete }: Acts): TableColumnsType<Channel>[number] {
  return {
    title: '操作',
    key: 'act',
    width: 170,
    render: (_, channel) => (
      <Space size={0}>
        <Button
          size="small"
          type="link"
          disabled={!channel.isEnabled}
          aria-label={`测试${channel.name}`}
          onClick={() => onTest(channel)}
        >
          测试
        </Button>
        <Button size="small" type="link" aria-label={`修改${channel.name}`} onClick={() => onEdit(channel)}>
          修改
        </Button>
        <AskFirst
          title={`删除“${channel.name}”？`}
          description="此后的告警不再发到那里。"
          okText="删除"
          onConfirm={() => onDelete(channel)}
        >
          <Button size="small" type="link" aria-label={`删除${channel.name}`}>
            删除
          </Button>
        </AskFirst>
      </Space>
    ),
  };
}
