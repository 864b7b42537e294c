import { ContentDisclosed, fact } from '#events';
import { given, uuid } from '#testing';
import { disclosureNoun } from './disclosure.decider.js';

const by = `member-${uuid(7)}`;
const data = {
  disclosureId: uuid(1),
  means: 'answer',
  purpose: 'caseWork',
  position: 12,
  shown: [{ class: 'confidential', fields: ['site'], subjects: [`incident-${uuid(2)}`] }],
} as const;
const shown = fact(ContentDisclosed, `disclosure-${uuid(1)}`, data);

describe('a disclosure', () => {
  it('is recorded once, on a stream of its own, under the name of the member who is shown it', () => {
    const command = { kind: 'RecordDisclosure', data, by } as const;
    given(disclosureNoun).when(command).then([shown]);
    given(disclosureNoun, [shown]).when(command).thenRefuses('DISCLOSURE_ALREADY_EXISTS');
    given(disclosureNoun)
      .when({ ...command, by: 'process:sijil' })
      .thenRefuses('ONLY_A_MEMBER');
  });

  it('names at least one field of one record', () => {
    for (const none of [
      [],
      [{ ...data.shown[0], fields: [] }],
      [{ ...data.shown[0], subjects: [] }],
    ])
      given(disclosureNoun)
        .when({ kind: 'RecordDisclosure', data: { ...data, shown: none }, by })
        .thenRefuses('NOTHING_DISCLOSED', '/shown');
  });
});
