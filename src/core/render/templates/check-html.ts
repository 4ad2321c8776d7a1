import { safeAddress } from '../markdown/safe-address.ts';
import { type HtmlContext, hole, readHtml, startOfHtml } from './html-context.ts';
import { templateError } from './template-error.ts';

/** What a hole in an address needs: `address` where it is the start, `address-part` further on. */
export type HoleKind = 'plain' | 'address' | 'address-part';

const addressAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'background',
  'cite',
  'poster',
  'data',
  'longdesc',
  'ping',
  'xlink:href',
  'srcset',
]);

/**
 * Follows the HTML of a parsed template through all its branches and tells, for each inserted value, what it becomes.
 *
 * @throws Refusal (usage) with file and line where a value would stand in a script, style, comment, tag or unquoted
 * attribute, where escaping cannot make it safe; where an address could get a scheme other than http, https and mailto; and
 * where the branches of a block leave the HTML in different places (a tag or quote opened in one and not in the other).
 */
export function checkHtml(program: hbs.AST.Program, file: string): ReadonlyMap<hbs.AST.MustacheStatement, HoleKind> {
  const kinds = new Map<hbs.AST.MustacheStatement, HoleKind>();
  const end = readProgram(program, startOfHtml);
  if (end.place !== 'text' && end.place !== 'raw-text') {
    throw templateError(
      { file, line: program.loc.end.line },
      { message: 'The HTML ends inside a tag or comment', remedy: 'close it' },
    );
  }
  return kinds;

  function readProgram(body: hbs.AST.Program | undefined, start: HtmlContext): HtmlContext {
    let context = start;
    for (const statement of body?.body ?? []) context = readStatement(statement, context);
    return context;
  }

  function readStatement(statement: hbs.AST.Statement, context: HtmlContext): HtmlContext {
    const line = statement.loc.start.line;
    if (statement.type === 'ContentStatement') {
      return readHtml(context, (statement as hbs.AST.ContentStatement).value, (_tag, attribute, value) =>
        checkAddress(attribute, value, statement.loc.end.line),
      );
    }
    if (statement.type === 'MustacheStatement') return readHole(statement as hbs.AST.MustacheStatement, context);
    if (statement.type !== 'BlockStatement') return context;
    const { program: body, inverse, path } = statement as hbs.AST.BlockStatement;
    const ends = [readProgram(body, context), readProgram(inverse, context)];
    const wanted = path.original === 'each' || !inverse ? context : ends[1];
    for (const found of ends) {
      if (JSON.stringify(found) === JSON.stringify(wanted)) continue;
      throw templateError(
        { file, line },
        {
          message: `The branches of {{#${path.original}}} leave the HTML in different places`,
          expected: 'each branch closes the tags, quotes and comments that it opens, and adds no part of an attribute',
          remedy: 'put whole attributes and whole tags into each branch',
        },
      );
    }
    return wanted ?? context;
  }

  function readHole(statement: hbs.AST.MustacheStatement, context: HtmlContext): HtmlContext {
    const line = statement.loc.start.line;
    const { place, attribute, quote, value } = context;
    if (place === 'text') {
      kinds.set(statement, 'plain');
      return context;
    }
    const where =
      place === 'value' && quote === ''
        ? 'an attribute without quotes'
        : place === 'before-value'
          ? 'an attribute without quotes'
          : place !== 'value'
            ? placeNames[place]
            : attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc'
              ? `the attribute ${attribute}`
              : !statement.escaped
                ? 'an attribute, unescaped'
                : null;
    if (where !== null) {
      throw templateError(
        { file, line },
        {
          message: `A value cannot stand in ${where}: escaping would not make it safe there`,
          expected: 'values in text and in quoted attributes',
          remedy: 'move the value, or put quotes around the attribute',
        },
      );
    }
    kinds.set(statement, addressAttributes.has(attribute) ? addressKind(value, attribute, line) : 'plain');
    return { ...context, value: value + hole };
  }

  function addressKind(before: string, attribute: string, line: number): HoleKind {
    const start = before.trimStart();
    if (start === '') return 'address';
    if (!start.startsWith(hole) && (/^(?:https?|mailto):/i.test(start) || /[/?#]/.test(start))) return 'address-part';
    if (start.startsWith(hole) && /[/?#]/.test(start)) return 'address-part';
    throw templateError(
      { file, line },
      {
        message: `The value could become the scheme of the address in ${attribute}`,
        expected: 'an address that is one value, or that begins with https://, mailto: or a folder',
        remedy: 'write the start of the address into the template',
      },
    );
  }

  function checkAddress(attribute: string, value: string, line: number): void {
    if (!addressAttributes.has(attribute)) return;
    const start = value.trimStart();
    const after = start.startsWith(hole) ? start.slice(1).trim() : null;
    const safe = after === null ? safeAddress(start) !== null : after === '' || /^[/?#]/.test(after);
    if (safe) return;
    throw templateError(
      { file, line },
      {
        message: `The address in ${attribute} is not one that a reader should follow`,
        expected: 'http, https, mailto, or an address without scheme',
        found: value.replaceAll(hole, '{{…}}').slice(0, 60),
        remedy: 'use an https address',
      },
    );
  }
}

const placeNames = {
  'tag-name': 'the name of a tag',
  tag: 'a tag outside an attribute',
  'attribute-name': 'the name of an attribute',
  comment: 'a comment',
  'raw-text': 'a script or style',
} as const;
