/** A row as it stands in the file, before it is checked. Members are absent or empty where the file says nothing. */
export interface RawRecipient {
  /** From 1. For a CSV row over several lines, its last. */
  readonly line: number;
  readonly values: Readonly<Partial<Record<RecipientColumn, string>>>;
}

/** The columns of a CSV file and the members of a JSON line. */
export const recipientColumns = ['id', 'email', 'name', 'locale', 'status', 'collected_on'] as const;

export type RecipientColumn = (typeof recipientColumns)[number];
