import { base64, refused } from '../ledger.fixture.js';
import { verifyConsistency } from './consistency.verifier.js';
import { verifyInclusion } from './inclusion.verifier.js';

/** Facts from the test data of transparency-dev/merkle: what other verifiers accept, and what not. */
describe('the published cases of others', () => {
  const inclusion = {
    index: 1n,
    size: 5n,
    root: base64('Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ='),
    leafHash: base64('lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c='),
    proof: [
      'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
      'Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=',
      'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
    ].map(base64),
  };
  const consistency = {
    size1: 6n,
    size2: 8n,
    root1: base64('duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8='),
    root2: base64('XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg='),
    proof: [
      'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
      'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ].map(base64),
  };

  it('hold', () => {
    expect(verifyInclusion(inclusion)).toBeUndefined();
    expect(verifyConsistency(consistency)).toBeUndefined();
  });

  it('hold between equal sizes for whatever both sides call the root', () => {
    const root = base64('ZG9uJ3QgY2FyZSAy');
    const same = { size1: 1n, size2: 1n, root1: root, root2: root, proof: [] };
    expect(verifyConsistency(same)).toBeUndefined();
  });

  it('are refused where others refuse them', () => {
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion({ ...inclusion, size: 10n }));
    refused('PROOF_WRONG_LENGTH', () => verifyInclusion({ ...inclusion, size: 2n }));
    refused('INCLUSION_NOT_PROVEN', () => verifyInclusion({ ...inclusion, index: 0n }));
    refused('INCLUSION_NOT_PROVEN', () => verifyInclusion({ ...inclusion, index: 3n }));
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...consistency, size1: 5n }));
    refused('PROOF_WRONG_LENGTH', () => verifyConsistency({ ...consistency, size2: 16n }));
    refused('TREE_SHRUNK', () => verifyConsistency({ ...consistency, size2: 4n }));
  });
});
