/* global document, fetch, GraphiQL, React, ReactDOM */

/** Keeps what GraphiQL wants to remember until the page goes: no query is left on the disk. */
const forgetful = () => {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

const start = async () => {
  const { purpose, examples } = await (await fetch('/explorer/examples.json')).json();
  const banner = document.getElementById('purpose');
  banner.textContent = purpose === 'demo' ? 'DEMO: invented suspects, published reports' : purpose;
  banner.className = purpose;

  const token = document.getElementById('token');
  const fetcher = async (request, { headers = {} } = {}) => {
    const authorization = token.value.trim();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === '' ? {} : { authorization: `Bearer ${authorization}` }),
        ...headers,
      },
      body: JSON.stringify({
        query: request.query,
        ...(request.variables ? { variables: request.variables } : {}),
        ...(request.operationName ? { operationName: request.operationName } : {}),
      }),
    });
    return response.json();
  };

  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  let drawn = 0;
  const draw = () =>
    root.render(
      React.createElement(GraphiQL, {
        // Another token may be shown another schema: begin anew.
        key: (drawn += 1),
        fetcher,
        storage: forgetful(),
        shouldPersistHeaders: false,
        defaultTabs: examples.map(({ query, variables }) => ({ query, variables })),
      }),
    );
  draw();
  token.addEventListener('change', draw);
};

void start();
