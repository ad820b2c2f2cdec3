import { Flex, Form, Input, InputNumber } from 'antd';
import type { InputOf } from '../api.ts';
import type { Finding } from '../words/finding-words.ts';

type Adjustment = NonNullable<InputOf<'reviewFindings'>['body']['adjusted']>;

/** A finding as a person puts it right. */
export interface Adjusted {
  message: string;
  about: Record<string, string | undefined>;
  value: number | null;
  sample: number | null;
}

/** What indicators tell apart; there to be filled in also where a check said nothing of it. */
const USUAL = ['部位', '性质'];

const keysOf = ({ about }: Pick<Finding, 'about'>): string[] => [...new Set([...Object.keys(about), ...USUAL])];

export const firstAdjusted = (finding: Finding | undefined): Partial<Adjusted> =>
  finding === undefined
    ? {}
    : {
        message: finding.message.zh,
        about: finding.about,
        value: finding.measured?.value ?? null,
        sample: finding.measured?.sample ?? null,
      };

/** Puts right what a check said: its words, where on the site and of which kind, and what was measured. */
export function AdjustFields({ finding }: { finding: Finding }) {
  const { measured } = finding;
  return (
    <>
      <Form.Item name="message" label="改正后的说明" rules={[{ required: true, whitespace: true, message: '请填写' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <div className="form-grid">
        {keysOf(finding).map((key) => (
          <Form.Item key={key} name={['about', key]} label={key}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        ))}
      </div>
      {measured !== null && (
        <Flex gap="middle">
          <Form.Item name="value" label={`测得（${measured.unit}）`} rules={[{ required: true, message: '请填写' }]}>
            <InputNumber />
          </Form.Item>
          <Form.Item name="sample" label="测了几次" rules={[{ required: true, message: '请填写' }]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        </Flex>
      )}
    </>
  );
}

/** Only what was put right; what nobody has touched stays as the check said it. */
export function adjustmentOf(finding: Finding, fields: Partial<Adjusted>): Adjustment {
  const { message = '', value = null, sample = null } = fields;
  const about = Object.fromEntries(
    keysOf(finding).flatMap((key) => {
      const text = (fields.about?.[key] ?? '').trim();
      return text === '' ? [] : [[key, text]];
    }),
  );
  const isSame = keysOf(finding).every((key) => (about[key] ?? '') === (finding.about[key] ?? ''));
  const { measured } = finding;
  const isMeasured = measured !== null && value !== null && sample !== null;
  const isNewlyMeasured = isMeasured && (measured.value !== value || measured.sample !== sample);
  return {
    message: message === finding.message.zh ? finding.message : { zh: message, en: message },
    ...(isSame ? {} : { about }),
    ...(isNewlyMeasured ? { measured: { ...measured, value, sample } } : {}),
  };
}
