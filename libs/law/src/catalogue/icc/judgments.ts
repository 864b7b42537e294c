import type { Judgment } from '../entry.js';

const icc = (
  name: string,
  decision: string,
  date: string,
  number: string,
  point: string,
): Judgment => ({ court: 'ICC', name, decision, date, number, point });

/** Decisions of the Court that requirements are named after. Plain facts, to be checked before they are relied on. */
export const judgments = {
  lubangaJoint: icc(
    'Lubanga',
    'Trial Chamber I, judgment',
    '2012-03-14',
    'ICC-01/04-01/06-2842',
    'Acting jointly asks for a common plan and an essential contribution to it.',
  ),
  lubangaAppeal: icc(
    'Lubanga',
    'Appeals Chamber, judgment',
    '2014-12-01',
    'ICC-01/04-01/06-3121-Red',
    'Principals are told from accessories by control over the crime.',
  ),
  katangaConfirmation: icc(
    'Katanga and Ngudjolo Chui',
    'Pre-Trial Chamber I, confirmation of charges',
    '2008-09-30',
    'ICC-01/04-01/07-717',
    'Acting through others can mean acting through an organisation that carries out orders almost by itself.',
  ),
  katangaTrial: icc(
    'Katanga',
    'Trial Chamber II, judgment',
    '2014-03-07',
    'ICC-01/04-01/07-3436',
    'The contribution to a group’s crime has to be significant; knowing of the intention to commit that crime is enough.',
  ),
  mbarushimana: icc(
    'Mbarushimana',
    'Pre-Trial Chamber I, decision on confirmation',
    '2011-12-16',
    'ICC-01/04-01/10-465',
    'A contribution to a group’s crime below a certain weight is not enough.',
  ),
  ongwenTrial: icc(
    'Ongwen',
    'Trial Chamber IX, judgment',
    '2021-02-04',
    'ICC-02/04-01/15-1762-Red',
    'Applies commission alone, through others, and jointly through others; rejects mental disease and duress on the facts.',
  ),
  ntagandaTrial: icc(
    'Ntaganda',
    'Trial Chamber VI, judgment',
    '2019-07-08',
    'ICC-01/04-02/06-2359',
    'Applies direct and joint indirect commission.',
  ),
  ntagandaAppeal: icc(
    'Ntaganda',
    'Appeals Chamber, judgment',
    '2021-03-30',
    'ICC-01/04-02/06-2666-Red',
    'Upholds joint commission through others.',
  ),
  ntagandaConfirmation: icc(
    'Ntaganda',
    'Pre-Trial Chamber II, confirmation of charges',
    '2014-06-09',
    'ICC-01/04-02/06-309',
    'Sets out what ordering asks for.',
  ),
  bembaOthers: icc(
    'Bemba and others',
    'Trial Chamber VII, judgment',
    '2016-10-19',
    'ICC-01/05-01/13-1989',
    'Sets out soliciting, inducing, and assistance with the purpose of facilitating.',
  ),
  bembaConfirmation: icc(
    'Bemba',
    'Pre-Trial Chamber II, confirmation of charges',
    '2009-06-15',
    'ICC-01/05-01/08-424',
    'Tells military from other superiors and knowing from having to know.',
  ),
  bembaTrial: icc(
    'Bemba',
    'Trial Chamber III, judgment',
    '2016-03-21',
    'ICC-01/05-01/08-3343',
    'Sets out effective control, knowledge and measures; the conviction was reversed on appeal.',
  ),
  bembaAppeal: icc(
    'Bemba',
    'Appeals Chamber, judgment',
    '2018-06-08',
    'ICC-01/05-01/08-3636-Red',
    'What measures were necessary and reasonable depends on what was possible at the time.',
  ),
  lubangaConfirmation: icc(
    'Lubanga',
    'Pre-Trial Chamber I, confirmation of charges',
    '2007-01-29',
    'ICC-01/04-01/06-803',
    'A mistake of law helps only where it takes away the mental element.',
  ),
} as const;
