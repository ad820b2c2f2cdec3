import type { Widespread } from '../../model/inspection-result.ts';
import type { Text } from '../../model/text.ts';

/** One sentence instead of as many as there are pages, with a warning: the same everywhere may be misread everywhere. */
export function widespreadText({ looked, failed, same, message }: Widespread): Text {
  return same === failed
    ? {
        zh: `检查了 ${looked} 个，${failed} 个有问题，都是：${message.zh}。${TEMPLATE.zh}`,
        en: `${failed} of ${looked} that were looked at fail, all in the same way: ${message.en}. ${TEMPLATE.en}`,
      }
    : {
        zh: `检查了 ${looked} 个，${failed} 个有问题，其中 ${same} 个是：${message.zh}。${TEMPLATE.zh}`,
        en: `${failed} of ${looked} that were looked at fail, ${same} of them in the same way: ${message.en}. ${TEMPLATE.en}`,
      };
}

const TEMPLATE: Text = {
  zh: '多半出在模板，也可能是机器误读，请先打开一个核对',
  en: 'Most likely it is the template, or all were misread: look at one of them first',
};
