import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { call } from '../api.ts';
import { useBodies } from '../bodies.ts';
import { useOnce } from '../do-once.ts';
import { CAMPAIGN_DATES_KEY, type CampaignDays } from '../words/campaign-words.ts';
import { DayField } from './day-field.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  organizationId: string;
  title: string;
  firstDay: string;
  lastDay: string;
}

/** Sets the days of a campaign of an office, or changes them. */
export function CampaignDatesForm({ dates, onClose }: { dates: CampaignDays | 'new'; onClose(): void }) {
  const [form] = Form.useForm<Fields>();
  const firstDay = Form.useWatch<string | undefined>('firstDay', form);
  const client = useQueryClient();
  const { message } = App.useApp();
  const isNew = dates === 'new';
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ organizationId, ...days }: Fields) => {
      if (isNew) await call('createCampaignDates', { body: { organizationId, ...days } });
      else await call('changeCampaignDates', { params: { id: dates.id }, body: { version: dates.version, ...days } });
    },
    async onSuccess() {
      void message.success('已设定');
      onClose();
      await client.invalidateQueries({ queryKey: CAMPAIGN_DATES_KEY });
    },
  });
  const required = (said: string) => [{ required: true, message: said }];
  return (
    <Dialog
      title={isNew ? '设定考评日期' : `修改考评日期：${dates.organization}`}
      okText="设定"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={isNew ? {} : dates} onFinish={mutate}>
        {isNew && (
          <Form.Item name="organizationId" label="办公室" rules={required('请选择办公室')}>
            <OfficeSelect />
          </Form.Item>
        )}
        <Form.Item
          name="title"
          label="考评名称"
          rules={[{ required: true, whitespace: true, message: '请填写考评名称' }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="firstDay" label="首日" rules={required('请选择日期')}>
          <DayField />
        </Form.Item>
        <Form.Item name="lastDay" label="末日" rules={required('请选择日期')}>
          <DayField {...(firstDay === undefined ? {} : { first: firstDay })} />
        </Form.Item>
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}

/** One of the offices that somebody sees. */
function OfficeSelect({ id, value, onChange }: { id?: string; value?: string; onChange?(value: string): void }) {
  const { bodies, isPending } = useBodies();
  const offices = bodies.filter(({ isOffice }) => isOffice);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label="办公室"
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      options={offices.map(({ id: office, fullName }) => ({ value: office, label: fullName }))}
      notFoundContent="没有办公室：请先在台账中把单位设为办公室"
    />
  );
}
