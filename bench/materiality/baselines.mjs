// Two simple classifiers to compare with: the number of changed words, and privacy keywords in the change.
const keywords =
  /\b(?:personal (?:data|information)|collect|share|sell|disclose|third part(?:y|ies)|advertis\w*|cookies?|retain|retention|consent|opt[- ]out|rights?|children|transfer|location|biometric|partners?|affiliates?)\b/gi;
const mostWords = 60;

const verdict = (isMaterial) => ({ level: isMaterial ? 'material' : 'editorial', newUse: false, categories: [] });

export function baselines(corpus, core) {
  const redlines = corpus.map(({ label, before, after }) => ({
    label,
    redline: core.redline(core.parsePolicy(before), core.parsePolicy(after)),
  }));
  const changedText = (redline) =>
    redline.changes.flatMap((change) => change.edits.filter(([op]) => op !== '=').map(([, text]) => text)).join('\n');
  return [
    {
      name: `more than ${mostWords} changed words`,
      rows: redlines.map(({ label, redline }) => ({
        label,
        prediction: verdict(redline.stats.inserted + redline.stats.deleted > mostWords),
      })),
    },
    {
      name: 'two or more privacy keywords in the change',
      rows: redlines.map(({ label, redline }) => ({
        label,
        prediction: verdict((changedText(redline).match(keywords)?.length ?? 0) >= 2),
      })),
    },
  ];
}
