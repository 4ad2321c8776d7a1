// Pairs of texts that are slow to assess: made ones in our own words, and real ones put together.

const words = {
  who: [
    'we',
    'our partners',
    'our affiliates',
    'service providers',
    'advertisers',
    'third parties',
    'you',
    'the company',
  ],
  may: ['may', 'will', 'do not', 'can', 'must', 'never', 'also', 'shall'],
  do: [
    'collect',
    'use',
    'share',
    'sell',
    'keep',
    'transfer',
    'disclose',
    'process',
    'store',
    'combine',
    'track',
    'delete',
  ],
  what: [
    'your name',
    'e-mail addresses',
    'location data',
    'device identifiers',
    'payment details',
    'health information',
  ],
  why: ['to provide the service', 'for targeted advertising', 'to prevent fraud', 'for analytics', 'to train models'],
  how: ['for 12 months', 'until you close your account', 'in the United States', 'with your consent', 'for 30 days'],
};
const syllables = [
  'ba',
  'den',
  'cor',
  'li',
  'mo',
  'ra',
  'tus',
  'ven',
  'ky',
  'sol',
  'pri',
  'ver',
  'tal',
  'con',
  'ser',
  'mit',
];
/** Words without a meaning, so that sentences differ as real ones do. */
const fillers = Array.from(
  { length: 4000 },
  (_, at) => syllables[at % 16] + syllables[Math.floor(at / 16) % 16] + syllables[Math.floor(at / 256) % 16],
);

const pick = (list, random) => list[Math.floor(random() * list.length)];
const filler = (random) => fillers[Math.floor(random() ** 2 * fillers.length)];

function sentence(random) {
  const of = (list) => pick(words[list], random);
  const tail = random() < 0.4 ? `, ${filler(random)} ${filler(random)} the ${filler(random)} of ${filler(random)}` : '';
  const text = `${of('who')} ${of('may')} ${of('do')} ${of('what')}, ${filler(random)} ${filler(random)} and ${filler(random)}, ${of('why')} ${filler(random)} ${of('how')}${tail}.`;
  return text[0].toUpperCase() + text.slice(1);
}

/** Paragraphs of one to `most` sentences, together as long as `size`. */
function paragraphs(size, random, most = 4) {
  const list = [];
  for (let length = 0; length < size; length += list.at(-1).length + 2)
    list.push(Array.from({ length: 1 + Math.floor(random() * most) }, () => sentence(random)).join(' '));
  return list;
}

/** Puts other words into every sentence: `share` of its words. */
function rewritten(list, share, random) {
  return list.map((paragraph) =>
    paragraph.replace(/[^.]+\./g, (text) => {
      const parts = text.split(' ');
      for (let left = Math.max(1, Math.round(parts.length * share)); left > 0; left--)
        parts[1 + Math.floor(random() * (parts.length - 1))] =
          random() < 0.5 ? pick(words.what, random) : filler(random);
      return parts.join(' ');
    }),
  );
}

function shuffled(list, random) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}

const text = (list) => list.join('\n\n');
const sections = (list) =>
  text(list.map((each, at) => (at % 12 === 0 ? `## ${at / 12 + 1}. ${fillers[at]}\n\n${each}` : each)));
const rows = (count, random) => [
  '| Data | Purpose | Who | Kept |',
  '| --- | --- | --- | --- |',
  ...Array.from(
    { length: count },
    (_, at) =>
      `| ${pick(words.what, random)} ${fillers[at % 4000]} | ${pick(words.why, random)} ${filler(random)} | ${pick(words.who, random)} | ${Math.floor(random() * 30)} days |`,
  ),
];
const items = (count, random) => Array.from({ length: count }, () => `- ${pick(words.what, random)} ${filler(random)}`);
/** Letters of one script; `stop` after every `every`, a blank after every `blank` (0 for never). */
const script = (first, letters, size, random, { stop = '', every = 0, blank = 0 } = {}) =>
  Array.from({ length: size }, (_, at) => {
    if (every > 0 && at % every === every - 1) return stop;
    if (blank > 0 && at % blank === blank - 1) return ' ';
    return String.fromCharCode(first + Math.floor(random() ** 2 * letters));
  }).join('');

/** By name: both texts of about `size` characters. `seeded` gives a generator of numbers for a seed. */
export const shapes = {
  'unrelated texts': (size, seeded) => [text(paragraphs(size, seeded(1))), text(paragraphs(size, seeded(2)))],
  'every sentence rewritten': (size, seeded) => [
    sections(paragraphs(size, seeded(1))),
    sections(rewritten(paragraphs(size, seeded(1)), 0.5, seeded(3))),
  ],
  'a word changed in every sentence': (size, seeded) => [
    sections(paragraphs(size, seeded(1))),
    sections(rewritten(paragraphs(size, seeded(1)), 0.05, seeded(3))),
  ],
  'one paragraph, every sentence changed': (size, seeded) => [
    paragraphs(size, seeded(1)).join(' '),
    rewritten(paragraphs(size, seeded(1)), 0.1, seeded(3)).join(' '),
  ],
  'one paragraph, unrelated': (size, seeded) => [
    paragraphs(size, seeded(1)).join(' '),
    paragraphs(size, seeded(2)).join(' '),
  ],
  'one paragraph without stops': (size, seeded) => [
    paragraphs(size, seeded(1)).join(' ').replaceAll('.', ''),
    rewritten(paragraphs(size, seeded(1)), 0.1, seeded(3))
      .join(' ')
      .replaceAll('.', ''),
  ],
  'shuffled by paragraph': (size, seeded) => [
    text(paragraphs(size, seeded(1))),
    text(shuffled(paragraphs(size, seeded(1)), seeded(3))),
  ],
  'shuffled by sentence': (size, seeded) => {
    const list = paragraphs(size, seeded(1), 1);
    const five = (sentences) =>
      sentences.flatMap((_, at) => (at % 5 === 0 ? [sentences.slice(at, at + 5).join(' ')] : []));
    return [text(five(list)), text(five(shuffled(list, seeded(3))))];
  },
  'equal lines': (size) => ['We share your data.\n'.repeat(size / 20), 'We share your data.\n'.repeat(size / 20 - 7)],
  'equal sentences': (size) => [
    'We share your data. '.repeat(size / 20),
    'We may share your data with all. '.repeat(size / 33),
  ],
  'equal paragraphs': (size) => [
    'We share your data.\n\n'.repeat(size / 21),
    'We may share your data.\n\n'.repeat(size / 25),
  ],
  'a table, other rows': (size, seeded) => [
    rows(size / 90, seeded(1)).join('\n'),
    rows(size / 90, seeded(2)).join('\n'),
  ],
  'a table, its rows shuffled': (size, seeded) => {
    const [head, rule, ...body] = rows(size / 90, seeded(1));
    return [[head, rule, ...body].join('\n'), [head, rule, ...shuffled(body, seeded(3))].join('\n')];
  },
  'short items': (size, seeded) => [
    `We collect:\n\n${items(size / 25, seeded(1)).join('\n')}`,
    `We collect:\n\n${items(size / 25, seeded(2)).join('\n')}`,
  ],
  Chinese: (size, seeded) => [
    script(0x4e00, 2000, size, seeded(1), { stop: '\u3002', every: 40 }),
    script(0x4e00, 2000, size, seeded(2), { stop: '\u3002', every: 40 }),
  ],
  Thai: (size, seeded) => [
    script(0x0e01, 46, size, seeded(1), { blank: 25 }),
    script(0x0e01, 46, size, seeded(2), { blank: 25 }),
  ],
  Arabic: (size, seeded) => [
    script(0x0621, 40, size, seeded(1), { stop: '. ', every: 80, blank: 6 }),
    script(0x0621, 40, size, seeded(2), { stop: '. ', every: 80, blank: 6 }),
  ],
  'letters without a blank': (size, seeded) => [script(97, 26, size, seeded(1)), script(97, 26, size, seeded(2))],
  'signs and letters without a blank': (size, seeded) => [
    script(33, 90, size, seeded(1)),
    script(33, 90, size, seeded(2)),
  ],
  HTML: (size, seeded) => {
    const html = (list) => `<div>${list.map((each) => `<p>${each}</p>`).join('\n')}</div>`;
    return [html(paragraphs(size, seeded(1))), html(paragraphs(size, seeded(2)))];
  },
  'markup that is never closed': (size) => [
    '<div><b>We **share _data [x]( '.repeat(size / 30),
    '<p><i>We __sell *data ![y]( `'.repeat(size / 30),
  ],
  'NUL bytes and halves of characters': (size, seeded) => [
    text(paragraphs(size, seeded(1))).replaceAll(' and ', '\u0000 \ud800 '),
    text(paragraphs(size, seeded(2))).replaceAll(' the ', ' \udc00\u0000 '),
  ],
};

/** So much of different texts as makes `size` characters; every second one from the first or the second on. */
function together(texts, size, from) {
  let whole = '';
  for (let at = from; whole.length < size && at < texts.length; at += 2) whole += `${texts[at]}\n\n`;
  return whole.slice(0, size);
}

/** By name: pairs of real texts, from those before and those after, in the same order. */
export const realShapes = {
  'all real pairs': (before, after) => before.map((each, at) => [each, after[at]]),
  'real policies against other real policies': (before, after, size) => [
    [together(before, size, 0), together(after, size, 1)],
  ],
  'the same in one paragraph': (before, after, size) => [
    [together(before, size, 0), together(after, size, 1)].map((each) => each.replace(/\s*\n[\s#>*|-]*/g, ' ')),
  ],
};
