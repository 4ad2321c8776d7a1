/** What the check needs of a `fairnotice.yaml`: the text file of each policy, relative to it, by slug. */
export type PolicyFiles = ReadonlyMap<string, string>;

/**
 * Reads the policies out of a `fairnotice.yaml`. The full check of the configuration is left to the other commands: it takes
 * longer to load than a whole commit check may last.
 *
 * @returns the files by slug, or what is wrong.
 */
export async function policyFiles(text: string): Promise<PolicyFiles | { readonly fault: string }> {
  const { parseDocument } = await loadYaml();
  const document = parseDocument(text);
  const [broken] = document.errors;
  if (broken) return { fault: broken.message.split('\n')[0] ?? 'not YAML' };
  const root: unknown = document.toJS();
  const policies = isObject(root) ? root.policies : undefined;
  if (!isObject(policies)) return { fault: 'no `policies` section' };
  const files = new Map<string, string>();
  for (const [slug, settings] of Object.entries(policies)) {
    const file = isObject(settings) ? settings.file : undefined;
    if (typeof file !== 'string' || file === '') return { fault: `no file for the policy "${slug}"` };
    files.set(slug, file);
  }
  return files;
}

/** Loads the YAML parser, which takes as long as several runs of git: a caller that waits for something else can begin early. */
export function loadYaml(): Promise<typeof import('yaml')> {
  return import('yaml');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
