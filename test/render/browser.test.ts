import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { renderNotice } from '../../src/core/render/view/render-notice.ts';
import { loadTemplates } from '../../src/shell/workspace/load-templates.ts';
import { canUse, chromiumPath } from '../machine-programs.ts';
import { sampleFinding, sampleInput, sampleNotice } from './sample-notice.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const evil = [
  '<script>document.title = "pwned"</script>',
  '<img src=x onerror="document.title=\'pwned\'">',
  '"><svg onload="document.title=\'pwned\'">',
  '<a href="javascript:document.title=\'pwned\'">x</a>',
  `${'unbreakable'.repeat(30)}`,
].join(' ');

let folder: string;
let browser: Browser;

async function writeNotice(name: string, input: Parameters<typeof sampleInput>[0]): Promise<void> {
  const full = sampleInput(input);
  const files = renderNotice({
    notice: full.notice,
    before: evil,
    after: evil,
    source: 'policies/privacy.md',
    view: buildNoticeView(full),
    templates: await loadTemplates('/nonexistent'),
    redlineHtml: '<!doctype html><html lang="en"><title>Comparison</title></html>',
    stamp: '2026-11-20T09:05:00.000Z',
  });
  const site = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Site</title><link rel="stylesheet" href="banner.css"><style>body { margin: 0 }</style></head><body>${files.find(({ path }) => path === 'banner/en.html')?.body}<main><h1>Site</h1></main></body></html>`;
  for (const { path, body } of [...files, { path: 'banner/site.html', body: site }]) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

/** A page at a width, with everything that the browser complained about. */
async function open(
  path: string,
  width: number,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('file://')) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`file://${join(folder, path)}`);
  return { page, complaints };
}

// What runs in the page is text: the browser's own names are not those of the program.

/** WCAG 2 contrast of every visible text with the background behind it; the worst, with its text. */
const worstContrast = `(() => {
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let worst = { ratio: 21, text: '', seen: 0 };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility() || element.getClientRects().length === 0) continue;
    let behind = element;
    while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const background = behind ? channels(getComputedStyle(behind).backgroundColor) : [255, 255, 255];
    const [dark, light] = [luminance(channels(getComputedStyle(element).color)), luminance(background)].sort((a, b) => a - b);
    const ratio = (light + 0.05) / (dark + 0.05);
    worst = { ...(ratio < worst.ratio ? { ratio, text: node.textContent.trim().slice(0, 40) } : worst), seen: worst.seen + 1 };
  }
  return worst;
})()`;

const headingLevels = `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]))`;
const openDetails = `document.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''))`;
const unnamed = `[...document.querySelectorAll('a, iframe')].filter((element) => !element.textContent.trim() && !element.title).length`;
const scopeless = `document.querySelectorAll('table:not([role=presentation]) th:not([scope])').length`;
const executable = `document.querySelectorAll('script, [onerror], [onload], a[href^="javascript"]').length`;

describe.runIf(canUse('chromium'))('in a browser', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fairnotice-browser-'));
    browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
    await writeNotice('plain', {});
    const { assessment } = sampleNotice();
    const notice = sampleNotice({
      summary: evil,
      assessment: {
        ...assessment,
        findings: [sampleFinding({ before: evil, after: evil, why: evil, section: [evil], sources: [evil] })],
      },
      hold: { reason: evil, since: '2026-11-25', earliestEffectiveOn: '2027-02-01' },
    });
    const organisation = { name: evil, contact: 'a@b.example', address: evil, url: 'https://faxwell.example' };
    await writeNotice('evil', {
      notice,
      organisation,
      policy: { title: evil, url: 'https://faxwell.example/privacy' },
    });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const pages = ['email/en.html', 'banner/site.html', 'index.html'];
  const cases = ['plain', 'evil'].flatMap((name) =>
    pages.flatMap((path) => [360, 1200].map((width) => [`${name}/${path}`, width] as const)),
  );

  test.each(cases)('%s at %i px has no complaint, no sideways scrolling, and runs no script', async (path, width) => {
    const { page, complaints } = await open(path, width);
    const title = await page.title();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    expect(title).not.toBe('pwned');
    expect(title).not.toBe('');
    expect(await page.evaluate<number>(executable)).toBe(0);
    await page.close();
  });

  test.each(pages)('%s is readable: language, headings in order, contrast, labels', async (path) => {
    const { page } = await open(`plain/${path}`, 1200);
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en');
    const levels = await page.evaluate<number[]>(headingLevels);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    await page.evaluate(openDetails);
    const worst = await page.evaluate<{ ratio: number; text: string; seen: number }>(worstContrast);
    expect(worst.seen).toBeGreaterThan(3);
    expect(worst.ratio, worst.text).toBeGreaterThanOrEqual(4.5);
    expect(await page.evaluate<number>(unnamed)).toBe(0);
    expect(await page.evaluate<number>(scopeless)).toBe(0);
    await page.close();
  });

  test('the banner is a landmark that takes no focus and moves nothing', async () => {
    const { page } = await open('plain/banner/site.html', 360);
    expect(await page.getByRole('region', { name: 'Change to our Privacy Notice' }).count()).toBe(1);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('BODY');
    const position = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.fairnotice-banner')).position`,
    );
    expect(position).toBe('static');
    await page.close();
  });

  test('the page shows the e-mail in a frame that can do nothing', async () => {
    const { page } = await open('plain/index.html', 1200);
    const frame = page.frameLocator('iframe').first();
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    expect(await frame.locator('h1').textContent()).toBe('Changes to our Privacy Notice');
    expect(await page.locator('iframe').first().getAttribute('sandbox')).toBe('');
    await page.close();
  });
});
