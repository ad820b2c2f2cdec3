import { Form, Input, InputNumber, Select } from 'antd';
import { chinaDay } from '../day.ts';
import type { RegisterField } from '../words/register-fields.ts';
import { BodyNameSelect } from './body-name-select.tsx';
import { DayField } from './day-field.tsx';

/** One field of what is registered. */
export function EntryField({ field }: { field: RegisterField }) {
  const { key, label, isRequired, isWide } = field;
  return (
    <Form.Item
      name={key}
      label={label}
      className={isWide === true ? 'wide' : ''}
      rules={isRequired === true ? [{ required: true, whitespace: true, message: '请填写' }] : []}
    >
      {inputOf(field)}
    </Form.Item>
  );
}

function inputOf({ kind, label, options = {}, hint }: RegisterField) {
  if (kind === 'body') return <BodyNameSelect label={label} />;
  if (kind === 'day') return <DayField last={chinaDay()} {...(hint === undefined ? {} : { placeholder: hint })} />;
  if (kind === 'count')
    return <InputNumber min={0} max={999_999} precision={0} placeholder={hint} style={{ width: '100%' }} />;
  if (kind === 'choice')
    return (
      <Select aria-label={label} options={Object.entries(options).map(([value, text]) => ({ value, label: text }))} />
    );
  return <Input maxLength={500} autoComplete="off" placeholder={hint} />;
}
