import type { Lexicon } from '../index/lexicon.ts';
import { groupedWith, readWordGroups, type WordGroups } from './word-groups.ts';

/** Pairs that say the contrary, written by hand: a sentence with one does not answer a question with the other. */
const PAIRS = `
increase decrease
increase decline
increase reduce
rise fall
grow shrink
gain lose
win lose
victory defeat
high low
higher lower
highest lowest
large small
larger smaller
largest smallest
big little
long short
longest shortest
old new
old young
oldest newest
oldest youngest
early late
earlier later
earliest latest
fast slow
rapid slow
quickly slowly
rapidly slowly
strong weak
rich poor
good bad
best worst
hot cold
warm cool
hard soft
hard easy
difficult easy
heavy light
dark light
wide narrow
deep shallow
rare common
usual unusual
normal abnormal
formal informal
legal illegal
possible impossible
likely unlikely
able unable
known unknown
important unimportant
necessary unnecessary
popular unpopular
successful unsuccessful
public private
internal external
inner outer
upper lower
maximum minimum
major minor
majority minority
positive negative
active passive
natural artificial
simple complex
ancient modern
rural urban
male female
man woman
men women
father mother
brother sister
king queen
husband wife
north south
northern southern
east west
eastern western
left right
begin end
start finish
start stop
open close
first last
accept reject
accept refuse
agree disagree
allow forbid
allow prevent
support oppose
include exclude
buy sell
build destroy
create destroy
appear disappear
arrive leave
enter leave
import export
attack defend
love hate
remember forget
succeed fail
success failure
advantage disadvantage
friend enemy
war peace
birth death
born die
present absent
present past
future past
more fewer
`;

let opposites: WordGroups | undefined;

/** The library's terms that say the contrary of the one named; empty when the table does not know it. */
export function oppositesOf(name: string, lexicon: Lexicon): readonly number[] {
  opposites ??= readWordGroups(PAIRS, lexicon);
  return groupedWith(name, opposites, lexicon);
}
