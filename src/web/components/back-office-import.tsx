import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Flex, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { useOnce } from '../do-once.ts';
import { FaultList } from './fault-list.tsx';
import { FileField } from './file-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Kind = 'messages' | 'error-reports';

const KINDS: Readonly<Record<Kind, string>> = {
  messages: '网民留言（超期答复、应公开未公开）',
  'error-reports': '“我为政府网站找错”留言',
};

interface Props {
  targetId: string;
  onClose(): void;
}

/** Tables of the back office: what they come to is told before anything is written, and what came of it afterwards. */
export function BackOfficeImport({ targetId, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('messages');
  const [file, setFile] = useState<File | null>(null);
  const client = useQueryClient();
  const look = useMutation({
    mutationFn: async (given: { file: File; kind: Kind }) => call('previewBackOffice', inputOf(targetId, given)),
  });
  const write = useOnce({
    mutationFn: async (given: { file: File; kind: Kind }) => call('importBackOffice', inputOf(targetId, given)),
    onSuccess() {
      for (const key of ['findings', 'overview', 'target-health']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const choose = (next: { file: File | null; kind: Kind }) => {
    setFile(next.file);
    setKind(next.kind);
    look.reset();
    write.reset();
    if (next.file !== null) look.mutate({ file: next.file, kind: next.kind });
  };
  const isReady = look.data !== undefined && look.data.faults.length === 0 && write.data === undefined;
  return (
    <Drawer open size="large" title="导入后台数据" onClose={onClose}>
      <Flex vertical gap="middle">
        <Typography.Paragraph>
          从网站后台导出的表（XLSX 或 CSV，不超过 10 MB）。只读编号、时间、单位、栏目和是否公开，不读姓名和内容。
          每次请导出全部：表里不再有的问题视为已消失。
        </Typography.Paragraph>
        <Select
          aria-label="表的种类"
          style={{ maxWidth: 360 }}
          value={kind}
          options={optionsOf(KINDS)}
          onChange={(next) => choose({ file, kind: next })}
        />
        <FileField label="表格文件" accept=".xlsx,.csv" onChoose={(next) => choose({ file: next, kind })} />
        {[look.error, write.error].map((error) => error && <ProblemNotice key={error.message} error={error} />)}
        {look.data !== undefined && <Told preview={look.data} />}
        {write.data !== undefined && <Done done={write.data} targetId={targetId} />}
        <Space>
          <Button
            type="primary"
            disabled={!isReady}
            loading={look.isPending || write.isPending}
            onClick={() => {
              if (file !== null) write.mutate({ file, kind });
            }}
          >
            确认导入
          </Button>
          <Button onClick={onClose}>{write.data === undefined ? '取消' : '关闭'}</Button>
        </Space>
      </Flex>
    </Drawer>
  );
}

const inputOf = (id: string, { file, kind }: { file: File; kind: Kind }) => ({
  params: { id },
  query: { kind, name: file.name },
  file,
});

function Told({ preview: { rows, findings, faults, ignored } }: { preview: ReplyOf<'previewBackOffice'> }) {
  return (
    <>
      <Typography.Text strong>
        读到 {rows} 行，其中有问题的 {findings} 行，坏行 {faults.length}
      </Typography.Text>
      {ignored.length > 0 && <Typography.Text>没有读的列：{ignored.join('、')}</Typography.Text>}
      <FaultList faults={faults} />
    </>
  );
}

function Done({ done: { changes }, targetId }: { done: ReplyOf<'importBackOffice'>; targetId: string }) {
  const { opened, still, gone, back } = changes;
  return (
    <Alert
      type="success"
      showIcon
      title={`已导入：新增 ${opened} 个问题，仍在 ${still}，消失 ${gone}，再现 ${back}`}
      description={
        <Link to="/findings" search={{ target: targetId, presence: 'present', sort: 'opened' }}>
          在问题台账中查看
        </Link>
      }
    />
  );
}
