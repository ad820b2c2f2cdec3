import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Button, Flex, Select, Space, type TableColumnsType, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { optionsOf, wordIn } from '../choices.ts';
import { AskFirst } from '../components/ask-first.tsx';
import { MoreButton } from '../components/more-button.tsx';
import { type Given, OneTimePassword } from '../components/one-time-password.tsx';
import { ListTable } from '../components/list-table.tsx';
import { PageHead } from '../components/page-head.tsx';
import { PeopleImport } from '../components/people-import.tsx';
import { PersonForm } from '../components/person-form.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { useGranted } from '../rights.ts';
import { type PEOPLE_KEYS, type Person, ROLES } from '../words/role-words.ts';

type Search = { [Key in (typeof PEOPLE_KEYS)[number]]?: string };

const STATES = { active: '未停用', disabled: '已停用' } as const;

/** Who may sign in, with which roles; one-time passwords are shown once and handed on. */
export function PeoplePage() {
  const [edited, edit] = useState<Person | 'new' | null>(null);
  const [given, give] = useState<Given | null>(null);
  const [isImporting, setImporting] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = async () => client.invalidateQueries({ queryKey: ['users'] });
  const search: Search = useSearch({ from: '/people' });
  const { text } = search;
  const [role, state] = [wordIn(ROLES, search.role), wordIn(STATES, search.state)];
  const people = useInfiniteQuery({
    queryKey: ['users', text, role, state],
    initialPageParam: '',
    queryFn: async ({ pageParam }) =>
      call('listUsers', { query: { text, role, state, cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const reset = useMutation({
    mutationFn: async ({ id }: Person) => call('resetPassword', { params: { id } }),
    onSuccess: (access, { login }) => give({ login, ...access }),
    onSettled: renew,
  });
  const disable = useMutation({
    mutationFn: async ({ id, version, isDisabled }: Person) =>
      call('changeUser', { params: { id }, body: { version, isDisabled: !isDisabled } }),
    onSuccess: () => void message.success('已保存'),
    onSettled: renew,
  });
  const granted = useGranted();
  const act = { granted, onEdit: edit, onReset: reset.mutate, onDisable: disable.mutate };
  return (
    <>
      <PageHead title="账号">
        <Button onClick={() => setImporting(true)}>批量建立</Button>
        <Button type="primary" onClick={() => edit('new')}>
          建立账号
        </Button>
      </PageHead>
      <PeopleFilters search={search} />
      {[people.error, reset.error, disable.error].map(
        (error) => error !== null && <ProblemNotice key={error.message} error={error} />,
      )}
      <ListTable<Person>
        rowKey="id"
        columns={[...COLUMNS, actColumn(act)]}
        dataSource={people.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={people.isPending}
        empty={Object.values(search).some(Boolean) ? '没有这样的账号' : '还没有账号'}
      />
      <MoreButton pages={people} />
      {isImporting && <PeopleImport onClose={() => setImporting(false)} />}
      {edited !== null && <PersonForm person={edited} onClose={() => edit(null)} onMade={give} onSaved={renew} />}
      {given !== null && <OneTimePassword {...given} onClose={() => give(null)} />}
    </>
  );
}

function PeopleFilters({ search }: { search: Search }) {
  const navigate = useNavigate({ from: '/people' });
  const look = (change: { [Key in keyof Search]: string | undefined }) =>
    void navigate({ to: '/people', search: (before) => ({ ...before, ...change }) as Search });
  const select = (label: string, key: 'role' | 'state', words: Readonly<Record<string, string>>) => (
    <Select
      aria-label={`按${label}`}
      style={{ width: 160 }}
      allowClear
      placeholder={`全部${label}`}
      value={wordIn(words, search[key])}
      options={optionsOf(words)}
      onChange={(next?: string) => look({ [key]: next })}
    />
  );
  return (
    <Flex wrap gap="small" className="filters">
      {select('角色', 'role', ROLES)}
      {select('状态', 'state', STATES)}
      <SearchBox placeholder="账号、姓名或单位" value={search.text} onSearch={(text) => look({ text })} />
    </Flex>
  );
}

const COLUMNS: TableColumnsType<Person> = [
  { title: '账号', dataIndex: 'login', width: 180 },
  { title: '姓名', dataIndex: 'name', width: 140 },
  { title: '单位', dataIndex: 'organization', render: (name: string | null) => name ?? '—' },
  {
    title: '角色',
    dataIndex: 'roles',
    render: (roles: Person['roles']) => roles.map((role) => <Tag key={role}>{ROLES[role]}</Tag>),
  },
  {
    title: '状态',
    key: 'state',
    width: 130,
    render: (_, { isDisabled, mustChange }) =>
      isDisabled ? (
        <Tag>已停用</Tag>
      ) : mustChange ? (
        <Typography.Text type="secondary">尚未设置密码</Typography.Text>
      ) : (
        '正常'
      ),
  },
];

interface Acts {
  /** Roles that one may give: who has others is not one’s own to change. */
  granted: readonly string[];
  onEdit(person: Person): void;
  onReset(person: Person): void;
  onDisable(person: Person): void;
}

function actColumn({ granted, onEdit, onReset, onDisable }: Acts): TableColumnsType<Person>[number] {
  return {
    title: '操作',
    key: 'act',
    width: 250,
    render: (_, person) =>
      person.roles.every((role) => granted.includes(role)) && (
        <Space size={0} wrap>
          <Button size="small" type="link" aria-label={`修改 ${person.login}`} onClick={() => onEdit(person)}>
            修改
          </Button>
          <AskFirst
            title={`重设 ${person.login} 的密码？`}
            description="原密码立即失效，已登录的会退出。"
            okText="重设"
            onConfirm={() => onReset(person)}
          >
            <Button size="small" type="link" aria-label={`重设密码：${person.login}`}>
              重设密码
            </Button>
          </AskFirst>
          <AskFirst
            title={person.isDisabled ? `恢复 ${person.login}？` : `停用 ${person.login}？`}
            okText={person.isDisabled ? '恢复' : '停用'}
            onConfirm={() => onDisable(person)}
          >
            <Button size="small" type="link" aria-label={`${person.isDisabled ? '恢复' : '停用'}${person.login}`}>
              {person.isDisabled ? '恢复' : '停用'}
            </Button>
          </AskFirst>
        </Space>
      ),
  };
}
