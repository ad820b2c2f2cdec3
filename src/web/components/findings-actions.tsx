import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import { searchOf } from '../api.ts';
import { useIsOffered } from '../rights.ts';
import { filterOf, type FindingSearch } from '../words/finding-words.ts';
import { FindingForm } from './finding-form.tsx';

const FORMATS = { xlsx: 'Excel（XLSX）', csv: 'CSV', json: 'JSON' } as const;

/** Writing down what a person found, and saving what the list shows. */
export function FindingsActions({ search, onMade }: { search: FindingSearch; onMade(id: string): void }) {
  const mayWrite = useIsOffered('write-findings');
  const [isWriting, write] = useState(false);
  return (
    <Flex gap="small">
      {mayWrite && <Button onClick={() => write(true)}>登记问题</Button>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: Object.entries(FORMATS).map(([key, label]) => ({
            key,
            label: <a href={`/api/findings/export${searchOf({ ...filterOf(search), format: key })}`}>{label}</a>,
          })),
        }}
      >
        <Button>导出</Button>
      </Dropdown>
      {isWriting && (
        <FindingForm
          target={search.target}
          onClose={() => write(false)}
          onMade={(id) => {
            write(false);
            onMade(id);
          }}
        />
      )}
    </Flex>
  );
}
