import { json, integer, orNull, text, uuid } from '../kit/column.js';
import { change, need, projection, put } from '../kit/projection.js';
import { table } from '../kit/table.js';
import type { RegisterRow } from './register.rows.js';

export const registers = table<RegisterRow & { readonly stream: string }>('register', {
  key: ['stream'],
  columns: {
    stream: text,
    registerId: uuid,
    purpose: text,
    name: orNull(json),
    policyVersion: orNull(integer),
    software: orNull(text),
  },
});

/** What the register is for, under which policy and software it is kept. */
export const registerProjection = projection('register', 1, [registers], {
  RegisterOpened: ({ fact: { stream, data } }) => [
    put(registers, {
      stream,
      registerId: data.registerId,
      purpose: data.purpose,
      name: data.name ?? null,
      policyVersion: null,
      software: null,
    }),
  ],
  PolicyChanged: {
    needs: ({ fact }) => [need(registers, fact.stream)],
    follows: ({ fact: { stream, data } }, rows) =>
      change(rows, registers, stream, () => ({ policyVersion: data.policyVersion })),
  },
  Upgraded: {
    needs: ({ fact }) => [need(registers, fact.stream)],
    follows: ({ fact: { stream, data } }, rows) =>
      change(rows, registers, stream, () => ({ software: data.to })),
  },
});
