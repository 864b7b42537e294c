import { circumstance, conduct, consequence, mental } from '../writing.js';
import type { Draft, EntryDraft, Family } from '../writing.js';
import { judgments } from './judgments.js';

const NOTE =
  'The Elements of Crimes have no elements for modes of liability; these requirements come from the Statute and the judgments named.';

const mode = (
  id: string,
  label: string,
  elements: readonly Draft[],
  more: Partial<EntryDraft> = {},
): EntryDraft => ({ id, label, ours: true, elements, elementsNote: NOTE, ...more });

const meant = mental('The person had the intent and knowledge that the crime asks for.');
const happened = consequence('The crime was committed, or at least attempted.');
const plan = circumstance(
  'There was an agreement or common plan of at least two people which, carried out as meant, led to the crime.',
);
const essential = conduct(
  'The person’s part was essential: without it the crime could have been prevented.',
);
const mutual = mental(
  'The person and the others knew and accepted that the plan would lead to the crime.',
);
const controlAware = mental('The person was aware of the facts that gave this control.');

const superior = (who: string, control: string, knew: Draft, more: readonly Draft[] = []) => [
  circumstance(who),
  circumstance(control),
  circumstance('Those forces or subordinates committed crimes of the Court.'),
  consequence('The crimes came of a failure to keep proper control over them.'),
  knew,
  ...more,
  conduct(
    'The person did not do all that was necessary and reasonable in their power to prevent or stop the crimes or to bring them before those who investigate and prosecute.',
  ),
];

const commander = (knew: Draft) =>
  superior(
    'The person was a military commander or in fact acted as one.',
    'They had effective command and control, or effective authority and control, over the forces.',
    knew,
  );

const civilian = (knew: Draft) =>
  superior(
    'The person was a superior of another kind than a military commander.',
    'They had effective authority and control over the subordinates.',
    knew,
    [
      circumstance(
        'The crimes concerned activities for which the superior was in fact responsible and which they controlled.',
      ),
    ],
  );

const ofCommanders = [judgments.bembaConfirmation, judgments.bembaTrial, judgments.bembaAppeal];

/** Articles 25 and 28, to their leaves. */
export const modes: Family = {
  name: 'modes-of-liability',
  conflictType: 'ANY',
  context: [],
  entries: [
    mode(
      '25(3)(a)-direct',
      'Commission: directly',
      [conduct('The person carried out the material elements in person.'), meant],
      { judgments: [judgments.ntagandaTrial, judgments.ongwenTrial] },
    ),
    mode(
      '25(3)(a)-joint',
      'Commission: jointly with others',
      [plan, essential, meant, mutual, controlAware],
      { judgments: [judgments.lubangaJoint, judgments.lubangaAppeal] },
    ),
    mode(
      '25(3)(a)-indirect',
      'Commission: through another person',
      [
        circumstance(
          'The person controlled the will of those who carried out the crime, for instance through an organisation whose members could be exchanged and obeyed almost by themselves.',
        ),
        conduct('The person used that control to have the crime carried out.'),
        meant,
        controlAware,
      ],
      { judgments: [judgments.katangaConfirmation, judgments.ongwenTrial] },
    ),
    mode(
      '25(3)(a)-indirect-joint',
      'Commission: jointly with others and through other people',
      [
        plan,
        essential,
        circumstance(
          'One or more of those in the plan controlled the people or the organisation that carried out the crime.',
        ),
        consequence('The crime was carried out through them.'),
        meant,
        mutual,
        controlAware,
      ],
      {
        judgments: [judgments.katangaConfirmation, judgments.ntagandaAppeal, judgments.ongwenTrial],
        notes: ['That the Statute knows this form is the Court’s reading; some judges dissented.'],
      },
    ),
    mode(
      '25(3)(b)-ordering',
      'Ordering a crime that is committed or attempted',
      [
        circumstance('The person was in a position of authority.'),
        conduct(
          'The person told another, in whatever form, to commit a crime or to do what led to it.',
        ),
        consequence('The order had a direct effect on the crime that was committed or attempted.'),
        mental(
          'The person knew, at least, that in the ordinary course the crime would follow from carrying out the order.',
        ),
      ],
      { judgments: [judgments.ntagandaConfirmation] },
    ),
    mode(
      '25(3)(b)-soliciting',
      'Soliciting a crime that is committed or attempted',
      [
        conduct('The person asked or urged another to commit the crime.'),
        happened,
        consequence('The asking had a direct effect on it.'),
        meant,
      ],
      { judgments: [judgments.bembaOthers] },
    ),
    mode(
      '25(3)(b)-inducing',
      'Inducing a crime that is committed or attempted',
      [
        conduct('The person used influence on another so that they committed the crime.'),
        happened,
        consequence('The influence had a direct effect on it.'),
        meant,
      ],
      { judgments: [judgments.bembaOthers] },
    ),
    mode(
      '25(3)(c)',
      'Aiding, abetting or otherwise assisting',
      [
        conduct('The person helped with the crime or its attempt; giving the means is one way.'),
        happened,
        mental('The person did so for the purpose of making the crime easier.', 1),
        mental('The person knew that in the ordinary course the crime would be committed.'),
      ],
      { judgments: [judgments.bembaOthers] },
    ),
    ...(
      [
        [
          'i',
          'with the aim of furthering its criminal activity or purpose',
          'The person wanted to further the group’s criminal activity or purpose, which involves a crime of the Court.',
        ],
        [
          'ii',
          'knowing that it intends the crime',
          'The person knew that the group intended to commit the crime.',
        ],
      ] as const
    ).map(([limb, label, aim]) =>
      mode(
        `25(3)(d)(${limb})`,
        `Contributing to a crime of a group with a common purpose, ${label}`,
        [
          happened,
          circumstance('Those who did it were a group acting with a common purpose.'),
          conduct(
            'The person contributed to the crime in another way than letters (a) to (c) name.',
          ),
          mental('The person meant to contribute.', 3),
          mental(aim),
        ],
        { judgments: [judgments.mbarushimana, judgments.katangaTrial] },
      ),
    ),
    mode(
      '25(3)(e)',
      'Direct and public incitement to genocide',
      [
        conduct('The person called on others, directly and in public, to commit genocide.'),
        mental(
          'The person wanted to bring them to it and shared the intent to destroy the group.',
          1,
        ),
      ],
      { notes: ['For genocide only; the genocide need not follow.'] },
    ),
    mode(
      '25(3)(f)',
      'Attempt',
      [
        conduct('The person took a step that substantially began the crime.'),
        circumstance(
          'The crime did not come about, for reasons other than what the person wanted.',
        ),
        meant,
        circumstance(
          'The person did not give the crime up or prevent it, fully and of their own will.',
        ),
      ],
      { judgments: [judgments.ongwenTrial] },
    ),
    mode(
      '28(a)-knew',
      'Military commander who knew',
      commander(
        mental('The commander knew that the forces were committing the crimes or about to.'),
      ),
      { judgments: ofCommanders },
    ),
    mode(
      '28(a)-should-have-known',
      'Military commander who should have known',
      commander(
        mental(
          'Given the circumstances at the time, the commander should have known that the forces were committing the crimes or about to.',
        ),
      ),
      { judgments: ofCommanders },
    ),
    mode(
      '28(b)-knew',
      'Other superior who knew',
      civilian(
        mental('The superior knew that the subordinates were committing the crimes or about to.'),
      ),
      { judgments: [judgments.bembaConfirmation] },
    ),
    mode(
      '28(b)-consciously-disregarded',
      'Other superior who consciously disregarded clear information',
      civilian(
        mental(
          'The superior consciously passed over information which clearly showed that the subordinates were committing the crimes or about to.',
        ),
      ),
      {
        judgments: [judgments.bembaConfirmation],
        notes: ['That they should have known is not enough for a superior who is no commander.'],
      },
    ),
  ],
};

/** Article 25(3 bis): no mode, but a limit to all of them. */
export const limits: Family = {
  name: 'limits-of-liability',
  conflictType: 'INTERSTATE',
  context: [],
  entries: [
    mode(
      '25(3 bis)',
      'Aggression: leaders only',
      [
        circumstance(
          'The person could in fact control or direct the political or military action of a State.',
        ),
      ],
      { amendment: 'AMD-2010-AGGRESSION' },
    ),
  ],
};
