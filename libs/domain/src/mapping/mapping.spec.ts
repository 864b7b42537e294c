import { fact, MappingSaved } from '#events';
import { given } from '#testing';
import { mappingIdOf } from './mapping.state.js';
import { mappingNoun } from './mapping.decider.js';

const mapping = { columns: { Ref: 'id', Killed: 'killed' } };
const save = { kind: 'SaveMapping', data: { name: 'Monthly table', mapping } } as const;
const revise = (to: object, reason = 'The office added a column.') =>
  ({
    kind: 'ReviseMapping',
    data: { name: 'monthly table ', mapping: JSON.parse(JSON.stringify(to)) as never, reason },
  }) as const;

const mappingId = mappingIdOf('Monthly table');
const past = given(mappingNoun, [
  fact(MappingSaved, `mapping-${mappingId}`, { mappingId, name: 'Monthly table', mapping }),
]);

describe('a mapping of columns', () => {
  it('is saved once under a name', () => {
    given(mappingNoun).when(save).thenStates('MappingSaved');
    given(mappingNoun)
      .when({ ...save, data: { ...save.data, name: ' ' } })
      .thenRefuses('TEXT_MISSING');
    past.when(save).thenRefuses('MAPPING_ALREADY_EXISTS');
  });

  it('is changed with a reason, and not into itself', () => {
    past.when(revise({ columns: { Ref: 'id' } })).thenStates('MappingRevised');
    past.when(revise({ columns: { Ref: 'id' } }, '')).thenRefuses('REASON_MISSING');
    past.when(revise(mapping)).thenRefuses('NOTHING_CHANGES');
    given(mappingNoun).when(revise(mapping)).thenRefuses('MAPPING_NOT_FOUND');
  });
});
