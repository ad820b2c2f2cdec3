import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Form, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { chinaDay } from '../day.ts';
import { useOnce } from '../do-once.ts';
import { useIsOffered } from '../rights.ts';
import { DayField } from './day-field.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** When an account posted last, as somebody saw it. */
export function AccountLook({ id }: { id: string }) {
  const mayNote = useIsOffered('write-findings');
  const [isOpen, open] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['account-looks', id],
    queryFn: async () => call('listAccountLooks', { query: { target: id } }),
  });
  const look = data?.items[0];
  return (
    <section className="part" aria-labelledby="look">
      <Flex justify="space-between" align="start">
        <Typography.Title level={2} className="part-title" id="look">
          最近更新
        </Typography.Title>
        {mayNote && look !== undefined && (
          <Button size="small" onClick={() => open(true)}>
            记下最近更新
          </Button>
        )}
      </Flex>
      {error !== null && <ProblemNotice error={error} />}
      {data !== undefined && <Seen look={look} />}
      {isOpen && <LookForm id={id} onClose={() => open(false)} />}
    </section>
  );
}

type Look = ReplyOf<'listAccountLooks'>['items'][number];

function Seen({ look }: { look: Look | undefined }) {
  if (look === undefined) return <p className="line-how">账号不在用，不需要查看更新。</p>;
  const { newest, seenOn, notedByName, days, standing } = look;
  if (seenOn === null)
    return <p className="line-how">还没有人记下这个账号最近一次更新是哪天。平台不对外提供，需要人工查看。</p>;
  return (
    <p>
      {newest === null ? '没有发布过内容' : `最近一次更新：${newest}（${days} 天前）`}{' '}
      {standing === 'veto' && <Tag color="red">已达到单项否决的天数</Tag>}
      {standing === 'warned' && <Tag color="orange">临近单项否决的天数</Tag>}
      <span className="line-how">
        {seenOn} {notedByName ?? '本机'} 查看
      </span>
    </p>
  );
}

interface Fields {
  newest?: string;
  isEmpty?: boolean;
  seenOn?: string;
}

function LookForm({ id, onClose }: { id: string; onClose(): void }) {
  const [form] = Form.useForm<Fields>();
  const isEmpty = Form.useWatch('isEmpty', form) === true;
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ newest, seenOn }: Fields) =>
      call('createAccountLooks', {
        body: { looks: [{ targetId: id, newest: isEmpty ? null : (newest ?? null), seenOn }] },
      }),
    async onSuccess() {
      void message.success('已记下');
      onClose();
      await client.invalidateQueries({ queryKey: ['account-looks', id] });
    },
  });
  const today = chinaDay();
  return (
    <Dialog title="记下最近更新" okText="记下" confirmLoading={isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Fields> form={form} layout="vertical" initialValues={{ seenOn: today }} onFinish={mutate}>
        <Form.Item
          name="newest"
          label="最近一次更新的日期"
          rules={isEmpty ? [] : [{ required: true, message: '请选择日期，或勾选“没有发布过内容”' }]}
        >
          <DayField last={today} placeholder="账号里最新一条内容的日期" />
        </Form.Item>
        <Form.Item name="isEmpty" valuePropName="checked">
          <Checkbox>没有发布过内容</Checkbox>
        </Form.Item>
        <Form.Item name="seenOn" label="查看的日期" rules={[{ required: true, message: '请选择日期' }]}>
          <DayField last={today} />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}
