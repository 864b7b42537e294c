import type { DossierContent } from '../../content/content.js';

/** What stands in a dossier under an id or a key alone gets a number, in the order in which it is printed. */
export const labelsIn = (content: DossierContent): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  const number = (stem: number, all: readonly { readonly id: string }[]): void =>
    all.forEach(({ id }, i) => labels.set(id, `${stem}.${i + 1}`));
  for (const one of content.incidents) {
    number(one.number, [
      ...one.tolls,
      ...one.attributions,
      ...one.controls,
      ...one.times,
      ...one.characterisations,
      ...one.objectives,
      ...one.statements,
    ]);
    number(one.number, one.classifications);
  }
  for (const fact of content.facts) number(fact.number, fact.supports);
  for (const charge of content.charges) {
    number(charge.number, charge.linkage);
    charge.rows.forEach(({ key }, i) =>
      labels.set(`${charge.number} ${key}`, `${charge.number}.${i + 1}`),
    );
  }
  for (const exhibit of content.exhibits) number(exhibit.number, exhibit.custody);
  return labels;
};
