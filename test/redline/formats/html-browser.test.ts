import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redlineHtml } from '../../../src/core/redline/formats/html.ts';
import type { Redline } from '../../../src/core/redline/types.ts';
import { canUse, chromiumPath } from '../../machine-programs.ts';
import { buildRedline, code, h, li, p, row } from './build-redline.ts';
import { exampleRedline } from './example-redline.ts';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];
let browser: Browser;

const unbroken = 'x'.repeat(400);
const wide = buildRedline([
  { before: [h(1, unbroken)] },
  { kind: 'inserted', after: [li(unbroken, 5, '1234567890.')] },
  { kind: 'deleted', before: [row(...Array.from({ length: 14 }, (_, at) => `${unbroken.slice(0, 60)}${at}`))] },
  { before: [code(unbroken)] },
  { kind: 'moved', before: [h(6, unbroken)], after: [h(6, unbroken)], to: 0 },
  { kind: 'replaced', before: [p('مرحبا بكم')], after: [p('مرحبا <b>')] },
]);

async function look(redline: Redline, width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(redlineHtml(redline), { waitUntil: 'load' });
  const seen = await page.evaluate<{ overflow: number; deleted: string; contrast: number }>(`(() => {
    const parse = (color) => color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    const light = (color) => { const [r, g, b] = parse(color); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const contrasts = [...document.querySelectorAll('main ins:not(.quiet):not(.move), main del:not(.quiet)')].map((element) => {
      const style = getComputedStyle(element);
      const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    });
    const deleted = document.querySelector('main del:not(.quiet):not(.move)');
    return {
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      deleted: deleted === null ? '' : getComputedStyle(deleted).textDecorationLine,
      contrast: Math.min(...contrasts),
    };
  })()`);
  await context.close();
  return { ...seen, complaints, requests: requests.filter((url) => !url.startsWith('about:')) };
}

describe.runIf(canUse('chromium'))('the page in a browser', () => {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: [...quiet, '--disable-component-update', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('reads right to left where the policy does, whatever language the notes are in', async () => {
    const page = await browser.newPage();
    await page.setContent(
      redlineHtml(buildRedline([{ kind: 'replaced', before: [p('مرحبا')], after: [p('مرحبا بكم')] }])),
    );
    expect(await page.evaluate(`getComputedStyle(document.querySelector('main p')).direction`)).toBe('rtl');
    await page.close();
  });

  it.each([
    ['the example on a phone', exampleRedline, 360, 'light'],
    ['the example on a dark desk', exampleRedline, 1280, 'dark'],
    ['text without a place to break, on a phone', wide, 360, 'dark'],
    ['text without a place to break, on a narrow phone', wide, 320, 'light'],
  ] as const)(
    'renders %s without script, complaint, request or sideways scrolling',
    async (_, redline, width, scheme) => {
      const seen = await look(redline, width, scheme);
      expect(seen.complaints).toEqual([]);
      expect(seen.requests).toEqual([]);
      expect(seen.overflow).toBe(0);
      // The style sheet passed the page's own security policy, and edits can be read (WCAG AA).
      expect(seen.deleted).toBe('line-through');
      expect(seen.contrast).toBeGreaterThanOrEqual(4.5);
    },
  );
});
