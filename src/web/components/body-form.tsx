import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { call } from '../api.ts';
import { type Body, BODIES_KEY, BODY_KEY, withDepths } from '../bodies.ts';
import { NAMING_FIELDS, ORGANIZATION_FIELDS } from '../words/register-fields.ts';
import { EntryForm, type Values } from './entry-form.tsx';

/** What is about to be written: a body that is there, or a new one below another. */
export type AskedBody = { body: Pick<Body, 'id' | 'fullName'> & RegisteredBody } | { parent: string };

type RegisteredBody = Omit<Body, 'depth'>;

interface Props {
  asked: AskedBody;
  bodies: readonly Body[];
  onClose(): void;
}

/** Registers a body, or changes what is registered of one: also its name, from a day on or as it should always have been. */
export function BodyForm({ asked, bodies, onClose }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async (version: number, values: Values) => {
    if ('body' in asked) await change(asked.body.id, { version, values });
    else await call('createOrganization', { body: values });
    for (const key of [BODIES_KEY, BODY_KEY]) await client.invalidateQueries({ queryKey: key });
    void message.success('已保存');
  };
  const reload = async () => {
    const { items } = await call('listOrganizations', { query: {} });
    const found = items.find(({ id }) => 'body' in asked && id === asked.body.id);
    return found === undefined ? entryOf(asked, bodies) : entryOf({ body: found }, withDepths(items));
  };
  const isNew = !('body' in asked);
  return (
    <EntryForm
      title={isNew ? '登记单位' : `修改登记：${asked.body.fullName}`}
      fields={isNew ? ORGANIZATION_FIELDS : [...ORGANIZATION_FIELDS, ...NAMING_FIELDS]}
      first={entryOf(asked, bodies)}
      isNew={isNew}
      reload={reload}
      onSave={async ({ version, values }) => save(version, values)}
      onClose={onClose}
    />
  );
}

/** What the day of a name is of the register, and what kind of change it is, only of the form. */
async function change(id: string, { version, values }: { version: number; values: Values }): Promise<void> {
  const { naming, named: day, ...organization } = values;
  // A slip of the pen was one from the first day of the name.
  const named = naming === 'corrected' ? await firstDayOfName(id) : day;
  const body = { version, organization, ...(named === undefined || named === '' ? {} : { named }) };
  await call('changeOrganization', { params: { id }, body });
}

async function firstDayOfName(id: string): Promise<string | undefined> {
  const { names } = await call('showOrganization', { params: { id } });
  return names[0]?.since;
}

function entryOf(asked: AskedBody, bodies: readonly Body[]) {
  if (!('body' in asked)) return { version: 0, values: { parent: asked.parent, isOffice: 'no' } };
  const { fullName, shortName, code, parentId, region, officialOrder, isOffice, version } = asked.body;
  const parent = bodies.find(({ id }) => id === parentId)?.fullName ?? '';
  const told = { officialOrder: String(officialOrder), isOffice: isOffice ? 'yes' : 'no' };
  return {
    version,
    values: { fullName, shortName, code: code ?? '', parent, region, ...told, naming: 'renamed', named: '' },
  };
}
