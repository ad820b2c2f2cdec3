import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Space, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { BODIES_KEY, BODY_KEY } from '../bodies.ts';
import { useOnce } from '../do-once.ts';
import { badRowsTold, FaultList } from './fault-list.tsx';
import { FileField } from './file-field.tsx';
import { ListTable } from './list-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Preview = ReplyOf<'previewContactsImport'>;
type Change = Preview['changes'][number];

/** Shows what a table would make of the contacts of each body before anything is written, and then writes what was shown. */
export function ContactsImport({ onClose }: { onClose(): void }) {
  const [file, setFile] = useState<File | null>(null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const look = useMutation({
    mutationFn: async (given: File) => call('previewContactsImport', { query: { name: given.name }, file: given }),
  });
  const write = useOnce({
    mutationFn: async ({ given, basis }: { given: File; basis: string }) =>
      call('importContacts', { query: { name: given.name, basis }, file: given }),
    async onSuccess({ changes }) {
      for (const queryKey of [BODIES_KEY, BODY_KEY]) await client.invalidateQueries({ queryKey });
      void message.success(`已导入 ${changes.length} 个单位的联系人`);
      onClose();
    },
  });
  const choose = (given: File | null) => {
    setFile(given);
    look.reset();
    write.reset();
    if (given !== null) look.mutate(given);
  };
  const preview = look.data;
  const isReady = preview !== undefined && preview.faults.length === 0 && preview.changes.length > 0;
  return (
    <Drawer open size="large" title="导入联系人" onClose={onClose}>
      <Flex vertical gap="middle">
        <About />
        <Button href="/api/contacts/table" style={{ alignSelf: 'start' }}>
          下载联系人表（CSV）
        </Button>
        <FileField label="联系人表文件" accept=".xlsx,.csv" onChoose={choose} />
        {[look.error, write.error].map(
          (error) => error !== null && <ProblemNotice key={error.message} error={error} />,
        )}
        {preview !== undefined && <Shown preview={preview} />}
        <Space>
          <Button
            type="primary"
            disabled={!isReady}
            loading={look.isPending || write.isPending}
            onClick={() => {
              if (file !== null && preview !== undefined) write.mutate({ given: file, basis: preview.basis });
            }}
          >
            确认导入
          </Button>
          <Button onClick={onClose}>取消</Button>
        </Space>
      </Flex>
    </Drawer>
  );
}

const About = () => (
  <Typography.Paragraph>
    XLSX 或 CSV，每行一人：单位名称、姓名、职务和分工、电话、邮箱、备注，不超过 10
    MB。先列出各单位的变动，确认后才写入。
    表中写了联系人的单位，其联系人以表为准，表中没有的人即删去；没有写的单位不变。要删去一个单位的全部联系人，姓名写“清空”，只此一行，其余空着。
    下载的表中有现有的全部单位和联系人，是个人信息，用后请删除。
  </Typography.Paragraph>
);

function Shown({ preview: { changes, unchanged, faults, badRows, ignored } }: { preview: Preview }) {
  return (
    <>
      <Typography.Text strong>
        变更 {changes.length} 个单位，不变 {unchanged}，{badRowsTold(badRows, faults)}
      </Typography.Text>
      {ignored.length > 0 && <Typography.Text>未使用的列：{ignored.join('、')}</Typography.Text>}
      <FaultList faults={faults} />
      {changes.length > 0 && (
        <ListTable<Change>
          rowKey="organization"
          columns={COLUMNS}
          dataSource={changes}
          empty="没有变动"
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {changes.length === 0 && faults.length === 0 && (
        <p>{unchanged === 0 ? '表中没有填写任何联系人' : '与现有的联系人一致，没有要导入的变动'}</p>
      )}
    </>
  );
}

const FIGURE = { width: 88, align: 'right', className: 'figures' } as const;

const COLUMNS: TableColumnsType<Change> = [
  { title: '单位', dataIndex: 'organization' },
  { title: '新增', dataIndex: 'added', ...FIGURE },
  { title: '变更', dataIndex: 'changed', ...FIGURE },
  { title: '删去', dataIndex: 'removed', ...FIGURE },
];
