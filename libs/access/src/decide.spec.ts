import fc from 'fast-check';
import { nouns } from '#domain';
import { FIELD_CLASSES, HANDLING_LEVELS, MEMBER_ROLES } from '#events';
import type { FieldClass } from '#events';
import { POLICY_VERSION, classesOpenTo, knowerOf, mayAskWhoSaw, mayDo, maySee } from './decide.js';
import { commandsOf } from './policy.js';
import { policyV1 } from './policy.v1.js';
import type { Handling, MemberRole, Viewer } from './viewer.js';

const member = (...roles: MemberRole[]): Exclude<Viewer, 'anonymous'> => ({
  memberId: 'amal',
  roles,
  cases: [],
});
const kinds = nouns.flatMap((noun) => noun.kinds);

const roles = fc.subarray([...MEMBER_ROLES]);
const fieldClass = fc.constantFrom(...FIELD_CLASSES);
const kind = fc.constantFrom(...kinds);
const handling: fc.Arbitrary<Handling | undefined> = fc.option(
  fc.record({
    level: fc.constantFrom(...HANDLING_LEVELS),
    audience: fc.subarray(['amal', 'member-amal', 'badr', ...MEMBER_ROLES]),
  }),
  { nil: undefined },
);

describe('who may do something', () => {
  it('is laid down for every command there is, and for none that there is not', () => {
    expect([...policyV1.commands.keys()].sort()).toEqual([...kinds].sort());
  });

  it.each<[MemberRole, readonly string[], readonly string[]]>([
    [
      'administrator',
      ['AdmitMember', 'GiveRole', 'IssueCredential', 'ChangePolicy'],
      ['RecordIncident', 'OpenCase', 'CorrectIdentity'],
    ],
    [
      'investigator',
      ['AddEvidence', 'RecordIncident', 'AssertToll', 'StartImport', 'RegisterPerson'],
      ['AdoptClassification', 'OpenCase', 'GiveRole', 'CorrectIdentity'],
    ],
    [
      'analyst',
      ['AddEvidence', 'TakeAccount', 'CorrectToll'],
      ['AdoptClassification', 'NameSuspect', 'SetHandling'],
    ],
    [
      'lawyer',
      ['OpenCase', 'NameSuspect', 'ProposeClassification', 'ClassifyConflict'],
      ['AdoptClassification', 'AddEvidence', 'AdmitMember'],
    ],
    [
      'reviewer',
      ['AdoptClassification', 'RejectClassification', 'ResolveFinding', 'ApproveDestruction'],
      ['ProposeClassification', 'AddEvidence', 'RequestDestruction', 'CarryOutDestruction'],
    ],
    [
      'custodian',
      [
        'CorrectIdentity',
        'RequestDestruction',
        'ApproveDestruction',
        'CarryOutDestruction',
        'SetHandling',
        'PlaceHold',
        'LiftHold',
      ],
      ['AddEvidence', 'OpenCase', 'GiveRole'],
    ],
  ])('as %s', (role, may, mayNot) => {
    for (const one of may)
      expect(mayDo(member(role), one)).toMatchObject({
        permit: true,
        rule: `policy-1/do/${one}/${role}`,
      });
    for (const one of mayNot) expect(mayDo(member(role), one).permit).toBe(false);
  });

  it('lets auditors and custodians ask who was shown what, and nobody else', () => {
    const may = MEMBER_ROLES.filter((role) => mayAskWhoSaw(member(role)).permit);
    expect([...may].sort()).toEqual(['auditor', 'custodian']);
    expect(mayAskWhoSaw('anonymous')).toEqual({
      permit: false,
      rule: 'policy-1/ask/disclosures',
      reason: 'Only an auditor or a custodian may ask who was shown what.',
    });
    expect(mayAskWhoSaw(member('auditor'), 99).permit).toBe(false);
  });

  it('as auditor: nothing at all', () => {
    for (const one of kinds) expect(mayDo(member('auditor'), one).permit).toBe(false);
  });

  it('is nobody for what the policy does not know', () => {
    for (const one of ['', 'DropEverything', 'constructor', '__proto__', 'addEvidence'])
      expect(mayDo(member(...MEMBER_ROLES), one)).toMatchObject({
        permit: false,
        rule: 'policy-1/do/unknown',
      });
  });

  it('proposes and decides in two roles', () => {
    const both = MEMBER_ROLES.filter(
      (role) =>
        mayDo(member(role), 'ProposeClassification').permit &&
        mayDo(member(role), 'AdoptClassification').permit,
    );
    expect(both).toEqual([]);
  });

  it('is answered in a sentence', () => {
    expect(mayDo(member('auditor'), 'AssessVerification').reason).toBe(
      'Only an investigator or an analyst or a reviewer may do this.',
    );
    expect(mayDo('anonymous', 'AddEvidence').reason).toBe(
      'Only members of the office may do something. Sign in first.',
    );
  });

  it('is never less with more roles, and nobody without any', () => {
    fc.assert(
      fc.property(roles, roles, kind, (some, more, one) => {
        if (mayDo(member(...some), one).permit)
          expect(mayDo(member(...some, ...more), one).permit).toBe(true);
        expect(mayDo('anonymous', one).permit).toBe(false);
        expect(mayDo(member(), one).permit).toBe(false);
      }),
    );
  });
});

describe('who may see something', () => {
  const everything: readonly FieldClass[] = ['public', 'case', 'confidential', 'work'];
  it.each<[MemberRole, readonly FieldClass[]]>([
    ['administrator', ['public']],
    ['investigator', everything],
    ['analyst', everything],
    ['lawyer', everything],
    ['reviewer', everything],
    ['auditor', everything],
    ['custodian', ['public', 'case', 'confidential', 'identity']],
  ])('as %s: %s', (role, classes) => {
    expect(classesOpenTo(member(role))).toEqual(classes);
    for (const level of ['public', 'confidential'] as const)
      expect(classesOpenTo(member(role), { level, audience: [] })).toEqual(classes);
  });

  it('of what is under seal or secret: its audience alone, by name or by role', () => {
    for (const level of ['underSeal', 'secret'] as const) {
      expect(classesOpenTo(member('lawyer', 'custodian'), { level, audience: [] })).toEqual([]);
      expect(classesOpenTo(member('lawyer'), { level, audience: ['badr', 'analyst'] })).toEqual([]);
      for (const audience of [['amal'], ['member-amal'], ['lawyer']])
        expect(classesOpenTo(member('lawyer'), { level, audience })).toEqual(everything);
      expect(
        classesOpenTo(
          { ...member('lawyer'), memberId: 'member-amal' },
          { level, audience: ['amal'] },
        ),
      ).toEqual(everything);
      // To be of the audience opens no class that the role does not.
      expect(classesOpenTo(member('administrator'), { level, audience: ['amal'] })).toEqual([
        'public',
      ]);
    }
  });

  it('is nobody where the level, the class or the role is not known', () => {
    const strange = { level: 'topSecret', audience: [] } as unknown as Handling;
    expect(classesOpenTo(member(...MEMBER_ROLES), strange)).toEqual([]);
    expect(maySee(member(...MEMBER_ROLES), 'toString' as FieldClass).permit).toBe(false);
    expect(classesOpenTo(member('constructor' as MemberRole, '__proto__' as MemberRole))).toEqual(
      [],
    );
  });

  it('is the same for a list that leaves out what its reader may not know of', () => {
    fc.assert(
      fc.property(
        roles,
        fc.constantFrom('amal', 'member-amal'),
        handling,
        (some, memberId, handled) => {
          const viewer = { ...member('lawyer', ...some), memberId };
          const { openLevels, names } = knowerOf(viewer);
          const listed =
            handled === undefined ||
            openLevels.includes(handled.level) ||
            handled.audience.some((one) => names.includes(one));
          expect(maySee(viewer, 'public', { handling: handled }).permit).toBe(listed);
        },
      ),
    );
    expect(knowerOf('anonymous').names).toEqual([]);
  });

  it('is never less with more roles', () => {
    fc.assert(
      fc.property(roles, roles, fieldClass, handling, (some, more, one, handled) => {
        const before = maySee(member(...some), one, { handling: handled });
        const after = maySee(member(...some, ...more), one, { handling: handled });
        expect(before.permit && !after.permit).toBe(false);
      }),
    );
  });

  it('is nobody who has not signed in or has no role', () => {
    fc.assert(
      fc.property(fieldClass, handling, (one, handled) => {
        expect(maySee('anonymous', one, { handling: handled }).permit).toBe(false);
        expect(maySee(member(), one, { handling: handled }).permit).toBe(false);
      }),
    );
  });

  it('is, for an identity, a custodian alone', () => {
    fc.assert(
      fc.property(
        fc.subarray(MEMBER_ROLES.filter((role) => role !== 'custodian')),
        handling,
        (some, handled) => {
          expect(maySee(member(...some), 'identity', { handling: handled }).permit).toBe(false);
        },
      ),
    );
  });
});

describe('the policy', () => {
  it('says by which version it decides, and knows no other', () => {
    expect(POLICY_VERSION).toBe(1);
    expect(mayDo(member(...MEMBER_ROLES), 'AddEvidence', 2)).toMatchObject({
      permit: false,
      rule: 'policy-unknown',
    });
    expect(maySee(member(...MEMBER_ROLES), 'public', {}, 0)).toMatchObject({
      permit: false,
      rule: 'policy-unknown',
    });
  });

  it('names every command once', () => {
    expect(() =>
      commandsOf([
        [['lawyer'], ['OpenCase']],
        [['auditor'], ['OpenCase']],
      ]),
    ).toThrow('OpenCase twice');
  });
});

describe('what a dossier shows', () => {
  it.each([
    ['court', ['public', 'case', 'confidential']],
    ['defence', ['public', 'case', 'confidential']],
    ['partner', ['public', 'case']],
    ['internal', ['public', 'case', 'confidential', 'work']],
  ] as const)('to the %s, and never who somebody is', (profile, classes) => {
    expect(classesOpenTo({ profile })).toEqual(classes);
    expect(maySee({ profile }, 'identity')).toMatchObject({
      permit: false,
      rule: 'policy-1/see/identity',
    });
    for (const level of ['underSeal', 'secret'] as const) {
      expect(classesOpenTo({ profile }, { level, audience: ['lawyer', profile] })).toEqual([]);
      expect(classesOpenTo({ profile }, { level, audience: [`dossier-${profile}`] })).toEqual(
        classes,
      );
    }
  });
});
