import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { call } from '../api.ts';
import { HOST_ANSWERS, type HostAnswer, type MetHost } from '../words/host-words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  answer: HostAnswer;
  reason: string;
}

/** Says what a host is that nobody registered. */
export function HostForm({ host: { id, host, version, answer, reason }, onClose }: { host: MetHost; onClose(): void }) {
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (fields: Fields) =>
      call('answerUnregisteredHost', { params: { id }, body: { version, ...fields } }),
    async onSuccess() {
      void message.success('已记下');
      onClose();
      await client.invalidateQueries({ queryKey: ['unregistered-hosts'] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['unregistered-hosts'] }),
  });
  return (
    <Dialog
      title={`说明：${host}`}
      okText="记下"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={answer === null ? { reason: '' } : { answer, reason }}
        onFinish={mutate}
      >
        <Form.Item name="answer" label="这台主机" rules={[{ required: true, message: '请选择' }]}>
          <Select
            aria-label="这台主机"
            options={Object.entries(HOST_ANSWERS).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请说明理由' }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}
