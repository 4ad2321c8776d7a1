import { visibleText } from '../../core/redline/formats/groups/visible-text.ts';

/** The colour sequences that fairnotice writes itself: bold, dim, underlined, struck through, and colours of letters. */
const ownColours = /(\u001b\[(?:[1249]|2[249]|3[1-69])(?:;(?:[1249]|2[249]|3[1-69]))*m)/u;

/**
 * What a terminal may be given: a policy's text, a file's name or a recorded name can hold sequences that move the cursor, set
 * the window's title or turn the words round. They are shown as code points; line feeds stay, and our own colours where
 * `keepsColour`.
 */
export function harmlessText(text: string, { keepsColour }: { readonly keepsColour: boolean }): string {
  if (!keepsColour) return visibleText(text);
  // Splitting by a pattern with a group puts what it matched at the odd places.
  return text
    .split(ownColours)
    .map((part, place) => (place % 2 === 1 ? part : visibleText(part)))
    .join('');
}
