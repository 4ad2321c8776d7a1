import { marked } from 'marked';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { visibleText } from '../../src/core/text/reading/visible-text.ts';
import { canUse, chromiumPath } from '../machine-programs.ts';
import { inkCases, orderCases, placeCases, textCases } from './seen-corpus.ts';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];
let browser: Browser;
let page: Page;

async function show(html: string): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>body { font: 16px monospace }</style><body>${html}</body></html>`,
  );
}

const rendered = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

/** In the page: what struck words leave, with details opened and alternative texts in the place of images, as `innerText` says it. */
const readPage = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const image of document.querySelectorAll('img')) image.replaceWith(image.alt);
  for (const element of document.querySelectorAll('body *'))
    if (getComputedStyle(element).textDecorationLine.includes('line-through')) element.remove();
  return document.body.innerText;
})()`;

/** In the page: the characters that take room, by where they stand. The page is wide enough for one line. */
const fromLeftToRight = `(() => {
  const placed = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width > 0) placed.push([left, node.data[at]]);
    }
  }
  return placed.sort(([a], [b]) => a - b).map(([, character]) => character).join('');
})()`;

function linesOf(text: string): readonly string[] {
  return text
    .replaceAll('\t', ' | ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const seenByUs = (markdown: string): string => visibleText(parsePolicy(markdown));

describe.runIf(canUse('chromium'))('what a browser shows of a rendered text', () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: quiet });
    page = await (await browser.newContext({ offline: true, viewport: { width: 1200, height: 400 } })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(textCases)('is what is compared, block by block: $name', async ({ markdown }) => {
    await show(rendered(markdown));
    expect(linesOf(seenByUs(markdown))).toEqual(linesOf(await page.evaluate<string>(readPage)));
  });

  it.each(inkCases)('has no ink where we see no words: $name', async ({ markdown }) => {
    await show(rendered(markdown));
    const written = await page.screenshot();
    await page.evaluate(
      `for (const each of document.querySelectorAll('.mark')) each.style.setProperty('-webkit-text-fill-color', 'transparent', 'important')`,
    );
    const withoutWords = await page.screenshot();
    expect(written.equals(withoutWords)).toBe(true);
    expect(seenByUs(markdown)).not.toMatch(/\bnot\b/);
    // The other words do leave ink: the pictures are of something.
    await page.evaluate(`document.body.style.visibility = 'hidden'`);
    expect(written.equals(await page.screenshot())).toBe(false);
  });

  it.each(orderCases)('looks like the words in our order: $name', async ({ markdown }) => {
    await show(rendered(markdown));
    const written = await page.screenshot();
    await show(`<p>${seenByUs(markdown)}</p>`);
    expect(written.equals(await page.screenshot())).toBe(true);
  });

  it.each(placeCases)('has its letters from left to right as we read them: $name', async ({ markdown }) => {
    await show(rendered(markdown));
    expect((await page.evaluate<string>(fromLeftToRight)).trim()).toBe(seenByUs(markdown));
  });
});
