/** A word of a vocabulary from the two columns in which a row keeps it; null where nothing was said. */
export const codedOf = (
  code: string | null,
  printed: string | null,
): { readonly code: string | null; readonly printed: string } | null =>
  code === null && printed === null ? null : { code, printed: printed ?? code ?? '' };
