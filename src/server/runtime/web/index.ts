export { listen, openWebServer, type WebServer, type WebServerOptions } from './open-web-server.ts';
export { serveDesk } from './serve-desk.ts';
export { refusalOfPort } from './refusal-of-port.ts';
export { senderOf } from './sender-of.ts';
