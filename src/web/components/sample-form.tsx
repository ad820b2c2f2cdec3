import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Checkbox, Form, Input, InputNumber } from 'antd';
import { call } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { useOnce } from '../do-once.ts';
import { type Sample, STRATA } from '../words/sample-words.ts';
import { Dialog } from './dialog.tsx';
import { type LastRound, LastRoundFields } from './last-round-fields.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields extends LastRound {
  /** Per cent. */
  share: number;
  strata: Sample['strata'];
  /** One a line. */
  failed?: string;
  seed?: string;
}

const FIRST: Fields = { share: 30, strata: ['class', 'level', 'region'], sources: ['campaign', 'sample'] };

/** Draws a spot check; it is kept as it was drawn, also one that was drawn by mistake. */
export function SampleForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draw = useOnce({
    mutationFn: async ({ share, failed = '', seed = '', ...chosen }: Fields) =>
      call('drawTargets', {
        body: {
          share: share / 100,
          ...chosen,
          failed: failed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
          ...(seed.trim() === '' ? {} : { seed: seed.trim() }),
        },
      }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['samples'] });
      await navigate({ to: '/registry/samples/$id', params: { id } });
    },
  });
  return (
    <Dialog
      title="随机抽查"
      okText="抽取"
      confirmLoading={draw.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={FIRST} onFinish={draw.mutate}>
        <Form.Item name="share" label="抽取比例（%）" rules={[{ required: true, message: '请填写 1 到 100' }]}>
          <InputNumber min={1} max={100} precision={0} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item
          name="strata"
          label="除种类外按什么分组"
          extra="每组各按比例抽取，不足一个的算一个；都不选则只分网站和账号。"
        >
          <Checkbox.Group options={optionsOf(STRATA)} />
        </Form.Item>
        <LastRoundFields />
        <Form.Item
          name="failed"
          label="另外再查的"
          extra="上一轮在别处做的，写在这里：名称、首页网址或标识码，一行一个。"
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="seed" label="种子" extra="不填则新取一个。种子随抽查存下，同样的种子和台账抽出同样的结果。">
          <Input maxLength={100} />
        </Form.Item>
      </Form>
      {draw.error !== null && <ProblemNotice error={draw.error} />}
    </Dialog>
  );
}
