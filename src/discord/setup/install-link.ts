import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { USED_PERMISSIONS } from './used-permissions.ts';

/** What the install link asks for; Embed Links too, since adding it later means installing anew. */
const ASKED_PERMISSIONS = new PermissionsBitField([
  ...USED_PERMISSIONS.map(({ flag }) => flag),
  PermissionFlagsBits.EmbedLinks,
]);

/** Where to install the application, to a server with the permissions it needs or to oneself. */
export function installLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: ASKED_PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
