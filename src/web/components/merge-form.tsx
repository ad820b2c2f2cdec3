import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { call } from '../api.ts';
import { type Body, BODIES_KEY, BODY_KEY } from '../bodies.ts';
import { chinaDay } from '../day.ts';
import { useOnce } from '../do-once.ts';
import { DayField } from './day-field.tsx';
import { Dialog } from './dialog.tsx';
import { OrganizationField } from './organization-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  into: string;
  on: string;
  reason: string;
}

/** Merges a body into another, from a day on. */
export function MergeForm({
  body: { id, version, fullName },
  onClose,
}: {
  body: Pick<Body, 'id' | 'version' | 'fullName'>;
  onClose(): void;
}) {
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (fields: Fields) => call('mergeOrganization', { params: { id }, body: { version, ...fields } }),
    async onSuccess({ targets, users, bodies, contacts }) {
      void message.success(
        `已并入：网站和账号 ${targets} 个，人员 ${users} 人，下级单位 ${bodies} 个，联系人 ${contacts} 个`,
      );
      onClose();
      for (const key of ['targets', 'target-health', 'overview', ...BODY_KEY])
        void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: BODIES_KEY });
    },
  });
  return (
    <Dialog
      title={`并入另一单位：${fullName}`}
      okText="并入"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>网站、账号、人员、下级单位、告警通道和联系人一并转入；此前的名称和归属仍可按日期查询。不能撤销。</p>
      <Form<Fields> form={form} layout="vertical" initialValues={{ on: chinaDay() }} onFinish={mutate}>
        <Form.Item name="into" label="并入" rules={[{ required: true, message: '请选择单位' }]}>
          <OrganizationField label="并入" />
        </Form.Item>
        <Form.Item name="on" label="自何日起" rules={[{ required: true, message: '请选择日期' }]}>
          <DayField last={chinaDay()} />
        </Form.Item>
        <Form.Item name="reason" label="依据" rules={[{ required: true, whitespace: true, message: '请写明依据' }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}
