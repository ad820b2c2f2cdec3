import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Table, Typography } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { BODIES_KEY, BODY_KEY } from '../bodies.ts';
import { ChangeImport } from './change-import.tsx';
import { badRowsTold, FaultList } from './fault-list.tsx';

type Preview = ReplyOf<'previewRegistryImport'>;
type Change = Preview['changes'][number];

const ABOUT =
  '单位、政府网站、栏目、政务新媒体账号的登记表，XLSX 或 CSV，不超过 10 MB。先列出全部变动，确认后才写入。' +
  '还没有登记表的，先下载空白模板，各列怎样填写、可以填哪些内容都在其中；已有登记的，也可以导出后在表中修改，再导入。';

/** What a table changes in the register. */
export function RegistryImport({ onClose }: { onClose(): void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ChangeImport<Preview>
      title="导入登记表"
      about={ABOUT}
      table={{ href: '/api/registry/template', text: '下载空白模板（XLSX）' }}
      label="登记表文件"
      look={async (file) => call('previewRegistryImport', { query: { name: file.name }, file })}
      write={async (file, basis) => call('importRegistry', { query: { name: file.name, basis }, file })}
      onWritten={async ({ changes }) => {
        for (const key of [['targets'], BODIES_KEY, BODY_KEY]) await client.invalidateQueries({ queryKey: key });
        void message.success(`已导入 ${changes.length} 项`);
      }}
      show={(preview) => <Shown preview={preview} />}
      onClose={onClose}
    />
  );
}

function Shown({ preview: { changes, unchanged, faults, badRows, warnings, ignored } }: { preview: Preview }) {
  const added = changes.filter(({ isNew }) => isNew).length;
  const renamed = changes.filter(({ renamedFrom }) => renamedFrom !== null).length;
  return (
    <>
      <Typography.Text strong>
        新增 {added}，变更 {changes.length - added}
        {renamed > 0 && `（其中单位更名 ${renamed}）`}，不变 {unchanged}，{badRowsTold(badRows, faults)}
      </Typography.Text>
      {ignored.length > 0 && <Typography.Text>未使用的列：{ignored.join('、')}</Typography.Text>}
      <FaultList faults={faults} />
      {warnings.length > 0 && (
        <Alert
          type="warning"
          title="与规定不一致，请核实（不影响导入）"
          description={
            <ul className="plain-list">
              {warnings.map(({ name, message }) => (
                <li key={`${name} ${message.zh}`}>
                  {name}：{message.zh}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {changes.length > 0 && (
        <Table<Change>
          rowKey={({ table, line }) => `${table} ${line}`}
          size="small"
          columns={CHANGE_COLUMNS}
          dataSource={changes}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
        />
      )}
      {changes.length === 0 && faults.length === 0 && (
        <p>{unchanged === 0 ? '表中没有填写任何一行' : '与台账一致，没有要导入的变动'}</p>
      )}
    </>
  );
}

const CHANGE_COLUMNS = [
  { title: '行', dataIndex: 'line', width: 64 },
  {
    title: '变动',
    key: 'kind',
    width: 72,
    render: (_: unknown, { isNew, renamedFrom }: Change) => (isNew ? '新增' : renamedFrom === null ? '变更' : '更名'),
  },
  { title: '名称', dataIndex: 'name', width: 220 },
  {
    title: '内容',
    dataIndex: 'differences',
    render: (differences: Change['differences'], { isNew }: Change) =>
      differences.map(({ column, before, after }) => (
        <div key={column}>
          {column}：{isNew ? after : `${before || '（空）'} → ${after || '（空）'}`}
        </div>
      )),
  },
];
