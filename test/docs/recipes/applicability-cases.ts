import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Where an item does not apply". */
export const APPLICABILITY_CASES: RecipeCases = {
  'A block out and the rest scaled': {
    tables: {
      portal: `
        单位,对外服务,内容,办事服务
        甲县,有,60,20
        乙局,无,60,
        丙局,无,75,
        丁局,无,0,
        戊县,有,60,0
        己县,有,60,`,
    },
    scored: `
      unit,service,total,state
      甲县,20,80,scored
      乙局,,80,scored
      丙局,,100,scored
      丁局,,0,scored
      戊县,0,60,scored
      己县,未检测,未检测,incomplete`,
  },
  'Its points spread over the others': {
    tables: {
      portal: `
        单位,内容,维护,服务
        甲县,30,10,10
        乙局,30,10,
        丙局,60,20,
        丁局,0,0,
        戊局,59,20,`,
    },
    scored: `
      class,unit,total
      stretched,甲县,50
      stretched,乙局,50
      stretched,丙局,100
      stretched,丁局,0
      stretched,戊局,593/6
      kept,甲县,50
      kept,乙局,60
      kept,丙局,100
      kept,丁局,20
      kept,戊局,99`,
  },
  'A fixed share of its points': {
    tables: {
      portal: `
        单位,内容,预决算公开
        甲县,80,10
        乙县,80,0
        丙县,80,
        丁县,80,不适用`,
    },
    scored: `
      unit,budgets,total
      甲县,10,90
      乙县,0,80
      丙县,8,88
      丁县,8,88`,
  },
  'Ratio of sums with a maximum for each unit': {
    tables: {
      portal: `
        单位,基础得分,基础满分,加分,加分满分
        甲局,81.22,100,0.64,0.64
        乙局,60,80,,
        丙局,60,80,0,20
        丁局,60,80,,20
        戊局,60,80,5,
        己局,0,0,,`,
    },
    scored: `
      unit,total,state
      甲局,81.34,scored
      乙局,75,scored
      丙局,60,scored
      丁局,75,scored
      戊局,75,scored
      己局,,incomplete`,
  },
  'Wider items for some units': {
    tables: {
      portal: `
        单位,领域,目录问题,时效问题,格式问题,重点领域
        甲局,重点,0,0,0,5
        乙局,其他,0,0,0,
        丙局,重点,1,2,3,4
        丁局,其他,1,2,3,
        戊局,其他,5,5,5,`,
    },
    scored: `
      unit,catalogue,key_areas,total
      甲局,2.5,5,12.5
      乙局,4.5,,12.5
      丙局,1.5,4,6
      丁局,3.5,,6.5
      戊局,0,,0`,
  },
  'Left out of one column only': {
    tables: {
      portal: `
        单位,网站合格率,新媒体合格率
        甲县,80%,40%
        乙县,80%,
        丙县,,100%
        丁县,0,100%`,
    },
    scored: `
      unit,total,网站合格率,新媒体合格率,两项平均
      甲县,0.6,80%,40%,60%
      乙县,0.8,80%,,40%
      丙县,1,,100%,50%
      丁县,0.5,0%,100%,50%`,
  },
  'A star beside a score with gaps': {
    tables: {
      portal: `
        单位,信息,服务,互动,安全
        甲市,48,16,8,8
        乙市,48,16,8,
        丙市,48,16,,
        丁市,48,,8,8
        戊市,48,16.05,8,8
        己市,48,16,0,0
        庚市,,,,`,
    },
    scored: `
      unit,total,得分,state
      甲市,80,80.0,scored
      乙市,80,80.0,scored
      丙市,80,80.0★,scored
      丁市,80,80.0★,scored
      戊市,80.05,80.1,scored
      己市,64,64.0,scored
      庚市,,—,incomplete`,
  },
  'Never assessed is zero': {
    tables: {
      portal: `
        单位,得分
        甲地,80
        乙地,
        丙地,10
        丁地,
        戊地,0`,
    },
    scored: `
      unit,total,rank
      甲地,80,1
      丙地,10,2
      丁地,0,3
      乙地,0,3
      戊地,0,3`,
  },
  'Only what can fail counts': {
    tables: {
      portal: `
        单位
        甲县
        乙县
        丙县`,
      tests: `
        单位,名称,权重,最坏结论,结论
        甲县,HTTPS,10,失败,通过
        甲县,IPv6,10,失败,失败
        甲县,RPKI,10,警告,警告
        甲县,DANE,10,提示,通过
        乙县,HTTPS,10,失败,通过
        乙县,RPKI,10,警告,警告
        丙县,RPKI,10,警告,通过`,
    },
    scored: `
      unit,total,state
      甲县,50,scored
      乙县,100,scored
      丙县,,incomplete`,
  },
  'Weights by risk': {
    tables: {
      portal: `
        单位,代码签名,漏洞修复,依赖更新,许可证
        甲系统,10,10,10,10
        乙系统,10,不适用,,0
        丙系统,0,10,0,0
        丁系统,,,,`,
    },
    scored: `
      unit,total,state
      甲系统,10,scored
      乙系统,8,scored
      丙系统,3,scored
      丁系统,,incomplete`,
  },
};
