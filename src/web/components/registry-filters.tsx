import { Flex, Select } from 'antd';
import { chinaDay } from '../day.ts';
import type { RegistrySearch } from '../words/registry-search.ts';
import { KINDS, STATUSES } from '../words/target-words.ts';
import { DayField } from './day-field.tsx';
import { OrganizationSelect } from './organization-select.tsx';
import { SearchBox } from './search-box.tsx';
import { optionsOf } from '../choices.ts';

const statusOptions = (kind: string | undefined) => [
  { value: 'in-scope', label: '列入考评' },
  ...optionsOf({
    ...(kind === 'website' ? {} : STATUSES.account),
    ...(kind === 'account' ? {} : STATUSES.website),
  }),
];

interface Props {
  search: RegistrySearch;
  onChange(change: RegistrySearch): void;
}

/** What the register shows; all of it stands in the address of the page. */
export function RegistryFilters({ search, onChange }: Props) {
  const { kind, status, organization, text, on } = search;
  return (
    <Flex wrap gap="small" className="filters">
      <SearchBox placeholder="名称、网址、标识码、单位" value={text} onSearch={(next) => onChange({ text: next })} />
      <Select
        aria-label="种类"
        placeholder="种类"
        allowClear
        style={{ width: 140 }}
        value={kind}
        options={optionsOf(KINDS)}
        onChange={(next: string | undefined) => onChange({ kind: next, status: undefined })}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        allowClear
        style={{ width: 140 }}
        value={status}
        options={statusOptions(kind)}
        onChange={(next: string | undefined) => onChange({ status: next })}
      />
      <OrganizationSelect label="单位" value={organization} onChange={(next) => onChange({ organization: next })} />
      <DayField
        label="截至哪一天"
        width={160}
        last={chinaDay()}
        value={on}
        onChange={(next) => onChange({ on: next })}
      />
    </Flex>
  );
}
