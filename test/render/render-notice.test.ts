import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readNoticeRecord } from '../../src/core/notice/life/notice-record.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import type { RenderedFile, TemplateSet } from '../../src/core/render/templates/types.ts';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { renderNotice } from '../../src/core/render/view/render-notice.ts';
import { loadTemplates } from '../../src/shell/workspace/load-templates.ts';
import { sampleFinding, sampleInput, sampleNotice } from './sample-notice.ts';

let templates: TemplateSet;
beforeAll(async () => {
  templates = await loadTemplates('/nonexistent');
});

// No UTF-8 text: what is hashed and written is the bytes.
const wordDocument = Uint8Array.of(0x50, 0x4b, 0xff, 0xfe, 0x00);

function render(notice: Notice, locales: readonly string[] = ['en']): readonly RenderedFile[] {
  const [view, ...translations] = locales.map((locale) => buildNoticeView(sampleInput({ notice, locale })));
  if (!view) throw new Error('no locale');
  return renderNotice({
    notice,
    before: '# Privacy Notice\n\nWe keep faxes.\n',
    after: '# Privacy Notice\n\nWe keep and share faxes.\n',
    source: 'policies/privacy.md',
    view,
    translations,
    templates,
    redlineHtml: '<!doctype html>\n<html lang="en"><title>Comparison</title><p>…</p></html>\n',
    redlineDocx: wordDocument,
    stamp: '2026-11-20T09:05:00.000Z',
  });
}

function bodyOf(files: readonly RenderedFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (typeof file?.body !== 'string') throw new Error(`no text ${path}`);
  return file.body;
}

const always = ['after.md', 'before.md', 'index.html', 'notice.json', 'redline.docx', 'redline.html', 'summary.md'];
const email = ['email/en.html', 'email/en.subject.txt', 'email/en.txt'];
const banner = ['banner/banner.css', 'banner/en.html', 'banner/en.json'];

describe('the files of a notice', () => {
  test.each([
    ['a draft without dates', { state: 'draft', window: null, duties: null }, ['en'], always],
    ['a scheduled notice', {}, ['en'], [...always, ...email, ...banner, 'window.ics']],
    ['a withdrawn notice', { state: 'withdrawn' }, ['en'], [...always, ...email, 'window.ics']],
    [
      'two locales',
      {},
      ['en', 'fr'],
      [
        ...always,
        ...email,
        ...banner,
        'window.ics',
        'email/fr.html',
        'email/fr.subject.txt',
        'email/fr.txt',
        'banner/fr.html',
        'banner/fr.json',
      ],
    ],
  ] as const)('%s', (_, fields, locales, expected) => {
    const paths = render(sampleNotice(fields as Partial<Notice>), locales).map(({ path }) => path);
    expect(paths).toEqual([...expected].sort());
  });

  test('are the same bytes each time, whatever the order of keys in memory', () => {
    const notice = sampleNotice();
    const turned = Object.fromEntries(Object.entries(notice).reverse()) as unknown as Notice;
    const window =
      notice.window && (Object.fromEntries(Object.entries(notice.window).reverse()) as unknown as Notice['window']);
    expect(render({ ...turned, window })).toEqual(render(notice));
  });

  test('hold the two texts and the comparison as they are', () => {
    const files = render(sampleNotice());
    expect(bodyOf(files, 'before.md')).toBe('# Privacy Notice\n\nWe keep faxes.\n');
    expect(bodyOf(files, 'redline.html')).toContain('<title>Comparison</title>');
  });

  test('hold the Word document as it is, with the hash of its bytes, and say what it is', () => {
    const files = render(sampleNotice());
    expect(files.find(({ path }) => path === 'redline.docx')?.body).toEqual(wordDocument);
    const record = readNoticeRecord(bodyOf(files, 'notice.json'));
    const sha256 = createHash('sha256').update(wordDocument).digest('hex');
    expect(record.files).toContainEqual({ path: 'redline.docx', sha256 });
    expect(bodyOf(files, 'index.html')).toContain('<a href="redline.docx">');
  });

  test('hold no control character, whatever the notice quotes', () => {
    const evil = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(evil, evil, evil, (words, reason, summary) => {
        const { assessment, approval, decisions } = sampleNotice();
        const notice = sampleNotice({
          assessment: {
            ...assessment,
            findings: [sampleFinding({ before: words, after: reason, why: `Why: ${words}`, section: [reason] })],
          },
          decisions: decisions.map((decision) => ({ ...decision, by: words, reason })),
          approval: approval && { ...approval, by: reason },
          summary,
          hold: { reason: words, since: '2026-11-25', earliestEffectiveOn: '2027-02-01' },
          override: { by: words, at: '2026-11-25T00:00:00.000Z', reason },
        });
        for (const { path, body } of render(notice)) {
          if (path === 'redline.docx') continue;
          expect(body, path).not.toMatch(
            path.endsWith('.ics')
              ? /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u
              : /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the e-mail', () => {
  test('is small enough never to be clipped, and asks for nothing from outside', () => {
    const html = bodyOf(render(sampleNotice()), 'email/en.html');
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).not.toMatch(/<script|<svg|<img|<link|@import|var\(--|url\(|prefers-color-scheme/i);
    expect(html).toContain('<html lang="en"');
    expect(html).toMatch(/<title>Changes to our Privacy Notice<\/title>/);
    expect(html).not.toContain('{{');
  });

  test('stays small with a hundred findings', () => {
    const { assessment } = sampleNotice();
    const findings = Array.from({ length: 100 }, (_, index) =>
      sampleFinding({ id: `f${index}`, why: `Reason ${index}: ${'words of the policy '.repeat(15)}` }),
    );
    const html = bodyOf(render(sampleNotice({ assessment: { ...assessment, findings } })), 'email/en.html');
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test.each(['email/en.html', 'email/en.txt'])(
    '%s says what changes, when, what one can do and where to read both texts',
    (path) => {
      const body = bodyOf(render(sampleNotice()), path);
      for (const words of [
        'marketing partners',
        'Friday, 8 January 2027',
        'at least 30 business days',
        'unless you agree',
        'https://faxwell.example/choice',
        'privacy@faxwell.example',
        'https://faxwell.example/privacy',
        'https://faxwell.example/privacy/r2/compare',
        '12 Wire Street',
      ]) {
        expect(body).toContain(words);
      }
    },
  );

  test('offers a choice only where one is owed', () => {
    const { duties } = sampleNotice();
    const files = render(sampleNotice({ duties: duties && { ...duties, choice: { required: false, source: null } } }));
    for (const path of ['email/en.html', 'email/en.txt', 'banner/en.html']) {
      expect(bodyOf(files, path)).not.toMatch(/choice/i);
    }
    expect(bodyOf(files, 'email/en.txt')).toContain(
      'You do not need to do anything: the new text applies from Friday, 8 January 2027.',
    );
  });

  test('has a subject on one line, not escaped', () => {
    const notice = sampleNotice();
    const view = buildNoticeView(sampleInput({ notice, policy: { title: 'Terms & Privacy', url: '' } }));
    const files = renderNotice({
      notice,
      before: '',
      after: '',
      source: 'a.md',
      view,
      templates,
      redlineHtml: '',
      stamp: '2026-11-20T09:05:00Z',
    });
    expect(bodyOf(files, 'email/en.subject.txt')).toBe(
      'Changes to our Terms & Privacy take effect on Friday, 8 January 2027\n',
    );
    expect(bodyOf(files, 'email/en.txt')).toContain('Terms & Privacy');
    expect(bodyOf(files, 'email/en.html')).toContain('Terms &amp; Privacy');
  });
});

describe('the banner', () => {
  test('is a labelled section with its identity, without script or inline style', () => {
    const html = bodyOf(render(sampleNotice()), 'banner/en.html');
    expect(html).toMatch(
      /^<section class="fairnotice-banner" aria-label="Change to our Privacy Notice"[^>]* data-fairnotice-id="privacy-r2" data-fairnotice-version="2\.1">/,
    );
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=|role="dialog"|autofocus|tabindex/);
  });

  test('has no empty paragraph where there is nothing to link to', () => {
    const notice = sampleNotice({ duties: null });
    const organisation = { name: 'Faxwell', contact: '', address: '', url: '' };
    const view = buildNoticeView(
      sampleInput({ notice, organisation, policy: { title: 'Privacy', url: '' }, links: {}, choice: {} }),
    );
    const files = renderNotice({
      notice,
      before: '',
      after: '',
      source: 'a.md',
      view,
      templates,
      redlineHtml: '',
      stamp: '2026-11-20T09:05:00Z',
    });
    expect(bodyOf(files, 'banner/en.html')).not.toMatch(/<a |<p[^>]*>\s*<\/p>/);
    expect(bodyOf(files, 'email/en.html')).not.toMatch(/href=""|mailto:"/);
    expect(bodyOf(files, 'email/en.txt')).toContain('if you reply to this message');
  });

  test('has a JSON form for programs', () => {
    const files = render(sampleNotice());
    expect(JSON.parse(bodyOf(files, 'banner/en.json'))).toEqual({
      notice: 'privacy-r2',
      policy: 'privacy',
      locale: 'en',
      from: '2026-11-23',
      until: '2027-01-08',
      text: 'Our Privacy Notice changes on Friday, 8 January 2027. Until then the present text applies.',
      url: 'https://faxwell.example/privacy',
      html: bodyOf(files, 'banner/en.html'),
    });
  });
});

describe('the record', () => {
  test('names every other file with its SHA-256, and reads back as the notice', () => {
    const notice = sampleNotice();
    const files = render(notice);
    const record = readNoticeRecord(bodyOf(files, 'notice.json'));
    expect(record.files).toEqual(
      files
        .filter(({ path }) => path !== 'notice.json')
        .map(({ path, body }) => ({ path, sha256: createHash('sha256').update(body).digest('hex') })),
    );
    const { rendering: _, ...expected } = notice;
    expect(record).toMatchObject({ ...expected, format: 1, source: 'policies/privacy.md', title: 'Privacy Notice' });
  });
});

describe('the page and the summary', () => {
  test.each(['index.html', 'summary.md'])(
    '%s tells state, dates, findings with reasons and sources, duties and decisions',
    (path) => {
      const body = bodyOf(render(sampleNotice()), path);
      for (const words of [
        'nobody has been told yet',
        'Friday, 8 January 2027',
        'Thanksgiving Day',
        'recipient-kind-added',
        '12 CFR 1016.8',
        'thirty (30) business days',
        'Ada Muster',
        'in favour of the people concerned',
        'not legal advice',
      ]) {
        expect(body.replaceAll('\\', '')).toContain(words);
      }
    },
  );

  test('say what needs attention', () => {
    const hold = { reason: '3 deliveries are missing', since: '2027-01-08', earliestEffectiveOn: '2027-02-23' };
    for (const path of ['index.html', 'summary.md']) {
      expect(bodyOf(render(sampleNotice({ hold, state: 'announced' })), path)).toContain(
        'Held back since Friday, 8 January 2027: 3 deliveries are missing. The earliest day that keeps the promise is Tuesday, 23 February 2027.',
      );
    }
  });

  test('the page links every file', () => {
    const files = render(sampleNotice());
    const page = bodyOf(files, 'index.html');
    for (const { path } of files) if (path !== 'index.html') expect(page).toContain(`href="${path}"`);
  });
});
