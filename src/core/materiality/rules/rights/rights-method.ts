import type { Difference } from '../../difference/difference.ts';
import type { Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';
import { names } from '../../signals/touched.ts';

const routes: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['e-mail', /\be-?mail(?:ing)?\b|@|\bmailbox\b/i],
  ['a web form', /\b(?:web ?form|form|portal|online tool)\b/i],
  ['telephone', /\b(?:call(?:ing)?|phone|telephone|toll-free)\b/i],
  ['post', /\b(?:letter|by post|by mail|us mail|postal|in writing|write (?:to )?us)\b/i],
  [
    'settings',
    /\bsettings?\b|\bdashboard|\bpreference cent(?:er|re)\b|\b(?:account|privacy) (?:page|tab|menu|area)\b/i,
  ],
  ['chat', /\bchat\b/i],
  ['an agent', /\bauthori[sz]ed agent\b/i],
];

const routesOf = (text: string): string[] => routes.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** Stands beside sentences on rights or opt-outs and names a route: "To do so, call us." */
const asks = /\b(?:call|e-?mail|write|contact|chat with|submit|send|fill (?:in|out)|use our)\b/i;
const dealings = ['share', 'sell', 'use', 'collect', 'keep', 'transfer'];
/** "We share your e-mail address": there the e-mail address is data, not a route. */
const dealsWithData = (statement: Statement | null): boolean =>
  statement?.actor === 'company' && dealings.some((id) => statement.affirmed.has(id));
const isBesideRights = ({ passage, before, after }: Difference): boolean =>
  !dealsWithData(after ?? before) &&
  asks.test((after ?? before)?.text ?? '') &&
  ['opt-out', 'request-route', 'access', 'deletion', 'objection', 'withdraw-consent'].some((id) =>
    passage.has(`right:${id}`),
  );

export const rightsMethod: Rule = {
  id: 'rights-method',
  title: 'How rights are exercised changed',
  reverse: 'How rights are exercised changed',
  category: 'rights',
  outcome: 'material',
  facets: ['right'],
  looksFor:
    'A route for requests (e-mail, form, telephone, post, settings, agent) that comes or goes, or a new proof of identity.',
  matters: 'A right is worth what its route is worth. A change of route must reach people either way.',
  sources: ['WP260 rev.01 para. 30', '4 CCR 904-3 Rule 6.04(6) (Colorado)'],
  example: {
    before: 'To exercise your rights, write to rights@example.com.',
    after: 'To exercise your rights, use our web form.',
  },
  find(difference) {
    const { before, after } = difference;
    const isNamed = names(
      difference,
      'right',
      'request-route',
      'access',
      'deletion',
      'correction',
      'opt-out',
      'agent',
      'verification-of-requests',
      'general',
      'objection',
      'withdraw-consent',
      'controls',
      'response-time',
    );
    const isBeside = !isNamed && isBesideRights(difference);
    if (!isNamed && !isBeside) return null;
    if (before === null || after === null) {
      const statement = after ?? before;
      const speaks =
        statement !== null &&
        (isBeside ||
          ['request-route', 'agent', 'verification-of-requests'].some((id) => statement.named.right.has(id)));
      const routed = speaks && routesOf(statement.text).length > 0;
      return routed
        ? {
            direction: difference.kind === 'added' ? 'favourable' : 'adverse',
            firm: false,
            newUse: false,
            gist: 'says how rights are exercised',
          }
        : null;
    }
    const [was, is] = [routesOf(before.text), routesOf(after.text)];
    const lost = was.filter((route) => !is.includes(route));
    const gained = is.filter((route) => !was.includes(route));
    if (lost.length + gained.length === 0) return null;
    const direction = lost.length > 0 && gained.length > 0 ? 'mixed' : lost.length > 0 ? 'adverse' : 'favourable';
    const isSole = lost.length > 0 && gained.length > 0 && difference.edits.length <= 6;
    return {
      direction,
      firm: isSole && names(difference, 'right', 'request-route'),
      newUse: false,
      gist: `${gained.length > 0 ? `offers ${gained.join(', ')}` : ''}${gained.length > 0 && lost.length > 0 ? ' and ' : ''}${lost.length > 0 ? `no longer offers ${lost.join(', ')}` : ''} for requests`,
    };
  },
};
