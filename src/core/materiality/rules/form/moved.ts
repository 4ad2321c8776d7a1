import type { Rule } from '../../finding/rule.ts';

export const moved: Rule = {
  id: 'moved',
  title: 'Text was moved',
  reverse: 'Text was moved',
  category: null,
  outcome: 'editorial',
  looksFor: 'Blocks that stand elsewhere with the same words. A move under another audience is scope-shifted.',
  matters: 'No change of meaning while the section it stands in is about the same people and things.',
  sources: ['WP260 rev.01 para. 29'],
  example: { before: 'A. B.', after: 'B. A.' },
  find() {
    return null;
  },
  findInRedline(redline) {
    return redline.changes
      .filter((change) => change.kind === 'moved' && change.edits.every(([op]) => op === '='))
      .map((change) => ({
        signal: {
          direction: 'neutral',
          firm: true,
          newUse: false,
          gist: change.reordered ? 'put in another order, word for word' : 'moved to another place, word for word',
        },
        before: change.before,
        after: change.after,
        section: change.section,
        changes: [change.id],
      }));
  },
};
