import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { NextFunction, Request, Response } from 'express';
import type { Purpose } from '#events';

/** A query to begin with. */
export interface Example {
  readonly title?: string;
  readonly query: string;
  /** JSON. */
  readonly variables?: string;
}

const page = (name: string): string => join(dirname(fileURLToPath(import.meta.url)), 'page', name);
const require = createRequire(import.meta.url);
const packaged = (name: string, file: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), file);

/** Everything the page may load, all of it from this machine. */
const files = (): Readonly<Record<string, string>> => ({
  'graphiql.min.js': packaged('graphiql', 'graphiql.min.js'),
  'graphiql.min.css': packaged('graphiql', 'graphiql.min.css'),
  'react.production.min.js': packaged('react', 'umd/react.production.min.js'),
  'react-dom.production.min.js': packaged('react-dom', 'umd/react-dom.production.min.js'),
  'explorer.js': page('explorer.js'),
  'explorer.css': page('explorer.css'),
});

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const secured = (_request: Request, response: Response, next: NextFunction): void => {
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  next();
};

const titled = ({ title, query, variables }: Example) => ({
  query: title === undefined ? query : `# ${title}\n${query}`,
  ...(variables === undefined ? {} : { variables }),
});

/** GraphiQL, for a demo or a desk: a page that asks this API and nobody else. */
export const explorer = (purpose: Purpose, examples: readonly Example[]): Router => {
  const router = Router();
  router.use(secured);
  router.get('/', (_request, response) =>
    response.sendFile(page('explorer.html'), { cacheControl: false }),
  );
  router.get(
    '/examples.json',
    (_request, response) => void response.json({ purpose, examples: examples.map(titled) }),
  );
  for (const [name, file] of Object.entries(files()))
    router.get(`/${name}`, (_request, response) =>
      response.sendFile(file, { cacheControl: false, dotfiles: 'allow' }),
    );
  return router;
};
