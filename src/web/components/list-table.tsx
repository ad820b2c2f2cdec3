import { Table, type TableProps } from 'antd';

interface Props<Row> extends Omit<TableProps<Row>, 'loading' | 'locale'> {
  /** What is said where there is nothing; not before that is known. */
  empty: string;
  loading?: boolean;
}

/** A list of the desk: close lines, and never “nothing” as long as nobody has answered. */
export function ListTable<Row extends object>({ empty, loading = false, ...rest }: Props<Row>) {
  return (
    <Table<Row>
      size="small"
      pagination={false}
      loading={loading}
      locale={{ emptyText: loading ? '\u{A0}' : empty }}
      {...rest}
    />
  );
}
