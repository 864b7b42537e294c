import { canonical, fact, MappingRevised, MappingSaved } from '#events';
import type { MappingFact, MappingSeen } from '#events';
import { streamOf } from '../noun.js';
import { needAbsent, present } from '../rules/existence.js';
import { needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import type { MappingCommand } from './mapping.commands.js';
import { mappingIdOf, mappingReading } from './mapping.state.js';
import type { MappingState } from './mapping.state.js';

const stream = (name: string) => streamOf('mapping', mappingIdOf(name));

/** Mappings of columns: saved under a name, changed with a reason. */
export const mappingNoun = nounOfRules<
  MappingState,
  MappingCommand,
  MappingFact,
  OnStream<MappingSeen>
>(mappingReading, ({ data }) => stream(data.name), {
  SaveMapping: {
    decide: ({ data }, state) => {
      needText(data.name, '/name');
      needAbsent(state, 'mapping', '/name');
      return [
        fact(MappingSaved, stream(data.name), { ...data, mappingId: mappingIdOf(data.name) }),
      ];
    },
  },

  ReviseMapping: {
    decide: ({ data: { name, mapping, reason } }, state) => {
      if (canonical(present(state, 'mapping', '/name').mapping) === canonical(mapping))
        throw nothingChanges('/mapping');
      needReason(reason);
      return [
        fact(MappingRevised, stream(name), { mappingId: mappingIdOf(name), mapping, reason }),
      ];
    },
  },
});
