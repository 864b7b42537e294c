import type { StreamName } from '#kernel';
import type { Subject, TaskSubject } from '#events';
import { chargeNotFound } from '../case/charge.refusals.js';
import { caseReading } from '../case/case.state.js';
import { findingNotFound } from '../import/import.refusals.js';
import { importReading } from '../import/import.state.js';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { present } from '../rules/existence.js';
import { checkSubject, streamsOfSubject } from '../rules/subjects.js';
import type { Addressed } from '../rules/subjects.js';
import { foundWithin } from './task.refusals.js';

/** What a task is to be about, and within which record that is found. */
export interface TaskAddressed {
  readonly subject: TaskSubject;
  readonly within?: Subject;
}

const holderOf = ({ within }: TaskAddressed, noun: 'case' | 'import'): string => {
  if (within?.noun !== noun) throw foundWithin();
  return within.id;
};

const addressed = ({ subject: { noun, id }, within }: TaskAddressed): Addressed | null =>
  noun === 'charge' || noun === 'finding'
    ? null
    : { subject: { noun, id }, ...(within === undefined ? {} : { within }) };

/** The streams that tell whether the subject of a task is there. */
export const streamsOfTaskSubject = (task: TaskAddressed): readonly StreamName[] => {
  const known = addressed(task);
  if (known) return streamsOfSubject(known);
  return task.subject.noun === 'charge'
    ? [streamOf('case', holderOf(task, 'case'))]
    : [streamOf('import', holderOf(task, 'import'))];
};

/** The records in which the subject of a task stands; the subject must be there. */
export const recordsOfTaskSubject = (task: TaskAddressed, known: Context): readonly Subject[] => {
  const { subject, within } = task;
  const common = addressed(task);
  if (common) {
    checkSubject(common, known);
    const { noun, id } = common.subject;
    return (noun === 'act' || noun === 'claim') && within ? [within] : [{ noun, id }];
  }
  if (subject.noun === 'charge') {
    const caseId = holderOf(task, 'case');
    const { charges } = present(
      known.of(caseReading, streamOf('case', caseId)),
      'case',
      '/within/id',
    );
    if (!charges.has(subject.id)) throw chargeNotFound('/subject/id');
    return [{ noun: 'case', id: caseId }];
  }
  const reportId = holderOf(task, 'import');
  const { findings } = present(
    known.of(importReading, streamOf('import', reportId)),
    'import',
    '/within/id',
  );
  const finding = findings.get(subject.id);
  if (!finding) throw findingNotFound('/subject/id');
  const { incidentId } = finding.said;
  return [
    { noun: 'import', id: reportId },
    ...(incidentId === undefined ? [] : [{ noun: 'incident' as const, id: incidentId }]),
  ];
};
