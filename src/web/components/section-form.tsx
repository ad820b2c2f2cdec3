import { AutoComplete, Form, Input, InputNumber, Select } from 'antd';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import type { Section } from '../words/target-words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  name: string;
  url: string;
  kind: string;
  longestAge: number | null;
  isExpected: 'yes' | 'no' | 'open';
}

interface Props {
  target: string;
  section: Section | 'new';
  onClose(): void;
  onSaved(): Promise<unknown>;
}

/** Kinds of sections that the indicators tell apart. */
const KINDS = [
  '概况信息',
  '机构职能',
  '领导信息',
  '动态要闻',
  '通知公告',
  '政策文件',
  '政策解读',
  '信息公开年报',
  '办事服务',
  '互动交流',
  '应更新',
  '其他',
].map((value) => ({ value }));

const WORDS = { yes: true, no: false, open: null } as const;

/** Registers a section, or changes what is said of one. */
export function SectionForm({ target, section, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Fields>();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ name, url, kind, longestAge, isExpected }: Fields) => {
      const said = { name, kind, longestAge: longestAge ?? null, isExpected: WORDS[isExpected] };
      return section === 'new'
        ? call('createSection', { params: { id: target }, body: { ...said, url } })
        : call('changeSection', { params: { id: section.id }, body: { version: section.version, ...said } });
    },
    async onSuccess() {
      await onSaved();
      onClose();
    },
  });
  const first: Partial<Fields> =
    section === 'new'
      ? { isExpected: 'open' }
      : { ...section, isExpected: section.isExpected === null ? 'open' : section.isExpected ? 'yes' : 'no' };
  return (
    <Dialog
      title={section === 'new' ? '登记栏目' : '修改栏目'}
      okText="保存"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={first} onFinish={mutate} requiredMark={false}>
        <Form.Item name="name" label="栏目名称" rules={[{ required: true, message: '请填写' }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="url" label="栏目网址" rules={[{ required: true, message: '请填写' }]}>
          <Input maxLength={500} disabled={section !== 'new'} />
        </Form.Item>
        <Form.Item name="kind" label="栏目类别" rules={[{ required: true, message: '请填写' }]}>
          <AutoComplete options={KINDS} showSearch={{ filterOption: true }} />
        </Form.Item>
        <Form.Item name="longestAge" label="更新期限（天），不填则按方案">
          <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="isExpected" label="是否应更新">
          <Select
            options={[
              { value: 'yes', label: '应更新' },
              { value: 'no', label: '不要求' },
              { value: 'open', label: '待确认' },
            ]}
          />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}
