import { App, Button, Form, Input, Typography } from 'antd';
import { call } from '../api.ts';
import { DoorCard } from '../components/door-card.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useOnce } from '../do-once.ts';
import { useSessionChange } from '../session.ts';

interface Fields {
  old: string;
  next: string;
  again: string;
}

/** `isFirst`: the one-time password has to be replaced before anything else. */
export function NewPasswordPage({ isFirst = false }: { isFirst?: boolean }) {
  const changed = useSessionChange();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ old, next }: Fields) => call('setPassword', { body: { old, next } }),
    onSuccess: async () => {
      void message.success('密码已设置');
      await changed();
    },
  });
  return (
    <DoorCard title="设置自己的密码">
      <Typography.Paragraph type="secondary">至少 10 个字符，不含账号名。</Typography.Paragraph>
      <Form<Fields> layout="vertical" onFinish={mutate} requiredMark={false}>
        <Form.Item
          name="old"
          label={isFirst ? '一次性密码' : '现在的密码'}
          rules={[{ required: true, message: '请填写' }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="next" label="新密码" rules={[{ required: true, min: 10, message: '至少 10 个字符' }]}>
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
        {error !== null && (
          <Form.Item>
            <ProblemNotice error={error} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={isPending}>
          设置
        </Button>
      </Form>
    </DoorCard>
  );
}

const sameAsNext = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
  async validator(_: unknown, value: string) {
    if (value !== '' && value !== getFieldValue('next')) throw new Error('两次输入的新密码不一样');
  },
});
