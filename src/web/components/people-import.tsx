import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Flex, Space, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { ROLES } from '../words/role-words.ts';
import { badRowsTold, FaultList } from './fault-list.tsx';
import { FileField } from './file-field.tsx';
import { FIFTY_A_PAGE, ListTable } from './list-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Made = ReplyOf<'previewUsersImport'>['users'][number];

/** Makes the accounts of a table, after all of them and every bad row were shown; their one-time passwords are one file. */
export function PeopleImport({ onClose }: { onClose(): void }) {
  const [file, setFile] = useState<File | null>(null);
  const client = useQueryClient();
  const look = useMutation({
    mutationFn: async (given: File) => call('previewUsersImport', { query: { name: given.name }, file: given }),
  });
  const write = useOnce({
    mutationFn: async (given: File) => call('importUsers', { query: { name: given.name }, file: given }),
    onSuccess: async () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  const choose = (next: File | null) => {
    setFile(next);
    look.reset();
    write.reset();
    if (next !== null) look.mutate(next);
  };
  const { data: preview } = look;
  const isReady = preview !== undefined && preview.faults.length === 0 && preview.users.length > 0;
  return (
    <Drawer open size="large" title="批量建立账号" onClose={onClose} mask={{ closable: write.data === undefined }}>
      <Flex vertical gap="middle">
        <Typography.Paragraph>
          XLSX 或 CSV，每行一人：账号、姓名、单位、角色（{Object.values(ROLES).join('、')}）。先列出全部，确认后才建立。
        </Typography.Paragraph>
        {write.data === undefined && <FileField label="账号表" accept=".xlsx,.csv" onChoose={choose} />}
        {[look.error, write.error].map((error) => error && <ProblemNotice key={error.message} error={error} />)}
        {preview !== undefined && write.data === undefined && <Told preview={preview} />}
        {write.data !== undefined && <Passwords done={write.data} />}
        {write.data === undefined ? (
          <Space>
            <Button
              type="primary"
              disabled={!isReady}
              loading={look.isPending || write.isPending}
              onClick={() => {
                if (file !== null) write.mutate(file);
              }}
            >
              确认建立
            </Button>
            <Button onClick={onClose}>取消</Button>
          </Space>
        ) : (
          <Button onClick={onClose} style={{ alignSelf: 'start' }}>
            已保存，关闭
          </Button>
        )}
      </Flex>
    </Drawer>
  );
}

function Told({ preview: { users, faults, badRows } }: { preview: ReplyOf<'previewUsersImport'> }) {
  return (
    <>
      <Typography.Text strong>
        将建立 {users.length} 个账号，{badRowsTold(badRows, faults)}
      </Typography.Text>
      <FaultList faults={faults} />
      {users.length > 0 && (
        <ListTable<Made>
          rowKey="login"
          columns={COLUMNS}
          dataSource={users}
          empty="没有可以建立的账号"
          pagination={FIFTY_A_PAGE}
        />
      )}
      {users.length === 0 && faults.length === 0 && <p>表中没有可以建立的账号</p>}
    </>
  );
}

function Passwords({ done: { count, passwords } }: { done: ReplyOf<'importUsers'> }) {
  // Excel takes it for UTF-8 by the mark in front.
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(`\u{FEFF}${passwords.replace(/^\u{FEFF}/u, '')}`)}`;
  return (
    <Alert
      type="success"
      showIcon
      title={`已建立 ${count} 个账号`}
      description={
        <>
          <p>一次性密码只能现在保存，关闭后不能再看。请分别告知本人，告知后删除文件。</p>
          <Button type="primary" href={address} download="一次性密码.csv">
            保存一次性密码（CSV）
          </Button>
        </>
      }
    />
  );
}

const COLUMNS: TableColumnsType<Made> = [
  { title: '账号', dataIndex: 'login', width: 180 },
  { title: '姓名', dataIndex: 'name', width: 140 },
  { title: '单位', dataIndex: 'organization' },
  { title: '角色', dataIndex: 'roles', render: (roles: Made['roles']) => roles.map((role) => ROLES[role]).join('、') },
];
