import { governorateOf, learnedFrom, proposeFor, soughtOf } from '#places';
import type { Gazetteer } from '#places';
import { isUuid, refuse } from '#kernel';
import { acceptPlace, acceptWhatIsExact } from '../places/accept.js';
import { asAnswer, inWords, sayAttribution } from '../places/places.words.js';
import { reviewPlaces } from '../places/review.js';
import { paced } from '../import/paced.js';
import { textOf } from './command.js';
import type { Call, CommandSpec } from './command.js';

const ACTIONS = ['match', 'review', 'accept'] as const;

const match = async (call: Call, gazetteer: Gazetteer, name: string): Promise<void> => {
  const { desk, output, flags } = call;
  const heading = textOf(flags, 'governorate') ?? null;
  const sought = soughtOf({
    settlement: name,
    variants: [],
    kind: null,
    governorate: heading === null ? null : { code: null, printed: heading },
  });
  const at = await desk.readModels.snapshot({ projections: ['incidents'] });
  const choices = await desk.readModels.incidents.learnedPlaces(at, sought.keys);
  const learned = learnedFrom(gazetteer, [...choices.values()].flat());
  const places = proposeFor(gazetteer, sought, learned, 5);
  const proposals =
    places.length > 0
      ? places
      : proposeFor(gazetteer, { ...sought, level: 'governorate', governorate: null }, learned, 5);
  output.answer({
    gazetteer: gazetteer.label,
    attribution: gazetteer.attribution,
    governorate: sought.governorate?.code ?? null,
    proposals: proposals.map(asAnswer),
  });
  for (const one of proposals) output.say(inWords(one));
  if (proposals.length === 0) output.say('No place of this gazetteer has a name like this.');
  sayAttribution(output, gazetteer);
};

/** So many incidents are shown at once, and at most. */
const SHOWN = 50;
const MOST_SHOWN = 10_000;

const review = async ({ desk, output, flags }: Call, gazetteer: Gazetteer): Promise<void> => {
  const at = await desk.readModels.snapshot({ projections: ['incidents'] });
  const progress = paced((done, of) => output.progress(`${done} of ${of} places matched`));
  const first = Number(textOf(flags, 'first') ?? SHOWN);
  const asked = { first, after: textOf(flags, 'after') };
  const { places, next } = await reviewPlaces(desk, gazetteer, at, asked, progress);
  output.answer({
    position: at.position,
    gazetteer: gazetteer.label,
    attribution: gazetteer.attribution,
    places: places.map(({ incidentId, sought, proposals }) => ({
      incidentId,
      printed: sought.names[0] ?? null,
      variants: sought.names.slice(1),
      governorate: sought.governorate?.code ?? null,
      proposals: proposals.map(asAnswer),
    })),
    next,
  });
  for (const { incidentId, sought, proposals } of places) {
    output.say(
      `${incidentId}  ${sought.names.join(' / ') || '(no place printed)'}, ${sought.governorate?.en ?? 'governorate not known'}`,
    );
    for (const one of proposals) output.say(`  ${inWords(one)}`);
  }
  output.say(
    next === null
      ? `${places.length} places are not resolved at position ${at.position}${asked.after === undefined ? '' : ', after that incident'}.`
      : `${places.length} places shown that are not resolved at position ${at.position}. There are more: npx sijil places review --after ${next}`,
  );
  sayAttribution(output, gazetteer);
};

const accept = async (
  call: Call,
  gazetteer: Gazetteer,
  words: readonly string[],
): Promise<void> => {
  const { desk, output, flags } = call;
  if (flags['exact'] === true) {
    const accepted = await acceptWhatIsExact(desk, gazetteer);
    output.answer({ accepted });
    output.say(
      `${accepted.length} places recorded: exact names that one place of their governorate has.`,
    );
    return;
  }
  const [incidentId = '', code = ''] = words;
  const done = await acceptPlace(desk, gazetteer, {
    incidentId,
    code,
    reason: textOf(flags, 'reason'),
  });
  output.answer(done);
  output.say(`Accepted: ${done.printed ?? 'the place'} is ${done.code} (${done.name}).`);
  sayAttribution(output, gazetteer);
};

/** `npx sijil places`. */
export const placesCommand: CommandSpec = {
  name: 'places',
  says: 'match printed places to a gazetteer: match a name, review what is open, accept a place',
  args: [
    ['<action>', ACTIONS.join(', ')],
    ['[words...]', 'the name to match; or the incident and the code of the place to accept'],
  ],
  options: [
    ['--governorate <name>', 'match: the governorate of the heading'],
    ['--reason <text>', 'accept: why, where another place was accepted before'],
    ['--exact', 'accept: record every exact name that one place of its governorate has'],
    ['--first <number>', `review: how many incidents at once; ${SHOWN} where left out`],
    ['--after <incident>', 'review: go on after this incident'],
  ],
  check({ args: [action, ...words], flags }) {
    if (!ACTIONS.some((one) => one === action))
      refuse('invalid', 'USAGE_PLACES', `places takes ${ACTIONS.join(', ')}.`, '/action');
    if (action === 'match' && words.join('').trim() === '')
      refuse('invalid', 'USAGE_PLACES', 'places match needs a name.', '/words');
    if (action === 'accept' && (flags['exact'] === true) === (words.length === 2))
      refuse(
        'invalid',
        'USAGE_PLACES',
        'places accept needs an incident and the code of a place, or --exact alone.',
        '/words',
      );
    const first = textOf(flags, 'first');
    if (first !== undefined && !(/^[1-9]\d*$/.test(first) && Number(first) <= MOST_SHOWN))
      refuse(
        'invalid',
        'USAGE_PLACES',
        `--first takes a whole number from 1 to ${MOST_SHOWN}.`,
        '/first',
      );
    const after = textOf(flags, 'after');
    if (after !== undefined && !isUuid(after))
      refuse(
        'invalid',
        'USAGE_INCIDENT',
        '--after takes the id of an incident (a UUID).',
        '/after',
      );
    const governorate = textOf(flags, 'governorate');
    if (governorate !== undefined && governorateOf(governorate) === null)
      refuse(
        'invalid',
        'USAGE_GOVERNORATE',
        '--governorate takes the name or p-code of a governorate.',
        '/governorate',
      );
  },
  async run(call) {
    const { desk, args } = call;
    const [action, ...words] = args;
    await desk.catchUp();
    const gazetteer = await desk.geography.gazetteer();
    if (action === 'match') await match(call, gazetteer, words.join(' '));
    else if (action === 'review') await review(call, gazetteer);
    else await accept(call, gazetteer, words);
    return 'done';
  },
};
