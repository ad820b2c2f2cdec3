import { useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { KINDS, STATUSES } from '../words/target-words.ts';
import { ListTable } from './list-table.tsx';
import { MoreButton } from './more-button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { TargetName } from './target-name.tsx';

type Target = ReplyOf<'listTargets'>['items'][number];

/** Websites and accounts of a body and of all below it. */
export function BodyTargets({ id }: { id: string }) {
  const { data, error, isPending, ...pages } = useInfiniteQuery({
    queryKey: ['targets', 'of-body', id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      call('listTargets', {
        query: { organization: id, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <section className="part" aria-labelledby="targets">
      <Typography.Title level={2} className="part-title" id="targets">
        网站和账号
      </Typography.Title>
      {error !== null && <ProblemNotice error={error} />}
      <ListTable<Target>
        rowKey="id"
        loading={isPending}
        columns={COLUMNS}
        dataSource={data?.pages.flatMap(({ items }) => items) ?? []}
        empty="本单位及下级单位没有登记网站和账号"
      />
      <MoreButton pages={pages} />
    </section>
  );
}

const COLUMNS: TableColumnsType<Target> = [
  {
    title: '名称',
    key: 'name',
    render: (_, target) => <TargetName target={target} />,
  },
  { title: '种类', key: 'kind', width: 110, render: (_, { kind, platform }) => platform ?? KINDS[kind] },
  { title: '主办单位', dataIndex: 'organization', width: 260 },
  { title: '状态', key: 'status', width: 110, render: (_, { kind, status }) => STATUSES[kind][status] ?? status },
];
