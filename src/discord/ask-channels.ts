import type { Bot } from './bot.ts';
import type { Site } from './site.ts';

/** Whether questions are answered there without a mention, by the operator's or moderators' setting. */
export async function isAskChannel(bot: Bot, { channel, parent }: Site): Promise<boolean> {
  const ids = parent === null ? [channel] : [channel, parent];
  if (ids.some((id) => bot.askChannels.has(id))) return true;
  for (const id of ids) if (await bot.store.isAskChannel(id)) return true;
  return false;
}
