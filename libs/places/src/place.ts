/** How wide a place is. */
export const LEVELS = ['governorate', 'district', 'subdistrict', 'settlement'] as const;
export type Level = (typeof LEVELS)[number];

/** A place or area by its code, with its names. */
export interface Named {
  readonly code: string;
  readonly en: string;
  readonly ar: string | null;
}

/** A place of a gazetteer. */
export interface Place extends Named {
  readonly level: Level;
  /** The areas that it lies in, the widest first; none for a governorate. */
  readonly within: readonly Named[];
  /** Degrees as they are written in the gazetteer; null where it gives none. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

/** An area with how wide it is. */
export interface Area extends Named {
  readonly level: Exclude<Level, 'settlement'>;
}

/** The areas that a place lies in or is, the widest first. */
export const areasOf = ({ level, within, code, en, ar }: Place): readonly Area[] =>
  [...within, ...(level === 'settlement' ? [] : [{ code, en, ar }])].flatMap((area, depth) => {
    const wide = LEVELS[depth];
    return wide === undefined || wide === 'settlement'
      ? []
      : [{ level: wide, code: area.code, en: area.en, ar: area.ar }];
  });

/** The code of the governorate that a place lies in or is. */
export const governorateCodeOf = ({ code, within }: Place): string => within[0]?.code ?? code;
