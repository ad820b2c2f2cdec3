import { useQueryClient } from '@tanstack/react-query';
import { App, type TableColumnsType, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { BODIES_KEY, BODY_KEY } from '../bodies.ts';
import { ChangeImport } from './change-import.tsx';
import { badRowsTold, FaultList } from './fault-list.tsx';
import { FIFTY_A_PAGE, ListTable } from './list-table.tsx';

type Preview = ReplyOf<'previewContactsImport'>;
type Change = Preview['changes'][number];

const ABOUT =
  'XLSX 或 CSV，每行一人：单位名称、姓名、职务和分工、电话、邮箱、备注，不超过 10 MB。先列出各单位的变动，确认后才写入。' +
  '表中写了联系人的单位，其联系人以表为准，表中没有的人即删去；没有写的单位不变。要删去一个单位的全部联系人，姓名写“清空”，只此一行，其余空着。' +
  '下载的表中有现有的全部单位和联系人，是个人信息，用后请删除。';

/** What a table makes of the contacts of each body. */
export function ContactsImport({ onClose }: { onClose(): void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ChangeImport<Preview>
      title="导入联系人"
      about={ABOUT}
      table={{ href: '/api/contacts/table', text: '下载联系人表（CSV）' }}
      label="联系人表文件"
      look={async (file) => call('previewContactsImport', { query: { name: file.name }, file })}
      write={async (file, basis) => call('importContacts', { query: { name: file.name, basis }, file })}
      onWritten={async ({ changes }) => {
        for (const queryKey of [BODIES_KEY, BODY_KEY]) await client.invalidateQueries({ queryKey });
        void message.success(`已导入 ${changes.length} 个单位的联系人`);
      }}
      show={(preview) => <Shown preview={preview} />}
      onClose={onClose}
    />
  );
}

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
          pagination={FIFTY_A_PAGE}
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
