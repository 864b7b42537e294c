/** SQLSTATE classes after which the same request may succeed: connection, sign-in, database, conflict, resources, operator, system. */
export const isPassing = (code: string | undefined): boolean =>
  /^(08|28|3D|40|53|57|58)/.test(code ?? '');
