import { OrganizationSelect } from './organization-select.tsx';

interface Props {
  label: string;
  /** Handed in by a form. */
  id?: string;
  value?: string;
  onChange?(id: string | undefined): void;
}

/** A body, as a field of a form. */
export function OrganizationField({ label, id, value, onChange = () => undefined }: Props) {
  return <OrganizationSelect label={label} id={id} value={value} onChange={onChange} width="100%" />;
}
