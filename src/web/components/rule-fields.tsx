import { Form, Input, Select } from 'antd';
import { chinaDay } from '../day.ts';
import { DayField } from './day-field.tsx';

/** What a rule of dismissing is about, as it is filled in. */
export interface RuleWords {
  scope?: 'target' | 'organization';
  urlPattern?: string;
  phrase?: string;
  until?: string | undefined;
}

/** Fields of a dismissal that holds for what will be found. */
export function RuleFields() {
  return (
    <>
      <Form.Item name="scope" label="适用于">
        <Select
          aria-label="适用于"
          options={[
            { value: 'target', label: '这个网站' },
            { value: 'organization', label: '这个单位及其下级的全部网站' },
          ]}
        />
      </Form.Item>
      <Form.Item name="urlPattern" label="问题网址（* 代表任意字符，不填为任意网址）">
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="phrase" label="问题或原文中的词（不填为任意）">
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="until" label="有效期至（不填为长期，可随时撤销）">
        <DayField first={chinaDay()} />
      </Form.Item>
    </>
  );
}

const orNull = (text = ''): string | null => (text.trim() === '' ? null : text.trim());

export const ruleOf = ({ urlPattern, phrase, until }: RuleWords) => ({
  urlPattern: orNull(urlPattern),
  phrase: orNull(phrase),
  until: until ?? null,
});
