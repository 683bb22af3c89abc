import { applicationFlags } from '../intents.ts';
import { wireUser } from '../wire-user.ts';
import { botMember } from '../world.ts';
import { type Answer, type Call, ok, type Route } from './route.ts';

function gatewayBot({ world, gateway }: Call): Answer {
  const { identifiesPerDay, maxConcurrency, recommendedShards } = world.settings;
  return ok({
    url: world.origin.replace('http', 'ws'),
    shards: recommendedShards,
    session_start_limit: {
      total: identifiesPerDay,
      remaining: gateway.identifiesLeft,
      reset_after: 86_400_000,
      max_concurrency: maxConcurrency,
    },
  });
}

function application({ world }: Call): Answer {
  const { grantedIntents, verified, userInstall, interactionsEndpoint } = world.settings;
  const installParams = { scopes: ['bot', 'applications.commands'], permissions: '0' };
  return ok({
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: wireUser(world.bot),
    owner: wireUser([...world.users.values()].find((user) => !user.bot) ?? world.bot),
    team: null,
    summary: '',
    verify_key: '0'.repeat(64),
    flags: applicationFlags(grantedIntents, verified),
    approximate_guild_count: [...world.guilds.values()].filter((guild) => botMember(world, guild)).length,
    approximate_user_install_count: [...world.users.values()].filter((user) => user.installed).length,
    integration_types_config: {
      0: { oauth2_install_params: installParams },
      ...(userInstall ? { 1: {} } : {}),
    },
    redirect_uris: [],
    interactions_endpoint_url: interactionsEndpoint,
    role_connections_verification_url: null,
    tags: [],
    hook: true,
  });
}

export const APPLICATION_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'gateway/bot', handle: gatewayBot },
  {
    method: 'GET',
    path: 'gateway',
    open: true,
    handle: ({ world }) => ok({ url: world.origin.replace('http', 'ws') }),
  },
  { method: 'GET', path: 'applications/@me', handle: application },
  { method: 'GET', path: 'oauth2/applications/@me', handle: application },
];
