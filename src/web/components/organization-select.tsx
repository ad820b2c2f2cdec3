import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { call } from '../api.ts';

interface Props {
  label: string;
  value: string | undefined;
  onChange(id: string | undefined): void;
  width?: number;
}

/** Chooses a body among those that somebody sees; what lies below stands indented. */
export function OrganizationSelect({ label, value, onChange, width = 220 }: Props) {
  const { data } = useQuery({
    queryKey: ['organizations'],
    staleTime: 60_000,
    queryFn: async () => call('listOrganizations', {}),
  });
  const depths = new Map<string, number>();
  const options = (data?.items ?? []).map(({ id, parentId, fullName }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1;
    depths.set(id, depth);
    return { value: id, label: `${'　'.repeat(depth)}${fullName}` };
  });
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width }}
      value={value}
      options={options}
      onChange={(id: string | undefined) => onChange(id)}
    />
  );
}
