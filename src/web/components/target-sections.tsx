import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Select, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { chinaDay, daysBetween } from '../day.ts';
import { useIsOffered } from '../rights.ts';
import type { Section } from '../words/target-words.ts';
import { ListTable } from './list-table.tsx';
import { OuterLink } from './outer-link.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SectionForm } from './section-form.tsx';

const EXPECTED = [
  { value: 'yes', label: '应更新' },
  { value: 'no', label: '不要求' },
  { value: 'open', label: '待确认' },
];
const expectedOf = ({ isExpected }: Section): string => (isExpected === null ? 'open' : isExpected ? 'yes' : 'no');
const BY_WORD: Readonly<Record<string, boolean | null>> = { yes: true, no: false, open: null };

/** Sections of a website: how fresh an inspection saw them, and whether people expect them to be updated. */
export function TargetSections({ id }: { id: string }) {
  const mayChange = useIsOffered('change-register');
  const [edited, edit] = useState<Section | 'new' | null>(null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data, error, isPending } = useQuery({
    queryKey: ['sections', id],
    queryFn: async () => call('listSections', { params: { id } }),
  });
  const renew = async () => client.invalidateQueries({ queryKey: ['sections', id] });
  const change = useMutation({
    mutationFn: async ({ section, isExpected }: { section: Section; isExpected: boolean | null }) =>
      call('changeSection', { params: { id: section.id }, body: { version: section.version, isExpected } }),
    onSuccess: () => void message.success('已保存'),
    onSettled: renew,
  });
  return (
    <section className="part" aria-labelledby="sections">
      <Flex justify="space-between" align="start">
        <Typography.Title level={2} className="part-title" id="sections">
          栏目
        </Typography.Title>
        {mayChange && (
          <Button size="small" onClick={() => edit('new')}>
            登记栏目
          </Button>
        )}
      </Flex>
      {[error, change.error].map((one) => one !== null && <ProblemNotice key={one.message} error={one} />)}
      <ListTable<Section>
        rowKey="id"
        loading={isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={data?.items ?? []}
        columns={[...COLUMNS, ...(mayChange ? changeColumns({ onExpect: change.mutate, onEdit: edit }) : [SAID])]}
        empty="还没有栏目：检查全站后会列出建议的栏目"
      />
      {edited !== null && <SectionForm target={id} section={edited} onClose={() => edit(null)} onSaved={renew} />}
    </section>
  );
}

const COLUMNS: TableColumnsType<Section> = [
  {
    title: '栏目',
    key: 'name',
    render: (_, { name, url }) => (
      <>
        {name}
        <div className="line-how">
          <OuterLink url={url} />
        </div>
      </>
    ),
  },
  { title: '类别', dataIndex: 'kind', width: 108 },
  {
    title: '最近更新',
    key: 'newest',
    width: 168,
    className: 'figures',
    render: (_, section) => <Freshness section={section} />,
  },
  {
    title: '更新期限',
    dataIndex: 'longestAge',
    width: 92,
    className: 'figures',
    render: (days: number | null) => (days === null ? '按方案' : `${days} 天`),
  },
];

/** The newest day, and whether that is too long ago; what nobody has to update is never late. */
function Freshness({ section: { newest, seenAt, entries, longestAge, isExpected } }: { section: Section }) {
  if (seenAt === null) return '还没有检查';
  if (newest === null) return entries === 0 ? '没有看到条目' : '条目没有日期';
  const age = daysBetween(newest, chinaDay());
  const isLate = isExpected === true && longestAge !== null && age > longestAge;
  return (
    <>
      {newest}（{age} 天前）{isLate && <Tag color="red">超期</Tag>}
    </>
  );
}

const SAID: TableColumnsType<Section>[number] = {
  title: '是否应更新',
  key: 'isExpected',
  width: 108,
  render: (_, section) => EXPECTED.find(({ value }) => value === expectedOf(section))?.label,
};

interface Acts {
  onExpect(said: { section: Section; isExpected: boolean | null }): void;
  onEdit(section: Section): void;
}

/** For who may say so. */
function changeColumns({ onExpect, onEdit }: Acts): TableColumnsType<Section> {
  return [
    {
      title: '是否应更新',
      key: 'isExpected',
      width: 132,
      render: (_, section) => (
        <Select
          aria-label={`${section.name}是否应更新`}
          size="small"
          style={{ width: 108 }}
          value={expectedOf(section)}
          options={EXPECTED}
          onChange={(word) => onExpect({ section, isExpected: BY_WORD[word] ?? null })}
        />
      ),
    },
    {
      title: '操作',
      key: 'edit',
      width: 72,
      render: (_, section) => (
        <Button size="small" type="link" aria-label={`修改${section.name}`} onClick={() => onEdit(section)}>
          修改
        </Button>
      ),
    },
  ];
}
