/** Texts remembered before the older half is forgotten: more than the sentences of a long policy, so that its next revision is known. */
const most = 10_000;

/**
 * The same function with a memory of the texts it was asked about last. Revisions of a policy are read one after the other and share
 * most of their sentences, and one sentence is asked about several times.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const answer = old.get(text) ?? read(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
