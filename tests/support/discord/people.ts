import type { User, World } from './world.ts';

export interface NewUser {
  readonly name?: string;
  readonly displayName?: string;
  readonly bot?: boolean;
  /** The language of the client. Default: `en-US`. */
  readonly locale?: string;
  /** Whether the user has installed the application to the own account. Default: false. */
  readonly installed?: boolean;
}

export function createUser(world: World, about: NewUser = {}): User {
  const id = world.nextId();
  const user: User = {
    id,
    username: about.name ?? `user${world.users.size}`,
    displayName: about.displayName ?? null,
    bot: about.bot ?? false,
    locale: about.locale ?? 'en-US',
    acceptsDirectMessages: true,
    installed: about.installed ?? false,
  };
  world.users.set(id, user);
  return user;
}
