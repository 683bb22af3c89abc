import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { seededRandom } from '../../src/evaluation/seeded-random.ts';
import type { Turn } from '../../src/question/turn.ts';
import { hostileArticle, hostileQuestion } from '../support/hostile/hostile-inputs.ts';
import { ORDINARY } from '../support/hostile/large-texts.ts';
import { type Measure, showAnswer, showArticle } from '../support/hostile/surfaces.ts';

/** How many of a surface's slowest are told. */
const TOLD = 3;
const QUESTIONS_EACH = 5;

interface Slow {
  readonly milliseconds: number;
  readonly input: string;
}

/**
 * Hostile questions and articles through every surface: the slowest of each surface in processor time, the longest that nothing else could run, and
 * the memory before and after. Options: `--questions N` (100000), `--articles N` (2000), `--seed N`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: '100000' },
      articles: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const random = seededRandom(Number(values.seed));
  const watch = new Watch();
  const index = showArticle(ORDINARY, 'txt', watch.measure)!;
  showAnswer(index, 'Who found the skeleton?', [], watch.measure);
  watch.begin();
  let turns: readonly Turn[] = [];
  for (let i = 0; i < Number(values.questions); i++) {
    const question = hostileQuestion(random);
    watch.input = question;
    turns = [...turns, ...showAnswer(index, question, turns, watch.measure)].slice(-4);
  }
  watch.tell(`${values.questions} questions`);
  watch.begin();
  for (let i = 0; i < Number(values.articles); i++) {
    watch.input = hostileArticle(random, i % 10 === 0 ? 2000 : 60);
    const read = showArticle(watch.input, i % 2 === 0 ? 'md' : 'txt', watch.measure);
    for (let asked = 0; read && asked < QUESTIONS_EACH; asked++)
      showAnswer(read, hostileQuestion(random), [], watch.measure);
  }
  watch.tell(`${values.articles} articles, ${QUESTIONS_EACH} questions each`);
}

/** Takes the time of every step, and keeps the slowest of each surface. */
class Watch {
  input = '';
  #slowest = new Map<string, Slow[]>();
  #longest = 0;
  #heap = 0;
  #start = 0;

  begin(): void {
    this.#slowest = new Map();
    this.#longest = 0;
    this.#heap = heapInMegabytes();
    this.#start = performance.now();
  }

  readonly measure: Measure = (surface, work) => {
    const clock = performance.now();
    const start = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(start);
    this.#longest = Math.max(this.#longest, performance.now() - clock);
    this.#keep(surface, { milliseconds: (user + system) / 1000, input: this.input });
    return made;
  };

  #keep(surface: string, slow: Slow): void {
    const kept = this.#slowest.get(surface) ?? [];
    if (kept.length === TOLD && slow.milliseconds <= kept.at(-1)!.milliseconds) return;
    this.#slowest.set(
      surface,
      [...kept, slow].toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, TOLD),
    );
  }

  tell(what: string): void {
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(0);
    const lines = [...this.#slowest].flatMap(([surface, slowest]) =>
      slowest.map(
        ({ milliseconds, input }) =>
          `  ${surface.padEnd(12)}${milliseconds.toFixed(1).padStart(8)} ms  ${JSON.stringify(input.slice(0, 60))}`,
      ),
    );
    process.stdout.write(
      `${what} in ${seconds} s; longest pause ${this.#longest.toFixed(0)} ms; heap ${this.#heap.toFixed(0)} → ${heapInMegabytes().toFixed(0)} MB\nslowest, in processor time:\n${lines.join('\n')}\n`,
    );
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapInMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
