import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { beforeAll, expect, test } from 'vitest';
import { markdownToText } from '../../src/core/render/markdown/plain-markdown.ts';
import { mapStrings } from '../../src/core/render/markdown/plain-value.ts';
import { markdownToHtml } from '../../src/core/render/markdown/safe-markdown.ts';
import { compileTemplate } from '../../src/core/render/templates/compile-template.ts';
import type { NoticePageView, NoticeView, TemplateSet } from '../../src/core/render/templates/types.ts';
import { noticePageViewShape, noticeViewShape } from '../../src/core/render/templates/view-shape.ts';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { buildPageView } from '../../src/core/render/view/page-view.ts';
import { loadTemplates } from '../../src/shell/workspace/load-templates.ts';
import { sampleInput, sampleNotice } from './sample-notice.ts';

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '</title>',
  '</style>',
  '-->',
  '<!--',
  '"',
  "'",
  '>',
  '<',
  '&',
  '&lt;',
  '&#x3c;',
  '`',
  '=',
  '{{locale}}',
  '{{{x}}}',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  '</p></td></table>',
  'javascript:alert(1)',
  '<![CDATA[',
  ']]>',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ud800',
  '\udc00',
  '\r\n',
  '\n',
  '\t',
  'é',
  '王',
  '‮',
  ' ',
  'word',
  '[x](javascript:a)',
  '<svg/onload=alert(1)>',
  '<a href="data:text/html,x">',
  '# ',
  '- ',
  '| a | b |\n|--|--|\n',
  '***',
  '~~~',
  '<https://x.example>',
  '<div onclick=x>',
);
const hostileText = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}`);

const addresses = new Set(['url', 'before', 'after', 'redline']);
const htmlNames = new Set(['html']);

let templates: TemplateSet;
beforeAll(async () => {
  templates = await loadTemplates('/nonexistent');
});

/** Tag and attribute names in order: what a value must never change. */
function skeleton(html: string): string {
  const seen: string[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (name, attributes) => seen.push(`${name} ${Object.keys(attributes).join(' ')}`),
  });
  return seen.join('\n');
}

/** A view in which every text is `text`, but for addresses, which stay addresses, and ready-made HTML. */
function filledWith<View>(view: View, text: string, isReader: boolean): View {
  return mapStrings(view, (value, name) => {
    if (value === '' || htmlNames.has(name)) return value;
    if (isReader && addresses.has(name)) return `https://x.example/?${text}`;
    return ['path', 'textPath'].includes(name) ? value : text;
  });
}

const view = buildNoticeView(sampleInput());
const page = buildPageView(sampleNotice(), view, {
  emails: [{ locale: 'en', subject: 's', text: 't', path: 'email/en.html', textPath: 'email/en.txt' }],
  banners: [{ locale: 'en', html: '<p>banner</p>' }],
  files: [],
});

test.each(['email.html.hbs', 'banner.html.hbs'] as const)('no value adds a tag or an attribute to %s', (name) => {
  const render = compileTemplate<NoticeView>(templates.find(name, 'en'), 'html', noticeViewShape);
  const plain = skeleton(render(filledWith(view, 'word', true)));
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(skeleton(render(filledWith(view, text, true)))).toBe(plain);
    }),
    { numRuns: 150 },
  );
});

test('no value adds a tag or an attribute to index.html.hbs', () => {
  const render = compileTemplate<NoticePageView>(templates.find('index.html.hbs', 'en'), 'html', noticePageViewShape);
  const plain = skeleton(render(filledWith(page, 'word', false)));
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(skeleton(render(filledWith(page, text, false)))).toBe(plain);
    }),
    { numRuns: 60 },
  );
});

test('Markdown of any kind becomes HTML that can only be read', () => {
  const allowed =
    /^(?:p|br|hr|h[1-6]|ul|ol|li|blockquote|pre|code|strong|b|em|i|s|del|ins|sub|sup|a|table|thead|tbody|tr|th|td|dl|dt|dd)$/;
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string()), (text) => {
      const html = markdownToHtml(text);
      sanitizeHtml(html, {
        allowedTags: false,
        allowedAttributes: false,
        allowVulnerableTags: true,
        onOpenTag: (name, attributes) => {
          expect(name).toMatch(allowed);
          for (const [attribute, value] of Object.entries(attributes)) {
            expect(['href', 'start', 'align']).toContain(attribute);
            if (attribute === 'href')
              expect(value.replace(/[^a-z:/?#]/gi, '')).not.toMatch(/^(?!https?:|mailto:)[a-z]+:/i);
          }
        },
      });
    }),
    { numRuns: 500 },
  );
});

test('Markdown of any kind becomes text without control characters', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
      expect(markdownToText(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000]/);
    }),
    { numRuns: 500 },
  );
});

test('an escaped value is the same text after Markdown has read it', () => {
  const render = compileTemplate<NoticeView>(
    { file: 'x.hbs', text: 'Title: {{policy.title}}' },
    'markdown',
    noticeViewShape,
  );
  const words = fc.stringMatching(/^[a-z](?:[a-z0-9 *_[\]()<>#+.!|~`&;\\:/@-]{0,30}[a-z0-9])?$/);
  fc.assert(
    fc.property(words, (title) => {
      const markdown = render({ ...view, policy: { ...view.policy, title } });
      const plain = title.replace(/\s+/g, ' ');
      expect(markdownToText(markdown).replace(/ \(https?:[^)]*\)/g, '')).toBe(`Title: ${plain}`);
    }),
    { numRuns: 500 },
  );
});
