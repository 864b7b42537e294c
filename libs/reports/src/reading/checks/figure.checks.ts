import { Refusal } from '#kernel';
import { parseDefinition } from '../../reconcile/definition.js';
import type { Definition } from '../../reconcile/definition.js';
import { evaluate } from '../../reconcile/evaluate.js';
import type { Desk } from '../desk.js';
import type { PublishedFigure } from '../figure.reading.js';

const totalsOf = (figure: PublishedFigure): Definition['fromTotals'] => {
  try {
    return parseDefinition({ fromTotals: figure.fromTotals }).fromTotals;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Printed totals and percentages against the other figures in print. */
export const checkFigures = (figures: readonly PublishedFigure[], desk: Desk): void => {
  const verdicts = evaluate(
    figures.map((figure) => ({ ...figure, fromIncidents: null })),
    [],
    null,
  );
  verdicts.forEach(({ verdict, published, computed, exact }, i) => {
    const figure = figures[i];
    if (verdict !== 'mismatch' || figure === undefined) return;
    const isPercent = totalsOf(figure)?.kind === 'percent';
    desk.find(
      isPercent ? 'PERCENT_DIFFERS' : 'SUM_DIFFERS',
      `${figure.pointer}/value`,
      isPercent
        ? `${published} % is printed; the printed parts give ${exact} %.`
        : `${published} is printed; the printed parts add up to ${computed}.`,
      null,
    );
  });
};
