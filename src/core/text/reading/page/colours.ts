type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Names of the colours that come near to white or black; letters of other names can be seen on a page. */
const named = new Map<string, Rgba>([
  ['transparent', [255, 255, 255, 0]],
  ['white', [255, 255, 255, 1]],
  ['canvas', [255, 255, 255, 1]],
  ['snow', [255, 250, 250, 1]],
  ['ghostwhite', [248, 248, 255, 1]],
  ['floralwhite', [255, 250, 240, 1]],
  ['whitesmoke', [245, 245, 245, 1]],
  ['ivory', [255, 255, 240, 1]],
  ['mintcream', [245, 255, 250, 1]],
  ['azure', [240, 255, 255, 1]],
  ['aliceblue', [240, 248, 255, 1]],
  ['seashell', [255, 245, 238, 1]],
  ['honeydew', [240, 255, 240, 1]],
  ['lavenderblush', [255, 240, 245, 1]],
  ['oldlace', [253, 245, 230, 1]],
  ['linen', [250, 240, 230, 1]],
  ['black', [0, 0, 0, 1]],
  ['canvastext', [0, 0, 0, 1]],
]);

/** Colours nearer to each other than this, of at most 441, are one to the eye. */
const nearest = 40;

function parse(colour: string): Rgba | null {
  const known = named.get(colour);
  if (known !== undefined) return known;
  if (colour.startsWith('#')) return fromDigits(colour.slice(1));
  const [, name, inner = ''] = /^(rgba?|hsla?)\(([^)]*)\)/.exec(colour) ?? [];
  if (name === undefined) return null;
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== '');
  const [first = 0, second = 0, third = 0] = parts.map((part, at) =>
    name.startsWith('rgb') && at < 3 && part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part),
  );
  const fourth = parts[3];
  const alpha = fourth === undefined ? 1 : Number.parseFloat(fourth) / (fourth.endsWith('%') ? 100 : 1);
  return name.startsWith('rgb') ? [first, second, third, alpha] : fromHue(first, second / 100, third / 100, alpha);
}

function fromDigits(digits: string): Rgba | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null;
  const long = digits.length > 4 ? digits : [...digits].map((digit) => digit + digit).join('');
  const at = (place: number): number => Number.parseInt(long.slice(place, place + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

function fromHue(hue: number, saturation: number, lightness: number, alpha: number): Rgba {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

/** From 0, invisible, to 1; 1 for a colour that is not known. */
export function alphaOf(colour: string): number {
  return parse(colour)?.[3] ?? 1;
}

/** Whether letters of one colour cannot be told from a background of the other. */
export function looksLike(colour: string, background: string): boolean {
  if (colour === background) return true;
  const letters = parse(colour);
  const behind = parse(background);
  if (letters === null || behind === null) return false;
  const distance = Math.hypot(
    ...[0, 1, 2].map((at) => ((letters[at] as number) - (behind[at] as number)) * letters[3]),
  );
  return distance < nearest;
}
