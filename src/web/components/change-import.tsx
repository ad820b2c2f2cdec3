import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Flex, Space, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../do-once.ts';
import { FileField } from './file-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** What a table would change, or did. */
interface Changes {
  changes: readonly unknown[];
  faults: readonly unknown[];
  /** What was shown, by which it is written as it was shown or not at all. */
  basis: string;
}

interface Props<Preview extends Changes> {
  title: string;
  about: string;
  /** The table to be filled in: where it is, and the words of its button. */
  table: { href: string; text: string };
  /** Name of the field for the file. */
  label: string;
  look(file: File): Promise<Preview>;
  write(file: File, basis: string): Promise<Preview>;
  onWritten(written: Preview): Promise<void>;
  show(preview: Preview): ReactNode;
  onClose(): void;
}

/** Shows everything that a table would change before anything is written, and then writes what was shown. */
export function ChangeImport<Preview extends Changes>(props: Props<Preview>) {
  const { title, about, table, label, show, onClose } = props;
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: props.look });
  const write = useOnce({
    mutationFn: async ({ given, basis }: { given: File; basis: string }) => props.write(given, basis),
    async onSuccess(written: Preview) {
      await props.onWritten(written);
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
    <Drawer open size="large" title={title} onClose={onClose}>
      <Flex vertical gap="middle">
        <Typography.Paragraph>{about}</Typography.Paragraph>
        <Button href={table.href} style={{ alignSelf: 'start' }}>
          {table.text}
        </Button>
        <FileField label={label} accept=".xlsx,.csv" onChoose={choose} />
        {[look.error, write.error].map(
          (error) => error !== null && <ProblemNotice key={error.message} error={error} />,
        )}
        {preview !== undefined && show(preview)}
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
