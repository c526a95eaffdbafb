// Writes given-names.tsv of the authority data. How to run it: SOURCES.md beside its output.
//   npm install --no-save @faker-js/faker@10.6.0
//   node src/main/authority/given-names.mjs node_modules
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, '../resources/org/parley/authority/given-names.tsv');
const { allLocales } = await import(pathToFileURL(path.resolve(process.argv[2], '@faker-js/faker/dist/index.js')));

// Esperanto invents names, and in Vietnam the second word tells the gender.
const left = new Set(['eo', 'vi']);
// A name that both bear counts for the one that at least this share of the lists give it to.
const share = 0.8;

const votes = new Map();
const vote = (name, gender, weight = 1) => {
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(name) || !/^[\p{Script=Latin}’'-]+$/u.test(name)) return;
  const counts = votes.get(name) ?? { f: 0, m: 0 };
  counts[gender] += weight;
  votes.set(name, counts);
};

for (const [locale, { person }] of Object.entries(allLocales)) {
  if (left.has(locale)) continue;
  // An entry with a space is two given names; the first of them decides.
  for (const [list, gender] of [['female', 'f'], ['male', 'm']])
    for (const name of new Set((person?.first_name?.[list] ?? []).map((n) => n.split(' ')[0]))) vote(name, gender);
  // Given to both there: half a voice for each.
  for (const name of person?.first_name?.generic ?? []) { vote(name, 'f', 0.5); vote(name, 'm', 0.5); }
}
// The names chosen by hand outweigh all lists.
for (const line of fs.readFileSync(path.join(here, 'given-names.txt'), 'utf8').split('\n')) {
  const [gender, ...names] = line.split(' ');
  if (gender === 'f' || gender === 'm') for (const name of new Set(names)) vote(name, gender, 100);
}
const rows = [...votes]
  .map(([name, { f, m }]) => [name, f >= share * (f + m) ? 'f' : m >= share * (f + m) ? 'm' : ''])
  .filter(([, gender]) => gender)
  .sort(([a], [b]) => (a < b ? -1 : 1));
fs.writeFileSync(out, 'name\tgender\n' + rows.map((r) => r.join('\t')).join('\n') + '\n');
console.log(`${rows.length} names`);
