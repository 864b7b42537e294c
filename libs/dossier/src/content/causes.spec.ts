import { causesOf } from './causes.js';
import { sampleContent } from './content.sample.js';

const [person] = sampleContent.persons;
const [exhibit] = sampleContent.exhibits;
if (!person || !exhibit) throw new Error('The sample has a person and an exhibit');

describe('why a dossier is otherwise than it was', () => {
  it('is nothing, where nothing happened', () => {
    expect(causesOf(sampleContent, sampleContent)).toEqual([]);
    expect(causesOf(sampleContent, { ...sampleContent, persons: [] })).toEqual([]);
  });

  it('is that an identity was destroyed, once', () => {
    const ended = {
      ...sampleContent,
      persons: [
        { ...person, identity: 'destroyed', ended: { on: '2031-05-01', basis: null } } as const,
      ],
    };
    expect(causesOf(sampleContent, ended)).toEqual([{ what: 'identityDestroyed', id: person.id }]);
    expect(causesOf(ended, ended)).toEqual([]);
  });

  it('is a consent, bytes that are gone, another version', () => {
    const other = {
      ...sampleContent,
      cover: {
        ...sampleContent.cover,
        versions: { ...sampleContent.cover.versions, sijil: '9.9.9' },
      },
      persons: [{ ...person, consents: [] }],
      exhibits: [
        {
          ...exhibit,
          files: exhibit.files.map((file) => ({
            ...file,
            withheld: 'dossier-1/destroyed-by-order',
          })),
        },
      ],
    };
    expect(causesOf(sampleContent, other)).toEqual([
      { what: 'consentChanged', id: person.id },
      { what: 'bytesGone', id: exhibit.evidenceId },
      { what: 'versionChanged' },
    ]);
  });
});
