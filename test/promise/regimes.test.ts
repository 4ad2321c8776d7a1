import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutyApplies } from '../../src/core/promise/regimes/regime.ts';
import { regimes, regimesOf } from '../../src/core/promise/regimes/registry.ts';

describe('the statutory presets', () => {
  it('are one a file, and all registered', () => {
    const files = readdirSync(new URL('../../src/core/promise/regimes/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'regime' && name !== 'registry');
    expect(Object.keys(regimes).sort()).toEqual(files.sort());
    for (const [id, regime] of Object.entries(regimes)) expect(regime.id).toBe(id);
  });

  it.each(Object.values(regimes).map((regime) => [regime.id, regime] as const))(
    '%s cites a provision for each duty and tells its timing',
    (_, { duties, title }) => {
      expect(title).not.toBe('');
      expect(duties.length).toBeGreaterThan(0);
      for (const { citation, timing, manner, audience } of duties)
        expect([citation, timing, manner, audience].every((words) => words.length > 3)).toBe(true);
    },
  );

  it('set a period only where a provision has a number', () => {
    const numbered = Object.values(regimes).filter(({ duties }) => duties.some(({ lead }) => lead !== null));
    expect(numbered.map(({ id }) => id).sort()).toEqual(['glba', 'psd2']);
  });

  it('apply by level, category and new use', () => {
    const [information, newPurpose] = regimes.gdpr.duties;
    const retention = { level: 'material', newUse: false, categories: ['retention'] } as const;
    expect([information, newPurpose].map((duty) => duty && dutyApplies(duty, retention))).toEqual([true, false]);
    expect(newPurpose && dutyApplies(newPurpose, { level: 'material', newUse: true, categories: ['purpose'] })).toBe(
      true,
    );
    expect(information && dutyApplies(information, { ...retention, level: 'minor' })).toBe(false);
  });

  it('are found by id, in the order asked for', () => {
    expect(regimesOf(['psd2', 'gdpr']).map(({ id }) => id)).toEqual(['psd2', 'gdpr']);
    expect(() => regimesOf(['toString'])).toThrow('There is no such statutory preset');
  });
});
