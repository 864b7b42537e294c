import { Args, Context, Resolver } from '@nestjs/graphql';
import { idOfStream } from '#kernel';
import type { DisclosureRow } from '#read-side';
import { Operation } from '../operation/operation.js';
import { pageAt } from '../operation/page.js';
import type { Pinned } from '../operation/pinned.js';
import { dataOf } from '../schema/data-of.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { DisclosureArgs } from './disclosure.inputs.js';
import { Disclosure } from './disclosure.type.js';

/** How many records of one disclosure are named. */
const MOST_NAMED = 100;

const DisclosureConnection = pageOf(
  'Disclosure',
  () => Disclosure,
  'Who was shown what, newest first.',
);

/** Who was shown what: for auditors and custodians. */
@Resolver(() => Disclosure)
export class DisclosureResolver {
  @Question(
    'case',
    () => DisclosureConnection,
    'Who was shown something confidential, when, by which door and what for; newest first. For auditors and custodians.',
  )
  disclosures(@Args() args: DisclosureArgs, @Context('operation') operation: Operation) {
    operation.rights.needAskWhoSaw();
    const filter = dataOf(args.filter);
    return pageAt(
      operation,
      args,
      { name: 'disclosures', filter },
      async (pinned, paging) => {
        const { subjectId, caseId } = filter;
        const known = {
          ...filter,
          ...(subjectId === undefined ? {} : { subjectId: await pinned.knownOrNobody(subjectId) }),
          ...(caseId === undefined ? {} : { caseId: await pinned.knownOrNobody(caseId) }),
        };
        return operation.models.disclosures.of(pinned.snapshot, known, paging);
      },
      (pinned, rows) => Promise.all(rows.map((row) => shownTo(pinned, row))),
    );
  }
}

/** A disclosure without the records, and the case, that the caller may not know of. */
const shownTo = async (pinned: Pinned, { position, shown, caseId, ...row }: DisclosureRow) => ({
  ...row,
  readAt: position,
  caseId: caseId !== null && (await pinned.knowsOf(caseId)) ? caseId : null,
  shown: (
    await Promise.all(
      shown.map(async (one) => {
        const known = await Promise.all(
          one.subjects.map((stream) => pinned.knowsOf(idOfStream(stream))),
        );
        const subjects = one.subjects.filter((_, i) => known[i]);
        return {
          ...one,
          subjects: subjects.slice(0, MOST_NAMED),
          subjectCount: subjects.length,
        };
      }),
    )
  ).filter(({ subjectCount }) => subjectCount > 0),
});
