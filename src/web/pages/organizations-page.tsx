import { Link } from '@tanstack/react-router';
import { Button, Flex, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { type Body, useBodies } from '../bodies.ts';
import { type AskedBody, BodyForm } from '../components/body-form.tsx';
import { ContactsImport } from '../components/contacts-import.tsx';
import { ListTable } from '../components/list-table.tsx';
import { MergeForm } from '../components/merge-form.tsx';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RegisterTabs } from '../components/register-tabs.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { useIsOffered } from '../rights.ts';
import { useSession } from '../session.ts';

/** The tree of bodies; who may changes them one by one. */
export function OrganizationsPage() {
  const { bodies, error, isPending } = useBodies();
  const mayChange = useIsOffered('change-register');
  const { data: account } = useSession();
  const isWhole = account?.roles.includes('administrator') === true;
  const own = bodies.find(({ id }) => id === account?.organizationId);
  const [text, search] = useState<string | undefined>();
  const [asked, ask] = useState<AskedBody | null>(null);
  const [merged, merge] = useState<Body | null>(null);
  const [isImporting, importContacts] = useState(false);
  const shown =
    text === undefined
      ? bodies
      : bodies.filter((one) =>
          [one.fullName, one.shortName, one.region, one.code ?? ''].some((part) => part.includes(text)),
        );
  return (
    <>
      <PageHead title="台账">
        {mayChange && (
          <>
            <Button type="primary" onClick={() => ask({ parent: isWhole ? '' : (own?.fullName ?? '') })}>
              登记单位
            </Button>
            <Button onClick={() => importContacts(true)}>导入联系人</Button>
          </>
        )}
      </PageHead>
      <RegisterTabs />
      <Flex wrap gap="small" className="filters">
        <SearchBox placeholder="单位名称、简称、代码" value={text} onSearch={search} />
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
      {isImporting && <ContactsImport onClose={() => importContacts(false)} />}
      {merged !== null && <MergeForm body={merged} onClose={() => merge(null)} />}
    </>
  );
}

const columnsOf = (isTree: boolean): TableColumnsType<Body> => [
  {
    title: '单位名称',
    key: 'name',
    render: (_, { id, fullName, depth, isOffice }) => (
      <span style={{ paddingLeft: isTree ? depth * 20 : 0 }}>
        <Link to="/organizations/$id" params={{ id }}>
          {fullName}
        </Link>{' '}
        {isOffice && <Tag color="blue">考评办公室</Tag>}
      </span>
    ),
  },
  { title: '简称', dataIndex: 'shortName', width: 200 },
  { title: '区划代码', dataIndex: 'region', width: 110, className: 'figures' },
  { title: '排序', dataIndex: 'officialOrder', width: 80, align: 'right', className: 'figures' },
];

interface Acts {
  ask(asked: AskedBody): void;
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
