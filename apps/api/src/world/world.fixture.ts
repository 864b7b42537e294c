import type { OpenApi } from '../api.fixture.js';
import { takeAccounts } from './accounts.fixture.js';
import { addActors } from './actors.fixture.js';
import { openCases } from './cases.fixture.js';
import { issueDossiers } from './issued.fixture.js';
import { addClaims } from './claims.fixture.js';
import { chargeCases } from './charges.fixture.js';
import { wordLaw } from './wordings.fixture.js';
import { compareForums } from './correspondences.fixture.js';
import { classifyConflicts } from './conflicts.fixture.js';
import { passOn } from './custody.fixture.js';
import { addItems } from './evidence.fixture.js';
import { layDownHandling } from './handling.fixture.js';
import { beginMatter } from './matter.fixture.js';
import { admitMembers } from './members.fixture.js';
import { tellOfPeople } from './people.fixture.js';
import { takeReportIn } from './reports.fixture.js';
import { reviewIncidents } from './review.fixture.js';
import { handOutWork } from './tasks.fixture.js';
import { made } from './wisher.fixture.js';
import type { Wisher } from './wisher.fixture.js';

/** A small world in which every wish has come true once, through the API alone. */
export const buildWorld = async (wishes: Wisher, api: OpenApi) => {
  const matter = await beginMatter(wishes);
  const { source, incident, other, twin, person, double, actId } = matter;
  const actors = await addActors(wishes, source);
  const claims = await addClaims(wishes, source, { ...matter, ...actors });
  const review = await reviewIncidents(wishes, source, matter);
  const items = await addItems(wishes, matter);
  const passedOn = await passOn(wishes, api, person);
  await tellOfPeople(wishes, source, { ...matter, ...actors, ...items });
  const { account } = await takeAccounts(wishes, source, { ...matter, ...items });
  const { conflict } = await classifyConflicts(wishes, source, matter);
  await compareForums(wishes);
  await wordLaw(wishes, api);
  const cases = await openCases(wishes, { ...matter, ...actors, ...items });
  const { opened } = cases;
  await issueDossiers(api, opened.id);
  const charged = await chargeCases(wishes, source, {
    ...matter,
    ...actors,
    ...cases,
    account,
    conflict,
  });
  const { credential, member } = await admitMembers(wishes, api, opened);
  const { finding, reportId } = await takeReportIn(wishes, api, incident);
  const work = await handOutWork(wishes, api, { finding, incident, opened, reportId });
  await layDownHandling(wishes, { account, incident, ...items });

  return {
    account: account.id,
    actId,
    case: opened.id,
    charge: charged.charge,
    classification: made(review.former, 'classificationId'),
    conflict: conflict.id,
    credential: made(credential, 'credentialId'),
    double: double.id,
    finding,
    force: actors.force.id,
    incident: incident.id,
    member: member.id,
    openTask: work.openTask,
    other: other.id,
    passedOn,
    person: person.id,
    post: actors.post.id,
    report: 'SPEC-REPORT',
    reportId,
    source,
    state: actors.state.id,
    task: work.task,
    toll: made(claims.toll, 'claimId'),
    twin: twin.id,
    unit: actors.unit.id,
    video: items.video.id,
  };
};

/** The ids of what is in it. */
export type World = Awaited<ReturnType<typeof buildWorld>>;
