import type { Clock } from '#kernel';

/** The time of a spec: a millisecond passes whenever somebody looks. */
export class SpecClock implements Clock {
  constructor(public at = Date.parse('2026-11-22T08:00:00.000Z')) {}

  now(): number {
    return (this.at += 1);
  }
}
