import { Alert } from 'antd';

interface Fault {
  place: string;
  message: { zh: string };
  remedy: { zh: string } | null;
}

/** How many rows are bad, and of how many faults they are, where that is not the same. */
export const badRowsTold = (badRows: number, faults: readonly Fault[]): string =>
  `坏行 ${badRows}${faults.length > badRows ? `（共 ${faults.length} 处）` : ''}`;

/** Bad rows of a table; as long as there is one, nothing of it is written. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      title="有坏行，改正后重新选择文件；现在一项也不会写入"
      description={
        <ul className="plain-list">
          {faults.map(({ place, message, remedy }) => (
            <li key={`${place} ${message.zh}`}>
              {place}：{message.zh}
              {remedy !== null && `。${remedy.zh}`}
            </li>
          ))}
        </ul>
      }
    />
  );
}
