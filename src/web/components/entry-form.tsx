import { Alert, Form } from 'antd';
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { type RegisterField, shownValue } from '../words/register-fields.ts';
import { Dialog } from './dialog.tsx';
import { EntryField } from './entry-field.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export type Values = Readonly<Record<string, string>>;

/** Something as it was read. */
export interface Entry {
  version: number;
  values: Values;
}

interface Props {
  title: string;
  fields: readonly RegisterField[];
  /** What is registered; of something new what the form begins with. */
  first: Entry;
  /** Whether all that is filled in is sent, or only what was changed. */
  isNew?: boolean;
  /** Reads it anew, for when somebody else was faster. */
  reload?(): Promise<Entry>;
  onSave(entry: Entry): Promise<unknown>;
  onClose(): void;
}

interface Foreign {
  label: string;
  before: string;
  after: string;
  /** What is in the form instead; null: the form follows. */
  mine: string | null;
}

/**
 * Writes what is registered of one thing. Only what was changed is sent; where somebody else has changed it meanwhile, it is told what,
 * and what the person has not touched follows.
 */
export function EntryForm({ title, fields, first, isNew = false, reload, onSave, onClose }: Props) {
  const [form] = Form.useForm<Record<string, string | undefined>>();
  const [base, setBase] = useState(first);
  const [foreign, setForeign] = useState<Foreign[] | null>(null);
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (filled: Record<string, string | undefined>) => {
      const values = changedOf({ fields, filled, base: isNew ? {} : base.values });
      if (isNew || Object.keys(values).length > 0) await onSave({ version: base.version, values });
    },
    onSuccess: onClose,
    async onError(refused) {
      if (reload === undefined || !isConflict(refused)) return;
      const newest = await reload();
      const found = foreignOf({ fields, base: base.values, newest: newest.values, filled: form.getFieldsValue() });
      for (const { key, label } of fields)
        if (found.some((one) => one.label === label && one.mine === null))
          form.setFieldValue(key, newest.values[key] ?? '');
      setForeign(found);
      setBase(newest);
    },
  });
  const isRefused = error !== null && !(foreign !== null && isConflict(error));
  return (
    <Dialog
      width={720}
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 200px)', overflowY: 'auto' } }}
      title={title}
      okText="保存"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" initialValues={first.values} onFinish={mutate} scrollToFirstError>
        <div className="form-grid" style={{ marginTop: 8 }}>
          {fields.map((field) => (
            <EntryField key={field.key} field={field} />
          ))}
        </div>
      </Form>
      {foreign !== null && <ForeignChanges changes={foreign} />}
      {isRefused && <ProblemNotice error={error} />}
    </Dialog>
  );
}

const isConflict = (error: Error): boolean => error instanceof ApiError && error.problem.code === 'version-changed';

function ForeignChanges({ changes }: { changes: readonly Foreign[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="打开以后，他人已经改动；您的改动还没有保存"
      description={
        <>
          <ul className="plain-list">
            {changes.map(({ label, before, after, mine }) => (
              <li key={label}>
                {label}：{before} → {after}
                {mine !== null && `（您填的是：${mine}）`}
              </li>
            ))}
            {changes.length === 0 && <li>改动的不在本表中</li>}
          </ul>
          核对后再点“保存”：您改过的以您的为准，其余以他人的为准。
        </>
      }
    />
  );
}

interface Compared {
  fields: readonly RegisterField[];
  filled: Readonly<Record<string, string | undefined>>;
  base: Values;
}

const textOf = (value: string | number | null | undefined): string => String(value ?? '').trim();

/** What the person has changed. */
function changedOf({ fields, filled, base }: Compared): Values {
  const changed = fields.filter(({ key }) => textOf(filled[key]) !== (base[key] ?? ''));
  return Object.fromEntries(changed.map(({ key }) => [key, textOf(filled[key])]));
}

/** What somebody else has changed. */
function foreignOf({ fields, filled, base, newest }: Compared & { newest: Values }): Foreign[] {
  return fields.flatMap((field) => {
    const { key, label } = field;
    const [before = '', after = '', mine] = [base[key], newest[key], textOf(filled[key])];
    if (before === after) return [];
    const isMine = mine !== before && mine !== after;
    const told = { label, before: shownValue(field, before), after: shownValue(field, after) };
    return [{ ...told, mine: isMine ? shownValue(field, mine) : null }];
  });
}
