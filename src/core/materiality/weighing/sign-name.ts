/** How a sign that is weighed reads in a sentence for people: "from several signs together: …". */
const names: Readonly<Record<string, string>> = {
  'whole statement': 'a whole sentence comes or goes',
  'said elsewhere': 'parts of it stand elsewhere in the other text',
  'the company acts': 'it says what the company does',
  'the reader acts': 'it says what the reader does',
  'runs as a sentence': 'it is a full sentence',
  'changed words': 'many words changed',
  'words new to the text': 'words are new to the text',
  'words changed in the document': 'much of the document changed',
  'words changed in the section': 'much of the section changed',
  'share of terms': 'most of the changed words are terms of data protection',
  'share of names': 'most of the changed words are names or numbers',
  'terms named': 'terms of data protection come or go',
  'terms named for the first time': 'terms are named for the first time',
  'terms named for the first time, reworded': 'terms are named for the first time in a reworded sentence',
  'rules that speak': 'several rules found something',
  'privacy words': 'it speaks the language of a policy',
  'privacy words in the section': 'the changes around it speak of personal data',
  'section with few words on personal data': 'its section says little on personal data',
  'a pointer to another document': 'it points to another document',
  'names a company': 'it names a company',
  'names an address': 'it gives an address',
  'speaks of personal data': 'it speaks of personal data',
  'denies a practice': 'it denies a practice',
  'beside words on rights': 'it stands beside words on rights',
  'beside words on sharing': 'it stands beside words on sharing',
  'beside words on collection or use': 'it stands beside words on collection or use',
  'practice named': 'it names another practice',
  'data named': 'it names other data',
  'purpose named': 'it names another purpose',
  'recipient named': 'it names another recipient',
  'right named': 'it names another right',
  'topic named': 'it turns to another topic',
  'technology named': 'it names another tracking technology',
  'mechanism named': 'it names another transfer mechanism',
  'basis named': 'it names another legal basis',
  'place named': 'it names another place',
  'law named': 'it names another law',
  'safeguard named': 'it names another safeguard',
};

/** A sign's name in plain words; a sign without an entry is a rule that speaks, or a clause on some matter, and says so. */
export function signName(name: string): string {
  const known = names[name];
  if (known !== undefined) return known;
  const rule = /^rule ([a-z-]+)(, reworded)?$/.exec(name);
  if (rule) return `the rule ${rule[1]} applies${rule[2] ? ' to a reworded sentence' : ''}`;
  const clause = /^clause on (.+)$/.exec(name);
  return clause ? `the clause is about ${clauseNames[clause[1] ?? ''] ?? clause[1]}` : name;
}

const clauseNames: Readonly<Record<string, string>> = {
  collect: 'collecting data',
  use: 'using data',
  share: 'sharing data',
  sell: 'selling data',
  keep: 'keeping data',
  transfer: 'transfers abroad',
  track: 'tracking',
  train: 'training models',
  decide: 'automated decisions',
  contact: 'contacting people',
  'change-terms': 'changes of the policy',
  controller: 'who is responsible',
  ai: 'artificial intelligence',
  scope: 'what the policy covers',
  definition: 'the meaning of a term',
};
