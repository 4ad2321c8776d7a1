import { nearestName } from './nearest-name.ts';
import { templateError } from './template-error.ts';
import { isList, namesOf, resolvePath, type Scope } from './template-scope.ts';
import type { ViewShape } from './view-shape.ts';

/** How a template's output is used, which decides how its values are escaped. */
export type TemplateFormat = 'html' | 'text' | 'subject' | 'markdown';

/** Helpers usable inside an expression: `{{#if (eq notice.level "material")}}`. With their number of arguments. */
export const expressionHelpers: Readonly<Record<string, number>> = { eq: 2, and: 2, or: 2, not: 1 };

const blockHelpers = ['if', 'unless', 'each', 'with'];

/**
 * Checks every path, helper and block of a parsed template against the names that its view has. Handlebars' own `strict` does
 * not: it lets `{{#if misspelt}}` pass, and the text inside vanishes.
 *
 * @throws Refusal (usage) with file, line and the nearest known name for an unknown variable or helper; for a list or group
 * printed as a value, a value iterated as a list, an unescaped value that is not ready-made HTML, a partial or a decorator.
 */
export function checkNames(program: hbs.AST.Program, file: string, format: TemplateFormat, shape: ViewShape): void {
  const root: Scope = { contexts: [shape], named: {}, inLoop: false };
  checkProgram(program, root);

  function checkProgram(body: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of body?.body ?? []) checkStatement(statement, scope);
  }

  function checkStatement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        checkMustache(statement as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
        checkBlock(statement as hbs.AST.BlockStatement, scope);
        return;
      default:
        throw fault(statement, {
          message: 'A template cannot include another or declare decorators',
          expected: 'values, {{#if}}, {{#unless}}, {{#each}} and {{#with}}',
          found: statement.type,
          remedy: 'write the text into the template itself',
        });
    }
  }

  function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (statement.path.type !== 'PathExpression') {
      throw fault(statement, { message: 'A value is expected between the braces', remedy: 'name a variable' });
    }
    const path = statement.path as hbs.AST.PathExpression;
    if (statement.params.length > 0 || statement.hash) throw unknownHelper(path, []);
    const found = resolve(path, scope);
    if (found !== 'value') {
      throw fault(path, {
        message: `${path.original} is a ${isList(found) ? 'list' : 'group of names'}, not a value`,
        expected: isList(found)
          ? `{{#each ${path.original}}} … {{/each}}`
          : namesOf(found, `${path.original}.`).slice(0, 8).join(', '),
        remedy: 'name one of its values',
      });
    }
    checkEscaping(statement, path);
  }

  function checkEscaping(statement: hbs.AST.MustacheStatement, path: hbs.AST.PathExpression): void {
    const isHtml = /html$/i.test(path.parts.at(-1) ?? '');
    if (isHtml && format !== 'html') {
      throw fault(path, {
        message: `${path.original} is HTML, and this template is not`,
        remedy: `use ${path.original.replace(/html$/i, (end) => (end === 'html' ? 'text' : 'Text'))}`,
      });
    }
    if (!statement.escaped && !(isHtml && format === 'html')) {
      throw fault(path, {
        message: `${path.original} must not be inserted unescaped`,
        expected: 'three braces only around ready-made HTML, whose name ends in "html"',
        remedy: `write {{${path.original}}}`,
      });
    }
    if (statement.escaped && isHtml) {
      throw fault(path, {
        message: `${path.original} is ready-made HTML and would show its tags`,
        remedy: `write {{{${path.original}}}}`,
      });
    }
  }

  function checkBlock(block: hbs.AST.BlockStatement, scope: Scope): void {
    const name = block.path.original;
    if (!blockHelpers.includes(name)) throw unknownHelper(block.path, blockHelpers);
    const [argument] = block.params;
    if (!argument || block.params.length > 1 || block.hash) {
      throw fault(block, {
        message: `{{#${name}}} takes exactly one value`,
        remedy: `write {{#${name} NAME}} … {{/${name}}}`,
      });
    }
    const shapeOfArgument = checkExpression(argument, scope);
    checkProgram(block.program, innerScope(name, block, shapeOfArgument, scope));
    checkProgram(block.inverse, scope);
  }

  function innerScope(name: string, block: hbs.AST.BlockStatement, argument: ViewShape, scope: Scope): Scope {
    if (name === 'if' || name === 'unless') return scope;
    const label = (block.params[0] as hbs.AST.PathExpression).original;
    if (name === 'each' && !isList(argument)) {
      throw fault(block, {
        message: `${label} is not a list`,
        expected: 'a list, such as changes',
        remedy: `write {{#if ${label}}}`,
      });
    }
    if (name === 'with' && (argument === 'value' || isList(argument))) {
      throw fault(block, { message: `${label} is not a group of names`, remedy: `write {{#if ${label}}}` });
    }
    const inner = isList(argument) ? argument[0] : argument;
    const [first, second] = block.program?.blockParams ?? [];
    const named = {
      ...scope.named,
      ...(first ? { [first]: inner } : {}),
      ...(second ? { [second]: 'value' as const } : {}),
    };
    return { contexts: [inner, ...scope.contexts], named, inLoop: scope.inLoop || name === 'each' };
  }

  function checkExpression(expression: hbs.AST.Expression, scope: Scope): ViewShape {
    if (expression.type === 'PathExpression') return resolve(expression as hbs.AST.PathExpression, scope);
    if (expression.type !== 'SubExpression') return 'value';
    const { path, params, hash } = expression as hbs.AST.SubExpression;
    const wanted = Object.hasOwn(expressionHelpers, path.original) ? expressionHelpers[path.original] : undefined;
    if (wanted === undefined) throw unknownHelper(path, Object.keys(expressionHelpers));
    if (params.length !== wanted || hash) {
      throw fault(expression, {
        message: `(${path.original} …) takes ${wanted} values`,
        found: `${params.length}`,
        remedy: 'fix the expression',
      });
    }
    for (const param of params) checkExpression(param, scope);
    return 'value';
  }

  function resolve(path: hbs.AST.PathExpression, scope: Scope): ViewShape {
    return resolvePath(path, scope, shape, file);
  }

  function unknownHelper(path: hbs.AST.PathExpression, known: readonly string[]) {
    const nearest = nearestName(path.original, known);
    return fault(path, {
      message: `There is no helper "${path.original}"`,
      expected:
        known.length > 0 ? `one of ${known.join(', ')}` : 'one name between the braces, such as {{policy.title}}',
      found: path.original,
      remedy: nearest === null ? 'use one of the known helpers (docs/templates.md)' : `did you mean ${nearest}?`,
    });
  }

  function fault(node: hbs.AST.Node, text: { message: string; expected?: string; found?: string; remedy: string }) {
    return templateError({ file, line: node.loc.start.line }, text);
  }
}
