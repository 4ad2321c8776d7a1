import { parseStyles, type Styles } from './styles.ts';

interface Rule {
  readonly simple: readonly string[];
  readonly styles: Styles;
}

/** More are not looked at: what a page hides is then in the concealments as the style sheet's own text. */
const mostRules = 500;
const rule = /([^{}]+)\{([^{}]*)\}/g;
const simpleSelector = /[.#]?[\w-]+|\[[^\]]*\]|\*/g;

/**
 * The rules of a page's `<style>` elements, as far as they name an element by type, class or id. Of a selector of several parts only the
 * last counts, so that rather too much is taken for hidden than too little.
 */
export class StyleSheet {
  private readonly rules: Rule[] = [];

  constructor(css: string) {
    const plain = css
      .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
      .replace(/@media[^{]*\bprint\b[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, '');
    for (const [, selectors = '', declarations = ''] of plain.matchAll(rule)) {
      const styles = parseStyles(declarations);
      if (styles.size === 0) continue;
      for (const selector of selectors.split(',')) this.add(selector, styles);
    }
  }

  get isEmpty(): boolean {
    return this.rules.length === 0;
  }

  /** The declarations for an element; those of its own `style` attribute come last. */
  stylesOf(name: string, id: string | undefined, classes: readonly string[], own: Styles): Styles {
    const found = this.rules.filter(({ simple }) => simple.every((part) => matches(part, name, id, classes)));
    return found.length === 0 ? own : new Map([...found.flatMap(({ styles }) => [...styles]), ...own]);
  }

  private add(selector: string, styles: Styles): void {
    const last =
      selector
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '';
    if (last === '' || last.includes(':') || this.rules.length === mostRules) return;
    this.rules.push({ simple: last.match(simpleSelector) ?? [], styles });
  }
}

function matches(part: string, name: string, id: string | undefined, classes: readonly string[]): boolean {
  if (part.startsWith('.')) return classes.includes(part.slice(1));
  if (part.startsWith('#')) return id === part.slice(1);
  return part === '*' || part.toLowerCase() === name;
}
