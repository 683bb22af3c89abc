import type { REST } from 'discord.js';
import { COMMAND_DATA } from '../commands/all-commands.ts';
import { allScopes, registeredIn } from './deploy.ts';
import { type Finding, fault, fine } from './finding.ts';
import { sameCommands } from './same-commands.ts';

/** Whether the commands are registered, as they are now, and nowhere twice. */
export async function* checkCommands(rest: REST, application: string): AsyncGenerator<Finding> {
  const [everywhere, ...servers] = await allScopes(rest, application, null);
  const global = (everywhere && (await registeredIn(rest, everywhere))) ?? [];
  let local = 0;
  for (const scope of servers) {
    const own = await registeredIn(rest, scope);
    if (!own || own.length === 0) continue;
    local += 1;
    if (global.length > 0) {
      yield fault('commands', `server ${scope.guild} shows them twice: npm run deploy removes its own`);
    } else if (!sameCommands(own, COMMAND_DATA, false)) {
      yield fault(
        'commands',
        `those of server ${scope.guild} are out of date: npm run deploy -- --guild ${scope.guild}`,
      );
    } else {
      yield fine('commands', `up to date, in server ${scope.guild} only`);
    }
  }
  if (global.length === 0 && local === 0) yield fault('commands', 'none is registered: npm run deploy');
  if (global.length === 0) return;
  if (sameCommands(global, COMMAND_DATA, true)) yield fine('commands', 'up to date');
  else yield fault('commands', 'out of date: npm run deploy');
}
