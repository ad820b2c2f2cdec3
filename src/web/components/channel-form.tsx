import { App, Checkbox, Form, Input, Select } from 'antd';
import { call } from '../api.ts';
import { type Cause, CAUSES, type Channel, CHANNEL_KINDS } from '../words/alert-words.ts';
import { Dialog } from './dialog.tsx';
import { OrganizationField } from './organization-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { optionsOf } from '../choices.ts';
import { useOnce } from '../do-once.ts';

interface Fields {
  kind: Channel['kind'];
  organizationId: string;
  name: string;
  recipients?: string[];
  url?: string;
  secret?: string;
  causes: Cause[];
  language: Channel['language'];
  isEnabled: boolean;
}

interface Props {
  channel: Channel | 'new';
  onClose(): void;
  onSaved(): Promise<unknown>;
}

const FIRST: Partial<Fields> = {
  kind: 'mail',
  causes: Object.keys(CAUSES) as Cause[],
  language: 'zh',
  isEnabled: true,
};

/** Makes a way to tell people of alerts, or changes one. Its address and secret are never shown again. */
export function ChannelForm({ channel, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const isNew = channel === 'new';
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (fields: Fields) => save(channel, fields),
    async onSuccess() {
      await onSaved();
      void message.success('已保存');
      onClose();
    },
  });
  const first = isNew ? FIRST : { ...channel, recipients: [...channel.recipients], url: '', secret: '' };
  return (
    <Dialog
      title={isNew ? '建立告警通道' : `修改 ${channel.name}`}
      okText="保存"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={first} onFinish={mutate}>
        <Form.Item name="kind" label="种类">
          <Select aria-label="种类" disabled={!isNew} options={optionsOf(CHANNEL_KINDS)} />
        </Form.Item>
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写' }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {isNew && (
          <Form.Item name="organizationId" label="告知哪个单位及其下级" rules={[{ required: true, message: '请选择' }]}>
            <OrganizationField label="选择单位" />
          </Form.Item>
        )}
        <AddressFields channel={channel} />
        <Form.Item name="causes" label="告知什么" rules={[{ type: 'array', min: 1, message: '至少一种' }]}>
          <Checkbox.Group options={optionsOf(CAUSES)} />
        </Form.Item>
        <Form.Item name="language" label="语言">
          <Select aria-label="语言" options={optionsOf({ zh: '中文', en: 'English' })} />
        </Form.Item>
        <Form.Item name="isEnabled" valuePropName="checked">
          <Checkbox>启用</Checkbox>
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}

/** Where messages go: what fits the kind. */
function AddressFields({ channel }: Pick<Props, 'channel'>) {
  const kind = Form.useWatch<Fields['kind'] | undefined>('kind') ?? (channel === 'new' ? 'mail' : channel.kind);
  const isNew = channel === 'new';
  if (kind === 'mail')
    return (
      <Form.Item name="recipients" label="收件人" rules={[{ required: true, message: '至少一个邮箱' }]}>
        <Select mode="tags" aria-label="收件人" open={false} tokenSeparators={[' ', ',', '，', '、', ';', '；']} />
      </Form.Item>
    );
  return (
    <>
      <Form.Item
        name="url"
        label={isNew ? '地址' : `地址（现为 ${channel.host ?? ''}，不填则不变）`}
        extra="群机器人的地址里有密钥，保存后不再显示"
        rules={[{ required: isNew, pattern: /^https?:\/\//, message: '以 http:// 或 https:// 开头' }]}
      >
        <Input maxLength={2000} autoComplete="off" />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item
          name="secret"
          label={isNew || !channel.hasSecret ? '签名密钥（可不填）' : '签名密钥（已有，不填则不变）'}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
}

const given = (text = ''): string | null => (text.trim() === '' ? null : text.trim());

async function save(channel: Channel | 'new', fields: Fields): Promise<void> {
  const { kind, organizationId, name, recipients = [], causes, language, isEnabled } = fields;
  const [url, secret] = [given(fields.url), given(fields.secret)];
  const said = { name, causes, language, isEnabled };
  if (channel === 'new') {
    const place = kind === 'mail' ? { recipients } : { url, secret: kind === 'wecom' ? null : secret };
    await call('createAlertChannel', { body: { kind, organizationId, ...said, ...place } });
    return;
  }
  const { id, version } = channel;
  const secrets = { ...(url === null ? {} : { url }), ...(secret === null ? {} : { secret }) };
  const place = channel.kind === 'mail' ? { recipients } : secrets;
  await call('changeAlertChannel', { params: { id }, body: { version, ...said, ...place } });
}
