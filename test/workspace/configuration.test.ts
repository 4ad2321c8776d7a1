import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { configurationJsonSchema } from '../../src/shell/workspace/configuration-json-schema.ts';
import { configurationText } from '../../src/shell/workspace/configuration-text.ts';
import { parseConfiguration } from '../../src/shell/workspace/read-configuration.ts';

const least =
  'organisation: { name: Larkpost, timeZone: America/New_York }\npolicies: { privacy: { file: policies/privacy.md } }\n';

describe('fairnotice.yaml', () => {
  it('needs only a name, a time zone and a policy', () => {
    const configuration = parseConfiguration(least);
    expect(configuration.calendar).toEqual({ calendars: ['US-FED'], counting: 'clear', closures: [] });
    expect(configuration.promise).toEqual({
      trigger: 'material',
      lead: null,
      channels: [],
      choice: null,
      exclusions: [],
    });
    expect(configuration.email.recipients).toBe('recipients.csv');
  });

  it('reads back what init writes, awkward names included', () => {
    const text = configurationText({
      organisation: 'O’Hara & Söhne: "Fax", Inc. # 1',
      contact: 'privacy@example.com',
      timeZone: 'Europe/Berlin',
      slug: 'privacy',
      file: 'policies/privacy.md',
      url: 'https://example.com/privacy',
      calendars: ['US-FED', 'DE-BY'],
      counting: 'include-last',
      lead: '30 business days',
      channels: ['banner', 'email'],
      recipients: 'people.jsonl',
      from: 'Fax <fax@example.com>',
    });
    const configuration = parseConfiguration(text);
    expect(configuration.organisation.name).toBe('O’Hara & Söhne: "Fax", Inc. # 1');
    expect(configuration.calendar).toMatchObject({ calendars: ['US-FED', 'DE-BY'], counting: 'include-last' });
    expect(configuration.promise).toMatchObject({ lead: '30 business days', channels: ['banner', 'email'] });
    expect(configuration.email).toMatchObject({ recipients: 'people.jsonl', from: 'Fax <fax@example.com>' });
  });

  const broken: readonly [string, string, string][] = [
    ['an unknown setting', `${least}calender: {}\n`, 'calender'],
    ['a time zone that is none', least.replace('America/New_York', 'Mars/Olympus'), 'Mars/Olympus'],
    ['a path out of the workspace', least.replace('policies/privacy.md', '../privacy.md'), '../privacy.md'],
    ['a period that cannot be read', `${least}promise: { lead: soon }\n`, 'soon'],
    ['a day that is none', `${least}calendar: { closures: [{ date: 24.12.2026, name: x }] }\n`, '24.12.2026'],
    ['no policy', 'organisation: { name: A, timeZone: UTC }\npolicies: {}\n', 'policies'],
    ['broken YAML', 'organisation: [\n', 'line'],
    ['an empty file', '', 'null'],
    [
      'a control character in the name',
      'organisation: { name: "A\\r\\nBcc: x", timeZone: UTC }\npolicies: { p: { file: p.md } }\n',
      'name',
    ],
  ];
  it.each(broken)('refuses %s with its place', (_what, text, found) => {
    try {
      parseConfiguration(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).found).toContain(found);
    }
  });

  it('names the line of a wrong value', () => {
    expect(() => parseConfiguration(least.replace('policies/privacy.md', '/etc/passwd'))).toThrowError(
      expect.objectContaining({ found: expect.stringContaining('(line 2)') }),
    );
  });

  it('has a published JSON Schema that is current (npm run build writes it)', () => {
    expect(readFileSync(new URL('../../schema/fairnotice.schema.json', import.meta.url), 'utf8')).toBe(
      configurationJsonSchema(),
    );
  });
});

describe('a hostile fairnotice.yaml', () => {
  const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefg'].map((line, place) => {
    if (place === 0) return line;
    const earlier = 'abcdefg'[place - 1];
    return `${line}: &${line} [${Array.from({ length: 9 }, () => `*${earlier}`).join(', ')}]`;
  });

  it.each([
    ['aliases that multiply', laughs.join('\n')],
    ['an alias of nothing', 'organisation: *nobody'],
    ['a policy that is no name', `${least.replace('privacy: {', '"../privacy": {')}`],
    ['a policy named __proto__', `${least.replace('privacy: {', '__proto__: {')}`],
  ])('is refused as a mistake of the file: %s', (_what, text) => {
    const refused = (): unknown => parseConfiguration(text);
    expect(refused).toThrow(Refusal);
    try {
      refused();
    } catch (error) {
      expect((error as Refusal).expected).not.toMatch(/invalid/i);
    }
  });
});
