import { currentVersion, listEntries } from '../catalogue/catalogue.js';
import { requirementsOf } from './requirements.js';
import type { ChargedLaw } from './requirements.js';

const icc: ChargedLaw = {
  forum: 'ICC',
  crime: '8(2)(e)(i)',
  mode: '28(a)-should-have-known',
  catalogueVersion: 1,
};
const german: ChargedLaw = {
  forum: 'DE-VStGB',
  crime: '§ 11(1) no. 1 VStGB',
  mode: '§ 27 StGB',
  catalogueVersion: 1,
};

describe('the rows of a matrix', () => {
  it('go from threshold to grounds, and every element of the crime is one of them', () => {
    const rows = requirementsOf(icc);
    expect([...new Set(rows.map(({ row }) => row))]).toEqual([
      'threshold',
      'contextual',
      'material',
      'mental',
      'mode',
      'ground',
    ]);
    const keys = rows.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['crime/1', 'crime/2', 'crime/3', 'crime/4', 'crime/5']),
    );
    expect(keys).toEqual(expect.arrayContaining(['ground/31(1)(d)', 'ground/33(1)', 'mode/1']));
  });

  it('ask for the context once, whether the elements number it or not', () => {
    const contextual = (law: ChargedLaw) =>
      requirementsOf(law).filter(({ row }) => row === 'contextual');
    expect(contextual(icc).map(({ key }) => key)).toEqual(['crime/4', 'crime/5']);
    expect(contextual(german).length).toBeGreaterThan(0);
  });

  it('have keys of their own for every crime and mode of both forums', () => {
    for (const forum of ['ICC', 'DE-VStGB'] as const) {
      const modes = listEntries(forum, { kind: 'mode' });
      for (const { id } of listEntries(forum, { kind: 'crime' }))
        for (const mode of modes) {
          const keys = requirementsOf({
            forum,
            crime: id,
            mode: mode.id,
            catalogueVersion: currentVersion(forum),
          }).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.some((key) => key.startsWith('mode/'))).toBe(true);
        }
    }
  });

  it('are not made up for law that the catalogue does not hold', () => {
    expect(() => requirementsOf({ ...icc, crime: '8(2)(e)(xx)' })).toThrow(
      expect.objectContaining({ code: 'LAW_ENTRY_UNKNOWN' }),
    );
  });
});
