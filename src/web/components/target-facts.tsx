import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Descriptions, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useIsOffered } from '../rights.ts';
import { tellWarnings } from '../tell-warnings.ts';
import { type RegisterField, shownValue, TARGET_FIELDS } from '../words/register-fields.ts';
import { KINDS, type ShownTarget, STATUSES } from '../words/target-words.ts';
import { EntryForm } from './entry-form.tsx';
import { OuterLink } from './outer-link.tsx';
import { StatusForm } from './status-form.tsx';

/** What is registered of a target and how its status went, and the ways to change both. */
export function TargetFacts({ target }: { target: ShownTarget }) {
  const mayChange = useIsOffered('change-register');
  const [asked, ask] = useState<'entry' | 'status' | null>(null);
  const { kind, values } = target;
  return (
    <section className="part" aria-labelledby="facts">
      <Flex justify="space-between" align="start" wrap gap="small">
        <Typography.Title level={2} className="part-title" id="facts">
          登记情况
        </Typography.Title>
        {mayChange && (
          <Flex gap="small">
            <Button size="small" onClick={() => ask('entry')}>
              修改登记
            </Button>
            <Button size="small" disabled={target.next.length === 0} onClick={() => ask('status')}>
              变更状态
            </Button>
          </Flex>
        )}
      </Flex>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          { key: 'kind', label: '种类', children: KINDS[kind] },
          { key: 'status', label: '状态', children: <Standing target={target} /> },
          ...TARGET_FIELDS[kind]
            .filter(({ key, isRequired }) => key !== 'name' && (isRequired === true || (values[key] ?? '') !== ''))
            .map((field) => ({
              key: field.key,
              label: field.label,
              children: <Value field={field} values={values} />,
            })),
        ]}
      />
      <StatusHistory target={target} />
      {asked === 'entry' && <ChangeEntry target={target} onClose={() => ask(null)} />}
      {asked === 'status' && <StatusForm target={target} onClose={() => ask(null)} />}
    </section>
  );
}

function Standing({ target: { kind, status, since } }: { target: ShownTarget }) {
  const isUsual = status === 'normal' || status === 'active';
  return (
    <>
      <Tag color={isUsual ? 'green' : 'default'}>{STATUSES[kind][status] ?? status}</Tag>自 {since}
    </>
  );
}

function Value({ field, values }: { field: RegisterField; values: ShownTarget['values'] }) {
  const value = values[field.key] ?? '';
  if (value === '') return '—';
  return field.key === 'homeUrl' || field.key === 'url' ? <OuterLink url={value} /> : shownValue(field, value);
}

function StatusHistory({ target: { kind, statuses } }: { target: ShownTarget }) {
  if (statuses.length < 2 && statuses.every(({ reason }) => reason === '')) return null;
  return (
    <details>
      <summary>状态的经过</summary>
      <ol className="history" style={{ marginTop: 8 }}>
        {statuses.map(({ since, status, reason }) => (
          <li key={`${since} ${status}`}>
            <span className="figures line-how">{since}</span> {STATUSES[kind][status] ?? status}
            {reason !== '' && <span className="line-how">　{reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function ChangeEntry({
  target: { id, kind, name, version, values },
  onClose,
}: {
  target: ShownTarget;
  onClose(): void;
}) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = async () => {
    for (const key of ['target', 'targets', 'target-health']) await client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <EntryForm
      title={`修改登记：${name}`}
      fields={TARGET_FIELDS[kind]}
      first={{ version, values }}
      reload={async () => call('showTarget', { params: { id } })}
      onSave={async (entry) => {
        const body = { version: entry.version, [kind]: entry.values };
        const { warnings } = await call('changeTarget', { params: { id }, body });
        await renew();
        void message.success('已保存');
        tellWarnings(message, warnings);
      }}
      onClose={onClose}
    />
  );
}
