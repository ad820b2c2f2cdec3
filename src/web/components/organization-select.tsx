import { Select } from 'antd';
import { useBodies } from '../bodies.ts';

interface Props {
  label: string;
  value: string | undefined;
  onChange(id: string | undefined): void;
  width?: number | string;
  /** Of the field of a form. */
  id?: string | undefined;
}

/** Chooses a body among those that somebody sees; what lies below stands indented. */
export function OrganizationSelect({ label, value, onChange, width = 220, id: field }: Props) {
  const { bodies } = useBodies();
  return (
    <Select
      {...(field === undefined ? {} : { id: field })}
      aria-label={label}
      placeholder={label}
      allowClear
      labelRender={({ value: id }) => bodies.find((body) => body.id === id)?.fullName}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width }}
      popupMatchSelectWidth={false}
      value={value}
      options={bodies.map(({ id, fullName, depth }) => ({
        value: id,
        title: fullName,
        label: `${'　'.repeat(depth)}${fullName}`,
      }))}
      onChange={(id: string | undefined) => onChange(id)}
    />
  );
}
