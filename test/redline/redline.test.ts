import { expect, test } from 'vitest';
import type { EditPlace } from '../../src/core/redline/change/types.ts';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { growthOnDoubling } from '../counted-work.ts';

/** Changes in short: kind, and the edits with `[-…-]` and `{+…+}`. */
function shown(before: string, after: string): string[] {
  return redline(parsePolicy(before), parsePolicy(after)).changes.map(({ kind, edits, formatting, reordered }) => {
    const text = edits.map(([op, part]) => (op === '=' ? part : op === '-' ? `[-${part}-]` : `{+${part}+}`)).join('');
    return `${kind}${reordered ? ', reordered' : ''}: ${kind === 'reformatted' ? formatting.map((each) => each.kind).join(' ') : text}`;
  });
}

const use = 'We use your address to deliver the faxes that you send through our service.';
const keep = 'We keep the log of every call for ninety days and then delete it for good.';
const share = 'We share nothing with advertisers, brokers or anybody else outside our group.';
const ask = 'You may ask us at any time for a copy of what we hold about you and your team.';

test.each<[string, string, string, string[]]>([
  ['a number', keep, keep.replace('ninety', '90'), [`replaced: ${keep.replace(' ninety', '[- ninety-]{+ 90+}')}`]],
  [
    'an amount as one token',
    'It costs $1,000.00 a year in all.',
    'It costs $1,250.00 a year in all.',
    ['replaced: It costs[- $1,000.00-]{+ $1,250.00+} a year in all.'],
  ],
  [
    'a date as one token',
    'In force since May 1, 2020 for you.',
    'In force since June 1, 2021 for you.',
    ['replaced: In force since[- May 1, 2020-]{+ June 1, 2021+} for you.'],
  ],
  ['a word at the start', keep, `Sometimes ${keep}`, [`replaced: {+Sometimes +}${keep}`]],
  ['a paragraph inserted', `${use}\n\n${keep}`, `${use}\n\n${share}\n\n${keep}`, [`inserted: {+${share}+}`]],
  ['a paragraph deleted', `${use}\n\n${share}\n\n${keep}`, `${use}\n\n${keep}`, [`deleted: [-${share}-]`]],
  [
    'a paragraph moved',
    `${use}\n\n${keep}\n\n${share}\n\n${ask}`,
    `${keep}\n\n${share}\n\n${ask}\n\n${use}`,
    [`moved, reordered: ${use}`],
  ],
  [
    'a paragraph moved and edited',
    `${use}\n\n${keep}\n\n${share}\n\n${ask}`,
    `${keep}\n\n${share}\n\n${ask}\n\n${use.replace('deliver', 'carry')}`,
    [`moved, reordered: ${use.replace(' deliver', '[- deliver-]{+ carry+}')}`],
  ],
  [
    'a heading renamed',
    `# Top\n\n## Your data\n\n${use}`,
    `# Top\n\n## What we hold\n\n${use}`,
    ['retitled: [-Your data-]{+What we hold+}'],
  ],
  ['a paragraph split', `${use} ${keep}`, `${use}\n\n${keep}`, ['reformatted: block-boundary']],
  ['paragraphs merged', `${use}\n\n${keep}`, `${use} ${keep}`, ['reformatted: block-boundary']],
  [
    'a paragraph split and edited',
    `${use} ${keep}`,
    `${use}\n\n${keep.replace('ninety', 'thirty')}`,
    [`replaced: ${use} ${keep.replace(' ninety', '[- ninety-]{+ thirty+}')}`],
  ],
  [
    'sentences rewritten inside a paragraph',
    `${use} ${keep}`,
    `${use} ${share}`,
    [`replaced: ${use}[- ${keep}-]{+ ${share}+}`],
  ],
  [
    'case',
    'We share data with our partners abroad.',
    'We share data with our Partners abroad.',
    ['replaced: We share data with our[- partners-]{+ Partners+} abroad.'],
  ],
])('shows %s', (_name, before, after, changes) => {
  expect(shown(before, after)).toEqual(changes);
});

test.each<[string, string, string, string]>([
  ['re-wrapping', use, use.replace(' to deliver', '\nto deliver'), ''],
  ['a list marker', `* ${use}\n* ${keep}`, `- ${use}\n- ${keep}`, 'list-marker list-marker'],
  ['renumbering', `1. ${use}\n2. ${keep}`, `3. ${use}\n4. ${keep}`, 'list-marker list-marker'],
  ['heading style', `Data\n====\n\n${use}`, `# Data\n\n${use}`, 'heading-style'],
  ['heading level', `# P\n\n## Data\n\n${use}`, `# P\n\n### Data\n\n${use}`, 'heading-level'],
  ['emphasis', use, use.replace('address', '**address**'), 'emphasis'],
  ['smart quotes and dashes', 'It\'s "ours" - so there.', 'It\u2019s \u201cours\u201d \u2013 so there.', 'typography'],
  ['non-breaking and zero-width characters', use, use.replace('your address', 'your\u00a0add\u200bress'), 'typography'],
  ['entities', 'Terms & more, \u00a9 us', 'Terms &amp; more, &copy; us', ''],
  ['a link target', 'See [terms](/a) for more.', 'See [terms](/b) for more.', 'link-target'],
  ['link style', 'See [terms](/a) for more.', 'See [terms][t] for more.\n\n[t]: /a', ''],
  [
    'a reference definition',
    'See [terms][t] for more.\n\n[t]: /a',
    'See [terms][t] for more.\n\n[t]: /b',
    'link-target',
  ],
  ['an image', '![logo](/a.png) We are here.', '![logo](/b.png) We are here.', 'image'],
  ['an image without text', `![](/a.png)\n\n${use}`, use, 'image'],
  ['table padding', '| a | b |\n|---|---|\n| c | d |', '|  a   |   b|\n| --- | --- |\n| c|d |', ''],
  ['escaping', 'We (only) keep it. So.', 'We \\(only\\) keep it\\. So.', ''],
  ['canonical form', 'caf\u00e9 and more\n', 'cafe\u0301 and more\r\n', ''],
  ['a block of another kind', `${use}\n\n${keep}`, `${use}\n\n* ${keep}`, 'block-kind'],
  ['front matter', `---\nv: 1\n---\n${use}`, `---\nv: 2\n---\n${use}`, 'front-matter'],
])('%s is formatting, not a change of words', (_name, before, after, kinds) => {
  const { stats, changes } = redline(parsePolicy(before), parsePolicy(after));
  expect([stats.inserted, stats.deleted, stats.moved]).toEqual([0, 0, 0]);
  expect(changes.map((change) => change.kind).every((kind) => kind === 'reformatted')).toBe(true);
  expect(changes.flatMap((change) => change.formatting.map((each) => each.kind)).join(' ')).toBe(kinds);
});

test('a sorted list is shown as reordered, and nothing as deleted or inserted', () => {
  const before = 'We work in:\n\n* Norway\n* Austria\n* Denmark\n* Belgium\n* Chile';
  const after = 'We work in:\n\n* Austria\n* Belgium\n* Chile\n* Denmark\n* Norway';
  const { changes, stats } = redline(parsePolicy(before), parsePolicy(after));
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every((change) => change.kind === 'moved' && change.reordered)).toBe(true);
  expect([stats.inserted, stats.deleted]).toEqual([0, 0]);
});

test('a section that moved is a run of moved blocks with one id', () => {
  const section = (name: string, ...texts: string[]): string => `## ${name}\n\n${texts.join('\n\n')}`;
  const [first, second, third] = [section('Use', use, ask), section('Keeping', keep), section('Sharing', share)];
  const { changes, stats } = redline(
    parsePolicy([first, second, third].join('\n\n')),
    parsePolicy([second, third, first].join('\n\n')),
  );
  expect(stats.deleted + stats.inserted).toBe(0);
  expect(changes.every((change) => change.kind === 'moved')).toBe(true);
  expect(new Set(changes.map((change) => change.run))).toEqual(new Set(['m1']));
});

const sections = (...parts: [string, ...string[]][]): string =>
  parts.map(([title, ...texts]) => `## ${title}\n\n${texts.join('\n\n')}`).join('\n\n');

test('a section that was renamed and moved is known by its text, not by a title that looks alike', () => {
  const before = sections(['1. What we hold', ask], ['2. How we use it', use, keep], ['3. Sharing', share]);
  const after = sections(['1. What we hold', ask], ['2. Who gets it', share], ['3. Our use of data', use, keep]);
  expect(shown(before, after)).toEqual([
    'moved, reordered: [-3. Sharing-]{+2. Who gets it+}',
    `moved: ${share}`,
    'retitled: [-2. How we use it-]{+3. Our use of data+}',
  ]);
});

test('a section that was split in two, and two that were merged, differ by a heading', () => {
  const one = sections(['Use', use, keep, share, ask]);
  const two = sections(['Use', use, keep], ['Sharing and rights', share, ask]);
  expect(shown(one, two)).toEqual(['inserted: {+Sharing and rights+}']);
  expect(shown(two, one)).toEqual(['deleted: [-Sharing and rights-]']);
});

test('renamed sections keep their places when a new one comes before them', () => {
  const before = sections(['1. Use', use], ['2. Keeping', keep]);
  const after = sections(['1. Who we are', ask], ['2. Use', use], ['3. How long', keep]);
  expect(shown(before, after)).toEqual([
    'inserted: {+1. Who we are+}',
    `inserted: {+${ask}+}`,
    'retitled: [-1-]{+2+}. Use',
    'retitled: [-2. Keeping-]{+3. How long+}',
  ]);
});

test('a paragraph that moved and was split on the way is one move', () => {
  const before = `${use} ${keep}\n\n${share}\n\n${ask} ${ask.replace('copy', 'list')}`;
  const after = `${share}\n\n${ask} ${ask.replace('copy', 'list')}\n\n${use}\n\n${keep.replace('ninety', 'thirty')}`;
  const { changes } = redline(parsePolicy(before), parsePolicy(after));
  expect(changes.map(({ kind, beforeBlocks, afterBlocks }) => [kind, beforeBlocks, afterBlocks])).toEqual([
    ['moved', [0], [2, 3]],
  ]);
  expect(changes[0]?.edits.filter(([op]) => op !== '=')).toEqual([
    ['-', ' ninety'],
    ['+', ' thirty'],
  ]);
});

const parcel = [
  'your name and your street',
  'the code of your gate',
  'a photo of the parcel',
  'the hours at which you are home',
  'the driver who came by',
  'the signature on the receipt',
  'the weight of what was sent',
  'any note left for a neighbour',
];
const parcelRow = `| Delivery | To bring you parcels we use ${parcel.join(', ')}. |\n| --- | --- |`;
const parcelList = `To bring you parcels we use:\n\n${parcel.map((part) => `* ${part}`).join('\n')}`;

/** The kinds of the changes, with the blocks before and after, and the words that each deletes and inserts. */
function placed(before: string, after: string): [string, string, string][] {
  return redline(parsePolicy(before), parsePolicy(after)).changes.map(({ kind, beforeBlocks, afterBlocks, edits }) => {
    const marked = edits.filter(([op, text]) => op !== '=' && /\w/.test(text)).map(([op, text]) => op + text.trim());
    return [kind, `${beforeBlocks.join(' ')} > ${afterBlocks.join(' ')}`, marked.join(' ')];
  });
}

test('a table row that became a list, and a list that became a row, keep their words', () => {
  const row = `${use}\n\n${parcelRow}\n\n${ask}`;
  const list = `${use}\n\n${parcelList}\n\n${ask}`;
  expect(placed(row, list)).toEqual([['replaced', '1 > 1 2 3 4 5 6 7 8 9', '-Delivery |']]);
  expect(placed(list, row)).toEqual([['replaced', '1 2 3 4 5 6 7 8 9 > 1', '+Delivery |']]);
});

test('an edited paragraph that the pieces of a block went past has moved', () => {
  const edited = ask.replace('copy', 'list');
  expect(placed(`${use}\n\n${parcelRow}\n\n${ask}`, `${use}\n\n${edited}\n\n${parcelList}`)).toEqual([
    ['moved', '2 > 1', '-copy +list'],
    ['replaced', '1 > 2 3 4 5 6 7 8 9 10', '-Delivery |'],
  ]);
});

test('a sentence that became a longer paragraph of its own is kept', () => {
  const fresh =
    'Courts and the police receive what the law of their country obliges us to hand over. They get no more.';
  expect(shown(`${use} ${keep} ${share}\n\n${ask}`, `${use} ${keep}\n\n${share} ${fresh}\n\n${ask}`)).toEqual([
    `replaced: ${use} ${keep} ${share}{+ ${fresh}+}`,
  ]);
});

test('a long paragraph that was rewritten and put elsewhere has moved', () => {
  const was =
    'When a fax arrives at night we hold it on our machines in Oslo until the morning, print it on paper and bring it to the desk that you named.';
  const is =
    'What arrives at night we hold on our machines abroad; when the office opens, a picture of it goes to the desk that you named.';
  const others = `${keep}\n\n${share}\n\n${ask}`;
  const kinds = redline(
    parsePolicy(`${use}\n\n${was}\n\n${others}`),
    parsePolicy(`${use}\n\n${others}\n\n${is}`),
  ).changes.map(({ kind }) => kind);
  expect(kinds).toEqual(['moved']);
});

test('a short item that was edited and put elsewhere in its list has moved', () => {
  const before = 'We keep:\n\n* the name you gave\n* letters for two years\n* calls for ninety days';
  const after = 'We keep:\n\n* letters for two years\n* calls for ninety days\n* the full name you gave';
  expect(shown(before, after)).toEqual(['moved, reordered: the{+ full+} name you gave']);
});

const table = (...rows: string[]): string => rows.map((row) => `| ${row} |`).join('\n');

test.each<[string, string, string, string[]]>([
  [
    'two cells side by side',
    table('Data | Use | Kept', '--- | --- | ---', 'Name | Letters | 12 months'),
    table('Data | Use | Kept', '--- | --- | ---', 'Name | Letters and offers | 24 months'),
    ['replaced: Name | Letters{+ and offers+} | [-12-]{+24+} months'],
  ],
  [
    'an emptied cell',
    table('Name | Letters | always', '--- | --- | ---', 'Phone | Calls | always'),
    table('Name | | always', '--- | --- | ---', 'Phone | Calls | always'),
    ['replaced: Name | [-Letters -]| always'],
  ],
  [
    'a column more, by the titles',
    table('Data | Kept', '--- | ---', 'Name | one year', 'Phone | two years'),
    table('Data | Use | Kept', '--- | --- | ---', 'Name | Letters | one year', 'Phone | Calls | ten years'),
    [
      'replaced: Data{+ | Use+} | Kept',
      'replaced: Name{+ | Letters+} | one year',
      'replaced: Phone{+ | Calls+} | [-two-]{+ten+} years',
    ],
  ],
  [
    'a column less, by the cells',
    table('Name | Letters | one year', '--- | --- | ---', 'Phone | Calls | two years'),
    table('Name | one year', '--- | ---', 'Phone | two years'),
    ['replaced: Name[- | Letters-] | one year', 'replaced: Phone[- | Calls-] | two years'],
  ],
])('edits keep to the cells of a row: %s', (_name, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

test.each<[string, string]>([
  [
    'a phrase inside a rewrite',
    '[- Whenever our drivers reach a closed gate they-]{+ If nobody opens, staff of ours+} hold the parcel in the van[- for the night and try once more-]{+ until a neighbour has been asked by telephone+}.',
  ],
  ['a word between two small insertions', ' We{+ may+} use{+ all+} data.'],
  ['a phrase between two replaced words', ' We[- may-]{+ must+} keep your letters for[- two-]{+ ten+} years.'],
])('%s is kept', (_name, edits) => {
  expectEdits(edits);
});

test.each<[string, string]>([
  [
    'a word inside a rewrite',
    '[- When the gate is closed our drivers keep the parcel overnight.-]{+ If nobody opens, staff of ours will hand the parcel to neighbours.+}',
  ],
  ['words of grammar between changes', '[- Letters of the firm go to them.-]{+ Parcels of the house go to you.+}'],
])('%s is not kept', (_name, edits) => {
  expectEdits(edits);
});

/** The text with the deletions, compared with that with the insertions, gives these edits between two sentences that stay. */
function expectEdits(edits: string): void {
  const before = `${ask}${edits.replace(/\{\+.*?\+\}/g, '').replace(/\[-|-\]/g, '')} ${use}`;
  const after = `${ask}${edits.replace(/\[-.*?-\]/g, '').replace(/\{\+|\+\}/g, '')} ${use}`;
  expect(shown(before, after)).toEqual([`replaced: ${ask}${edits} ${use}`]);
}

test('a deleted sentence is struck from its beginning to its stop', () => {
  expect(shown(`${use} ${keep} ${share}`, `${use} ${keep}`)).toEqual([`replaced: ${use} ${keep}[- ${share}-]`]);
  expect(shown(`${share} ${use} ${keep}`, `${use} ${keep} ${share}`)).toEqual([
    `replaced: [-${share} -]${use} ${keep}{+ ${share}+}`,
  ]);
});

test('a sentence that went to another paragraph is told as a move, with its edits', () => {
  const { changes, sentenceMoves } = redline(
    parsePolicy(`${use} ${keep} Thank you.\n\n${ask} ${share}`),
    parsePolicy(`${use} Thank you.\n\n${ask} ${keep.replace('ninety', 'thirty')} ${share}`),
  );
  expect(sentenceMoves).toHaveLength(1);
  const [move] = sentenceMoves ?? [];
  const textAt = (place: EditPlace): string =>
    changes.find((change) => change.id === place.change)?.edits[place.edit]?.[1].slice(place.start, place.end) ?? '';
  expect(move && textAt(move.from)).toBe(keep);
  expect(move && textAt(move.to)).toBe(keep.replace('ninety', 'thirty'));
  expect(move?.edits.filter(([op]) => op !== '=')).toEqual([
    ['-', ' ninety'],
    ['+', ' thirty'],
  ]);
});

test('many sentences of the same few words are found where they went', () => {
  const words = ['letters', 'calls', 'faxes', 'parcels', 'orders', 'bills'];
  const rotated = (n: number): string[] => [...words.slice(n % 6), ...words.slice(0, n % 6)];
  const kept = Array.from({ length: 600 }, (_, n) => {
    const [a, b, c, d] = rotated(n);
    return `We keep ${a} and ${b} ${n % 4 < 2 ? 'with' : 'without'} ${n % 5 < 2 ? c : d} for ${n % 7} years and ${n % 11} days.`;
  });
  const around = (name: string, n: number): string =>
    Array.from({ length: 9 }, (_, at) => `${name}${n}x${at} opens ${name}${n}y${at} near ${name}${n}z${at}.`).join(' ');
  const paragraphs = (name: string, sentences: readonly string[]): string =>
    sentences.map((sentence, n) => `${around(name, n)} ${sentence}`).join('\n\n');
  const { sentenceMoves } = redline(
    parsePolicy(`${use}\n\n${paragraphs('North', kept)}`),
    parsePolicy(`${use}\n\n${paragraphs('South', [...kept].reverse())}`),
  );
  const whole = sentenceMoves?.filter(({ edits }) => edits.length === 1 && edits[0]?.[0] === '=') ?? [];
  expect(whole.length).toBeGreaterThan(0.7 * kept.length);
});

test('identical words are never shown as both deleted and inserted', () => {
  const before = `# A\n\n${use}\n\n${keep}\n\n# B\n\n${ask}`;
  const after = `# A\n\n${keep.toUpperCase()}\n\n# B\n\n${ask}\n\n* ${use}`;
  const { changes } = redline(parsePolicy(before), parsePolicy(after));
  expect(changes.map((change) => change.kind).sort()).toEqual(['moved', 'replaced']);
});

test('numbers of the sections and blocks that changed are told', () => {
  const { changes } = redline(
    parsePolicy(`# A\n\n${use}\n\n## B\n\n${keep}`),
    parsePolicy(`# A\n\n${use}\n\n## C\n\n${keep} ${ask}`),
  );
  expect(
    changes.map(({ kind, section, beforeSection, beforeBlocks, afterBlocks }) => [
      kind,
      section,
      beforeSection,
      beforeBlocks,
      afterBlocks,
    ]),
  ).toEqual([
    ['retitled', ['A'], ['A'], [2], [2]],
    ['replaced', ['A', 'C'], ['A', 'B'], [3], [3]],
  ]);
});

const rowsBegin = '| a | b |\n|---|---|\n';

test.each([
  ['a long line', 2_500, (text: string, n: number) => `${text} number ${n}.`, ' '],
  ['ten thousand rows', 10_000, (text: string, n: number) => `${n === 0 ? rowsBegin : ''}| ${n} | ${text} |`, '\n'],
  ['a repetitive list', 12_000, (text: string, n: number) => `* ${text} ${n % 7}`, '\n'],
])('large texts are compared with work that grows with their length: %s', async (_name, size, unit, between) => {
  const compare = (length: number) => {
    const before = Array.from({ length }, (_, n) => unit('some words that we keep', n)).join(between);
    const after = before.replace(/words/g, (word, at: number) => (at % 11 === 0 ? 'facts' : word));
    return redline(parsePolicy(before), parsePolicy(after));
  };
  const { stats } = compare(size);
  expect(stats.inserted).toBe(stats.deleted);
  expect(await growthOnDoubling(compare, size / 25)).toBeLessThan(2.5);
});

test('a line break in code that became a space is an edit, and the edits rebuild both sides to the letter', () => {
  const before = '```\nWe keep your name and\nyour street for ninety days here\n```';
  const after = '```\nWe keep your name and your street for sixty days here\n```';
  const [change] = redline(parsePolicy(before), parsePolicy(after)).changes;
  const side = (op: '-' | '+'): string =>
    (change?.edits ?? []).flatMap(([each, text]) => (each === '=' || each === op ? [text] : [])).join('');
  expect(side('-')).toBe(change?.before);
  expect(side('+')).toBe(change?.after);
  expect(change?.before).toContain('\n');
  expect(change?.after).not.toContain('\n');
});

test('a kept word between changes is given up with the one beside it, from the end to the beginning', () => {
  const words = (name: string): string =>
    `${Array.from({ length: 400 }, (_, at) => `${name}${at} keep${at} hold${at}`).join(' ')} ${name} zebra ${name}last`;
  const [change] = redline(parsePolicy(words('was')), parsePolicy(words('is'))).changes;
  expect(change?.edits.map(([op]) => op)).toEqual(['-', '+']);
});

test('one paragraph that became very many loses no word', () => {
  const sentences = Array.from({ length: 25_000 }, (_, at) => `We keep record number ${at} for ${at % 90} days.`);
  const { stats } = redline(parsePolicy(sentences.join(' ')), parsePolicy(sentences.join('\n\n')));
  expect(stats).toMatchObject({ inserted: 0, deleted: 0, moved: 0 });
});
