import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { Dialog } from './dialog.tsx';
import { FileField } from './file-field.tsx';
import { IndicatorField } from './indicator-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  targetId: string;
  indicator: string;
  isVeto?: boolean;
  message: string;
  url?: string;
  quote?: string;
}

interface Props {
  /** The target that the list is confined to. */
  target: string | undefined;
  onClose(): void;
  onMade(id: string): void;
}

const given = (text = ''): string | null => (text.trim() === '' ? null : text.trim());

/** Writes down what a person has found. */
export function FindingForm({ target, onClose, onMade }: Props) {
  const [form] = Form.useForm<Fields>();
  const [picture, setPicture] = useState<File | null>(null);
  const client = useQueryClient();
  const { message: notice } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (fields: Fields) => write(fields, picture),
    async onSuccess({ id, refused }) {
      await client.invalidateQueries({ queryKey: ['findings'] });
      if (refused === null) void notice.success('已登记，待认定');
      else void notice.warning(`已登记；图片没有附上：${refused}`);
      onMade(id);
    },
  });
  return (
    <Dialog
      title="登记人工发现的问题"
      okText="登记"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ targetId: target }}
        onFinish={mutate}
      >
        <FindingFields onPicture={setPicture} onVeto={(isVeto) => form.setFieldValue('isVeto', isVeto)} />
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}

/** Writes it down, with a picture where there is one. What was written down stays, also where the picture is none that can be shown. */
async function write({ url, quote, isVeto = false, ...said }: Fields, picture: File | null) {
  const body = { ...said, isVeto, url: given(url), quote: given(quote) };
  const { id } = await call('createFinding', { body });
  try {
    if (picture !== null) await call('addFindingPicture', { params: { id }, file: picture });
    return { id, refused: null };
  } catch (error) {
    return { id, refused: error instanceof Error ? error.message : '' };
  }
}

interface FieldsProps {
  onPicture(file: File | null): void;
  /** An indicator of the scheme was chosen: whether it vetoes. */
  onVeto(isVeto: boolean): void;
}

function FindingFields({ onPicture, onVeto }: FieldsProps) {
  return (
    <>
      <Form.Item name="targetId" label="网站或账号" rules={[{ required: true, message: '请选择' }]}>
        <TargetSelect />
      </Form.Item>
      <Form.Item name="indicator" label="指标" rules={[{ required: true, message: '请填写指标名称' }]}>
        <IndicatorField onVeto={onVeto} />
      </Form.Item>
      <Form.Item name="message" label="问题说明" rules={[{ required: true, message: '请填写' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="url"
        label="网址（可不填）"
        rules={[{ pattern: /^https?:\/\//, message: '以 http:// 或 https:// 开头' }]}
      >
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="quote" label="原文（可不填，个人信息会遮盖）">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item>
        <FileField label="截图（可不填，PNG、JPEG）" accept="image/png,image/jpeg" onChoose={onPicture} />
      </Form.Item>
      <Form.Item name="isVeto" valuePropName="checked">
        <Checkbox>否决类：须两个人确认</Checkbox>
      </Form.Item>
    </>
  );
}

interface SelectProps {
  /** Handed in by the form. */
  id?: string;
  value?: string;
  onChange?(id: string | undefined): void;
}

/** Looks for a target by its name, address or code. */
function TargetSelect({ id, value, onChange = () => undefined }: SelectProps) {
  const [text, setText] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['targets', 'choose', text],
    queryFn: async () => call('listTargets', { query: { text, limit: 20 } }),
  });
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label="网站或账号"
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="输入名称、网址或标识码"
      loading={isFetching}
      value={value}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}（${one.organization}）` }))}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}
