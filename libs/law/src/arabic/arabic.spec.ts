import { forums, listEntries } from '../catalogue/catalogue.js';
import { arabicOf } from './arabic.js';

const labels = forums.flatMap((forum) => listEntries(forum).map(({ label }) => label));

it('has Arabic words for the title of every entry', () => {
  expect(labels.length).toBeGreaterThan(180);
  expect(labels.filter((label) => arabicOf(label) === undefined)).toEqual([]);
});

it('has Arabic words for everything that a charge before the Court has to show', () => {
  const texts = listEntries('ICC').flatMap(({ elements, contextual, mentalDefault }) =>
    [...elements, ...contextual, ...(mentalDefault ? [mentalDefault] : [])].map(({ text }) => text),
  );
  expect(new Set(texts).size).toBeGreaterThan(240);
  expect([...new Set(texts)].filter((text) => arabicOf(text) === undefined)).toEqual([]);
});

it('is Arabic, and tells entries apart that English tells apart', () => {
  const words = [...new Set(labels)].map((label) => arabicOf(label) ?? '');
  expect(words.filter((word) => /[a-z]/iu.test(word))).toEqual([]);
  expect(words.filter((word) => !/^\p{Script=Arabic}/u.test(word))).toEqual([]);
});

it('has none for words that are put otherwise', () => {
  expect(arabicOf('War crime of attacking civilians')).toBe('جريمة حرب: الهجوم على المدنيين');
  expect(arabicOf('War crime of attacking Civilians')).toBeUndefined();
  expect(arabicOf('constructor')).toBeUndefined();
});
