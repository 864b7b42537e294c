import { refuse } from '#kernel';
import { isFree } from '../cluster/port.js';
import { fillDemo } from '../demo/demo.js';
import { endRemovals } from '../desk/gone.js';
import { watchFixity } from '../evidence/fixity-round.js';
import { receive } from '../evidence/receive.js';
import { openProofs } from '../proving/desk.proofs.js';
import { openAccessNotary, openNotary } from '../sealing/open-notary.js';
import { watch } from '#notary';
import type { Limits } from '#notary';
import { operatorOf } from '../desk/open-register.js';
import type { Operator } from '../desk/open-register.js';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { servedBy } from '../desk/served.js';
import { table } from '../output.js';
import type { Output } from '../output.js';
import type { ImportResult } from '../import/run.js';
import { untilStopped } from '../signals.js';
import { SAMPLE_KEY } from '../demo/demo-case.js';
import { EXAMPLES } from '../demo/examples.js';
import type { Call, CommandSpec } from './command.js';
import { reconcile } from './reconcile.command.js';
import { statisticsTable } from './statistics.command.js';

/** `npm start`: the database, the API, the projector and the notary in one process. */
export const startCommand: CommandSpec = {
  name: 'start',
  says: 'serve the register of this home; a home without one gets a demo register with a sample report',
  options: [
    ['--without-notary', 'the notary runs as a process and user of its own (sijil notary)'],
  ],
  async run(call) {
    const { desk, output, settings, flags } = call;
    const card = await desk.register();
    if (!card) return 'refused';
    const operator = await operatorOf(desk);
    const demo = card.purpose === 'demo';
    await refuseTakenPort(settings.port);
    if (demo) await showDemo(call, operator, card);

    // Only here: it takes longer to load than the other commands take to answer.
    const { createApi } = await import('#api');
    const stopping = new AbortController();
    const proofs = openProofs(desk, settings);
    const api = await createApi({
      ...servedBy(desk),
      proofs,
      files: desk.files,
      intake: (content) => receive(desk, content),
      removeGone: () => endRemovals(desk),
      purpose: card.purpose,
      geography: desk.geography,
      host: '127.0.0.1',
      port: settings.port,
      ...(settings.filesPort === undefined ? {} : { filesPort: settings.filesPort }),
      mode: 'desk',
      examples: EXAMPLES,
    });
    try {
      const following = desk.projector.run(stopping.signal);
      const guarded = desk.guard(stopping.signal, (outcome) =>
        output.notice(
          outcome === 'revived'
            ? 'The database had ended and was started again. Nothing acknowledged is lost.'
            : `${outcome.message} [${outcome.code}]`,
        ),
      );
      output.answer({
        register: card,
        url: api.url,
        files: api.filesUrl,
        explorer: `${api.url}/explorer`,
        token: operator.tokens.team,
      });
      const notaries =
        flags['withoutNotary'] === true
          ? []
          : [await openNotary(desk, card.id, settings), await openAccessNotary(desk, settings)];
      sayWhere(output, api, operator, card);
      const [notary] = notaries;
      if (notary) saySeals(output, notary.world.ledger.folder, notary.limits);
      if (demo) sayExamples(output);
      output.say();
      output.say('Ctrl-C stops it. Starting again takes seconds and takes nothing in twice.');
      const sealing = notaries.map((one) =>
        watch(one.notary, one.world, one.limits, {
          signal: stopping.signal,
          refused: ({ message, code }) => output.notice(`${message} [${code}]`),
        }),
      );
      const fixity = watchFixity(desk, {
        signal: stopping.signal,
        alarmed: ({ evidenceId }) =>
          output.notice(
            `FIXITY  The bytes of item ${evidenceId} are not what they were. npx sijil status says which.`,
          ),
        refused: ({ message, code }) => output.notice(`${message} [${code}]`),
      });
      await untilStopped();
      output.notice('Stopping.');
      stopping.abort();
      await Promise.all([following, guarded, fixity, ...sealing]);
    } finally {
      stopping.abort();
      await api.close();
      await proofs.close();
    }
    return 'done';
  },
};

/** The API says so too; but only after a demo was filled. */
const refuseTakenPort = async (port: number): Promise<void> => {
  if (port !== 0 && !(await isFree(port)))
    refuse(
      'unavailable',
      'PORT_IN_USE',
      `Port ${port} is used by something else. Choose another one by --port or PORT.`,
      '/port',
    );
};

const showDemo = async (
  { desk, output }: Call,
  operator: Operator,
  card: RegisterCard,
): Promise<void> => {
  output.notice('DEMO register: for trying out. It can never become an operational one.');
  const result = await fillDemo(desk, operator, card.id, (done, of) =>
    output.progress(`Taking in the sample report: ${done} of ${of} massacres`),
  );
  await sayTables(desk, output);
  sayFindings(output, result);
};

const sayTables = async (desk: Desk, output: Output): Promise<void> => {
  const { verdicts, reportId, position } = await reconcile(desk, SAMPLE_KEY);
  const at = await desk.readModels.snapshot({ projections: ['incidents', 'reports'] });
  for (const by of ['party', 'governorate'] as const) {
    const statistics = await desk.readModels.statistics.incidents(at, {
      by,
      filter: { reports: [reportId] },
    });
    output.say();
    output.say(`The sample report by ${by}, computed from the read models at position ${position}`);
    output.say(statisticsTable(statistics));
  }
  output.say();
  output.say('The figures as printed beside the figures as computed');
  output.say(
    table([
      ['figure', 'printed', 'computed', 'exact', ''],
      ...verdicts
        .filter(({ verdict }) => verdict !== 'not-enumerated')
        .map((v) => [
          v.key,
          String(v.published),
          String(v.computed),
          v.exact === null ? '' : String(v.exact),
          v.verdict === 'match' ? '' : `<- ${v.verdict}`,
        ]),
    ]),
  );
};

const sayFindings = (output: Output, { findings, incidents }: ImportResult): void => {
  output.say();
  output.say(
    `Import: ${incidents.accepted} incidents taken in, ${incidents.unchanged} unchanged, ${incidents.corrected} corrected, ${incidents.refused} refused.`,
  );
  output.say(
    `For a person to review (${findings.length} findings; npx sijil findings ${SAMPLE_KEY}):`,
  );
  const kinds = new Map<string, { message: string; places: number }>();
  for (const { code, message } of findings) {
    const kind = kinds.get(code) ?? { message, places: 0 };
    kind.places += 1;
    kinds.set(code, kind);
  }
  for (const [code, { message, places }] of kinds)
    output.say(`  ${code}${places > 1 ? ` (${places})` : ''}: ${message}`);
};

const sayWhere = (
  output: Output,
  { url, filesUrl }: { readonly url: string; readonly filesUrl: string },
  { tokens }: Operator,
  { purpose }: RegisterCard,
): void => {
  output.say();
  output.say(
    purpose === 'demo' ? 'DEMO register, serving' : `Register for ${purpose} use, serving`,
  );
  output.say(`  GraphQL   ${url}/graphql`);
  output.say(`  Explorer  ${url}/explorer`);
  output.say(`  Files     ${filesUrl} (by a grant that GraphQL gives)`);
  output.say(`  Token     ${tokens.team}`);
  output.say(
    `            (header Authorization: Bearer …; opens until ${tokens.expires.slice(0, 10)}; sees pseudonyms, not names)`,
  );
  output.say(`  Custodian ${tokens.custodian}`);
  output.say('            (a second person’s token: sees names)');
};

const saySeals = (output: Output, folder: string, { seconds, events }: Limits): void => {
  output.say(`  Seals     at most ${seconds} s or ${events} events behind; ledger ${folder}`);
  output.say(
    '            Copy that folder away: beside its database it proves nothing. This process holds',
  );
  output.say(
    '            the signing key too, which is weaker than npx sijil notary under a user of its own.',
  );
};

const sayExamples = (output: Output): void => {
  output.say();
  output.say('Queries to paste into the explorer:');
  for (const { title, query } of EXAMPLES) output.say(`\n# ${title}\n${query}`);
};
