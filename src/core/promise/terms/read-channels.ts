import type { Channel } from '../clause/types.ts';

/** The channels that a clause names. `any`: the words let the company choose among them. */
export interface ChannelsFound {
  readonly channels: readonly Channel[];
  readonly any: boolean;
}

/** Every channel, in the order in which lists of channels are given. */
export const channelOrder: readonly Channel[] = ['post', 'banner', 'email', 'in-product', 'postal', 'sms'];

const own = '(?:our|the|this|its|their|your|all|any|each|these)';
const site =
  '(?:web ?-?sites?|sites?|home ?-?pages?|front page|landing page|web ?pages?|homepages?|online services?|properties|blog)';
/** A notice put up, as against the policy itself, which many policies also call "notice". */
const putUp = String.raw`(?<!\b(?:this|our|privacy|cookie|cookies|updated|revised|amended|current|changed|modified|data|protection) )(?:notices?|notifications?|announcements?|alerts?|messages?|pop-?ups?|statements?(?= (?:on|to) ))`;
const noDocument = String.raw`(?:(?!\bpost|\bpublish|\bupdat|\brevis|\bdate\b)[^.;])`;

const patterns: Readonly<Record<Channel, readonly RegExp[]>> = {
  post: [
    /\b(?:post|publish|upload)(?:s|es|ed|ing)?\b(?!\s*-?office)/i,
    /\b(?:updat(?:e|ing)|revis(?:e|ing)|chang(?:e|ing)|amend(?:ing)?|modify(?:ing)?|adjust(?:ing)?|indicat(?:e|ing)|display(?:ing)?|show(?:ing)?) (?:the|its|our|an?|that|this)\b(?: [\w"'-]+){0,5} date\b/i,
    /\b(?:updated|revised|new|current) (?:effective|revision|"?last[ -]updated"?) date\b|\bdate (?:\S+ ){0,12}(?:at|on) the (?:top|bottom|beginning|end|head)\b|\bindicat\w*[^.;]{0,60} (?:when|date)\b/i,
    /\bby (?:updating|revising|amending|changing|replacing|modifying) (?:this|the|our|it)\b/i,
    /\b(?:mak\w+|be|is|are)(?: \w+){0,6} (?:available|accessible|found|viewable|visible|reflected|indicated|displayed|shown|noted)(?: \w+){0,4} (?:on|at|in|through|via|here|under)\b/i,
    /\b(?:place|put|display|provide|reflect|include|list|record|communicate|note|announce|inform|notify)\w*(?: [\w"']+){0,8} (?:on|in|at) (?:this|the same|the following|that) (?:page|web ?page|document|url|link|section|policy|notice|privacy)\b/i,
    /\b(?:updat|revis|amend|reflect)\w* (?:it|them|this|the|those|these)(?: \w+){0,4} (?:here|on this page|on our (?:web ?)?site)\b/i,
    /\b(?:version|policy|notice|statement)\b[^.;]{0,80}\b(?:will|can) (?:always )?be (?:at|on)\b|\b(?:find|see|view) the (?:most|latest|current|newest|updated?)\b[^.;]{0,60}\b(?:on|at|here)\b/i,
    /\b(?:change ?log|revision history)\b|\bsummary of\b[^.;]{0,60}\b(?:below|on this page)\b|\bdo so (?:online|here)\b/i,
  ],
  banner: [
    /\b(?:prominent|conspicuous)(?:ly)?\b/i,
    /\bbanners?\b/i,
    new RegExp(
      String.raw`\b(?:post|plac|put|display|publish|giv|provid|includ|add|issu|mak|by means of|through|via|with|of)\w*(?: [\w"'/-]+){0,6}? ${putUp}(?:[^.;]){0,70}? (?:on|to|in|at|through|via|across) (?:[\w']+ ){0,4}?${site}\b`,
      'i',
    ),
    new RegExp(
      String.raw`\b(?:notif\w*|inform\w*|tell|alert\w*|communicat\w*|announc\w*|know|advis\w*)${noDocument}{0,80}? (?:on|via|through|by way of|by means of|using|at) ${own} (?:[\w'-]+ ){0,3}?${site}\b`,
      'i',
    ),
    new RegExp(
      String.raw`\b(?:post|plac|display|publish)\w*(?: [\w"']+){0,3} (?:announcement|(?<!(?:this|our|privacy|revised|updated|amended|new) )notice)s?(?: [\w"']+){0,7} (?:on|in|at|through|within) ${own} (?:[\w'-]+ ){0,3}?(?:services?|platforms?|portal|apps?|applications?)\b`,
      'i',
    ),
    /\b(?:notice|announcement|message|information)\w* on (?:our |the |its )?(?:home ?-?page|front page|start page)\b/i,
    /\b(?:add|includ|plac|put)\w* (?:a|an) (?:statement|notice|announcement|message|notification) (?:to|on|at) [^.;]{0,40}\b(?:home ?-?pages?|site|website)\b/i,
  ],
  email: [/\b(?:e-?mail(?:s|ed|ing)?|electronic mail|newsletter|mailing lists?)\b/i],
  'in-product': [
    /\bin-(?:app|product|service|game|platform|application|account|tool)\b/i,
    /\b(?:push|device|app|mobile|desktop|system|dashboard|on-screen|pop-?up) (?:notification|notice|message|alert)s?\b|\bpop-?ups?\b/i,
    new RegExp(
      String.raw`\b(?:through|via|within|in|on|using|inside|from) ${own} (?:(?!web|home)[\w-]+ ){0,3}?(?:apps?|applications?|platforms?|dashboards?|interface|software|products?|services?|accounts?|console|client|portal|game|inbox|feed)\b`,
      'i',
    ),
    /\bwhen(?:ever)? (?:you|users|customers|they) (?:next |first |subsequently )?(?:log|sign|open|start|launch|access|visit|use)\b/i,
    /\b(?:log-?in screens?|log-?in page|upon (?:your )?(?:next )?log-?in|user interface|your dashboard|the dashboard|on your device|message cent(?:er|re))\b/i,
    /\b(?:notice|message|notification|announcement)s? (?:with)?in [A-Z]\w+/,
  ],
  postal: [
    /\b(?:by|via|through|in|or|and|using) (?:(?:regular|postal|first[- ]class|registered|certified|ordinary|paper|physical|direct|surface|U\.?S\.?|a|your) ){0,3}(?:mail|letter)\b(?! (?:to|your|them|it|any|the|address|you)\b)|\bby (?:registered |ordinary )?post\b/i,
    /\bpostal (?:mail|service|notice|letter|address)\b|\bby (?:postcard|letter)\b|\bsend(?:ing)? (?:you )?a letter\b/i,
  ],
  sms: [/\bSMS\b/i, /\btext messag(?:e|es|ing)\b/i],
};

/** Words that look like a channel and name only an address, a way to reach the company, or a service. */
const misleading =
  /(?:,|\band|\bor|\bname|\bnumber)[ ,]+e-?mail address(?:es)?\b|\b(?:e-?mail|contact|write(?: to)?|reach|message|notify|inform|call) us\b[^.;]*|\b(?:associated with|connected to|linked to|registered (?:in|with|to)|specified in|provided in|on file (?:for|in)|listed in|found in|set in|in) (?:your|their|the|a) (?:[\w-]+ ){0,2}?(?:account|profile)s?\b(?! (?:notification|dashboard|message))/gi;
/** "post this notice on our site" is the policy itself; its site is no banner. */
const postedDocument =
  /\b(?:post|publish|upload|display|plac)\w*(?: (?:any|all|the|those|these|such|an?|our|your|its|it|them|this|new|updated|revised|amended|modified|latest|current|most|recent|material|significant|and|or|restated|version|versions|of|to|changes?|updates?|revisions?|modifications?|amendments?|privacy|cookies?|policy|policies|statement|notice(?= (?:on|at|here))|document)){1,14} (?:on|at|to|in) (?:[\w']+ ){0,3}?(?:web ?-?sites?|sites?|web ?pages?|page|services?|apps?|platform|home ?-?page)\b/gi;

const listed = /\b(?:or|and\/or|such as|for example|e\.g\.|for instance|may include|including|one of)\b|\/or\b/i;

/** "post a notice on our site", "post an announcement on our service": a site notice, neither the policy itself nor a message in the product. */
const postedNotice =
  /\b(?:prominently )?(?:post|publish|upload)(?:s|es|ed|ing)?\b(?: prominently)?(?: (?!policy|changes?\b|updates?\b)[\w"'/-]+){0,5}? (?<!\b(?:this|our|privacy|cookie|updated|revised|amended|changed|altered|modified|latest|new) )(?:notices?|notifications?|announcements?|alerts?|messages?|banners?)\b(?! of privacy)/gi;
const postedOnService =
  /\b(?:post|plac|display|publish)\w*(?: [\w"']+){0,3} (?:announcement|notice)s?(?: [\w"']+){0,7} (?:on|in|at) (?:our|the) (?:[\w'-]+ ){0,2}?services?\b/gi;
const noticeInPolicy = /\bnotices? (?:in|within) (?:this|the|our) (?:privacy )?(?:policy|statement|notice)\b/i;
const companyName = /\b[A-Z][a-z]+ Post\b/g;

/**
 * The channels in `clause`, a clause that puts notice up or sends it, and whether one of them is enough: an "or" is looked for from
 * offset `from`, where the act of notice begins.
 */
export function readChannels(clause: string, from = 0): ChannelsFound {
  const words = clause.replace(companyName, ' ').replace(misleading, ' ');
  const document = words.match(postedDocument)?.find((match) => !/\b(?:a|an|prominent) notice\b/i.test(match));
  const notices = document === undefined ? words : words.replace(document, ' ');
  const texts: Readonly<Partial<Record<Channel, string>>> = {
    post: words.replace(postedNotice, ' ').replace(/\bby post\b/gi, ' '),
    banner: notices,
    'in-product': notices.replace(postedOnService, ' '),
  };
  const inPolicy = document !== undefined || noticeInPolicy.test(words);
  const channels = channelOrder.filter(
    (channel) =>
      (channel === 'post' && inPolicy) || patterns[channel].some((pattern) => pattern.test(texts[channel] ?? words)),
  );
  return { channels, any: channels.length > 1 && listed.test(clause.slice(from)) };
}
