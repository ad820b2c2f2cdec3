import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Corrections after the sum". */
export const CORRECTION_CASES: RecipeCases = {
  'Late and thin reporting': {
    tables: {
      portal: `
        单位,年度报告,各项得分
        甲县,按时,90
        乙县,迟报,90
        丙县,未报,20
        丁县,按时,90`,
      months: `
        单位,月份,篇数
        甲县,1月,40
        甲县,2月,41
        乙县,1月,39
        乙县,2月,1
        乙县,3月,0
        丙县,1月,0
        丙县,2月,0
        丁县,1月,`,
    },
    scored: `
      unit,thin,none_at_all,total
      甲县,0,0,90
      乙县,2,1,60
      丙县,0,2,-10
      丁县,0,0,90`,
  },
  'A late submission drops one grade': {
    tables: {
      portal: `
        单位,得分,逾期天数
        甲站,90,0
        乙站,95,1
        丙站,80,3
        丁站,79.9,1
        戊站,89.9,`,
    },
    scored: `
      unit,total,grade
      甲站,90,一等奖
      乙站,95,二等奖
      丙站,80,三等奖
      丁站,79.9,三等奖
      戊站,89.9,二等奖`,
  },
  'Commended and criticised, and cases from above': {
    tables: {
      portal: `
        单位,各项得分,省通报表扬,市通报表扬,省通报批评,市通报批评,未办结找错留言,逾期办结找错留言,国家抽查不合格网站
        甲县,90,1,2,0,0,0,0,0
        乙县,90,0,0,1,1,1,2,1
        丙县,3,0,0,1,0,1,0,0
        丁县,99,1,0,0,0,0,0,0`,
    },
    scored: `
      unit,total
      甲县,95
      乙县,74
      丙县,0
      丁县,102`,
  },
  'Red list and black list': {
    tables: {
      portal: `
        单位,得分
        甲县,90
        乙县,95
        丙县,90
        丁县,80
        戊县,70
        己县,70
        庚县,60`,
    },
    scored: `
      unit,rank,榜单
      乙县,1,红榜
      丙县,2,红榜
      甲县,2,红榜
      丁县,4,
      己县,5,黑榜
      戊县,5,黑榜
      庚县,7,黑榜`,
  },
  'Standard scores and the ratio to the leader': {
    tables: {
      portal: `
        单位,得分
        甲,2
        乙,4
        丙,4
        丁,4
        戊,5
        己,5
        庚,7
        辛,9`,
    },
    scored: `
      unit,total,与最高分之比
      甲,35,22.2%
      乙,45,44.4%
      丙,45,44.4%
      丁,45,44.4%
      戊,50,55.6%
      己,50,55.6%
      庚,60,77.8%
      辛,70,100%`,
  },
  'Points by place or against the best': {
    tables: {
      portal: `
        单位,采用篇数
        甲县,30
        乙县,40
        丙县,30
        丁县,20
        戊县,0`,
    },
    scored: `
      unit,by_place,by_share
      甲县,8,7.5
      乙县,10,10
      丙县,8,7.5
      丁县,5,5
      戊县,5,0`,
  },
};
