import type { TemplateFormat } from './check-names.ts';
import { compileTemplate } from './compile-template.ts';
import type { NoticePageView, NoticeView, TemplateName, TemplateSet, TemplateSource } from './types.ts';
import { noticePageViewShape, noticeViewShape } from './view-shape.ts';

/** What each template is: whom it is for, and how its values are escaped. `banner.css` is no template of values. */
export const templateFormats: Readonly<
  Record<Exclude<TemplateName, 'banner.css'>, { readonly format: TemplateFormat; readonly view: 'reader' | 'page' }>
> = {
  'email.subject.hbs': { format: 'subject', view: 'reader' },
  'email.html.hbs': { format: 'html', view: 'reader' },
  'email.txt.hbs': { format: 'text', view: 'reader' },
  'banner.html.hbs': { format: 'html', view: 'reader' },
  'index.html.hbs': { format: 'html', view: 'page' },
  'summary.md.hbs': { format: 'markdown', view: 'page' },
};

/**
 * Compiles every template that the locales use, so that a fault is found before a notice is rendered.
 *
 * @returns the templates, each once, in the order of their names.
 * @throws Refusal (usage) for the first faulty one, as `compileTemplate` does.
 */
export function checkAllTemplates(templates: TemplateSet, locales: readonly string[]): readonly TemplateSource[] {
  const seen = new Map<string, TemplateSource>();
  for (const [name, { format, view }] of Object.entries(templateFormats)) {
    for (const locale of locales) {
      const source = templates.find(name as TemplateName, locale);
      if (seen.has(source.file)) continue;
      seen.set(source.file, source);
      if (view === 'reader') compileTemplate<NoticeView>(source, format, noticeViewShape);
      else compileTemplate<NoticePageView>(source, format, noticePageViewShape);
    }
  }
  return [...seen.values()];
}
