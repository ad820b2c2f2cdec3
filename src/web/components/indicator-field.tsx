import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { call } from '../api.ts';

interface Props {
  /** Handed in by the form. */
  id?: string;
  value?: string;
  onChange?(name: string): void;
  /** An indicator of the scheme was chosen: whether it vetoes. */
  onVeto(isVeto: boolean): void;
}

/** The indicator that a finding is about: one of the scheme is offered, another may be written. */
export function IndicatorField({ id, value = '', onChange = () => undefined, onVeto }: Props) {
  const { data } = useQuery({ queryKey: ['indicators'], queryFn: async () => call('listIndicators', {}) });
  const all = data?.items ?? [];
  const written = value.trim();
  const isUnknown = data !== undefined && written !== '' && !all.some(({ name }) => name === written);
  return (
    <>
      <AutoComplete
        {...(id === undefined ? {} : { id })}
        aria-label="指标"
        placeholder="选用指标体系中的一项，或输入文字查找"
        value={value}
        options={all.map(({ name, isVeto, classes }) => ({
          value: name,
          label: (
            <>
              {name}
              <span className="line-how">
                {isVeto ? '　单项否决' : ''}　{classes.join('、')}
              </span>
            </>
          ),
        }))}
        filterOption={(text, option) => option?.value.includes(text.trim()) ?? false}
        onChange={(next: string) => onChange(next.slice(0, MOST))}
        onSelect={(name: string) => onVeto(all.find((one) => one.name === name)?.isVeto === true)}
      />
      {isUnknown && <div className="line-how">检查所用的指标体系中没有这一项</div>}
    </>
  );
}

/** Signs of a name, as the service takes them. */
const MOST = 200;
