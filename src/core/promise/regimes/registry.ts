import { Refusal } from '../../refusal.ts';
import { ccpa } from './ccpa.ts';
import { colorado } from './colorado.ts';
import { coppa } from './coppa.ts';
import { ftc } from './ftc.ts';
import { gdpr } from './gdpr.ts';
import { glba } from './glba.ts';
import { hipaa } from './hipaa.ts';
import { minnesota } from './minnesota.ts';
import { psd2 } from './psd2.ts';
import type { Regime, RegimeId } from './regime.ts';

/** Every statutory preset, one a file. */
export const regimes: Readonly<Record<RegimeId, Regime>> = {
  gdpr,
  ccpa,
  colorado,
  minnesota,
  ftc,
  coppa,
  glba,
  hipaa,
  psd2,
};

/**
 * The presets of the given ids, in order.
 *
 * @throws Refusal (usage) for an id that is not valid.
 */
export function regimesOf(ids: readonly string[]): readonly Regime[] {
  return ids.map((id) => {
    const regime = Object.values(regimes).find((one) => one.id === id);
    if (regime) return regime;
    throw new Refusal('usage', {
      message: 'There is no such statutory preset',
      expected: `one of ${Object.keys(regimes).join(', ')}`,
      found: JSON.stringify(id),
      remedy: 'take it out or write one of the presets',
    });
  });
}
