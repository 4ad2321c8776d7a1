import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The browser, or null where this machine has none. */
export const chromiumPath =
  process.env.FAIRNOTICE_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
  null;

/**
 * What Chromium shows of each piece of HTML: its `innerText`. Cells that stand side by side are divided by a tab. An image shows its
 * alternative text, which readers get where it is not loaded and which `innerText` leaves out; text that is struck through is taken away,
 * because it is not what the policy says. Scripts are not run.
 */
export async function seenInBrowser(pieces) {
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.setContent('<!doctype html><html><head></head><body><div id="text"></div></body></html>');
    return await page.evaluate((htmls) => {
      const { document } = globalThis;
      const place = document.getElementById('text');
      return htmls.map((html) => {
        place.innerHTML = html;
        for (const image of place.querySelectorAll('img')) image.replaceWith(image.getAttribute('alt') ?? '');
        for (const struck of place.querySelectorAll('del, s, strike')) struck.remove();
        return place.innerText;
      });
    }, pieces);
  } finally {
    await browser.close();
  }
}
