import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Rounding, printing, deviations". */
export const PRINT_CASES: RecipeCases = {
  'Ways of rounding': {
    tables: {
      portal: `
        单位,原值
        甲县,0.5
        乙县,1.5
        丙县,2.5
        丁县,81.785
        戊县,81.784999
        己县,99.99`,
    },
    scored: `
      unit,index,指数,points,cut,截取,whole
      甲县,0.005,0.0050,0,0.5,0.5,1
      乙县,0.015,0.0150,2,1.5,1.5,2
      丙县,0.025,0.0250,2,2.5,2.5,3
      丁县,0.8179,0.8179,82,81.7,81.7,82
      戊县,0.8178,0.8178,82,81.7,81.7,82
      己县,0.9999,0.9999,100,99.9,99.9,100`,
  },
  'Rounded parts and exact totals': {
    tables: {
      portal: `
        单位,网站,新媒体
        甲县,81.5,70.5
        乙县,81.4,70.2
        丙县,90,80`,
    },
    scored: `
      unit,网站折算,新媒体折算,total,印出之和
      甲县,24.5,49.4,73.8,73.9
      乙县,24.4,49.1,73.6,73.5
      丙县,27,56,83,83`,
  },
  'Mixed decimals in one column': {
    tables: {
      portal: `
        单位,抽查得分,办结
        甲县,99.3,50%
        乙县,100,57.1%
        丙县,99,100%
        丁县,98.5,33.333%`,
    },
    scored: `
      unit,得分,办结率,整数得分,csv:total
      甲县,99.3,50%,99,74.7
      乙县,100.00,57.10%,100,78.6
      丙县,99.00,100%,99,99.5
      丁县,98.5,33.33%,99,65.9`,
  },
  'What was published otherwise': {
    tables: {
      portal: `
        单位,内容,服务
        甲县,50,35
        乙县,50,30
        丙县,50,31
        丁县,50,20
        戊县,50,19`,
    },
    scored: `
      unit,content,service,total,rank,grade
      乙县,50,40,90,1,优秀
      甲县,50,35,85,2,优秀
      丙县,50,31,81.3,3,优秀
      戊县,50,19,69,3,良好
      丁县,50,20,70,4,优秀`,
  },
  'Totals that nobody can compute again': {
    tables: {
      portal: `
        单位,公布总分,公开指数,服务指数
        甲部,81.2,0.8,0.83
        乙部,80,0.8,0.8
        丙部,81.2,0.79,0.84`,
    },
    scored: `
      unit,total,rank,按各项计算,相差
      丙部,81.2,1,81,0.2
      甲部,81.2,1,81.2,0
      乙部,80,2,80,0`,
  },
};
