import { Refusal } from '#kernel';
import type { Json } from '#kernel';
import { inCircles } from './circles.js';
import type { Definition } from './definition.js';
import { parseDefinition } from './definition.js';
import type { ExactNumber } from './exact-number.js';
import { exactly } from './exact-number.js';
import type { IncidentDocument } from './incident.document.js';
import type { Reckoned } from './measure.js';
import { NotEnumerable, reckonIncidents, reckonTotals } from './measure.js';

/** A published figure with its definition as the file has it. */
export interface Figure {
  readonly key: string;
  /** The printed number, whole. */
  readonly value: number;
  readonly qualifier?: { readonly code: string | null; readonly printed: string } | null;
  readonly fromIncidents?: Json;
  readonly fromTotals?: Json;
}

/** Whether a report describes every incident it counts. */
export type Coverage = 'complete' | 'partial' | null;

/** How a published figure stands beside what can be computed. */
export interface Verdict {
  readonly key: string;
  readonly published: number;
  /** The computed number, a percentage rounded half up; null where nothing can be computed. */
  readonly computed: number | null;
  /** The computed number in full: 52.1 for a percentage (one digit), the whole number otherwise. */
  readonly exact: number | null;
  readonly verdict: 'match' | 'mismatch' | 'partial' | 'not-enumerated';
  readonly reason: string;
}

interface Judged {
  readonly number: ExactNumber;
  readonly verdict: 'match' | 'partial' | 'mismatch';
}
/** One of the two ways to the figure: what it came to, or why it came to nothing. */
type Reading = { readonly name: string } & (
  { readonly judged: Judged } | { readonly obstacle: string }
);

const badness = { match: 0, partial: 1, mismatch: 2 } as const;

const judge = (number: ExactNumber, published: number, mayBeLess: boolean): Judged => {
  if (number.whole === published) return { number, verdict: 'match' };
  return { number, verdict: mayBeLess && number.whole < published ? 'partial' : 'mismatch' };
};

const read = (
  name: string,
  published: number,
  mayBeLess: boolean,
  reckon: () => Reckoned,
): Reading => {
  try {
    return { name, judged: judge(exactly(reckon()), published, mayBeLess) };
  } catch (error) {
    if (error instanceof NotEnumerable) return { name, obstacle: error.message };
    throw error;
  }
};

const sentence = (reading: Reading, published: number): string => {
  if ('obstacle' in reading) return `${reading.name}: not enumerated, because ${reading.obstacle}.`;
  const { number, verdict } = reading.judged;
  const shown = number.isPercent
    ? `${number.exact} %, as a whole number ${number.whole}`
    : number.exact;
  const outcome = {
    match: 'as printed',
    partial: `fewer than the ${published} printed, of which only a part is given`,
    mismatch: `not the ${published} printed`,
  }[verdict];
  return `${reading.name}: ${shown}, ${outcome}.`;
};

const floors: Readonly<Record<string, string>> = { atLeast: 'at least', moreThan: 'more than' };

const qualified = (figure: Figure): string => {
  const words = floors[figure.qualifier?.code ?? ''];
  return words === undefined ? '' : ` Printed as "${words}"; compared as the number itself.`;
};

const NOT_ENUMERATED = { computed: null, exact: null, verdict: 'not-enumerated' } as const;

const verdictOf = (figure: Figure, readings: readonly Reading[]): Verdict => {
  const base = { key: figure.key, published: figure.value };
  const reason =
    readings.map((reading) => sentence(reading, figure.value)).join(' ') + qualified(figure);
  const judged = readings.flatMap((reading) => ('judged' in reading ? [reading.judged] : []));
  const [first, ...others] = judged;
  if (first === undefined) return { ...base, ...NOT_ENUMERATED, reason };
  // Of two that are equally good or bad, the one over the incidents, which stands first.
  const worst = others.reduce((a, b) => (badness[b.verdict] > badness[a.verdict] ? b : a), first);
  const { number, verdict } = worst;
  return { ...base, computed: number.whole, exact: Number(number.exact), verdict, reason };
};

const definitionOf = (figure: Figure): Definition | null => {
  try {
    return parseDefinition(figure);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/**
 * Reconciles the published figures of a report with its incidents as they are held now. Each figure
 * is judged over the incidents and over the other printed figures, as far as it is defined; the
 * worse of the two counts.
 */
export const evaluate = (
  figures: readonly Figure[],
  documents: readonly IncidentDocument[],
  coverage: Coverage,
): readonly Verdict[] => {
  const printed = new Map(figures.map(({ key, value }) => [key, value]));
  const definitions = new Map(figures.map((figure) => [figure.key, definitionOf(figure)]));
  const circular = inCircles(definitions);

  return figures.map((figure) => {
    const base = { key: figure.key, published: figure.value };
    const definition = definitions.get(figure.key) ?? null;
    if (definition === null)
      return {
        ...base,
        ...NOT_ENUMERATED,
        reason: 'The definition of the figure is not understood.',
      };
    const { fromIncidents, fromTotals } = definition;
    if (fromIncidents === null && fromTotals === null)
      return {
        ...base,
        ...NOT_ENUMERATED,
        reason: 'The report does not enumerate what this figure counts.',
      };
    const readings: Reading[] = [];
    if (fromIncidents !== null)
      readings.push(
        read('Over the incidents', figure.value, coverage === 'partial', () =>
          reckonIncidents(fromIncidents, documents),
        ),
      );
    if (fromTotals !== null)
      readings.push(
        circular.has(figure.key)
          ? { name: 'Over other printed figures', obstacle: 'it refers back to itself' }
          : read(
              'Over other printed figures',
              figure.value,
              fromTotals.kind === 'add' && fromTotals.partial,
              () => reckonTotals(fromTotals, printed),
            ),
      );
    return verdictOf(figure, readings);
  });
};
