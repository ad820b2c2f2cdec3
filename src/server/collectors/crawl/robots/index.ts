export { parseRobots, type Robots, shutOut } from './parse-robots.ts';
