import { Select } from 'antd';
import { useBodies } from '../bodies.ts';

interface Props {
  /** Handed in by a form. */
  id?: string;
  value?: string;
  onChange?(name: string | undefined): void;
  label: string;
}

/** Chooses a body by its name, as tables of the register name it. */
export function BodyNameSelect({ id, value, onChange, label }: Props) {
  const { bodies } = useBodies();
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      allowClear
      labelRender={({ value: name }) => name}
      showSearch={{ optionFilterProp: 'value' }}
      value={value === '' ? undefined : value}
      options={bodies.map(({ fullName, depth }) => ({
        value: fullName,
        title: fullName,
        label: '　'.repeat(depth) + fullName,
      }))}
      onChange={(name: string | undefined) => onChange?.(name)}
    />
  );
}
