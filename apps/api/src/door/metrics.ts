import type { NextFunction, Request, Response } from 'express';
import type { ProjectionStatus, Questions } from '#read-side';

/** A measure as OpenMetrics has it: its name, what it means, and a value under each set of labels. */
interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

const labelled = (labels: Readonly<Record<string, string>>): string => {
  const said = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return said.length === 0 ? '' : `{${said.join(',')}}`;
};

const written = ({ name, help, values }: Gauge): readonly string[] => [
  `# TYPE ${name} gauge`,
  `# HELP ${name} ${help}`,
  ...values.map(([labels, value]) => `${name}${labelled(labels)} ${value}`),
];

/** The measures as OpenMetrics text. Labels are names of ours, codes and event ids: nothing of any matter. */
export const metricsText = (all: readonly ProjectionStatus[], residentBytes: number): string => {
  const each = (
    name: string,
    help: string,
    value: (one: ProjectionStatus) => number | null,
    more: (one: ProjectionStatus) => Readonly<Record<string, string>> = () => ({}),
  ): Gauge => ({
    name: `sijil_projection_${name}`,
    help,
    values: all.flatMap((one) => {
      const measured = value(one);
      return measured === null ? [] : [[{ projection: one.name, ...more(one) }, measured] as const];
    }),
  });
  const halt = ({ halted }: ProjectionStatus): Readonly<Record<string, string>> =>
    halted === null ? {} : { code: halted.code, event: halted.event ?? '' };
  const gauges: readonly Gauge[] = [
    {
      name: 'sijil_register_position',
      help: 'How many events the register holds.',
      values: [[{}, Math.max(0, ...all.map(({ position, behind }) => position + behind))]],
    },
    each('position', 'How many events the read model has taken in.', (one) => one.position),
    each('behind_events', 'How many events it has not taken in yet.', (one) => one.behind),
    each(
      'behind_seconds',
      'How long ago the first of those was recorded.',
      (one) => one.behindSeconds,
    ),
    each(
      'halted',
      'Whether it has halted, and at which event.',
      (one) => (one.halted ? 1 : 0),
      halt,
    ),
    each(
      'not_taken_events',
      'How many events meant something that another record has, and are not shown.',
      (one) => one.notTaken,
    ),
    each('generation', 'Which generation of its rows serves.', (one) => one.generation),
    each(
      'building_position',
      'How far the generation has come that is being built.',
      (one) => one.building?.position ?? null,
    ),
    each('building_halted', 'Whether that generation has halted.', ({ building }) =>
      building === null ? null : building.halted ? 1 : 0,
    ),
    {
      name: 'process_resident_memory_bytes',
      help: 'Resident memory of this process.',
      values: [[{}, residentBytes]],
    },
  ];
  return `${[...gauges.flatMap(written), '# EOF'].join('\n')}\n`;
};

/** What a proxy adds to a request of somebody else: from it, too, everything comes from this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);

/** How far the read models are, for machines of this machine alone. To others there is nothing here. */
export const metrics =
  (models: Questions) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const passedOn = FORWARDED.some((name) => request.headers[name] !== undefined);
    if (passedOn || !isLoopback(request.socket.remoteAddress)) {
      next();
      return;
    }
    try {
      const text = metricsText(await models.status(), process.memoryUsage.rss());
      response.type('application/openmetrics-text; version=1.0.0; charset=utf-8').send(text);
    } catch {
      response.status(503).type('text/plain').send('# EOF\n');
    }
  };
