import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Ranks". */
export const RANK_CASES: RecipeCases = {
  'Ranks over ties': {
    tables: {
      portal: `
        单位,得分
        甲县,85
        乙县,100
        丙县,90
        丁县,100
        戊县,90`,
      units: `
        单位,排序
        戊县,1
        丁县,2
        丙县,3
        乙县,4
        甲县,5`,
    },
    scored: `
      class,unit,rank
      sequential,丁县,1
      sequential,乙县,2
      sequential,戊县,3
      sequential,丙县,4
      sequential,甲县,5
      competition,丁县,1
      competition,乙县,1
      competition,戊县,3
      competition,丙县,3
      competition,甲县,5
      dense,丁县,1
      dense,乙县,1
      dense,戊县,2
      dense,丙县,2
      dense,甲县,3`,
  },
  'Ranked on hidden digits or after rounding': {
    tables: {
      portal: `
        单位,得分
        甲县,89.994
        乙县,89.9949
        丙县,89.995
        丁县,90`,
    },
    scored: `
      class,unit,csv:total,rank
      hidden_digits,丁县,90.00,1
      hidden_digits,丙县,90.00,2
      hidden_digits,乙县,89.99,3
      hidden_digits,甲县,89.99,4
      as_printed,丁县,90.00,1
      as_printed,丙县,90.00,1
      as_printed,乙县,89.99,3
      as_printed,甲县,89.99,3`,
  },
  'Ties within a tolerance': {
    tables: {
      portal: `
        单位,得分
        甲县,90
        乙县,89.995
        丙县,89.9949
        丁县,89.99
        戊县,89.9898`,
    },
    scored: `
      unit,rank
      乙县,1
      甲县,1
      丁县,3
      丙县,3
      戊县,5`,
  },
  'The order among ties': {
    tables: {
      portal: `
        单位,得分,上年名次
        王县,90,2
        白县,90,
        石县,95,4
        马县,90,
        云县,90,1`,
      units: `
        单位,行政区划代码
        王县,440103
        白县,440104
        石县,440101
        马县,440102
        云县,440105`,
    },
    scored: `
      class,unit,rank
      by_last_year,石县,1
      by_last_year,云县,2
      by_last_year,王县,3
      by_last_year,马县,4
      by_last_year,白县,5
      by_code,石县,1
      by_code,马县,2
      by_code,王县,3
      by_code,白县,4
      by_code,云县,5
      as_listed,石县,1
      as_listed,王县,2
      as_listed,白县,3
      as_listed,马县,4
      as_listed,云县,5`,
  },
  'Ties broken by further values': {
    tables: {
      portal: `
        单位,金,银,铜,得分
        王县,3,1,2,90
        白县,3,1,2,90
        石县,3,1,1,85
        马县,3,2,0,90
        云县,4,0,0,90`,
    },
    scored: `
      class,unit,total,rank
      medals,云县,4,1
      medals,马县,5,2
      medals,王县,6,3
      medals,白县,6,3
      medals,石县,5,5
      points,云县,90,1
      points,王县,90,2
      points,白县,90,2
      points,马县,90,2
      points,石县,85,3`,
  },
  'A fixed order without ranks': {
    tables: {
      portal: `
        单位,得分
        甲县,70
        乙县,90
        丙县,80`,
      units: `
        单位,排序
        丙县,1
        甲县,2
        乙县,3`,
    },
    scored: `
      unit,total,rank,csv:rank
      丙县,80,,
      甲县,70,,
      乙县,90,,`,
  },
  'Grades in public and scores not': {
    tables: {
      portal: `
        单位,得分,逾期
        甲县,80,
        乙县,95,
        丙县,99,1
        丁县,90,
        戊县,79.9,1
        己县,89.9,`,
    },
    scored: `
      unit,csv:total,csv:rank,csv:grade
      乙县,—,,优秀
      丁县,—,,优秀
      丙县,—,,良好
      己县,—,,良好
      甲县,—,,良好
      戊县,—,,一般`,
  },
  'Moved up or down': {
    tables: {
      portal: `
        单位,得分,上年名次,上年等次
        甲县,95,4,良好
        乙县,89,2,优秀
        丙县,85,1,良好
        丁县,88,,
        戊县,90,1,优秀
        己县,80,3,良好`,
    },
    scored: `
      unit,rank,grade,名次变化,等次变化
      甲县,1,优秀,3,良好→优秀
      戊县,2,优秀,-1,持平
      乙县,3,良好,-1,优秀→良好
      丁县,4,良好,—,新增
      丙县,5,合格,-4,良好→合格
      己县,6,合格,-3,良好→合格`,
  },
  'Promoted for moving up': {
    tables: {
      portal: `
        单位,得分,上年名次,无障碍
        甲县,95,1,达标
        乙县,89,6,未达标
        丙县,88,6,达标
        丁县,85,6,达标
        戊县,70,8,达标
        己县,50,9,达标
        庚县,40,,达标`,
    },
    scored: `
      unit,rank,grade
      甲县,1,优秀
      乙县,2,良好
      丙县,3,优秀
      丁县,4,良好
      戊县,5,良好
      己县,6,不合格
      庚县,7,不合格`,
  },
  'The first places and whoever ties': {
    tables: {
      portal: `
        单位,得分,状态
        甲县,95,正常
        乙县,90,正常
        丙县,80,正常
        丁县,80,正常
        戊县,79.99,正常
        己县,100,新开设`,
    },
    scored: `
      unit,rank,csv:rank,csv:total
      甲县,1,1,95
      乙县,2,2,90
      丁县,3,3,80
      丙县,3,3,80
      戊县,5,(none),(none)
      己县,,(none),(none)`,
  },
  'Zero totals tied last': {
    tables: {
      portal: `
        单位,得分
        甲县,0
        乙县,50
        丙县,50
        丁县,0
        戊县,0.01
        己县,0`,
    },
    scored: `
      unit,rank
      乙县,1
      丙县,2
      戊县,3
      甲县,4
      丁县,4
      己县,4`,
  },
  'Two rankings of one table': {
    tables: {
      sites: `
        单位,机器得分,人工提示
        甲站,80,0
        乙站,70,15
        丙站,75,5`,
    },
    scored: `
      class,unit,total,rank
      automatic,甲站,80,1
      automatic,丙站,75,2
      automatic,乙站,70,3
      with_hints,乙站,85,1
      with_hints,丙站,80,2
      with_hints,甲站,80,2`,
  },
  'Shared and banded places': {
    tables: {
      portal: `
        单位,得分
        甲,99
        乙,98
        丙,98
        丁,90
        戊,80
        己,79
        庚,70
        辛,60
        壬,50
        癸,40
        子,30`,
    },
    scored: `
      unit,位次,csv:rank
      甲,1,
      丙,=2,
      乙,=2,
      丁,4,
      戊,5–10,
      己,5–10,
      庚,5–10,
      辛,5–10,
      壬,5–10,
      癸,5–10,
      子,10+,`,
  },
};
