import type { ReactNode } from 'react';
import { Table, type TableColumnsType, type TableProps } from 'antd';

interface Props<Row> extends Omit<TableProps<Row>, 'loading' | 'locale' | 'columns'> {
  columns: TableColumnsType<Row>;
  /** What is said where there is nothing; not before that is known. */
  empty: ReactNode;
  loading?: boolean;
}

/**
 * A list of the desk: close lines, and never “nothing” as long as nobody has answered. On a narrow screen each line becomes a card, whose
 * cells say themselves what they are (desk.css).
 */
export function ListTable<Row extends object>({ columns, empty, loading = false, ...rest }: Props<Row>) {
  return (
    <Table<Row>
      size="small"
      className="list-table"
      pagination={false}
      loading={loading}
      locale={{ emptyText: loading ? '\u{A0}' : empty }}
      columns={columns.map((column, index) => ({ ...column, onCell: () => (index === 0 ? {} : toldBy(column.title)) }))}
      {...rest}
    />
  );
}

/** Of a list that is there as a whole. */
export const FIFTY_A_PAGE = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false } as const;

/** The heading, for where no headings are seen; what a line begins with needs none. */
const toldBy = (title: unknown): object => (typeof title === 'string' ? { 'data-told': title } : {});
