import { plainToInstance } from 'class-transformer';
import { AssertTollInput } from '../incident/claim.inputs.js';
import { dataOf } from './data-of.js';

const read = (plain: object): object => dataOf(plainToInstance(AssertTollInput, plain));

describe('what an input says', () => {
  it('leaves out what was left out, and keeps what is not known as null', () => {
    expect(
      read({
        commandId: 'x',
        expectedRevision: 3,
        incidentId: 'y',
        note: null,
        counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
        traits: { civilians: true },
      }),
    ).toEqual({
      incidentId: 'y',
      descriptor: null,
      counts: [{ outcome: 'killed', category: null, value: 5, qualifier: 'exact' }],
      traits: {
        civilians: true,
        atOnce: null,
        sameFamily: null,
        displaced: null,
        breakdownExhaustive: null,
        killedIncludesUnborn: null,
        childrenIncludeUnborn: null,
      },
    });
  });

  it('has no other fields than those that say something', () => {
    expect(
      Object.keys(read({ incidentId: 'y', counts: [], traits: {}, reason: undefined })),
    ).not.toContain('reason');
  });
});
