import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Quarters, accounts, sites". */
export const FOLD_CASES: RecipeCases = {
  'Four quarters as one dimension': {
    tables: {
      portal: `
        单位,日常得分,年终得分
        甲县,100,80
        乙县,90,70
        丙县,90,70`,
      quarters: `
        单位,季度,健康得分
        甲县,一季度,80
        甲县,二季度,80
        甲县,三季度,100
        甲县,四季度,100
        乙县,一季度,80
        乙县,二季度,0
        乙县,三季度,81
        丙县,一季度,100
        丙县,二季度,`,
    },
    scored: `
      unit,health,total
      甲县,90,85.5
      乙县,161/3,827/12
      丙县,未检测,未检测`,
  },
  'Quarters of equal standing': {
    tables: {
      portal: `
        单位
        甲县
        乙县`,
      quarters: `
        单位,季度,单项否决,内容,服务问题
        甲县,一季度,0,60,0
        甲县,二季度,0,50,8
        甲县,三季度,0,40,9
        乙县,一季度,1,60,0
        乙县,二季度,0,60,1`,
    },
    scored: `
      unit,total,一季度,二季度
      甲县,190/3,100,50
      乙县,47.5,0,95`,
  },
  'A running total over months': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      months: `
        单位,月份,月,得分
        甲县,2026-01,1,10
        甲县,2026-02,2,5.5
        甲县,2026-03,3,4
        甲县,2026-04,4,50
        乙县,2026-01,1,20
        乙县,2026-04,4,1`,
    },
    scored: `
      unit,total,rank,本月
      乙县,20,1,0
      甲县,19.5,2,4
      丙县,0,3,0`,
  },
  'Accounts one by one': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县
        丁县`,
      accounts: `
        单位,账号名称,单项否决,规范运维
        甲县,甲县发布,0,90
        甲县,甲县政务,0,95
        甲县,甲县文旅,0,85
        乙县,乙县发布,2,100
        乙县,乙县政务,0,100
        丙县,丙县发布,0,59.9`,
    },
    scored: `
      unit,total,vetoed,grade,outcome,state
      甲县,90,0,优秀,,scored
      乙县,79.5,1,不合格,account_veto,scored
      丙县,59.9,0,不合格,,scored
      丁县,,0,,,incomplete`,
  },
  'Quarters of every account': {
    tables: {
      portal: `
        单位
        甲县
        乙县`,
      accounts: `
        单位,账号名称
        甲县,发布
        甲县,政务
        乙县,发布`,
      quarters: `
        单位,账号名称,季度,得分
        甲县,发布,一季度,100
        甲县,发布,二季度,80
        甲县,政务,一季度,60
        乙县,发布,一季度,70
        乙县,发布,二季度,71`,
    },
    scored: `
      unit,total
      甲县,75
      乙县,70.5`,
  },
  'The worst address counts': {
    tables: {
      portal: `
        单位
        甲县
        乙县`,
      addresses: `
        单位,地址,得分
        甲县,192.0.2.1,100
        甲县,192.0.2.2,40
        甲县,2001:db8::1,100
        乙县,192.0.2.3,99.5`,
    },
    scored: `
      unit,total
      甲县,40
      乙县,99.5`,
  },
  'The share of those that pass': {
    tables: {
      portal: `
        单位
        甲市
        乙市
        丙市
        丁市`,
      sites: `
        单位,网站,得分
        甲市,一,60
        甲市,二,59.99
        甲市,三,100
        乙市,一,60
        丁市,一,0`,
    },
    scored: `
      unit,total,rank,csv:total,state
      乙市,1,1,100%,scored
      甲市,2/3,2,66.67%,scored
      丁市,0,3,0%,scored
      丙市,,,未抽查,scored`,
  },
  'The mean over a fixed list': {
    tables: {
      portal: `
        单位
        甲地
        乙地
        丙地`,
      datasets: `
        单位,名称,得分
        甲地,预算,100
        甲地,支出,45
        甲地,地图,100
        甲地,法规,100
        乙地,预算,45
        乙地,支出,`,
    },
    scored: `
      unit,total
      甲地,86.25
      乙地,11.25
      丙地,0`,
  },
  'A mean of the means of groups': {
    tables: {
      portal: `
        单位
        甲县
        乙县`,
      outlets: `
        单位,名称,类别,得分
        甲县,门户,网站,90
        甲县,微信,新媒体,60
        甲县,微博,新媒体,70
        甲县,抖音,新媒体,80
        乙县,微信,新媒体,60
        乙县,微博,新媒体,70.5`,
    },
    scored: `
      unit,total
      甲县,80
      乙县,65.25`,
  },
  'Accounts held against their unit': {
    tables: {
      portal: `
        单位,层级
        甲市,市
        乙县,县
        丙县,县`,
      accounts: `
        单位,账号名称,发文数,名次
        甲市,微信,20,1
        甲市,微博,5,
        甲市,抖音,11,2
        乙县,微信,10,
        乙县,微博,11,1`,
    },
    scored: `
      unit,total,entries,places
      甲市,60,3,7
      乙县,100,2,4
      丙县,0,0,`,
  },
  'Judges of different strictness': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      votes: `
        单位,评委,分数
        甲县,张三,90
        乙县,张三,80
        甲县,李四,60
        乙县,李四,70
        甲县,王五,95
        乙县,王五,85
        丙县,赵六,88`,
    },
    scored: `
      unit,total,standard
      甲县,83.33,1/3
      乙县,76.67,-1/3
      丙县,80,0`,
  },
  'The place of an account on its platform': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      accounts: `
        单位,账号名称,平台,原创篇数
        甲县,甲县发布,微信,30
        甲县,甲县之窗,微信,20
        乙县,乙县发布,微信,20
        乙县,乙县播报,微信,19
        乙县,乙县微博,微博,2`,
    },
    scored: `
      unit,total
      甲县,15
      乙县,15
      丙县,0`,
  },
  'Only the best ones count': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县
        丁县`,
      months: `
        单位,月份,得分
        甲县,1,60
        甲县,2,90
        甲县,3,70
        甲县,4,80
        乙县,1,90
        乙县,2,
        乙县,3,50
        丙县,1,88
        丁县,1,`,
    },
    scored: `
      unit,total,scored,without_worst,third
      甲县,240,4,80,70
      乙县,140,2,90,50
      丙县,88,1,,88
      丁县,,0,,`,
  },
  'Carried over to the next quarter': {
    tables: {
      portal: `
        单位,年终得分
        甲县,90
        乙县,90
        丙县,90`,
      quarters: `
        单位,季度,扣分
        甲县,一季度,5
        甲县,二季度,6
        甲县,三季度,7
        乙县,一季度,35
        乙县,二季度,10
        乙县,三季度,24
        丙县,一季度,20
        丙县,二季度,0
        丙县,三季度,0`,
    },
    scored: `
      unit,over_1,over_2,over_3,daily,total
      甲县,0,0,0,94,92.8
      乙县,15,5,9,80,80.3
      丙县,0,0,0,280/3,277/3`,
  },
  'The last figure that is known': {
    tables: {
      portal: `
        单位,片区,规模,上届得分
        甲县,东,大,50
        乙县,东,大,
        丙县,东,大,
        丁县,西,小,77
        戊县,西,大,`,
      quarters: `
        单位,季度,序号,得分
        甲县,一季度,1,80
        甲县,二季度,2,85
        甲县,三季度,3,
        乙县,一季度,1,91
        乙县,二季度,2,
        丁县,一季度,1,`,
    },
    scored: `
      unit,newest,own,total,rank,state
      乙县,1,91,91,1,scored
      甲县,2,85,85,2,scored
      丙县,,,79.2,3,scored
      丁县,,77,77,4,scored
      戊县,,,,,incomplete`,
  },
};
