/** How much a change matters, in ascending order: `editorial` < `minor` < `material`. */
export const levels = ['editorial', 'minor', 'material'] as const;

export type Level = (typeof levels)[number];

/** The place of a level in the order of `levels`, from 0. */
export function gravityOf(level: Level): number {
  return levels.indexOf(level);
}

/** The gravest of some levels; `editorial` of none. */
export function gravest(some: Iterable<Level>): Level {
  let worst: Level = 'editorial';
  for (const level of some) if (gravityOf(level) > gravityOf(worst)) worst = level;
  return worst;
}

/** A change of each level, in the middle of a sentence. */
export const levelWords: Readonly<Record<Level, string>> = {
  editorial: 'an editorial change',
  minor: 'a minor change',
  material: 'a material change',
};

/** What a change means for the people whose data the policy covers, from worst to best. */
export const directions = ['adverse', 'mixed', 'neutral', 'favourable'] as const;

export type Direction = (typeof directions)[number];

interface CategoryWords {
  /** In a sentence for lawyers: "the changes are about …". */
  readonly matter: string;
  /** As a heading before people who are not lawyers. */
  readonly heading: string;
}

/** The categories a material change can fall in, in the order in which they are listed. */
const categories = {
  'data-collected': { matter: 'the data collected', heading: 'The information we collect' },
  purpose: { matter: 'purposes', heading: 'What we use information for' },
  sharing: { matter: 'sharing', heading: 'Who receives information' },
  tracking: { matter: 'tracking', heading: 'Cookies and tracking' },
  retention: { matter: 'retention', heading: 'How long we keep information' },
  transfer: { matter: 'transfers abroad', heading: 'Where information is sent' },
  rights: { matter: 'rights and choices', heading: 'Your rights and choices' },
  automated: { matter: 'automated decisions and AI', heading: 'Automated decisions and machine learning' },
  security: { matter: 'security', heading: 'How information is protected' },
  children: { matter: 'children', heading: 'Children' },
  controller: { matter: 'who controls the data', heading: 'Who is responsible' },
  scope: { matter: 'what the policy covers', heading: 'What the text covers' },
  'change-terms': { matter: 'notice of changes', heading: 'How we tell you about changes' },
} as const satisfies Readonly<Record<string, CategoryWords>>;

export type CategoryId = keyof typeof categories;

export const categoryOrder = Object.keys(categories) as readonly CategoryId[];

/** The words of a category. */
export function categoryWords(category: CategoryId): CategoryWords {
  return categories[category];
}
