import { entry, listEntries } from '../catalogue/catalogue.js';
import { applies } from './applies.js';
import type { ActFacts, ConflictClassification } from './applies.js';

const act = (some: Partial<ActFacts> = {}): ActFacts => ({
  date: '2017-09-13',
  territory: 'Syria',
  nationalities: [],
  ...some,
});

const conflict = (some: Partial<ConflictClassification> = {}): ConflictClassification => ({
  id: 'c1',
  type: 'NIAC',
  contested: false,
  from: '2012-01-01',
  to: null,
  nexus: true,
  ...some,
});

const codes = (answer: ReturnType<typeof applies>) => answer.reasons.map((one) => one.code);

describe('whether an entry applies to an act', () => {
  const attack = entry('ICC', '8(2)(e)(i)');
  const starvation = entry('ICC', '8(2)(e)(xix)');

  it('applies where type, time and link fit, and says why', () => {
    const answer = applies(act(), conflict(), attack);
    expect(answer.answer).toBe('applies');
    expect(codes(answer)).toEqual(['IN_FORCE', 'TYPE_FITS']);
    for (const one of answer.reasons) expect(one.says).toMatch(/^[A-Z].*\.$/);
  });

  it('does not apply in another type of conflict', () => {
    expect(applies(act(), conflict({ type: 'IAC' }), attack)).toMatchObject({
      answer: 'doesNot',
      because: 'OTHER_TYPE_OF_CONFLICT',
    });
    expect(applies(act(), conflict({ type: 'NONE' }), attack)).toMatchObject({
      because: 'OTHER_TYPE_OF_CONFLICT',
    });
  });

  it('gives each candidate conflict an answer of its own', () => {
    const grave = entry('ICC', '8(2)(a)(i)');
    expect(applies(act(), conflict(), grave).answer).toBe('doesNot');
    expect(applies(act(), conflict({ id: 'c2', type: 'IAC' }), grave).answer).toBe('applies');
  });

  it('depends on the classification where it is contested or missing, and on the link where nobody assessed it', () => {
    expect(applies(act(), conflict({ type: 'IAC', contested: true }), attack)).toMatchObject({
      answer: 'dependsOn',
      questions: ['CONTESTED_CLASSIFICATION'],
    });
    expect(applies(act(), conflict({ contested: true, nexus: null }), attack)).toMatchObject({
      questions: ['CONTESTED_CLASSIFICATION', 'NEXUS_TO_THE_CONFLICT'],
    });
    expect(applies(act(), null, attack)).toMatchObject({ questions: ['TYPE_OF_THE_CONFLICT'] });
    expect(applies(act(), conflict({ type: 'undetermined' }), attack)).toMatchObject({
      questions: ['TYPE_OF_THE_CONFLICT'],
    });
  });

  it('does not apply outside the conflict or without a link to it', () => {
    expect(applies(act(), conflict({ to: '2016-12-31' }), attack)).toMatchObject({
      because: 'OUTSIDE_THE_CONFLICT',
    });
    expect(applies(act(), conflict({ nexus: false }), attack)).toMatchObject({
      because: 'NO_NEXUS',
    });
  });

  it('needs no conflict for crimes against humanity', () => {
    expect(applies(act(), null, entry('ICC', '7(1)(a)')).answer).toBe('applies');
  });

  it('does not apply before the entry bound anybody', () => {
    expect(applies(act(), conflict(), starvation)).toMatchObject({
      answer: 'doesNot',
      because: 'NOT_YET_IN_FORCE',
    });
    expect(applies(act({ date: '2002-06-30' }), null, entry('ICC', '7(1)(a)'))).toMatchObject({
      because: 'NOT_YET_IN_FORCE',
    });
    expect(
      applies(act({ date: '2018-07-16' }), conflict({ type: 'IAC' }), entry('ICC', '8 bis')),
    ).toMatchObject({ because: 'NOT_YET_IN_FORCE' });
  });

  it('asks who accepted an amendment, and never takes it to be in force for all', () => {
    const later = act({ date: '2023-10-22' });
    expect(applies(later, conflict(), starvation)).toMatchObject({
      answer: 'dependsOn',
      questions: ['ACCEPTANCE_OF_THE_AMENDMENT', 'EFFECT_OF_THE_AMENDMENT'],
    });
    const there = act({ date: '2023-10-22', territory: 'New Zealand' });
    expect(applies(there, conflict(), starvation)).toMatchObject({
      questions: ['EFFECT_OF_THE_AMENDMENT'],
    });
    expect(
      applies({ ...there, nationalities: ['New Zealand'] }, conflict(), starvation).answer,
    ).toBe('applies');
  });

  it('takes acceptances that were looked up, from their own day', () => {
    const both = act({ date: '2023-10-22', territory: 'A', nationalities: ['A'] });
    const since = (day: string) => [{ amendment: 'AMD-2019-STARVATION', state: 'A', since: day }];
    expect(applies(both, conflict(), starvation, since('2023-10-22')).answer).toBe('applies');
    expect(applies(both, conflict(), starvation, since('2023-10-23')).answer).toBe('dependsOn');
  });

  it('asks for the day where it is not known', () => {
    expect(applies(act({ date: null }), conflict(), attack)).toMatchObject({
      questions: ['DATE_OF_THE_ACT'],
    });
  });

  it('never lets anybody be charged under a provision without its annex', () => {
    expect(applies(act(), conflict({ type: 'IAC' }), entry('ICC', '8(2)(b)(xx)'))).toMatchObject({
      because: 'NOT_CHARGEABLE',
    });
  });

  it('answers for every entry', () => {
    for (const one of listEntries('ICC', { kind: 'crime' }))
      expect(['applies', 'doesNot', 'dependsOn']).toContain(applies(act(), conflict(), one).answer);
  });
});
