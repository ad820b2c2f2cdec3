import { makeBureau } from '../bureau/index.ts';
import { change } from '../parts/change.ts';
import type { MakeSite } from '../parts/made-site.ts';

/** The bureau behind a page with one picture that leads on. */
export const makeBureauBehindSplash: MakeSite = (ground) => {
  const site = makeBureau(ground);
  change(site, '/', [
    /<BODY>[\s\S]*?<div class="footer">/u,
    '<BODY><div class="enter"><a href="index.htm"><img src="images/hd1.jpg" alt="进入网站"></a></div><div class="footer">',
  ]);
  return site;
};
