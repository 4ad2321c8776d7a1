import { nearestName } from './nearest-name.ts';
import { templateError } from './template-error.ts';
import type { ViewShape } from './view-shape.ts';

/** What a path means at one place of a template: the contexts from the innermost out, and the named block parameters. */
export interface Scope {
  readonly contexts: readonly ViewShape[];
  readonly named: Readonly<Record<string, ViewShape>>;
  readonly inLoop: boolean;
}

const loopVariables = ['index', 'key', 'first', 'last'];

/**
 * The shape that a path names, as Handlebars will resolve it: `../`, `this`, `@root`, loop variables and block parameters.
 *
 * @param root the whole view.
 * @throws Refusal (usage) with file, line and the nearest known name where the view has no such name.
 */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope, root: ViewShape, file: string): ViewShape {
  const [first, ...rest] = path.parts;
  if (path.data) {
    if (first === 'root') return walk(root, rest);
    if (scope.inLoop && rest.length === 0 && loopVariables.includes(first ?? '')) return 'value';
    throw unknown(path.parts, ['@root', ...(scope.inLoop ? loopVariables.map((name) => `@${name}`) : [])]);
  }
  const scoped = /^(?:this\b|\.)/.test(path.original);
  if (first !== undefined && path.depth === 0 && !scoped && Object.hasOwn(scope.named, first)) {
    return walk(scope.named[first] ?? 'value', rest);
  }
  const context = scope.contexts[path.depth];
  if (context === undefined) {
    throw templateError(
      { file, line: path.loc.start.line },
      { message: `${path.original} reaches outside the template`, remedy: 'remove a "../"' },
    );
  }
  return walk(context, path.parts);

  function walk(from: ViewShape, parts: readonly string[]): ViewShape {
    let here = from;
    for (const part of parts) {
      const next = here === 'value' || isList(here) ? undefined : Object.hasOwn(here, part) ? here[part] : undefined;
      if (next === undefined) throw unknown(parts, namesOf(from, ''));
      here = next;
    }
    return here;
  }

  function unknown(parts: readonly string[], here: readonly string[]) {
    const wanted = parts.join('.');
    const near = nearestName(wanted, here);
    const far = near === null && !path.data ? nearestName(wanted, namesOf(root, '')) : null;
    const hint = far === null ? near : `@root.${far}`;
    return templateError(
      { file, line: path.loc.start.line },
      {
        message: `There is no variable "${path.original}"`,
        expected: here.length > 0 ? `one of ${here.join(', ')}` : 'a name that the view has',
        found: `{{${path.original}}}`,
        remedy: hint === null ? 'use one of the known names (docs/templates.md)' : `did you mean ${hint}?`,
      },
    );
  }
}

export function isList(shape: ViewShape): shape is readonly [ViewShape] {
  return Array.isArray(shape);
}

/** All names under a shape with `prefix` before them: groups are walked, lists named themselves. */
export function namesOf(shape: ViewShape, prefix: string): readonly string[] {
  if (shape === 'value' || isList(shape)) return prefix === '' ? [] : [prefix.slice(0, -1)];
  return Object.entries(shape).flatMap(([name, inner]) => namesOf(inner, `${prefix}${name}.`));
}
