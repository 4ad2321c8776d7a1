const styles = ['bold', 'dim', 'inverse', 'red', 'green', 'yellow', 'cyan'] as const;

/** Paints a text; `paint.bold.red(text)` joins two styles. A painter of chalk is one. */
export type Paint = ((text: string) => string) & { readonly [style in (typeof styles)[number]]: Paint };

const same = (text: string): string => text;

/** Leaves every text as it is. */
export const plainPaint: Paint = Object.assign(
  same,
  Object.fromEntries(styles.map((style) => [style, same])),
) as unknown as Paint;

/** The painter of a terminal with colours. Loaded only for those: the package takes longer than a short command. */
export async function colourPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 2 });
}
