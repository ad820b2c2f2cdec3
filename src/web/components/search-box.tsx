import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  placeholder: string;
  /** What is looked for now, as the address of the page says. */
  value: string | undefined;
  onSearch(text: string | undefined): void;
}

/** Looks for words when they are entered; follows the address of the page. */
export function SearchBox({ placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <Input.Search
      aria-label="查找"
      placeholder={placeholder}
      allowClear
      style={{ width: 260 }}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onSearch={(given) => onSearch(given.trim() === '' ? undefined : given.trim())}
    />
  );
}
