import type { RecordedEvent } from '#events';
import { asKept } from './row.js';
import type { Sealed, SealedClass, SealedParts, Stated, Step } from './row.js';

/** Who recorded an event, and when. */
export const stated = ({ envelope }: RecordedEvent<object>): Stated => ({
  by: envelope.by,
  recordedAt: envelope.recordedAt,
});

const CLASSES: readonly SealedClass[] = ['confidential', 'work'];

/** The sealed parts of an event in the classes asked, with what opens and proves them. */
export const sealedPartsOf = (
  { envelope, position, sealed }: RecordedEvent<object>,
  classes: readonly SealedClass[] = CLASSES,
): SealedParts | null => {
  let parts: Record<string, { token: string; commitment: string }> | null = null;
  for (const of of classes) {
    const token = sealed[of];
    const commitment = envelope.parts[of];
    if (token !== undefined && commitment !== undefined) (parts ??= {})[of] = { token, commitment };
  }
  if (parts === null) return null;
  const { id, type, version, stream } = envelope;
  return { event: id, type, version, stream, position, parts };
};

/** The sealed parts of an event, as a row keeps them. */
export const sealedOf = (event: RecordedEvent<object>): Sealed | null => {
  const parts = sealedPartsOf(event);
  return parts && asKept(parts);
};

/** An event as one step of what became of an order or a request. */
export const stepOf = <A extends string>(event: RecordedEvent<object>, act: A): Step<A> => ({
  act,
  ...stated(event),
  position: event.position,
  sealed: sealedPartsOf(event),
});
