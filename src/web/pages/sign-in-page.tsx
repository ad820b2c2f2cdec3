import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { DoorCard } from '../components/door-card.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useOnce } from '../do-once.ts';
import { hasEnded, useSessionChange } from '../session.ts';
import { takeRefusal } from '../sign-on-refusal.ts';

interface Fields {
  login: string;
  password: string;
}

export function SignInPage() {
  const changed = useSessionChange();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (body: Fields) => call('signIn', { body }),
    onSuccess: changed,
  });
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: async () => call('showWays', {}) });
  const [refused] = useState(takeRefusal);
  return (
    <DoorCard title="政府网站与政务新媒体考评">
      {hasEnded() && (
        <Alert
          type="info"
          showIcon
          title="登录已经失效"
          description="重新登录后回到原来的页面。"
          style={{ marginBottom: 16 }}
        />
      )}
      <Form<Fields> layout="vertical" onFinish={mutate} requiredMark={false}>
        <Form.Item name="login" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {error !== null && (
          <Form.Item>
            <ProblemNotice error={error} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={isPending}>
          登录
        </Button>
        {refused !== null && <Alert type="error" showIcon {...refused} style={{ marginTop: 12 }} />}
        {ways?.oidc === true && (
          <Button block href="/api/session/oidc" style={{ marginTop: 12 }}>
            单点登录
          </Button>
        )}
      </Form>
    </DoorCard>
  );
}
