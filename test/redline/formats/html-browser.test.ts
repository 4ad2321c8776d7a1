import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Redline } from '../../../src/core/redline/change/types.ts';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { canUse, chromiumPath } from '../../machine-programs.ts';
import { buildRedline, code, h, li, p, row } from './build-redline.ts';
import { exampleRedline } from './example-redline.ts';
import { exampleSentences } from './example-sentences.ts';
import { exampleTable } from './example-table.ts';

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

  it.each([
    ['blocks', exampleRedline],
    ['sentences', exampleSentences],
    ['a table', exampleTable],
  ] as const)('shows %s with contrast, and tells no edit by colour alone, on every ground', async (_, redline) => {
    for (const [colorScheme, media] of [
      ['light', 'screen'],
      ['dark', 'screen'],
      ['dark', 'print'],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1000, height: 800 } });
      const page = await context.newPage();
      await page.emulateMedia({ media, colorScheme });
      await page.setContent(redlineHtml(redline, { showFormatting: true }));
      const seen = await page.evaluate<{ faint: string[]; plain: string[] }>(textLook);
      expect(seen, `${colorScheme} ${media}`).toEqual({ faint: [], plain: [] });
      await context.close();
    }
  });

  it('has its landmarks, one first heading, no level left out, and names for all that can be reached', async () => {
    const page = await browser.newPage();
    for (const redline of [exampleRedline, exampleTable, exampleSentences]) {
      await page.setContent(redlineHtml(redline, { showFormatting: true }));
      const tree = await page.locator('body').ariaSnapshot();
      for (const landmark of ['banner', 'navigation "Changes', 'main']) expect(tree).toContain(`- ${landmark}`);
      const levels = await page.evaluate<number[]>(
        `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]))`,
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, at) => {
        if (at > 0) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
      expect(tree).not.toMatch(/- (link|button)(:|\n|$)/);
      expect(tree).toMatch(/insertion|deletion/);
    }
    await page.close();
  });

  it.each([
    ['a block', exampleRedline, /^c\d+$/],
    ['a sentence', exampleSentences, /^s1$/],
  ] as const)('leads by the keyboard from one end of %s that moved to the other and back', async (_, redline, id) => {
    const page = await browser.newPage();
    await page.setContent(redlineHtml(redline));
    const moved = await page.evaluate<string>(
      `[...document.querySelectorAll('main [id$="-from"]')].map(({ id }) => id)[0]`,
    );
    const there = moved.replace(/-from$/, '');
    expect(there).toMatch(id);
    await page.locator(`[id="${moved}"] a`).first().focus();
    for (const target of [there, moved]) {
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.querySelector(":target")?.id')).toBe(target);
      // What comes next by the keyboard is the link at the place arrived at.
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.parentElement.id')).toBe(target);
    }
    await page.close();
  });

  it('begins with a way past the list of changes', async () => {
    const page = await browser.newPage();
    await page.setContent(redlineHtml(exampleRedline));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.querySelector(":target")?.id')).toBe('text');
    await page.close();
  });
});

/**
 * In the page: the texts whose contrast with what is behind them is under 4.5 to 1, and the edits that nothing but a colour
 * sets apart.
 */
const textLook = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r, g, b] = parse(color).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = getComputedStyle(document.body).backgroundColor;
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (parse(color)[3] !== 0) return color;
    }
    return parse(page)[3] === 0 ? 'rgb(255, 255, 255)' : page;
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!/\\S/.test(node.textContent)) continue;
    const element = node.parentElement;
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) faint.push(contrast.toFixed(2) + ' ' + node.textContent.slice(0, 40));
  }
  const plain = [...document.querySelectorAll('main :is(ins,del):not(.quiet)')].flatMap((element) => {
    const { textDecorationLine } = getComputedStyle(element);
    // A moved block has a line at its side and a note above it.
    const isNoted = element.matches('ins.move:not(.part)') && element.closest('.changed') !== null;
    return textDecorationLine === 'none' && !isNoted ? [element.outerHTML.slice(0, 80)] : [];
  });
  return { faint, plain };
})()`;
