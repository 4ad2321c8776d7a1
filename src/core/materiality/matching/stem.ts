const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    used: 'use',
    using: 'use',
    uses: 'use',
    kept: 'keep',
    sold: 'sell',
    sales: 'sale',
    made: 'make',
    making: 'make',
    given: 'give',
    giving: 'give',
    taken: 'take',
    children: 'child',
    its: 'its',
    this: 'this',
    his: 'his',
    has: 'have',
    had: 'have',
    having: 'have',
    was: 'be',
    is: 'be',
    are: 'be',
    were: 'be',
    been: 'be',
    does: 'do',
    did: 'do',
    people: 'person',
    persons: 'person',
    ads: 'ad',
    ids: 'id',
    sent: 'send',
    chosen: 'choose',
    ai: 'ai',
    apis: 'api',
    media: 'media',
    data: 'data',
    // Laws and policies use the two for one another.
    information: 'data',
    info: 'data',
    news: 'news',
    analyses: 'analysis',
    analysis: 'analysis',
    analyse: 'analyz',
    analysing: 'analyz',
    analysed: 'analyz',
    organisation: 'organization',
    organisations: 'organization',
    // Not a profile picture, not a course, not a rented server.
    profiling: 'profiling',
    training: 'training',
    rented: 'rented',
  }),
);

/**
 * The form under which a word is compared: lower case, without plural, `-ed`, `-ing` and final `e`; British `-is-` as `-iz-`.
 * Not linguistics: the same word in two texts must only get the same form.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  let form = lower;
  if (form.length > 4 && form.endsWith('ies')) form = `${form.slice(0, -3)}y`;
  else if (form.length > 3 && form.endsWith('s') && (!/(?:ss|us|is)$/.test(form) || form.endsWith('eaus')))
    form = form.slice(0, -1);
  if (form.length > 5 && form.endsWith('ing')) form = form.slice(0, -3);
  else if (form.length > 4 && form.endsWith('ed') && !form.endsWith('eed')) form = form.slice(0, -2);
  if (form.length > 4 && form.endsWith('e')) form = form.slice(0, -1);
  if (form.length > 4 && /([bdfgmnprt])\1$/.test(form)) form = form.slice(0, -1);
  return form
    .replace(/is(ation)?$/, 'iz$1')
    .replace(/isation/, 'ization')
    .replace(/our$/, form.length > 4 ? 'or' : 'our');
}
