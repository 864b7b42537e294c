import { alters, begins, seal } from './tale.js';
import type { EventOf, Tales } from './tale.js';
import type { Said } from './thing.js';

type Correspondence =
  | 'CorrespondenceProposed'
  | 'CorrespondenceRevised'
  | 'CorrespondenceAdopted'
  | 'CorrespondenceRejected'
  | 'CorrespondenceWithdrawn';

const opinion = ({ correspondenceId }: { readonly correspondenceId: string }): string =>
  correspondenceId;

const decision = (event: EventOf, status: string): Said => ({
  status,
  decidedBy: event.envelope.by,
  decisionSealed: seal(event),
});

/** Opinions on which entries of two forums correspond. */
export const correspondenceTales: Tales<Correspondence> = {
  CorrespondenceProposed: begins('correspondence', opinion, ({ envelope, position }) => ({
    by: null,
    recordedAt: null,
    status: 'proposed',
    author: envelope.by,
    proposed: position,
  })),
  CorrespondenceRevised: alters('correspondence', opinion, (event) => ({
    fit: event.fact.data.fit,
    status: 'proposed',
    author: event.envelope.by,
    decidedBy: null,
    sealed: seal(event),
    decisionSealed: null,
  })),
  CorrespondenceAdopted: alters('correspondence', opinion, (event) => decision(event, 'adopted')),
  CorrespondenceRejected: alters('correspondence', opinion, (event) => decision(event, 'rejected')),
  CorrespondenceWithdrawn: alters('correspondence', opinion, (event) =>
    decision(event, 'withdrawn'),
  ),
};
