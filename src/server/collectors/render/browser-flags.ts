/** Bounds for what a page may take, in MiB of JavaScript. */
const HEAP = 512;

/**
 * Chromium reaches the network through the proxy at that port and in no other way: names are not resolved, loopback is no
 * exception, and what does not go through proxies (QUIC, WebRTC over UDP) is off.
 */
export function browserFlags(proxyPort: number): string[] {
  return [
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--disable-quic',
    // The proxy knows the requests in a tunnel by their taking turns with the answers.
    '--disable-http2',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--no-first-run',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-3d-apis',
    '--disable-notifications',
    '--disable-speech-api',
    '--block-new-web-contents',
    '--deny-permission-prompts',
    '--mute-audio',
    '--hide-scrollbars',
    '--renderer-process-limit=2',
    `--js-flags=--max-old-space-size=${HEAP}`,
  ];
}
