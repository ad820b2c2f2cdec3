import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

interface Props {
  /** Handed in by a form. */
  id?: string;
  label?: string;
  placeholder?: string;
  /** `2026-11-20`. */
  value?: string | undefined;
  onChange?(day: string | undefined): void;
  width?: number | string;
  /** Days behind it cannot be chosen. */
  last?: string;
  /** Days before it cannot be chosen. */
  first?: string;
}

/** A day, as people in China write it. */
export function DayField({ id, label, placeholder = label, value, onChange, width = '100%', first, last }: Props) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      style={{ width }}
      value={value === undefined || value === '' ? null : dayjs(value)}
      disabledDate={(day: Dayjs) => {
        const text = day.format('YYYY-MM-DD');
        return (first !== undefined && text < first) || (last !== undefined && text > last);
      }}
      onChange={(day: Dayjs | null) => onChange?.(day?.format('YYYY-MM-DD'))}
    />
  );
}
