import { KINDS } from '../library/places.ts';
import { buildWriter, surviveKills } from '../library/survive-kills.ts';

const KILLS = 20;

/** What was confirmed survives, over each kind of database, however often the process that writes is killed. A number sets how often. */
export async function run([kills = `${KILLS}`]: readonly string[]): Promise<void> {
  await buildWriter();
  for (const [kind, newPlace] of KINDS) {
    const place = await newPlace();
    await surviveKills(place, Number(kills));
    await place.remove();
    process.stdout.write(`${kind}: nothing was lost in ${kills} kills\n`);
  }
}
