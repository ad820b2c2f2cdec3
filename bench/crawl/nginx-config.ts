import { join } from 'node:path';
import { OUTSIDE_HOSTS } from './site/hosts.ts';

/**
 * One worker, so that it takes one core at most; only the loopback network. The site stands twice: as many servers send it (packed
 * beforehand, for those that ask for it), and unpacked on the next port.
 */
export function nginxConfig({ folder, site, port }: { folder: string; site: string; port: number }): string {
  const outside = Array.from({ length: OUTSIDE_HOSTS }, (_, number) => `listen 127.0.1.${number + 1}:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `worker_processes 1;
worker_rlimit_nofile 20000;
daemon on;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')} warn;
events { worker_connections 16000; }
http {
  types {
    text/html html; text/css css; application/javascript js; image/gif gif; image/jpeg jpg; text/plain txt;
    application/pdf pdf; application/msword doc; application/zip zip;
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
  }
  default_type application/octet-stream;
  ${temporary.map((name) => `${name}_temp_path ${join(folder, 'temporary')};`).join(' ')}
  sendfile on; tcp_nopush on; gzip off;
  keepalive_timeout 65; keepalive_requests 10000000;
  log_format short '$msec $status $request_method $scheme://$http_host$request_uri';
  access_log ${join(folder, 'access.log')} short buffer=256k flush=200ms;
  server { listen 127.0.0.1:${port} backlog=4096; gzip_static on; ${inside(site)} }
  server { listen 127.0.0.1:${port + 1} backlog=4096; gzip_static off; ${inside(site)} }
  server {
    ${outside.join(' ')}
    root ${site}/outside; index index.html;
    location /missing/ { return 404 "no"; }
    location /no-head/ { if ($request_method = HEAD) { return 405; } default_type text/html; return 200 "<title>ok</title>"; }
    location /art/ { default_type text/html; return 200 "<title>art</title><p>ok</p>"; }
  }
}
`;
}

/** `/many/` are documents that no disk has to hold. */
function inside(site: string): string {
  return `root ${site}/inside; index index.html; absolute_redirect off; etag on;
    location /moved/ { rewrite ^/moved/(.*)$ /$1 permanent; }
    location = /search { default_type text/html; return 200 "<title>搜索</title>"; }
    location /broken/500/ { return 500 "error"; }
    location /broken/410/ { return 410 "gone"; }
    location /many/ { default_type application/pdf; return 200 "%PDF-1.4 none"; }`;
}
