import { SECRETS } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Wisher } from './wisher.fixture.js';

/** Opinions on which entries of two forums correspond: one shared, one not, one held no longer. */
export const compareForums = async ({ done }: Wisher) => {
  const reason = SECRETS.reason;
  const propose = async (fit: string) => {
    const result = await done('lawyer', 'proposeCorrespondence', {
      from: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
      to: { forum: 'DE-VStGB', entry: '§ 11(1) no. 1 VStGB', catalogueVersion: 2 },
      fit,
      reason,
    });
    return { correspondenceId: made(result, 'correspondenceId'), reason };
  };
  const shared = await propose('wider');
  await done('lawyer', 'reviseCorrespondence', { ...shared, fit: 'same' });
  await done('reviewer', 'adoptCorrespondence', shared);
  await done('reviewer', 'rejectCorrespondence', await propose('none'));
  await done('lawyer', 'withdrawCorrespondence', await propose('overlapping'));
};
