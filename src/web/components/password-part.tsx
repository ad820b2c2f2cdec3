import { App, Button, Form, Input, Typography } from 'antd';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  old: string;
  next: string;
  again: string;
}

/** Changes one's own password. */
export function PasswordPart() {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ old, next }: Fields) => call('setPassword', { body: { old, next } }),
    onSuccess() {
      form.resetFields();
      void message.success('密码已修改');
    },
  });
  return (
    <section className="part" aria-labelledby="password">
      <Typography.Title level={2} className="part-title" id="password">
        修改密码
      </Typography.Title>
      <Form<Fields> form={form} layout="vertical" style={{ maxWidth: 360 }} requiredMark={false} onFinish={mutate}>
        <Form.Item name="old" label="现在的密码" rules={[{ required: true, message: '请填写' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码（至少 10 个字符，不含账号名）"
          rules={[{ required: true, min: 10, message: '至少 10 个字符' }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次新密码"
          dependencies={['next']}
          rules={[{ required: true, message: '请再输一次' }, sameAsNext]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
        <Button htmlType="submit" loading={isPending}>
          修改
        </Button>
      </Form>
    </section>
  );
}

const sameAsNext = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
  async validator(_: unknown, value: string) {
    if (value !== '' && value !== getFieldValue('next')) throw new Error('两次输入的新密码不一样');
  },
});
