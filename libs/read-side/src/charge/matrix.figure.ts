import { ARABIC, ENGLISH, matrixSvg, matrixText } from '#law';
import type { Matrix } from './charge.rows.js';

/** A matrix as a figure, and the same in words. It names the law and no person. */
export const matrixFigure = ({ charge, rows }: Matrix, lang: 'en' | 'ar') => {
  const words = lang === 'ar' ? ARABIC : ENGLISH;
  const { crime, mode } = charge;
  const title = `${charge.number}. ${crime.forum} ${crime.entry} · ${mode.entry} (${crime.catalogueVersion})`;
  const drawn = rows.map((row) => ({ ...row, finding: row.assessment?.finding ?? null }));
  return {
    svg: matrixSvg(title, drawn, words),
    text: matrixText(title, drawn, words),
  };
};
