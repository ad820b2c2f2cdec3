import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { call } from '../api.ts';
import { chinaDay } from '../day.ts';
import { useOnce } from '../do-once.ts';
import { type ShownTarget, STATUSES } from '../words/target-words.ts';
import { DayField } from './day-field.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  status: string;
  since: string;
  reason: string;
}

/** Moves a website or an account on in its life, with the day from which that holds and why. */
export function StatusForm({ target, onClose }: { target: ShownTarget; onClose(): void }) {
  const { id, kind, name, version, status, since, next } = target;
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (fields: Fields) => call('changeTargetStatus', { params: { id }, body: { version, ...fields } }),
    async onSuccess() {
      void message.success('状态已变更');
      for (const key of ['targets', 'target-health', 'overview']) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: ['target', id] });
      onClose();
    },
    // What somebody else has made of it is to be seen behind the window.
    onError: () => void client.invalidateQueries({ queryKey: ['target', id] }),
  });
  return (
    <Dialog
      title={`变更状态：${name}`}
      okText="变更"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        现在是“{STATUSES[kind][status] ?? status}”，自 {since}。
      </p>
      <Form<Fields> form={form} layout="vertical" initialValues={{ since: chinaDay() }} onFinish={mutate}>
        <Form.Item name="status" label="变为" rules={[{ required: true, message: '请选择' }]}>
          <Select aria-label="变为" options={next.map((value) => ({ value, label: STATUSES[kind][value] ?? value }))} />
        </Form.Item>
        <Form.Item name="since" label="自何日起" rules={[{ required: true, message: '请选择日期' }]}>
          <DayField first={since} last={chinaDay()} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="原因（批文、公告）"
          rules={[{ required: true, whitespace: true, message: '请说明原因' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}
