import { openLawyersDesk } from './lawyers-desk.js';
import type { LawyersDesk } from './lawyers-desk.js';

import.meta.jest.setTimeout(240_000);

interface Line {
  readonly key: string;
  readonly coverage: string;
  readonly supportsFallen: number;
  readonly originsFor: number;
  readonly finding: string | null;
  readonly facts: readonly { readonly number: number }[];
}
interface File {
  readonly id: string;
  readonly suspects: readonly { readonly id: string }[];
  readonly incidents: { readonly nodes: readonly { readonly incident: Happened }[] };
  readonly exhibits: {
    readonly nodes: readonly { readonly id: string; readonly evidenceId: string }[];
  };
}
interface Happened {
  readonly id: string;
  readonly acts: readonly { readonly id: string }[];
}

const standard = {
  code: 'reasonableGroundsToBelieve',
  printed: 'reasonable grounds to believe (Rome Statute, article 58)',
};
const icc = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const german = (entry: string) => ({ forum: 'DE-VStGB', entry, catalogueVersion: 1 });

describe('a case on the sample report, charged under two forums', () => {
  let desk: LawyersDesk;
  let file: File;
  let conflictId: string;
  let act: { incidentId: string; actId: string };
  let witness: string;
  let account: string;
  /** The alleged facts, by what they say. */
  const fact: Record<'strike' | 'civilians' | 'order' | 'elsewhere', string> = {
    strike: '',
    civilians: '',
    order: '',
    elsewhere: '',
  };
  let atTheCourt: string;
  let inGermany: string;

  beforeAll(async () => {
    desk = await openLawyersDesk();
    const found = await desk.ask<{
      case: { case: File };
      conflicts: { nodes: readonly { id: string }[] };
    }>(
      'lawyer',
      `{ case(reference: "DEMO-2017-09") { case { id suspects { id }
           incidents(first: 10) { nodes { incident { id acts { id } } } }
           exhibits(first: 50) { nodes { id evidenceId } } } }
         conflicts(first: 5) { nodes { id } } }`,
    );
    file = found.case.case;
    conflictId = found.conflicts.nodes[0]?.id ?? '';
    // The demo charges the first incident itself.
    const [, happened] = file.incidents.nodes;
    act = {
      incidentId: happened?.incident.id ?? '',
      actId: happened?.incident.acts[0]?.id ?? '',
    };
  }, 240_000);
  afterAll(() => desk.close());

  const matrix = async (chargeId: string, asOf?: number): Promise<ReadonlyMap<string, Line>> => {
    const { charge } = await desk.ask<{ charge: { charge: { matrix: readonly Line[] } } }>(
      'lawyer',
      `query Matrix($id: UUID!, $asOf: AsOfInput) { charge(id: $id, asOf: $asOf) { charge { matrix {
         key coverage supportsFallen originsFor finding facts { number } } } } }`,
      { id: chargeId, ...(asOf === undefined ? {} : { asOf: { position: asOf } }) },
    );
    return new Map(charge.charge.matrix.map((line) => [line.key, line]));
  };
  const gaps = async (): Promise<readonly { kind: string; requirement: string | null }[]> =>
    (
      await desk.ask<{ case: { case: { gaps: { kind: string; requirement: string | null }[] } } }>(
        'lawyer',
        `{ case(id: "${file.id}") { case { gaps { kind requirement chargeId factId exhibitId } } } }`,
      )
    ).case.case.gaps;

  it('holds what a witness said, passage by passage', async () => {
    witness = await desk.wish('lawyer', 'registerPerson', { name: 'A Witness (invented)' });
    account = await desk.wish('lawyer', 'takeAccount', {
      person: witness,
      present: [],
      priorAccounts: [],
    });
    for (const text of ['Two planes came.', 'There was nobody with a weapon in the houses.'])
      await desk.wish('lawyer', 'recordPassage', {
        accountId: account,
        basis: 'saw',
        paraphrase: false,
        words: { text, lang: 'en' },
      });
  });

  it('alleges numbered facts, with what lies for and against each', async () => {
    const [report] = file.exhibits.nodes;
    const allege = (kind: string, statement: string) =>
      desk.wish(
        'lawyer',
        'allegeFact',
        { caseId: file.id, kind, acts: [act], statement },
        'factId',
      );
    fact.strike = await allege('crimeBase', 'Planes struck the houses.');
    fact.civilians = await allege('status', 'The people in the houses were civilians.');
    fact.order = await allege('authority', 'The commander of the brigade ordered the attack.');
    fact.elsewhere = await allege('defence', 'The brigade had no planes in the air that day.');
    const support = (factId: string, input: object) =>
      desk.wish('lawyer', 'recordFactSupport', {
        caseId: file.id,
        factId,
        stance: 'for',
        ...input,
      });
    const passage = (number: number) => ({ account: { accountId: account, passage: number } });
    await support(fact.strike, { exhibitId: report?.id, pinpoint: { pages: [12] } });
    await support(fact.strike, passage(1));
    await support(fact.civilians, passage(2));
    await support(fact.order, { exhibitId: file.exhibits.nodes[1]?.id, stance: 'against' });
  });

  it('is charged at the Court and in Germany, on the same facts', async () => {
    const charge = (crime: object, mode: object, more: object = {}) => ({
      caseId: file.id,
      suspectId: file.suspects[0]?.id,
      acts: [act],
      crime,
      mode,
      standard,
      conflictId,
      principals: [],
      reason: 'The pattern of the attacks.',
      ...more,
    });
    // A crime of international conflicts is not charged in another without a word.
    expect(
      await desk.refused('lawyer', 'draftCharge', charge(icc('8(2)(b)(i)'), icc('28(a)-knew'))),
    ).toBe('AGAINST_A_FLAG');
    atTheCourt = await desk.wish(
      'lawyer',
      'draftCharge',
      charge(icc('8(2)(e)(i)'), icc('28(a)-knew')),
      'chargeId',
    );
    inGermany = await desk.wish(
      'lawyer',
      'draftCharge',
      charge(german('§ 11(1) no. 1 VStGB'), german('§ 4(1) VStGB')),
      'chargeId',
    );
    for (const chargeId of [atTheCourt, inGermany]) {
      const argue = (requirement: string, facts: readonly string[]) =>
        desk.wish('lawyer', 'argueElement', {
          caseId: file.id,
          chargeId,
          requirement,
          facts,
          argument: 'It follows from what was seen.',
        });
      await argue('crime/1', [fact.strike]);
      await argue('crime/2', [fact.civilians]);
      await argue('mode/1', [fact.order, fact.strike]);
    }
    await desk.wish('lawyer', 'assessElement', {
      caseId: file.id,
      chargeId: atTheCourt,
      requirement: 'crime/2',
      finding: 'met',
      standard,
      reason: 'The witness was there.',
    });
  });

  it('is adopted by somebody else than who drafted it', async () => {
    const decision = { caseId: file.id, chargeId: atTheCourt, reason: 'I have read the matrix.' };
    expect(await desk.refused('lawyer', 'adoptCharge', decision)).toBe('NOT_ALLOWED');
    await desk.wish('reviewer', 'adoptCharge', decision);
  });

  it('shows which elements are covered, contradicted, empty and assessed', async () => {
    for (const chargeId of [atTheCourt, inGermany]) {
      const rows = await matrix(chargeId);
      expect(rows.get('crime/1')).toMatchObject({ coverage: 'for', originsFor: 2 });
      expect(rows.get('crime/2')).toMatchObject({ coverage: 'for', originsFor: 1 });
      expect(rows.get('mode/1')).toMatchObject({ coverage: 'both', finding: null });
      expect(rows.get('mode/2')).toMatchObject({ coverage: 'nothing' });
    }
    expect((await matrix(atTheCourt)).get('crime/2')).toMatchObject({ finding: 'met' });
    expect(await gaps()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'CONTRADICTED', requirement: 'mode/1' }),
        expect.objectContaining({ kind: 'NOTHING', requirement: 'mode/2' }),
        expect.objectContaining({ kind: 'CHAIN_BROKEN', chargeId: atTheCourt }),
        expect.objectContaining({ kind: 'NOT_ADOPTED', chargeId: inGermany }),
        expect.objectContaining({ kind: 'FACT_WITHOUT_SUPPORT', factId: fact.elsewhere }),
      ]),
    );
  });

  it('draws the matrix, and says the same in words', async () => {
    const { charge } = await desk.ask<{
      charge: { charge: { figure: { svg: string; text: string }; arabic: { svg: string } } };
    }>(
      'lawyer',
      `{ charge(id: "${atTheCourt}") { charge { figure { svg text } arabic: figure(lang: ar) { svg } } } }`,
    );
    expect(charge.charge.figure.svg).toMatch(/^<svg /);
    expect(charge.charge.figure.text).toMatch(/for and against; origins \d : 1; not assessed/);
    expect(charge.charge.arabic.svg).toContain('direction="rtl"');
  });

  it('tells what falls with a witness before the witness falls', async () => {
    const { restsOn } = await desk.ask<{
      restsOn: {
        rests: { what: string; id: string; requirement: string | null; falls: boolean }[];
      };
    }>('lawyer', `{ restsOn(id: "${witness}") { rests { what id requirement falls } } }`);
    expect(restsOn.rests).toEqual(
      expect.arrayContaining([
        { what: 'fact', id: fact.civilians, requirement: null, falls: true },
        { what: 'fact', id: fact.strike, requirement: null, falls: false },
        { what: 'requirement', id: atTheCourt, requirement: 'crime/2', falls: true },
        { what: 'requirement', id: inGermany, requirement: 'crime/2', falls: true },
        { what: 'charge', id: atTheCourt, requirement: null, falls: true },
      ]),
    );
  });

  it('lists the effects of a withdrawn account, and still knows what stood before', async () => {
    const before = await desk.position();
    await desk.wish('lawyer', 'withdrawAccount', {
      accountId: account,
      ground: 'takenBack',
      reason: 'The witness asked for it.',
    });
    const { matrixChanges } = await desk.ask<{
      matrixChanges: { changes: { requirement: string; before: Line; after: Line }[] };
    }>(
      'lawyer',
      `{ matrixChanges(chargeId: "${atTheCourt}", from: { position: ${before} }) {
           changes { requirement before { coverage } after { coverage supportsFallen } } } }`,
    );
    expect(matrixChanges.changes).toEqual(
      expect.arrayContaining([
        {
          requirement: 'crime/2',
          before: { coverage: 'for' },
          after: { coverage: 'nothing', supportsFallen: 1 },
        },
        {
          requirement: 'crime/1',
          before: { coverage: 'for' },
          after: { coverage: 'for', supportsFallen: 1 },
        },
      ]),
    );
    // A person found it met; nothing carries that finding any more, and the case says so.
    expect(await gaps()).toContainEqual(
      expect.objectContaining({ kind: 'MET_WITHOUT_SUPPORT', requirement: 'crime/2' }),
    );
    expect((await matrix(atTheCourt, before)).get('crime/2')).toMatchObject({ coverage: 'for' });
  });

  it('is reclassified on new evidence, and the former view can still be asked for', async () => {
    const said = {
      incidentId: act.incidentId,
      actId: act.actId,
      standard,
      conflictId,
      reason: 'The people were in their homes.',
    };
    const review = (classificationId: string) => ({
      incidentId: act.incidentId,
      classificationId,
      reason: 'I have read the file.',
    });
    const proposal = { ...said, law: icc('8(2)(c)(i)-1'), evidence: [] };
    // An air strike is called murder: on that lawyers differ, and whoever goes on says why.
    await expect(desk.wish('lawyer', 'proposeClassification', proposal)).rejects.toThrow(
      /AGAINST_A_FLAG/,
    );
    const murder = await desk.wish(
      'lawyer',
      'proposeClassification',
      { ...proposal, departure: 'The people were in their beds, far from any fighting.' },
      'classificationId',
    );
    await desk.wish('reviewer', 'adoptClassification', review(murder));
    const before = await desk.position();
    const video = await desk.wish('lawyer', 'addEvidence', {
      kind: { code: 'video', printed: 'Video' },
      acquisition: { how: { code: 'download', printed: 'download' } },
      supports: [],
    });
    const attack = await desk.wish(
      'lawyer',
      'reviseClassification',
      { ...said, law: icc('8(2)(e)(i)'), evidence: [video], revises: murder },
      'classificationId',
    );
    await desk.wish('reviewer', 'adoptClassification', review(attack));

    const states = async (asOf: string) => {
      const { classificationBiography } = await desk.ask<{
        classificationBiography: {
          steps: { classification: { id: string; status: string } }[];
        };
      }>(
        'lawyer',
        `{ classificationBiography(id: "${murder}"${asOf}) { steps { since classification { id status reason { value } } } } }`,
      );
      return classificationBiography.steps.map(
        ({ classification: { id, status } }) =>
          `${id === murder ? 'murder' : 'attack on civilians'}: ${status}`,
      );
    };
    expect(await states('')).toEqual([
      'murder: proposed',
      'murder: adopted',
      'attack on civilians: proposed',
      'murder: superseded',
      'attack on civilians: adopted',
    ]);
    expect(await states(`, asOf: { position: ${before} }`)).toEqual([
      'murder: proposed',
      'murder: adopted',
    ]);
  });

  it('finds the acts of the case that could ground the provision', async () => {
    const { grounding } = await desk.ask<{
      grounding: { totalCount: number; nodes: { id: string; classifications: object[] }[] };
    }>(
      'lawyer',
      `{ grounding(law: { forum: "ICC", entry: "8(2)(e)(i)", catalogueVersion: 1 }, caseId: "${file.id}", first: 20) {
           totalCount nodes { id day answers { answer questions } classifications { status } } } }`,
    );
    expect(grounding.totalCount).toBeGreaterThanOrEqual(5);
    expect(grounding.nodes.find(({ id }) => id === act.actId)?.classifications).toContainEqual({
      status: 'adopted',
    });
  });
});
