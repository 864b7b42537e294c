import { Agent, request } from 'node:http';
import { quantile } from '../figures.js';

/** A request that is sent again and again. */
export interface Question {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  readonly body: string;
  /** What must stand in the answer, as many times, or it is not the answer that is measured. */
  readonly expect: readonly { readonly text: string; readonly times: number }[];
}

/** How long the answers took, in milliseconds. */
export interface AskMeasured {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/**
 * One caller over HTTP that asks the questions in turn, one at a time, so that whatever else the machine
 * does meets them alike. Measured from the request to the last byte of the answer.
 */
export const askingPart = async ({ questions }: { readonly questions: readonly Question[] }) => {
  const agent = new Agent({ keepAlive: true });
  for (const question of questions) check(question, (await ask(agent, question)).toString('utf8'));
  return {
    result: null,
    ask: ({ times, warmUp }: { readonly times: number; readonly warmUp: number }) =>
      askAll(agent, questions, times, warmUp),
    end: (): Promise<void> => Promise.resolve(agent.destroy()),
  };
};

const askAll = async (
  agent: Agent,
  questions: readonly Question[],
  times: number,
  warmUp: number,
): Promise<readonly AskMeasured[]> => {
  const took = questions.map((): number[] => []);
  const bytes = questions.map(() => 0);
  for (let round = -warmUp; round < times; round += 1)
    for (const [i, question] of questions.entries()) {
      const started = performance.now();
      const answer = await ask(agent, question);
      const milliseconds = performance.now() - started;
      if (round >= 0) took[i]?.push(milliseconds);
      bytes[i] = answer.length;
    }
  return questions.map(({ name }, i) => ({
    name,
    p50: quantile(took[i] ?? [], 0.5),
    p99: quantile(took[i] ?? [], 0.99),
    bytes: bytes[i] ?? 0,
  }));
};

const ask = (agent: Agent, { url, token, body }: Question): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${response.statusCode}: ${answer.toString('utf8', 0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const check = ({ name, expect }: Question, answer: string): void => {
  if (answer.includes('"errors"')) throw new Error(`${name}: ${answer.slice(0, 500)}`);
  for (const { text, times } of expect) {
    const found = answer.split(text).length - 1;
    if (found !== times)
      throw new Error(`${name}: ${text} stands ${found} times in the answer, and not ${times}.`);
  }
};
