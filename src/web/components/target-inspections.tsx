import { Typography } from 'antd';
import type { Inspection } from '../words/inspection-words.ts';
import { useInspectionsOf } from './inspect-now.tsx';
import { INSPECTION_COLUMNS } from './inspection-columns.tsx';
import { ListTable } from './list-table.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** The last inspections of a website. */
export function TargetInspections({ id }: { id: string }) {
  const { data, error, isPending } = useInspectionsOf(id);
  return (
    <section className="part" aria-labelledby="inspections">
      <Typography.Title level={2} className="part-title" id="inspections">
        检查
      </Typography.Title>
      {error !== null && <ProblemNotice error={error} />}
      {error === null && (
        <ListTable<Inspection>
          rowKey="id"
          loading={isPending}
          columns={INSPECTION_COLUMNS}
          dataSource={data?.items ?? []}
          empty="还没有检查过"
        />
      )}
    </section>
  );
}
