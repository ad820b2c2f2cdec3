/** The way to the issuer of single sign-on and back, and the cookie of who is on it. */
export const SIGN_ON = {
  path: '/api/session/oidc',
  back: '/api/session/oidc/callback',
  ticket: 'kaoping-sign-on',
} as const;
