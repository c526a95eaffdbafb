// Asks every named query with Comunica and compares with what the command line answered.
//
//     same-rows.mjs SERVER ANSWERS
//
// SERVER is the address of a running `parley serve`; the folder ANSWERS holds NAME.json of
// `parley query NAME --format json` for each query.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryEngine } from '@comunica/query-sparql';

const [server, answers] = process.argv.slice(2);
const read = (...path) => readFileSync(join(...path), 'utf8');
const engine = new QueryEngine();
const sources = [{ type: 'sparql', value: `${server}sparql` }];

async function rows(query, columns) {
  const found = await engine.queryBindings(query, { sources });
  return (await found.toArray()).map((row) => columns.map((column) => row.get(column)?.value ?? ''));
}

const key = (row) => JSON.stringify(row);

let count = 0;
const wrong = [];
for (const file of readdirSync(answers).filter((name) => name.endsWith('.json')).sort()) {
  const name = file.slice(0, -'.json'.length);
  const expected = JSON.parse(read(answers, file));
  const columns = expected.head.vars;
  const wanted = expected.results.bindings.map((row) => columns.map((column) => row[column]?.value ?? ''));
  const found = await rows(read('queries', `${name}.rq`), columns);
  if (key(found) !== key(wanted)) {
    const missing = wanted.filter((row) => !found.map(key).includes(key(row)));
    const surplus = found.filter((row) => !wanted.map(key).includes(key(row)));
    wrong.push(`${name}: missing ${key(missing.slice(0, 2))}, surplus ${key(surplus.slice(0, 2))}, `
      + `${found.length} rows for ${wanted.length}`);
  }
  count += wanted.length;
}
console.log(`${count} rows the same with Comunica`);
if (wrong.length > 0 || count === 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
