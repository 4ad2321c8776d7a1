/** A passage before and after a change. */
export type Case = readonly [before: string, after: string];
