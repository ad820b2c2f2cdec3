import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Flex, Space, Typography } from 'antd';
import { call } from '../api.ts';
import { useIsOffered } from '../rights.ts';
import { askAgain, type Inspection } from '../words/inspection-words.ts';
import { INSPECTION_COLUMNS } from './inspection-columns.tsx';
import { ListTable } from './list-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** The last inspections of a website, and the way to have one made now. */
export function TargetInspections({ id }: { id: string }) {
  const mayAsk = useIsOffered('inspect');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data, error, isPending } = useQuery({
    queryKey: ['inspections', 'of', id],
    queryFn: async () => call('listInspections', { query: { target: id, limit: 10 } }),
    refetchInterval: ({ state }) => askAgain(state.data?.items ?? []),
  });
  const ask = useMutation({
    mutationFn: async (depth: Inspection['depth']) => call('requestInspection', { params: { id }, body: { depth } }),
    async onSuccess(asked) {
      await client.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/inspections/$id', params: { id: asked.id } });
    },
  });
  return (
    <section className="part" aria-labelledby="inspections">
      <Flex justify="space-between" align="start" wrap gap="small">
        <Typography.Title level={2} className="part-title" id="inspections">
          检查
        </Typography.Title>
        {mayAsk && (
          <Space>
            <Button size="small" loading={ask.isPending} onClick={() => ask.mutate('light')}>
              立即检查首页和栏目
            </Button>
            <Button size="small" type="primary" loading={ask.isPending} onClick={() => ask.mutate('full')}>
              立即检查全站
            </Button>
          </Space>
        )}
      </Flex>
      {[error, ask.error].map((one) => one !== null && <ProblemNotice key={one.message} error={one} />)}
      {error === null && (
        <ListTable<Inspection>
          rowKey="id"
          loading={isPending}
          columns={INSPECTION_COLUMNS}
          dataSource={data?.items ?? []}
          empty="还没有检查过"
        />
      )}
    </section>
  );
}
