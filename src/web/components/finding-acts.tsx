import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Space } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { useIsOffered } from '../rights.ts';
import type { Finding } from '../words/finding-words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RuleForm } from './rule-form.tsx';

/** What can be done with one finding beside deciding: pictures and the end of what a person found, a rule of what was dismissed. */
export function FindingActs({ finding, onAct }: { finding: Finding; onAct(): void }) {
  const mayWrite = useIsOffered('write-findings');
  const mayReview = useIsOffered('review-findings');
  const [asked, ask] = useState<'close' | 'rule' | null>(null);
  const begin = (act: 'close' | 'rule') => {
    onAct();
    ask(act);
  };
  const isByHand = finding.check === null;
  const mayClose = mayReview && isByHand && finding.presence === 'present';
  const mayRule = mayReview && !isByHand && !finding.isVeto && finding.decision === 'dismissed';
  if (!(mayWrite && isByHand) && !mayClose && !mayRule) return null;
  return (
    <Space wrap style={{ marginBottom: 8 }}>
      {mayWrite && isByHand && <AddPicture finding={finding} />}
      {mayClose && (
        <Button size="small" onClick={() => begin('close')}>
          已经改好（结案）
        </Button>
      )}
      {mayRule && (
        <Button size="small" onClick={() => begin('rule')}>
          今后同样的也不认定…
        </Button>
      )}
      {asked === 'close' && <CloseForm finding={finding} onClose={() => ask(null)} />}
      {asked === 'rule' && <RuleForm finding={finding} onClose={() => ask(null)} />}
    </Space>
  );
}

function useRenew() {
  const client = useQueryClient();
  return async () => {
    for (const key of ['finding', 'findings', 'overview']) await client.invalidateQueries({ queryKey: [key] });
  };
}

function AddPicture({ finding: { id } }: { finding: Finding }) {
  const field = useRef<HTMLInputElement>(null);
  const renew = useRenew();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: async (file: File) => call('addFindingPicture', { params: { id }, file }),
    onSuccess: () => void message.success('已附图'),
    onError: (error) => void message.error(error.message),
    onSettled: renew,
  });
  return (
    <>
      <Button size="small" loading={isPending} onClick={() => field.current?.click()}>
        附图（PNG、JPEG）
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="附图"
        accept="image/png,image/jpeg"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) mutate(file);
          target.value = '';
        }}
      />
    </>
  );
}

function CloseForm({ finding: { id, version, message: said }, onClose }: { finding: Finding; onClose(): void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const renew = useRenew();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ reason }: { reason: string }) =>
      call('closeFinding', { params: { id }, body: { version, reason } }),
    async onSuccess() {
      void message.success('已结案');
      onClose();
      await renew();
    },
  });
  return (
    <Dialog
      title={`结案：${said.zh}`}
      okText="结案"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={mutate}>
        <Form.Item
          name="reason"
          label="怎么知道已经改好"
          rules={[{ required: true, whitespace: true, message: '请说明' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}
