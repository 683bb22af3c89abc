import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../../src/evaluation/percentile.ts';
import type { Ask, SpeedEngine } from './engines.ts';
import { generateLibrary } from './generate-library.ts';
import { type Library, openLibrary } from './library.ts';

/** What one engine is to do. */
export interface Course {
  readonly engine: string;
  readonly sentences: number;
  readonly files: readonly string[];
  readonly questions: number;
}

export interface Measured {
  readonly sentences: number;
  /** Until the first question is answered, since what an engine puts off until then is part of building it. */
  readonly buildSeconds: number;
  /** Growth of the process's resident memory by building, beside the text. */
  readonly residentBytesPerSentence: number;
  /** Growth of what is alive in the heap and in buffers. */
  readonly liveBytesPerSentence: number;
  /** Milliseconds of a question. */
  readonly p50: number;
  readonly p99: number;
  /** The same of the first round alone, where nothing is kept yet of having been asked before. */
  readonly firstP99: number;
  /** How many questions there was time for. */
  readonly asked: number;
}

/** After this long no further question is asked. */
const ASKING_MILLISECONDS = 30_000;

/** A question's time is the median of as many rounds, so that what else the machine does is not taken for the engine's. */
const ROUNDS = 3;

/** Enough for the compiler to have seen the code; other questions than those that are counted. */
const WARM_UP_QUESTIONS = 100;
const WARM_UP_ROUNDS = 20;
const WARM_UP_MILLISECONDS = 5_000;
const WARM_UP_SENTENCES = 200;

const FEWEST_LOOKS = 3;
const MOST_LOOKS = 20;
const LOOK_MILLISECONDS = 150;
const SETTLED_BYTES = 200_000;

/** Builds and asks one engine. Meant for a process of its own, started with --expose-gc. */
export async function measureEngine(engine: SpeedEngine, course: Course): Promise<Measured> {
  // Models and code are loaded once, whatever the library's size, and belong to no sentence.
  engine.take([...generateLibrary(WARM_UP_SENTENCES)])()('What was the first question?');
  const { sentences, questions, build } = await prepare(engine, course);
  const before = await settledMemory();
  const started = performance.now();
  const ask = build();
  ask(questions[0]!);
  const buildSeconds = (performance.now() - started) / 1000;
  const after = await settledMemory();
  const { times, first } = askAll(ask, questions);
  return {
    sentences,
    buildSeconds,
    residentBytesPerSentence: (after.resident - before.resident) / sentences,
    liveBytesPerSentence: (after.live - before.live) / sentences,
    p50: percentile(times, 50)!,
    p99: percentile(times, 99)!,
    firstP99: percentile(first, 99)!,
    asked: times.length,
  };
}

/** In a function of its own, so that nothing but what the engine took is held when it returns. */
async function prepare(engine: SpeedEngine, course: Course) {
  const asked = course.questions + WARM_UP_QUESTIONS;
  const library: Library = await openLibrary(course.sentences, course.files, asked);
  const sentences = library.articles.reduce((sum, article) => sum + article.sentences.length, 0);
  return { sentences, questions: library.questions, build: engine.take(library.articles) };
}

/** Memory once all garbage is gone and the freed pages are back with the system: when a look finds no less than the one before. */
async function settledMemory(): Promise<{ readonly resident: number; readonly live: number }> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('start node with --expose-gc');
  let resident = Number.POSITIVE_INFINITY;
  for (let look = 0; look < MOST_LOOKS; look++) {
    collect();
    await pause(LOOK_MILLISECONDS);
    const { rss } = process.memoryUsage();
    if (look >= FEWEST_LOOKS && rss > resident - SETTLED_BYTES) break;
    resident = rss;
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, live: heapUsed + external };
}

/** Milliseconds of each question, and when it was first asked; fewer of them when the time is up before all have been asked once. */
function askAll(ask: Ask, questions: readonly string[]): { times: number[]; first: readonly number[] } {
  const warm = performance.now() + WARM_UP_MILLISECONDS;
  for (let round = 0; round < WARM_UP_ROUNDS; round++)
    askRound(ask, questions.slice(0, WARM_UP_QUESTIONS), warm);
  const end = performance.now() + ASKING_MILLISECONDS;
  const rounds = Array.from({ length: ROUNDS }, () => askRound(ask, questions.slice(WARM_UP_QUESTIONS), end));
  const times = rounds[0]!.map((_, question) => {
    const each = rounds.flatMap((round) => (question < round.length ? [round[question]!] : []));
    return percentile(each, 50)!;
  });
  return { times, first: rounds[0]! };
}

/** Milliseconds of each question, until `end`; nothing when that has passed already. */
function askRound(ask: Ask, questions: readonly string[], end: number): number[] {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    if (started > end) break;
    ask(question);
    times.push(performance.now() - started);
  }
  return times;
}
