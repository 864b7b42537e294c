import { readFileSync } from 'node:fs';
import { codeTables } from './code-tables.js';
import { findingCodes } from './finding-codes.js';
import { fileRefusalCodes, partRefusalCodes } from './refusal-codes.js';
import { unitFields, unitTexts } from './unit.readers.js';
import { sampleJson } from './sample-reports.fixture.js';

const guide = readFileSync(new URL('../../../../docs/report-format.md', import.meta.url), 'utf8');

describe('the guide to the format', () => {
  it('has the codes as they are', () => {
    expect(guide).toContain(codeTables());
    for (const code of Object.keys({ ...fileRefusalCodes, ...partRefusalCodes, ...findingCodes }))
      expect(guide).toContain(`\`${code}\``);
  });

  it('names every field of an incident', () => {
    for (const field of [...Object.keys(unitFields), ...unitTexts])
      expect(guide).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
  });

  it('names every field that the sample report has at its top and of its toll', () => {
    const file = sampleJson('2017-09-massacres');
    const [first] = file['incidents'] as unknown as [{ victims: object }];
    for (const field of [
      ...Object.keys(file),
      ...Object.keys(file['report'] ?? {}),
      ...Object.keys(first.victims),
    ])
      expect(guide).toMatch(new RegExp(`\`${field}(\\[\\])?\``));
  });
});
