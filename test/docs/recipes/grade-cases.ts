import type { RecipeCases } from './recipe-case.ts';

/** Units for the recipes under "Grades and quotas". */
export const GRADE_CASES: RecipeCases = {
  'Bounds of each class': {
    tables: {
      sites: `
        单位,得分
        甲县,90
        乙县,89.99
        丙县,80
        丁县,79.99
        戊县,60
        己县,59.99`,
      accounts: `
        单位,得分
        甲县,90.01
        乙县,90
        丙县,85.01
        丁县,85`,
    },
    scored: `
      class,unit,grade
      sites,甲县,优秀
      sites,乙县,良好
      sites,丙县,良好
      sites,丁县,合格
      sites,戊县,合格
      sites,己县,不合格
      accounts,甲县,优秀
      accounts,乙县,良好
      accounts,丙县,良好
      accounts,丁县,合格`,
  },
  'Bounds that leave gaps or overlap in print': {
    tables: {
      portal: `
        单位,得分
        甲县,89.5
        乙县,89.49
        丙县,69.5
        丁县,85
        戊县,84.99
        己县,74.99`,
    },
    scored: `
      class,unit,total,grade
      gaps,甲县,89.5,优秀
      gaps,乙县,89.49,良好
      gaps,丙县,69.5,良好
      gaps,丁县,85,良好
      gaps,戊县,84.99,良好
      gaps,己县,74.99,良好
      overlap,甲县,89.5,优秀
      overlap,乙县,89.49,优秀
      overlap,丙县,69.5,一般
      overlap,丁县,85,优秀
      overlap,戊县,84.99,良好
      overlap,己县,74.99,一般`,
  },
  'Bounds on a count': {
    tables: {
      portal: `
        单位,问题数,得分
        甲县,0,50
        乙县,2,60
        丙县,3,70
        丁县,5,80
        戊县,6,90`,
    },
    scored: `
      unit,total,grade
      甲县,50,通过
      乙县,60,通过
      丙县,70,整改
      丁县,80,整改
      戊县,90,不通过`,
  },
  Quota: {
    tables: {
      portal: `
        单位,得分
        甲县,95
        乙县,90
        丙县,90
        丁县,90
        戊县,84
        己县,80
        庚县,80
        辛县,70
        壬县,70
        癸县,60
        子县,50
        丑县,40`,
    },
    scored: `
      unit,rank,grade
      甲县,1,优秀
      乙县,2,优秀
      丙县,2,优秀
      丁县,2,优秀
      戊县,5,良好
      己县,6,良好
      庚县,6,合格
      辛县,8,不合格
      壬县,8,不合格
      癸县,10,不合格
      子县,11,不合格
      丑县,12,不合格`,
  },
  'Groups ranked and graded apart': {
    tables: {
      portal: `
        单位,片区,得分
        甲县,西,84
        乙县,东,90
        丙县,东,85
        丁县,西,70
        戊县,东,80
        己县,西,60
        庚县,东,70
        辛县,南,85
        壬县,南,84`,
    },
    scored: `
      unit,片区,rank,grade
      乙县,东,1,优秀
      丙县,东,2,良好
      戊县,东,3,一般
      庚县,东,4,一般
      辛县,南,1,优秀
      壬县,南,2,一般
      甲县,西,1,良好
      丁县,西,2,良好
      己县,西,3,一般`,
  },
  'A matrix of conditions and a suffix': {
    tables: {
      portal: `
        单位,替代文字,结构,站内搜索
        甲部,3,3,有
        乙部,3,2.9,无
        丙部,0,3,有
        丁部,2.9,2.9,有
        戊部,4,4,无
        己部,0,0,无`,
    },
    scored: `
      unit,grade
      甲部,As
      乙部,B
      丙部,Bs
      丁部,Es
      戊部,A
      己部,E`,
  },
  'A grade above the scale': {
    tables: {
      portal: `
        单位,得分,典型案例
        甲县,90,1
        乙县,99,
        丙县,89.99,2
        丁县,70,1
        戊县,69.99,1`,
    },
    scored: `
      unit,grade
      甲县,特别优秀
      乙县,优秀
      丙县,优秀
      丁县,良好
      戊县,合格`,
  },
  'Bounds from the scores of all': {
    tables: {
      portal: `
        单位,得分
        甲县,100
        乙县,90
        丙县,80
        丁县,70
        戊县,60
        己县,40`,
    },
    scored: `
      unit,quartile,spread,grade
      甲县,87.5,19.7203,优秀
      乙县,87.5,19.7203,优秀
      丙县,87.5,19.7203,良好
      丁县,87.5,19.7203,良好
      戊县,87.5,19.7203,良好
      己县,87.5,19.7203,一般`,
  },
  'A quota that depends on the county': {
    tables: {
      counties: `
        单位,得分
        东县,90
        西县,80
        南县,50`,
      offices: `
        单位,所属县,得分
        东一局,东县,95
        东二局,东县,94
        东三局,东县,93
        东四局,东县,92
        东五局,东县,91
        西一局,西县,95
        西二局,西县,95
        西三局,西县,93
        西四局,西县,92
        西五局,西县,91
        西六局,西县,90
        南一局,南县,99
        南二局,南县,98
        南三局,南县,97
        南四局,南县,96
        南五局,南县,95`,
    },
    scored: `
      unit,rank,grade
      东县,1,合格
      西县,2,合格
      南县,3,不合格
      东一局,1,优秀
      东二局,2,优秀
      东三局,3,合格
      东四局,4,合格
      东五局,5,合格
      南一局,1,合格
      南二局,2,合格
      南三局,3,合格
      南四局,4,合格
      南五局,5,合格
      西一局,1,优秀
      西二局,1,优秀
      西三局,3,合格
      西四局,4,合格
      西五局,5,合格
      西六局,6,合格`,
  },
};
