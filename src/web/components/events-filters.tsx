import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { call } from '../api.ts';
import { chinaDay } from '../day.ts';
import { EVENT_OBJECTS, EVENT_VERBS, type EventSearch } from '../words/event-words.ts';
import { DayField } from './day-field.tsx';
import { SearchBox } from './search-box.tsx';
import { optionsOf } from '../choices.ts';

interface Props {
  search: EventSearch;
  onChange(change: EventSearch): void;
}

/** Which traces are shown; all of it stands in the address of the page. */
export function EventsFilters({ search, onChange }: Props) {
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: async () => call('listCampaigns', {}) });
  const { object, verb, actor, from, to, campaign } = search;
  const chosen = [
    { key: 'object', label: '对象', value: object, words: optionsOf(EVENT_OBJECTS) },
    { key: 'verb', label: '操作', value: verb, words: optionsOf(EVENT_VERBS) },
  ] as const;
  return (
    <Flex wrap gap="small" className="filters">
      <Select
        aria-label="哪条链"
        style={{ width: 220 }}
        popupMatchSelectWidth={false}
        value={campaign ?? ''}
        options={[
          { value: '', label: '日常工作' },
          ...(campaigns.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(next) => onChange({ campaign: next === '' ? undefined : next })}
      />
      <SearchBox placeholder="操作人的账号或姓名" value={actor} onSearch={(next) => onChange({ actor: next })} />
      {chosen.map(({ key, label, value, words }) => (
        <Select
          key={key}
          aria-label={label}
          placeholder={label}
          allowClear
          style={{ width: 140 }}
          value={value}
          options={words}
          onChange={(next: string | undefined) => onChange({ [key]: next })}
        />
      ))}
      <DayField
        label="从哪天"
        width={136}
        last={chinaDay()}
        value={from}
        onChange={(next) => onChange({ from: next })}
      />
      <DayField label="到哪天" width={136} last={chinaDay()} value={to} onChange={(next) => onChange({ to: next })} />
    </Flex>
  );
}
