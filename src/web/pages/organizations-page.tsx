import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { type Body, BODIES_KEY, useBodies, withDepths } from '../bodies.ts';
import { EntryForm } from '../components/entry-form.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MergeForm } from '../components/merge-form.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { useIsOffered } from '../rights.ts';
import { useSession } from '../session.ts';
import { ORGANIZATION_FIELDS } from '../words/register-fields.ts';

/** What is about to be written: a body that is there, or a new one below another. */
type Asked = { body: Body } | { parent: string };

/** The tree of bodies; who may changes them one by one. */
export function OrganizationsPage() {
  const { bodies, error, isPending } = useBodies();
  const mayChange = useIsOffered('change-register');
  const { data: account } = useSession();
  const isWhole = account?.roles.includes('administrator') === true;
  const own = bodies.find(({ id }) => id === account?.organizationId);
  const [text, search] = useState<string | undefined>();
  const [asked, ask] = useState<Asked | null>(null);
  const [merged, merge] = useState<Body | null>(null);
  const shown =
    text === undefined
      ? bodies
      : bodies.filter((one) => [one.fullName, one.shortName, one.region].some((part) => part.includes(text)));
  return (
    <>
      <PageHead title="台账">
        {mayChange && (
          <Button type="primary" onClick={() => ask({ parent: isWhole ? '' : (own?.fullName ?? '') })}>
            登记单位
          </Button>
        )}
      </PageHead>
      <RegisterTabs />
      <Flex wrap gap="small" className="filters">
        <SearchBox placeholder="单位名称、简称、区划代码" value={text} onSearch={search} />
      </Flex>
      {error !== null && <ProblemNotice error={error} />}
      <ListTable<Body>
        rowKey="id"
        columns={[...columnsOf(text === undefined), ...(mayChange ? [actColumn({ ask, merge })] : [])]}
        dataSource={shown}
        loading={isPending}
        empty={text === undefined ? '还没有登记单位' : '没有符合条件的单位'}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {asked !== null && <BodyForm asked={asked} bodies={bodies} onClose={() => ask(null)} />}
      {merged !== null && <MergeForm body={merged} onClose={() => merge(null)} />}
    </>
  );
}

function BodyForm({ asked, bodies, onClose }: { asked: Asked; bodies: readonly Body[]; onClose(): void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async (version: number, values: Readonly<Record<string, string>>) => {
    if ('body' in asked)
      await call('changeOrganization', { params: { id: asked.body.id }, body: { version, organization: values } });
    else await call('createOrganization', { body: values });
    await client.invalidateQueries({ queryKey: BODIES_KEY });
    void message.success('已保存');
  };
  const reload = async () => {
    const { items } = await call('listOrganizations', { query: {} });
    const found = items.find(({ id }) => 'body' in asked && id === asked.body.id);
    return found === undefined ? entryOf(asked, bodies) : entryOf({ body: { ...found, depth: 0 } }, withDepths(items));
  };
  return (
    <EntryForm
      title={'body' in asked ? `修改登记：${asked.body.fullName}` : '登记单位'}
      fields={ORGANIZATION_FIELDS}
      first={entryOf(asked, bodies)}
      isNew={!('body' in asked)}
      reload={reload}
      onSave={async ({ version, values }) => save(version, values)}
      onClose={onClose}
    />
  );
}

function entryOf(asked: Asked, bodies: readonly Body[]) {
  if (!('body' in asked)) return { version: 0, values: { parent: asked.parent, isOffice: 'no' } };
  const { fullName, shortName, parentId, region, officialOrder, isOffice, version } = asked.body;
  const parent = bodies.find(({ id }) => id === parentId)?.fullName ?? '';
  const told = { officialOrder: String(officialOrder), isOffice: isOffice ? 'yes' : 'no' };
  return { version, values: { fullName, shortName, parent, region, ...told } };
}

const columnsOf = (isTree: boolean): TableColumnsType<Body> => [
  {
    title: '单位名称',
    key: 'name',
    render: (_, { fullName, depth, isOffice }) => (
      <span style={{ paddingLeft: isTree ? depth * 20 : 0 }}>
        {fullName} {isOffice && <Tag color="blue">考评办公室</Tag>}
      </span>
    ),
  },
  { title: '简称', dataIndex: 'shortName', width: 200 },
  { title: '区划代码', dataIndex: 'region', width: 110, className: 'figures' },
  { title: '排序', dataIndex: 'officialOrder', width: 80, align: 'right', className: 'figures' },
];

interface Acts {
  ask(asked: Asked): void;
  merge(body: Body): void;
}

const actColumn = ({ ask, merge }: Acts): TableColumnsType<Body>[number] => ({
  title: '操作',
  key: 'act',
  width: 240,
  render: (_, body) => (
    <Space size={0}>
      <Button size="small" type="link" aria-label={`修改${body.fullName}`} onClick={() => ask({ body })}>
        修改
      </Button>
      <Button
        size="small"
        type="link"
        aria-label={`登记下级：${body.fullName}`}
        onClick={() => ask({ parent: body.fullName })}
      >
        登记下级
      </Button>
      <Button size="small" type="link" aria-label={`并入：${body.fullName}`} onClick={() => merge(body)}>
        并入
      </Button>
    </Space>
  ),
});
