import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Spin, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { DoorCard } from '../components/door-card.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useOnce } from '../do-once.ts';

interface Fields {
  password: string;
  again: string;
}

/** Whoever was given a link sets a password of their own, and is signed in with it. */
export function SetupPage() {
  const [token] = useState(takeToken);
  const whose = useQuery({
    queryKey: ['setup'],
    queryFn: async () => call('showSetup', { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ password }: Fields) => {
      const { login } = await call('setUpAccount', { body: { token, password } });
      await call('signIn', { body: { login, password } });
    },
    onSuccess: () => location.replace('/'),
  });
  if (whose.isPending) return <Spin fullscreen description="正在打开" />;
  if (whose.error !== null)
    return (
      <DoorCard title="设置自己的密码">
        <ProblemNotice error={whose.error} />
        <Button href="/" block style={{ marginTop: 12 }}>
          前往登录
        </Button>
      </DoorCard>
    );
  const { login, name } = whose.data;
  return (
    <DoorCard title="设置自己的密码">
      <Typography.Paragraph>
        {name}，您的账号是 <code>{login}</code>。
      </Typography.Paragraph>
      <Typography.Paragraph type="secondary">至少 10 个字符，不含账号名。</Typography.Paragraph>
      <Form<Fields> layout="vertical" onFinish={mutate} requiredMark={false}>
        <input type="text" autoComplete="username" value={login} readOnly hidden />
        <Form.Item name="password" label="新密码" rules={[{ required: true, min: 10, message: '至少 10 个字符' }]}>
          <Input.Password autoComplete="new-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次新密码"
          dependencies={['password']}
          rules={[{ required: true, message: '请再输一次' }, sameAsPassword]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {error !== null && (
          <Form.Item>
            <ProblemNotice error={error} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={isPending}>
          设置并登录
        </Button>
      </Form>
    </DoorCard>
  );
}

let taken: string | null = null;

/** What stands behind the # of the link; from then on neither the address bar nor the history has it. */
function takeToken(): string {
  taken ??= location.hash.slice(1);
  history.replaceState(null, '', '/setup');
  return taken;
}

const sameAsPassword = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
  async validator(_: unknown, value: string) {
    if (value !== '' && value !== getFieldValue('password')) throw new Error('两次输入的新密码不一样');
  },
});
