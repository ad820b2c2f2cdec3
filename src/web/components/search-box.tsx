import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface Props {
  placeholder: string;
  /** What is looked for now, as the address of the page says. */
  value: string | undefined;
  onSearch(text: string | undefined): void;
}

/** Looks for words when they are entered; follows the address of the page, but takes away nothing that is written meanwhile. */
export function SearchBox({ placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value ?? '');
  const asked = useRef(value);
  useEffect(() => {
    if (value !== asked.current) setText(value ?? '');
    asked.current = value;
  }, [value]);
  return (
    <Input.Search
      aria-label="查找"
      placeholder={placeholder}
      allowClear
      style={{ width: 260 }}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onSearch={(given) => {
        asked.current = given.trim() === '' ? undefined : given.trim();
        onSearch(asked.current);
      }}
    />
  );
}
