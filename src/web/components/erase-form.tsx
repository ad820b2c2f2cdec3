import { App, Form, Input } from 'antd';
import { call } from '../api.ts';
import type { ShownBody } from '../bodies.ts';
import { useOnce } from '../do-once.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  body: ShownBody;
  onClose(): void;
  onSaved(): Promise<unknown>;
}

/** Erases somebody who is or was a contact of a body, because they ask for it. */
export function EraseForm({ body: { id, fullName }, onClose, onSaved }: Props) {
  const [form] = Form.useForm<{ name: string }>();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ name }: { name: string }) =>
      call('eraseContact', { params: { id }, body: { name: name.trim() } }),
    async onSuccess({ contacts, payloads }) {
      await onSaved();
      void message.success(`已抹去：联系人 ${contacts} 个，操作记录的内容 ${payloads} 条`);
      onClose();
    },
  });
  return (
    <Dialog
      title={`抹去个人信息：${fullName}`}
      okText="抹去"
      okButtonProps={{ danger: true }}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        现任或曾任联系人的本人要求时使用。从联系人中删除，并抹去提到此人的操作记录的内容（何时由何人改动仍然保留，同一条记录中其他联系人的内容一并抹去）。不能撤销；此前的备份中仍有。
      </p>
      <Form<{ name: string }> form={form} layout="vertical" onFinish={mutate}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}
