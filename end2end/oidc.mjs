// A real authorization server in this process: `oidc-provider` from npm, with a log of what it was asked.

import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const client = (client_id, client_secret, token_endpoint_auth_method) => ({
  client_id, client_secret, token_endpoint_auth_method,
  grant_types: ['client_credentials'], redirect_uris: [], response_types: [], scope: 'hooks',
});

/** Listens on a free port. `log` holds a line for each request to the token endpoint. */
export async function startProvider() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const warn = console.warn;
  console.warn = () => {}; // It tells developers what to mind in production.
  const provider = new Provider(issuer, {
    // Characters that have to be encoded before id and secret are joined.
    clients: [client('by basic', 'se:cret %+/&=', 'client_secret_basic'), client('by-body', 's3cret&=', 'client_secret_post')],
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
    scopes: ['hooks', 'more'],
    ttl: { ClientCredentials: 600 },
  });
  console.warn = warn;
  const log = [];
  provider.use(async (context, next) => {
    await next();
    if (context.path !== '/token') return;
    const { error, access_token: token, scope } = context.body ?? {};
    const { grant_type: grant } = context.oidc?.params ?? {};
    const auth = context.headers.authorization ? 'basic' : 'body';
    log.push({ client: context.oidc?.client?.clientId, auth, grant, scope, status: context.status, error, token });
  });
  server.on('request', provider.callback());
  return {
    log,
    url: `${issuer}/token`,
    /** Whose token this is; undefined when the provider has not issued it. */
    owner: async (token) => (await provider.ClientCredentials.find(token))?.clientId,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
