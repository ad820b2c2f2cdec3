import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Bands, levels, ratios and marks". */
export const BAND_CASES: RecipeCases = {
  'Steps of a ratio': {
    tables: {
      portal: `
        单位,办结数,应办数
        甲县,9,10
        乙县,899,1000
        丙县,4,5
        丁县,799,1000
        戊县,0,3
        己县,0,0`,
    },
    scored: `
      unit,total
      甲县,10
      乙县,9
      丙县,9
      丁县,5
      戊县,5
      己县,10`,
  },
  'Tiers of the weight': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县
        丁县
        戊县`,
      quarters: `
        单位,季度,结论
        甲县,一季度,合格
        甲县,二季度,合格
        甲县,三季度,合格
        甲县,四季度,合格
        乙县,一季度,合格
        乙县,二季度,合格
        乙县,三季度,合格
        乙县,四季度,不合格
        丙县,一季度,合格
        丙县,二季度,合格
        丁县,一季度,合格
        丁县,二季度,不合格
        戊县,一季度,不合格`,
    },
    scored: `
      unit,total
      甲县,8
      乙县,4
      丙县,4
      丁县,2.4
      戊县,0`,
  },
  'Yes and no with weights': {
    tables: {
      portal: `
        单位,开放许可,机器可读
        甲县,Yes,Yes
        乙县,Yes,Unsure
        丙县,Unsure,Yes
        丁县,No,Unsure`,
    },
    scored: `
      unit,total
      甲县,45
      乙县,30
      丙县,15
      丁县,0`,
  },
  'The first failure ends the item': {
    tables: {
      portal: `
        单位,能找到,内容最新,要素齐全
        甲县,1,1,1
        乙县,0,1,1
        丙县,0.5,0,1
        丁县,0.5,0.5,0
        戊县,1,0.5,0.5`,
    },
    scored: `
      unit,total
      甲县,3
      乙县,0
      丙县,0.5
      丁县,1
      戊县,2`,
  },
  'A straight ratio': {
    tables: {
      portal: `
        单位,采用数,报送数,任务数
        甲县,4,7,8
        乙县,1,2,3
        丙县,0,0,0
        丁县,5,5,4`,
    },
    scored: `
      unit,total,采用率得分,采用率,完成率
      甲县,40/7,5.71,57.14%,50%
      乙县,5,5,50%,33.3%
      丙县,0,0,0%,0/0
      丁县,10,10,100%,125%`,
  },
  'The level reached': {
    tables: {
      portal: `
        单位,服务深度,目录公开,数据开放,数据利用
        甲县,可查询,否,是,是
        乙县,可下载,是,否,是
        丙县,可办理,是,是,否
        丁县,可办理,是,是,是`,
    },
    scored: `
      unit,depth,data
      甲县,5,0
      乙县,10,3
      丙县,20,6
      丁县,20,9`,
  },
  'Marks of several judges': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县
        丁县`,
      marks: `
        单位,item,role,by,mark
        甲县,design,expert,张三,8.1
        甲县,design,expert,李四,6
        甲县,design,expert,王五,10
        甲县,design,expert,赵六,8
        乙县,design,expert,张三,7
        乙县,design,expert,李四,9
        乙县,design,expert,王五,9
        丙县,design,expert,张三,7
        丙县,design,expert,李四,9`,
    },
    scored: `
      unit,total,state
      甲县,8.1,scored
      乙县,9,scored
      丁县,未检测,incomplete
      丙县,未检测,incomplete`,
  },
  'Orders of magnitude': {
    tables: {
      portal: `
        单位,开放数据条数
        甲县,1000
        乙县,0
        丙县,999
        丁县,2000000
        戊县,1`,
    },
    scored: `
      unit,size,magnitude
      甲县,30,3
      乙县,0,未检测
      丙县,29.9,2.99
      丁县,60,6.3
      戊县,0,0`,
  },
  'Every criterion of a level': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县
        丁县`,
      criteria: `
        单位,要求,级别,结论
        甲县,目录,2,达到
        甲县,接口,3,未达到
        甲县,审计,4,达到
        乙县,目录,2,未达到
        乙县,接口,5,未达到
        丙县,目录,2,达到
        丙县,接口,3,不适用
        丙县,审计,5,达到`,
    },
    scored: `
      unit,failed,grade
      甲县,3,二级
      乙县,2,一级
      丙县,6,五级
      丁县,6,`,
  },
};
