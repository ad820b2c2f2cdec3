import { expect, test } from 'vitest';
import { sniffType } from './sniff-type.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each<[bytes: string, type: string | null]>([
  ['%PDF-1.7', 'pdf'],
  ['\r\n\u0000%PDF-1.4', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'ole'],
  ['\u0089PNG\r\n\u001A\n', 'png'],
  ['\u00FF\u00D8\u00FF\u00E0', 'jpeg'],
  ['GIF89a', 'gif'],
  ['RIFF\u0000\u0000\u0000\u0000WEBP', 'webp'],
  ['Rar!\u001A\u0007\u0000', 'rar'],
  ["7z\u00BC\u00AF'\u001C", '7z'],
  ['\u001F\u008B\b', 'gzip'],
  ['{\\rtf1', 'rtf'],
  ['\u0000\u0000\u0000 ftypmp42', 'mp4'],
  ['<!DOCTYPE html>', 'html'],
  ['\u00EF\u00BB\u00BF \n<HTML lang=zh>', 'html'],
  ['<!-- a --><!-- b -->\n<head>', 'html'],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC>', 'html'],
  ['<?xml version="1.0"?><rss>', 'xml'],
  ['<script>location="/"</script>', 'html'],
  ['<article>', null],
  ['plain words', null],
  ['', null],
])('%j is %s', (bytes, type) => {
  expect(sniffType(latin1(bytes))).toBe(type);
});

test('comments without end take no time', () => {
  expect(sniffType(latin1('<!--'.repeat(250)))).toBeNull();
});
