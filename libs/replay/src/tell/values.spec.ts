import { sayValue } from './values.js';

describe('a value for people', () => {
  it('is what the counting rule answers in the words of the lists and tables', () => {
    expect(['true', 'false', 'undetermined', true].map((one) => sayValue(one))).toEqual([
      'yes',
      'no',
      'undetermined',
      'yes',
    ]);
  });
});
