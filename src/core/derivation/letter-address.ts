/** Parameters with something to identify: `pid=662100`, `transactId=88158`, `uuid=…`; two signs count pages or kinds. */
const PARAMETER = /[?&](\w{0,24}?(?:id|no|code|bh|key|num))=(?=[\w-]{0,63}\d)[\w-]{3,64}(?=[&#]|$)/giu;
/** Parameters by which lists, channels, units and sites are known. */
const OF_LIST =
  /^(?:chan|cid|col|lm|cat|class|type|kind|site|web|sys|app|menu|node|nav|dept|dep|org|unit|dw|group|area|region|tab|page|box|mod|tpl|temp|user|parent|top|lang|v)/iu;
/** The name of a page that systems make out of a long number with letters in it. */
const LONG_NAME = /\/(?=[a-f-]{0,64}\d)[\da-f-]{16,64}(?:\.\w{2,5})?(?:[?#]|$)/iu;

/** Whether an address names one thing, as those of letters do: by a parameter, or by a long name. */
export function namesOneLetter(url: string): boolean {
  if (LONG_NAME.test(url)) return true;
  return Array.from(url.matchAll(PARAMETER), ([, name = '']) => name).some((name) => !OF_LIST.test(name));
}
