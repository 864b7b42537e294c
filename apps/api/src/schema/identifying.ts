import { Protected } from '#kernel';

interface Named {
  readonly name: string;
  readonly alias?: string;
  readonly particulars?: string;
}

/** The same with all that identifies a person wrapped, so that it prints as `[protected]` from here on. */
export const identifying = <I extends Named>({ name, alias, particulars, ...data }: I) => ({
  ...data,
  name: new Protected(name),
  ...(alias === undefined ? {} : { alias: new Protected(alias) }),
  ...(particulars === undefined ? {} : { particulars: new Protected(particulars) }),
});
