import { actMoved, actNotFound } from './incident.refusals.js';
import type { HeldAct, Incident } from './incident.state.js';

/** An act that a command names: the incident must hold it now. */
export const heldAct = (state: Incident, actId: string, path = '/actId'): HeldAct => {
  const held = state.acts.get(actId);
  if (!held) throw actNotFound(path);
  if (held.movedTo !== null) throw actMoved(path, held.movedTo);
  return held;
};

/** An act that a command may name: the incident must hold it now. */
export const checkAct = (state: Incident, actId: string | undefined, path = '/actId'): void => {
  if (actId !== undefined) heldAct(state, actId, path);
};
