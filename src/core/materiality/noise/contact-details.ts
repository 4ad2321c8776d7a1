import { isContentToken, type Token } from '../matching/tokens.ts';
import type { Statement } from '../reading/statement.ts';

const contactWords = new Set(
  (
    'address phone telephone fax email e-mail mail postal post office officer dpo attn attention contact contacts representative representativ box p.o po street st road rd avenue ave suite ste floor building house park court ' +
    'unit department dept team privacy data protection legal compliance support help online writ write written writing call reach mailto tel number zip city country state united kingdom states america usa ' +
    'ireland dublin london berlin germany france san francisco california new york ca ny inc ltd limited llc gmbh sarl plc corp b.v bv ag sa s.a company locat located addres person question questions query queries concern concerns comment ' +
    'subject line fao c/o gdpr eu uk eea european chief director reached directly controller resident if also can external group prof dr represented follow details certificate'
  )
    .split(' ')
    .map((word) => word.replace(/e$/, '')),
);

const isName = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.word) || /^\d/.test(token.word) || token.stem.startsWith('<');

/** True where the words are nothing but contact details: addresses, names, numbers and the words that introduce them. */
export function areContactWords(tokens: readonly Token[]): boolean {
  const content = tokens.filter(isContentToken);
  if (content.length === 0) return true;
  return content.every((token) => isName(token) || contactWords.has(token.stem.replace(/e$/, '')));
}

/** True for a sentence or line that only says where somebody can be reached. */
export function isContactStatement(statement: Statement): boolean {
  const { named, tokens } = statement;
  const content = tokens.filter(isContentToken);
  if (content.length === 0) return false;
  if (
    [named.data, named.purpose, named.right, named.mechanism, named.technology].some((terms) =>
      [...terms].some((id) => id !== 'email' && id !== 'phone' && id !== 'postal' && id !== 'request-route'),
    )
  )
    return false;
  if (['share', 'sell', 'track', 'train', 'decide', 'keep'].some((id) => named.practice.has(id))) return false;
  const address =
    /@|\bemail protected\b|\b\d{1,5}\b.*\b(?:street|st|road|avenue|ave|floor|suite|box|square|way|lane|house)\b|\b(?:tel|phone|fax)\b|\b(?:contact|reach|write to|email|e-mail) (?:us|our|them|me|the)\b|\brepresentative\b|\bdata protection officer\b/i.test(
      statement.text,
    );
  const plain = content.filter((token) => isName(token) || contactWords.has(token.stem.replace(/e$/, ''))).length;
  // Names alone, like the entries of a menu, are no contact details.
  const reaches =
    address || content.some((token) => !/^\p{Lu}/u.test(token.word) || contactWords.has(token.stem.replace(/e$/, '')));
  return (address && plain / content.length > 0.5) || (reaches && plain === content.length);
}
