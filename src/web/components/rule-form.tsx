import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import type { Finding } from '../words/finding-words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RuleFields, type RuleWords, ruleOf } from './rule-fields.tsx';

interface Fields extends RuleWords {
  reason: string;
}

/** Remembers a dismissal that has been made: what is found like that from now on is dismissed as well. */
export function RuleForm({ finding, onClose }: { finding: Finding; onClose(): void }) {
  const { targetId, organizationId, check, problem } = finding;
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ reason, scope, ...words }: Fields) => {
      const place = scope === 'organization' ? { organizationId } : { targetId };
      return call('createReviewRule', { body: { check: check ?? '', reason, ...place, ...ruleOf(words) } });
    },
    async onSuccess() {
      void message.success('已记住，在“不认定的规则”中可以撤销');
      onClose();
      await client.invalidateQueries({ queryKey: ['review-rules'] });
    },
  });
  return (
    <Dialog
      title="今后同样的问题也不认定"
      okText="记住"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scope: 'target', urlPattern: problem }}
        onFinish={mutate}
      >
        <RuleFields />
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请说明理由' }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}
