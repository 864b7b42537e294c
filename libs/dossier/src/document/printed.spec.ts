import { catalogue, pinpointWords } from '#events';
import { sampleContent } from '../content/content.sample.js';
import type { DossierContent } from '../content/content.js';
import type { Line, Span } from './document.js';
import { row } from './paper.js';
import { printedDossier } from './printed.js';
import { pinpoint } from './tell/said.js';
import { tellerOf } from './tell/teller.js';
import * as back from './words/back.js';
import * as byProfile from './words/by-profile.js';
import * as charges from './words/charges.js';
import * as common from './words/common.js';
import { ruleWords } from './words/rules.js';
import * as fields from './words/fields.js';
import * as law from './words/law.js';
import * as facts from './words/facts.js';
import * as front from './words/front.js';
import * as incidents from './words/incidents.js';
import type { Phrase } from './words/phrase.js';
import * as people from './words/people.js';
import * as unknown from './words/unknown.js';
import * as values from './words/values.js';

const isPhrase = (value: unknown): value is Phrase =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string');

const phrasesIn = (value: unknown): readonly Phrase[] => {
  if (isPhrase(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(phrasesIn) : [];
};

const slotsOf = (text: string): readonly string[] => (text.match(/\{[a-z]+\}/gu) ?? []).toSorted();

/** All texts of the document, span by span. */
const textsOf = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\u200b\u2066-\u2069]/gu, '');

const printed = (content: DossierContent, lang: 'en' | 'ar' = 'en') =>
  printedDossier(content, lang);

/** A dossier of a case in which nothing was said yet. */
const nothing: DossierContent = {
  ...sampleContent,
  mandate: { ...sampleContent.mandate, mandate: null, standards: [], reports: [] },
  history: [],
  parties: [],
  places: [],
  conflicts: [],
  incidents: [],
  persons: [],
  accounts: [],
  suspects: [],
  facts: [],
  charges: [],
  chronology: [],
  defence: [],
  exhibits: [],
  changes: null,
  unknown: [],
  redactions: [],
};

describe('the words of a dossier', () => {
  const phrases = phrasesIn([
    back,
    byProfile,
    charges,
    common,
    facts,
    fields,
    front,
    incidents,
    law,
    people,
    unknown,
    values,
  ]);

  it('say the same of the same in both languages', () => {
    expect(phrases.length).toBeGreaterThan(400);
    expect(phrases.filter(([en, ar]) => slotsOf(en).join() !== slotsOf(ar).join())).toEqual([]);
  });

  it('are Arabic in Arabic', () => {
    const latin = phrases.filter(
      ([en, ar]) =>
        /[a-z]/u.test(en.replaceAll(/\{[a-z]+\}/gu, '')) && !/\p{Script=Arabic}/u.test(ar),
    );
    expect(latin).toEqual([]);
  });
});

it('has words for every fact that a dossier can tell of', () => {
  const streams = ['case', 'incident', 'evidence', 'account', 'person', 'actor', 'conflict', 'any'];
  const told = [...catalogue.values()].filter(({ stream }) => streams.includes(stream));
  expect(told.length).toBeGreaterThan(90);
  expect(told.map(({ type }) => type).filter((type) => !(type in facts.FACTS))).toEqual([]);
});

describe.each(['en', 'ar'] as const)('a dossier on paper (%s)', (lang) => {
  const whole = printed(sampleContent, lang);

  it('has every section and annex, in order', () => {
    const heads = whole.blocks.flatMap((one) =>
      one.kind === 'heading' && one.level === 1 ? [one.number] : [],
    );
    const annexes =
      lang === 'en'
        ? ['A', 'B', 'C', 'D'].map((x) => `Annex ${x}`)
        : ['أ', 'ب', 'ج', 'د'].map((x) => `الملحق ${x}`);
    expect(heads).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', ...annexes]);
  });

  it('numbers its paragraphs through', () => {
    const numbers = whole.blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.number] : []));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('leaves no slot open and no code of a machine in words of ours', () => {
    const own: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const span = value as Partial<Extract<Span, { say: string }>>;
      if (typeof span.say === 'string') own.push(span.say);
      Object.values(value).forEach(look);
    };
    look(whole);
    expect(own.filter((text) => /[{}]|[A-Z]{2,}_|undefined|null/u.test(text))).toEqual([]);
  });

  it('says in a sentence that a section is empty', () => {
    const { blocks } = printed(nothing, lang);
    const empty = blocks.filter(
      (one, i) =>
        one.kind === 'heading' &&
        one.level < 3 &&
        blocks[i + 1]?.kind === 'heading' &&
        (blocks[i + 1] as { level: number }).level <= one.level,
    );
    expect(empty).toEqual([]);
    // The members of the office: one of them opened the case.
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
  });
});

describe('the law in Arabic', () => {
  const { blocks } = printed(sampleContent, 'ar');

  it('is named in Arabic, and pinned by its signs', () => {
    const texts = textsOf(blocks);
    expect(texts).toContain('جريمة حرب: الهجوم على المدنيين');
    expect(texts).not.toContain('War crime of');
    expect(texts).toContain('ICC 8(2)(e)(i)');
  });

  it('says beside a translation which English words were signed', () => {
    const paraphrase = 'The person directed an attack.';
    const signed = sampleContent.charges.map((charge) => ({
      ...charge,
      rows: charge.rows.map((one) => ({
        ...one,
        text: { ...one.text, paraphrase, citation: 'Article 8(2)(e)(i), element 1', signedBy: 'M' },
      })),
    }));
    const texts = textsOf(printed({ ...sampleContent, charges: signed }, 'ar').blocks);
    expect(texts).toContain('وجّه الشخص هجوماً.');
    expect(texts).toContain(paraphrase);
    expect(texts).not.toContain('element 1');
  });
});

describe('what a dossier says of itself', () => {
  const toldTo = (profile: DossierContent['cover']['profile'], of = sampleContent) =>
    textsOf(printed({ ...of, cover: { ...of.cover, profile } }).blocks);

  it('promises a count of what is withheld as a whole to those alone who get it', () => {
    for (const profile of ['court', 'internal'] as const)
      expect(toldTo(profile)).toContain('withheld as a whole are counted and not named');
    for (const profile of ['defence', 'partner'] as const) {
      expect(toldTo(profile)).not.toContain('withheld as a whole are counted');
      expect(toldTo(profile, nothing)).toContain('not even whether there are any');
    }
  });

  it('promises the effect of a gap to the office alone', () => {
    const effect = 'with what it does to the weight of the item';
    expect(toldTo('internal')).toContain(effect);
    for (const profile of ['court', 'defence', 'partner'] as const) {
      expect(toldTo(profile)).not.toContain(effect);
      expect(toldTo(profile)).toContain('is work of the office and is not part of this dossier');
    }
  });

  it('says of what is hidden that section 8 does not list it', () => {
    for (const profile of ['court', 'internal', 'defence', 'partner'] as const)
      expect(toldTo(profile)).toContain('withheld as a whole is not listed here');
  });

  it('is called a first issue only where it was issued', () => {
    const numbered = (number: number | null) => ({
      ...nothing,
      cover: { ...nothing.cover, number },
    });
    expect(toldTo('court', numbered(1))).toContain('This is the first issue for these readers');
    expect(toldTo('court', numbered(null))).not.toContain('first issue');
  });
});

/** What is printed, as it is read. */
const readOf = (line: unknown): string => {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(line);
  return found
    .join('')
    .replaceAll(/[\u200b\u2066-\u2069]/gu, '')
    .replaceAll('\u00a0', ' ');
};

it('names in the procedural history what each step is about', () => {
  expect(readOf(printed(sampleContent).blocks)).toContain('a charge was adopted, charge 1');
});

it('says in Arabic what Sijil itself wrote, and leaves the words of others', () => {
  const own = (words: string) => ({ code: null, printed: words });
  const [exhibit] = sampleContent.exhibits;
  const name = (en: string): DossierContent => ({
    ...sampleContent,
    cover: {
      ...sampleContent.cover,
      register: { ...sampleContent.cover.register, name: { en, ar: null } },
    },
    exhibits: exhibit
      ? [
          {
            ...exhibit,
            kind: own('document'),
            acquisition: { how: own('handed over at the desk'), at: null },
          },
        ]
      : [],
  });
  const demo = printed(name('Demo register'), 'ar');
  expect(readOf(demo.cover)).toContain('سجل تجريبي');
  expect(readOf(demo)).not.toMatch(/Demo register|handed over at the desk|\bdocument\b/u);
  expect(readOf(printed(name('Another register'), 'ar').cover)).toContain('Another register');
});

it('says why published words of somebody who was never asked stand in clear', () => {
  const says = (consents: DossierContent['persons'][number]['consents']) =>
    readOf(
      printed({
        ...sampleContent,
        persons: sampleContent.persons.map((person) => ({ ...person, consents })),
      }).blocks,
    );
  const sentence = 'was published by Invented Network for Examples: its published words stand here';
  expect(says([])).toContain(sentence);
  expect(says(sampleContent.persons[0]?.consents ?? [])).not.toContain(sentence);
});

describe('a row of a table', () => {
  const text = (signs: string): Line => [{ told: signs, rtl: false }];

  it('is kept whole where a page holds it, and only there', () => {
    expect(row([text('a title'), text('b'.repeat(400))]).whole).toBe(true);
    expect(row([text('a title'), text('b'.repeat(900))]).whole).toBe(false);
    expect(row([text('a title'), text('b\n'.repeat(60))]).whole).toBe(false);
    expect(row([text('1')], [text('c'.repeat(3_000))]).whole).toBe(false);
  });
});

describe('rules and requirements', () => {
  it('are explained, and numbered', () => {
    const texts = textsOf(printed(sampleContent).blocks);
    expect(texts).toContain('It was laid under seal, and its audience does not name this reader.');
    expect(texts).not.toContain('mode/1');
    expect(texts).toMatch(/Requirements with nothing put for or against them: .{0,40}1\.2/u);
  });

  it('are explained for every rule by which the policy withholds', () => {
    const withholds = ['see/work', 'see/confidential', 'see/underSeal', 'see/secret'].concat(
      ['none', 'withdrawn', 'expired', 'purpose', 'protected'].map((name) => `consent/${name}`),
    );
    const unexplained = ruleWords('policy-1/unheard-of');
    for (const rule of withholds) expect(ruleWords(`policy-9/${rule}`)).not.toBe(unexplained);
  });
});

describe('what others wrote', () => {
  it('shows the signs that would turn the order round, and is never a sign of ours', () => {
    const content: DossierContent = {
      ...sampleContent,
      facts: sampleContent.facts.map((fact) => ({
        ...fact,
        statement: { value: { text: 'paid \u202e0001\u202c\u0000 {who}', lang: 'en' }, rule: null },
      })),
    };
    const texts = textsOf(printed(content));
    expect(texts).toContain('paid [U+202E]0001[U+202C][U+0000] {who}');
    expect(texts).not.toMatch(/\\u202|\\u0000/u);
  });

  it('can go over to the next line where it knows no end', () => {
    const { cover } = sampleContent;
    const content = {
      ...sampleContent,
      cover: { ...cover, title: { value: { en: 'x'.repeat(40), ar: null }, rule: null } },
    };
    expect(JSON.stringify(printed(content).cover.title)).toContain('x'.repeat(12) + '\u200b');
  });

  it('never lets words of another direction turn round the numbers after them', () => {
    const statement = (text: string, lang: string) => ({
      ...sampleContent,
      charges: sampleContent.charges.map((charge) => ({
        ...charge,
        reason: { value: { text, lang }, rule: null },
      })),
    });
    const english = JSON.stringify(printed(statement('the market (سوق الخضار), 7–9 dead', 'en')));
    expect(english).toContain('(\u2067سوق الخضار\u2069), 7–9 dead');
    const arabic = JSON.stringify(
      printed(statement('الهاتف +963-11-555-0100، يوم 2031-04-11', 'ar')),
    );
    expect(arabic).toContain('\u2066+963-11-555-0100\u2069');
    expect(arabic).toContain('\u20662031-04-11\u2069');
    // What ends a run of Latin words stays with them: apart from them it would stand on their other side.
    const mixed = JSON.stringify(printed(statement('قال: filed at 08:35 on 2031-04-11', 'ar')));
    expect(mixed).toContain('قال: filed at 08:35 on 2031-04-11');
  });

  it('goes over to the next line at the joints of an address', () => {
    const address = 'https://example.invalid/a/long-path?first=1&second=2';
    const content = {
      ...sampleContent,
      places: sampleContent.places.map((place) => ({ ...place, printed: address })),
    };
    expect(JSON.stringify(printed(content))).toContain('https://\u200bexample.invalid/\u200ba/');
  });

  it('names members by number, and says which is which', () => {
    const texts = textsOf(printed(sampleContent).blocks);
    const members = [...new Set(texts.match(/member-[0-9a-f-]{36}/gu))];
    expect(members.length).toBeGreaterThan(1);
    for (const member of members) expect(texts.split(member)).toHaveLength(2);
  });
});

it.each(['en', 'ar'] as const)(
  'says where something stands in the words of everywhere (%s)',
  (lang) => {
    const where = { pages: [3], region: { x: 100, y: 255, width: 300, height: 200 } };
    const [account] = sampleContent.accounts;
    const line = pinpoint(tellerOf(sampleContent, lang), account?.pinpoint ?? null) ?? [];
    const flat = line.map((span) => Object.values(span).join('')).join('');
    expect(flat).toBe(pinpointWords(where, lang));
  },
);

it.each(['en', 'ar'] as const)(
  'says of a post, a conflict, an act, a fate, an inconsistency and a recording where they stand (%s)',
  (lang) => {
    const texts = readOf(printed(sampleContent, lang).blocks);
    // Each stands in the sample once.
    for (const page of ['41', '42', '43', '44', '45', '00:00:46–00:01:00'])
      expect(texts).toMatch(new RegExp(`(?<!\\d)${page}(?!\\d)`, 'u'));
  },
);
