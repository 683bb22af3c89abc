import { ENGINES } from './engines.ts';
import { openLibrary } from './library.ts';
import { type Course, measureEngine } from './measure-engine.ts';
import { winkPipeSpeed } from './wink-pipe.ts';

/** Wink's pipe is only read by itself for reference; more sentences would only take longer. */
const PIPE_SENTENCES = 10_000;

// The process of one engine: the course comes as JSON in the first argument, what was measured goes out as JSON.
const course = JSON.parse(process.argv[2]!) as Course;
const engine = ENGINES.find(({ name }) => name === course.engine);
const result = engine
  ? await measureEngine(engine, course)
  : winkPipeSpeed((await openLibrary(PIPE_SENTENCES, course.files, 0)).articles);
process.stdout.write(JSON.stringify(result));
