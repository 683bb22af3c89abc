import { type Command, commandFrom, commandsIn, findCommand, GLOBAL } from '../command-store.ts';
import { fieldsOf, itemsOf, numberOf, textOf } from '../json.ts';
import { refuse } from '../refusal.ts';
import { checkCommand, checkCommands } from '../validate/command.ts';
import { Complaints } from '../validate/complaints.ts';
import type { World } from '../world.ts';
import { guildFor } from './access.ts';
import { type Answer, type Call, created, NOTHING, ok, param, type Route } from './route.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The most commands of a scope by their type: slash, user's menu, message's menu. */
const LIMITS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

function scopeOf(call: Call): string {
  const { application, guild } = call.params;
  if (application !== call.world.applicationId) throw refuse.missingAccess();
  return guild === undefined ? GLOBAL : guildFor(call.world, guild).id;
}

function countCreates(world: World, scope: string, creates: number): void {
  const total = (world.commandCreates.get(scope) ?? 0) + creates;
  const limit = world.settings.commandCreatesPerDay;
  if (total > limit) throw refuse.tooManyCommandCreates(limit);
  world.commandCreates.set(scope, total);
}

function checkNumbers(commands: readonly Fields[]): void {
  for (const [type, limit] of Object.entries(LIMITS)) {
    const count = commands.filter((command) => (command.type ?? 1) === Number(type)).length;
    if (count > limit) throw refuse.tooManyCommands(limit);
  }
}

/**
 * Makes `bodies` the commands of a scope. A command of the same name and kind keeps its id and is no create.
 *
 * @throws Refusal for what is not valid, too much, or beyond the day's creates.
 */
export function overwriteCommands(
  world: World,
  scope: string,
  bodies: readonly Fields[],
): readonly Command[] {
  checkCommands(bodies);
  checkNumbers(bodies);
  const named = bodies.map((body) => {
    const known = findCommand(world, scope, numberOf(body.type ?? 1), textOf(body.name));
    return { body, known };
  });
  countCreates(world, scope, named.filter(({ known }) => known === undefined).length);
  const commands = named.map(({ body, known }) =>
    commandFrom(world, scope, known?.id ?? world.nextId(), body),
  );
  world.commands.set(scope, new Map(commands.map((command) => [command.id, command])));
  world.happened({ kind: 'change' });
  return commands;
}

function overwrite(call: Call): Answer {
  const scope = scopeOf(call);
  if (!Array.isArray(call.body))
    throw refuse.invalidForm({ _errors: [{ code: 'LIST_TYPE_CONVERT', message: 'Not a list' }] });
  return ok(overwriteCommands(call.world, scope, itemsOf(call.body).map(fieldsOf)));
}

/** Without `with_localizations` the translations stay out. */
function list(call: Call): Answer {
  const all = [...commandsIn(call.world, scopeOf(call)).values()];
  if (call.query.get('with_localizations') === 'true') return ok(all);
  return ok(
    all.map(({ name_localizations: _names, description_localizations: _descriptions, ...rest }) => rest),
  );
}

function commandOf(call: Call): Command {
  const command = commandsIn(call.world, scopeOf(call)).get(param(call, 'command'));
  if (command === undefined) throw refuse.unknownCommand();
  return command;
}

function checkOne(body: Fields): void {
  const complaints = new Complaints();
  checkCommand(body, [], complaints);
  complaints.settle();
}

function create(call: Call): Answer {
  const { world } = call;
  const scope = scopeOf(call);
  const body = fieldsOf(call.body);
  checkOne(body);
  const known = findCommand(world, scope, numberOf(body.type ?? 1), textOf(body.name));
  const commands = commandsIn(world, scope);
  if (known === undefined) {
    checkNumbers([...commands.values(), body] as readonly Fields[]);
    countCreates(world, scope, 1);
  }
  const command = commandFrom(world, scope, known?.id ?? world.nextId(), body);
  commands.set(command.id, command);
  return known === undefined ? created(command) : ok(command);
}

function change(call: Call): Answer {
  const scope = scopeOf(call);
  const before = commandOf(call);
  const body = { ...before, ...fieldsOf(call.body) };
  checkOne(body);
  const command = commandFrom(call.world, scope, before.id, body);
  commandsIn(call.world, scope).set(command.id, command);
  return ok(command);
}

function remove(call: Call): Answer {
  const command = commandOf(call);
  commandsIn(call.world, scopeOf(call)).delete(command.id);
  return NOTHING;
}

/** Of all commands of the application for which something is set. */
function permissions(call: Call): Answer {
  const guild = guildFor(call.world, param(call, 'guild'));
  const set = call.world.commandPermissions.filter(({ guildId }) => guildId === guild.id);
  const commands = [...new Set(set.map(({ commandId }) => commandId))];
  return ok(
    commands.map((id) => ({
      id,
      application_id: call.world.applicationId,
      guild_id: guild.id,
      permissions: set
        .filter(({ commandId }) => commandId === id)
        .map(({ type, id: whose, permission }) => ({ id: whose, type, permission })),
    })),
  );
}

function routesUnder(path: string): readonly Route[] {
  return [
    { method: 'GET', path, handle: list },
    { method: 'PUT', path, handle: overwrite },
    { method: 'POST', path, handle: create },
    { method: 'GET', path: `${path}/:command`, handle: (call) => ok(commandOf(call)) },
    { method: 'PATCH', path: `${path}/:command`, handle: change },
    { method: 'DELETE', path: `${path}/:command`, handle: remove },
  ];
}

export const COMMAND_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'applications/:application/guilds/:guild/commands/permissions',
    handle: permissions,
  },
  ...routesUnder('applications/:application/commands'),
  ...routesUnder('applications/:application/guilds/:guild/commands'),
];
