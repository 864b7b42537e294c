import type { Type } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { HistoryEntry } from '../history/history.type.js';
import { Shown, ShownOrNull } from './fields.js';
import { InstantText, PositionNumber } from './scalars.js';

/** The payload of one thing: null where there is none, or none for the caller. */
export const answerOf = (name: string, field: string, of: () => Type, description: string) => {
  @ObjectType(`${name}Answer`, { description })
  class Answer {
    @Shown('public', () => PositionNumber, 'The position at which all of this was read.')
    readonly position!: number;
    @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!:
      string | null;
    @Shown(
      'case',
      () => [HistoryEntry],
      'What happened to it last, newest first; all of it by the root `history`.',
    )
    readonly history!: readonly HistoryEntry[];
  }
  ShownOrNull('public', of)(Answer.prototype, field);
  return Answer;
};
