import { sampleJson } from '../reading/sample-reports.fixture.js';
import {
  attributionLanguageOf,
  attributionLanguages,
  strengthOf,
} from './attribution-languages.js';
import { claimSourceOf } from './claim-sources.js';
import { fold } from './fold.js';
import { attackKinds } from './means.js';
import { parties } from './parties.js';
import { governorates } from './places.js';
import { vocabularies } from './vocabularies.js';

describe.each(vocabularies.map((v) => [v.name, v] as const))(
  'the vocabulary of %s',
  (_, vocabulary) => {
    it('gives each printed form one code', () => {
      const folded = vocabulary.forms.map(fold);
      expect(folded.filter((form, i) => folded.indexOf(form) !== i)).toEqual([]);
      for (const form of vocabulary.forms)
        expect(vocabulary.codes).toContain(vocabulary.codeOf(form));
    });

    it('keeps what it does not know as printed', () => {
      expect(vocabulary.read('Something Entirely New')).toEqual({
        code: null,
        printed: 'Something Entirely New',
      });
    });
  },
);

describe('words as printed', () => {
  it.each([
    [parties, 'syrian  regime FORCES', 'syrianRegimeForces'],
    [parties, 'Hay’at Tahrir al-Sham', 'hayatTahrirAlSham'],
    [governorates, 'Deir ez-Zor', 'deirEzZor'],
    [governorates, 'rural Hama', 'hama'],
    [parties, 'تنظيم داعش', 'isis'],
    [parties, 'فصائل المعارضة المسلّحة', 'armedOpposition'],
    [attackKinds, 'غارة جوية', 'airStrike'],
    [attributionLanguages, 'we believe', 'believed'],
    [attributionLanguages, 'beyond doubt', 'assertedConclusive'],
  ])('are known in their spellings', (vocabulary, printed, code) => {
    expect(vocabulary.read(printed)).toEqual({ code, printed });
  });

  it('name every party of the sample report', () => {
    for (const incident of sampleJson('2017-09-massacres')['incidents'] ?? [])
      expect(parties.codeOf(String(incident['countedUnder']))).not.toBeNull();
  });
});

describe('attribution', () => {
  it('to an alliance or a militia is of another kind than to a force', () => {
    const stated = attributionLanguages.read('stated');
    const of = (party: string): string | null =>
      attributionLanguageOf(stated, parties.read(party)).code;
    expect(of('Russian forces')).toBe('attributed');
    expect(of('Syrian-Russian alliance')).toBe('attributedToGroup');
    expect(of('pro-regime militias')).toBe('attributedToAffiliate');
    expect(of('somebody new')).toBe('attributed');
  });

  it('has an order of strength', () => {
    const order = ['not stated', 'alleged', 'indicated', 'we believe', 'stated', 'beyond doubt'];
    const strengths = order.map((printed) => strengthOf(attributionLanguages.read(printed)));
    expect(strengths).toEqual([0, 1, 2, 3, 4, 5]);
    expect(strengthOf({ code: null, printed: 'hinted' })).toBeNull();
    expect(strengthOf(null)).toBeNull();
  });
});

describe('the source of a claim', () => {
  it('is in the clear where it is a word, and only by its kind where it could name somebody', () => {
    expect(claimSourceOf('photo caption')).toEqual({
      word: { code: 'photoCaption', printed: 'photo caption' },
      seal: false,
    });
    expect(claimSourceOf('witness Tayyim Qasabani')).toEqual({
      word: { code: 'witness', printed: 'witness' },
      seal: true,
    });
    expect(claimSourceOf('Tayyim Qasabani')).toEqual({ word: null, seal: true });
  });
});
