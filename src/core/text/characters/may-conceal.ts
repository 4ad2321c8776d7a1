/**
 * What can make a text look otherwise than it is written: nothing in ASCII, accented Latin letters, typographic signs, or text in Chinese,
 * Japanese or Korean.
 */
export const mayTrick =
  /[\u00ad\u0250-\u052f\u0531-\u0587\u115f\u1160\u13a0-\u167f]|[\u180b-\u180f]|[\u1ab0-\u1aff]|[\u1d00-\u1dff]|[\u200b-\u200f\u202a-\u202e\u2060-\u209c]|[\u20d0-\u20ff]|[\u2100-\u217f\u2460-\u24ff\u2800\u2c60-\u2cff\u3164\ua4d0-\ua4ff\ua640-\ua69f\ua720-\ua7ff\uab30-\uabbf\ud800-\udfff\ufb00-\ufb06]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]|[\ufeff\uff10-\uff5a\uffa0\ufff9-\ufffb]/;

/** Markup that hides words or characters: tags and comments, strikes, tags of site generators, definitions, entities, lines of modules. */
const mayHide = /[<~{&]|\]:|^(?:import|export)\s/m;

/**
 * Whether a Markdown text might be read otherwise than it is written. False says that it is not, without the cost of reading it; true says
 * nothing.
 */
export function mayConceal(markdown: string): boolean {
  return mayHide.test(markdown) || mayTrick.test(markdown);
}
