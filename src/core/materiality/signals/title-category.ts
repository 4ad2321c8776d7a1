import type { CategoryId } from '../../terms.ts';

/** Words in the title of a section that say which category its clauses are about. */
const titles: Readonly<Record<CategoryId, RegExp>> = {
  'data-collected': /collect|information we|data we|categor/i,
  purpose: /\bus(?:e|ing)\b|purpose|\bwhy\b|process|legal bas/i,
  sharing: /shar|disclos|third[- ]part|recipient|\bwhom\b/i,
  tracking: /cookie|track|technolog|advertis/i,
  retention: /retain|retention|how long|\bkeep|stor|delet/i,
  transfer: /transfer|international|\bwhere\b|outside/i,
  rights: /\brights?\b|choice|\bopt\b|access|control/i,
  automated: /automat|profil|\bai\b|artificial|model|train/i,
  security: /secur|protect|safe/i,
  children: /child|minor|teen|\bage\b/i,
  controller: /controller|who we are|contact|about us|responsible/i,
  scope: /scope|cover|appl|california|\bstates?\b|europe|resident|region|countr/i,
  'change-terms': /change|update|amend/i,
};

/** True where the title names the category's matter. */
export function isTitledFor(category: CategoryId, title: string): boolean {
  return titles[category].test(title);
}
