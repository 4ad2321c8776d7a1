import { describe, expect, it } from 'vitest';
import { describePromise } from '../../src/core/promise/owing/describe.ts';
import { promiseJson } from '../../src/core/promise/owing/promise-json.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { brindle, larkmail, tidewire } from './fictional-policies.ts';

const linesOf = (text: string) => describePromise(promises(parsePolicy(text)));

describe('a reading in plain words', () => {
  it('says what is promised, then quotes it with its place', () => {
    const [line, quote] = linesOf(larkmail);
    expect(line).toBe('For any change: everyone, no channel is stated; at least 30 business days before.');
    expect(quote).toMatch(/^ {2}"Larkmail Ltd\. is entitled .* effective\." \(.*Alterations › line 7\)$/);
  });

  it('says plainly that no period is promised', () => {
    expect(linesOf('# Notice\n\n## Changes to this notice\n\nWe will e-mail users about any change.\n')[0]).toBe(
      'For any change: users, by e-mail; no notice period is promised.',
    );
  });

  it('says plainly that nothing is promised, and suggests no number', () => {
    const lines = linesOf(brindle);
    expect(lines[0]).toBe('This text promises no notice of its own changes: no change process, no notice period.');
    expect(lines.join(' ').replace(/22575\(b\)\(3\)/, '')).not.toMatch(/\d/);
  });

  it('tells a reserve from a promise', () => {
    const lines = linesOf('# Notice\n\n## Changes to this notice\n\nWe may change this notice at any time.\n');
    expect(lines.at(-2)).toBe('Reserve, not a promise: the company may change this text.');
    expect(lines.at(-1)).toContain('"We may change this notice at any time."');
  });

  it('names the left-out, the choice, what is discretionary and what governs held data', () => {
    const all = linesOf(tidewire).join('\n');
    expect(all).toContain(
      'except people who opted out of all communication and people whose account is deleted or deactivated',
    );
    expect(all).toContain('(left to the company)');
    expect(all).toContain('with a choice');
    expect(all).toContain('Data already held stays under the policy it was collected under.');
  });
});

describe('the JSON document', () => {
  it('has the documented keys in their order and survives a round trip', () => {
    const document = promiseJson(promises(parsePolicy(larkmail)));
    expect(Object.keys(document)).toEqual(['promises', 'missing', 'pinsRevision', 'reserves']);
    expect(Object.keys(document.promises[0] ?? {}).slice(0, 3)).toEqual(['trigger', 'lead', 'channels']);
    expect(document.promises[0]).toMatchObject({
      trigger: 'any',
      lead: { amount: 30, unit: 'business-days' },
      channels: [],
      choice: false,
    });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('says missing for a text without promises', () => {
    expect(promiseJson(promises(parsePolicy(brindle)))).toEqual({
      promises: [],
      missing: true,
      pinsRevision: false,
      reserves: [],
    });
  });
});
