const STANDING =
  /(?:指南|须知|制度|规定|章程|概况|简介|介绍|职能|职责|职权|机构设置|沿革|联系方式|办公(?:地址|时间|地点)|流程|方式|途径|说明)$/u;
const LONGEST = 20;

/** Whether a column is by its name one standing text that has nothing new for years (信息公开指南, 单位简介, 联系方式), as far as it lists nothing. */
export function isStandingName(name: string): boolean {
  return name.length <= LONGEST && STANDING.test(name.trim());
}
