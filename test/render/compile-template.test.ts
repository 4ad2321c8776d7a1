import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import type { TemplateFormat } from '../../src/core/render/templates/check-names.ts';
import { compileTemplate } from '../../src/core/render/templates/compile-template.ts';
import type { NoticeView } from '../../src/core/render/templates/types.ts';
import { noticeViewShape } from '../../src/core/render/templates/view-shape.ts';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { sampleInput } from './sample-notice.ts';

const view = buildNoticeView(sampleInput());

function compiled(text: string, format: TemplateFormat = 'html') {
  return compileTemplate<NoticeView>({ file: 'templates/test.hbs', text }, format, noticeViewShape);
}

function fill(text: string, format: TemplateFormat = 'html', filled: NoticeView = view): string {
  return compiled(text, format)(filled).trimEnd();
}

function refusalOf(text: string, format: TemplateFormat = 'html'): Refusal {
  try {
    compiled(text, format);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`compiled without a refusal: ${text}`);
}

describe('names are checked before anything is rendered', () => {
  test.each([
    ['a misspelt value', 'a\nb {{polcy.title}}', 2, 'polcy.title', 'policy.title'],
    ['a misspelt condition', '\n\n{{#if choice.offerd}}legal text{{/if}}', 3, 'choice.offerd', 'choice.offered'],
    ['a misspelt list', '{{#each chnages}}x{{/each}}', 1, 'chnages', 'changes'],
    ['a misspelt name in a list', '{{#each changes}}{{txt}}{{/each}}', 1, 'txt', 'text'],
    ['a misspelt name in the other branch', '{{#if locale}}a{{else}}{{lokale}}{{/if}}', 1, 'lokale', 'locale'],
    ['a misspelt negative condition', '{{#unless choise.offered}}x{{/unless}}', 1, 'choise.offered', 'choice.offered'],
    ['a misspelt helper argument', '{{#if (eq notice.levle "minor")}}x{{/if}}', 1, 'notice.levle', 'notice.level'],
    ['a misspelt parent', '{{#each changes}}{{../policy.titel}}{{/each}}', 1, '../policy.titel', 'policy.title'],
    ['a misspelt root', '{{#each changes}}{{@root.locle}}{{/each}}', 1, '@root.locle', 'locale'],
    ['a misspelt block parameter', '{{#each changes as |one|}}{{one.txet}}{{/each}}', 1, 'one.txet', 'text'],
    ['a root name inside a list', '{{#each changes}}{{locale}}{{/each}}', 1, 'locale', '@root.locale'],
    ['a group left out', '{{title}}', 1, 'title', 'policy.title'],
    ['a name of the prototype', '{{#with policy}}{{constructor}}{{/with}}', 1, 'constructor', null],
    ['a name of the prototype by path', '{{policy.__proto__.x}}', 1, 'policy.__proto__.x', null],
  ])('%s is an error with file, line and a suggestion', (_, text, line, name, hint) => {
    const refusal = refusalOf(text);
    expect(refusal.message).toContain(`"${name}"`);
    expect(refusal.message).toContain(`templates/test.hbs, line ${line}`);
    expect(refusal.facts).toMatchObject({ file: 'templates/test.hbs', line });
    if (hint !== null) expect(refusal.remedy).toBe(`did you mean ${hint}?`);
  });

  test.each([
    ['an unknown helper', '{{uppercase policy.title}}', 'There is no helper "uppercase"'],
    ['an unknown block', '{{#iff locale}}x{{/iff}}', 'There is no helper "iff"'],
    ['an unknown expression helper', '{{#if (equals locale "en")}}x{{/if}}', 'There is no helper "equals"'],
    ['log, which writes to the console', '{{log locale}}', 'There is no helper "log"'],
    [
      'lookup, whose name is not known beforehand',
      '{{#if (lookup policy locale)}}x{{/if}}',
      'There is no helper "lookup"',
    ],
    ['a partial', '{{> header}}', 'cannot include another'],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}', 'cannot include another'],
    ['a list printed as a value', '{{changes}}', 'changes is a list'],
    ['a group printed as a value', '{{policy}}', 'policy is a group of names'],
    ['a value used as a list', '{{#each locale}}x{{/each}}', 'locale is not a list'],
    ['a list used as a group', '{{#with changes}}x{{/with}}', 'changes is not a group'],
    ['a value used as a block', '{{#locale}}x{{/locale}}', 'There is no helper "locale"'],
    ['a condition with two values', '{{#if locale locale}}x{{/if}}', 'takes exactly one value'],
    ['a loop variable outside a loop', '{{@index}}', 'There is no variable "@index"'],
    ['too many ../', '{{../locale}}', 'reaches outside the template'],
    ['a literal', '{{"x"}}', 'A value is expected'],
    ['three braces around a value', '{{{policy.title}}}', 'must not be inserted unescaped'],
    ['an ampersand around a value', '{{&policy.title}}', 'must not be inserted unescaped'],
    ['two braces around ready-made HTML', '{{summary.html}}', 'would show its tags'],
  ])('%s is refused', (_, text, message) => {
    expect(refusalOf(text).message).toContain(message);
  });

  test.each([
    ['an unclosed block', 'a\nb\n{{#if locale}}', 3],
    ['a block closed by another name', 'a\n{{#if locale}}x{{/each}}', 2],
    ['an unclosed brace', 'a\n{{locale', 2],
  ])('%s is a syntax error with its line', (_, text, line) => {
    const refusal = refusalOf(text);
    expect(refusal.message).toContain('not valid Handlebars');
    expect(refusal.facts.line).toBe(line);
  });

  test('HTML is refused in a text template, with the name to use', () => {
    expect(refusalOf('{{summary.html}}', 'text').remedy).toBe('use summary.text');
  });

  test('known names, paths, loops, conditions and helpers work', () => {
    const text =
      '{{#with policy}}{{slug}} {{../locale}} {{/with}}{{#each changes as |one at|}}{{at}}{{@index}}{{one.category}};{{#if @last}}.{{/if}}{{/each}}' +
      '{{#if (and choice.offered (not (eq notice.level "minor")))}} yes{{else if locale}} no{{/if}}{{#unless links.after}} none{{/unless}}';
    expect(fill(text, 'text')).toBe(
      'privacy en 00Who receives information;11How long we keep information;22Other points;. yes none',
    );
  });

  test('nothing is registered outside the compiled template', async () => {
    compiled('{{#if (eq locale "en")}}x{{/if}}');
    const { default: handlebars } = await import('handlebars');
    expect(Object.keys(handlebars.helpers)).not.toContain('eq');
  });
});

describe('values are escaped for the format', () => {
  const hostile: NoticeView = {
    ...view,
    organisation: { ...view.organisation, name: 'A & <b>"B"</b> \'C\' \u0007\u001b[31m`x`' },
    policy: { ...view.policy, title: 'Terms & [x](y) *z* <i>' },
  };

  test('HTML', () => {
    expect(fill('<p title="{{organisation.name}}">{{organisation.name}}</p>', 'html', hostile)).toBe(
      '<p title="A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt; &#x27;C&#x27; [31m&#x60;x&#x60;">A &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt; &#x27;C&#x27; [31m&#x60;x&#x60;</p>',
    );
  });

  test('text and subject are not HTML', () => {
    expect(fill('{{policy.title}}', 'text', hostile)).toBe('Terms & [x](y) *z* <i>');
    expect(fill('{{policy.title}}', 'subject', hostile)).toBe('Terms & [x](y) *z* <i>');
  });

  test('Markdown shows every value as it is', () => {
    expect(fill('{{policy.title}}', 'markdown', hostile)).toBe('Terms & \\[x\\](y) \\*z\\* \\<i\\>');
  });

  test.each([
    ['a line break in the template', 'a\nb', view],
    [
      'a line break in a value',
      '{{policy.title}}',
      { ...view, policy: { ...view.policy, title: 'a\r\nBcc: x@y.example' } },
    ],
    ['a line separator in a value', '{{policy.title}}', { ...view, policy: { ...view.policy, title: 'a\u2028b' } }],
    ['nothing at all', '{{links.after}}', view],
  ])('a subject with %s is refused', (_, text, filled) => {
    expect(() => compiled(text, 'subject')(filled)).toThrow(Refusal);
  });
});

describe('values cannot leave the place where they stand in HTML', () => {
  test.each([
    ['a script', '<script>var x = "{{locale}}"</script>'],
    ['a style sheet', '<style>p { color: {{locale}} }</style>'],
    ['a style attribute', '<p style="color: {{locale}}">x</p>'],
    ['an event handler', '<p onclick="f(\'{{locale}}\')">x</p>'],
    ['an attribute without quotes', '<p title={{locale}}>x</p>'],
    ['an attribute without quotes, further on', '<p title=a{{locale}}>x</p>'],
    ['the name of a tag', '<{{locale}}>x'],
    ['the name of an attribute', '<p {{locale}}="x">x</p>'],
    ['a comment', '<!-- {{locale}} -->'],
    ['an inner document', '<iframe srcdoc="{{locale}}"></iframe>'],
    ['an attribute, unescaped', '<p title="{{{summary.html}}}">x</p>'],
  ])('%s cannot hold a value', (_, text) => {
    expect(refusalOf(text).message).toContain('A value cannot stand in');
  });

  test.each([
    ['a tag opened in one branch only', '{{#if locale}}<a href="{{/if}}x">y</a>'],
    ['a quote closed in one branch only', '<a title="{{#if locale}}"{{else}}{{/if}}>x</a>'],
    ['a tag left open by a loop', '{{#each changes}}<a title="{{/each}}">x</a>'],
  ])('%s is refused', (_, text) => {
    expect(refusalOf(text).message).toMatch(/leave the HTML in different places|ends inside a tag/);
  });

  test.each([
    ['', '<a href="{{policy.url}}">x</a>', 'https://faxwell.example/privacy'],
    ['single quotes', "<a href='{{policy.url}}'>x</a>", 'https://faxwell.example/privacy'],
    ['an address continued', '<a href="{{policy.url}}#top">x</a>', 'https://faxwell.example/privacy#top'],
    [
      'part of an address',
      '<a href="https://x.example/?n={{organisation.name}}">x</a>',
      'https://x.example/?n=Faxwell%20%26%20Sons',
    ],
    ['mailto', '<a href="mailto:{{organisation.contact}}">x</a>', 'mailto:privacy@faxwell.example'],
    ['a folder', '<a href="email/{{locale}}.html">x</a>', 'email/en.html'],
  ])('addresses are taken as they are: %s', (_, text, expected) => {
    expect(/href=["']([^"']*)/.exec(fill(text))?.[1]).toBe(expected);
  });

  test('a value cannot add a header to a mailto', () => {
    const contact = 'a@b.example?bcc=x@y.example&body=z';
    const filled = { ...view, organisation: { ...view.organisation, contact } };
    expect(fill('<a href="mailto:{{organisation.contact}}">x</a>', 'html', filled)).toContain(
      'mailto:a@b.example%3Fbcc%3Dx@y.example%26body%3Dz',
    );
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https-not:x',
  ])('the address %j is refused where it is filled in', (url) => {
    const filled = { ...view, policy: { ...view.policy, url } };
    expect(() => fill('<p>a</p>\n<a href="{{policy.url}}">x</a>', 'html', filled)).toThrow(
      'templates/test.hbs, line 2',
    );
  });

  test.each([
    ['javascript: in the template', '<a href="javascript:{{locale}}">x</a>'],
    ['javascript: without a value', '<a href="javascript:alert(1)">x</a>'],
    ['a scheme made of two values', '<a href="{{locale}}:{{locale}}">x</a>'],
    ['a scheme made of a value and text', '<a href="{{locale}}:alert(1)">x</a>'],
    ['two values', '<a href="{{locale}}{{locale}}">x</a>'],
    ['data: in an image', '<img src="data:image/svg+xml,x">'],
  ])('%s is refused when the template is read', (_, text) => {
    expect(() => compiled(text)).toThrow(/scheme of the address|not one that a reader should follow/);
  });

  test('a line feed, a byte-order mark and CRLF in a template do no harm', () => {
    expect(fill('\ufeffa\r\n{{locale}}\r\n', 'text')).toBe('a\nen');
  });
});
