import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { takeRefusal, takeTied } from '../sign-on-refusal.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Ties one's own account to single sign-on, or unties it; nothing where there is none. */
export function TiePart() {
  const { data, refetch } = useQuery({ queryKey: ['tie'], queryFn: async () => call('showTie', {}) });
  const [refused] = useState(takeRefusal);
  const [isNew] = useState(takeTied);
  if (data?.isOffered !== true) return null;
  return (
    <section className="part" aria-labelledby="tie">
      <Typography.Title level={2} className="part-title" id="tie">
        单点登录
      </Typography.Title>
      {refused !== null && <Alert type="error" showIcon {...refused} style={{ marginBottom: 12 }} />}
      {isNew && <Alert type="success" showIcon title="已经绑定，今后可用单点登录" style={{ marginBottom: 12 }} />}
      {data.isTied ? <Tied onUntied={refetch} /> : <Untied />}
    </section>
  );
}

function Tied({ onUntied }: { onUntied: () => unknown }) {
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async () => call('deleteTie', {}),
    async onSuccess() {
      await onUntied();
      void message.success('已经解除绑定');
    },
  });
  return (
    <>
      <Typography.Paragraph>本账号已与单点登录绑定。</Typography.Paragraph>
      {error !== null && <ProblemNotice error={error} />}
      <Button onClick={() => mutate()} loading={isPending}>
        解除绑定
      </Button>
    </>
  );
}

/** The password is asked for: a desk that was left open ties nobody. */
function Untied() {
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (body: { password: string }) => call('createTie', { body }),
    onSuccess: ({ url }) => location.assign(url),
  });
  return (
    <Form layout="vertical" style={{ maxWidth: 360 }} requiredMark={false} onFinish={mutate}>
      <Form.Item name="password" label="本账号的密码" rules={[{ required: true, message: '请填写' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {error !== null && <ProblemNotice error={error} />}
      <Button htmlType="submit" loading={isPending}>
        去绑定
      </Button>
    </Form>
  );
}
