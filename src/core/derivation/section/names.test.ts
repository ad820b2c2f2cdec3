import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../date-in-address.ts';
import { isAboutTheSite } from './about-the-site.ts';
import { typeOfName } from '../../model/column-name.ts';
import { typeOfColumn } from './column-type.ts';
import { listPageOf } from './paging.ts';
import { placeholderOf } from './placeholder.ts';

describe('the type of a column by its name', () => {
  it.each([
    [
      '概况信息',
      [
        '潮州概况',
        '市情概览',
        '走进潮安',
        '行政区划',
        '县情',
        '单位概况',
        '部门概况',
        '省局简介',
        '本院简介',
        '社区工作概况',
      ],
    ],
    ['机构职能', ['机构职能', '机构概况', '组织机构', '内设机构', '主要职责', '机构简介', '直属单位']],
    ['领导信息', ['领导之窗', '领导信息', '领导分工', '局领导', '负责人信息', '市长之窗']],
    ['动态要闻', ['工作动态', '政务要闻', '部门动态', '图片新闻', '新闻', '时政要闻', '政务服务动态']],
    ['通知公告', ['通知公告', '公示公告', '通知', '公告栏', ' 通知 公告 ']],
    ['政策文件', ['政策文件', '政策法规', '规范性文件', '政府文件', '部门文件', '最新政策']],
    ['政策解读', ['政策解读', '文件解读', '图解', '解读回应', '一图读懂']],
    ['信息公开年报', ['政府信息公开年报', '信息公开年度报告', '年报', '政府信息公开工作年度报告']],
    ['办事服务', ['办事服务', '网上办事', '办事指南', '便民服务', '政务服务']],
    ['互动交流', ['互动交流', '领导信箱', '网上调查', '意见征集', '咨询投诉', '在线访谈', '市长信箱', '网上信访']],
  ] as const)('%s', (type, names) => {
    expect(names.map((name) => typeOfName(name))).toEqual(names.map(() => type));
  });

  it.each([
    '专题专栏',
    '招标公告',
    '政府采购',
    '新闻发布会',
    '领导活动',
    '人事任免',
    '网站地图',
    '首页',
    '',
    '统计数据',
    '法治政府建设年度报告',
    '信访局',
    '信访条例',
    '市人民医院简介',
    '职业学院概况',
    '中心卫生院 概况',
    '县法院简介',
  ])('%s says nothing', (name) => expect(typeOfName(name)).toBeNull());

  it.each([
    ['党务公开', '工作动态', '动态要闻'],
    ['机构简介', '概况信息', '概况信息'],
    ['机构简介', '机构职能', '机构职能'],
    ['领导简介', '概况信息', '领导信息'],
    ['通知公告', '工作动态', '通知公告'],
    ['党务公开', '信息公开', '其他'],
    ['党务公开', null, '其他'],
  ])('%s with the tag %s', (name, tag, type) => {
    expect(typeOfColumn(name, tag)).toBe(type);
  });
});

describe('pages of the site about itself', () => {
  it.each([
    '网站地图',
    '站点地图',
    '网 站 地 图',
    '站内搜索',
    '全文检索',
    '搜索',
    '搜索结果',
    '联系我们',
    '关于我们',
    '关于本站',
    '使用帮助',
    '隐私声明',
    '网站隐私声明',
    '隐私政策',
    '版权声明',
    '版权与免责声明',
    '网站声明',
    '法律声明',
    '无障碍',
    '无障碍浏览',
    'RSS订阅',
    '手机版',
    '移动端',
    'Contact Us',
    'About us',
    'SITE MAP',
    'Sitemap',
    'Privacy Policy',
  ])('%s', (name) => expect(isAboutTheSite(name)).toBe(true));

  it.each([
    '版权管理',
    '版权局动态',
    '手机版权登记',
    '移动端应用备案',
    'About Example',
    'Research',
    '无障碍环境建设',
    '安全信息',
    '法律政策',
    '信息查询',
    '政策检索',
    '导航',
    '简介',
    '联系方式',
    '',
  ])('%s is none', (name) => expect(isAboutTheSite(name)).toBe(false));
});

describe('pages of lists', () => {
  it.each([
    ['http://www.a.cn/tzgg/', 'a.cn/tzgg', 0],
    ['https://a.cn/tzgg/index.html', 'a.cn/tzgg', 0],
    ['http://a.cn/tzgg/index_3.html', 'a.cn/tzgg', 3],
    ['http://a.cn/list_2.html', 'a.cn/list.html', 2],
    ['http://a.cn/list.html', 'a.cn/list.html', 0],
    ['http://a.cn/l.jsp?id=3&page=2', 'a.cn/l.jsp?id=3', 2],
    ['http://a.cn/l.jsp?pageNum=4&id=3&pageSize=20', 'a.cn/l.jsp?id=3', 4],
    ['http://a.cn/l.jsp?id=3', 'a.cn/l.jsp?id=3', 0],
    ['http://a.cn/tzgg/page/2/', 'a.cn/tzgg', 2],
    ['http://a.cn/col/col1234/', 'a.cn/col/col1234', 0],
    ['http://a.cn/t20240305_123456.html', 'a.cn/t20240305_123456.html', 0],
  ])('%s', (url, key, number) => {
    expect(listPageOf(url)).toMatchObject({ key, number });
  });
});

describe('placeholders', () => {
  it.each([
    '暂无',
    '暂无内容',
    '暂无相关信息！',
    '栏目建设中',
    '本栏目正在建设中，敬请期待',
    '本系统正在建设中，敬请期待',
    '平台建设中',
    '内容更新中...',
    '页面建设中',
    '敬请期待',
    '没有相关内容',
    '无数据',
  ])('%s', (line) => expect(placeholderOf(`通知公告\n ${line}\n版权所有`)).toBe(line));

  it.each([
    '我市正在建设三座桥梁',
    '智慧城市建设中心启用',
    '系统建设中心',
    '系统正在升级维护',
    '关于暂无房产证明的说明',
    '首页',
    '关于暂停办理业务的通知',
    '更新中国家园',
  ])('%s is none', (line) => expect(placeholderOf(line)).toBeNull());
});

describe('dates in addresses', () => {
  it.each([
    ['/202403/t20240305_123.html', '2024-03-05'],
    ['/art/2024/3/5/art_12_345.html', '2024-03-05'],
    ['/2024-03/05/content_1.html', '2024-03-05'],
    ['/202403/05/1.html', '2024-03-05'],
    ['/c/2024-03-05/1.shtml', '2024-03-05'],
    ['/202403/1.html', '2024-03'],
    ['/2024/03/1.html', '2024-03'],
    ['/202413/1.html', null],
    ['/20240230/1.html', null],
    ['/content/post_20240305123.html', null],
    ['/1.html?d=2024-03-05', null],
  ])('%s', (path, date) => {
    expect(dateInAddress(`http://www.a2023.cn${path}`)).toBe(date);
  });
});
