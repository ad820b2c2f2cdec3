import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Table, type TableColumnsType, Tag } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { shownMoment } from '../day.ts';
import { AskFirst } from './ask-first.tsx';
import { MoreButton } from './more-button.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Rule = ReplyOf<'listReviewRules'>['items'][number];

/** Dismissals that are remembered, and the way to end them. */
export function ReviewRules({ nameOf, onClose }: { nameOf(check: string | null): string; onClose(): void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const rules = useInfiniteQuery({
    queryKey: ['review-rules'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listReviewRules', { query: { cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const revoke = useMutation({
    mutationFn: async ({ id, version }: Rule) => call('revokeReviewRule', { params: { id }, body: { version } }),
    onSuccess: () => void message.success('已撤销；已不认定的问题不变'),
    onSettled: async () => client.invalidateQueries({ queryKey: ['review-rules'] }),
  });
  return (
    <Drawer open size={920} title="不认定的规则" onClose={onClose}>
      {[rules.error, revoke.error].map((error) => error && <ProblemNotice key={error.message} error={error} />)}
      <Table<Rule>
        rowKey="id"
        size="small"
        columns={columnsOf({ nameOf, onRevoke: revoke.mutate })}
        dataSource={rules.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={rules.isPending}
        pagination={false}
        locale={{ emptyText: '还没有规则：不认定一个问题时可以“记住”' }}
      />
      <MoreButton pages={rules} />
    </Drawer>
  );
}

interface Acts {
  nameOf(check: string | null): string;
  onRevoke(rule: Rule): void;
}

function columnsOf({ nameOf, onRevoke }: Acts): TableColumnsType<Rule> {
  return [
    { title: '检查项', dataIndex: 'check', width: 120, render: nameOf },
    {
      title: '适用于',
      key: 'scope',
      render: (_, { scope, organizationId, urlPattern, phrase }) => (
        <>
          {scope}
          {organizationId !== null && '及其下级'}
          {urlPattern !== null && <div className="line-how address">网址：{urlPattern}</div>}
          {phrase !== null && <div className="line-how">词：{phrase}</div>}
        </>
      ),
    },
    {
      title: '理由',
      key: 'reason',
      render: (_, { reason, createdByName, createdAt }) => (
        <>
          {reason}
          <div className="line-how">
            {createdByName}　{shownMoment(createdAt)}
          </div>
        </>
      ),
    },
    { title: '不认定', dataIndex: 'dismissed', width: 76, align: 'right', className: 'figures' },
    { title: '有效期至', dataIndex: 'until', width: 104, render: (day: string | null) => day ?? '长期' },
    {
      title: '状态',
      key: 'act',
      width: 96,
      render: (_, rule) =>
        rule.revokedAt === null ? (
          <AskFirst title="撤销这条规则？" okText="撤销" onConfirm={() => onRevoke(rule)}>
            <Button size="small">撤销</Button>
          </AskFirst>
        ) : (
          <Tag>已撤销</Tag>
        ),
    },
  ];
}
