import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Vetoes, gates and caps". */
export const GATE_CASES: RecipeCases = {
  'A veto, and nothing else is scored': {
    tables: {
      portal: `
        单位,站点无法访问,首页不更新,内容
        甲县,0,0,85
        乙县,1,0,
        丙县,0,2,90
        丁县,0,0,
        戊县,0,0,59.99
        己县,0,0,60`,
    },
    scored: `
      unit,total,rank,grade,outcome,state,否决项,内容
      甲县,85,1,合格,,scored,0,85
      己县,60,2,合格,,scored,0,60
      戊县,59.99,3,不合格,,scored,0,59.99
      丙县,,,不合格,veto,scored,2,—
      乙县,,,不合格,veto,scored,1,—
      丁县,,,,,incomplete,0,—`,
  },
  'A veto gives a fixed score': {
    tables: {
      portal: `
        单位,单项否决,内容
        甲县,0,58
        乙县,1,100
        丙县,0,60
        丁县,3,10`,
    },
    scored: `
      unit,total,rank,grade,outcome
      丙县,60,1,合格,
      丁县,59,2,不合格,veto
      乙县,59,2,不合格,veto
      甲县,58,4,不合格,`,
  },
  'Zero and the last rank': {
    tables: {
      portal: `
        单位,单项否决,内容,自评报告
        甲县,0,70,20
        乙县,1,80,20
        丙县,0,80,
        丁县,0,0,0
        戊县,1,80,`,
    },
    scored: `
      unit,total,rank,outcome
      甲县,90,1,
      丁县,0,2,
      丙县,0,3,absent
      乙县,0,3,veto
      戊县,0,3,veto`,
  },
  'A floor under the deductions': {
    tables: {
      portal: `
        单位,扣分指标得分,加分指标得分
        甲县,60,0
        乙县,59.99,30
        丙县,60,30
        丁县,100,30`,
    },
    scored: `
      unit,total,grade,outcome
      甲县,60,合格,
      乙县,59.99,不合格,floor
      丙县,90,优秀,
      丁县,130,优秀,`,
  },
  'Every part has to pass': {
    tables: {
      portal: `
        单位,网站,新媒体,监管工作
        甲县,21,12,27
        乙县,20.99,20,45
        丙县,35,11.99,45
        丁县,21,12,26.99
        戊县,0,0,45`,
    },
    scored: `
      unit,total,grade,outcome
      甲县,60,合格,
      乙县,85.99,不合格,site_fails
      丙县,91.99,不合格,media_fails
      丁县,59.99,不合格,
      戊县,45,不合格,site_fails`,
  },
  'A requirement caps the grade': {
    tables: {
      portal: `
        单位,内容,无障碍
        甲县,80,达标
        乙县,100,不达标
        丙县,79.9,不达标
        丁县,59,不达标`,
    },
    scored: `
      unit,total,grade
      甲县,80,四星
      乙县,100,三星
      丙县,79.9,三星
      丁县,59,二星`,
  },
  'A bonus above a gate': {
    tables: {
      sites: `
        单位,类别,扣分指标,加分
        甲市,门户,80,30
        乙市,门户,80.01,31
        丙市,门户,95,30
        丁市,门户,59.99,30
        戊市,门户,60,5
        己市,监管,80,25
        庚市,监管,79.99,20
        辛市,监管,90,19.5`,
    },
    scored: `
      class,unit,total,outcome
      portals,甲市,80,
      portals,乙市,110.01,
      portals,丙市,125,
      portals,丁市,59.99,floor
      portals,戊市,60,
      supervision,己市,100,
      supervision,庚市,79.99,
      supervision,辛市,109.5,`,
  },
  'A gate on one part': {
    tables: {
      portal: `
        单位,网站和新媒体,监管工作,加分
        甲县,44,0,30
        乙县,43.99,45,30
        丙县,55,45,30`,
    },
    scored: `
      unit,total
      甲县,74
      乙县,88.99
      丙县,130`,
  },
  'Graded from a capped score': {
    tables: {
      portal: `
        单位,扣分,加分
        甲站,10,15
        乙站,10.01,15
        丙站,120,15
        丁站,5,0
        戊站,35.5,10
        己站,0,35`,
    },
    scored: `
      unit,total,grade
      甲站,105,A+
      乙站,89.99,B
      丙站,0,F
      丁站,95,A
      戊站,64.5,F
      己站,135,A+`,
  },
};
