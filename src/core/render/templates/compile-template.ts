import Handlebars from 'handlebars';
import { Refusal } from '../../refusal.ts';
import { escapeMarkdown, mapStrings, plainValue } from '../markdown/plain-value.ts';
import { addressPart, safeAddress } from '../markdown/safe-address.ts';
import { checkHtml } from './check-html.ts';
import { checkNames, type expressionHelpers, type TemplateFormat } from './check-names.ts';
import { templateError } from './template-error.ts';
import type { TemplateSource } from './types.ts';
import type { ShapeOf, ViewShape } from './view-shape.ts';

const addressHelper = 'fairnotice-address';
const textHelper = 'fairnotice-text';
const addressPartHelper = 'fairnotice-address-part';

/**
 * Compiles a template once, to be filled many times. Nothing is registered globally, prototypes cannot be reached, and every
 * name is known to exist before anything is rendered.
 *
 * `html`: values are escaped, addresses may only be http, https, mailto or relative. `text`: values as they are. `subject`:
 * one line. `markdown`: values are escaped so that they are never markup, except those named `markdown`.
 *
 * @throws Refusal (usage) with file and line for a syntax error, an unknown variable or helper (with the nearest known name),
 * or a value in a place where it could not be made safe. The returned function throws one for an unsafe address and for a
 * subject that is empty or of several lines.
 */
export function compileTemplate<View extends object>(
  source: TemplateSource,
  format: TemplateFormat,
  shape: ShapeOf<View> & ViewShape,
): (view: View) => string {
  const handlebars = Handlebars.create();
  const program = parse(handlebars, source);
  checkNames(program, source.file, format, shape);
  for (const [statement, helper] of format === 'html' ? addressHoles(program, source.file) : textHoles(program))
    wrapHole(statement, helper);
  const helpers = privateHelpers(source.file);
  const fill = handlebars.compile(program, {
    strict: true,
    noEscape: format !== 'html',
    knownHelpersOnly: true,
    knownHelpers: {
      log: false,
      lookup: false,
      ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
    } as KnownHelpers,
  });
  const safe = format === 'markdown' ? escapedForMarkdown : plainValue;
  return (view) => {
    const filled = fill(mapStrings(view, safe), {
      helpers,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return finish(filled, format, source.file);
  };
}

type KnownHelpers = NonNullable<NonNullable<Parameters<typeof Handlebars.compile>[1]>['knownHelpers']>;

function parse(handlebars: typeof Handlebars, { file, text }: TemplateSource): hbs.AST.Program {
  try {
    return handlebars.parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  } catch (error) {
    const [first = '', ...rest] = (error as Error).message.split('\n');
    const line = Number(/ line (\d+)|- (\d+):\d+$/.exec(first)?.slice(1).find(Boolean) ?? 1);
    throw templateError(
      { file, line },
      {
        message: 'The template is not valid Handlebars',
        expected: 'blocks that are closed by their own name, and balanced braces',
        found:
          [first.replace(/^Parse error on line \d+:?/, '').trim(), ...rest.slice(0, 1)].filter(Boolean).join(' ') ||
          'a syntax error',
        remedy: 'fix the template at this line',
      },
    );
  }
}

/** The values that stand in addresses, and the helper that each must go through. */
function addressHoles(
  program: hbs.AST.Program,
  file: string,
): readonly (readonly [hbs.AST.MustacheStatement, string])[] {
  return [...checkHtml(program, file)].flatMap(([statement, kind]) =>
    kind === 'plain' ? [] : [[statement, kind === 'address' ? addressHelper : addressPartHelper] as const],
  );
}

/** Every value of a template that is not HTML: unescaped, Handlebars would add two adjacent numbers up. */
function textHoles(program: hbs.AST.Program | undefined): readonly (readonly [hbs.AST.MustacheStatement, string])[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'MustacheStatement') return [[statement as hbs.AST.MustacheStatement, textHelper] as const];
    if (statement.type !== 'BlockStatement') return [];
    const { program: body, inverse } = statement as hbs.AST.BlockStatement;
    return [...textHoles(body), ...textHoles(inverse)];
  });
}

/** Rewrites `{{value}}` as `{{helper value line}}`. */
function wrapHole(statement: hbs.AST.MustacheStatement, helper: string): void {
  const { loc } = statement;
  const line: hbs.AST.NumberLiteral = { type: 'NumberLiteral', value: loc.start.line, original: loc.start.line, loc };
  statement.params = [statement.path as hbs.AST.Expression, line];
  statement.path = { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc };
}

function privateHelpers(file: string): Record<string, Handlebars.HelperDelegate> {
  const helpers: Record<keyof typeof expressionHelpers, Handlebars.HelperDelegate> = {
    eq: (left: unknown, right: unknown) => left === right,
    and: (left: unknown, right: unknown) => isFilled(left) && isFilled(right),
    or: (left: unknown, right: unknown) => isFilled(left) || isFilled(right),
    not: (value: unknown) => !isFilled(value),
  };
  return {
    ...helpers,
    [textHelper]: (value: unknown) => String(value),
    [addressPartHelper]: (value: unknown) => addressPart(String(value)),
    [addressHelper]: (value: unknown, line: number) => {
      const address = safeAddress(String(value));
      if (address !== null) return address;
      throw templateError(
        { file, line },
        {
          message: 'The address is not one that a reader should follow',
          expected: 'http, https, mailto, or an address without scheme',
          found: JSON.stringify(String(value).slice(0, 60)),
          remedy: 'fix the address in fairnotice.yaml',
        },
      );
    },
  };
}

/** Truth as `{{#if}}` sees it: empty texts and lists are false. */
function isFilled(value: unknown): boolean {
  return !Handlebars.Utils.isEmpty(value) && value !== 0;
}

function escapedForMarkdown(text: string, name: string): string {
  return name === 'markdown' ? plainValue(text) : escapeMarkdown(text);
}

function finish(filled: string, format: TemplateFormat, file: string): string {
  if (format === 'html') return filled.endsWith('\n') ? filled : `${filled}\n`;
  const tidy = `${filled
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  if (format !== 'subject' || /^[^\n\t]+\n$/.test(tidy)) return tidy;
  throw new Refusal('usage', {
    message: tidy === '\n' ? `The subject is empty (${file})` : `The subject has more than one line (${file})`,
    expected: 'one line of text',
    found: JSON.stringify(tidy.trim().slice(0, 80)),
    remedy: tidy === '\n' ? 'write a subject' : 'keep the template, the title and the organisation’s name on one line',
  });
}
