import { Button, Flex, Select } from 'antd';
import { useCheckNames } from '../check-names.ts';
import { DECISIONS, type FindingSearch, OUTCOMES, PRESENCES } from '../words/finding-words.ts';
import { OrganizationSelect } from './organization-select.tsx';
import { SearchBox } from './search-box.tsx';
import { optionsOf } from '../choices.ts';

interface Props {
  search: FindingSearch;
  /** Units see what was confirmed, and nothing else. */
  seesAll: boolean;
  onChange(change: FindingSearch): void;
}

const DECISION_OPTIONS = Object.entries(DECISIONS).map(([value, { name }]) => ({ value, label: name }));

/** What the list of findings shows; all of it stands in the address of the page. */
export function FindingsFilters({ search, seesAll, onChange }: Props) {
  const { names } = useCheckNames();
  const checks = [{ value: 'by-hand', label: '人工发现' }, ...[...names].map(([value, label]) => ({ value, label }))];
  const chosen: readonly { key: keyof FindingSearch; label: string; width: number; options: typeof checks }[] = [
    ...(seesAll ? [{ key: 'decision', label: '认定', width: 128, options: DECISION_OPTIONS } as const] : []),
    { key: 'presence', label: '是否仍在', width: 108, options: optionsOf(PRESENCES) },
    { key: 'outcome', label: '结论', width: 120, options: optionsOf(OUTCOMES) },
    { key: 'veto', label: '否决类', width: 104, options: optionsOf({ yes: '否决类', no: '非否决类' }) },
    { key: 'check', label: '检查项', width: 150, options: checks },
  ];
  return (
    <Flex wrap gap="small" className="filters">
      <SearchBox placeholder="说明、网址中的字" value={search.text} onSearch={(text) => onChange({ text })} />
      {chosen.map(({ key, label, width, options: words }) => (
        <Select
          key={key}
          aria-label={label}
          placeholder={label}
          allowClear
          showSearch={key === 'check' ? { optionFilterProp: 'label' } : false}
          style={{ width }}
          value={search[key]}
          options={words}
          onChange={(value: string | undefined) => onChange({ [key]: value })}
        />
      ))}
      <OrganizationSelect
        label="单位"
        width={150}
        value={search.organization}
        onChange={(organization) => onChange({ organization })}
      />
      <Select
        aria-label="排序"
        style={{ width: 132 }}
        value={search.sort ?? 'changed'}
        options={optionsOf({ changed: '最近变化在前', opened: '最近发现在前' })}
        onChange={(sort) => onChange({ sort })}
      />
      {search.target !== undefined && <Button onClick={() => onChange({ target: undefined })}>不限于一个网站</Button>}
    </Flex>
  );
}
