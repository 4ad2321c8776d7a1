/** Words that say the same in a policy, each line one meaning. None of them turns, limits or bounds anything. */
const lines: readonly string[] = [
  'similarly likewise',
  'additionally moreover furthermore also',
  'regarding concerning about',
  'assist help',
  'obtain get',
  'purchase buy',
  'commence start begin',
  'terminate end',
  'utilise utilize use',
  'enquiry inquiry question',
  'enquiries inquiries questions',
  'contractual contract',
  'therefore thus hence',
  'however nevertheless',
  'upon on',
  'while whilst',
  'among amongst',
  'toward towards',
  'website site',
  'websites sites',
  'demonstrate show',
  'require need',
  'sufficient enough',
  'via through',
  'shall will',
];

const canonical = new Map(
  lines.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0] ?? word] as const)),
);

/** The word that stands for all that say the same. */
export function canonicalWord(word: string): string {
  return canonical.get(word) ?? word;
}
