import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Totals". */
export const TOTAL_CASES: RecipeCases = {
  'A sum of capped dimensions': {
    tables: {
      portal: `
        单位,信息,无障碍,服务,加分
        甲县,40,10,29.73,2
        乙县,40.01,11,50,2
        丙县,99,0,0,0`,
    },
    scored: `
      unit,information,access,total
      甲县,40,10,81.73
      乙县,40,10,102
      丙县,40,0,40`,
  },
  'Indexes with weights and an extra dimension': {
    tables: {
      portal: `
        单位,信息公开,在线服务,互动交流,日常保障,网站功能,创新
        甲部,1,1,1,1,1,1
        乙部,0.5,0.5,0.5,0.5,0.5,0
        丙部,0.86,0.7,0.55,0.91,0.75,0.2`,
    },
    scored: `
      unit,total
      甲部,115
      乙部,50
      丙部,78.52`,
  },
  'A weighted mean of rates': {
    tables: {
      portal: `
        单位,按时答复率,办结率,满意率
        甲县,100%,100%,100%
        乙县,90%,75%,60%
        丙县,1,0,0
        丁县,0,0,0.5`,
    },
    scored: `
      unit,total,csv:total
      甲县,1,100%
      乙县,0.8,80%
      丙县,0.5,50%
      丁县,1/12,8.33%`,
  },
  'Two tables with weights': {
    tables: {
      sites: `
        单位,网站得分
        甲县,90
        乙县,100
        丙县,0`,
      media: `
        单位,新媒体得分
        丙县,100
        甲县,80.5
        乙县,0`,
    },
    scored: `
      unit,total
      甲县,83.35
      乙县,30
      丙县,70`,
  },
  'Year-end and daily checks': {
    tables: {
      portal: `
        单位,年终得分
        甲县,90
        乙县,100`,
      quarters: `
        单位,季度,日常得分
        甲县,一季度,80
        甲县,二季度,81
        甲县,三季度,82
        甲县,四季度,85
        乙县,一季度,70`,
    },
    scored: `
      unit,daily,total
      甲县,82,88.4
      乙县,70,94`,
  },
  'Two groups of judges': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      votes: `
        单位,评委,组别,打分
        甲县,张三,同行,90
        甲县,李四,同行,80
        甲县,王五,专家,70
        甲县,赵六,专家,80
        甲县,孙七,专家,81
        乙县,张三,同行,100
        乙县,王五,专家,0
        丙县,张三,同行,90`,
    },
    scored: `
      unit,peers,experts,total,state
      甲县,85,77,80.2,scored
      乙县,100,0,40,scored
      丙县,90,,,incomplete`,
  },
  'A mean of ratios': {
    tables: {
      portal: `
        单位,网站通过,网站检测,邮件通过,邮件检测
        甲县,30,40,100,100
        乙县,1,3,0,1
        丙县,30,40,0,0`,
    },
    scored: `
      unit,total
      甲县,87.5
      乙县,50/3
      丙县,75`,
  },
  'A mean of letters': {
    tables: {
      portal: `
        单位,云,安全,节约,汇报对象
        甲部,A,A,B,首长
        乙部,A,B,B,副职
        丙部,A,C,F,其他
        丁部,A,A,A,副职
        戊部,F,F,A,首长
        己部,D,D,B,其他`,
    },
    scored: `
      unit,average,grade,total
      甲部,11/3,A+,
      乙部,10/3,B,
      丙部,2,C-,
      丁部,4,A,
      戊部,4/3,D+,
      己部,5/3,C-,`,
  },
  'Letters by axis without a total': {
    tables: {
      portal: `
        单位,公开率,可及率,利用率
        甲部,90%,100%,90%
        乙部,89.9%,60%,95%
        丙部,59.9%,0,60%`,
    },
    scored: `
      unit,等级,total,rank,state
      甲部,AAA,,,scored
      乙部,BBA,,,scored
      丙部,CCB,,,scored`,
  },
  'Screening before the full items': {
    tables: {
      portal: `
        单位,初选得分,全项得分
        甲站,40,150
        乙站,31.5,
        丙站,33,200
        丁站,33,
        戊站,10,
        己站,33,150
        庚站,32.9,`,
    },
    scored: `
      unit,place,total,rank,state,初选,全项
      丙站,2,200,1,scored,33,200
      己站,2,150,2,scored,33,150
      甲站,1,150,2,scored,40,150
      乙站,6,,,scored,31.5,未入围
      庚站,5,,,scored,32.9,未入围
      戊站,7,,,scored,10,未入围
      丁站,2,未检测,,incomplete,33,未检测`,
  },
  'A geometric mean': {
    tables: {
      portal: `
        单位,健康指数,教育指数,收入指数
        甲县,0.9,0.8,0.7
        乙县,0,1,1
        丙县,1,1,1
        丁县,0.125,1,1
        戊县,0.5,0.5,0.4`,
    },
    scored: `
      unit,total
      甲县,0.7958
      乙县,0
      丙县,1
      丁县,0.5
      戊县,0.4642`,
  },
  'A ranking over two rankings': {
    tables: {
      sites: `
        单位,得分,单项否决
        甲县,90,无
        乙县,95,有
        丙县,80,无
        丁县,60,无`,
      media: `
        单位,得分
        甲县,70
        乙县,100
        丁县,59.9
        戊县,88`,
    },
    scored: `
      class,unit,total,rank,grade
      sites,甲县,90,1,合格
      sites,丙县,80,2,合格
      sites,丁县,60,3,合格
      sites,乙县,59,4,不合格
      media,乙县,100,1,
      media,戊县,88,2,
      media,甲县,70,3,
      media,丁县,59.9,4,
      overall,甲县,82,1,合格
      overall,丙县,80,2,合格
      overall,乙县,75.4,3,不合格
      overall,丁县,59.96,4,不合格`,
  },
  'Towns in the score of their county': {
    tables: {
      towns: `
        单位,所属县,单项否决,得分
        一镇,东县,无,90
        二镇,东县,有,80
        三镇,西县,无,71.5`,
      counties: `
        单位,自身得分
        东县,80
        西县,90`,
    },
    scored: `
      class,unit,total,rank
      towns,一镇,90,1
      towns,三镇,71.5,2
      towns,二镇,59,3
      counties,西县,80.75,1
      counties,东县,77.25,2`,
  },
};
