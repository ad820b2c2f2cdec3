import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "By counting". */
export const COUNTING_CASES: RecipeCases = {
  'Points off per problem': {
    tables: {
      portal: `
        单位,坏链数
        甲县,0
        乙县,9
        丙县,10
        丁县,11`,
    },
    scored: `
      unit,total
      甲县,5
      乙县,0.5
      丙县,0
      丁县,0`,
  },
  'Several rates in one item': {
    tables: {
      portal: `
        单位,公开情况,部分公开扣分,标题错误,缺日期
        甲县,有,,0,0
        乙县,部分,1,1,1
        丙县,部分,18,0,1
        丁县,部分,18,1,0
        戊县,部分,18,3,3
        己县,无,,0,0`,
    },
    scored: `
      unit,total
      甲县,20
      乙县,16
      丙县,1
      丁县,0
      戊县,0
      己县,0`,
  },
  'A share of the points off': {
    tables: {
      portal: `
        单位,政策解读,答复
        甲县,有,按时
        乙县,仅有说明,按时
        丙县,无,按时
        丁县,有,迟
        戊县,无,迟`,
    },
    scored: `
      unit,interpretation,answers,total
      甲县,3,2,5
      乙县,1.8,2,3.8
      丙县,0,2,2
      丁县,3,1.6,4.6
      戊县,0,1.6,1.6`,
  },
  'Down to the pass mark first': {
    tables: {
      portal: `
        单位,一般问题,其他问题,按期整改,服务差错
        甲县,2,0,是,0
        乙县,3,0,是,1
        丙县,9,2,是,2
        丁县,9,1,否,7
        戊县,2,2,否,8`,
    },
    scored: `
      unit,upkeep,service
      甲县,14,10
      乙县,12,6
      丙县,8,5
      丁县,0,0
      戊县,0,0`,
  },
  'Points per piece': {
    tables: {
      portal: `
        单位,国家级采用,省级采用,市级采用
        甲县,0,0,1
        乙县,4,0,0
        丙县,5,7,1
        丁县,5,8,1`,
    },
    scored: `
      unit,total
      甲县,0.5
      乙县,12
      丙县,19.5
      丁县,20`,
  },
  'Pieces by outlet with a monthly limit': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      months: `
        单位,月份,本级采用,市级采用,省级采用,国家级采用,县领导批示,市领导批示,省领导批示
        甲县,1月,10,0,0,0,0,0,0
        甲县,2月,11,1,0,0,0,0,0
        乙县,1月,9,0,1,1,1,1,1`,
    },
    scored: `
      unit,total
      甲县,25
      乙县,199
      丙县,0`,
  },
  'A base with an open-ended bonus': {
    tables: {
      portal: `
        单位,内容,问题数,创新数
        甲县,90,0,0
        乙县,90,5,2
        丙县,90,2,2
        丁县,90,1,0
        戊县,50,0,40
        己县,50,0,0`,
    },
    scored: `
      unit,upkeep,total,grade,outcome
      甲县,6,96,合格,
      乙县,4,94,不合格,below_base
      丙县,7,97,合格,
      丁县,4.5,94.5,不合格,below_base
      戊县,86,136,合格,
      己县,6,56,不合格,`,
  },
  'A rate that grows with each repeat': {
    tables: {
      portal: `
        单位,被通报次数,错别字数
        甲县,0,2
        乙县,1,3
        丙县,2,5
        丁县,3,9
        戊县,4,0
        己县,7,0`,
    },
    scored: `
      unit,conduct
      甲县,10
      乙县,8.5
      丙县,7.5
      丁县,3.5
      戊县,4.5
      己县,0`,
  },
};
