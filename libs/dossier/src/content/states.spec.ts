import { sampleContent } from './content.sample.js';
import type { DossierExhibit } from './exhibit.js';
import { statesOf } from './states.js';

const [exhibit] = sampleContent.exhibits as readonly [DossierExhibit];
const plain: DossierExhibit = { ...exhibit, contested: false, bearings: [], custody: [] };
const file = (withheld: string | null) => exhibit.files.map((one) => ({ ...one, withheld }));
const by = { suspect: null, pinpoint: null, by: 'member-1', recordedAt: '', reason: null };

describe('the states of an exhibit', () => {
  it.each<[Partial<DossierExhibit>, readonly string[]]>([
    [{}, []],
    [{ contested: true, excluded: true }, ['contested', 'excluded']],
    [{ bearings: [{ ...by, bearing: 'mixed' }] }, ['mixed']],
    [{ bearings: [{ ...by, bearing: 'incriminating' }] }, []],
    [
      { acquisition: { ...exhibit.acquisition, providerTerms: 'An invented term.' } },
      ['underCondition'],
    ],
    [{ files: file('dossier-1/destroyed-by-order'), withdrawn: true }, ['destroyed', 'withdrawn']],
    [{ files: file('dossier-1/returned-by-order') }, ['returned']],
    // That there is a seal is told by no state, whatever the rule beside its bytes is.
    [{ files: file('policy-1/see/underSeal') }, []],
  ])('follow from what the dossier says of it (%#)', (said, states) => {
    expect(statesOf({ ...plain, ...said })).toEqual(states);
  });
});
