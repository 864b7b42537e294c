import { wordsOf } from '../../vocabulary/fold.js';
import type { Check } from './check.js';
import { present } from './check.js';

/** `rural Hama` and `Hama` are one governorate in two ways of speaking. */
const contains = (a: string, b: string): boolean => {
  const words = wordsOf(a);
  return wordsOf(b).every((word) => words.includes(word));
};

/** The governorate in the sentence against the one of the heading, under which the incident is counted. */
export const governorates: Check = ({ place }) => {
  const counted = place?.governorate ?? null;
  const printed = place?.governorateInText ?? null;
  if (counted === null || printed === null) return [];
  if (counted.code !== null && counted.code === printed.code) return [];
  if (contains(counted.printed, printed.printed) || contains(printed.printed, counted.printed))
    return [];
  const named =
    counted.code !== null && printed.code !== null
      ? `The sentence says ${printed.printed}; the incident is counted under ${counted.printed}.`
      : 'The sentence names another governorate than the one under which the incident is counted.';
  return [{ code: 'GOVERNORATE_DIFFERS', at: '/place/governorateInText', message: named }];
};

/** Several incidents in one paragraph. */
export const sharedParagraph: Check = ({ sourceLine }, { unitsOnLine }) => {
  const [line] = sourceLine;
  const units = line === undefined || sourceLine.length > 1 ? 1 : (unitsOnLine.get(line) ?? 1);
  return present(
    units > 1 && {
      code: 'SHARED_PARAGRAPH',
      at: '/sourceLine',
      message: `The paragraph in line ${line} holds ${units} incidents.`,
    },
  );
};

/** Incidents that are referred to and not there. */
export const relatedUnknown: Check = ({ relatedIncidents }, { ids }) =>
  relatedIncidents.flatMap(({ id }, i) =>
    present(
      id !== null &&
        !ids.has(id) && {
          code: 'INCIDENT_UNKNOWN',
          at: `/relatedIncidents/${i}/id`,
          message: 'The incident is said to be related to one that the file does not list.',
        },
    ),
  );
