// The least that a program on this analyser needs: load it with its model and read one document.
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const text = readFileSync(process.argv[2], 'utf8');
process.stdout.write(`${winkNLP(model).readDoc(text).sentences().length()}\n`);
